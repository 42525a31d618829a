"""The pages for those who listen, use the keyboard, or need contrast or paper."""

import re
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest

from tests.small_newsroom import DATA, no_faults, serve, words_of

PAGES = (
    "/",
    "/stories",
    "/trends",
    "/deals",
    "/amounts",
    "/quotes",
    "/sources",
    "/crawls",
    "/search",
    "/search?q=lyon",
    "/search?q=nothing-has-it",
    "/news/articles/1",
    "/news/articles/2",
    "/news/entities/1",
    "/news/stories/1",
    "/news/sources/mur",
    "/news/articles/999",
    "/gazette",
    "/gazette/articles",
    "/gazette/articles?language=fr&_sort=headline",
    "/gazette/articles/1",
    "/gazette/most-named?kind=person",
    "/gazette/full-text?words=lyon",
    "/-/databases",
)
EXACT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d))?")
CSS = (DATA / "static/technews.css").read_text("utf-8")


@pytest.fixture
async def tree(newsroom, request):
    html = (await newsroom.client.get(request.param)).text
    return html5lib.parse(html, namespaceHTMLElements=False)


@pytest.mark.parametrize("tree", PAGES, indirect=True)
def test_headings_go_down_step_by_step(tree):
    levels = [int(e.tag[1]) for e in tree.iter() if re.fullmatch("h[1-6]", str(e.tag))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("tree", PAGES, indirect=True)
def test_every_field_and_link_has_a_name(tree):
    named = {label.get("for") for label in tree.iter("label")}
    inside = {field for label in tree.iter("label") for field in label.iter()}
    for field in [*tree.iter("input"), *tree.iter("select"), *tree.iter("textarea")]:
        if field.get("type") == "hidden":
            continue
        is_named = field.get("id") in named or field.get("aria-label")
        assert is_named or field in inside, field.attrib
    for link in [*tree.iter("a"), *tree.iter("button"), *tree.iter("summary")]:
        assert "".join(link.itertext()).strip(), link.attrib
    assert all(image.get("alt") is not None for image in tree.iter("img"))


@pytest.mark.parametrize("tree", PAGES, indirect=True)
def test_structure_is_told(tree):
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert all(cell.get("scope") for cell in tree.iter("th"))
    assert len(list(tree.iter("main"))) == 1
    assert tree.find("body/a").get("href") == "#content"
    assert "".join(tree.find("head/title").itertext()).strip()
    for drawing in tree.iter("svg"):
        is_silent = drawing.get("aria-hidden") == "true"
        assert is_silent or (drawing.get("role") == "img" and drawing.get("aria-label"))
    for region in tree.iter():
        if region.get("tabindex") == "0":
            assert region.get("role") == "region" and region.get("aria-label")
    assert not any(element.get("style") for element in tree.iter())


@pytest.mark.parametrize("tree", PAGES, indirect=True)
def test_lists_of_terms_and_times_are_as_html_wants_them(tree):
    for terms in tree.iter("dl"):
        groups = list(terms.iter("div")) or [terms]
        for group in groups:
            tags = [child.tag for child in group if child.tag in ("dt", "dd")]
            assert tags[:1] == ["dt"] and tags[-1:] == ["dd"]
        names = ["".join(name.itertext()) for name in terms.iter("dt")]
        assert len(names) == len(set(names)), names
    for time in tree.iter("time"):
        assert EXACT.fullmatch(time.get("datetime")), time.attrib


async def test_words_of_another_language_say_so(newsroom):
    for reader, foreign in (("en", "fr"), ("fr", "en")):
        html = (
            await newsroom.client.get("/", headers={"Accept-Language": reader})
        ).text
        tree = html5lib.parse(html, namespaceHTMLElements=False)
        told = {element.get("lang") for element in tree.find("body").iter()}
        assert told == {None, foreign}


def tokens(css: str) -> dict[str, str]:
    """Read the colours that a rule sets."""
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", css))


LIGHT = tokens(CSS.split("@media (prefers-color-scheme: dark)")[0])
DARK = tokens(CSS.split("@media (prefers-color-scheme: dark)")[1].split("*,")[0])
KINDS = ("person", "organization", "place", "product", "event")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["ink", "soft", "link", *KINDS])
def test_colours_can_be_told_from_what_is_behind(colours, name):
    for behind in ("paper", "panel"):
        assert contrast(colours[name], colours[behind]) >= 4.5
    assert contrast(colours["ink"], colours["mark"]) >= 7


def contrast(one: str, other: str) -> float:
    """Compare two colours as WCAG does."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_kinds_differ_in_form_and_all_colours_are_tokens():
    forms = dict(
        re.findall(r"\.(\w+) \{ --kind: [^;]+; text-decoration-style: (\w+)", CSS)
    )
    assert set(forms) == set(KINDS)
    assert len(set(forms.values())) == len(KINDS)
    beyond = CSS.split("*, *::before")[1].split("@media print")[0]
    assert not re.search(r"#[0-9a-fA-F]{3,6}\b", beyond)


ENDLESS = "with recursive r(n) as (select 1 union all select n + 1 from r) select sum(n) from r"


@pytest.mark.parametrize("sql", ["delete from articles", "selec 1", ENDLESS])
async def test_a_question_that_is_not_answered_is_there_to_be_mended(newsroom, sql):
    client = serve(
        *(Path(db.path) for db in newsroom.databases.values() if db.path),
        default_allow_sql=True,
        sql_time_limit_ms=50,
    ).client
    response = await client.get("/gazette", params={"sql": sql})
    assert response.status_code == 400
    no_faults(response.text)
    assert f">{sql}</textarea>" in response.text
    assert '<form class="sql" action="/gazette">' in response.text


async def test_a_condition_of_ones_own_is_closed_in_the_houses_words(newsroom):
    html = (await newsroom.client.get("/gazette/articles?_where=1=1")).text
    assert "Closed here" in words_of(html)
    html = (
        await newsroom.client.get(
            "/gazette/articles?_where=1=1", headers={"Accept-Language": "fr"}
        )
    ).text
    assert "not allowed" not in html
