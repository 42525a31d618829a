"""Lists, shells, empty templates and teasers must be refused, and no article with them."""

import json
import pickle
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.items import Article, Hints, Page, Provenance
from pipelines.extract import extract
from pipelines.gate.article_test import is_teaser_of, refuse_non_article
from pipelines.outcomes import Blocked, NotArticle, Paywalled, Refused

PAGES = Path(__file__).parent / "pages" / "walls"
URL = "https://press.example/tech/2026/05/12/a-lamp-for-the-bow"
NOW = datetime(2026, 6, 1, tzinfo=UTC)
CASES = [
    json.loads(path.read_text()) | {"name": path.stem}
    for path in sorted(PAGES.glob("*.json"))
]
REFUSED = [case for case in CASES if case["stage"] == "article_test"]
GOOD = [case for case in CASES if case["outcome"] == "article"]
SENTENCE = "The lamp in the bow burns for two nights on one charge."
PARAGRAPHS = [
    "Four barges with panels for decks carried gravel between the two locks all winter.",
    "Their owner says that the batteries lost a tenth of their charge in the coldest night.",
    "A pump froze in January, and its replacement came from a museum two villages away.",
    "The cooperative has drawn its own since, and sells one or two a month to other boats.",
    "From autumn on the barges may run at night, with lamps that point down to the water.",
    "A report on the first year is promised, and its numbers will be open to all readers.",
]
WHOLE = "\n".join(PARAGRAPHS)


def article(text: str, headline: str = "A lamp for the bow", **fields) -> Article:
    return Article(
        source="press",
        url=URL,
        headline=headline,
        text=text,
        word_count=len(text.split()),
        fetched_at=NOW,
        **fields,
    )


def page(html: str, **fields) -> Page:
    return Page(
        url=URL,
        requested_url=URL,
        source="press",
        fetched_at=NOW,
        status=200,
        body=html.encode(),
        **fields,
    )


def page_of(case: dict) -> Page:
    return Page(
        url=case["url"],
        requested_url=case["requested_url"],
        source="press",
        fetched_at=NOW,
        status=case["status"],
        headers=[(name, value) for name, value in case["headers"]],
        body=(PAGES / f"{case['name']}.html").read_bytes(),
    )


def dated() -> list[Provenance]:
    return [Provenance(field="date_published", origin="json-ld", raw="2026-05-12")]


def html(text: str, more: str = "", head: str = "") -> str:
    lines = "".join(f"<p>{line}</p>" for line in text.splitlines())
    return f"<html><head>{head}</head><body><main>{lines}{more}</main></body></html>"


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["name"])
def test_what_is_no_article_is_refused(case):
    found = page_of(case)
    with pytest.raises(Refused) as refused:
        refuse_non_article(extract(found, None), found)
    assert refused.value.outcome == case["outcome"]
    assert case["detail"] in refused.value.detail


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case["name"])
def test_an_article_passes(case):
    found = page_of(case)
    refuse_non_article(extract(found, None), found)


def test_a_brief_of_thirty_words_passes():
    text = " ".join([SENTENCE] * 3)
    refuse_non_article(article(text), page(html(text)))


def test_a_few_words_are_no_article():
    with pytest.raises(NotArticle, match="5 words"):
        refuse_non_article(
            article("Click here to go on"), page(html("Click here to go on"))
        )


def test_a_text_without_spaces_is_not_taken_for_a_few_words():
    text = "電気の船は冬の間ずっと運河で砂利を運び一度も引かれなかった。" * 6
    refuse_non_article(article(text, "電気の船"), page(html(text)))


def test_a_short_text_that_is_declared_not_free_is_a_teaser():
    text = " ".join([SENTENCE] * 6)
    with pytest.raises(Paywalled):
        refuse_non_article(article(text, is_free=False), page(html(text)))
    refuse_non_article(article(text, is_free=True), page(html(text)))


def test_a_teaser_is_handed_on_with_its_reason():
    found = article(" ".join([SENTENCE] * 6), is_free=False)
    with pytest.raises(Paywalled) as refused:
        refuse_non_article(found, page(html(found.text)))
    assert pickle.loads(pickle.dumps(refused.value)).teaser == found


def test_a_long_text_that_is_declared_not_free_is_kept():
    text = "\n".join(PARAGRAPHS * 6)
    offer = (
        "<div class='paywall'><p>Subscribe to continue reading more stories.</p></div>"
    )
    refuse_non_article(article(text, is_free=False), page(html(text, offer)))


@pytest.mark.parametrize(
    "offer",
    [
        "Il vous reste 64,5 % de cet article à lire.",
        "La suite de cet article est réservée aux abonnés.",
        "You have read 20% of this article.",
        "The rest of this story is for members.",
    ],
)
def test_words_that_say_that_the_rest_is_missing_are_believed(offer):
    text = "\n".join(PARAGRAPHS * 2)
    box = f"<div class='article-paywall'><p>{offer}</p></div>"
    with pytest.raises(Paywalled):
        refuse_non_article(article(text), page(html(text, box)))


@pytest.mark.parametrize(
    "offer",
    [
        "Cet article est réservé aux abonnés.",
        "Pour lire la suite, abonnez-vous.",
        "Subscribe to continue reading.",
        "This article is for subscribers.",
    ],
)
def test_an_offer_under_a_short_text_shows_a_teaser(offer):
    text = "\n".join(PARAGRAPHS[:2])
    box = f"<div class='premium'><p>{offer}</p></div>"
    with pytest.raises(Paywalled):
        refuse_non_article(article(text), page(html(text, box)))


def test_an_offer_that_nobody_sees_does_not_count():
    text = "\n".join(PARAGRAPHS[:2])
    box = "<div class='paywall' style='display: none'>Subscribe to continue reading.</div>"
    refuse_non_article(article(text), page(html(text, box)))


def test_a_wall_text_under_an_articles_title_is_a_wall():
    text = (
        "With your consent, we and our 300 partners store and read information.\n"
        "You may accept all cookies, or read this paper as a subscriber for two a month."
    )
    head = "<title>Solar barges pass their first winter</title>"
    with pytest.raises(Blocked, match="cookie wall"):
        refuse_non_article(
            article(text, "Choose how you read us"), page(html(text, head=head))
        )


def test_a_service_page_passes_only_with_a_date():
    text = " ".join([SENTENCE] * 10)
    with pytest.raises(NotArticle, match="service page"):
        refuse_non_article(article(text, "Mentions légales"), page(html(text)))
    refuse_non_article(
        article(text, "Mentions légales", provenance=dated()), page(html(text))
    )


def test_related_headlines_under_an_article_do_not_make_it_a_list():
    cards = "".join(
        f"<h3><a href='/t/{i}'>Another headline of five words</a></h3><p>Its summary.</p>"
        for i in range(20)
    )
    refuse_non_article(article(WHOLE), page(html(WHOLE, cards)))


def test_one_entry_of_a_list_is_not_taken_for_an_article():
    cards = [
        f"<article><h2><a href='/t/{i}'>{line[:40]} again</a></h2><p>{line}</p></article>"
        for i, line in enumerate(PARAGRAPHS)
    ]
    with pytest.raises(NotArticle, match="list"):
        refuse_non_article(article(PARAGRAPHS[2] * 2), page(html("", "".join(cards))))
    with pytest.raises(NotArticle, match="list"):
        refuse_non_article(article(PARAGRAPHS[2]), page(html("", "".join(cards))))


def test_a_headline_of_a_missing_page_passes_when_a_feed_announced_it():
    text = " ".join([SENTENCE] * 5)
    missing = article(text, "Page not found")
    with pytest.raises(NotArticle):
        refuse_non_article(missing, page(html(text)))
    announced = page(html(text), hints=Hints(title="Page not found"))
    refuse_non_article(missing, announced)


def test_the_article_is_left_as_it_was():
    before = article(WHOLE, provenance=dated())
    after = replace(before)
    refuse_non_article(after, page(html(WHOLE)))
    assert after == before


@pytest.mark.parametrize(
    "new",
    [
        PARAGRAPHS[0],
        "\n".join(PARAGRAPHS[:2]),
        "\n".join(PARAGRAPHS[:3]) + "\nSubscribe to read the rest of this story.",
        PARAGRAPHS[0][:60] + "…",
        "",
        "The barges carried gravel all winter; a frozen pump was the coldest night's price.",
    ],
)
def test_a_beginning_or_a_summary_is_a_teaser(new):
    assert is_teaser_of(WHOLE, new)


@pytest.mark.parametrize(
    "new",
    [
        WHOLE,
        WHOLE + "\n" + SENTENCE,
        WHOLE.replace("gravel", "sand"),
        "\n".join(PARAGRAPHS[:5]),
        "\n".join([PARAGRAPHS[0], PARAGRAPHS[5]]),
        "\n".join(PARAGRAPHS[3:]),
        "We took this page down because most of it was wrong. The editors apologise.",
        "\n".join([SENTENCE] * 8),
    ],
)
def test_an_edit_a_cut_and_a_withdrawal_are_no_teasers(new):
    assert not is_teaser_of(WHOLE, new)


def test_nothing_is_a_teaser_of_nothing():
    assert not is_teaser_of("", "")
    assert not is_teaser_of("", WHOLE)


def test_accents_and_quotes_typed_otherwise_change_nothing():
    old = "L’été fut long à Évry, dit-elle. " * 8 + WHOLE
    assert is_teaser_of(old, "L'ete fut long a Evry, dit-elle. " * 3)


def test_a_list_by_its_declared_type_is_none_however_much_it_tells():
    declared = '<script type="application/ld+json">{"@type": "CollectionPage"}</script>'
    body = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    with pytest.raises(NotArticle, match="list page by its declared type"):
        refuse_non_article(article(WHOLE), page(f"{declared}<body>{body}"))


def test_a_review_of_what_is_sold_passes_when_it_is_signed_and_dated():
    sold = '<meta property="og:type" content="product">'
    html = page(sold + "".join(f"<p>{line}</p>" for line in PARAGRAPHS))
    dated = Provenance(field="date_published", origin="microdata", raw="2026-05-12")
    signed = article(WHOLE, authors=["Nora Quill"], provenance=[dated])
    refuse_non_article(signed, html)
    with pytest.raises(NotArticle, match="product page"):
        refuse_non_article(article(WHOLE, provenance=[dated]), html)


LETTER_PAGE = """<html><body><div class="top"><a href="/">Bow and Stern</a></div>
<article class="{name}"><h1>A lamp for the bow</h1><time datetime="2026-05-12">May 12,
2026</time>{lines}</article></body></html>"""


@pytest.mark.parametrize(
    "name",
    ["newsletter-post post", "post newsletter", "newsletter", "issue--newsletter"],
)
def test_a_letter_put_online_is_an_article_whatever_its_class(name):
    lines = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    found = page(LETTER_PAGE.format(name=name, lines=lines))
    read = extract(found, None)
    refuse_non_article(read, found)
    assert read.text == WHOLE
    assert read.headline == "A lamp for the bow"
    assert read.date_published[:10] == "2026-05-12"


def test_a_box_that_offers_a_letter_is_no_article():
    offer = (
        "<h2>Our letter</h2><p>Every Friday we write about boats, locks and lamps in "
    )
    offer += (
        "one letter to all of you.</p><p>It is free, and you may leave at any time "
    )
    offer += "with one click, as always.</p>"
    found = page(f'<html><body><div class="newsletter">{offer}</div></body></html>')
    with pytest.raises(Refused):
        refuse_non_article(extract(found, None), found)
