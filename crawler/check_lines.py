"""Writes down what a check of sources found, for a terminal."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from crawler.items import Article
from crawler.listing_check import Report
from crawler.source_check import SourceReport
from crawler.table import hung_lines, minute, shortened

NAME, LISTING, STATUS, LINKS = 24, 44, 6, 6


def check_lines(reports: Sequence[SourceReport]) -> list[str]:
    """Give a table of all listings and articles, and what is wrong in words."""
    lines = [row("source", "listing", "status", "links", "newest")]
    for report in reports:
        lines += source_lines(report)
    bad = [report.name for report in reports if not report.is_good]
    count = "1 source" if len(reports) == 1 else f"{len(reports)} sources"
    verdict = f"not as they should be: {', '.join(bad)}" if bad else "all answer"
    return [*lines, "", *hung_lines("", f"{count} checked; {verdict}.")]


def row(name: str, listing: str, status: str, links: str, newest: str) -> str:
    """Lay out one line of the table."""
    cells = (
        shortened(name, NAME).ljust(NAME),
        shortened(listing, LISTING).ljust(LISTING),
        status.rjust(STATUS),
        links.rjust(LINKS),
        newest,
    )
    return "  ".join(cells).rstrip()


def source_lines(report: SourceReport) -> Iterator[str]:
    """Give the lines of one source."""
    name = report.name
    for listing in report.listings:
        yield listing_row(name, listing)
        yield from trouble_lines(listing)
        name = ""
    if report.tried is None:
        yield from hung_lines("  wrong: ", "no listing names an article that it wants")
        return
    yield row(name, f"article {place(report.tried.url)}", status_of(report.tried), "", "")
    if report.article:
        yield from hung_lines("  read:  ", article_in_words(report.article))
    yield from trouble_lines(report.tried)


def listing_row(name: str, listing: Report) -> str:
    """Give the line of a listing."""
    kind = listing.kind.replace("_", " ")
    links = "-" if listing.links is None else str(listing.links)
    newest = minute(listing.newest)
    return row(name, f"{kind} {place(listing.url)}", status_of(listing), links, newest)


def status_of(report: Report) -> str:
    """Give the HTTP status of an answer."""
    return "-" if report.status is None else str(report.status)


def place(url: str) -> str:
    """Give an address without its scheme."""
    return url.removeprefix(f"{urlsplit(url).scheme}://")


def trouble_lines(report: Report) -> Iterator[str]:
    """Say what is wrong, and what is to be looked at."""
    if report.fault:
        yield from hung_lines("  wrong: ", report.fault)
    for remark in report.remarks:
        yield from hung_lines("  note:  ", remark)


def article_in_words(article: Article) -> str:
    """Say what was read of an article."""
    authors = ", ".join(article.authors) or article.credit or "no author"
    date = minute(article.date_published) if article.date_published else "no date"
    headline = shortened(article.headline, 120)
    return f"“{headline}”, {article.word_count} words, {date}, {authors}"
