"""Readers' words are let go, and the article's behind them stay."""

import pytest

from pipelines.extract import extract
from tests.test_no_articles import H1, PARAGRAPHS, TITLE, page

URL = "https://basin.example/n/barges-1"
LINES = [*PARAGRAPHS, *(f"{text} It did so again in May." for text in PARAGRAPHS)]
OPINION = "My uncle rode the old ferry for forty years and never once got wet in rain."
ASIDES = {
    "a form": "<div><h3>Laisser un commentaire</h3><p>Votre adresse e-mail ne sera pas "
    "publiée.</p><form><textarea></textarea></form></div>",
    "a named box": f"<div id=comments><h3>2 Comments</h3><p>{OPINION}</p></div>",
    "a section": f"<section><h3>2 Comments</h3><div><b>Ada</b><p>{OPINION}</p></div>"
    "</section>",
    "in French": f"<section><h3>Vos réactions</h3><div><p>{OPINION}</p></div></section>",
}


def text_of(pieces):
    body = f"<main><article>{H1}<div>{''.join(pieces)}</div></article></main>"
    return extract(page(URL, TITLE, body), None).text.split("\n")


@pytest.mark.parametrize("aside", ASIDES.values(), ids=ASIDES.keys())
@pytest.mark.parametrize("at", [3, 5, len(LINES)])
def test_the_text_goes_on_behind_a_box_of_comments(aside, at):
    told = [f"<p>{line}</p>" for line in LINES]
    assert text_of([*told[:at], aside, *told[at:]]) == LINES


def test_all_below_a_heading_that_is_in_no_box_is_readers():
    told = [f"<p>{line}</p>" for line in LINES]
    assert text_of([*told, "<h3>2 Comments</h3>", f"<p>{OPINION}</p>" * 2]) == LINES
