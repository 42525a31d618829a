"""A reader of the file sees which articles are cut short or lack what they should have."""

import json

import pytest
from lxml import html

from pipelines.metadata.declared import read_declared
from pipelines.metadata.quality import truncation
from pipelines.text.copies import Copy
from pipelines.text.lifting import lift_text
from tests.test_copies import LINES, article

TEXT = "".join(f"<p>{line}</p>" for line in LINES)


def counted(words: int | str) -> str:
    node = {"@type": "NewsArticle", "headline": "Ice on the canal", "wordCount": words}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_text_is_truncated_where_the_declared_length_is_greater():
    assert article(TEXT, counted(400)).truncated is True
    assert article(TEXT, counted("1,400")).truncated is True


def test_text_is_whole_where_the_declared_length_is_reached():
    found = article(TEXT, counted(104))
    assert found.truncated is False
    assert "truncated" not in found.quality_reasons


def test_nothing_is_told_of_length_without_a_count():
    assert article(TEXT).truncated is None


def test_short_text_that_ends_with_dots_is_truncated():
    assert article(f"<p>{LINES[0]}</p><p>{LINES[1][:-1]}…</p>").truncated is True


@pytest.mark.parametrize("more", ["Read more", "[Lire la suite]", "Continue reading →"])
def test_text_that_goes_on_behind_a_link_is_truncated(more):
    end = f"<p>{LINES[1][:-1]}… {more}</p>"
    assert article(f"<p>{LINES[0]}</p>{end}").truncated is True
    assert article(f"{TEXT}<p>{more}</p>").truncated is None


@pytest.mark.parametrize(
    "said", ["Continue reading at The Harbour…", "Lire la suite sur Le Quai"]
)
def test_text_that_goes_on_at_another_site_is_truncated(said):
    end = "<p><a href='{0}'>{1}</a></p>".format
    assert article(TEXT + end("https://quay.example/ice", said)).truncated is True
    assert article(TEXT + end("/ice-2", said)).truncated is None
    report = end("https://quay.example/ice.pdf", "Read the full report")
    assert article(TEXT + report).truncated is None


SAID = (
    "Il vous reste 62.14% de cet article à lire.",
    "The rest of this story is for members.",
)


@pytest.mark.parametrize("offer", SAID)
def test_text_is_truncated_where_the_page_says_so(offer):
    cut = f"{TEXT}<div class='paywall'><p>{offer}</p></div>"
    found = article(cut)
    assert found.truncated is True
    assert [n.raw for n in found.provenance if n.field == "truncated"] == [offer]


def test_origin_tells_by_what_text_is_truncated():
    notes = article(TEXT, counted(400)).provenance
    told = [(n.origin, n.raw) for n in notes if n.field == "truncated"]
    assert told == [("json-ld", "98 of 400 words")]


def test_article_that_lacks_nothing_has_the_best_quality():
    head = (
        '<meta property="article:published_time" content="2026-01-05T08:00:00Z">'
        '<meta name="author" content="Ada Mulvane">'
        '<meta property="og:title" content="Ice on the canal">'
    )
    found = article(TEXT, head)
    assert (found.quality, found.quality_reasons) == (1.0, [])


def test_each_shortcoming_is_named_and_lowers_the_quality():
    found = article(TEXT, counted(400))
    assert found.quality_reasons == ["truncated", "no date", "no authors"]
    assert found.quality == 0.3


@pytest.mark.parametrize(("left", "is_cut"), [(0, None), (1, None), (3, True)])
def test_text_of_which_paragraphs_are_left_out_is_truncated(left, is_cut):
    tree = html.document_fromstring(f"<article>{TEXT}</article>")
    lifted = lift_text(tree, "https://a.example/ice", "Ice on the canal")
    lifted.kept[-left or len(LINES) :] = [False] * left
    found = article(TEXT)
    cut = truncation(found, read_declared(tree, found.url), Copy(), lifted, "")
    assert (cut and cut.value == "true") is is_cut
