"""What is read beside the crawl's requests is read in one pass, whatever stands in it.

Each of these bodies took minutes; a time limit would depend on the machine, so the tests
would simply not end.
"""

import pytest

from crawler.discovery import NotAListing, announced_links, links_of
from crawler.next_pages import next_page
from pipelines.page.opt_outs import opt_outs_of
from tests.stored import article

AT = "https://gazette.example/un-quai-de-plus-au-port"


@pytest.mark.parametrize("read", [announced_links, links_of])
@pytest.mark.parametrize("piece", [b"<?x ?>", b"<!-- x -->", b"<?", b"<!--"])
def test_a_listing_that_never_begins(read, piece):
    with pytest.raises(NotAListing):
        read(piece * 100_000, AT, "text/xml")


def test_comments_that_never_end_say_nothing():
    page = article().page
    page.body = b"<html><head>" + b"<!--" * 200_000
    assert opt_outs_of(page) == []


def test_of_very_many_next_pages_the_first_ones_count():
    link = b'<link rel="next" href="/x">'
    body = (
        b"<article>" + link * 100_000 + b'<link rel="next" href="%s/2">' % AT.encode()
    )
    assert next_page(body, AT) is None
