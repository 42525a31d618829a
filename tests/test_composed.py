"""Accents that are signs of their own, as macOS writes them, change nothing."""

from unicodedata import normalize

import pytest

from crawler.commands.annotate import annotate
from crawler.items import Page
from pipelines.extract import extract
from pipelines.models import OWN_MODELS
from pipelines.text.composed import Composed
from tests.stored import NOON

TITLE = "Hélène Vasquier quitte Norvane à Orléans"
TEXT = (
    "Hélène Vasquier, la présidente de Norvane, s'en va après des années à Orléans. "
    "« Nous étions très fiers de l'équipe », a déclaré Hélène Vasquier. Son successeur, "
    "François Mérel, reçoit 3,5 millions d'euros."
)
PAGE = """<html lang="fr"><head><title>{title}</title>
<meta name="description" content="{description}"><meta name="author" content="Zoé Béraud">
<meta name="keywords" content="Orléans, éditeur">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{title}",
"author": {{"@type": "Person", "name": "Zoé Béraud"}}, "articleSection": "Économie"}}</script>
</head><body><article><h1>{title}</h1><p>{text}</p><p>{text}</p></article></body></html>"""


@pytest.mark.parametrize("text", [TEXT, "e\u0301\u0302x", "\u0301x", "\ud55c\uae00 é"])
def test_places_lead_back_to_the_given_text(text: str) -> None:
    given = normalize("NFD", text)
    composed = Composed(given)
    for start in range(len(composed.text)):
        for end in range(start + 1, len(composed.text) + 1):
            first, last = composed.span(start, end)
            told = normalize("NFD", composed.text[start:end])
            assert normalize("NFD", given[first:last]) == told


def test_annotated_text_has_its_own_offsets() -> None:
    row = {"id": 1, "lang": "fr", "title": TITLE, "text": TEXT}
    apart = {**row, "title": normalize("NFD", TITLE), "text": normalize("NFD", TEXT)}
    expected, found = annotate(row, OWN_MODELS), annotate(apart, OWN_MODELS)
    assert expected["entities"]
    for field, text in (
        ("title_entities", "title"),
        ("entities", "text"),
        ("quotes", "text"),
        ("amounts", "text"),
    ):
        told = [normalize("NFD", one["text"]) for one in expected[field]]
        assert [one["text"] for one in found[field]] == told
        assert [apart[text][one["start"] : one["end"]] for one in found[field]] == told
    assert [q["speaker"] for q in found["quotes"]] == ["Hélène Vasquier"]


def test_article_has_composed_words() -> None:
    page = PAGE.format(title=TITLE, text=TEXT, description=f"Norvane {TITLE[16:]}")
    url = "https://gazette.example/2024/11/norvane"
    fields = {"url": url, "requested_url": url, "source": "gazette", "status": 200}
    whole, apart = (
        extract(Page(**fields, fetched_at=NOON, body=body.encode()), None)
        for body in (page, normalize("NFD", page))
    )
    assert whole.authors == ["Zoé Béraud"]
    assert whole.keywords
    for field in ("headline", "text", "authors", "description", "keywords", "section"):
        assert getattr(apart, field) == getattr(whole, field)
