"""Finds the listings of a publisher that has no source file yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from crawler.addresses.shapes import ENOUGH, host_with_most
from crawler.addresses.urls import same_host
from crawler.discovery import Link, NotAListing, discovered_feeds, looks_like_article
from crawler.errand import ErrandSpider
from crawler.items import Page
from crawler.listings.check import in_words
from crawler.listings.link_dates import newest_first
from crawler.listings.listing import is_html, root_name
from crawler.listings.page import read_listing
from crawler.listings.sitemaps import is_address_list
from crawler.publishers.file import home_of, host_label
from crawler.publishers.home_pages import usual_places
from crawler.publishers.home_title import Home, read_home, text_of
from pipelines.outcomes import Refused

TRIED: Final = 8
"""How many of the feeds, and of the sitemaps, that a page names are read."""
KEPT: Final = 4
"""How many feeds are written at most."""
NEW_SHARE: Final = 1 / 3
"""Part of its links that a further feed has for itself."""
INNER: Final = 3
"""How many sitemaps of an index are read."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Listing:
    """A listing that was read and names articles."""

    kind: str
    """feed, sitemap or front_page."""
    url: str
    """The address to be written in the source file."""
    links: tuple[Link, ...]
    """The articles that it names."""

    @property
    def is_news(self) -> bool:
        """Tell whether it is made for news: an archive's sitemap has no headlines."""
        return any(link.hints.title for link in self.links)


@dataclass(slots=True, kw_only=True)
class SourceSearch:
    """The search from one address on, and what it found."""

    url: str
    """A home page, or a feed."""
    homepage: str = ""
    """The publisher's; empty when nothing answered."""
    home: Home = field(default_factory=lambda: Home(title=""))
    """What the home page says of it."""
    listings: list[Listing] = field(default_factory=list)
    """Those to be written; empty when nothing was found."""
    tried: list[tuple[str, str]] = field(default_factory=list)
    """Addresses of no use, each with the reason in words."""
    asked: set[str] = field(default_factory=set)
    """Addresses that were read."""
    others: list[str] = field(default_factory=list)
    """What listings name besides articles: tags, authors, pages of service."""

    def links(self) -> list[Link]:
        """Give the links of all listings, the newest first."""
        return newest_first(link for found in self.listings for link in found.links)

    async def run(self, spider: ErrandSpider) -> None:
        """Look for listings: those that the page names, then in the usual places."""
        page = (await spider.ask(self.url)).page
        self.homepage = page.url
        if self.refuses(page, "front_page"):
            return
        if not is_page(page):
            await self.start_from_feed(spider, page)
            return
        self.home = read_home(page)
        await self.look_around(spider, page)

    async def start_from_feed(self, spider: ErrandSpider, page: Page) -> None:
        """Take the feed or sitemap that was given, and look its publisher up."""
        kind = "sitemap" if is_sitemap(page) else "feed"
        self.homepage = home_of(page.url)
        links = await self.read(spider, kind, page)
        if not links:
            return
        host = host_with_most([link.url for link in links])
        self.homepage = f"{urlsplit(page.url).scheme}://{host}/"
        self.listings.append(Listing(kind=kind, url=page.url, links=tuple(links)))
        home = (await spider.ask(self.homepage)).page
        self.home = read_home(home) if home.status == 200 else Home(title=host)

    async def look_around(self, spider: ErrandSpider, page: Page) -> None:
        """Keep the best kind of listing that there is."""
        content_type = dict(page.headers).get("content-type", "")
        named: list[Link] = []
        try:
            named = discovered_feeds(page.body, page.url, content_type)
        except NotAListing as error:
            self.tried.append((page.url, str(error)))
        feeds = [link.url for link in named if link.kind == "feed"]
        maps = [link.url for link in named if link.kind == "sitemap"]
        maps += spider.named_sitemaps(page.url)
        places = usual_places(page.url)
        await self.keep_feeds(spider, feeds[:TRIED])
        archives = await self.keep_news_sitemap(spider, maps[:TRIED])
        await self.keep_first(spider, places, "feed")
        if not self.listings:
            self.listings += archives[:1]
        await self.keep_first(spider, places, "sitemap")
        if not self.listings:
            await self.keep_front_page(spider, page)

    async def keep_feeds(self, spider: ErrandSpider, urls: Iterable[str]) -> None:
        """Keep the feeds that tell more than those before them."""
        known: set[str] = set()
        for url in urls:
            found = await self.listing(spider, "feed", url)
            if found is None or len(self.listings) >= KEPT:
                continue
            links = {link.url for link in found.links}
            if len(links - known) < max(1.0, NEW_SHARE * len(links)):
                self.tried.append((url, "its articles are in another feed too"))
                continue
            known |= links
            self.listings.append(found)

    async def keep_news_sitemap(
        self, spider: ErrandSpider, urls: Iterable[str]
    ) -> list[Listing]:
        """Keep the first sitemap that is made for news; return the others."""
        archives: list[Listing] = []
        for url in urls:
            if self.listings:
                break
            found = await self.listing(spider, "sitemap", url)
            if found and found.is_news:
                self.listings.append(found)
            elif found:
                archives.append(found)
        return archives

    async def keep_first(
        self, spider: ErrandSpider, places: Sequence[Link], kind: str
    ) -> None:
        """Keep the first listing of a kind that lies in a usual place, where none was
        named."""
        for link in places:
            if self.listings:
                return
            if link.kind == kind and link.url not in self.asked:
                found = await self.listing(spider, kind, link.url)
                self.listings += [found] if found else []

    async def keep_front_page(self, spider: ErrandSpider, page: Page) -> None:
        """Keep the home page itself if it names articles enough."""
        links = await self.read(spider, "front_page", page)
        if len(links) >= ENOUGH:
            listing = Listing(kind="front_page", url=page.url, links=tuple(links))
            self.listings.append(listing)
        elif links:
            self.tried.append((page.url, f"only {len(links)} links look like articles"))

    async def listing(
        self, spider: ErrandSpider, kind: str, url: str
    ) -> Listing | None:
        """Ask for a listing; None, with the reason in `tried`, when it is of no use."""
        self.asked.add(url)
        answer = await spider.ask(url)
        links = await self.read(spider, kind, answer.page)
        own = [link for link in links if is_related(link.url, self.homepage)]
        if links and not own:
            self.tried.append((url, "its links lead to other publishers"))
        if not own:
            return None
        place = answer.page.url if answer.has_moved else url
        return Listing(kind=kind, url=place, links=tuple(own))

    async def read(self, spider: ErrandSpider, kind: str, page: Page) -> list[Link]:
        """Read the articles that a listing names; of an index, the newest sitemap's."""
        try:
            links = read_listing(kind, page)
        except Refused as reason:
            self.tried.append((page.requested_url, in_words(reason)))
            return []
        inner = newest_first(link for link in links if link.kind == "sitemap")
        links = self.articles_of(kind, links)
        for link in inner[:INNER] if not links else ():
            if len(links) < ENOUGH:
                self.asked.add(link.url)
                links += self.read_inner((await spider.ask(link.url)).page)
        if not links:
            self.tried.append((page.requested_url, "it names no articles"))
        return links

    def read_inner(self, page: Page) -> list[Link]:
        """Read the articles that a sitemap of an index names."""
        try:
            links = read_listing("sitemap", page)
        except Refused as reason:
            self.tried.append((page.requested_url, in_words(reason)))
            return []
        return self.articles_of("sitemap", links)

    def articles_of(self, kind: str, links: Sequence[Link]) -> list[Link]:
        """Give the articles; an archive's sitemap names all kinds of pages."""
        found = [link for link in links if link.kind == "article"]
        if kind != "sitemap" or any(link.hints.title for link in found):
            return found
        self.others += [link.url for link in found if not looks_like_article(link.url)]
        return [link for link in found if looks_like_article(link.url)]

    def refuses(self, page: Page, kind: str) -> bool:
        """Note why the first page did not come; tell whether it did not."""
        if page.status == 200 and not page.failure:
            return False
        try:
            read_listing(kind, page)
        except Refused as reason:
            self.tried.append((page.requested_url, in_words(reason)))
        return True


def is_page(page: Page) -> bool:
    """Tell whether it is HTML, and no feed or sitemap."""
    text = text_of(page)
    return not text or is_html(text)


def is_sitemap(page: Page) -> bool:
    """Tell by what it holds whether it is a sitemap, and no feed."""
    text = text_of(page)
    return root_name(text) in ("urlset", "sitemapindex") or is_address_list(text)


def is_related(url: str, homepage: str) -> bool:
    """Tell whether an address is of the publisher's own hosts."""
    return same_host(url, homepage) or (
        bool(host_label(url)) and host_label(url) == host_label(homepage)
    )
