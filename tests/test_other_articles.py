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
    "one other article without an address": (node(**OTHER | {"url": ""}), ""),
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


BEHIND = {
    "more articles": "<div><h3>Nos derniers articles</h3><div><span>5 mai 2024</span>"
    "<a href='/b'>Trois bouées neuves pour le phare</a></div></div>",
    "links": "<div><p><a href='/b'>Trois bouées neuves pour le phare</a></p>"
    "<time datetime='2024-05-05'>5 mai 2024</time></div>",
    "comments": "<section><h2>Réactions</h2><div><b>jp62</b> - 5 mai 2025 à 10h00"
    "<p>Enfin !</p></div></section>",
    "a sale": "<div><p>Spring sale ends May 30, 2026</p></div>",
    "a registration": "<p>Inscriptions jusqu’au samedi 30 mai 2026</p>",
    "what comes next": "<p>Prochain numéro : 29 mai 2026</p>",
    "the site": "<footer><p>Dernière mise à jour du site : 29 mai 2026</p></footer>",
    "the site's terms": "<footer><p>Mentions légales – mise à jour le 3 mars 2026</p></footer>",
    "last sentence": "<p>Le prochain comptage des bouées aura lieu le 12 mai 2025.</p>",
}


@pytest.mark.parametrize("rest", BEHIND.values(), ids=BEHIND.keys())
def test_day_behind_the_text_is_not_that_of_publication(rest):
    found = read(f"<h1>{TITLE}</h1>{''.join(PARAGRAPHS)}{rest}")
    assert found.date_published is None


def test_day_that_the_first_sentence_tells_of_is_not_that_of_publication():
    first = (
        "<p>Le 14 juillet 2019, la ville inaugurait sa drague devant trois ministres, une "
        "fanfare et des voisins qui la trouvaient bien bruyante.</p>"
    )
    assert read(f"<h1>{TITLE}</h1>{first}{''.join(PARAGRAPHS)}").date_published is None


def test_day_under_the_text_is_that_of_publication():
    end = "<p>Rose Le Gall, 10 mars 2026</p><h3>À lire aussi</h3><p>5 mai 2024</p>"
    found = read(f"<h1>{TITLE}</h1>{''.join(PARAGRAPHS)}{end}")
    assert found.date_published == "2026-03-10"


def test_article_is_told_from_others_by_its_headline():
    own = (
        f"<div itemscope itemtype='https://schema.org/Article'><b itemprop='headline'>"
        f"{TITLE}</b><i itemprop='author'>Rose Le Gall</i>{''.join(PARAGRAPHS)}</div>"
    )
    item = ITEM.format("itemscope itemtype='https://schema.org/Article'", "itemprop")
    assert read(item + own).authors == ["Rose Le Gall"]


LINKS = (
    "<a href='/user/login'>Log in</a>",
    "<a href='/user/register'>S’inscrire</a>",
    "<a href='/user/mon-compte'>Mon Compte</a>",
    "<a href='/profile/saved'>Reading List</a>",
    "<a href='/authors/apply'>Become An Author</a>",
    "<a href='/contributors/all'>Everybody Here</a>",
)


@pytest.mark.parametrize("link", LINKS)
def test_link_to_an_account_signs_nothing(link):
    assert read(f"<h1>{TITLE}</h1><p>{link}</p>{''.join(PARAGRAPHS)}").authors == []


PROFILES = (
    "<a href='/user/wubbo-dirksen'>Wubbo Dirksen</a>",
    "<a href='/people/wdirksen.html'>Wubbo Dirksen</a>",
    "<a href='/author/1234'>Wubbo Dirksen</a>",
)


@pytest.mark.parametrize("link", PROFILES)
def test_link_to_a_persons_page_signs(link):
    found = read(f"<h1>{TITLE}</h1><p>{link}</p>{''.join(PARAGRAPHS)}")
    assert found.authors == ["Wubbo Dirksen"]


CARDS = (
    "<aside><h3>Les plus partagés</h3><ol><li><a href=/1>Un phare repeint</a>"
    "<span class='author'>Hugo Ster</span></li></ol></aside>",
    "<aside><h3>Nos journalistes</h3><ul><li><a href='/author/hugo-ster'>Hugo Ster</a>"
    "</li><li><a href='/author/zoe-marchand'>Zoé Marchand</a></li></ul></aside>",
    "<section><h2>Dans la même rubrique</h2><div><a href=/1>Un phare repeint en vert</a>"
    " Par <a rel='author' href='/a/hugo'>Hugo Ster</a></div></section>",
    "<section><h2>Keep reading</h2><div><a href=/1><h4>Lighthouse painted green</h4></a>"
    "<a rel=author href=/a>Hugo Ster</a></div></section>",
)


@pytest.mark.parametrize("card", CARDS)
def test_who_wrote_a_linked_article_signs_nothing(card):
    text = "".join(PARAGRAPHS)
    assert read(f"<h1>{TITLE}</h1>{text}</article>{card}").authors == []
    signed = f"<h1>{TITLE}</h1><p class=byline>Par Rose Le Gall</p>{text}"
    assert read(f"{signed}</article>{card}").authors == ["Rose Le Gall"]


def test_box_of_the_author_behind_other_articles_signs():
    end = (
        "<h3>À lire aussi</h3><ul><li><a href=/1>Un phare repeint en vert pomme</a></li>"
        "</ul><div class='author'><a href='/author/rose'>Rose Le Gall</a></div>"
    )
    found = read(f"<h1>{TITLE}</h1>{''.join(PARAGRAPHS)}{end}")
    assert found.authors == ["Rose Le Gall"]
