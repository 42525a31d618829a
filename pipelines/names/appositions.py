"""Tells what is named by the words that explain it: `Korvo, a start-up that`."""

from typing import Final

from pipelines.names.acting import acts, states
from pipelines.names.given_names import is_given_name
from pipelines.names.kind_nouns import FIRMS, MEETINGS, SPOTS, THINGS, kind_of_noun
from pipelines.names.naming import SOMEBODY, before_naming, self_styled
from pipelines.names.passages import Found, Passage
from pipelines.names.person_words import ROLES
from pipelines.names.posts import (
    POSSESSIVES,
    has_a_post,
    is_kin,
    lives,
    makes_things,
    wins,
)

DETERMINERS: Final = frozenset(
    "a an the its his her their our un une le la l' l’ son sa ses leur notre cette".split()
)
OWNERS: Final = POSSESSIVES | {"its", "leur", "ses"}
GOES_ON: Final = frozenset(
    ", . ; ) ( — – : of that which in from based behind for with where owned founded backed "
    "run used made built launched created designed and under "
    "de d' d’ du des qui que dont à en pour par basé basée spécialisé spécialisée fondé "
    "fondée créé créée lancé lancée maison chargé chargée et".split()
)
"""What may follow such a noun; a verb would make it the subject of its own sentence."""
LISTS: Final = frozenset(", ( — – : ; et and which qui".split())
"""Behind a noun without an article that may be one of several."""
OF: Final = frozenset("of at for de d' d’ du".split())
ENDS: Final = tuple(
    "el elle al ale ique ien ienne ais aise ois oise cain caine if ive ile ble é ée".split()
)
"""Of the adjectives and participles that stand behind a French noun."""
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
JOINTS: Final = frozenset(("-", "€", "$", "£", "'s", "’s"))
"""Inside an apposition: a Berlin-based firm, a €2 billion scheme, the show's contest."""
SERVICES: Final = frozenset("app site website forum browser chatbot appli".split())
"""Learning app Korvo: so companies are called that live from one."""


def judge_by_appositions(passage: Passage) -> None:
    """Give unknown names the kind that an apposition or a verb after `which` tells."""
    names = {
        passage.words[at]
        for found in passage.found
        if found.kind == "person" and found.end - found.start > 1
        for at in (found.start, found.end - 1)
    }
    for found in passage.found:
        if found.origin != "model" or found.kind == "other":
            continue
        if kind := _told(passage, found, names):
            found.kind, found.origin = kind, "told"


def _told(passage: Passage, found: Found, names: set[str]) -> str | None:
    if any(tells(passage, found) for tells in (is_kin, has_a_post, wins, lives)):
        return "person"
    if _is_full_name(passage, found):
        return None
    kind = (
        explained(passage, found.end)
        or _explained_barely(passage, found)
        or _introduced(passage, found.start - 1, found.kind)
        or _named_before(passage, found)
    )
    if kind or passage.words[found.end - 1] in names:
        return kind
    acting = found.kind != "person" and acts(passage, found.end)
    if acting or makes_things(passage, found) or states(passage, found):
        return "organization"
    return None


def _is_full_name(passage: Passage, found: Found) -> bool:
    """Tell of a person with a given name that we know, or of three words and more."""
    length = found.end - found.start
    known = is_given_name(passage.words[found.start])
    return found.kind == "person" and length > 1 and (known or length > 3)


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


def _explained_barely(passage: Passage, found: Found) -> str | None:
    """Read `Korvo, prestataire informatique` or `Korvo, supplier of`."""
    if passage.word(found.end) != "," or found.kind in ("person", "place"):
        return None
    noun = found.end + 1
    noun += 2 * (passage.word(noun + 1) == "-")
    kind = kind_of_noun(passage.word(noun))
    if not kind or passage.word(noun + 1) in LISTS or not _ends_there(passage, noun):
        return None
    is_person = is_given_name(passage.words[found.start])
    return None if is_person or _is_framed(passage, found.end) else kind


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
    if word in ("itself", "themselves") and before.startswith("call"):
        return "organization"
    if word == "appeler" and before in ("faisant", "fait", "font"):
        return self_styled(passage, index)
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
    last = comma - 1
    # Le service hébergé, Korvo,
    last -= passage.word(last - 1) in OWN and passage.word(last).endswith(ENDS)
    noun = passage.word(last)
    for at in range(last - 1, max(-1, last - 4), -1):
        word = passage.words[at].lower()
        if word in DETERMINERS or word in ("'s", "’s"):
            return kind_of_noun(noun) or ("product" if noun in OWN else None)
        if not word.isalpha() or word in GOES_ON:
            return None
    return None
