"""Tells by which name an entity is stored: the list's main form, or the fullest one here."""

from collections import defaultdict
from typing import Final

from pipelines.names.accents import count_accents, without_accents
from pipelines.names.capitals import in_small_letters, is_shouted
from pipelines.names.consistency import short_forms
from pipelines.names.known import known_name
from pipelines.names.legal_forms import LEGAL_END, is_legal_form
from pipelines.names.passages import Passage

GROUP_WORDS: Final = frozenset("group groupe holdings holding".split())


class FullNames:
    """The names of one article, each by the forms that it has there."""

    def __init__(self, passages: list[Passage]) -> None:
        self.people: dict[str, set[str]] = defaultdict(set)
        """Full names by surname and given name, these without accents."""
        for form, names in short_forms(passages).items():
            self.people[without_accents(form)] |= names
        self.written: dict[tuple[str, str], set[str]] = defaultdict(set)
        """Surfaces by kind and folded form."""
        self.longer: dict[tuple[str, str], set[str]] = defaultdict(set)
        """Names of two words and more by kind and first word."""
        self.shouted: set[str] = set()
        """Those in lines in capitals."""
        # A headline shortens names before the text has told them in full.
        for passage in sorted(passages, key=lambda one: one.field == "headline"):
            for found in passage.found:
                surface = passage.surface(found.start, found.end)
                self.written[_key(surface, found.kind)].add(surface)
                self._shorten(surface, found.kind)
                if surface.isupper() and is_shouted(passage, found.start, found.end):
                    self.shouted.add(surface)

    def of(self, surface: str, kind: str) -> str:
        """Give the name under which a surface of the article is stored."""
        if kind == "person":
            return self._person(surface)
        if row := known_name(surface, kind):
            return row.name
        short = LEGAL_END.sub("", surface)
        if kind == "organization" and (row := known_name(short, kind)):
            return row.name
        listed = {row.name for row in in_small_letters(surface) if row.kind != "other"}
        if len(listed) == 1 and surface in self.shouted:
            return listed.pop()
        longer = self.longer[kind, surface]
        return self._usual(next(iter(longer)) if len(longer) == 1 else surface, kind)

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
        first, *rest = surface.split()
        new = not self.written[_key(first, kind)]
        if kind == "organization" and rest and new and not known_name(surface, kind):
            self.longer[kind, first].add(surface)

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
