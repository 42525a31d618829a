"""Reads the page of a listing, and parts the links that its source wants from others."""

from contextlib import suppress

from crawler.addresses.urls import same_publisher
from crawler.discovery import Link, NotAListing, announced_links, links_of
from crawler.items import Page
from crawler.memory.known_links import KnownLink
from crawler.one_page import CUT
from crawler.sources import Source
from pipelines.gate.walls import refuse_wall
from pipelines.outcomes import BadContent, NotArticle


def parted_links(
    link: KnownLink, page: Page, source: Source
) -> tuple[list[Link], list[Link]]:
    """Give the links of a listing that its source wants, and those that it does not;
    raise the reason when something else stands there."""
    wanted: list[Link] = []
    unwanted: list[Link] = []
    if page.status == 200 and page.failure_detail == CUT:
        links = links_there(link.kind, page)[:-1]  # the last may lack its end
    else:
        links = read_listing(link.kind, page)
    for found in links:
        is_listing = found.kind != "article"
        is_wanted = (
            near(found.url, link, source) if is_listing else source.wants(found.url)
        )
        (wanted if is_wanted else unwanted).append(found)
    return wanted, unwanted


def read_listing(kind: str, page: Page) -> list[Link]:
    """Read a listing's links; raises the reason when something else stands there."""
    if page.status != 200 or page.failure:
        refuse_wall(page)
    return links_there(kind, page)


def links_there(kind: str, page: Page) -> list[Link]:
    """Read the links of an answer's body, whole or not."""
    content_type = dict(page.headers).get("content-type", "")
    read = links_of if kind == "front_page" else announced_links
    try:
        links = read(page.body, page.url, content_type)
    except NotAListing as error:
        # Where it is a wall, that is the better word; else what stands there is.
        with suppress(BadContent, NotArticle):
            refuse_wall(page)
        raise BadContent(str(error)) from error
    if kind == "front_page" and not links:
        refuse_wall(page)
    return links


def near(url: str, link: KnownLink, source: Source) -> bool:
    """Tell whether a listing that another one names is the publisher's own."""
    return same_publisher(url, link.url) or same_publisher(url, source.homepage)
