"""Tells what is named by the words that explain it: `Korvo, a start-up that`."""

from typing import Final

from pipelines.names.acting import acts
from pipelines.names.given_names import is_given_name
from pipelines.names.kind_nouns import FIRMS, KIN, MEETINGS, SPOTS, THINGS, kind_of_noun
from pipelines.names.passages import Found, Passage
from pipelines.names.person_words import ROLES

DETERMINERS: Final = frozenset(
    "a an the its his her their our un une le la l' l’ son sa ses leur notre cette".split()
)
POSSESSIVES: Final = frozenset("his her their my our sa son leur ma mon notre".split())
OWNERS: Final = POSSESSIVES | {"its", "leur", "ses"}
GOES_ON: Final = frozenset(
    ", . ; ) ( — – : of that which in from based behind for with where owned founded backed "
    "run used made built launched created designed and under "
    "de d' d’ du des qui que dont à en pour par basé basée spécialisé spécialisée fondé "
    "fondée créé créée lancé lancée maison chargé chargée et".split()
)
"""What may follow such a noun; a verb would make it the subject of its own sentence."""
OF: Final = frozenset("of at for de d' d’ du".split())
ENDS: Final = tuple(
    "el elle al ale ique ien ienne ais aise ois oise cain caine if ive ile ble é ée".split()
)
"""Of the adjectives and participles that stand behind a French noun."""
CALLED: Final = frozenset(
    "called named dubbed codenamed code-named known as christened nicknamed baptisé "
    "baptisée nommé nommée appelé appelée dénommé dénommée surnommé surnommée "
    '" “ « ‘'.split()
)
ASIDES: Final = frozenset(
    ", simply aptly also officially internally formerly lui elle aussi tout simplement "
    "sobrement officiellement".split()
)
"""Between a noun and the words that say how its thing is called."""
LEADERS: Final = frozenset(
    "filiale spin-off spinoff spinout subsidiary "
    "founder cofounder co-founder ceo cto cfo boss spokesperson spokeswoman spokesman "
    "shareholders employees staff pdg patron patronne fondateur fondatrice cofondateur "
    "cofondatrice porte-parole salariés actionnaires dirigeant dirigeante".split()
)
OFFERS: Final = frozenset(
    "offre formule fonctionnalité gamme offering feature lineup line-up".split()
)
"""Behind a comma: `Korvo, une offre à 10 euros`; before a name it may be its maker's."""
OWN: Final = OFFERS | frozenset(
    "véhicule vaisseau navette prototype modèle système solution plateforme service "
    "technologie vehicle platform system technology".split()
)
"""What is a product with its owner before it: `son véhicule Korvo`."""
LOOKED_AT: Final = 7
"""Words of an apposition that may stand before its noun."""
FRAMES: Final = frozenset(
    "face avec après avant dans chez pour contre comme selon depuis sans sur outre d'après "
    "with after before unlike like against despite besides".split()
)
"""What may open a sentence whose subject stands behind the first comma."""
NEVER_INSIDE: Final = frozenset(
    "qui que dont où et ou mais ni car par chez avec sur dans est sont a ont était avait "
    "sera va pas ne n' n’ se s' s’ which that who and or but by with from is are was were "
    "has have had not in on at than".split()
)
"""What does not stand between a noun and the name that it introduces."""
STOPS: Final = GOES_ON | NEVER_INSIDE
LINKED: Final = frozenset("de d' d’ des du en à aux au of for".split())
JOINTS: Final = frozenset("-€$£")
"""Inside an apposition: a Berlin-based firm, a €2 billion scheme."""
SOMEBODY: Final = KIN | frozenset(
    "guy man woman boy girl kid teenager toddler baby student customer reader homme "
    "garçon type gars gamin gamine étudiant étudiante lecteur lectrice".split()
)
"""Before `named` and a name."""
SERVICES: Final = frozenset("app site website forum browser chatbot appli".split())
"""Learning app Korvo: so companies are called that live from one."""


def judge_by_appositions(passage: Passage) -> None:
    """Give unknown names the kind that an apposition or a verb after `which` tells."""
    surnames = {
        passage.words[found.end - 1]
        for found in passage.found
        if found.kind == "person" and found.end - found.start > 1
    }
    for found in passage.found:
        if found.origin != "model" or found.kind == "other":
            continue
        if kind := _told(passage, found, surnames):
            found.kind, found.origin = kind, "told"


def _told(passage: Passage, found: Found, surnames: set[str]) -> str | None:
    if _is_kin(passage, found):
        return "person"
    if _is_full_name(passage, found):
        return None
    kind = (
        explained(passage, found.end)
        or _introduced(passage, found.start - 1, found.kind)
        or _named_before(passage, found)
    )
    is_free = found.kind != "person" and passage.words[found.end - 1] not in surnames
    if kind is None and is_free and acts(passage, found.end):
        return "organization"
    return kind


def _is_full_name(passage: Passage, found: Found) -> bool:
    """Tell of a person with a given name that we know, or of three words and more."""
    length = found.end - found.start
    known = is_given_name(passage.words[found.start])
    return found.kind == "person" and length > 1 and (known or length > 3)


def _is_kin(passage: Passage, found: Found) -> bool:
    """Tell of one word behind `his sister`, `sa sœur`, `un certain`."""
    noun, before = passage.word(found.start - 1), passage.word(found.start - 2).lower()
    if found.end - found.start > 2 or not passage.words[found.start][0].isupper():
        return noun in ("certain", "certaine") and before in ("un", "une", "certain")
    if noun in ("certain", "certaine"):
        return before in ("un", "une")
    return noun in KIN and before in POSSESSIVES


def explained(passage: Passage, index: int) -> str | None:
    """Read `, a Berlin start-up that` and give the kind that its noun tells."""
    if passage.word(index) != "," or passage.word(index + 1).lower() not in DETERMINERS:
        return None
    for at in range(index + 2, index + 2 + LOOKED_AT):
        word = passage.word(at)
        if kind := kind_of_noun(word) or ("product" if word in OFFERS else None):
            if _ends_there(passage, at) and not _is_framed(passage, index):
                return kind
        elif word in JOINTS or (passage.word(at - 1) == "-" and word.islower()):
            continue
        elif not word or not word[0].isalnum() or word in STOPS:
            return None
    return None


def _ends_there(passage: Passage, noun: int) -> bool:
    after = passage.word(noun + 1)
    return after in GOES_ON or (after.islower() and after.endswith(ENDS))


def _is_framed(passage: Passage, index: int) -> bool:
    """Tell whether the comma at a token ends `Face à Korvo,`: the subject follows."""
    first = index - 1
    while first > 0 and not passage.opens_sentence(first):
        if passage.words[first] == ",":
            return False
        first -= 1
    return passage.words[first].lower() in FRAMES


def _introduced(passage: Passage, index: int, seen: str) -> str | None:
    """Read `the start-up`, `a tool called` or `chez` before a name."""
    named, index = index, before_naming(passage, index)
    if index < named and passage.word(index) in SOMEBODY:
        return "person"
    word, before = passage.word(index), passage.word(index - 1)
    if index < named and word == "something":
        return "product"
    if word in SERVICES and not _has_determiner(passage, index):
        return None
    if word in THINGS or (word in OWN and before.lower() in OWNERS):
        return "product"
    if word in MEETINGS:
        return "event"
    if word in OF and before in SPOTS:
        return "place"
    if seen == "person" and word not in FIRMS:
        return _headed(passage, index)
    is_made = before in OF and passage.word(index - 2) in FIRMS
    leads = word in OF and before.lower() in LEADERS
    if word in FIRMS or word == "chez" or leads or (is_made and word.islower()):
        return "organization"
    return _headed(passage, index)


def before_naming(passage: Passage, index: int) -> int:
    """Skip `called`, and what stands before it: `a crawler, known as`."""
    words = CALLED
    while passage.word(index) in words:
        words = CALLED | ASIDES
        index -= 1
    return index


def _headed(passage: Passage, index: int) -> str | None:
    """Read `le fabricant de capteurs d'image` before a name: its first noun tells."""
    last = passage.word(index)
    if last in LINKED or not last.isalpha() or not last.islower():
        return None
    if last in ROLES:
        return None
    for at in range(index, max(-1, index - LOOKED_AT), -1):
        word = passage.words[at]
        if word.lower() in DETERMINERS:
            return kind_of_noun(passage.word(at + 1)) if at < index else None
        if word in NEVER_INSIDE or not (word.islower() or word.isdigit()):
            return None
    return None


def _has_determiner(passage: Passage, noun: int) -> bool:
    words = [passage.word(at).lower() for at in range(max(0, noun - 4), noun)]
    return any(word in DETERMINERS for word in words)


def _named_before(passage: Passage, found: Found) -> str | None:
    """Read `His site, Korvo,`: a noun, a comma, the name, and an end."""
    comma, after = found.start - 1, passage.word(found.end)
    if passage.word(comma) != "," or after not in (",", ".", ";", ":", ")", ""):
        return None
    noun = passage.word(comma - 1)
    for at in range(comma - 2, max(-1, comma - 5), -1):
        word = passage.words[at].lower()
        if word in DETERMINERS or word in ("'s", "’s"):
            return kind_of_noun(noun)
        if not word.isalpha() or word in GOES_ON:
            return None
    return None
