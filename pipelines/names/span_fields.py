"""Takes in all fields of a body: ministère de la Mer et de la Pêche, Ports and Water."""

from typing import Final

from pipelines.names.known import known_names
from pipelines.names.passages import Found, Passage
from pipelines.names.person_words import ROLES
from pipelines.names.span_words import GENERIC_NOUNS, KEPT_NOUNS

FRENCH_BODIES: Final = frozenset(
    "Agence Autorité Conseil Observatoire Office Institut Centre Association Comité "
    "Commission Fédération Syndicat Mission".split()
)
WITH_FIELDS: Final = FRENCH_BODIES | frozenset(
    "Direction Commissariat Union Ligue Chambre Société Délégation Secrétariat Ministère "
    "ministère".split()
)
"""What bodies of several fields begin with."""
ALWAYS_NAMED: Final = frozenset(
    "Agence Autorité Observatoire Institut Commissariat Fédération Syndicat".split()
)
"""What opens a body's name whether or not the model saw one."""
OF: Final = frozenset("de du des d' d’ à au aux en".split())
TO: Final = frozenset("à au aux".split())
THE: Final = frozenset("la l' l’".split())
PLURAL_VERBS: Final = frozenset("ont sont vont font seront auront étaient".split())
ACTORS: Final = (
    KEPT_NOUNS
    | GENERIC_NOUNS
    | ROLES
    | frozenset(
        "part mairie justice police présidence compagnie filiale fois nombreux "
        "nombreuses plusieurs tous toutes leurs ses son leur nos notre elle lui".split()
    )
)
"""What follows `et de la` beside a body, and is no field of it."""
QUALITY: Final = tuple(
    "ique iques ime imes aire aires ale ales aux elle elles el els al aine aines ain ive "
    "ives if ifs ienne iennes ble bles ieur ieure ieurs eux euse vidéo rural rurale "
    "publics publiques".split()
)
"""Ends of what stands behind the noun of a field."""
VERBS: Final = frozenset(
    "explique indique critique applique implique revendique communique rappelle appelle "
    "interpelle renouvelle arrive active semble rassemble estime exprime supprime imprime "
    "signale régale étale travaille ouvre révèle veut peut".split()
)
FIELDS: Final = frozenset(
    "Science Innovation Technology Industry Energy Trade Culture Media Sport Sports Health "
    "Education Skills Work Pensions Labour Labor Environment Food Agriculture Fisheries "
    "Forestry Affairs Economy Finance Transport Transportation Water Housing Communities "
    "Communications Communication Digital Information Security Defence Defense Justice "
    "Tourism Infrastructure Planning Development Research Climate Employment Commerce "
    "Customs Immigration Equality Families Children Youth Mines Mining Ports Rail "
    "Roads Road Post Posts Telecommunications Telecoms Safety Prevention Standards Drugs "
    "Medicines Arts Services Resources Land Lands Oceans Ice Growth Investment Exports "
    "Technologies Industries Power Gas Oil Interior Fish Wildlife Control".split()
)
"""What English bodies are for."""
WARDS: Final = frozenset("Women Children Men Mercy".split())
"""Whom the second half of a hospital's name is for."""


def take_fields(passage: Passage, found: Found) -> None:
    """Add the further fields of a French body: …, de la Mer et de la Pêche."""
    if found.kind != "organization" or passage.words[found.start] not in WITH_FIELDS:
        return
    end = at = _first_field_end(passage, found)
    while passage.word(at) == "," and (after := _field_end(passage, found, at + 1)):
        at = after
    if passage.word(at) == "et":
        end = _field_end(passage, found, at + 1) or _twin_end(passage, at) or end
    if end > found.end:
        if passage.word(end) in ("de", "d'", "d’") and _is_place(passage, end + 1):
            end = next(one.end for one in passage.found if one.start == end + 1)
        found.end = end


def _first_field_end(passage: Passage, found: Found) -> int:
    """Give the token behind the field of a body that was seen without it.

    L'Agence française de la mer; Institut national de recherche en optique et en acier.
    """
    end = found.end
    words = passage.words[found.start + 1 : end]
    is_office = passage.words[found.start] == "Office"
    if is_office and words and all(map(_is_adjective, words)):
        return _field_end(passage, found, end) or end
    if passage.word(end) == passage.word(end + 3) == "en":
        is_pair = passage.word(end + 2) == "et" and _is_noun(passage.word(end + 1))
        return end + 2 if is_pair else end
    return end


def add_bodies(passage: Passage) -> None:
    """Find bodies that the model missed: le Commissariat à l'énergie, l'Agence de l'eau."""
    if ALWAYS_NAMED.isdisjoint(passage.words):
        return
    owner = passage.owners()
    for at, word in enumerate(passage.words):
        if word not in ALWAYS_NAMED or owner[at]:
            continue
        if passage.word(at - 1).lower() not in ("l'", "l’", "le", "la", "du", "au"):
            continue
        body = Found(at, at + 1, "organization", "rule")
        while _is_quality(passage.word(body.end)):
            body.end += 1
        end = _field_end(passage, body, body.end)
        if end and not any(owner[at:end]):
            body.end = end
            take_fields(passage, body)
            passage.replace([], body)


def _field_end(passage: Passage, found: Found, at: int) -> int:
    """Give the token behind `de la maîtrise de l'énergie`; 0 where no field follows."""
    link, noun = passage.word(at), at + 1
    if link not in OF:
        return 0
    has_article = passage.word(noun) in THE
    noun += has_article
    word = passage.word(noun)
    if not _is_noun(word) or any(one.start == noun for one in passage.found):
        return 0
    if link in TO and not _is_parallel(passage, found, at):
        return 0
    is_bare = not has_article and link in ("de", "d'", "d’", "en")
    if is_bare and link not in passage.words[found.start : at]:
        return 0
    # Le soutien de l'Agence de l'eau et de la région.
    if passage.word(at - 1) in ("et", ",") and word.lower() in ACTORS:
        return 0
    end = noun + 1
    is_capital = any(one[0].isupper() for one in passage.words[found.start + 1 : at])
    is_further = passage.word(at - 1) in ("et", ",")
    if is_further and (
        word[0].isupper() != is_capital
        or OF.isdisjoint(passage.words[found.start : at - 1])
    ):
        return 0
    while _is_quality(passage.word(end)):
        end += 1
    end = _complement_end(passage, end, is_small=word.islower())
    return 0 if _has_verb(passage, end) else end


def _is_parallel(passage: Passage, body: Found, at: int) -> bool:
    """Tell of a body that works at its fields: Commissariat à l'énergie et aux mines."""
    return passage.words[body.start] == "Commissariat" or not TO.isdisjoint(
        passage.words[body.start : at]
    )


def _complement_end(passage: Passage, at: int, *, is_small: bool) -> int:
    """Add what a field's noun is of: des fraudes, de l'énergie."""
    noun = at + 1
    if passage.word(at) not in (
        ("de", "des", "d'", "d’", "du") if is_small else ("des",)
    ):
        return at
    noun += passage.word(noun) in THE
    word = passage.word(noun)
    if not (_is_noun(word) and word.islower()) or word in ACTORS:
        return at
    return noun + 1 + _is_quality(passage.word(noun + 1))


def _twin_end(passage: Passage, at: int) -> int:
    """Give the token behind the other gender: travailleurs et travailleuses du jeu."""
    first, second = passage.word(at - 1), passage.word(at + 1)
    if not (first.islower() and first.endswith("s") and second.endswith("s")):
        return 0
    if first[:3] != second[:3]:
        return 0
    return _complement_end(passage, at + 2, is_small=True)


def _is_noun(word: str) -> bool:
    return len(word) > 2 and word.replace("-", "").isalpha() and not word.isupper()


def _is_adjective(word: str) -> bool:
    return _is_quality(word) or word.endswith(("ais", "aise", "éen", "éenne", "tonne"))


def _is_quality(word: str) -> bool:
    return word.islower() and word.endswith(QUALITY) and word not in VERBS


def _has_verb(passage: Passage, at: int) -> bool:
    """Tell whether what looked like a field acts: et des élus refusent."""
    word = passage.word(at)
    return word in PLURAL_VERBS or (word.islower() and word.endswith("ent"))


def _is_place(passage: Passage, at: int) -> bool:
    return any(one.start == at and one.kind == "place" for one in passage.found)


def take_english_fields(passage: Passage, found: Found) -> None:
    """Add the further fields of an English body: for Science, Innovation and Ports."""
    words = passage.words[found.start : found.end]
    if found.kind != "organization" or not ({"of", "for"} & set(words[1:-1])):
        return
    if words[-1] not in FIELDS:
        return
    at, end = found.end, found.end
    while passage.word(at) in (",", "and", "&"):
        is_last = "and" in (passage.word(at), passage.word(at + 1)) or (
            passage.word(at) == "&"
        )
        at += 1 + (passage.word(at) == "," and passage.word(at + 1) == "and")
        first = at
        while passage.word(at)[:1].isupper() and at < first + 3:
            at += 1
        if at == first or passage.word(at - 1) not in FIELDS:
            return
        if any(
            row.kind != "place" for row in known_names().get(passage.words[first], ())
        ):
            return
        if is_last:
            end = at
            break
    if end > found.end:
        passage.found = [
            one for one in passage.found if not found.end <= one.start < end
        ]
        found.end = end


def take_hospital(passage: Passage, found: Found) -> None:
    """Add the first half of a hospital's name: Korvo and Women's Hospital."""
    start = found.start - 2
    if (
        passage.words[found.end - 1] in ("Hospital", "Hospitals")
        and passage.words[found.start] in WARDS
        and passage.word(start + 1) in ("and", "&")
        and passage.word(start)[:1].isupper()
    ):
        first = [one for one in passage.found if one.start <= start < one.end]
        found.start = first[0].start if first else start
        passage.found = [one for one in passage.found if one not in first]
