"""Renders what a publisher answers: article, feed, sitemap, front page, picture."""

import gzip
import hashlib
import json
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import cache
from pathlib import PurePath
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from tests.site.newsroom import FOLDER, Article, Publisher

_TYPES = {
    ".html": "text/html",
    ".xml": "text/xml",
    ".json": "application/feed+json",
    ".txt": "text/plain",
    ".css": "text/css",
}
_MONTHS = {
    "en": "January February March April May June July August September October "
    "November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre "
    "novembre décembre",
}


_STILL = datetime(2024, 10, 1, 6, 0, tzinfo=UTC)
"""When what never changes was last changed: robots.txt, style sheets, pictures."""
_SECOND_EDITION = datetime(2024, 11, 28, 6, 0, tzinfo=UTC)
"""When lists that differ in phase 2 changed."""


@dataclass(slots=True, kw_only=True)
class Answer:
    """What goes back over the wire."""

    body: bytes
    content_type: str
    status: int = 200
    changed: datetime | None = None
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def media_type(self) -> str:
        """The content type without its parameters."""
        return self.content_type.partition(";")[0]

    @property
    def etag(self) -> str:
        """A validator made from the body."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:20]}"'


def answer(
    publisher: Publisher, path: str, phase: int, origins: dict[str, str]
) -> Answer:
    """Answer a path (no query) of a publisher in a phase."""
    view = _View(publisher, phase, origins)
    if path in publisher.routes:
        return view.page(publisher.routes[path], _type_of(publisher.routes[path]))
    if path == "/robots.txt":
        plain = "text/plain; charset=utf-8"
        return Answer(body=view.robots(), content_type=plain, changed=_STILL)
    if path == "/assets/style.css":
        return view.page("style.css", "text/css; charset=utf-8", changed=_STILL)
    if path.startswith("/media/"):
        return Answer(body=picture(path), content_type="image/png", changed=_STILL)
    return view.article(path)


class _View:
    """A publisher as it shows itself in one phase."""

    def __init__(
        self, publisher: Publisher, phase: int, origins: dict[str, str]
    ) -> None:
        self.publisher = publisher
        self.phase = phase
        self.origins = origins
        self.origin = origins[publisher.name]

    def article(self, path: str) -> Answer:
        """Answer an article's path, its twin's, or say that there is none."""
        for article in self.publisher.articles(self.phase):
            if path == self.publisher.path(article):
                return self.served(article, article.served_as or "article.html")
            if path == self.publisher.twin_path(article):
                return self.served(article, "amp.html")
        for article in self.publisher.removed(self.phase):
            if path in (
                self.publisher.path(article),
                self.publisher.twin_path(article),
            ):
                return self.page("gone.html", "text/html", status=410)
        return self.page("missing.html", "text/html", status=404)

    def served(self, article: Article, template: str) -> Answer:
        """Render an article, or what stands in its place."""
        page = self.page(template, "text/html", article.status, article=article)
        page.changed = None if article.served_as else article.changed
        page.headers |= article.headers
        return page

    def page(
        self,
        template: str,
        content_type: str,
        status: int = 200,
        changed: datetime | None = None,
        **more: Any,
    ) -> Answer:
        """Render a template with all that templates may use."""
        text = (
            _environment(self.publisher.name)
            .get_template(template)
            .render(
                publisher=self.publisher,
                origin=self.origin,
                ads=self.origins["advertiser"],
                path=self.publisher.path,
                twin_path=self.publisher.twin_path,
                articles=self.announced(),
                related=self.related(more.get("article")),
                **more,
            )
        )
        body = _encoded(text, self.publisher.encoding, PurePath(template).suffix)
        if template.endswith(".gz.xml"):
            body, content_type = gzip.compress(body, mtime=0), "application/gzip"
        if "charset" not in content_type and content_type.startswith("text"):
            content_type += f"; charset={self.publisher.encoding}"
        return Answer(
            body=body,
            content_type=content_type,
            status=status,
            changed=changed or self.list_changed(),
        )

    def list_changed(self) -> datetime:
        """Tell when feeds, sitemaps and front pages last changed."""
        if self.publisher.articles(self.phase) != self.publisher.articles(1):
            return _SECOND_EDITION
        return max((a.changed for a in self.announced()), default=_STILL)

    def announced(self) -> list[Article]:
        """List what feeds and front pages show, newest first."""
        return [a for a in self.publisher.articles(self.phase) if a.listed]

    def related(self, article: Article | None) -> list[Article]:
        """Pick other articles that stand in both phases, so that pages hold still."""
        steady = [a for a in self.publisher.first_editions if self.steady(a)]
        return [a for a in steady if not article or a.slug != article.slug][:3]

    def steady(self, article: Article) -> bool:
        """Tell whether an article is whole and the same in all phases."""
        return article.since == 1 and not article.gone and not article.served_as

    def robots(self) -> bytes:
        """Give robots.txt with the sitemaps' addresses filled in."""
        return self.publisher.robots.replace("ORIGIN", self.origin).encode()


@cache
def _environment(name: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader([FOLDER / name, FOLDER.parent / "templates"]),
        autoescape=select_autoescape(["html", "xml"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= _FILTERS
    return environment


def _type_of(template: str) -> str:
    return _TYPES[PurePath(template).suffix]


def _encoded(text: str, encoding: str, suffix: str) -> bytes:
    """Encode as browsers read it: pages called iso-8859-1 are cp1252."""
    if encoding == "iso-8859-1" and suffix == ".html":
        return text.encode("cp1252", "xmlcharrefreplace")
    return text.encode(encoding, "xmlcharrefreplace")


def long_date(moment: datetime, language: str = "en") -> str:
    """Write a day as readers of a language do: 9 octobre 2024, 9 October 2024."""
    month = _MONTHS[language].split()[moment.month - 1]
    day = "1er" if language == "fr" and moment.day == 1 else moment.day
    return f"{day} {month} {moment.year}"


def picture(path: str, width: int = 640, height: int = 360) -> bytes:
    """Draw a picture of two shades that depend on the path, as PNG."""
    shade = hashlib.sha256(path.encode()).digest()
    rows = bytearray()
    for y in range(height):
        mixed = (shade[i] + (shade[i + 3] - shade[i]) * y // height for i in range(3))
        rows += b"\0" + bytes(mixed) * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows))), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunks(chunks))


def _chunks(parts: tuple[tuple[bytes, bytes], ...]) -> Iterator[bytes]:
    for kind, content in parts:
        checksum = zlib.crc32(kind + content)
        yield struct.pack(">I", len(content)) + kind + content
        yield struct.pack(">I", checksum)


_FILTERS: dict[str, Callable[..., Any]] = {
    "rfc822": format_datetime,
    "iso": datetime.isoformat,
    "utc": lambda moment: moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    "day": lambda moment: moment.date().isoformat(),
    "long_date": long_date,
    "json": lambda value: json.dumps(value, ensure_ascii=False),
    "slug": lambda words: words.lower().replace(" ", "-").replace("'", "-"),
}
