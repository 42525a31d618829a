"""Reads the dates that listings tell of their links."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from crawler.listings.listing import Link


def date_of(link: Link) -> str | None:
    """Give the date that a listing tells of a link; None when it tells none."""
    return link.hints.date_published or link.hints.date_modified


def instant_of(date: str | None) -> datetime:
    """Read a date to compare it; what is none is older than all."""
    try:
        moment = datetime.fromisoformat(date or "")
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def newest_first(links: Iterable[Link]) -> list[Link]:
    """Sort links by date; those without one keep their order, at the end."""
    return sorted(links, key=lambda link: instant_of(date_of(link)), reverse=True)


def published(links: Iterable[Link]) -> list[datetime]:
    """Give when the articles of a listing came out, as far as it tells."""
    told = (link.hints.date_published for link in links if link.kind == "article")
    return [instant_of(date) for date in told if date]


def last_change(link: Link) -> datetime | None:
    """Give the moment until which a link may have changed; None when it is not told.

    A day alone is believed of listings, and lasts until its end; of articles it says
    too little.
    """
    date = link.hints.date_modified or ""
    if len(date) == len("2026-11-25"):
        is_listing = link.kind != "article"
        return instant_of(date) + timedelta(days=1) if is_listing else None
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
