"""Makes a source of what a search found, and says what it would give."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from crawler.address_shapes import host_with_most, include_pattern
from crawler.check_lines import article_in_words, trouble_lines
from crawler.discovery import Link
from crawler.errand import ErrandSpider
from crawler.items import Article, Hints, Page
from crawler.listing_check import Report, date_of, in_words, instant_of
from crawler.source_check import ARTICLES, TRY_ANOTHER, article_remarks
from crawler.source_file import source_name, source_path, usual_every
from crawler.source_search import SourceSearch
from crawler.sources import Source
from crawler.table import hung_lines, minute
from crawler.urls import same_site
from pipelines.analyse import WorkerPool
from pipelines.outcomes import Refused

SHOWN: Final = 5
"""Headlines that are shown of each listing."""
TIMEZONES: Final = {"fr": "Europe/Paris"}
FRONT_SHARE: Final = 0.8
"""Part of a front page's links that an article's pattern must fit."""


@dataclass(slots=True, kw_only=True)
class SourceAddition:
    """The errand that turns an address into a source."""

    url: str
    """What was given: a home page, or a feed."""
    folder: Path
    """Where source files lie."""
    name: str | None
    """As it was given; None: made from title or host."""
    pool: WorkerPool
    search: SourceSearch = field(init=False)
    source: Source | None = None
    """None when nothing was found."""
    comments: dict[str, str] = field(default_factory=dict)
    """What is to be said in the file behind a key."""
    tried: Report | None = None
    """The article asked for; None when there was none."""
    page: Page | None = None
    """Its page; None when it is no article."""
    article: Article | None = None
    """What was read of it."""

    def __post_init__(self) -> None:
        self.search = SourceSearch(url=self.url)

    async def __call__(self, spider: ErrandSpider) -> None:
        """Search, and read one of the articles found; raises BadUsage for a name that
        is taken."""
        await self.search.run(spider)
        if not self.search.listings:
            return
        name = self.name or source_name(self.search.home.title, self.search.homepage)
        source_path(self.folder, name)
        draft = self.drafted(name)
        spider.sources[name] = draft
        links = [link for link in self.search.links() if draft.wants(link.url)]
        await self.read_one(spider, draft, links)
        self.source = self.with_language(draft)

    def drafted(self, name: str) -> Source:
        """Make the source without what only an article can tell."""
        search = self.search
        urls = {
            kind: tuple(found.url for found in search.listings if found.kind == kind)
            for kind in ("feed", "sitemap", "front_page")
        }
        return Source(
            name=name,
            title=search.home.title,
            homepage=search.homepage,
            language=search.home.language or "en",
            feeds=urls["feed"],
            sitemaps=urls["sitemap"],
            front_pages=urls["front_page"],
            include=self.patterns(),
            every=usual_every(per_day(search.links())),
        )

    def patterns(self) -> tuple[str, ...]:
        """Derive what addresses of articles look like; none where that is not clear."""
        urls = [link.url for link in self.search.links()]
        is_clean = all(found.kind == "feed" or found.is_news for found in self.listings())
        pattern = include_pattern(urls, 1.0 if is_clean else FRONT_SHARE)
        if pattern:
            return (pattern,)
        host = host_with_most(urls)
        if not same_site(f"https://{host}/", self.search.homepage.replace("http:", "https:")):
            return (f"^https?://{host}/".replace(".", r"\."),)
        self.comments["include"] = "no clear shape: any address of its host"
        return ()

    def listings(self) -> Iterator[SourceListing]:
        """Give the listings that are kept."""
        yield from self.search.listings
