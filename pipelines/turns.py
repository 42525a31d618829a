"""Lets the pages of a source go on in the order in which they came.

Workers end in any order. An article and its later text, or its twins, would be stored in
that order too, and a replay would tell another story than the crawl.
"""

import asyncio
from collections import defaultdict

from crawler.items import Article, Page


class Turns:
    """The pages that are being read, by source, each with the end of the one before."""

    def __init__(self) -> None:
        self._last: dict[str, Page] = {}
        self._before: dict[int, asyncio.Event | None] = {}
        self._ended: defaultdict[int, asyncio.Event] = defaultdict(asyncio.Event)

    def begin(self, page: Page) -> None:
        """Note a page that begins to be read."""
        before = self._last.get(page.source)
        self._last[page.source] = page
        self._before[id(page)] = None if before is None else self._ended[id(before)]

    async def wait(self, page: Page) -> None:
        """Wait until the page before it is done."""
        before = self._before.get(id(page))
        if before is not None:
            await before.wait()

    def end(self, item: Page | Article) -> None:
        """Note a page that is stored or refused, and let the next one go on."""
        page = item.page if isinstance(item, Article) else item
        if page is None or id(page) not in self._before:
            return
        del self._before[id(page)]
        self._ended.pop(id(page), asyncio.Event()).set()
        if self._last.get(page.source) is page:
            del self._last[page.source]
