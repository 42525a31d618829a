"""Kinds of pages that public bug reports tell of: what a careful reader takes for text."""

import json

import pytest

from pipelines.outcomes import NotArticle, Paywalled
from tests.port_story import LINES, PARAGRAPHS, SAID, TITLE, node, read, whole


def story(inset: str, *, last: bool = False, head: str = "") -> list[str]:
    """Give the lines of the text with something set among its paragraphs."""
    at = len(PARAGRAPHS) if last else 3
    body = [f"<h1>{TITLE}</h1>", *PARAGRAPHS[:at], inset, *PARAGRAPHS[at:]]
    return read("\n".join(body), head).text.split("\n")


UNWANTED = {
    "hidden": f"<div hidden><p>{SAID}</p></div>",
    "styled away": f'<p style="visibility: hidden">{SAID}</p>',
    "out of sight": f'<p style="position:absolute; left:-9999px">{SAID}</p>',
    "without size": f'<p style="font-size:0">{SAID}</p>',
    "said twice for print": f'<div class="print"><p>{LINES[0]}</p></div>',
    "poll": '<div class="poll"><h4>Et vous ?</h4><ul><li>Pour</li><li>Contre</li></ul></div>',
    "box beside": f'<div role="complementary"><p>{SAID}</p></div>',
    "plea": "<p>If you enjoy our work, please consider <a href='/p'>supporting us</a>.</p>",
    "old": "<p>Cet article a plus de deux ans, ses informations ont pu vieillir</p>",
    "form": "<p>Les informations recueillies sur ce formulaire sont gardées un an.</p>",
}


@pytest.mark.parametrize("inset", UNWANTED.values(), ids=UNWANTED.keys())
def test_what_is_no_part_of_the_text_is_let_go(inset):
    assert story(inset) == LINES


ITEMS = "".join(
    f'<div><a href="/{n}"><h3>Le quai {n} change de nom</h3></a><p>{SAID} ({n}.)</p></div>'
    for n in range(4)
)
ENDS = {
    "other articles": f"<div><h2>À la une</h2>{ITEMS}</div>",
    "readers": f"<div><h3>Vos réactions</h3><div><b>lulu29</b><p>{SAID * 9}</p></div></div>",
    "publisher": "<p>Le Ponton SAS, RCS Brest 123, directrice de la publication : A. Ror</p>",
}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS.keys())
def test_what_follows_a_text_is_let_go_however_long(end):
    assert story(end, last=True) == LINES


NOTES = {
    "under a heading": "<h4>À propos de l'auteur</h4><p>Rose Quéméner écrit sur les ports "
    "depuis quinze ans et vit à bord d'une péniche.</p>",
    "in italics": "<p><em>Rose Quéméner est journaliste au Ponton. Elle suit les "
    "ports.</em></p>",
}


@pytest.mark.parametrize("note", NOTES.values(), ids=NOTES.keys())
def test_note_on_the_author_at_the_end_is_let_go(note):
    assert story(note, last=True) == LINES


WANTED = {
    "list": (
        "<ol><li><p>Une grue pour la cale.</p></li></ol>",
        "Une grue pour la cale.",
    ),
    "terms": (
        "<dl><dd>Quatre mètres à marée basse.</dd></dl>",
        "Quatre mètres à marée",
    ),
    "quotation": (
        "<blockquote><p>« Enfin au sec. »</p></blockquote>",
        "« Enfin au sec. »",
    ),
    "drawn quotation": (
        "<figure><blockquote><p>« Enfin au sec. »</p></blockquote></figure>",
        "« Enfin au sec. »",
    ),
    "correction": (
        "<p>Correction : la drague est de 1974.</p>",
        "la drague est de 1974",
    ),
    "term that a button explains": (
        "<p>La <button>souille</button> du port est un trou creusé dans la vase.</p>",
        "La souille du port est un trou",
    ),
    "label over a banner": (
        '<p>La drague <span class="ad-label">Publicité</span>repart jeudi vers le large.</p>',
        "La drague repart jeudi",
    ),
    "number of a note": (
        '<p>La vase part au large<sup><a href="#n1">1</a></sup>, loin des parcs.</p>',
        "au large, loin des parcs",
    ),
    "picture in a sentence": (
        '<p>La drague <img src="/e.png" alt=""> repart jeudi vers le large.</p>',
        "repart jeudi vers le large",
    ),
    "program": (
        "<div class='toolbar'><pre>dredge --start 4</pre></div>",
        "dredge --start",
    ),
    "address": (
        "<p>Capitainerie :<br>4, quai du Sable<br>29000 Brest</p>",
        "4, quai du",
    ),
    "element of the page's own": (
        f"<po-par>{SAID}</po-par><po-par>{SAID}</po-par>",
        SAID,
    ),
    "answer that a button opens": (
        '<button aria-controls="q">La suite</button><div id="q" hidden>'
        f"<p>{SAID}</p></div>",
        SAID,
    ),
}


@pytest.mark.parametrize(("inset", "words"), WANTED.values(), ids=WANTED.keys())
def test_what_is_part_of_the_text_stays(inset, words):
    assert words in "\n".join(story(inset))


WRAPPED = ("<h4>{}</h4>", '<div class="ad-inserter"><p>{}</p></div>')


@pytest.mark.parametrize("wrap", WRAPPED)
def test_whole_text_is_never_furniture(wrap):
    body = "".join(map(wrap.format, LINES * 2))
    assert read(f"<h1>{TITLE}</h1>{body}").text.split("\n") == LINES * 2


def test_next_article_of_an_endless_page_is_not_this_one():
    other = "".join(f"<p>{SAID} Fin du point {n} de la séance.</p>" for n in range(5))
    ours = f"<h1>{TITLE}</h1>{''.join(PARAGRAPHS * 2)}"
    found = read(f"{ours}</article><article><h1>Le bac rouvre en mai</h1>{other}")
    assert "Fin du point" not in found.text


def test_a_signed_article_below_is_not_this_one_and_a_part_of_it_is():
    other = "".join(f"<p>{SAID} Fin du point {n} de la séance.</p>" for n in range(5))
    ours = f"<h1>{TITLE}</h1>{''.join(PARAGRAPHS * 4)}"
    signed = "<h2>Le bac rouvre en mai</h2><p>Par Ida Roux, 4 janvier 2020</p>"
    found = read(f"{ours}</article><article>{signed}{other}")
    assert "Fin du point" not in found.text
    found = read(f"{ours}</article><article><h2>Le bac aussi</h2>{other}")
    assert "Fin du point" in found.text


STATES = {
    "marked up": {"post": {"title": TITLE, "content": "".join(PARAGRAPHS)}},
    "rendered": {
        "title": {"rendered": TITLE},
        "content": {"rendered": "".join(PARAGRAPHS)},
    },
    "blocks": {"title": TITLE, "body": [{"type": "p", "text": line} for line in LINES]},
}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())
def test_text_is_read_from_the_data_that_draws_the_page(state):
    script = f"<script>window.__STATE__ = {json.dumps({'props': state})};</script>"
    found = read(f"<h1>{TITLE}</h1><p>Chargement</p>{script}")
    assert found.text.split("\n") == LINES
    assert found.extractor == "script"


def test_summaries_in_a_pages_data_are_no_text():
    cards = [
        {"title": f"Sujet {n}", "url": f"/{n}", "text": LINES[n]} for n in range(6)
    ]
    script = f"<script>window.__STATE__ = {json.dumps({'cards': cards})};</script>"
    with pytest.raises(NotArticle):
        read(f"<h1>{TITLE}</h1><p>Chargement</p>{script}")


THINGS = ("JobPosting", "MusicEvent", "SoftwareApplication", "LocalBusiness", "Person")


@pytest.mark.parametrize("kind", THINGS)
def test_page_of_a_thing_is_no_article(kind):
    with pytest.raises(NotArticle):
        whole(head=node(**{"@type": kind, "name": TITLE}).replace("headline", "note"))


def test_heading_tells_a_teaser():
    offer = "<h3>This article is for subscribers only</h3>"
    with pytest.raises(Paywalled):
        read(f"<h1>{TITLE}</h1>{PARAGRAPHS[0]}{PARAGRAPHS[1]}{offer}")


def test_list_that_came_out_as_one_line_is_no_article():
    rows = "".join(
        f'<li><a href="/actu/{n}.html">Le quai numéro {n} change de nom</a></li>'
        for n in range(20)
    )
    with pytest.raises(NotArticle):
        read(f"<h1>Archives de mars</h1><ul>{rows}</ul>", title="Archives de mars")
