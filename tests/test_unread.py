"""A host is asked a few pages ahead of what was read, fewer where it shows walls."""

from crawler.manners.unread import FIRST_AHEAD, MOST_AHEAD, Unread

HOST = "gazette.example"


def ahead(unread):
    """Count how many pages come before the host must wait."""
    count = 0
    while not unread.is_full(HOST):
        unread.begin(HOST)
        count += 1
    return count


def read(unread, times, is_wall=False):
    for _ in range(times):
        unread.begin(HOST)
        unread.end(HOST, is_wall)


def test_a_new_host_is_asked_few_pages_ahead():
    assert ahead(Unread()) == FIRST_AHEAD


def test_good_pages_allow_more_up_to_a_limit():
    unread = Unread()
    read(unread, 3)
    assert ahead(unread) == FIRST_AHEAD + 3
    many = Unread()
    read(many, 100)
    assert ahead(many) == MOST_AHEAD


def test_a_wall_takes_it_back():
    unread = Unread()
    read(unread, 100)
    read(unread, 1, is_wall=True)
    assert ahead(unread) == FIRST_AHEAD
