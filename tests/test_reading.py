"""One page is read in a terminal, without a database and without JSON."""

from crawler.terminal.reading import set_out
from pipelines.outcomes import NotArticle, Paywalled
from tests.test_extract import page, told


def test_article_is_set_out_for_people():
    head = '<meta property="article:published_time" content="2026-03-17T08:00:00Z">'
    found = told(head, "<h1>Harbour to be dredged</h1><p>By Nora Quill</p>")
    lines = set_out(page(""), found).split("\n")
    assert lines[0] == "Harbour to be dredged"
    assert lines[2].startswith("Nora Quill · 2026-03-17T08:00:00+00:00 · en · ")
    assert max(map(len, lines)) <= 88
    assert "The council met on Tuesday" in "\n".join(lines)


def test_page_without_article_says_why():
    said = set_out(page(""), NotArticle("list of links"))
    assert said.startswith("no article: not_article (list of links)\nhttps://")


def test_page_behind_a_paywall_shows_what_it_shows():
    reason = Paywalled("declared not free")
    reason.teaser = told()
    said = set_out(page(""), reason)
    assert said.startswith("no article: paywalled (declared not free)")
    assert "The council met on Tuesday" in said
