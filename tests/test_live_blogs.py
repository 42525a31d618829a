"""A live blog is one article: its entries in the page's order, each with its time."""

import json
from datetime import UTC, datetime

import pytest

from crawler.items import Article, Page
from pipelines.extract import extract
from pipelines.gate.article_test import refuse_non_article

ENTRIES = [
    (
        "16:42",
        "14:42",
        "The gate is open",
        "The first barge goes in with two metres to spare, and "
        "the band plays on the quay.",
    ),
    (
        "15:18",
        "13:18",
        "Soup for all",
        "About two hundred people stand on the east bank by now, "
        "and the mayor has brought a pot of soup.",
    ),
    (
        "13:05",
        "11:05",
        "Fog over the basin",
        "The warden of the reserve says that the fog will lift "
        "within the hour, and that nobody should feed the seals.",
    ),
    (
        "11:31",
        "09:31",
        "A flat battery",
        "One of the four barges will be towed after all, says the "
        "foreman, because its battery did not like the night.",
    ),
    (
        "09:30",
        "07:30",
        "Good morning",
        "We are on the quay with a thermos, and will tell here what "
        "happens as it happens today.",
    ),
]
LEAD = (
    "Four barges leave the old harbour of Gullmouth today under their own power, for the first "
    "time since the yard was closed. We follow them from the quay."
)
URL = "https://press.example/live/the-barges-leave-48240"
MENU = "<nav><ul><li><a href=/tech/>Tech</a><li><a href=/sea/>Sea</a></ul></nav>"


def posting(**more) -> str:
    declared = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "headline": "The barges leave, as it happened",
        "url": URL,
        "datePublished": "2026-05-12T09:30:00+02:00",
        "dateModified": "2026-05-12T16:45:00+02:00",
        "coverageStartTime": "2026-05-12T09:00:00+02:00",
        "author": {"@type": "Person", "name": "Lena Ford"},
        **more,
    }
    return f'<script type="application/ld+json">{json.dumps(declared)}</script>'


def updates(is_told: bool) -> list[dict]:
    """Give the entries as JSON-LD has them."""
    return [
        {
            "@type": "BlogPosting",
            "headline": title,
            "datePublished": f"2026-05-12T{clock}:00+02:00",
            **({"articleBody": said} if is_told else {}),
        }
        for clock, _, title, said in ENTRIES
    ]


def with_json_ld() -> str:
    """Entries in sections, told again in JSON-LD."""
    entries = "".join(
        f'<section class="live-entry" id="e{i}"><div class="entry-time">{clock}</div>'
        f"<h2>{title}</h2><p>{said}</p><div class=share><a href=#>Share</a></div></section>"
        for i, (clock, _, title, said) in enumerate(ENTRIES)
    )
    return (
        f"<head><title>The barges leave</title>{posting(liveBlogUpdate=updates(True))}"
        f"</head><body>{MENU}<main><h1>The barges leave, as it happened</h1>"
        f"<p class=lead>{LEAD}</p>{entries}</main></body>"
    )


def with_time_elements() -> str:
    """Entries as articles in the article, each with a `time` element in its header."""
    entries = "".join(
        f'<article class="post"><header><time datetime="2026-05-12T{utc}:00Z">{clock}</time>'
        f"<h3>{title}</h3></header><p>{said}</p></article>"
        for clock, utc, title, said in ENTRIES
    )
    return (
        f"<head><title>The barges leave</title>{posting(liveBlogUpdate=updates(False))}</head>"
        f"<body>{MENU}<article><h1>The barges leave, as it happened</h1>"
        f'<p>Published <time datetime="2026-05-12T09:30:00+02:00">12 May 2026, 9:30</time></p>'
        f"<p>{LEAD}</p>{entries}</article></body>"
    )


def with_writers() -> str:
    """Entries whose headers hold time, title and the name of who wrote them."""
    return with_time_elements().replace("</header>", "<div>Lena Ford</div></header>")


def with_heads() -> str:
    """Entries below a line with the time and whoever wrote them, that no space parts."""
    entries = "".join(
        f'<div class="entry"><div class="head"><time>{clock}</time><span>{name}</span></div>'
        f"<div><h2>{title}</h2><p>{said}</p></div></div>"
        for (clock, _, title, said), name in zip(
            ENTRIES, ["Lena Ford", "Bob Quill", "Lena Ford"] * 2, strict=False
        )
    )
    return (
        f"<head><title>The barges leave</title>{posting()}</head><body>{MENU}<main>"
        f"<h1>The barges leave, as it happened</h1><p>{LEAD}</p>{entries}</main></body>"
    )


def with_list_items() -> str:
    """Entries as items of a list, newest first, the time in bold before the words."""
    entries = "".join(
        f"<li><strong>{clock}</strong> {title}. {said}</li>"
        for clock, _, title, said in ENTRIES
    )
    return (
        "<head><title>The barges leave</title>"
        '<meta property="og:type" content="article">'
        '<meta property="article:published_time" content="2026-05-12T09:30:00+02:00"></head>'
        f"<body>{MENU}<main><h1>The barges leave, as it happened</h1><p>{LEAD}</p>"
        f'<ul class="timeline">{entries}</ul></main></body>'
    )


def in_french() -> str:
    """Entries with hours as they are written in French, the time in a span."""
    entries = "".join(
        f'<div class="direct__item"><span class="direct__heure">{clock.replace(":", "h")}'
        f"</span><p>{said}</p></div>"
        for clock, _, _, said in ENTRIES
    )
    return (
        f"<head><title>The barges leave</title>{posting()}</head>"
        f"<body>{MENU}<main><h1>The barges leave, as it happened</h1><p>{LEAD}</p>"
        f'<div class="direct">{entries}</div></main></body>'
    )


def with_points() -> str:
    """Entries with hours as British papers write them."""
    markup = in_french()
    for clock, *_ in ENTRIES:
        markup = markup.replace(
            clock.replace(":", "h"), f"{clock.replace(':', '.')} GMT"
        )
    return markup


def article(markup: str) -> Article:
    page = Page(
        url=URL,
        requested_url=URL,
        source="press",
        fetched_at=datetime(2026, 5, 12, 18, tzinfo=UTC),
        status=200,
        body=f"<!doctype html><html lang=en>{markup}</html>".encode(),
    )
    found = extract(page, None)
    refuse_non_article(found, page)
    return found


@pytest.mark.parametrize(
    "write",
    [
        with_json_ld,
        with_time_elements,
        with_writers,
        with_heads,
        with_list_items,
        in_french,
        with_points,
    ],
)
def test_entries_keep_their_order_and_times(write):
    found = article(write())
    assert found.headline == "The barges leave, as it happened"
    assert found.text.startswith(LEAD)
    at = 0
    has_titles = write not in (in_french, with_points)
    for clock, _, title, said in ENTRIES:
        hour = clock.replace(":", {in_french: "h", with_points: "."}.get(write, ":"))
        before, at = at, found.text.find(said, at)
        assert at > 0, said
        told = found.text[before:at]
        assert hour in told, (clock, told)
        assert title in told or not has_titles


@pytest.mark.parametrize(
    "write", [with_json_ld, with_time_elements, with_list_items, in_french]
)
def test_date_is_the_blogs_own(write):
    found = article(write())
    assert found.date_published == "2026-05-12T09:30:00+02:00"
    if write is not with_list_items:
        assert found.date_modified == "2026-05-12T16:45:00+02:00"
        assert found.authors == ["Lena Ford"]


def test_time_stands_alone_above_every_entry():
    lines = article(with_heads()).text.split("\n")
    assert [line for line in lines if line[0].isdigit()] == [
        clock for clock, *_ in ENTRIES
    ]
    assert not {"Lena Ford", "Bob Quill"} & set(lines)


def test_speakers_of_a_programme_keep_their_names():
    names = ["Lena Ford", "Bob Quill", "Anna Lee", "Carl Moss", "Nora Finch"]
    talks = "".join(
        f"<p>{clock} {name}</p><p>{said}</p>"
        for (clock, _, _, said), name in zip(ENTRIES, names, strict=True)
    )
    markup = f"<head><title>The barges leave</title>{posting()}</head><body><main>"
    markup += (
        f"<h1>The barges leave, as it happened</h1><p>{LEAD}</p>{talks}</main></body>"
    )
    text = article(markup).text
    assert all(name in text for name in names)


def test_entries_of_other_days_are_not_the_blogs_day():
    markup = with_time_elements().replace(
        'datetime="2026-05-12T14', 'datetime="2026-05-10T14'
    )
    plain = markup.replace("<head>", "<head><!--").replace("</head>", "--></head>")
    assert article(plain).date_published[:10] == "2026-05-12"
