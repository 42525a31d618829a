"""Says at the end of a crawl what came of it: on a terminal all, under cron trouble only."""

import sys

from scrapy.crawler import Crawler

from crawler.extensions import ERRORS, Progress
from crawler.session import DatabaseSpider


def print_summary(crawler: Crawler, spider: DatabaseSpider) -> None:
    """Print one line for each trouble, and on a terminal what was fetched."""
    for trouble in filter(None, [spider.trouble, *spider.problems]):
        print(f"scrapy crawl: {trouble}", file=sys.stderr)
    progress = crawler.get_extension(Progress)
    if progress is None or not sys.stderr.isatty():
        return
    counts = progress.outcomes
    errors = sum(counts[word] for word in ERRORS)
    print(
        f"{sum(counts.values())} fetched, {counts['article']} new articles, "
        f"{counts['updated']} updated, {counts['unchanged']} unchanged, {errors} errors",
        file=sys.stderr,
    )
    refused = [
        f"{count} {outcome}"
        for outcome, count in counts.most_common()
        if outcome not in ("article", "updated", "unchanged", *ERRORS)
    ]
    if refused:
        print(f"not stored: {', '.join(refused)}", file=sys.stderr)
