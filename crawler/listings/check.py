"""Judges a listing by its answer, in words that say what to do about it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from crawler.discovery import Link
from crawler.errand import Answer
from crawler.listings.link_dates import date_of, instant_of
from crawler.listings.page import read_listing
from crawler.sources import Source
from pipelines.outcomes import Refused

OLD: Final = timedelta(days=90)
"""Without news for so long, a listing is probably left behind."""

PHRASES: Final = {
    "blocked": "a wall refuses us",
    "gone": "it is not there",
    "timeout": "no whole answer in time",
    "network_error": "no connection",
    "private_address": "its host is on a private network",
    "too_large": "it is too large",
    "paywalled": "only the teaser for subscribers",
    "not_article": "it is no article",
    "unreadable": "it could not be read",
}


@dataclass(slots=True, kw_only=True)
class Report:
    """What one address gave."""

    kind: str
    """feed, sitemap, front_page or article."""
    url: str
    """As it was asked."""
    is_inner: bool = False
    """Whether an index names it, and not the source file."""
    status: int | None = None
    """HTTP status; None when no answer came."""
    links: int | None = None
    """Links found in it; None when it can't be read."""
    newest: str | None = None
    """The newest date that it tells; None when it tells none."""
    fault: str | None = None
    """Why it is of no use; None when it is."""
    remarks: list[str] = field(default_factory=list)
    """What people should look at, though it works."""


def judge_listing(
    report: Report, answer: Answer, source: Source, now: datetime
) -> list[Link]:
    """Fill a listing's report; return the links in it that the source wants."""
    report.status = answer.page.status
    try:
        links = read_listing(report.kind, answer.page)
    except Refused as reason:
        report.fault = in_words(reason)
        if answer.page.url != answer.page.requested_url:
            report.fault += f" (it led to {answer.page.url})"
        return []
    report.links = len(links)
    report.newest = max(map(date_of, links), key=instant_of, default=None)
    if answer.has_moved:
        moves = ", ".join(map(str, answer.moves))
        report.remarks.append(f"moved ({moves}): write {answer.page.url} in its place")
    wanted = [
        link for link in links if link.kind != "article" or source.wants(link.url)
    ]
    judge_links(report, links, wanted, now)
    return wanted


def judge_links(
    report: Report, links: list[Link], wanted: list[Link], now: datetime
) -> None:
    """Say what is wrong with what a listing names."""
    if not links:
        report.remarks.append("it names nothing")
    elif not wanted:
        report.fault = (
            f"none of its {len(links)} addresses is wanted: mend include or exclude "
            f"(the first is {links[0].url})"
        )
    elif report.newest and now - instant_of(report.newest) > OLD:
        days = (now - instant_of(report.newest)).days
        report.remarks.append(f"nothing new for {days} days: is it still in use?")


def in_words(reason: Refused) -> str:
    """Say why a page is of no use."""
    phrase = PHRASES.get(reason.outcome)
    return ": ".join(part for part in (phrase, reason.detail) if part)
