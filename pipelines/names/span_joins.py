"""Joins names that were parted and parts those that were joined: makers, models, fairs."""

import re
from itertools import pairwise
from typing import Final

from pipelines.names.given_names import is_given_name
from pipelines.names.known import known_names
from pipelines.names.legal_forms import is_legal_form
from pipelines.names.passages import Found, Passage
from pipelines.names.person_words import ROLES
from pipelines.names.span_words import (
    BODIES,
    FIRM_ENDS,
    MEETING_NAMES,
    MEETING_STARTS,
    NAMED_AFTER,
)

PARTS: Final = MEETING_NAMES | {"de", "du", "des", "d'", "d’", "De", "Du", "Des"}
DISTRICT: Final = re.compile(r"\d+(?:e|er|ème|ÈME|E|ER)")
COUNTRIES: Final = frozenset(
    "France Germany Deutschland Italia Italy España Spain Ireland Belgium Belgique India "
    "China Japan Korea Canada America Europe Brasil Brazil Polska UK Iberia Benelux".split()
)
UNITS: Final = frozenset("filiale filiales marque maison-mère mère propriété".split())
"""What is one company of another."""
THE: Final = frozenset("la l' l’ cette".split())
TRADES: Final = frozenset(
    "business cloud cyberdefense cyberdéfense digital innovation telecom télécom pay auto "
    "environnement eau énergie énergies immobilier construction banque assurance santé "
    "publishing music tv santé défense aviation aerospace space marine rail mobility "
    "mobilité finance logistique distribution international europe belgium polska".split()
)
"""What a company's branch is called by, behind the company's own name."""
CORNERS: Final = frozenset(("-east", "-west", "-", "east", "west"))
"""Between the parts of South-east Asia."""


def join_plural_possessives(passage: Passage) -> None:
    """Join what a plural's apostrophe parted: Public Employees' Retirement System."""
    for first, second in pairwise(list(passage.found)):
        if (
            first.kind == second.kind == "organization"
            and second.start == first.end + 1
            and passage.words[first.end] in ("'", "’")
            and passage.words[first.end - 1].endswith("s")
            and passage.surface(first.start, first.end) not in known_names()
        ):
            second.start = first.start
            passage.found.remove(first)


def part_makers(passage: Passage) -> None:
    """Part a maker from what it makes where that is a name too: Brask Model 4."""
    for found in list(passage.found):
        if found.kind != "product" or found.origin not in ("model", "known"):
            continue
        for middle in range(found.end - 1, found.start, -1):
            if _is_maker(passage.surface(found.start, middle)) and _is_made(
                passage.surface(middle, found.end), listed=found.origin == "known"
            ):
                maker = Found(found.start, middle, "organization", "known")
                found.start = middle
                passage.replace([], maker)
                break


def join_countries(passage: Passage) -> None:
    """Tell a company's branch by its country: Brask France; join its system: Brask OS."""
    for found in passage.found:
        last = found.end - 1
        if (
            found.end - found.start > 1
            and found.origin == "model"
            and _is_maker(passage.surface(found.start, last))
            and passage.words[last] in COUNTRIES
        ):
            found.kind, found.origin = "organization", "rule"
    for first, second in pairwise(list(passage.found)):
        if (
            first.kind == "organization"
            and second.kind == "product"
            and first.end == second.start
            and _is_plain_model(passage, first, second)
        ):
            second.start = first.start
            passage.found.remove(first)


def _is_plain_model(passage: Passage, maker: Found, model: Found) -> bool:
    """Tell of a system, or of one letter behind a maker whose name is a word."""
    if passage.words[model.start] == "OS":
        return True
    rows = known_names().get(passage.surface(maker.start, maker.end), ())
    is_word = not rows or any("common" in row.notes for row in rows)
    return is_word and len(passage.surface(model.start, model.end)) == 1


def part_people(passage: Passage) -> None:
    """Part a company of the list from the person named behind it: Brask Ada Morel."""
    for found in list(passage.found):
        middle = found.end - 2
        if (
            found.origin in ("model", "told", "hint")
            and middle > found.start
            and (is_given_name(passage.words[middle]) or _is_headed(passage, found))
            and passage.words[found.end - 1][0].isupper()
            and passage.surface(found.start, found.end) not in known_names()
            and _is_maker(passage.surface(found.start, middle))
        ):
            firm = Found(found.start, middle, "organization", "known")
            found.start, found.kind = middle, "person"
            passage.replace([], firm)


def part_units(passage: Passage) -> None:
    """Part a company of the list from the unit named behind it: la filiale de Brask Morel.

    Of two that may be one name, as in `Ada, filiale de Brask Morel`, the unit is listed.
    """
    for found in list(passage.found):
        if found.end - found.start < 2 or found.kind == "place":
            continue
        noun = _unit_noun(passage, found.start)
        if noun is None or passage.surface(found.start, found.end) in known_names():
            continue
        is_the = _is_definite(passage, noun)
        for middle in range(found.end - 1, found.start, -1):
            unit = passage.surface(middle, found.end)
            is_named = _is_maker(unit) or (is_the and _is_own_name(unit))
            if is_named and _is_maker(passage.surface(found.start, middle)):
                owner = Found(found.start, middle, "organization", "known")
                found.start, found.kind = middle, "organization"
                found.origin = "told"
                passage.replace([], owner)
                break


def _unit_noun(passage: Passage, start: int) -> int | None:
    """Give the token of `filiale` before a name; None where there is none."""
    of = start - 1
    if passage.word(of).lower() == "groupe":
        of -= 1
    is_noun = passage.word(of - 1).lower() in UNITS
    return of - 1 if is_noun and passage.word(of) in ("de", "d'", "d’", "du") else None


def _is_definite(passage: Passage, noun: int) -> bool:
    before = [passage.word(noun - step).lower() for step in (1, 2)]
    return before[0] in THE or (before[0].isalpha() and before[1] in THE)


def _is_own_name(surface: str) -> bool:
    """Tell of one word that names no trade or country of a company's branch."""
    return (
        surface.isalpha()
        and surface[0].isupper()
        and surface not in BODIES | COUNTRIES
        and not is_legal_form(surface)
        and surface.lower() not in TRADES
        and not any(row.kind == "place" for row in known_names().get(surface, ()))
    )


def part_authors(passage: Passage) -> None:
    """Part what is written in from who wrote: Rust by Ada Morel."""
    for found in list(passage.found):
        if found.kind == "person" or found.end - found.start < 4:
            continue
        by = found.start + 1
        while by < found.end and passage.words[by] not in ("by", "par"):
            by += 1
        if (
            found.end - by in (3, 4)
            and passage.surface(found.start, by) in known_names()
            and all(word.istitle() for word in passage.words[by + 1 : found.end])
            and passage.words[found.end - 1] not in FIRM_ENDS
        ):
            author = Found(by + 1, found.end, "person", "rule")
            found.end = by
            passage.replace([], author)


def _is_headed(passage: Passage, found: Found) -> bool:
    """Tell a company whose head is spoken of: the boss of, le patron de."""
    of, noun = passage.word(found.start - 1), passage.word(found.start - 2).lower()
    return of in ("de", "d'", "d’", "of") and (noun in ROLES or noun in ("dg", "ceo"))


def _is_maker(surface: str) -> bool:
    kinds = {row.kind for row in known_names().get(surface, ())}
    return kinds == {"organization"}


def _is_made(surface: str, *, listed: bool) -> bool:
    """Tell of a product's name that stands alone, as `Maps` does not."""
    rows = known_names().get(surface, ())
    if any(row.kind == "product" and not row.notes for row in rows):
        return any(sign.isalpha() for sign in surface)
    return not listed and surface.isupper() and surface.isalpha()


def join_models(passage: Passage) -> None:
    """Join a line and its model, South-east and Asia: Brask R720."""
    for first, second in pairwise(list(passage.found)):
        between = passage.words[first.end : second.start]
        model = passage.words[second.start]
        is_model = not between and any(sign.isdigit() for sign in model)
        is_corner = "".join(between).lower() in CORNERS and first.kind == "place"
        if first.kind == second.kind and (
            (first.kind == "product" and is_model) or is_corner
        ):
            second.start = first.start
            passage.found.remove(first)


def tell_by_first_word(passage: Passage) -> None:
    """Tell streets and fairs by the noun with which they begin."""
    for found in passage.found:
        first = passage.words[found.start]
        if found.end - found.start < 2 or found.origin != "model":
            continue
        if NAMED_AFTER.get(first) == "place":
            found.kind, found.origin = "place", "rule"
        elif first in MEETING_STARTS:
            found.kind, found.origin = "event", "rule"
            _leave_town_outside(passage, found)
        elif DISTRICT.fullmatch(passage.words[found.end - 1]) and _is_town(first):
            found.kind, found.origin = "place", "rule"
        elif found.kind == "event" and passage.word(found.end - 3) in MEETING_NAMES:
            _leave_town_outside(passage, found)


def _is_town(surface: str) -> bool:
    return any(row.kind == "place" for row in known_names().get(surface, ()))


def _leave_town_outside(passage: Passage, found: Found) -> None:
    """Cut the town off a fair that has a name without it: Salon de la data de Lyon."""
    words = passage.words[found.start : found.end - 2]
    town = passage.words[found.end - 1]
    parts = [word for word in words if word in PARTS]
    if parts and passage.words[found.end - 2] in ("de", "à") and town[0].isupper():
        found.end -= 2
