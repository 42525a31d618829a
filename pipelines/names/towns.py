"""Tells unknown towns, which look like companies, by the words around: `at Korvo, in Kent`."""

import re
from typing import Final

from pipelines.names.cue_words import UNIVERSITY_BEFORE
from pipelines.names.known import known_names
from pipelines.names.naming import before_naming
from pipelines.names.passages import Found, Passage
from pipelines.names.person_words import ROLES

MAYBE: Final = 0.2
"""How likely a place must be to the network where the words around tell of one."""
WORK: Final = (
    ROLES
    | UNIVERSITY_BEFORE
    | frozenset(
        "work works worked working job jobs role career years stint intern internship "
        "employed employee employees staff worker workers team people folks colleagues "
        "head boss officer strategist executive executives partners lawyers analysts "
        "engineers programmers developers led leads sources desk".split()
    )
)
"""Before `at` and a company."""
AT: Final = frozenset("at near outside à".split())
IN: Final = frozenset("in near outside en dans".split())
LISTED: Final = frozenset("in near across en dans".split())
"""Before the first of some places."""
MAYBE_BESIDE: Final = 0.1
"""How likely a place must be to the network beside another one."""
FAR: Final = frozenset(
    "kilometres kilometers km miles minutes hours stops blocks".split()
)
LENGTHS: Final = frozenset("kilomètres km kilometres miles".split())
TERMINAL: Final = re.compile(r"Terminal \d[A-Z]?")
STREETS: Final = tuple(
    "bahnhof strasse straße platz gatan vej veien vägen straat gracht allee gürtel".split()
)
"""Ends of German, Nordic and Dutch ones."""
STREETS_BEHIND: Final = tuple(
    "gade gata gasse weg väg laan damm ufer kade plein torget torv".split()
)
"""What other words end with too: a street behind `on`."""
ON: Final = frozenset("on sur auf".split())
BASES: Final = ("Force Base", "Air Base", "Naval Base", "Army Base", "Air Station")
DWELLERS: Final = frozenset(
    "homes schools residents households islanders villagers farms crofts houses".split()
)
"""Those are on islands; people are on platforms too."""
BUILT: Final = frozenset(
    "campus usine factory gigafactory datacenter mine parc barrage ferme tour immeuble".split()
)
"""What is named and stands somewhere: a campus called Korvo."""
CENTRES: Final = (("centre", "de", "données"), ("data", "centre"), ("data", "center"))
CLIMBED: Final = frozenset("up on of down across near above around over sur".split())
FROM: Final = frozenset("out from outside north south east west away".split())
LANDMARKS: Final = frozenset(
    "radôme barrage gare mairie maire forêt plage cathédrale château prison écluse "
    "sous-préfecture préfecture habitants lighthouse airfield".split()
)
"""What belongs to a town and never to a company."""
GROUNDS: Final = frozenset(
    "Park Building Square Tower Bridge Hall Road Street Lane Wharf Yard Quay Avenue "
    "Palace Castle Pier Bay Cove Point Hill Harbour Harbor Island Islands Beach Valley".split()
)
"""The last word of a site's name."""


def tell_towns(passage: Passage) -> None:
    """Take what the network half takes for a place for one where it is told of so."""
    places = {found.start for found in passage.found if found.kind == "place"}
    for found in passage.found:
        if found.origin == "model" and _is_island(passage, found):
            _tell_islands(passage, found)
        if found.origin != "model" or found.kind not in ("organization", "product"):
            if found.origin == "model" and _is_street(passage, found):
                found.kind, found.origin = "place", "hint"
            continue
        share = found.shares.get("place", 0.0)
        is_likely = share > MAYBE or (
            share > MAYBE_BESIDE and _is_beside(passage, found, places)
        )
        if (
            _is_far_off(passage, found)
            or _is_county(passage, found)
            or _is_site(passage, found)
            or _is_dateline(passage, found)
            or (is_likely and _is_told(passage, found, places))
        ):
            found.kind, found.origin = "place", "hint"


def _is_island(passage: Passage, found: Found) -> bool:
    """Read `Homes on Korvo`."""
    is_on = passage.word(found.start - 1) == "on"
    return is_on and passage.word(found.start - 2).lower() in DWELLERS


def _tell_islands(passage: Passage, first: Found) -> None:
    """Take it and the one behind `and` for places, whatever the network half thinks."""
    for found in passage.found:
        is_next = found.start == first.end + 1
        is_joined = is_next and passage.word(first.end) == "and"
        name = passage.surface(found.start, found.end)
        is_free = found.origin == "model" and name not in known_names()
        if is_free and (found is first or is_joined):
            found.kind, found.origin = "place", "hint"


def _is_site(passage: Passage, found: Found) -> bool:
    """Tell a hall, a street, a base, or what a campus is called."""
    surface = passage.surface(found.start, found.end)
    if TERMINAL.fullmatch(surface) or surface.endswith(BASES):
        return True
    if passage.words[found.start] in ("Mount", "Lake", "Loch") and (
        found.end - found.start == 2 and passage.word(found.start - 1) in CLIMBED
    ):
        return True
    if _is_street(passage, found):
        return True
    words = passage.words[found.end : found.end + 4]
    if words[:2] == [",", "à"] and words[2][:1].isdigit() and words[3] in LENGTHS:
        return True
    at = before_naming(passage, found.start - 1)
    if at == found.start - 1:
        return False
    before = tuple(passage.words[max(0, at - 2) : at + 1])
    return (before[-1:] and before[-1] in BUILT) or any(
        before[-len(centre) :] == centre for centre in CENTRES
    )


def _is_street(passage: Passage, found: Found) -> bool:
    word = passage.words[found.start]
    if found.end - found.start > 1 or len(word) < 6 or not word[0].isupper():
        return False
    return word.endswith(STREETS) or (
        word.endswith(STREETS_BEHIND) and passage.word(found.start - 1).lower() in ON
    )


def _is_dateline(passage: Passage, found: Found) -> bool:
    """Tell of a word in capitals that opens the text before a dash: KORVO — In."""
    return (
        passage.field == "text"
        and passage.offset + found.start == 0
        and found.end == 1
        and passage.words[0].isupper()
        and len(passage.words[0]) > 3
        and passage.word(1) in ("—", "–")
    )


def is_at(passage: Passage, start: int) -> bool:
    """Tell of a name behind `at`, unless somebody works there."""
    return (
        passage.word(start - 1) == "at"
        and passage.word(start - 2).lower() not in WORK
        and not passage.word(start - 2)[:1].isupper()
    )


def _is_told(passage: Passage, found: Found, places: set[int]) -> bool:
    if _is_beside(passage, found, places):
        return True
    if found.end - found.start > 1:
        return passage.words[found.end - 1] in GROUNDS
    return (
        _is_in_a_place(passage, found, places)
        or _is_seat(passage, found)
        or _is_of_a_landmark(passage, found)
    )


def _is_beside(passage: Passage, found: Found, places: set[int]) -> bool:
    """Read `in Leeds and Korvo`, and `at Korvo Green, outside Leeds`."""
    start, end = found.start, found.end
    if passage.word(start - 1) == "at" and passage.word(start - 2).lower() not in WORK:
        after = passage.word(end + 1)
        return passage.word(end) == "," and after == "outside" and end + 2 in places
    return passage.word(start - 1) in ("and", "et") and any(
        one.end == start - 1
        and one.kind == "place"
        and passage.word(one.start - 1).lower() in LISTED
        for one in passage.found
    )


def _is_in_a_place(passage: Passage, found: Found, places: set[int]) -> bool:
    """Read `at Korvo in Kent` and `à Korvo, en Bretagne`."""
    before = passage.word(found.start - 1).lower()
    if before not in AT or passage.word(found.start - 2).lower() in WORK:
        return False
    at = found.end + 1 if passage.word(found.end) == "," else found.end
    return passage.word(at) in IN and at + 1 in places


def _is_seat(passage: Passage, found: Found) -> bool:
    """Read `Brivex, from Korvo, filed`."""
    return (
        passage.word(found.start - 1) == "from"
        and passage.word(found.start - 2) == ","
        and passage.word(found.end) == ","
        and any(
            one.end == found.start - 2 and one.kind == "organization"
            for one in passage.found
        )
    )


def _is_county(passage: Passage, found: Found) -> bool:
    """Tell a county by its end, but for the one that is a holding as well."""
    word = passage.words[found.start]
    is_lone = found.end - found.start == 1 and word != "Berkshire"
    return is_lone and word.endswith("shire") and word[:1].isupper()


def _is_of_a_landmark(passage: Passage, found: Found) -> bool:
    """Read `la gare de Korvo`."""
    of, noun = passage.word(found.start - 1), passage.word(found.start - 2).lower()
    return of in ("de", "d'", "d’", "of") and noun in LANDMARKS


def _is_far_off(passage: Passage, found: Found) -> bool:
    """Read `at Korvo, a few miles out of town`."""
    if (
        passage.word(found.start - 1).lower() not in AT
        or passage.word(found.end) != ","
    ):
        return False
    return any(
        passage.word(at) in FAR and passage.word(at + 1) in FROM
        for at in range(found.end + 2, found.end + 5)
    )
