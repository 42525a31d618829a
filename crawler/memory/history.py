"""Reads back what is known of one address."""

from dataclasses import dataclass, field
from typing import Any

from sqlite_utils.db import Database

from crawler.addresses.urls import normal_url
from crawler.manners.hops import ON_THE_WAY
from crawler.manners.robots import origin_of
from crawler.memory.hosts import HostFile, last_file


@dataclass(slots=True, kw_only=True)
class History:
    """All that the database has on an address."""

    link: tuple[Any, ...] | None = None
    """found_in, found_at, source, state, next_check_at, failures."""
    fetches: list[tuple[Any, ...]] = field(default_factory=list)
    """fetched_at, status, outcome, detail, place in the archive, opt-outs; oldest first."""
    article: tuple[Any, ...] | None = None
    """id, url, headline, number of versions, removed_at."""
    forgotten_at: str | None = None
    """When it was deleted for good; None when it was not."""
    robots: HostFile | None = None
    """The last robots.txt of its host that came; None when none did."""

    @property
    def is_known(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.link or self.fetches or self.article or self.forgotten_at)


def has_led(db: Database, url: str, target: str) -> bool:
    """Tell whether an address led to another one in any crawl."""
    told = "select 1 from fetches where url = ? and detail = ? limit 1"
    found = db.execute(told, [target, f"{ON_THE_WAY}{url}"]).fetchone()
    return found is not None


def history_of(db: Database, url: str) -> History:
    """Collect what is known of an address, in the spelling given or its own."""
    keys = (url, normal_url(url))
    return History(
        link=db.execute(
            """select found_in, found_at, s.name, l.state, next_check_at, failures
            from links l join sources s on s.id = l.source_id
            where url in (?, ?) limit 1""",
            keys,
        ).fetchone(),
        fetches=db.execute(
            """select fetched_at, status, outcome, detail,
            archive_file || ' at ' || archive_offset, opt_outs
            from fetches where url in (?, ?) order by id""",
            keys,
        ).fetchall(),
        article=db.execute(
            """select id, url, headline, (select count(*) from article_versions
                where article_id = articles.id), removed_at
            from articles where id in
            (select article_id from article_urls where url in (?, ?))""",
            keys,
        ).fetchone(),
        forgotten_at=(
            db.execute(
                "select forgotten_at from forgotten where url in (?, ?)", keys
            ).fetchone()
            or (None,)
        )[0],
        robots=last_file(db, origin_of(normal_url(url))),
    )
