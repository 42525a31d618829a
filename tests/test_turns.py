"""What a source published is stored in the order in which it came."""

import asyncio

from crawler.items import Page
from pipelines.turns import Turns
from tests.stored import NOON


def page_of(source, url):
    return Page(url=url, requested_url=url, source=source, fetched_at=NOON)


async def read(turns, page, seconds, told):
    turns.begin(page)
    for _ in range(seconds):
        await asyncio.sleep(0)
    await turns.wait(page)
    told.append(page.requested_url)
    turns.end(page)


def told_by(*pages):
    turns, told = Turns(), []

    async def all_at_once():
        readings = (read(turns, page, seconds, told) for page, seconds in pages)
        await asyncio.gather(*readings)

    asyncio.run(all_at_once())
    return told


def test_a_page_waits_for_those_of_its_source_that_came_before():
    slow, quick, last = (page_of("gazette", name) for name in "abc")
    assert told_by((slow, 9), (quick, 1), (last, 3)) == ["a", "b", "c"]


def test_other_sources_do_not_wait():
    slow, other = page_of("gazette", "a"), page_of("journal", "b")
    assert told_by((slow, 9), (other, 1)) == ["b", "a"]
