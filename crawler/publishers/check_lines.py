"""Writes down what a check of sources found, for a terminal."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from crawler.items import Article
from crawler.listings.check import Report
from crawler.publishers.check import SourceReport
from crawler.terminal.table import WIDTH, cut, hung_lines, minute, shortened

LONGEST_NAME = 24
COLUMNS = "{:{}}  {:{}}  {:>6}  {:>6}  {}"
OTHERS = 36
"""What the columns beside name and listing take, and the gaps."""


def check_lines(reports: Sequence[SourceReport]) -> list[str]:
    """Give a table of all listings and articles, and what is wrong in words."""
    size = min(LONGEST_NAME, max(len(report.name) for report in reports))
    lines = [row(max(size, 6), "source", "listing", "status", "links", "newest")]
    for report in reports:
        lines += source_lines(report, max(size, 6))
    bad = [report.name for report in reports if not report.is_good]
    count = "1 source" if len(reports) == 1 else f"{len(reports)} sources"
    verdict = f"not as they should be: {', '.join(bad)}" if bad else "all answer"
    return [*lines, "", *hung_lines("", f"{count} checked; {verdict}.")]


def source_lines(report: SourceReport, size: int) -> Iterator[str]:
    """Give the lines of one source."""
    name = report.name
    for tried in report.reports():
        kind = tried.kind.replace("_", " ")
        listing = f"{kind} {place(tried.url, report.homepage)}"
        links = "" if tried.links is None else str(tried.links)
        newest = minute(tried.newest) if tried.newest else ""
        yield row(size, name, listing, str(tried.status or "-"), links, newest)
        if tried is report.tried and report.article:
            yield from hung_lines("  read:  ", article_in_words(report.article))
        yield from trouble_lines(tried)
        name = ""
    if report.tried is None:
        yield from hung_lines("  wrong: ", "no listing names an article that it wants")


def row(
    size: int, name: str, listing: str, status: str, links: str, newest: str
) -> str:
    """Lay out one line of the table; `size` is the first column's."""
    room = WIDTH - OTHERS - size
    cells = shortened(name, size), size, shortened(listing, room), room
    return COLUMNS.format(*cells, status, links, newest).rstrip()


def place(url: str, homepage: str = "") -> str:
    """Give an address without its scheme, and without the home page's own host."""
    parts = urlsplit(url)
    host = parts.netloc
    rest = url.removeprefix(f"{parts.scheme}://")
    return rest.removeprefix(host) if host == urlsplit(homepage).netloc else rest


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
    headline = cut(article.headline, 120)
    return f"“{headline}”, {article.word_count} words, {date}, {authors}"
