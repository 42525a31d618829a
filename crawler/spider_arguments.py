"""Reads what a crawl is asked for: addresses, and which opt-outs are obeyed."""

from collections.abc import Iterable

from scrapy.settings import BaseSettings

from crawler.session import BadUsage
from crawler.sources import Source
from crawler.urls import normal_url, same_site
from pipelines.opt_outs import obeyed_words


def source_of(url: str, sources: Iterable[Source]) -> str:
    """Give the name of the source that an address belongs to; raises BadUsage."""
    for source in sources:
        if source.wants(url) or same_site(url, source.homepage):
            return source.name
    raise BadUsage(f"no source has {url}: name one of its own with -a source=NAME")


def read_obeyed(settings: BaseSettings) -> tuple[str, ...]:
    """Read OBEY_OPT_OUTS; raises BadUsage."""
    try:
        return obeyed_words(settings["OBEY_OPT_OUTS"])
    except ValueError as error:
        raise BadUsage(f"OBEY_OPT_OUTS: {error}") from error


def address(url: str) -> str:
    """Give an address in its one spelling; raises BadUsage."""
    try:
        return normal_url(url)
    except ValueError as error:
        raise BadUsage(f"{url!r} is no address: write https://…") from error
