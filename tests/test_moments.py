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
    "under a lesser heading, the first being the site's": (
        "",
        "<h1>Harbour Daily</h1><nav>" + "<p>Ports</p>" * 20 + "</nav>"
        "<h2>Harbour to be dredged</h2><p>17.3.2026 - " + SENTENCE[3:],
        "2026-03-17",
    ),
    "page before data of another day, before the last change": (
        MADE.replace("20T09", "30T09"),
        H1 + "<p>March 25, 2026</p>",
        "2026-03-25",
    ),
    "page before data that are younger": (
        MADE.replace("20T09", "30T09"),
        H1 + "<p>March 17, 2026</p>",
        "2026-03-17",
    ),
    "beside the hours ago": (
        "",
        H1 + '<p><span title="2026-03-17T08:00:00Z">two weeks ago</span></p>',
        "2026-03-17T08:00:00+00:00",
    ),
    "in RDFa": (
        "",
        H1 + '<p>By Nora <span property="dc:date dc:created" '
        'content="2026-03-17T08:00:00+01:00">Tuesday</span></p>',
        "2026-03-17T08:00:00+01:00",
    ),
    "yesterday": ("", H1 + "<p>Nora Quill, yesterday at 6:42</p>", "2026-03-31"),
    "in the data of a part that a script draws": (
        "",
        H1 + '<div data-page=\'{"published_at":"2026-03-17T08:00:00Z"}\'></div>',
        "2026-03-17T08:00:00+00:00",
    ),
    "in JSON-LD that was put into a meta element": (
        '<meta name=\'script:ld+json\' content=\'{"@type": "Article", "author": '
        '"N", "datePublished": "2026-03-17T08:00:00Z"}\'>',
        H1,
        "2026-03-17T08:00:00+00:00",
    ),
    "not the day of printing": (
        "",
        H1 + "<p>Printed on March 30, 2026</p><p>March 17, 2026</p>",
        "2026-03-17",
    ),
    "not that below the words Last update": (
        "",
        H1 + "<div><div>Last update:</div><div>March 30, 2026</div></div>"
        "<div>March 17, 2026</div>",
        "2026-03-17",
    ),
    "not that of a picture's caption": (
        '<meta property="article:modified_time" content="2026-03-17">',
        H1 + SENTENCE + "<p>Photo: the harbour on 12 March 2020</p>",
        "2026-03-17",
    ),
    "in a box at the side that says Published": (
        "",
        H1 + "<aside><h3>Published</h3><p><time datetime='2026-03-17'>17 March</time>"
        "</p></aside>",
        "2026-03-17",
    ),
    "not that of another article in a link with its title": (
        "",
        H1 + '<a href="/n/2"><time datetime="2026-03-20">20 March</time>'
        "<b>The old pier will be sold to a bank</b></a><p>17 March 2026</p>",
        "2026-03-17",
    ),
    "not the day in the headline": (
        "",
        "<h1>Results of the regatta, 15 March 2026</h1><p>17 March 2026</p>",
        "2026-03-17",
    ),
    "first published, as the end of the page says": (
        "",
        H1 + "<p>20 March 2026</p><p>This article was originally published on "
        "17 March 2026 but is kept up to date.</p>",
        "2026-03-17",
    ),
    "two that are declared: the one that the page shows": (
        MADE.replace("09:00", "10:00").replace("20T10", "29T10")
        + '<meta property="article:published_time" content="2026-03-22T08:00:00Z">',
        H1 + "<time datetime='2026-03-22'>22 March 2026</time>",
        "2026-03-22T08:00:00+00:00",
    ),
    "the same moment with the offset of the place": (
        MADE.replace("20T08:00", "19T23:30")
        + '<meta name="date" content="2026-03-20T00:30:00+01:00">',
        H1 + "<p>20 March 2026</p>",
        "2026-03-20T00:30:00+01:00",
    ),
    "not later than the last change": (
        '<meta name="publish-time" content="2026-03-30T08:00:00Z">'
        '<meta name="publish-date" content="2026-03-17">'
        '<meta name="modified-date" content="2026-03-20">',
        H1,
        "2026-03-17",
    ),
    "right behind a name, no space between": (
        "",
        H1 + "<div><span>By Nora Quill</span><span>March 17, 2026</span></div>",
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
