"""What a page tells of other articles and of comments is nothing that its own says."""

import json

import pytest

from tests.port_story import PARAGRAPHS, TITLE, node, read

OTHER = {
    "headline": "Trois bouées neuves pour le phare",
    "url": "/actu/bouees.html",
    "datePublished": "2020-01-02T08:00:00Z",
    "author": {"@type": "Person", "name": "Hugo Ster"},
}
LIST = {
    "@type": "ItemList",
    "itemListElement": [{"@type": "NewsArticle", **OTHER}] * 2,
}
ITEM = (
    "<div {0}><span {1}='headline'>Trois bouées neuves pour le phare</span>"
    "<span {1}='author'>Hugo Ster</span>"
    "<meta {1}='datePublished' content='2020-01-02T08:00:00Z'></div>"
)
COMMENT = (
    "<div itemscope itemtype='https://schema.org/Comment'>"
    "<span itemprop='author'>Hugo Ster</span><time itemprop='datePublished' "
    "datetime='2020-01-02T08:00:00Z'>2 janvier 2020</time><p>Enfin !</p></div>"
)
DECLARED = {
    "one other article": (node(**OTHER), ""),
    "a list of others": (
        f'<script type="application/ld+json">{json.dumps(LIST)}</script>',
        "",
    ),
    "microdata": (
        "",
        ITEM.format("itemscope itemtype='https://schema.org/NewsArticle'", "itemprop"),
    ),
    "RDFa": ("", ITEM.format("typeof='NewsArticle'", "property")),
    "a comment": ("", COMMENT),
}


@pytest.mark.parametrize(("head", "rest"), DECLARED.values(), ids=DECLARED.keys())
def test_author_and_day_of_other_articles_are_not_taken(head, rest):
    found = read(f"<h1>{TITLE}</h1>{''.join(PARAGRAPHS)}</article>{rest}", head)
    assert (found.authors, found.date_published) == ([], None)


def test_article_is_told_from_others_by_its_headline():
    own = (
        f"<div itemscope itemtype='https://schema.org/Article'><b itemprop='headline'>"
        f"{TITLE}</b><i itemprop='author'>Rose Le Gall</i>{''.join(PARAGRAPHS)}</div>"
    )
    item = ITEM.format("itemscope itemtype='https://schema.org/Article'", "itemprop")
    assert read(item + own).authors == ["Rose Le Gall"]
