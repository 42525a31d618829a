"""Tells of each source file what the database knows of its crawls."""

from collections.abc import Sequence
from datetime import timedelta

from crawler.memory.known_sources import Health
from crawler.sources import Source
from crawler.terminal.table import hung_lines, minute, shortened, table_lines

LONGEST_NAME = 30


def health_lines(sources: Sequence[Source], known: dict[str, Health]) -> list[str]:
    """Give a line for each source with what is known of it."""
    rows = []
    for source in sources:
        health = known.get(source.name, Health(detail="not crawled yet"))
        rows.append(
            (
                shortened(source.name, LONGEST_NAME),
                f"{health.articles:,}",
                minute(health.last_article_at),
                health.status,
                health.detail or "",
            )
        )
    header = ("source", "articles", "last, UTC", "status", "why")
    strangers = sorted(known.keys() - {source.name for source in sources})
    return [*table_lines(header, rows, right={1}), *stranger_lines(strangers)]


def stranger_lines(names: list[str]) -> list[str]:
    """Say which sources of the database have no file."""
    if not names:
        return []
    told = ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
    count = "1 source" if len(names) == 1 else f"{len(names)} sources"
    return ["", *hung_lines("", f"{count} in the database without a file: {told}")]


def file_lines(sources: Sequence[Source], database: str) -> list[str]:
    """Give a line for each source file, where there is no database."""
    rows = [
        (
            shortened(source.name, LONGEST_NAME),
            source.language,
            short_time(source.every),
            listings_in_words(source),
            source.homepage,
        )
        for source in sources
    ]
    header = ("source", "language", "every", "listings", "home page")
    lines = table_lines(header, rows, right={2})
    nothing = f"Nothing was crawled yet: there is no {database}."
    return [*lines, "", *hung_lines("", f"{nothing} `scrapy crawl news` makes it.")]


def listings_in_words(source: Source) -> str:
    """Count a source's listings by kind."""
    counts = {
        "feed": len(source.feeds),
        "sitemap": len(source.sitemaps),
        "front page": len(source.front_pages),
    }
    return ", ".join(
        f"{count} {kind}{'s' if count > 1 else ''}"
        for kind, count in counts.items()
        if count
    )


def short_time(every: timedelta) -> str:
    """Write a time as source files do: 30m, 2h, 1d."""
    minutes = int(every.total_seconds() // 60)
    for size, unit in ((1440, "d"), (60, "h")):
        if minutes % size == 0:
            return f"{minutes // size}{unit}"
    return f"{minutes}m"
