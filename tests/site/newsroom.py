"""Reads publishers and their articles from the files of this folder."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import datetime
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "publishers"
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_STRESS = re.compile(r"\*([^*]+)\*")
_MARKS = {"#": "heading", ">": "quote", "-": "item", "@": "entry"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading, block quotation, list item or live entry's title."""

    kind: str
    source: str
    time: str = ""

    @property
    def text(self) -> str:
        """The words that a reader sees."""
        return _STRESS.sub(r"\1", _LINK.sub(r"\1", self.source))

    @property
    def html(self) -> str:
        """The words as inline markup."""
        linked = _LINK.sub(r'<a href="\2">\1</a>', escape(self.source, quote=False))
        return _STRESS.sub(r"<em>\1</em>", linked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One announced page: an article, or what stands in its place."""

    slug: str
    headline: str
    published: datetime
    blocks: tuple[Block, ...]
    modified: datetime | None = None
    authors: tuple[str, ...] = ()
    bio: str = ""
    description: str = ""
    section: str = ""
    keywords: tuple[str, ...] = ()
    caption: str = ""
    credit: str = ""
    id: str = ""
    own_path: str = ""
    """Where it breaks its publisher's habit."""
    story: str = ""
    """The event it is about; articles with the same word belong together."""
    free: bool = True
    since: int = 1
    """The phase in which it appears."""
    gone: int = 0
    """The phase from which it is removed; 0: never."""
    listed: bool = True
    """Announced in feed, sitemap or front page."""
    served_as: str = ""
    """The template instead of the publisher's own."""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    outcomes: tuple[str, ...] = ("article",)
    """Which of the words of `fetches.outcome` are right for it."""

    @property
    def changed(self) -> datetime:
        """When it last changed."""
        return self.modified or self.published

    @property
    def lead(self) -> str:
        """The standfirst, or the first paragraph."""
        return self.description or self.blocks[0].text


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A publisher's habits: where it lives, how it announces, what frames its text."""

    name: str
    title: str
    address: str
    language: str = "en"
    timezone: str = "Europe/Paris"
    tagline: str = ""
    article_path: str
    amp_path: str = ""
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    front_pages: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    """Patterns of its source file; ORIGIN stands for scheme, host and port."""
    exclude: tuple[str, ...] = ()
    crawled: bool = True
    """Whether a source file is written for it."""
    encoding: str = "utf-8"
    compressed: bool = False
    validators: tuple[str, ...] = ("etag", "last_modified")
    spaces: str = " "
    """What parts French marks from words, often a no-break space."""
    apostrophe: str = "'"
    color: str = "#0b4f6c"
    robots: str = ""
    routes: dict[str, str] = field(default_factory=dict)
    furniture: tuple[str, ...] = ()
    first_editions: tuple[Article, ...] = ()
    second_editions: tuple[Article, ...] = ()

    def articles(self, phase: int = 1) -> list[Article]:
        """List what is published in a phase, newest first."""
        editions = self.second_editions if phase == 2 else self.first_editions
        live = [a for a in editions if a.since <= phase and not 0 < a.gone <= phase]
        return sorted(live, key=lambda a: a.published, reverse=True)

    def removed(self, phase: int = 1) -> list[Article]:
        """List what was published once and is gone by this phase."""
        return [a for a in self.first_editions if 0 < a.gone <= phase]

    def path(self, article: Article) -> str:
        """Give an article's canonical path."""
        return article.own_path or self.article_path.format_map(_facts(article))

    def twin_path(self, article: Article) -> str:
        """Give the path of an article's AMP twin, empty where there is none."""
        if article.own_path:
            return ""
        return self.amp_path.format_map(_facts(article))


@cache
def publishers() -> tuple[Publisher, ...]:
    """Load all publishers, in the order of their addresses."""
    loaded = [_publisher(path) for path in FOLDER.glob("*/publisher.yml")]
    return tuple(sorted(loaded, key=lambda p: int(p.address.rpartition(".")[2])))


def _publisher(path: Path) -> Publisher:
    known = _typed(Publisher, yaml.load(path.read_text("utf-8"), yaml.BaseLoader))
    manners = known.get("spaces", " "), known.get("apostrophe", "'")
    files = sorted((path.parent / "articles").glob("*.md"))
    first = {f.stem: _article(f, *manners) for f in files if not f.stem.endswith(".2")}
    edits = {f.stem[:-2]: _article(f, *manners) for f in files if f.stem.endswith(".2")}
    return Publisher(
        **{**known, "name": path.parent.name},
        first_editions=tuple(first.values()),
        second_editions=tuple((first | edits).values()),
    )


def _article(path: Path, spaces: str, apostrophe: str) -> Article:
    written = _typeset(path.read_text("utf-8"), spaces, apostrophe)
    _, front, body = written.split("---\n", 2)
    known = _typed(Article, yaml.load(front, yaml.BaseLoader))
    blocks = tuple(_block(b) for b in re.split(r"\n\s*\n", body.strip()) if b.strip())
    return Article(**{"slug": path.name.split(".")[0], **known, "blocks": blocks})


def _typeset(written: str, spaces: str, apostrophe: str) -> str:
    written = re.sub(r"(?<=\w)'(?=\w)", apostrophe, written)
    marked = re.sub(r"(?<=\S) (?=[;!?»%€]|: )|(?<=«) ", spaces, written)
    return re.sub(r"(?<=\d) (?=\d{3}\b)", spaces, marked)


def _block(source: str) -> Block:
    line = " ".join(source.split("\n")).strip()
    kind = _MARKS.get(line[0], "") if line.split(" ")[0] in {*_MARKS, "##"} else ""
    if not kind:
        return Block(kind="paragraph", source=line)
    words = line.split(" ", 1)[1]
    if kind == "entry":
        time, _, title = words.partition(" ")
        return Block(kind=kind, source=title, time=time)
    return Block(kind=kind, source=words)


def _typed(record: type, written: dict[str, Any]) -> dict[str, Any]:
    """Turn YAML's strings into the types of a record's fields."""
    kinds = {f.name: f.type for f in fields(record)}
    unknown = written.keys() - kinds.keys()
    if unknown:
        raise ValueError(f"{record.__name__} has no field {sorted(unknown)}")
    return {key: _value(kinds[key], value) for key, value in written.items()}


def _value(kind: Any, value: Any) -> Any:
    if kind is bool:
        return value == "true"
    if kind is int:
        return int(value)
    if kind in (datetime, datetime | None):
        return datetime.fromisoformat(value)
    if kind == tuple[str, ...]:
        return (value,) if isinstance(value, str) else tuple(value)
    return value


def _facts(article: Article) -> dict[str, Any]:
    return {name: getattr(article, name) for name in ("id", "slug", "published")}


def named(name: str, among: Iterable[Publisher]) -> Publisher:
    """Find a publisher by its name."""
    return next(p for p in among if p.name == name)
