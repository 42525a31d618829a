"""What stands behind a paywall is known by sentences under the text, and by boxes."""

import pytest

from pipelines.extract import extract
from pipelines.gate.article_test import refuse_non_article
from pipelines.outcomes import Paywalled
from tests.test_no_articles import H1, PARAGRAPHS, PROSE, TITLE, page

URL = "https://basin.example/n/barges-1"
TEASER = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:2])
WALLS = [
    "<p>The rest of this article is reserved for subscribers.</p>",
    "<p>La suite de cet article est réservée à nos abonnés.</p>",
    "<p>This content is for subscribers only.</p>",
    "<p>To continue reading this article, start your free trial.</p>",
    "<div class=reg><p>Create a free account to keep reading</p></div>",
    "<p>[…]</p><p>Lisez la suite de cet article en vous abonnant</p>",
    "<div class='box paywall'><a href=/sub>Subscribe</a></div>",
]
HARMLESS = [
    "<p>Subscribe to our newsletter to read more about boats.</p>",
    "<div class='paywall' hidden><a href=/sub>Subscribe</a></div>",
    "<section><h3><a href=/n/2>A museum lends its old pump to the yard</a></h3>"
    "<p>This article is reserved for subscribers</p></section>",
]


@pytest.mark.parametrize("wall", WALLS)
def test_what_stands_under_a_teaser_tells_that_it_is_one(wall):
    found = page(URL, TITLE, f"<main>{H1}{TEASER}{wall}</main>")
    with pytest.raises(Paywalled) as refused:
        refuse_non_article(extract(found, None), found)
    assert refused.value.teaser.is_free is False


@pytest.mark.parametrize("line", HARMLESS)
def test_what_asks_for_something_else_or_tells_of_another_article_does_not(line):
    found = page(URL, TITLE, f"<main>{H1}{TEASER}{line}</main>")
    refuse_non_article(extract(found, None), found)


@pytest.mark.parametrize("wall", WALLS[2:5])
def test_a_whole_article_may_ask_for_subscribers(wall):
    found = page(URL, TITLE, f"<main>{H1}{PROSE}{wall}</main>")
    refuse_non_article(extract(found, None), found)


LABELS = ["Article réservé aux abonnés", "Réservé aux abonnés", "Subscribers only"]
LONG = PROSE + "".join(f"<p>{text} Later, too.</p>" for text in PARAGRAPHS)


@pytest.mark.parametrize("label", LABELS)
def test_a_label_on_a_whole_article_offers_nothing(label):
    badge = f"<span class='badge-premium'>{label}</span>"
    found = page(URL, TITLE, f"<main>{H1}{badge}{LONG}</main>")
    article = extract(found, None)
    assert 130 < article.word_count < 450
    refuse_non_article(article, found)


@pytest.mark.parametrize(
    ("head", "behind"),
    [
        ("", "<div class='offer'>Pour lire la suite, abonnez-vous dès 1 €</div>"),
        ("", "<div class='premium-box'>Subscribe now to continue reading</div>"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle",'
            '"headline":"Solar barges pass their first winter",'
            '"isAccessibleForFree":false}</script>',
            "",
        ),
    ],
)
def test_a_label_and_an_offer_or_a_declaration_tell_a_teaser(head, behind):
    badge = "<span class='badge-premium'>Réservé aux abonnés</span>"
    body = f"<main>{H1}{badge}{LONG}{behind}</main>"
    found = page(URL, TITLE + head, body)
    with pytest.raises(Paywalled):
        refuse_non_article(extract(found, None), found)
