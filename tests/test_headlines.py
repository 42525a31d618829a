import pytest
from lxml import html

from pipelines.metadata.headings import headings
from pipelines.metadata.headlines import choose_headline
from pipelines.metadata.titles import Title, one_line
from tests.test_extract import SENTENCE, article


def chosen(body: str, *titles: str, sites: tuple[str, ...] = ()) -> str:
    tree = html.document_fromstring(f"<html><body>{body}</body></html>")
    declared = [Title(title, "opengraph") for title in titles]
    found = choose_headline(declared, headings(tree), sites)
    return found.text if found else ""


SEEN = {
    "one that ends with somebody's words in French marks": (
        "<h1>Le bac : « On dort mieux la nuit »</h1>",
        "Le bac : « On dort mieux la nuit » - Harbour Daily",
        "Le bac : « On dort mieux la nuit »",
    ),
    "not the site's name that leads home": (
        '<h1><a href="/">Wind and water</a></h1><h2>Pages</h2>',
        "Ferries will run at night | Wind and water",
        "Ferries will run at night",
    ),
    "a lesser heading that the title says between bars": (
        "<h1>News</h1><h2>Ferries will run at night</h2>",
        "Harbour office - News - Ferries will run at night",
        "Ferries will run at night",
    ),
    "the heading with the year that a title leaves out": (
        "<h1>2026 Guide to ferries that run at night</h1>",
        "Guide to ferries that run at night",
        "2026 Guide to ferries that run at night",
    ),
    "the heading that the title confirms": (
        "<h1>Harbour Daily</h1><h2>Ferries will run at night</h2>",
        "Ferries will run at night",
        "Ferries will run at night",
    ),
    "a small heading that the title confirms": (
        "<h3>Ferries will run at night</h3><h1>A letter from our publisher to you</h1>",
        "Ferries will run at night",
        "Ferries will run at night",
    ),
    "called the headline, in other words than the title": (
        '<h1 class="entry-title">Night boats for the islands</h1><h1>Read more</h1>',
        "Ferries will run at night: what changes",
        "Night boats for the islands",
    ),
    "called the headline, in a box that is named after a side bar": (
        '<div class="sidebar"><h1 class="entry-title">Night boats for all</h1></div>',
        "Ferries will run at night: what changes",
        "Night boats for all",
    ),
    "without what is marked as a kicker": (
        '<h1><span class="topline">Ferries in winter</span>Boats will run at night</h1>',
        "Ferries in winter: Boats will run at night",
        "Boats will run at night",
    ),
    "with the colon that the page shows by a line break": (
        "<h2><span>Ferries</span> Boats will run at night</h2>",
        "Ferries: Boats will run at night",
        "Ferries: Boats will run at night",
    ),
    "the whole heading where the title is its beginning": (
        "<h1>Ferries will run at night in winter</h1><h3>Ferries will run at night</h3>",
        "Ferries will run at night",
        "Ferries will run at night in winter",
    ),
    "not the heading that is called a kicker": (
        '<h1 class="strapline">Boats: the new timetable</h1><h2>Ferries by night</h2>',
        "Ferries by night - Boats: the new timetable",
        "Ferries by night",
    ),
    "no heading: the title without its rubric": (
        "<p>Boats</p>",
        "Ferries will run at night | Local news",
        "Ferries will run at night",
    ),
    "not the hidden heading": (
        '<h1 class="page-title hidden">News of the day</h1><h1>Boats by night</h1>',
        "Boats by night",
        "Boats by night",
    ),
    "what looks like a tag but is escaped": (
        "<h1>Why &lt;b&gt;bold&lt;/b&gt; is out &amp; over</h1>",
        "Why <b>bold</b> is out & over",
        "Why <b>bold</b> is out & over",
    ),
    "an escaped script in the title alone": (
        "<p>Boats</p>",
        "<script>tell('x')</script> got into a title",
        "<script>tell('x')</script> got into a title",
    ),
    "without the sign that links to it": (
        '<h1>Boats by night <a class="headerlink" href="#x">¶</a></h1>',
        "Boats by night - Ports",
        "Boats by night",
    ),
    "with a sign of its own": (
        '<h1>Boats by night in C #</h1><a href="#x">#</a>',
        "Boats by night in C #",
        "Boats by night in C #",
    ),
    "no tags where the heading shows none": (
        "<h1>The <em>Marta</em> will sail by night</h1>",
        "The <em>Marta</em> will sail by night",
        "The Marta will sail by night",
    ),
}


@pytest.mark.parametrize(("body", "title", "headline"), SEEN.values(), ids=SEEN.keys())
def test_headline_is_what_a_reader_sees(body, title, headline):
    assert chosen(body, title) == headline


def test_site_name_is_cut_off():
    assert chosen("", "Boats by night - Harbour Daily", sites=("Harbour Daily",)) == (
        "Boats by night"
    )


def test_entities_are_read_but_no_bracket_is_made_of_them():
    assert one_line("Tom &amp;amp; Ann&#8217;s &lt;b&gt;") == "Tom & Ann’s &lt;b&gt;"


def test_title_that_says_the_site_alone_is_no_headline():
    body = "<h2>Ferries will run at night</h2>"
    assert chosen(body, "The Harbour Daily", sites=("harbourdaily",)) == (
        "Ferries will run at night"
    )


TITLES = {
    "Ferries will run at night « Le Quai »": "Ferries will run at night",
    "Ferries will run at night “Le Quai”": "Ferries will run at night",
    "Ferries will run at night – Le Quai": "Ferries will run at night",
    "Le Quai: Ferries will run at night": "Ferries will run at night",
    "Le Quai: he was a town": "Le Quai: he was a town",
    "The captain says « We sail »": "The captain says « We sail »",
    "Ports: Ferries will run at night": "Ports: Ferries will run at night",
}


@pytest.mark.parametrize(("title", "headline"), TITLES.items())
def test_whole_name_of_the_site_is_cut_off(title, headline):
    assert chosen("", title, sites=("Le Quai", "ports")) == headline
    logo = '<header><a href="/"><img src="/l.png" alt="Le Quai"></a></header>'
    body = f"<html><head><title>{title}</title></head><body>{logo}{SENTENCE * 4}"
    assert article(body).headline == headline


def test_word_for_home_cuts_nothing_off_a_title():
    title = "<title>Ferries by night – Homeward in winter</title>"
    body = f'<html><head>{title}</head><body><a href="/">Home</a>{SENTENCE * 4}'
    assert article(body).headline == "Ferries by night – Homeward in winter"


def test_title_of_a_catalogue_is_the_headline():
    head = "<title>Le Quai</title><meta name=dcterms.title content='Boats by night'>"
    body = f"<html><head>{head}</head><body><h1></h1>{SENTENCE * 4}"
    assert article(body).headline == "Boats by night"


PLAIN = "Ferries will run at night"
LINES = {
    f"{PLAIN} - Boats - Harbour, the paper of the port": f"<div class=title>{PLAIN}</div>",
    f"HarbourWatcher: {PLAIN}": f"<table><td><font><b>{PLAIN}</b></font><br>By Bob Lee</table>",
}


@pytest.mark.parametrize(("title", "line"), LINES.items())
def test_line_tells_what_of_a_title_is_the_headline(title, line):
    body = f"<html><head><title>{title}</title></head><body>{line}{SENTENCE * 4}"
    assert article(body).headline == PLAIN


def test_label_of_an_article_is_not_its_headline():
    title = "Ferries in the winter : they will run at night"
    line = "<span>Ferries in the winter</span>"
    body = f"<title>{title}</title><body>{line}<h1>{title}</h1>{SENTENCE * 4}"
    assert article(body).headline == title
