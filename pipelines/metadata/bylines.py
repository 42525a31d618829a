"""Finds who signed an article, in what the page declares and in what it shows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from crawler.items import Hints
from pipelines.metadata.author_names import is_persons, key
from pipelines.metadata.authors import Byline, opens_byline, read_byline, read_desk
from pipelines.metadata.byline_words import LEADING
from pipelines.metadata.credits import find_credit, is_company
from pipelines.metadata.declared import Declared, Found
from pipelines.metadata.declared_names import declared_names
from pipelines.metadata.headline_lines import (
    around_headline,
    boxed_names,
    names_at_end,
    names_beside_dates,
    opened_pieces,
    others_elements,
)
from pipelines.metadata.signatures import visible_bylines
from pipelines.page.jsonld import author_nodes, text_of, types
from pipelines.text.lifting import Lifted

DESK = re.compile(
    r"\b(?:teams?|staff|desk|newsdesk|newsroom|editors?|editorial|redaktion\w*|"
    r"r[ée]daction|redacci[oó]n|redazione|[ée]quipe|contributors?)\b",
    re.I,
)


@dataclass(slots=True, frozen=True)
class Signed:
    """A byline as it is read, where it stood, and in which words."""

    byline: Byline
    origin: str
    raw: str

    @property
    def names_people(self) -> bool:
        """Whether a full name is in it, and not an account's alone."""
        is_account = " " not in self.raw.strip() and self.origin != "page"
        return not is_account and not all(map(is_login, self.byline.names))


def find_byline(
    tree: HtmlElement,
    lifted: Lifted,
    declared: Declared,
    hints: Hints,
    sites: Sequence[str],
) -> tuple[Byline, Found | None, Found | None]:
    """Return the byline, where its names came from, and where the agency's did."""
    told = list(_told(declared, sites))
    houses = [key(site) for site in sites]
    around, behind = around_headline(lifted), others_elements(lifted)
    raws = visible_bylines(tree, around, declared.strange, behind)
    seen = list(_on_page(raws, sites))
    best = _shown(told, seen, lifted) or _best(told, seen, houses)
    signs = ((s.byline.credit, Found(s.raw, s.origin)) for s in (*told, *seen))
    agency = find_credit(signs, declared, lifted)
    others = _others(told, seen, lifted, declared, hints, sites)
    best = best or _first(s for s in others if not (agency and _is_house(s, houses)))
    credit = agency.value if agency else None
    if best is None:
        return Byline(credit=credit), None, agency
    names = best.byline.names
    return Byline(names=names, credit=credit), Found(best.raw, best.origin), agency


def _on_page(raws: Iterable[str], sites: Sequence[str]) -> Iterator[Signed]:
    for raw in raws:
        yield Signed(read_byline([raw], sites), "page", raw)


def _others(
    told: Sequence[Signed],
    seen: Sequence[Signed],
    lifted: Lifted,
    declared: Declared,
    hints: Hints,
    sites: Sequence[str],
) -> Iterator[Signed]:
    """Yield all that may tell who wrote where no byline names people, the surest first."""
    if not _first(told):
        yield from _desks(declared)
    yield from _on_page(boxed_names(lifted), sites)
    yield from _on_page(names_beside_dates(lifted), sites)
    yield from told
    yield from seen
    yield Signed(read_byline(hints.authors, sites), "feed", "; ".join(hints.authors))
    yield from _on_page(opened_pieces(lifted), sites)
    yield from _on_page(names_at_end(lifted), sites)
    for name, site in _namesake(sites):
        yield Signed(Byline([name]), "page", site)
    for signed in seen:
        yield Signed(read_desk([signed.raw]), "page", signed.raw)
    scripted = declared.of_script.authors
    yield Signed(read_byline(scripted, sites), "script", "; ".join(scripted))


def _shown(
    told: Sequence[Signed], seen: Sequence[Signed], lifted: Lifted
) -> Signed | None:
    """Return the byline that a reader sees where the declared names are shown nowhere:
    accounts that put other people's texts online."""
    first = _first(told)
    if first is None or not first.names_people:
        return None
    for signed in seen:
        names = signed.byline.names
        if names and all(map(is_persons, names)) and opens_byline(signed.raw):
            page = key("".join(block.text for block in lifted.blocks))
            is_shown = any(key(name) in page for name in first.byline.names)
            return None if is_shown else signed
    return None


def _best(
    told: Sequence[Signed], seen: Sequence[Signed], houses: Sequence[str]
) -> Signed | None:
    """Return the declared byline of people, or the one that a reader sees where that
    names more of them, or is the only one that names any."""
    first = _first(told)
    people = _fullest([signed for signed in seen if signed.names_people])
    if first is None or not first.names_people:
        is_shown = first and seen and _keys(seen[0]) == _keys(first)
        is_account = first and all(name.islower() for name in first.byline.names)
        return first if is_shown and not is_account else people
    if _is_house(first, houses):
        surely = (s for s in (*told, *seen) if any(map(is_persons, s.byline.names)))
        others = (s for s in told if s.names_people and not _is_house(s, houses))
        people = people or next(others, first)
        first = next((s for s in surely if s.names_people), people)
        if first.byline.credit and _is_house(first, houses):
            return None
    wanted = _keys(first)
    for signed in (*told, *seen):
        more = [name for name in signed.byline.names if key(name) not in wanted]
        both = len(signed.byline.names) == len(more) + len(wanted)
        if more and both and (all(map(is_persons, more)) or _is_echoed(signed, told)):
            return signed
    return first


def _fullest(seen: Sequence[Signed]) -> Signed | None:
    """Return the first byline that is shown, or the line after By that names its people
    and more."""
    for signed in seen:
        if _keys(signed) > _keys(seen[0]) and opens_byline(signed.raw):
            return signed
    return seen[0] if seen else None


def _is_echoed(signed: Signed, told: Sequence[Signed]) -> bool:
    """Tell whether a page declares a byline in other places too."""
    others = (other for other in told if other is not signed)
    return any(_keys(other) == _keys(signed) for other in others)


def _keys(signed: Signed) -> set[str]:
    return set(map(key, signed.byline.names))


def _namesake(sites: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the site's name where it is a person's: the writer of a journal."""
    for site in sites:
        name = LEADING.sub("", site)
        if is_persons(name) and name.istitle():
            yield name, site


def _is_house(signed: Signed, houses: Sequence[str]) -> bool:
    """Tell whether a byline names the publisher and no person."""
    if not signed.byline.names or any(map(is_persons, signed.byline.names)):
        return False
    own = key(signed.byline.names[0])
    return "www." in signed.raw or any(own in house for house in houses)


def _first(told: Iterable[Signed]) -> Signed | None:
    return next((signed for signed in told if signed.byline.names), None)


def _told(declared: Declared, sites: Sequence[str]) -> Iterator[Signed]:
    for origin, raws, is_person in declared_names(declared):
        byline = read_byline(raws, sites)
        if is_person and not byline.names:
            byline = read_byline(raws)
        yield Signed(byline, origin, "; ".join(raws))


def _desks(declared: Declared) -> Iterator[Signed]:
    """Yield the desks and accounts that JSON-LD and cards name as who wrote it."""
    nodes = author_nodes(declared.article or {}, declared.nodes)
    if not declared.article and not declared.lists_others:
        nodes = [node for node in declared.nodes if "Person" in types(node)][:1]
    for node in nodes:
        name = text_of(node.get("name"))
        if not is_company(node) or DESK.search(name):
            yield Signed(read_desk([name]), "json-ld", name)


def is_login(name: str) -> bool:
    """Tell whether a name looks like an account's: one word, or digits in it."""
    return " " not in name or any(char.isdigit() for char in name)
