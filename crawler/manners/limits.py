"""Counts a crawl's requests, and says where there is no room for more."""

import logging
from collections import Counter
from dataclasses import dataclass, field

from scrapy.settings import BaseSettings

from crawler.memory.known_links import KnownLink
from crawler.scheduler import host_key

logger = logging.getLogger(__name__)

Of = tuple[str, str]
"""A setting, and the source or host that it is counted for."""


@dataclass(slots=True)
class Limits:
    """What was asked in this crawl, by source, by host, and in all."""

    settings: BaseSettings
    asked: Counter[Of] = field(default_factory=Counter)
    full: set[Of] = field(default_factory=set)
    """Those of `asked` that have reached their limit."""

    def count(self, link: KnownLink) -> None:
        """Count a request."""
        self.asked.update(counted(link))

    def has_room(self, link: KnownLink) -> bool:
        """Tell whether there may be one request more; what waits comes in the next."""
        for of in counted(link):
            if self.asked[of] >= self.settings.getint(of[0]):
                if of not in self.full:
                    self.full.add(of)
                    logger.info("%s: %s reached, the others wait", of[1], of[0])
                return False
        return True


def counted(link: KnownLink) -> tuple[Of, ...]:
    """Give what a request for a link counts for."""
    is_article = link.kind == "article"
    of_source = "PAGES_PER_SOURCE" if is_article else "LISTINGS_PER_SOURCE"
    return (
        (of_source, link.source),
        ("PAGES_PER_HOST", host_key(link.url)),
        ("PAGES_PER_CRAWL", "the crawl"),
    )
