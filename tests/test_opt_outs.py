"""What a page says against its use, in headers and in its head."""

import pytest

from pipelines.page.opt_outs import WORDS, obeyed_words, opt_outs_of
from tests.stored import article


def said(head: str = "", *headers: tuple[str, str]) -> list[str]:
    page = article().page
    page.headers = list(headers)
    page.body = f"<html><head>{head}</head><body>noai noindex</body></html>".encode()
    return opt_outs_of(page)


def test_a_page_that_says_nothing():
    assert said('<meta name="robots" content="index, follow, max-snippet:-1">') == []
    assert said('<meta name="tdm-reservation" content="0">') == []
    assert said("", ("tdm-reservation", "0"), ("x-robots-tag", "all")) == []


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ('<meta name="tdm-reservation" content="1">', ["tdm-reservation"]),
        ("<META CONTENT='noai, noimageai' NAME=Robots>", ["noai", "noimageai"]),
        ('<meta name="robots" content="NOINDEX,noarchive"/>', ["noindex", "noarchive"]),
        ('<meta name="robots" content="none">', ["noindex"]),
        ('<meta name="technews" content="noindex">', ["noindex"]),
        ('<meta name="googlebot" content="noindex">', []),
        ('<!-- <meta name="robots" content="noindex"> -->', []),
        ('</head><body><meta name="robots" content="noindex">', []),
    ],
)
def test_the_head(head, words):
    assert said(head) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("noindex, noarchive", ["noindex", "noarchive"]),
        ("technews: noai", ["noai"]),
        ("googlebot: noindex, noarchive", []),
        ("googlebot: noindex, technews: noarchive", ["noarchive"]),
        ("noindex, unavailable_after: 25 Jun 2030 15:00:00 PST", ["noindex"]),
        ("max-snippet: 20, noai", ["noai"]),
    ],
)
def test_the_header_with_robots_names(value, words):
    assert said("", ("x-robots-tag", value)) == words


def test_header_and_head_together_are_told_in_one_order():
    head = '<meta name="robots" content="noai">'
    both = said(head, ("tdm-reservation", "1"), ("x-robots-tag", "noarchive"))
    assert both == ["tdm-reservation", "noai", "noarchive"]


def test_the_setting():
    assert obeyed_words([]) == obeyed_words("") == obeyed_words("False") == ()
    assert obeyed_words("True") == obeyed_words(True) == WORDS
    assert obeyed_words("noai, tdm-reservation") == ("noai", "tdm-reservation")
    with pytest.raises(ValueError, match="noia: known are"):
        obeyed_words("noia")
