"""Reads the source files: one YAML file a publisher, data only."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import timedelta
from pathlib import Path
from typing import Any, Final, TypeVar

import yaml

from crawler.addresses.urls import same_site
from crawler.publishers.values import (
    BadValue,
    as_it_is,
    read_address,
    read_every,
    read_language,
    read_pattern,
    read_share,
    read_timezone,
    read_whole,
    read_xpath,
)

NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
T = TypeVar("T")
LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C takes a tenth of the time; not every build of PyYAML has it."""
FILLED: Final = ("authors", "date_published", "description", "section", "main_image")
"""Fields of articles of which a file may tell how often they are there."""


class BadSource(ValueError):
    """A source file that can't be used: says which file, which line, what to write."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Expect:
    """What is usual for a source; outside of it, it is reported as drifting."""

    articles_per_day: tuple[int, int] | None = None
    """Fewest and most; None when not told."""
    min_words: int = 0
    """Words that the median article has at least."""
    filled: tuple[tuple[str, float], ...] = ()
    """Fields, each with the part of the articles that have it at least: 0.8 for 80%."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Source:
    """One publisher."""

    name: str
    """Lower case with underscores; the file's name."""
    title: str
    """As readers know it."""
    homepage: str
    """Its home page."""
    language: str
    """Two letters."""
    timezone: str = "UTC"
    """IANA name, for times that the pages give without offset."""
    feeds: tuple[str, ...] = ()
    """RSS, Atom, RDF and JSON feeds."""
    sitemaps: tuple[str, ...] = ()
    """Sitemaps, their indexes, and news sitemaps."""
    front_pages: tuple[str, ...] = ()
    """Pages whose links are looked through."""
    include: tuple[str, ...] = ()
    """Regular expressions of article addresses; empty: any on its host."""
    exclude: tuple[str, ...] = ()
    """Regular expressions of addresses that are never asked for."""
    every: timedelta = timedelta(minutes=30)
    """How often its feeds are due."""
    remove: tuple[str, ...] = ()
    """XPath expressions of furniture."""
    expect: Expect = Expect()
    """What is usual for it."""

    def addresses(self) -> tuple[str, ...]:
        """Give the addresses that its file names."""
        return (self.homepage, *self.feeds, *self.sitemaps, *self.front_pages)

    def wants(self, url: str) -> bool:
        """Tell whether the source's patterns take an address for an article's."""
        if any(re.search(pattern, url) for pattern in self.exclude):
            return False
        if self.include:
            return any(re.search(pattern, url) for pattern in self.include)
        return same_site(url, self.homepage)


def load_sources(folder: Path, names: Iterable[str] = ()) -> list[Source]:
    """Read all source files of a folder, or those named; raises BadSource."""
    if not folder.is_dir():
        raise BadSource(f"{folder}: no such folder; SOURCES_DIR must name one")
    paths = {path.stem: path for path in sorted(folder.glob("*.yml"))}
    unknown = sorted(set(names) - paths.keys())
    if unknown:
        known = ", ".join(paths) or "none"
        raise BadSource(f"no source named {', '.join(unknown)} in {folder} ({known})")
    if not paths:
        raise BadSource(f"{folder}: no source files (NAME.yml) in it")
    # A broken file is told even when another was asked for.
    loaded = {stem: load_source(path) for stem, path in paths.items()}
    return [loaded[stem] for stem in (names or loaded)]


def load_source(path: Path) -> Source:
    """Read one source file; raises BadSource."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadSource(f"{path}, line {line}: {error.problem}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadSource(f"{path}: {error}") from error
    except OSError as error:
        trouble = f"{path}: {error.strerror}; make it a file that can be read"
        raise BadSource(trouble) from error
    if not isinstance(root, yaml.MappingNode):
        raise BadSource(f"{path}, line 1: keys and values wanted, like `name: example`")
    return _Reader(path).source(root)


class _Reader:
    """Turns the nodes of one file into a Source; knows the lines for its errors."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def source(self, root: yaml.MappingNode) -> Source:
        nodes = self._mapping(root, [*_KEYS, "extract"])
        for key in ("name", "title", "homepage", "language"):
            if key not in nodes:
                raise self._bad(root, f"`{key}` is missing: add a line `{key}: …`")
        values = {key: self._value(key, node) for key, node in nodes.items()}
        if "extract" in values:
            values["remove"] = values.pop("extract")
        if not any(values.get(key) for key in ("feeds", "sitemaps", "front_pages")):
            raise self._bad(
                root, "one of feeds, sitemaps and front_pages must be given"
            )
        return Source(**values)

    def _value(self, key: str, node: yaml.Node) -> Any:
        if key in _LISTS:
            return self._each(key, node, *_LISTS[key])
        if key == "extract":
            parts = self._mapping(node, ["remove"])
            remove = parts.get("remove")
            return self._each("remove", remove, "XPath", read_xpath) if remove else ()
        if key == "expect":
            return self._expect(node)
        if key == "name":
            return self._name(node)
        return self._read(key, node, _WORDS[key])

    def _name(self, node: yaml.Node) -> str:
        text = self._read("name", node, as_it_is)
        if not NAME.fullmatch(text) or text != self.path.stem:
            wanted = self.path.stem
            raise self._bad(node, f"name {text!r} must be the file's: `name: {wanted}`")
        return text

    def _expect(self, node: yaml.Node) -> Expect:
        parts = self._mapping(node, [field.name for field in fields(Expect)])
        values: dict[str, Any] = {}
        if rate := parts.get("articles_per_day"):
            numbers = self._each("articles_per_day", rate, "number", read_whole)
            if len(numbers) != 2 or numbers[0] > numbers[1]:
                raise self._bad(rate, "articles_per_day: write [fewest, most]")
            values["articles_per_day"] = numbers
        if least := parts.get("min_words"):
            values["min_words"] = self._read("min_words", least, read_whole)
        if shares := parts.get("filled"):
            named = self._mapping(shares, FILLED).items()
            values["filled"] = tuple(
                (name, self._read(name, share, read_share)) for name, share in named
            )
        return Expect(**values)

    def _each(
        self, key: str, node: yaml.Node, one: str, read: Callable[[str], T]
    ) -> tuple[T, ...]:
        if not isinstance(node, yaml.SequenceNode):
            trouble = f"{key}: a list wanted, like [{one}] or `- …` lines"
            raise self._bad(node, trouble)
        return tuple(self._read(one, child, read) for child in node.value)

    def _read(self, key: str, node: yaml.Node, read: Callable[[str], T]) -> T:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            raise self._bad(node, f"{key}: one value wanted")
        try:
            return read(node.value.strip())
        except BadValue as error:
            raise self._bad(node, str(error)) from error

    def _mapping(
        self, node: yaml.Node, known: Iterable[str]
    ) -> Mapping[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            raise self._bad(node, f"keys and values wanted, of {', '.join(known)}")
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if key.value not in known:
                raise self._bad(
                    key, f"unknown key {key.value!r}; known are {', '.join(known)}"
                )
            if key.value in found:
                raise self._bad(key, f"`{key.value}` is given twice: leave one out")
            found[key.value] = value
        return found

    def _bad(self, node: yaml.Node, trouble: str) -> BadSource:
        return BadSource(f"{self.path}, line {node.start_mark.line + 1}: {trouble}")


_KEYS: Final = [field.name for field in fields(Source) if field.name != "remove"]
_LISTS: Final[dict[str, tuple[str, Callable[[str], str]]]] = {
    "feeds": ("address", read_address),
    "sitemaps": ("address", read_address),
    "front_pages": ("address", read_address),
    "include": ("pattern", read_pattern),
    "exclude": ("pattern", read_pattern),
}
_WORDS: Final[dict[str, Callable[[str], Any]]] = {
    "title": as_it_is,
    "homepage": read_address,
    "language": read_language,
    "timezone": read_timezone,
    "every": read_every,
}
