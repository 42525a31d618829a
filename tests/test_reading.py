"""One page is read in a terminal, without a database and without JSON."""

from crawler.terminal import annotated
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


GIVEN = {"title": "Corvia grows", "text": "Corvia\x1b[31m raised $5m, Ana Reyes said."}
FOUND = {
    "id": "one.txt",
    "title_entities": [{"start": 0, "end": 6, "type": "ORG", "text": "Corvia"}],
    "entities": [
        {"start": 0, "end": 6, "type": "ORG", "text": "Corvia"},
        {"start": 24, "end": 33, "type": "PERSON", "text": "Ana Reyes"},
    ],
    "amounts": [
        {
            "text": "$5m",
            "value": 5e6,
            "value_max": None,
            "currency": "USD",
            "per": None,
            "is_valuation": True,
        }
    ],
    "quotes": [{"text": "“No.”", "speaker": None}],
    "deals": [],
}


def test_annotated_text_names_kinds_without_colour_and_lets_no_control_through():
    said = annotated.set_out(GIVEN, FOUND, is_coloured=False)
    assert "\x1b" not in said
    assert said.split("\n\n")[1:3] == [
        "Corvia\u00a0[ORG] grows",
        "Corvia\u00a0[ORG][31m raised $5m, Ana Reyes\u00a0[PERSON] said.",
    ]
    assert "5,000,000  USD  valuation" in said
    assert "“No.” — nobody named" in said
    assert "Deals" not in said


def test_colours_take_no_room_in_a_line():
    told = {**FOUND, "entities": [], "title_entities": []}
    plain = {"text": "Corvia " * 40, "title": ""}
    names = [
        {"start": at * 7, "end": at * 7 + 6, "type": "ORG", "text": "Corvia"}
        for at in range(40)
    ]
    coloured = annotated.set_out(plain, {**told, "entities": names}, is_coloured=True)
    lines = annotated.STYLED.sub("", coloured).split("\n\n")[1].split("\n")
    assert len(lines) == 5
    assert max(map(len, lines)) <= annotated.WIDTH
