"""Tells by which name an entity is stored: the list's main form, or the fullest one here."""

from collections import defaultdict
from typing import Final

from pipelines.consistency import short_forms
from pipelines.names import known_name
from pipelines.passages import Passage

LEGAL_FORMS: Final = frozenset(
    "inc inc. ltd ltd. llc plc corp corp. corporation co co. company sa s.a. sas sarl "
    "se gmbh ag nv n.v. bv b.v. ab oy spa limited group groupe holdings holding".split()
)


class FullNames:
    """The names of one article, each by the forms that it has there."""

    def __init__(self, passages: list[Passage]) -> None:
        self.people = short_forms(passages)
        self.written: dict[tuple[str, str], set[str]] = defaultdict(set)
        """Surfaces by kind and folded form."""
        self.longer: dict[tuple[str, str], set[str]] = defaultdict(set)
        """Names of two words and more by kind and first word."""
        # A headline shortens names before the text has told them in full.
        for passage in sorted(passages, key=lambda one: one.field == "headline"):
            for found in passage.found:
                surface = passage.surface(found.start, found.end)
                self.written[found.kind, folded(surface)].add(surface)
                self._shorten(surface, found.kind)

    def of(self, surface: str, kind: str) -> str:
        """Give the name under which a surface of the article is stored."""
        row = known_name(surface, kind)
        if kind == "person":
            return self._person(surface) or (row.name if row else surface)
        if row:
            return row.name
        longer = self.longer[kind, surface]
        if len(longer) == 1:
            return next(iter(longer))
        forms = self.written[kind, folded(surface)]
        listed = [known_name(form, kind) for form in forms]
        names = {row.name for row in listed if row}
        if len(names) == 1:
            return names.pop()
        mixed = [form for form in forms if not form.isupper()] or list(forms)
        return max(sorted(mixed), key=len)

    def _shorten(self, surface: str, kind: str) -> None:
        """Note what Tidewater stands for once Tidewater Payments was named."""
        first, *rest = surface.split()
        new = not self.written[kind, folded(first)]
        if kind == "organization" and rest and new and not known_name(surface, kind):
            self.longer[kind, first].add(surface)

    def _person(self, surface: str) -> str | None:
        """Give the full name that a surname stands for; None when several could."""
        named = {folded(name): name for name in self.people.get(surface, ())}
        if len(named) == 1:
            return next(iter(named.values()))
        return None


def folded(surface: str) -> str:
    """Give a form without case and legal form, to compare names by."""
    words = surface.casefold().replace("’", "'").replace(",", " ").split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return " ".join(words)
