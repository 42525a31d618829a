"""Tells by which name an entity is stored: the list's main form, or the fullest one here."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pipelines.names.accents import count_accents, without_accents
from pipelines.names.acronyms import abbreviates
from pipelines.names.capitals import in_small_letters, is_shouted
from pipelines.names.consistency import short_forms
from pipelines.names.heads import HEADS
from pipelines.names.known import Name, known_name
from pipelines.names.legal_forms import LEGAL_END, is_legal_form
from pipelines.names.pairs import pairs
from pipelines.names.passages import Passage
from pipelines.names.span_edges import YEAR
from pipelines.names.span_words import MEETING_STARTS

GROUP_WORDS: Final = frozenset("group groupe holdings holding".split())
TOGETHER: Final = frozenset("et and & ou or , mais but".split())
"""Between two people."""
NAME_PART: Final = re.compile(r"[^\s\"“”«»()]+")


class FullNames:
    """The names of one article, each by the forms that it has there."""

    def __init__(self, passages: list[Passage]) -> None:
        self.people = _bearers(passages)
        """Full names by what stands for them, this without accents."""
        self.written: dict[tuple[str, str], set[str]] = defaultdict(set)
        """Surfaces by kind and folded form."""
        self.longer: dict[tuple[str, str], set[str]] = defaultdict(set)
        """Names of two words and more by kind and the words that stand for them."""
        self.shouted: set[str] = set()
        """Those in lines in capitals."""
        self.twins: dict[tuple[str, str], set[str]] = defaultdict(set)
        """What the same thing is called besides, by kind and folded form."""
        self.short: dict[tuple[str, str], set[str]] = defaultdict(set)
        """Names in full by kind and folded acronym or other name."""
        # A headline shortens names before the text has told them in full.
        for passage in sorted(passages, key=lambda one: one.field == "headline"):
            for found in passage.found:
                surface = passage.surface(found.start, found.end)
                if surface not in self.written[_key(surface, found.kind)]:
                    self.written[_key(surface, found.kind)].add(surface)
                    self._shorten(surface, found.kind)
                if surface.isupper() and is_shouted(passage, found.start, found.end):
                    self.shouted.add(surface)
        for kind, name, form in pairs(passages):
            self.short[_key(form, kind)].add(name)
            self.twins[_key(name, kind)].add(form)

    def of(self, surface: str, kind: str) -> str:
        """Give the name under which a surface of the article is stored."""
        if kind == "person":
            return self._person(surface)
        row, full = _listed(surface, kind), self._in_full(surface, kind)
        if full and not (row and not _is_another(row, surface, full)):
            row, surface = _listed(full, kind), full
        if row := row or self._twin(surface, kind):
            return row.name
        listed = {row.name for row in in_small_letters(surface) if row.kind != "other"}
        if len(listed) == 1 and surface in self.shouted:
            return listed.pop()
        longer = () if full else self.longer.get((kind, surface), ())
        names = {self.of(name, kind) for name in longer}
        return names.pop() if len(names) == 1 else self._usual(surface, kind)

    def _in_full(self, surface: str, kind: str) -> str | None:
        """Give what an acronym or another name stands for; None where two could be."""
        names = self.short.get(_key(surface, kind), ())
        told = {folded(name): name for name in names}
        return told.popitem()[1] if len(told) == 1 else None

    def _twin(self, surface: str, kind: str) -> Name | None:
        """Find the row of what a name in full is called besides."""
        for form in sorted(self.twins.get(_key(surface, kind), ())):
            row, is_sure = _listed(form, kind), self._in_full(form, kind) is not None
            if row and is_sure and not _is_another(row, form, surface):
                return row
        return None

    def _usual(self, name: str, kind: str) -> str:
        """Choose among the spellings of a name: the list's, or the fullest one here."""
        forms = self.written[_key(name, kind)] or {name}
        listed = [known_name(form, kind) for form in forms]
        names = {row.name for row in listed if row}
        if len(names) == 1:
            return names.pop()
        mixed = [form for form in forms if not form.isupper()] or list(forms)
        chosen = max(sorted(mixed), key=lambda form: (len(form), count_accents(form)))
        return LEGAL_END.sub("", chosen) if kind == "organization" else chosen

    def _shorten(self, surface: str, kind: str) -> None:
        """Note what Tidewater stands for once Tidewater Payments was named."""
        words = surface.split()
        for form in _short_forms(words, kind):
            # Who was named before is another one: Korvo and its unit Korvo Santé.
            if not self.written.get(_key(form, kind)):
                self.longer[kind, form].add(surface)

    def _person(self, surface: str) -> str:
        """Give the full name that a surname stands for, itself when several could."""
        # A particle that opens a sentence has a capital: Von der Leyen.
        small = surface.title() if surface in self.shouted else surface
        for form in (small, surface[:1].lower() + surface[1:]):
            bearers = self.people.get(without_accents(form), ())
            named = {_key(name, "person"): name for name in bearers}
            if len(named) > 1:
                return surface
            if named:
                return self._usual(named.popitem()[1], "person")
            if row := known_name(form, "person"):
                return row.name
        return self._usual(surface, "person")


def _listed(surface: str, kind: str) -> Name | None:
    """Find the row of a name, of a company without its legal form too."""
    row = known_name(surface, kind)
    if row or kind != "organization":
        return row
    return known_name(LEGAL_END.sub("", surface), kind)


def _is_another(row: Name, form: str, name: str) -> bool:
    """Tell of letters that stand for something else in the list than here."""
    if not abbreviates(form, name):
        return False
    spelled = [set(folded(one).split()) for one in row.forms if abbreviates(form, one)]
    words = set(folded(name).split())
    return bool(spelled) and all(len(one & words) < 2 for one in spelled)


def _short_forms(words: list[str], kind: str) -> Iterator[str]:
    """Give what may stand for a name: its first words, a body's noun, no year."""
    if len(words) < 2:
        return
    if kind == "organization":
        for end in range(1, len(words)):
            yield " ".join(words[:end])
        if words[-1] in HEADS:
            yield words[-1]
    elif kind == "event":
        if YEAR.fullmatch(words[-1]):
            yield " ".join(words[:-1])
        if words[0] in MEETING_STARTS:
            yield words[0]


def _bearers(passages: list[Passage]) -> dict[str, set[str]]:
    """Give the article's people by surname, given name and parts of the full name."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for form, names in short_forms(passages).items():
        bearers[without_accents(form)] |= names
    words = {
        name: NAME_PART.findall(without_accents(name))
        for names in bearers.values()
        for name in names
    }
    for name, parts in words.items():
        for middle in parts[1:-1]:
            if middle[0].isupper() and len(middle) > 1:
                bearers[middle].add(name)
    for name, parts in words.items():
        longer = [one for one in words if _holds(words[one], parts)]
        if len(longer) == 1 and not _stand_together(passages, {name, longer[0]}):
            bearers[without_accents(name)] = {name}
            for form, names in bearers.items():
                if name in names:
                    bearers[form] = names - {name} | {longer[0]}
    return bearers


def _stand_together(passages: list[Passage], names: set[str]) -> bool:
    """Tell of two people who are named together: Ada Morel et Ada Lou Morel."""
    return any(
        second.start == first.end + 1
        and passage.word(first.end) in TOGETHER
        and {passage.surface(one.start, one.end) for one in (first, second)} == names
        for passage in passages
        for first, second in pairwise(passage.found)
    )


def _holds(longer: list[str], words: list[str]) -> bool:
    """Tell whether a name has all words of a shorter one, in their order."""
    if not 1 < len(words) < len(longer) or words[-1] != longer[-1]:
        return False
    rest = iter(longer)
    return all(word in rest for word in words)


def _key(surface: str, kind: str) -> tuple[str, str]:
    """Give what the spellings of a name share; accents tell no two people apart, but
    places and companies."""
    form = folded(surface)
    return kind, without_accents(form) if kind == "person" else form


def folded(surface: str) -> str:
    """Give a form without case and legal form, to compare names by."""
    words = surface.casefold().replace("’", "'").replace(",", " ").split()
    while len(words) > 1 and (words[-1] in GROUP_WORDS or is_legal_form(words[-1])):
        words.pop()
    return " ".join(words)
