"""A page that kills, blocks or fills its worker costs that page alone."""

import asyncio
import os
import signal
from collections.abc import Mapping
from pathlib import Path

import pytest

from pipelines.outcomes import NotArticle, Unreadable
from pipelines.workers import WorkerPool, WorkersDied

NONE: Mapping[str, str] = {}


def double(number):
    return 2 * number


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def think():
    while True:
        pass


def hoard():
    return len(bytearray(4_000_000_000))


def refuse():
    raise NotArticle("a list")


@pytest.fixture(scope="module")
def pool():
    made = WorkerPool(workers=2, seconds=1, memory=200, models=NONE)
    yield made
    made.close()


def test_results_come_in_the_order_of_the_rows(pool):
    assert list(pool.each(double, [(n,) for n in range(40)])) == [
        2 * n for n in range(40)
    ]


@pytest.mark.parametrize(
    ("function", "words"),
    [(die, "its worker died"), (think, "took over 1 s of CPU"), (hoard, "MemoryError")],
)
async def test_a_deadly_page_is_unreadable_and_the_next_is_read(pool, function, words):
    with pytest.raises(Unreadable, match=words):
        await pool.call(function)
    assert await pool.call(double, 4) == 8


async def test_a_reason_comes_through(pool):
    with pytest.raises(NotArticle, match="a list"):
        await pool.call(refuse)
    (given,) = pool.each(refuse, [()])
    assert given.detail == "a list"


async def test_workers_that_cannot_start_are_told_from_deadly_pages(tmp_path: Path):
    broken = WorkerPool(workers=1, seconds=1, memory=200, models={"fr": str(tmp_path)})
    with pytest.raises((WorkersDied, RuntimeError)):
        await broken.call(double, 1)
    broken.close()


async def test_many_first_calls_at_once_are_all_answered():
    fresh = WorkerPool(workers=2, seconds=5, memory=200, models=None)
    calls = [fresh.call(double, number) for number in range(30)]
    assert await asyncio.gather(*calls) == [2 * number for number in range(30)]
    fresh.close()
