"""Reads what a crawl is asked for: addresses, and which opt-outs are obeyed."""

from collections.abc import Iterable, Mapping

from scrapy.settings import BaseSettings

from crawler.addresses.urls import normal_url, same_site
from crawler.session import BadUsage, split_list
from crawler.sources import Source
from pipelines.page.opt_outs import obeyed_words


def source_of(url: str, sources: Iterable[Source]) -> str:
    """Give the name of the source that an address belongs to; raises BadUsage."""
    for source in sources:
        if source.wants(url) or same_site(url, source.homepage):
            return source.name
    raise BadUsage(f"no source has {url}: name one of its own with -a source=NAME")


def read_names(arguments: Mapping[str, str], name: str) -> list[str]:
    """Read a list of names; empty when it is not given, never when it is; BadUsage."""
    found = split_list(arguments.get(name))
    if name in arguments and not found:
        raise BadUsage(f"-a {name}= is empty: name one, or leave it out")
    return found


def read_switch(arguments: Mapping[str, str], name: str) -> bool:
    """Read a yes or no; yes when it is not given; raises BadUsage."""
    text = arguments.get(name, "yes")
    if text not in ("yes", "no"):
        raise BadUsage(f"-a {name}={text}: write yes or no")
    return text == "yes"


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
