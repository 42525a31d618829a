"""Turns one address into a source file and a test page of its publisher."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from crawler.errand import ErrandSpider
from crawler.items import Article, Hints, Page
from crawler.listings.check import Report, in_words
from crawler.listings.link_dates import date_of
from crawler.publishers.check import ARTICLES, TRY_ANOTHER, article_remarks
from crawler.publishers.check_lines import article_in_words, place, trouble_lines
from crawler.publishers.draft import Draft, drafted, feed_language, with_article
from crawler.publishers.file import source_path, source_text, write_source
from crawler.publishers.saved_page import save_page
from crawler.publishers.search import SourceSearch
from crawler.session import BadUsage
from crawler.sources import Source, load_source
from crawler.terminal.table import WIDTH, cut, hung_lines, minute
from pipelines.analysis import analyse
from pipelines.outcomes import Refused
from pipelines.workers import WorkerPool

SHOWN: Final = 5
"""Headlines that are shown of each listing."""


@dataclass(slots=True, kw_only=True)
class SourceAddition:
    """The errand that finds a source's listings and reads one of its articles."""

    search: SourceSearch
    """Where it starts, and then what it found."""
    folder: Path
    """Where source files lie."""
    name: str | None
    """As it was given; None: made of title or host."""
    pool: WorkerPool
    """Reads the article."""
    draft: Draft | None = None
    """None when nothing was found."""
    tried: Report | None = None
    """The last article asked for; None when none is wanted."""
    page: Page | None = None
    """Its page; None when no article could be read."""
    article: Article | None = None
    """What was read of it."""

    async def __call__(self, spider: ErrandSpider) -> None:
        """Search, then read an article; raises BadUsage for a name that is taken."""
        await self.search.run(spider)
        if not self.search.listings:
            return
        draft = drafted(self.search, self.name)
        refuse_taken(self.folder, draft.source)
        source_path(self.folder, draft.source.name)
        spider.sources[draft.source.name] = draft.source
        await self.read_one(spider, draft.source)
        language = self.search.home.language or feed_language(self.search.links())
        self.draft = with_article(draft, self.article, is_told=language is not None)

    async def read_one(self, spider: ErrandSpider, source: Source) -> None:
        """Read the newest link that is an article."""
        links = [link for link in self.search.links() if source.wants(link.url)]
        for link in links[:ARTICLES]:
            self.tried = Report(kind="article", url=link.url)
            page = (await spider.ask(link.url, source.name, Hints())).page
            try:
                self.article = await self.pool.call(
                    analyse, page, source, self.pool.models
                )
            except Refused as reason:
                self.tried.fault = in_words(reason)
                if reason.outcome not in TRY_ANOTHER:
                    return
            else:
                self.page = page
                self.tried.remarks += article_remarks(self.article, source)
                return

    def write(self, draft: Draft, pages: Path) -> Iterator[str]:
        """Write source file and test page; give their paths."""
        path = source_path(self.folder, draft.source.name)
        write_source(path, draft.source, draft.comments)
        yield str(path)
        if self.page and self.article:
            saved = save_page(pages, self.page, self.article)
            if saved:
                yield f"{saved} and {saved.with_suffix('.json').name}"


def refuse_taken(folder: Path, source: Source) -> None:
    """Raise BadUsage when another source has a listing already; BadSource for a broken
    file."""
    listings = {*source.feeds, *source.sitemaps, *source.front_pages}
    for path in sorted(folder.glob("*.yml")):
        known = load_source(path)
        taken = listings & {*known.feeds, *known.sitemaps, *known.front_pages}
        if taken:
            raise BadUsage(
                f"{known.name} has {min(taken)} already ({path}): there is nothing to"
                f" add; `scrapy sources check {known.name}` tells how it is"
            )


def found_lines(addition: SourceAddition, draft: Draft) -> Iterator[str]:
    """Say what the source would give, and what its file says."""
    for found in addition.search.listings:
        kind = found.kind.replace("_", " ")
        yield from hung_lines(f"{kind}  ", f"{found.url} ({len(found.links)} articles)")
        for link in found.links[:SHOWN]:
            start = f"  {minute(date_of(link)):16}  "
            told = link.hints.title or place(link.url)
            yield start + cut(told, WIDTH - len(start))
    if addition.tried:
        yield from hung_lines("article  ", addition.tried.url)
    if addition.article:
        yield from hung_lines("  read:  ", article_in_words(addition.article))
    if addition.tried:
        yield from trouble_lines(addition.tried)
    yield ""
    yield from source_text(draft.source, draft.comments).splitlines()
    yield ""


def nothing_lines(search: SourceSearch) -> Iterator[str]:
    """Say what was tried in vain, and what to do."""
    yield f"no feed, sitemap or front page with articles was found at {search.url}"
    for url, reason in search.tried:
        yield from hung_lines("  ", f"{url}: {reason}")
    advice = (
        "If you know the address of its feed or news sitemap, give it instead:"
        " scrapy sources add https://…; if the publisher's own list of articles is on"
        " another page, give that one."
    )
    yield from hung_lines("", advice)


def next_lines(
    addition: SourceAddition, draft: Draft, written: list[str]
) -> Iterator[str]:
    """Say what was written and what comes next."""
    yield from (f"Written: {path}" for path in written)
    if addition.page is None:
        yield "No article could be read, so no test page was saved."
    elif len(written) == 1:
        yield "A test page of that name is there already, and was left as it is."
    else:
        yield from hung_lines(
            "",
            "The test page holds the publisher's words: put your own in their place, in"
            " both files, before you share it; `text_lacks` is for what must not be read.",
        )
    name = draft.source.name
    yield f"Next: scrapy sources check {name}; scrapy crawl news -a source={name}"
