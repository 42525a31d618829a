"""Tells where a platform is a place to post on, and where it is a company that acts."""

from typing import Final

from pipelines.names.acting import HAS, SPEAKS, SPOKEN
from pipelines.names.enumerations import joined
from pipelines.names.known import known_names
from pipelines.names.passages import Found, Passage

USED_BEFORE: Final = frozenset(
    "on sur via through using utilise utilisent use uses used across app application "
    "l'application appli platform plateforme site réseau download télécharger".split()
)
ACTING_BEFORE: Final = frozenset(
    "at chez by par contre against sue sues sued fine fined fines itself rebaptisé renommé "
    "company firm société maison-mère owner owners parent employer buy buys bought acquire "
    "acquired acquires rachat rachète racheté between entre from companies firms startups "
    "start-ups rivals entreprises sociétés rivaux".split()
)
ACTING_AFTER: Final = frozenset(
    "said says says, told declined denied announced plans planned agreed argued argues owes "
    "sued hired fired paid pays refused confirmed acquired bought owns must employs laid "
    "filed appealed settled failed still now has had will would wants "
    "a va veut doit dit assure affirme annonce refuse conteste licencie embauche rachète "
    "avait devra paie prévoit confirme dément appelle recrute n'a n’a s'engage promet".split()
)

NOUNS: Final = frozenset(
    "app application appli platform plateforme site network réseau service".split()
)
USERS: Final = frozenset(
    "of on in via from by with to through using for de d' d’ sur dans par avec à selon".split()
)
"""Between a sentence's beginning and such a noun: somebody else is spoken of."""
PLANS: Final = frozenset(
    "raise cut buy acquire sell pay lay hire sue appeal invest charge open close spend "
    "settle appoint shut slash".split()
)
"""What companies are to do, in headlines."""
LOOKED_AT: Final = 4


def judge_platforms(passage: Passage) -> None:
    """Set the kind of the platforms by the words around; else the model's word stands."""
    for found in passage.found:
        surface = passage.surface(found.start, found.end)
        rows = known_names().get(surface, ())
        if not any("platform" in row.notes for row in rows):
            continue
        if kind := _kind_by_words(passage, found):
            found.kind, found.origin = kind, "rule"
        elif found.kind not in ("organization", "product"):
            found.kind = rows[0].kind


def _kind_by_words(passage: Passage, found: Found) -> str | None:
    before = passage.word(found.start - 1).lower()
    after = passage.word(found.end).lower()
    if _speaks(passage, found) or _plans(passage, found):
        return "organization"
    if before in USED_BEFORE or _is_moved(passage, found, before):
        return "product"
    if before in ACTING_BEFORE or after in ACTING_AFTER:
        return "organization"
    clause = [word.lower() for word in passage.words[found.end + 1 : found.end + 6]]
    if after == "," and clause[:1] == ["which"] and "itself" in clause:
        return "organization"
    return "organization" if _is_listed_with_firms(passage, found) else None


def _is_moved(passage: Passage, found: Found, before: str) -> bool:
    """Read `import from Korvo`, `switched from Korvo` or `passe par Korvo`."""
    verb = passage.word(found.start - 2).lower()
    is_import = before in ("from", "depuis", "with") and verb.startswith(
        ("import", "export", "switch", "migrat", "sync")
    )
    return is_import or (before == "par" and verb in ("passe", "passent", "passer"))


def _speaks(passage: Passage, found: Found) -> bool:
    """Read `Chat app Korvo said`, but not `a user of the app Korvo said`."""
    at = found.start - 1
    if passage.word(at).lower() not in NOUNS:
        return False
    after, beyond = passage.word(found.end), passage.word(found.end + 1)
    if after not in SPEAKS and not (after in HAS | {"a"} and beyond in SPOKEN):
        return False
    for first in range(at, max(-1, at - LOOKED_AT), -1):
        if passage.words[first].lower() in USERS:
            return False
        if passage.opens_sentence(first):
            return True
    return False


def _plans(passage: Passage, found: Found) -> bool:
    """Read the headline `Korvo to raise prices`."""
    return (
        passage.field == "headline"
        and found.start == 0
        and passage.word(found.end) == "to"
        and passage.word(found.end + 1) in PLANS
    )


def _is_listed_with_firms(passage: Passage, found: Found) -> bool:
    """Tell of one before a company that is nothing else: Korvo, Brivas et Zelt."""
    after = next((one for one in passage.found if one.start >= found.end), None)
    if after is None or not joined(passage, found, after):
        return False
    rows = known_names().get(passage.surface(after.start, after.end), ())
    return {(row.kind, row.notes) for row in rows} == {("organization", frozenset())}
