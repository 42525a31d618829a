"""Leads, headings, questions and small boxes stay; sponsors and the next article go."""

from datetime import UTC, datetime

import pytest

from crawler.items import Article, Page
from pipelines.extract import extract

SAID = (
    "The company said on Tuesday that it had signed a lease for a second plant outside "
    "Wexborough, where it plans to hire about three hundred people over the next two "
    "years.",
    "Its first factory, opened in a former biscuit works in 2021, turns out enough cells "
    "each week for some two thousand delivery vans. Demand has outrun it since last "
    "autumn.",
    '"We were turning away customers we had spent years courting," chief executive '
    'Harriet Dunmore told reporters. "You only get to do that once."',
    "Analysts were less sure. Battery prices have fallen by a third since the plan was "
    "drawn up, and two of the firm's largest rivals have put off projects of the same "
    "size.",
    "The council, which owns the land, will take a small share of the profits in place of"
    " rent. Opposition members called the arrangement a gamble with public money.",
    "Construction is due to start in the spring. If all goes well, the first line will "
    "run by the end of next year, and the second about nine months later.",
    "The grid operator has promised a new substation by then, though its last three in "
    "the county were late, one of them by more than two years.",
    "Researchers at the University of Saltmere trained the system on forty years of tide "
    "records. It predicts a surge some six hours before the official service does.",
)
FIRST, LAST = (
    "".join(f"<p>{said}</p>" for said in part) for part in (SAID[:4], SAID[4:])
)


def article(body: str, top: str = "<h1>Harbour to be dredged</h1>") -> Article:
    url = "https://a.example/news/harbour-12"
    html = "<html><head><title>Harbour to be dredged</title></head><body><header><a "
    html += f'href="/">The Quay</a></header><main>{top}{body}</main></body></html>'
    when = datetime(2026, 4, 1, 12, tzinfo=UTC)
    page = Page(
        url=url, requested_url=url, source="a", fetched_at=when, body=html.encode()
    )
    return extract(page, None)


LEAD = "Eight villages share the bill, and the grain has moved next door."


def test_offer_above_the_text_is_no_lead():
    note = "<p>This page may contain affiliate links that earn us a commission.</p>"
    assert "affiliate" not in article(f"{note}<div>{FIRST}{LAST}</div>").text


def test_questions_in_bold_all_stay():
    questions = ("How do you sell a wing?", "You nearly gave up.", "What comes next?")
    body = "".join(
        f"<p><b>{asked}</b></p><p>{said}</p>"
        for asked, said in zip(questions, SAID[4:], strict=False)
    )
    text = article(f"<article>{FIRST}{body}</article>").text
    assert [said for said in questions if said not in text.split("\n")] == []


def test_heading_in_a_button_stays():
    item = '<h3><button aria-controls="c">{}</button></h3><div id="c"><p>{}</p></div>'
    items = item.format("What speaks for cash", SAID[6]) + item.format(
        "What speaks for credit", SAID[7]
    )
    text = article(f"<article>{FIRST}{items}</article>").text
    assert "What speaks for cash" in text
    assert "What speaks for credit" in text


def test_facts_beside_a_text_stay():
    box = (
        '<div class="article__encadre"><h3>Repères</h3><ul><li>2019: the first ones are'
        " set up on the quays.</li><li>2024: eighty are at work.</li></ul></div>"
    )
    text = article(f"<article>{FIRST}{box}{LAST}</article>").text
    assert "eighty are at work" in text
    assert "Repères" in text


def test_what_speaks_for_a_thing_and_against_it_stays_once():
    points = (
        "<h3>Pros</h3><ul><li>It stays cool for hours</li></ul>"
        "<h3>Cons</h3><ul><li>It has no card slot</li></ul>"
    )
    box = f'<div class="review-end">{points}</div>'
    text = article(f"<article>{FIRST}{LAST}{box}</article>").text
    assert text.count("It stays cool for hours") == 1
    assert "It has no card slot" in text


ASKING = {
    "word": "<p>A word from our sponsor: Korvo keeps logs for less. Use code IRON.</p>",
    "box": "<table><tr><td><p>Sponsored by Korvo</p><p>Keep your logs for less, for"
    " longer, in one place that never moves.</p></td></tr></table>",
    "plea": "<div class='note'><p>The Quay lives without advertising. If you like what we"
    " do, you can support us from three euros.</p></div>",
    "thanks": "<table><tr><td><p>Subscribers made this article possible. Please buy a"
    " subscription and make the next ones possible.</p></td></tr></table>",
}


@pytest.mark.parametrize("asked", ASKING.values(), ids=ASKING)
def test_who_asks_for_money_is_no_text(asked):
    text = article(f"<article>{FIRST}{asked}{LAST}</article>").text
    assert text.split("\n") == list(SAID)


def test_sentence_on_support_stays():
    said = "<p>The tool is officially supported by the board that looks after it.</p>"
    assert "officially" in article(f"<div>{FIRST}{said}{LAST}</div>").text


OTHER = (
    "The bridge opened to carts in the morning and to everybody else at noon, said those"
    " who had waited in the rain for it since dawn."
)


@pytest.mark.parametrize("level", ["h1", "h2"])
def test_next_article_in_the_same_mould_is_not_this_one(level):
    story = (
        '<div class="story"><div class="head"><{0} class="hed">{1}</{0}><p class="by">'
        "{2}</p></div><div>{3}</div></div>"
    )
    own = story.format("h1", "Harbour to be dredged", "Nora Quill", FIRST + LAST)
    following = story.format(
        level, "Bridge opens to carts", "Bob Lee", f"<p>{OTHER}</p>" * 3
    )
    text = article(own + following, top="").text
    assert OTHER not in text


def test_parts_of_one_article_in_the_same_mould_all_stay():
    part = '<section class="part"><h2 class="title">{}</h2>{}</section>'
    parts = "".join(
        part.format(title, f"<p>{said}</p>" * 3)
        for title, said in (("The harbour", SAID[1]), ("The bridge", OTHER))
    )
    text = article(f"<p>{LEAD}</p>{parts}").text
    assert OTHER in text
