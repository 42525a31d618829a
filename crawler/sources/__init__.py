"""Reads the source files: one YAML file a publisher, data only."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import timedelta
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import yaml
from lxml import etree

from crawler.urls import same_site

NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
LANGUAGE: Final = re.compile(r"[a-z]{2}")
EVERY: Final = re.compile(r"(\d{1,6})\s*([mhd])")
UNITS: Final = {"m": "minutes", "h": "hours", "d": "days"}


class BadSource(ValueError):
    """A source file that can't be used: says which file, which line, what to write."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Expect:
    """What is usual for a source; outside of it, it is reported as drifting."""

    articles_per_day: tuple[int, int] | None = None
    """Fewest and most; None when not told."""
    min_words: int = 0
    """Words that the median article has at least."""


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
        root = yaml.compose(path.read_text(encoding="utf-8"), yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadSource(f"{path}, line {line}: {error.problem}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadSource(f"{path}: {error}") from error
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
        if key in ("feeds", "sitemaps", "front_pages"):
            return self._each(key, node, self._address)
        if key in ("include", "exclude"):
            return self._each(key, node, self._pattern)
        if key == "extract":
            parts = self._mapping(node, ["remove"])
            if "remove" not in parts:
                return ()
            return self._each("remove", parts["remove"], self._xpath)
        if key == "expect":
            return self._expect(node)
        if key == "every":
            return self._every(node)
        return self._word(key, node)

    def _word(self, key: str, node: yaml.Node) -> str:
        text = self._text(key, node)
        if key == "homepage":
            return self._address(node)
        if key == "name" and (not NAME.fullmatch(text) or text != self.path.stem):
            wanted = self.path.stem
            raise self._bad(node, f"name {text!r} must be the file's: `name: {wanted}`")
        if key == "language" and not LANGUAGE.fullmatch(text):
            raise self._bad(
                node, f"language {text!r}: two letters wanted, like fr or en"
            )
        if key == "timezone":
            try:
                ZoneInfo(text)
            except (KeyError, ValueError, OSError) as error:
                trouble = f"unknown timezone {text!r}: write one like Europe/Paris"
                raise self._bad(node, trouble) from error
        return text

    def _address(self, node: yaml.Node) -> str:
        text = self._text("address", node)
        try:
            parts = urlsplit(text)
            is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
            good = is_web and parts.port != 0
        except ValueError:
            good = False
        if not good or re.search(r"\s", text):
            trouble = f"{text!r} is no address: write https://…"
            raise self._bad(node, trouble)
        return text

    def _pattern(self, node: yaml.Node) -> str:
        text = self._text("pattern", node)
        try:
            re.compile(text)
        except (re.error, OverflowError, RecursionError) as error:
            trouble = (
                f"bad regular expression {text!r}: {error}; write one for Python's re"
            )
            raise self._bad(node, trouble) from error
        return text

    def _xpath(self, node: yaml.Node) -> str:
        text = self._text("XPath", node)
        try:
            etree.XPath(text)
        except etree.XPathSyntaxError as error:
            example = '//div[@class="newsletter"]'
            trouble = f"bad XPath {text!r}: {error}; write one like {example}"
            raise self._bad(node, trouble) from error
        return text

    def _every(self, node: yaml.Node) -> timedelta:
        text = self._text("every", node)
        found = EVERY.fullmatch(text)
        if not found or not int(found[1]):
            raise self._bad(node, f"every {text!r}: write a time like 30m, 2h or 1d")
        return timedelta(**{UNITS[found[2]]: int(found[1])})

    def _expect(self, node: yaml.Node) -> Expect:
        parts = self._mapping(node, [field.name for field in fields(Expect)])
        values: dict[str, Any] = {}
        if "articles_per_day" in parts:
            numbers = self._each(
                "articles_per_day", parts["articles_per_day"], self._int
            )
            if len(numbers) != 2 or numbers[0] > numbers[1]:
                raise self._bad(node, "articles_per_day: write [fewest, most]")
            values["articles_per_day"] = numbers
        if "min_words" in parts:
            values["min_words"] = self._int(parts["min_words"])
        return Expect(**values)

    def _int(self, node: yaml.Node) -> int:
        text = self._text("number", node)
        if not text.isdecimal() or len(text) > 9:
            raise self._bad(node, f"{text!r}: a whole number wanted")
        return int(text)

    def _each(self, key: str, node: yaml.Node, read: Any) -> tuple[Any, ...]:
        if not isinstance(node, yaml.SequenceNode):
            raise self._bad(
                node, f"{key}: a list wanted, like [{key[:-1]}] or `- …` lines"
            )
        return tuple(read(child) for child in node.value)

    def _text(self, key: str, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            raise self._bad(node, f"{key}: one value wanted")
        return str(node.value).strip()

    def _mapping(
        self, node: yaml.Node, known: Iterable[str]
    ) -> Mapping[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            raise self._bad(node, "keys and values wanted")
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
