import pytest

from crawler.items import Hints
from tests.test_extract import SENTENCE, article, told

H1 = "<h1>Harbour to be dredged</h1>"
MADE = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": '
    '"Harbour to be dredged", "datePublished": "2026-03-20T08:00:00Z", '
    '"dateModified": "2026-03-20T09:00:00Z"}</script>'
)
DAYS = {
    "as computers print it": (
        MADE.replace("2026-03-20T08:00:00Z", "Tue Mar 17 15:28:56 CET 2026"),
        H1,
        "2026-03-17T15:28:56+01:00",
    ),
    "a name of its own": (
        '<meta name="x-published-date" content="2026-03-17">',
        H1,
        "2026-03-17",
    ),
    "in a script's data alone": (
        '<script>var page = {"publishedAt": "2026-03-17T08:00:00Z"};</script>',
        H1,
        "2026-03-17T08:00:00+00:00",
    ),
    "page before a meta element that says date": (
        '<meta name="date" content="2026-03-20">',
        H1 + "<p>17 March 2026</p>",
        "2026-03-17",
    ),
    "page before data that were made again": (
        MADE,
        H1 + "<p>March 17, 2026</p>",
        "2026-03-17",
    ),
    "data before a later day on the page": (
        MADE,
        H1 + "<p>March 27, 2026</p>",
        "2026-03-20T08:00:00+00:00",
    ),
    "at the head of the first paragraph": (
        "",
        H1 + "<p>Press release, 17 March 2026 | Portham – " + SENTENCE[3:],
        "2026-03-17",
    ),
    "in a box whose class tells another topic": (
        "",
        f'<div class="related-tag">{H1}<time datetime="2026-03-17">Tuesday</time></div>',
        "2026-03-17",
    ),
}


@pytest.mark.parametrize(("head", "top", "day"), DAYS.values(), ids=DAYS.keys())
def test_day_of_publication(head, top, day):
    assert told(head, top).date_published == day


def test_day_of_an_update_in_a_feed_is_the_last_resort():
    hints = Hints(date_modified="2026-03-20T10:00:00+01:00")
    body = f"<html><body>{H1}{SENTENCE * 4}</body></html>"
    alone = article(body, hints=hints)
    assert alone.date_published == alone.date_modified == "2026-03-20T10:00:00+01:00"
    assert ("date_published", "feed") in [(p.field, p.origin) for p in alone.provenance]
    dated = article(body.replace("</h1>", "</h1><p>17 March 2026</p>"), hints=hints)
    assert dated.date_published == "2026-03-17"
