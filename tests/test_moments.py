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


FIGURE = "<figure><img src='/a.jpg'><figcaption>{}</figcaption></figure>"
NOT_OWN = {
    "caption": FIGURE.format("The quay on 3 February 2021."),
    "légende": FIGURE.format("Le quai, le 3 février 2021. Zoé Marchand"),
    "caption with an element": FIGURE.format("The quay, <time>3 February 2021</time>."),
    "read also": "<p><b>Read also:</b> <a href='/x'>Tug sold</a> (3 February 2021)</p>",
    "lire aussi": "<p><b>Lire aussi :</b> <a href='/x'>Un remorqueur vendu</a> "
    "(3 février 2021)</p>",
    "comment": "<ol><li>Bob Lee says: <time datetime='2022-05-06'>May 6, 2022</time> "
    "<p>Nice.</p><a href='#r'>Reply</a></li></ol>",
    "commentaire": "<ul><li><b>Zoé</b> a dit : <span>6 mai 2022 à 10h02</span> "
    "<p>Merci.</p></li></ul>",
    "answered": "<div><b>Bob</b> <time datetime='2022-05-06'>May 6, 2022</time> "
    "<p>Nice.</p><button>Répondre</button></div>",
    "events": "<aside><h3>Upcoming events</h3><p>Boat Show, 6 May 2022, Hull</p></aside>",
    "agenda": "<aside><h3>Agenda</h3><p>Salon nautique, 6 mai 2022, Brest</p></aside>",
}


@pytest.mark.parametrize("piece", NOT_OWN.values(), ids=NOT_OWN)
def test_day_of_something_else_on_the_page_is_not_the_articles(piece):
    text = SENTENCE * 4
    if "Boat" not in piece and "Salon" not in piece:
        assert article(f"<article>{H1}{piece}{text}</article>").date_published is None
    found = article(f"<article>{H1}{text}{piece}</article>")
    assert found.date_published is None


OWN = {
    "in a caption that says so": FIGURE.format("Published on 3 March 2026"),
    "beside an interview's opening": "<p>Nora Quill writes from Hull | 3 March 2026</p>",
    "above a button to answer": "<p><time datetime='2026-03-03'>3 March</time></p>"
    "<p><a href='#c'>Comments</a></p>",
}


@pytest.mark.parametrize("top", OWN.values(), ids=OWN)
def test_day_beside_it_is_the_articles(top):
    found = article(f"<article>{H1}{top}{SENTENCE * 4}</article>")
    assert found.date_published == "2026-03-03"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publié il y a une semaine", "2026-03-25"),
        ("A day ago", "2026-03-31"),
        ("Il y a une semaine de travail", None),
    ],
)
def test_day_is_told_by_how_long_ago_it_was(line, day):
    found = article(f"<article>{H1}<p>{line}</p>{SENTENCE * 4}</article>")
    assert found.date_published == day
