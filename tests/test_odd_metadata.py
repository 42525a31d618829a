"""Kinds of pages that public bug reports tell of: who signed, when, and for whom."""

import pytest

from tests.port_story import PARAGRAPHS, TITLE, node, read, whole
from tests.test_extract import article

SIGNED = {
    "name in two fields": (
        "",
        node(author={"@type": "Person", "givenName": "Rose", "familyName": "Le Gall"}),
    ),
    "place in brackets": (
        "<p class='byline'>Par Rose Le Gall (Brest, stagiaire)</p>",
        "",
    ),
    "name with the publisher's": (
        "",
        node(author={"@type": "Person", "name": "Rose Le Gall - Le Ponton"}),
    ),
    "second node": (
        "",
        node(author={"@type": "Person", "name": "Le Ponton"})
        + node(author={"@type": "Person", "name": "Rose Le Gall"}),
    ),
    "translated": ("<p class='byline'>Par Rose Le Gall. Traduit par Hugo Ster</p>", ""),
    "told to": ("<p class='byline'>As told to Rose Le Gall</p>", ""),
    "text by": ("<p>Texte : Rose Le Gall</p>", ""),
    "address of a page": (
        "",
        node(
            author={"@type": "Person", "name": "https://p.example/author/rose-le-gall/"}
        ),
    ),
    "day behind a comma": ("<p>Rose Le Gall, 10 mars 2026</p>", ""),
    "day behind an article": ("<p class='by'>Rose Le Gall, le 10 mars 2026</p>", ""),
    "catalogue": ("", '<meta name="citation_author" content="Le Gall, Rose">'),
    "other field": ("", node(authors=[{"@type": "Person", "name": "Rose Le Gall"}])),
    "name before a number": (
        "<div class='byline'><span>Rose Le Gall</span><span>5 min de lecture</span></div>",
        "",
    ),
}


@pytest.mark.parametrize(("top", "head"), SIGNED.values(), ids=SIGNED.keys())
def test_who_signed_is_read(top, head):
    assert whole(top, head).authors == ["Rose Le Gall"]


TWO = (
    "<ul class='authors'><li>Rose Le Gall</li><li>Hugo Ster</li></ul>",
    "<p class='byline'>Rose Le Gall, avec Hugo Ster</p>",
    "<p><span itemprop='author'>Rose Le Gall</span> et "
    "<span itemprop='author'>Hugo Ster</span></p>",
)


@pytest.mark.parametrize("names", TWO)
def test_two_authors_are_read(names):
    assert whole(names).authors == ["Rose Le Gall", "Hugo Ster"]


H1S = (
    f"{TITLE}<small>Neuf marins, deux avaries</small>",
    f'{TITLE}<span class="chapo">Neuf marins, deux avaries</span>',
    f"{TITLE} <time>10 mars 2026</time>",
)


@pytest.mark.parametrize("h1", H1S)
def test_headline_ends_where_another_line_begins(h1):
    assert whole(h1=h1).headline == TITLE


DATED = {
    "seconds": ("", node(datePublished=1773129600)),
    "as scripts write": ("", node(datePublished="/Date(1773129600000)/")),
    "attribute": ('<time data-timestamp="1773129600">mardi</time>', ""),
    "change told first": ("<p>Mis à jour le 14/03/2026 - Publié le 10/03/2026</p>", ""),
}


@pytest.mark.parametrize(("top", "head"), DATED.values(), ids=DATED.keys())
def test_day_of_publication_is_read(top, head):
    assert (whole(top, head).date_published or "")[:10] == "2026-03-10"


DATELESS = (
    "<p>Page générée le 12/03/2026 à 10:00:00</p>",
    f"</article><div>Lundi 1er juin 2026</div><article><h1>{TITLE}</h1>",
)


def test_day_beside_a_headline_that_stands_in_a_caption_is_read():
    top = f"<figcaption><small>10.03.2026</small><h1>{TITLE}</h1></figcaption>"
    story = read(f"<figure><img src='/i/a.jpg'>{top}</figure>{''.join(PARAGRAPHS)}")
    assert (story.date_published or "")[:10] == "2026-03-10"


@pytest.mark.parametrize("line", DATELESS)
def test_day_of_the_visit_is_not_that_of_publication(line):
    h1 = "" if TITLE in line else f"<h1>{TITLE}</h1>"
    assert read(f"{h1}{line}{''.join(PARAGRAPHS)}").date_published is None


PAID = {
    "no": ("", node(isAccessibleForFree="no")),
    "number": ("", node(isAccessibleForFree=0)),
    "address": ("", node(isAccessibleForFree="http://schema.org/False")),
    "part": (
        "",
        node(hasPart={"@type": "WebPageElement", "isAccessibleForFree": False}),
    ),
    "microdata": ("", '<meta itemprop="isAccessibleForFree" content="False">'),
    "label": ("<p>Article réservé aux abonnés</p>", ""),
}


@pytest.mark.parametrize(("top", "head"), PAID.values(), ids=PAID.keys())
def test_article_that_is_sold_is_not_free(top, head):
    more = f"{''.join(PARAGRAPHS)}".replace("la ", "cette ")
    assert (
        read(f"<h1>{TITLE}</h1>{top}{''.join(PARAGRAPHS)}{more}", head).is_free is False
    )


FIELDS = {
    "a list of subjects": '<meta name="DC.subject" content="vase; port">',
    "entities": '<meta name="keywords" content="vase &amp;amp; sable, port">',
    "one element for all": "<meta name='parsely-page' "
    'content=\'{"tags": ["vase", "port"]}\'>',
    "single quotation marks": "<script type=\"application/ld+json\">{'@type': "
    "'Article', 'headline': 'La drague revient au port', 'description': 'L'essai', "
    "'keywords': ['vase', 'port']}</script>",
}


@pytest.mark.parametrize(("name", "head"), FIELDS.items(), ids=FIELDS.keys())
def test_tags_are_read(name, head):
    first = "vase & sable" if name == "entities" else "vase"
    assert (whole("", head).keywords, whole("", head).section) == (
        [first, "port"],
        None,
    )


def test_tags_that_readers_see_are_read():
    tags = "<p>Mots-clés : <a rel='tag' href='/t/1'>vase</a></p>"
    aside = "<aside><a rel='tag' href='/t/2'>phare</a></aside>"
    assert whole(tags + aside).keywords == ["vase"]


def test_summary_of_a_catalogue_is_the_description():
    head = '<meta name="DC.description" content="Trois semaines de travaux.">'
    assert whole("", head).description == "Trois semaines de travaux."


PICTURES = {
    "base": '<base href="/i/"><meta property="og:image" content="port.jpg">',
    "link": '<link rel="image_src" href="/i/port.jpg">',
    "parsely": '<meta name="parsely-image-url" content="/i/port.jpg">',
    "reference": '<script type="application/ld+json">[{"@type": "ImageObject", "@id": '
    '"#i", "url": "/i/port.jpg"}, {"@type": "Article", "headline": '
    '"La drague revient au port", "image": {"@id": "#i"}}]</script>',
}
FIGURES = {
    "microdata": "<div itemprop='image'><img src='/i/port.jpg'></div>",
    "seen": "<figure><img src='data:image/gif;base64,R0' data-src='/i/port.jpg'></figure>",
}


@pytest.mark.parametrize("head", PICTURES.values(), ids=PICTURES.keys())
def test_picture_is_read(head):
    found = whole("", head)
    assert found.main_image == "https://www.le-ponton.example/i/port.jpg"


@pytest.mark.parametrize("top", FIGURES.values(), ids=FIGURES.keys())
def test_picture_that_readers_see_is_the_articles(top):
    found = whole(top)
    assert found.main_image == "https://www.le-ponton.example/i/port.jpg"
    assert "/i/port.jpg" in [note.raw for note in found.provenance]


def test_small_picture_does_not_lead():
    logo = "<figure><img src='/i/rose.jpg' width='80'></figure>"
    assert whole(logo).main_image is None


ADDRESSES = {
    "blanks": (
        "/i/le port à marée.jpg?w=a b",
        "/i/le%20port%20%C3%A0%20mar%C3%A9e.jpg",
    ),
    "escaped already": ("/i/le%20port.jpg", "/i/le%20port.jpg"),
    "unseen": ("/i/po\\u0000r\\u001b\\u202et.jpg", "/i/port.jpg"),
    "about a sign": ("/i/new-logo-of-the-port.png", "/i/new-logo-of-the-port.png"),
}


@pytest.mark.parametrize(("told", "stored"), ADDRESSES.values(), ids=ADDRESSES)
def test_address_of_a_picture_is_one(told, stored):
    head = node(image={"url": "PLACE"}).replace("PLACE", told)
    found = whole("", head).main_image
    assert found.partition("?w=")[0] == f"https://www.le-ponton.example{stored}"


def test_sites_own_sign_does_not_lead():
    head = '<meta property="og:image" content="/i/logo.png">'
    figure = "<figure><img src='/i/port.jpg'></figure>"
    assert whole("", head).main_image is None
    found = whole(figure, head).main_image
    assert found == "https://www.le-ponton.example/i/port.jpg"


def test_caption_and_credit_are_those_that_are_declared():
    image = {
        "@type": "ImageObject",
        "url": "/i/port.jpg",
        "caption": "Le quai au petit matin.",
        "creditText": "Rose Le Gall",
    }
    other = "<figure><img src='/i/b.jpg'><figcaption>Un phare.</figcaption></figure>"
    shown = other.replace("/i/b.jpg", "/i/port.jpg")
    told = "Le quai au petit matin. Rose Le Gall"
    assert whole("", node(image=image)).main_image_caption == told
    assert whole(other, node(image=[image])).main_image_caption == told
    assert whole(shown, node(image=image)).main_image_caption == "Un phare."


@pytest.mark.parametrize("caption", ["IMG_2034", TITLE])
def test_name_of_a_file_is_no_caption(caption):
    image = {"url": "/i/port.jpg", "caption": caption}
    assert whole("", node(image=image)).main_image_caption is None


@pytest.mark.parametrize(
    ("region", "day"), {"GB": "2020-03-05", "US": "2020-05-03"}.items()
)
def test_locale_tells_how_days_are_written(region, day):
    head = f'<meta property="og:locale" content="en_{region}">'
    said = "The council met on Monday to talk about the port, and will vote in June. "
    body = f"<html lang=en><title>Vote on the port</title>{head}<body><article>"
    top = "<h1>Vote on the port</h1><p>By Nora Quill</p><p>05/03/2020</p>"
    assert article(f"{body}{top}<p>{said * 5}</p>").date_published == day
