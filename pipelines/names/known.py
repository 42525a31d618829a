"""Reads the project's own list of names: what each one is and what else it is called."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from sys import intern
from typing import Final
from zlib import crc32

NAMES_FILE: Final = Path(__file__).parent.parent / "models" / "names.tsv"
LABELS: Final = {
    "person": "PERSON",
    "organization": "ORG",
    "place": "PLACE",
    "product": "PRODUCT",
    "event": "EVENT",
    "other": "OTHER",
}
LETTERS: Final = re.compile(r"(?:[^\W\d_]|[ '-])+")
INNER: Final = re.compile(r"(?=.{5})[A-Za-z]*[a-z][A-Z][A-Za-z]*")
WITH_AI: Final = re.compile(r"[A-Z][a-z]{4,} AI")
WIKIDATA_ID = re.compile(r"Q[1-9]\d*")
PLACE_BITS: Final = 32
"""Of a row's offset in the file."""
PLACE_MASK: Final = (1 << PLACE_BITS) - 1


@dataclass(slots=True, kw_only=True, frozen=True)
class Name:
    """One row of the list."""

    name: str
    """The main form, under which the entity is stored."""
    kind: str
    """One of the five kinds; `other` for a proper name that is no entity."""
    aliases: tuple[str, ...] = ()
    """What else it is called, in any language."""
    notes: frozenset[str] = frozenset()
    """`common`: also a word of the language; `platform`: a product where it is used,
    an organization where it acts; `maker`: makes one product with the plain word after
    it; `exact`: no form in capitals or small letters."""
    wikidata_id: str | None = None
    """Key of its item in Wikidata; None where nobody made sure of it."""

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way to write it."""
        return (self.name, *self.aliases)


def capital_forms(row: Name) -> list[str]:
    """Give the forms in capitals, for headlines: none of short or common words, nor of
    the many models with a number, which would take a third of the memory."""
    if row.notes & {"common", "exact"}:
        return []
    return [
        form.upper()
        for form in row.forms
        if len(form) > 4 and LETTERS.fullmatch(form) and not form.isupper()
    ]


def small_forms(row: Name) -> list[str]:
    """Give the forms in small letters of companies that no text means by anything else:
    with a capital inside, or a name with AI that somebody made sure of."""
    if row.kind != "organization" or row.notes:
        return []
    return [
        form.lower()
        for form in row.forms
        if INNER.fullmatch(form) or (row.wikidata_id and WITH_AI.fullmatch(form))
    ]


def read_names(path: Path = NAMES_FILE) -> Iterator[Name]:
    """Read the rows of a list of names, one at a time."""
    with path.open(encoding="utf-8") as lines:
        next(lines, None)
        for number, line in enumerate(lines, start=2):
            if not line.isspace() and not line.startswith("#"):
                yield _read_name(line.rstrip("\n"), f"{path}, line {number}")


def _read_name(line: str, place: str) -> Name:
    parts = line.split("\t")
    cells = [*parts, "", "", ""][:5]
    if len(parts) < 2 or cells[1] not in LABELS:
        raise ValueError(f"{place}: name, kind, aliases, notes, wikidata_id wanted")
    if cells[4] and not WIKIDATA_ID.fullmatch(cells[4]):
        raise ValueError(f"{place}: {cells[4]!r} is no wikidata_id")
    return Name(
        name=cells[0],
        kind=intern(cells[1]),
        aliases=tuple(part for part in cells[2].split("|") if part),
        notes=_notes(cells[3]),
        wikidata_id=cells[4] or None,
    )


@cache
def _notes(written: str) -> frozenset[str]:
    return frozenset(written.split())


@lru_cache(maxsize=1)
def known_names() -> dict[str, tuple[Name, ...]]:
    """Give the rows of the list by each of their forms."""
    found: dict[str, tuple[Name, ...]] = {}
    for row in read_names():
        for form in (*row.forms, *capital_forms(row), *small_forms(row)):
            found[form] = (*found.get(form, ()), row)
    return found


def known_name(form: str, kind: str | None = None) -> Name | None:
    """Find the row of a form; None when there is none, or several of that kind."""
    form = form.replace("’", "'")
    rows = [
        row for row in known_names().get(form, ()) if kind is None or row.kind == kind
    ]
    main = [row for row in rows if row.name == form]
    rows = main or rows
    return rows[0] if len(rows) == 1 else None


def known_aliases(name: str, kind: str) -> tuple[str, ...]:
    """Give what else an entity is called, by its main name."""
    row = listed_entity(name, kind)
    return row.aliases if row else ()


def wikidata_id(name: str, kind: str) -> str | None:
    """Give the Wikidata item of an entity by its main name; None when not known."""
    row = listed_entity(name, kind)
    return row.wikidata_id if row else None


def listed_entity(name: str, kind: str) -> Name | None:
    """Find the row of an entity by its main name; None when there is none.

    It is read in the file as it stands, so that the process that writes rows, and asks
    of new entities alone, need not hold every form of every name.
    """
    key, rows, places = f"{name}\t{kind}".encode(), _rows(), _places()
    mark = crc32(key) << PLACE_BITS
    for number in range(bisect_left(places, mark), len(places)):
        at = places[number] & PLACE_MASK
        if places[number] - at != mark:
            break
        if _key_at(rows, at) == key:
            line = rows[at : rows.index(b"\n", at)].decode()
            return _read_name(line, f"{NAMES_FILE}, {name}")
    return None


@lru_cache(maxsize=1)
def _rows() -> bytes:
    return NAMES_FILE.read_bytes()


@lru_cache(maxsize=1)
def _places() -> Sequence[int]:
    """Give where each row begins, below the sum of its name and kind, in order."""
    rows, places, at = _rows(), [], 0
    while (at := rows.find(b"\n", at) + 1) and at < len(rows):
        places.append((crc32(_key_at(rows, at)) << PLACE_BITS) + at)
    return array("Q", sorted(places))


def _key_at(rows: bytes, at: int) -> bytes:
    """Give name and kind of the row that begins there."""
    end = rows.find(b"\n", at)
    return b"\t".join(rows[at : end if end > 0 else len(rows)].split(b"\t", 2)[:2])
