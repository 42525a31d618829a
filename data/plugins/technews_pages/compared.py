"""Keeps which names a reader compares, and which of them the program filled in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from datasette.utils.asgi import Request

from technews_pages.lists import Name
from technews_pages.rendering import whole_number

COMPARED: Final = 5
"""Names that stand beside each other."""
MOST_WISHED: Final = 25
"""Names of an address that are read; those over the limit are asked of in turn."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Compared:
    """The names that are compared, as an address has them."""

    kind: str
    ids: tuple[int, ...]
    """Their keys in order; after the fifth those for whom there is no place yet."""
    filled: frozenset[int]
    """Of these, those that the program chose: they give way to the reader's own."""

    def plus(self, id: int) -> "Compared":
        """Compare one more, in the place of the last that was filled in."""
        others = [other for other in self.ids if other != id]
        return compared(self.kind, [*others, id], self.filled - {id})

    def without(self, id: int) -> "Compared":
        """Compare one less."""
        return compared(self.kind, [n for n in self.ids if n != id], self.filled)

    def in_place_of(self, lost: int) -> "Compared":
        """Give one's place to the first who has none."""
        first, *others = self.ids[COMPARED:]
        kept = [first if id == lost else id for id in self.ids[:COMPARED]]
        return compared(self.kind, [*kept, *others], self.filled)

    @property
    def query(self) -> str:
        """Write the query of an address."""
        kind = [("kind", self.kind)] if self.kind else []
        names = [("e", id) for id in self.ids]
        filled = [("d", id) for id in self.ids if id in self.filled]
        return urlencode([*kind, *names, *filled])


def compared(kind: str, ids: Sequence[int], filled: frozenset[int]) -> Compared:
    """Compare names; of too many, those go that were filled in, the last first."""
    kept = list(ids)
    for id in reversed(ids):
        if len(kept) > COMPARED and id in filled:
            kept.remove(id)
    return Compared(kind=kind, ids=tuple(kept), filled=filled & frozenset(kept))


def read_compared(request: Request, kind: str, top: Sequence[Name]) -> Compared:
    """Read which names an address compares; without one those named most."""
    wished = _numbers(request, "e")[:MOST_WISHED]
    if wished:
        return compared(kind, wished, frozenset(_numbers(request, "d")))
    ids = [name.id for name in top[:COMPARED]]
    return compared(kind, ids, frozenset(ids))


def _numbers(request: Request, key: str) -> list[int]:
    numbers = [whole_number(text) for text in request.args.getlist(key)]
    return [id for id in dict.fromkeys(numbers) if id is not None]
