"""Lists whose headlines are short, and indexes of whole posts, are no articles; articles
whose sections lead to other pages are."""

import pytest

from pipelines.extract import extract
from pipelines.gate.article_test import refuse_non_article
from pipelines.outcomes import NotArticle
from tests.test_no_articles import DATED, FOOTER, HEADER, PARAGRAPHS, PROSE, page

SHORT = ["Ice returns", "Barges by night", "A lock reopens", "Owls win", "Korvo sinks"]


def cards(write: str) -> str:
    return "".join(
        write.format(n=n, title=title, summary=PARAGRAPHS[n])
        for n, title in enumerate(SHORT)
    )


POST = "<article><h2><a href='/n/{n}'>{title}</a></h2><p>{summary}</p></article>"
LISTS = {
    "tag": ("/tag/canal", "Canal", cards(POST)),
    "second page": ("/boats/page/2", "Boats – Page 2 – The Basin", cards(POST)),
    "author": (
        "/auteur/lena-ford",
        "Lena Ford",
        "<p>Lena Ford a couvert les canaux pour trois journaux.</p>"
        + cards("<div><a href='/n/{n}'><h3>{title}</h3></a><p>{summary}</p></div>"),
    ),
    "section of another name": ("/boats/", "Boats", cards(POST)),
    "posts of a blog": (
        "/blog",
        "The Basin's blog",
        cards("<div><h2><a href='/n/{n}'>{title}</a></h2>" + PROSE + "</div>"),
    ),
    "days to come": (
        "/agenda/",
        "Agenda",
        cards(
            "<div><h3><a href='/e/{n}'>{title}</a></h3><p>3 mai 2027 – Brest</p>"
            "<p>{summary}</p></div>"
        ),
    ),
    "who makes it": ("/about", "About The Basin", PROSE),
}


@pytest.mark.parametrize("told", LISTS.values(), ids=LISTS.keys())
def test_list_of_short_headlines_is_refused(told):
    path, title, rest = told
    found = page(
        f"https://basin.example{path}",
        f"<title>{title}</title>",
        f"{HEADER}<main><h1>{title}</h1>{rest}</main>{FOOTER}",
    )
    with pytest.raises(NotArticle):
        refuse_non_article(extract(found, None), found)


TITLE = "Start-ups of the basin that you should know"
SECTION = "<h2><a href='/firms/{n}'>{title}</a></h2><p>{summary}</p>"
ARTICLES = {
    "sections lead to pages": ("/n/start-ups", "", f"{PROSE}{cards(SECTION)}"),
    "sections alone": ("/n/start-ups", "", cards(SECTION)),
    "dated, in a folder": ("/topics/start-ups", DATED, f"{PROSE}{cards(SECTION)}"),
    "dated, of a service": ("/about", DATED, PROSE),
}


@pytest.mark.parametrize("told", ARTICLES.values(), ids=ARTICLES.keys())
def test_article_with_linked_sections_is_kept(told):
    path, head, rest = told
    found = page(
        f"https://basin.example{path}",
        f"<title>{TITLE}</title>{head}",
        f"{HEADER}<article><h1>{TITLE}</h1>{rest}</article>{FOOTER}",
    )
    refuse_non_article(extract(found, None), found)
