"""Reads what a replay is asked for: files, sources, dates."""

import glob
import os
from datetime import UTC, datetime
from pathlib import Path

from crawler.addresses.urls import host_of
from crawler.items import Page
from crawler.memory.known_sources import is_source
from crawler.session import BadUsage
from crawler.sources import Source
from pipelines.migrations import open_readonly


def foreign_source(page: Page) -> Source:
    """Make up the source of a page that none of the source files has."""
    host = host_of(page.url)
    homepage = page.url[: page.url.index("/", 8) + 1]
    return Source(name=page.source, title=host, homepage=homepage, language="und")


def refuse_strangers(names: list[str], sources: list[Source], database: Path) -> None:
    """Raise BadUsage for a name that no source, past source or host has."""
    known = {source.name for source in sources}
    unknown = [name for name in names if name not in known and "." not in name]
    if unknown and database.is_file():
        db = open_readonly(database)
        unknown = [name for name in unknown if not is_source(db, name)]
        db.conn.close()
    if unknown:
        raise BadUsage(
            f"no source named {', '.join(unknown)}: `scrapy sources` lists them"
        )


def damage_line(name: str, offsets: list[int]) -> str:
    """Say where a file is damaged."""
    more = f" and at {len(offsets) - 1} places more" if len(offsets) > 1 else ""
    return f"{name} is damaged at byte {offsets[0]}{more}"


def find_files(folder: str, pattern: str | None) -> list[tuple[Path, str]]:
    """Find the archive's files, or those of a pattern; raises BadUsage."""
    if pattern is None:
        paths = sorted(Path(folder).glob("*.warc.gz"))
        if not paths:
            raise BadUsage(f"{folder}: no archive there to replay; crawl first")
        return [(path, path.name) for path in paths]
    found = sorted(filter(os.path.isfile, glob.glob(pattern)))
    if not found:
        raise BadUsage(f"no file matches -a warc={pattern}")
    return [(Path(name), name) for name in found]


def read_date(text: str | None) -> datetime | None:
    """Read -a since=DATE; None when it is not given; raises BadUsage."""
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadUsage(f"since={text}: write a day like 2026-11-25") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
