"""Pages that only forward are followed where a redirect would be."""

import pytest
from scrapy.http import HtmlResponse

from crawler.manners.forwards import forward_of
from crawler.memory.known_links import KnownLink
from tests.web import article

URL = "https://quai.example/avant"
LINK = KnownLink(url=URL, source="quai")


def answer(head, body="", status=200):
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    return HtmlResponse(URL, status=status, body=html, encoding="utf-8")


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("<meta http-equiv='refresh' content='0; url=/apres'>", "/apres"),
        ('<META content="1;URL=\'/apres?a=1&amp;b=2\'" HTTP-EQUIV="Refresh">', None),
        (
            '<meta http-equiv=refresh content="5,url=https://quai.example/b">',
            "https://quai.example/b",
        ),
        ("<meta http-equiv=refresh content=300>", None),
        ("<meta http-equiv=refresh content='600; url=/apres'>", None),
        ("<noscript><meta http-equiv=refresh content='0;url=/x'></noscript>", None),
        ("<title>Rien</title>", None),
    ],
)
def test_where_a_page_forwards(head, place):
    place = "/apres?a=1&b=2" if "amp;" in head else place
    assert forward_of(LINK, answer(head, "<p>Un instant…</p>")) == place


def test_an_article_a_wall_a_listing_and_an_error_forward_nobody():
    head = "<meta http-equiv='refresh' content='0; url=/apres'>"
    page = article("Un quai de plus", extra=head).body
    assert forward_of(LINK, HtmlResponse(URL, body=page, encoding="utf-8")) is None
    wall = answer(f"<title>Just a moment...</title>{head}", "<i id=challenge-running>")
    assert forward_of(LINK, wall) is None
    assert forward_of(KnownLink(url=URL, source="q", kind="feed"), answer(head)) is None
    assert forward_of(None, answer(head)) is None
    assert forward_of(LINK, answer(head, status=404)) is None
