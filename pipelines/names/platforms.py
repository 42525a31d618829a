"""Tells where a platform is a place to post on, and where it is a company that acts."""

from typing import Final

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
    if before in USED_BEFORE:
        return "product"
    if before in ACTING_BEFORE or after in ACTING_AFTER:
        return "organization"
    clause = [word.lower() for word in passage.words[found.end + 1 : found.end + 6]]
    if after == "," and clause[:1] == ["which"] and "itself" in clause:
        return "organization"
    return None
