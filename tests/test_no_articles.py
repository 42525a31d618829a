"""Pages of videos, galleries, lists, tags, searches and homes are no articles, whichever
engine wrote them; articles that hold a video or a gallery are."""

from datetime import UTC, datetime

import pytest

from crawler.items import Page
from pipelines.extract import extract
from pipelines.gate.article_test import refuse_non_article
from pipelines.outcomes import NotArticle, Refused

TITLES = [
    "Solar barges pass their first winter on the canal",
    "A museum lends its old pump to the ferry yard",
    "Why the lamp in the bow now points to the water",
    "Gravel by night: the town council votes on Tuesday",
    "The wind over the basin drives a printing press",
    "Two villages share one crane and one crane driver",
    "Battery made of old bottles holds for nine hours",
    "The lock keeper's daughter writes its software",
    "Oysters count the ships that pass them each day",
    "A harbour pilot learns to trust the third buoy",
    "Lighthouse school opens without any lighthouse",
    "The last paper mill of the valley goes electric",
]
SUMMARIES = [
    "Four barges with panels for decks carried gravel between the two locks all winter.",
    "A pump froze in January, and its replacement came from two villages away.",
    "Owls on the east bank had complained, says the warden of the reserve.",
    "From autumn on the barges may run at night, if nobody objects before then.",
]
PARAGRAPHS = [
    "Four barges with panels for decks carried gravel between the two locks all winter, and "
    "none of them had to be towed, the cooperative said on Monday.",
    "Their owner says that the batteries lost a tenth of their charge in the coldest night, "
    "which is less than the yard had feared when it drew the first plans.",
    "A pump froze in January, and its replacement came from a museum two villages away. The "
    "cooperative has drawn its own since, and sells one or two a month to other boats.",
    "From autumn on the barges may run at night, with lamps that point down to the water. A "
    "report on the first year is promised, and its numbers will be open to all readers.",
    "The town pays for a second charging post on the east bank, next to the bakery. It will "
    "stand there before the ice comes, says the mayor, who owns a rowing boat herself.",
]
PROSE = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def page(url: str, head: str, body: str) -> Page:
    return Page(
        url=url,
        requested_url=url,
        source="press",
        fetched_at=datetime(2026, 6, 1, tzinfo=UTC),
        status=200,
        headers=[("content-type", "text/html; charset=utf-8")],
        body=f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>".encode(),
    )


def links(write: str) -> str:
    return "".join(
        write.format(n=n, title=title, summary=SUMMARIES[n % 4])
        for n, title in enumerate(TITLES)
    )


HEADER = (
    "<header><a href='/'>The Basin</a><nav><a href='/tech'>Tech</a><a href='/sea'>Sea</a>"
    "</nav></header>"
)
FOOTER = "<footer><p>The Basin is printed on both banks of the river since 1911.</p></footer>"
BLOCK = "<div class='blk'><h3><a href='/n/{n}'>{title}</a></h3><p>{summary}</p></div>"
REFUSED = {
    "video, player in a div": (
        "https://basin.example/watch/barges-at-night-77",
        "<title>Barges at night – The Basin</title><meta property='og:type' content='video.other'>",
        f"{HEADER}<main><div id=player></div><h1>Barges at night</h1><p>Our reporter spent a "
        "night aboard the first solar barge, from the lock to the bakery, and brought back these "
        "pictures of owls and gravel.</p><p>Length: 4:12</p></main>" + FOOTER,
    ),
    "video, VideoObject alone": (
        "https://basin.example/tv/2026/05/barges",
        "<title>The barges, filmed</title><script type='application/ld+json'>{\"@context\":"
        '"https://schema.org","@type":"VideoObject","name":"The barges, filmed","uploadDate":'
        '"2026-05-12","contentUrl":"https://basin.example/v/1.mp4"}</script>',
        f"{HEADER}<section class=watch><video src=/v/1.mp4></video><h1>The barges, filmed</h1>"
        f"<p class=synopsis>{PARAGRAPHS[0]}</p></section>"
        f"<aside><h2>Next up</h2>{links('<a href=/tv/{n}>{title}</a>')}</aside>",
    ),
    "gallery with captions": (
        "https://basin.example/galleries/the-winter-in-thirty-pictures",
        "<title>The winter in thirty pictures</title><meta property='og:type' content='website'>",
        f"{HEADER}<main><h1>The winter in thirty pictures</h1><p>Ice, gravel and owls: what our "
        "photographers saw from the two banks of the canal.</p><ol class=slides>"
        + "".join(
            f"<li><img src=/i/{n}.jpg alt='Slide {n}'><span>{n + 1} / 12</span></li>"
            for n in range(12)
        )
        + "</ol></main>",
    ),
    "gallery, ImageGallery": (
        "https://basin.example/n/winter-82",
        '<title>A winter</title><script type=\'application/ld+json\'>{"@type":"ImageGallery",'
        '"name":"A winter","datePublished":"2026-03-02"}</script>',
        f"{HEADER}<article><h1>A winter</h1><p>{PARAGRAPHS[1]}</p>"
        + "<figure><img src=/a.jpg><figcaption>Ice on the lock.</figcaption></figure>"
        * 9
        + "</article>",
    ),
    "tag page of cards": (
        "https://basin.example/tag/barges",
        "<title>Barges – The Basin</title>",
        f"{HEADER}<main><h1>Barges</h1>{links(BLOCK)}"
        "<a rel=next href='/tag/barges?page=2'>Older</a></main>" + FOOTER,
    ),
    "topic of long summaries": (
        "https://basin.example/about-the-canal/",
        "<title>All about the canal | The Basin</title><meta property='og:type' content='website'>",
        f"{HEADER}<main><h1>All about the canal</h1>"
        + links(
            "<section><h2><a href='/n/{n}'>{title}</a></h2><p>{summary} {summary}</p>"
            "<p>12 May 2026</p></section>"
        )
        + "</main>",
    ),
    "search results": (
        "https://basin.example/?s=barge",
        "<title>Search results for barge</title><meta name=robots content='noindex'>",
        f"{HEADER}<form><input name=s value=barge></form><h1>Search results for “barge”</h1>"
        f"<p>12 results</p><ul>{links('<li><a href=/n/{n}>{title}</a><p>{summary}</p></li>')}</ul>",
    ),
    "home page": (
        "https://basin.example/",
        "<title>The Basin</title><meta property='og:type' content='website'>",
        HEADER
        + links(
            "<article><h2><a href='/n/{n}'>{title}</a></h2><p>{summary}</p></article>"
        )
        + FOOTER,
    ),
    "home page, one long lead": (
        "https://basin.example/en/",
        "<title>The Basin, news from the canal</title><script type='application/ld+json'>"
        '{"@type":"WebSite","name":"The Basin","url":"https://basin.example/"}</script>',
        f"{HEADER}<div class=hero><h1><a href='/n/0'>{TITLES[0]}</a></h1>"
        f"<p>{PARAGRAPHS[0]}</p></div>" + links(BLOCK) + FOOTER,
    ),
    "list of an author": (
        "https://basin.example/people/lena-ford",
        '<title>Lena Ford</title><script type=\'application/ld+json\'>{"@type":"ProfilePage",'
        '"mainEntity":{"@type":"Person","name":"Lena Ford"}}</script>',
        f"{HEADER}<main><h1>Lena Ford</h1><p>Lena Ford covers boats and what they run on for The "
        f"Basin.</p>{links(BLOCK)}</main>",
    ),
    "bare list of links": (
        "https://basin.example/archive/2026/05",
        "<title>May 2026</title>",
        f"<h1>May 2026</h1><ul>{links('<li>12 May <a href=/n/{n}>{title}</a></li>')}</ul>",
    ),
    "table of a listing": (
        "https://basin.example/forum/boats",
        "<title>Boats: all threads</title>",
        "<h1>Boats: all threads</h1><table>"
        + links("<tr><td><a href='/t/{n}'>{title}</a></td><td>{n} replies</td></tr>")
        + "</table>",
    ),
    "summaries after a break": (
        "https://basin.example/n/boats",
        "<title>Boats</title><meta property='og:type' content='article'>",
        f"<h1>Boats</h1><ul>{links('<li><a href=/n/{n}>{title}</a><br>{summary}</li>')}</ul>",
    ),
    "whole posts at the front": (
        "https://basin.example/",
        "<title>The Basin</title>",
        links("<article><h2><a href='/n/{n}'>{title}</a></h2>" + PROSE + "</article>"),
    ),
    "captions alone": (
        "https://basin.example/n/winter-83",
        "<title>A winter</title>",
        "<h1>A winter</h1>"
        + links(
            "<figure><img src=/{n}.jpg><figcaption>{summary}</figcaption></figure>"
        ),
    ),
    "podcasts of a site": (
        "https://basin.example/podcasts",
        "<title>Podcasts</title>",
        f"<h1>Podcasts</h1>{links('<div><h3>{title}</h3><p>{summary}</p></div>')}",
    ),
    "podcast episode": (
        "https://basin.example/n/ep-12",
        "<title>Episode 12: the pump</title><script type='application/ld+json'>{\"@type\":"
        '"PodcastEpisode","name":"The pump","datePublished":"2026-05-12"}</script>',
        f"{HEADER}<main><h1>Episode 12: the pump</h1><audio src=/12.mp3></audio>"
        f"<p>{PARAGRAPHS[2]}</p></main>",
    ),
}
FILM = (
    '<script type="application/ld+json">{"@type":"VideoObject","name":"The barges",'
    '"uploadDate":"2026-05-12","contentUrl":"https://basin.example/v/1.mp4"}</script>'
)
PICTURES = (
    "<div class='gallery'>"
    + "<figure><img src=/a.jpg><figcaption>Ice on the lock.</figcaption></figure>" * 9
    + "</div>"
)
DATED = '<meta property="article:published_time" content="2026-05-12T08:00:00+02:00">'
TITLE = "<title>Solar barges pass their first winter</title>"
H1 = "<h1>Solar barges pass their first winter</h1>"
KEPT = {
    "a film above the text": (
        "https://basin.example/n/barges-1",
        TITLE + DATED + FILM,
        f"{HEADER}<article>{H1}<div class=player><video src=/v/1.mp4></video></div>{PROSE}"
        f"</article>{FOOTER}",
    ),
    "a film, under /video/": (
        "https://basin.example/video/barges-1",
        TITLE + DATED + FILM,
        f"{HEADER}<article>{H1}<iframe src=/v/1></iframe>{PROSE}</article>{FOOTER}",
    ),
    "a gallery in the text": (
        "https://basin.example/n/barges-1",
        TITLE,
        f"{HEADER}<article>{H1}{PROSE}{PICTURES}<p>{PARAGRAPHS[0]}</p></article>{FOOTER}",
    ),
    "og:type video and a text": (
        "https://basin.example/n/barges-1",
        TITLE + "<meta property='og:type' content='video.other'>",
        f"{HEADER}<article>{H1}{PROSE}</article>{FOOTER}",
    ),
    "cards below, no date": (
        "https://basin.example/n/barges-1",
        TITLE,
        f"{HEADER}<article>{H1}{PROSE}</article><section>{links(BLOCK)}</section>{FOOTER}",
    ),
    "an article in a topic's folder": (
        "https://basin.example/tags/barges/solar-barges-pass-their-first-winter.html",
        TITLE + DATED,
        f"{HEADER}<article>{H1}{PROSE}</article>{links(BLOCK)}",
    ),
}


REFUSED["what a search found, with words around each hit"] = (
    "https://basin.example/search?q=solar+barges&page=2",
    "<title>Search: solar barges</title>",
    f"{HEADER}<h1>Search: solar barges</h1>"
    + "".join(
        f"<div><h3><a href=/n/{i}>{title}</a></h3><p>May 2, 2026 — … {said} …</p></div>"
        for i, (title, said) in enumerate(zip(TITLES, PARAGRAPHS * 3, strict=False))
    )
    + FOOTER,
)


@pytest.mark.parametrize("told", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_article_is_refused(told):
    found = page(*told)
    with pytest.raises(Refused) as refused:
        refuse_non_article(extract(found, None), found)
    assert isinstance(refused.value, NotArticle)


@pytest.mark.parametrize("told", KEPT.values(), ids=KEPT.keys())
def test_article_with_such_things_in_it_is_kept(told):
    found = page(*told)
    article = extract(found, None)
    refuse_non_article(article, found)
    for text in PARAGRAPHS:
        assert text in article.text
    assert "Ice on the lock" not in article.text
