"""A row of `links` on its way through a crawl."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from crawler.addresses.marks import ORIGIN, TRACKING
from crawler.items import Hints, Page
from crawler.listings.listing import Link
from crawler.memory.schedule import STORED

FULL_FETCH: Final = timedelta(days=1)
"""How long a listing is believed when it says 304: some say it whatever changed."""
FULL_ARTICLE: Final = timedelta(days=6)
"""The same for an article: its last check, after a week, believes no 304."""
COLUMNS: Final = """url, kind, found_in, etag, last_modified, body_hash, full_at,
    changed_at, usual_gap, hints, state"""


@dataclass(slots=True, kw_only=True)
class KnownLink:
    """An address with what is known of it."""

    url: str
    """Its key: the address in its one spelling."""
    source: str
    """Name of the source that announced it."""
    kind: str = "article"
    """article, feed, sitemap or front_page."""
    found_in: str | None = None
    """The listing that announced it."""
    etag: str | None = None
    """Validator of the last answer."""
    last_modified: str | None = None
    """Validator of the last answer."""
    body_hash: str | None = None
    """Digest of a listing's last body."""
    full_at: str | None = None
    """When it was last fetched whole."""
    changed_at: str | None = None
    """When a listing's body was last another one."""
    usual_gap: timedelta | None = None
    """Mean time between a listing's last articles; None when it tells no dates."""
    told: Hints | str | None = None
    """What the listing told of it, as its column has it until somebody asks."""
    state: str = "new"
    """What became of it when it was last asked for."""

    @property
    def hints(self) -> Hints:
        """Give what the listing told of it."""
        if not isinstance(self.told, Hints):
            self.told = read_hints(self.told)
        return self.told

    def same_since(self, page: Page) -> datetime | None:
        """Tell when the body that a page has, or a 304 speaks of, came first; None
        for another body, and where the last answer was no good one."""
        is_same = page.status == 304 or page_digest(page) == self.body_hash
        if not is_same or self.full_at is None or self.state not in STORED:
            return None
        return datetime.fromisoformat(self.full_at)

    def page(self, url: str | None = None) -> Page:
        """Begin the record of a fetch of it."""
        return Page(
            url=url or self.url,
            requested_url=self.url,
            source=self.source,
            fetched_at=datetime.now(UTC),
            found_in=self.found_in,
            hints=self.hints,
        )

    def is_stale(self, now: datetime) -> bool:
        """Tell whether it must be fetched whole again."""
        if self.full_at is None:
            return False
        longest = FULL_ARTICLE if self.kind == "article" else FULL_FETCH
        return datetime.fromisoformat(self.full_at) < now - longest

    def quiet(self, now: datetime) -> timedelta | None:
        """Give how long a listing has said the same; None when that is not known."""
        if self.changed_at is None:
            return None
        return now - datetime.fromisoformat(self.changed_at)


def link_of(row: tuple[Any, ...], source: str) -> KnownLink:
    """Make a link of a row's COLUMNS."""
    return KnownLink(
        url=row[0],
        source=source,
        kind=row[1],
        found_in=row[2],
        etag=row[3],
        last_modified=row[4],
        body_hash=row[5],
        full_at=row[6],
        changed_at=row[7],
        usual_gap=None if row[8] is None else timedelta(seconds=row[8]),
        told=row[9],
        state=row[10],
    )


def told_address(link: Link) -> str | None:
    """Give a link as it was announced; None where only campaign marks or the name of a
    user are gone."""
    told = getattr(link.url, "announced", link.url).partition("#")[0]
    parts = urlsplit(told)
    if told == link.url or "@" in parts.netloc:
        return None
    return None if any(map(is_campaign, parts.query.split("&"))) else str(told)


def is_campaign(pair: str) -> bool:
    """Tell whether a parameter says only where a reader came from."""
    return bool(TRACKING.fullmatch(pair.partition("=")[0]) or ORIGIN.fullmatch(pair))


def digest(body: bytes) -> str:
    """Give a short digest of a body."""
    return hashlib.blake2b(body, digest_size=16).hexdigest()


def page_digest(page: Page) -> str:
    """Give a short digest of a page's body, with those of its article's other pages."""
    return digest(b"".join(each.body for each in (page, *page.continuations)))


def read_hints(text: str | None) -> Hints:
    """Read hints from their column."""
    values = json.loads(text) if text else {}
    for key in ("authors", "keywords", "twins"):
        values[key] = tuple(values.get(key, ()))
    return Hints(**values)


def write_hints(hints: Hints) -> str | None:
    """Write hints for their column; None when there are none."""
    values = {key: value for key, value in asdict(hints).items() if value}
    return json.dumps(values, ensure_ascii=False) if values else None
