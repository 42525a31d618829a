"""Says at the end of a crawl what came of it: on a terminal all, under cron trouble only."""

import sys

from crawler.memory.schedule import STORED
from crawler.session import NO_ARTICLES, DatabaseSpider
from pipelines.rows.crawls import ERRORS


def print_summary(spider: DatabaseSpider) -> None:
    """Print one line for each trouble, and on a terminal what was fetched."""
    troubles = [spider.trouble] if spider.trouble else spider.problems
    for trouble in troubles or spider.changes:
        print(f"scrapy crawl: {trouble}", file=sys.stderr)
    if not sys.stderr.isatty():
        return
    counts = spider.outcomes
    errors = sum(counts[word] for word in ERRORS)
    print(
        f"{sum(counts.values())} fetched, {counts['article']} new articles, "
        f"{counts['updated']} updated, {counts['unchanged']} unchanged, {errors} errors",
        file=sys.stderr,
    )
    refused = [
        f"{count} {outcome}"
        for outcome, count in counts.most_common()
        if count and outcome not in (*STORED, *ERRORS, *NO_ARTICLES)
    ]
    if refused:
        print(f"not stored: {', '.join(refused)}", file=sys.stderr)
