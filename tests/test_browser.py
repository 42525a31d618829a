"""The pages in a real browser: drawn narrow and wide, by day and by night, and judged.

Needs chromium (`apt install chromium`) and the extra `test`. Without them these tests
are skipped, but where REQUIRE_BROWSER is set, as in CI, they fail. The pictures are kept
in `screenshots/`.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.small_newsroom import NOW, add_article, make_newsroom

try:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright
except ImportError:
    sync_playwright = None

ROOT = Path(__file__).parent.parent
SHOTS = ROOT / "screenshots"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PAGES = {
    "home": "/",
    "article": "/news/articles/1",
    "entity": "/news/entities/1",
    "story": "/news/stories/1",
    "source": "/news/sources/mur",
    "stories": "/stories",
    "search": "/search?q=Lanterne",
    "search-empty": "/search",
    "search-signs": "/search?q=C%2B%2B",
    "search-nothing": "/search?q=nothing-has-it",
    "trends": "/trends?e=1&e=2",
    "trends-of-deals": "/trends?kind=deals",
    "trends-to-choose": "/trends?add=l&e=1",
    "deals": "/deals",
    "quotes": "/quotes",
    "amounts": "/amounts",
    "sources": "/sources",
    "crawls": "/crawls",
    "database": "/gazette",
    "table": "/gazette/articles",
    "row": "/gazette/articles/1",
    "query": "/gazette/most-named?kind=",
    "asked-wrongly": "/gazette/articles?_sort=nope",
    "files": "/-/databases",
    "not-found": "/news/articles/999",
    "long-words": "/news/articles/4",
    "long-name": "/news/entities/7",
    "right-to-left": "/news/articles/5",
}
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte" * 2
AUTHORS = json.dumps([LONG])
LOOKS = [(1280, "light"), (1280, "dark"), (375, "light"), (375, "dark")]
OVER_THE_EDGE = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > wide + 1)
    .map(e => e.outerHTML.slice(0, 120)).slice(0, 3);
}"""
SMALL_TARGETS = """() => [...document.querySelectorAll('.top nav a, .find input')]
  .filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"""
BASELINES = """() => [...document.querySelectorAll('.rows:has(.off) > div')]
  .filter(row => row.querySelector('.off')).map(row => ['.bar-name', '.bars', '.number']
    .map(part => row.querySelector(part).getBoundingClientRect().bottom))"""
OPEN_ALL = "document.querySelectorAll('details').forEach(each => each.open = true)"
AXE = {"rules": {"target-size": {"enabled": True}}}
SHIFTS = """() => new Promise(done => {
  let shifted = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => shifted += e.value))
    .observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => done(shifted)));
})"""
LACKING = [
    what
    for what, there in {"chromium": CHROMIUM, "playwright": sync_playwright}.items()
    if not there
]

pytestmark = pytest.mark.skipif(
    bool(LACKING) and not os.environ.get("REQUIRE_BROWSER"),
    reason=f"not here: {' and '.join(LACKING)}",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Datasette on a small file, as `make serve` runs it."""
    database = tmp_path_factory.mktemp("browser") / "gazette.db"
    db = make_newsroom(database)
    with db.atomic():
        add_long_words(db)
    db.close()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        ["make", "--silent", "serve", f"DB={database}", f"PORT={port}"],
        cwd=ROOT,
        env={**os.environ, "BIN": str(Path(sys.executable).parent)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    said = iter(server.stderr.readline, "")
    assert any("running on" in line for line in said), "make serve does not start"
    yield f"http://127.0.0.1:{port}"
    os.killpg(server.pid, 15)
    server.wait()
    server.stderr.close()


def add_long_words(db):
    """Add an article, a deal and a source whose names are one word without end."""
    headline, text = f"{LONG} {LONG}", f"{LONG} " * 5
    article = add_article(db, headline, text, 2, "de", section=LONG, authors=AUTHORS)
    deal = {"article_id": article, "kind": "acquisition", "subject": LONG}
    db["deals"].insert({**deal, "object": LONG, "status": "rumoured", "background": 0})
    entity = {"name": headline, "kind": "organization", "articles_count": 0}
    db["entities"].insert(entity)
    text = "חברת Lanterne תפתח משרד בליון.\n" * 3
    add_article(db, "חברת Lanterne תפתח משרד", text, 2, "he", section="חדשות")
    source = {"name": "long", "title": LONG, "homepage": "x", "language": "fr"}
    db["sources"].insert({**source, "status": "drifting", "status_detail": LONG})
    now = NOW.isoformat()
    add_article(db, "Un de plus", "Lanterne grandit.", 4, story=1, date_published=now)


@pytest.fixture(scope="module")
def browser():
    assert not LACKING, f"not here: {' and '.join(LACKING)}"
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield made
        made.close()


@pytest.fixture
def open_page(browser, address):
    """Opens pages; fails on whatever the browser complains of."""
    contexts, complaints = [], []

    def opened(path, width=1280, scheme="light", **options):
        context = browser.new_context(
            base_url=address,
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: complaints.append(request.url))
        page.on("request", lambda request: asked(request.url))
        page.goto(path)
        return page

    def asked(url):
        if not url.startswith(address):
            complaints.append(f"it asks elsewhere: {url}")

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_drawn_and_axe_finds_nothing(open_page, name, width, scheme):
    language = "en-GB" if scheme == "light" else "fr-FR"
    page = open_page(PAGES[name], width, scheme, locale=language)
    assert page.evaluate(SHIFTS) == 0
    page.evaluate(OPEN_ALL)
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}-{width}-{scheme}.png", full_page=True)
    found = Axe().run(page, options=AXE).response
    assert len(found["passes"]) > 15
    assert [(each["id"], nodes(each)) for each in found["violations"]] == []


def nodes(violation):
    return [node["html"][:200] for node in violation["nodes"]]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_runs_over_the_edge_and_fingers_find_the_navigation(open_page, name):
    page = open_page(PAGES[name], locale="fr-FR")
    for width in (1280, 768, 375, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(OVER_THE_EDGE) == [], width
        if width < 400:
            assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [1280, 375])
def test_a_reader_clicks_through_with_and_without_scripts(open_page, width, scripts):
    page = open_page("/", width, java_script_enabled=scripts, locale="en-GB")
    page.get_by_role("link", name="Lanterne picks Lyon").first.click()
    assert page.locator("h1").inner_text().startswith("Lanterne")
    page.get_by_role("link", name="Lanterne", exact=True).first.click()
    assert page.locator("h1").inner_text() == "Lanterne"
    for name in ("Stories", "Trends", "Deals", "Quotes", "Sources"):
        page.get_by_role("navigation").get_by_role("link", name=name).click()
        assert page.locator("h1").inner_text() == name
    page.get_by_role("searchbox").fill("lyon")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url(lambda url: url.endswith("/search?q=lyon"))
    assert page.locator("article.line").count() == 2
    page.locator("article.line a").first.click()
    assert "Lyon" in page.locator(".prose").inner_text()
    page.get_by_role("link", name="technews").click()
    assert page.url.endswith("/")


@pytest.mark.parametrize("width", [1280, 375])
def test_names_are_added_and_taken_off_without_scripts(open_page, width):
    page = open_page("/trends?e=1", width, java_script_enabled=False, locale="fr-FR")
    page.get_by_label("Ajouter un nom").fill("bricourt")
    page.get_by_label("Ajouter un nom").press("Enter")
    page.wait_for_url(lambda url: url.endswith("/trends?e=1&e=2#content"))
    page.get_by_label("Ajouter un nom").fill("ly")
    page.get_by_role("button", name="Ajouter").click()
    names = page.locator(".rows").first.locator(".bar-name a:not(.off)")
    assert names.all_inner_texts() == ["Lanterne", "Ada Bricourt", "Lyon"]
    page.get_by_role("link", name="retirer : Ada Bricourt").click()
    assert names.all_inner_texts() == ["Lanterne", "Lyon"]


@pytest.mark.parametrize("width", [1280, 375])
def test_a_name_that_is_compared_stands_on_the_line_of_its_bars(open_page, width):
    page = open_page("/trends?e=1&e=2&e=7", width, locale="en-GB")
    lines = page.evaluate(BASELINES)
    assert len(lines) == 3
    assert all(abs(name - bars) < 8 and abs(n - bars) < 8 for name, bars, n in lines)


def test_the_keyboard_reaches_the_text_first_and_shows_where_it_is(open_page):
    page = open_page("/news/articles/1", locale="en-GB")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) == "solid"


def test_paper_shows_the_text_and_no_navigation(open_page):
    page = open_page("/news/articles/1")
    page.emulate_media(media="print")
    assert page.locator(".prose").is_visible()
    assert not page.get_by_role("navigation").first.is_visible()
    assert not page.get_by_role("searchbox").is_visible()


@pytest.mark.parametrize("path", ["/gazette/articles", "/gazette/articles?_all=1"])
def test_paper_has_every_column_of_a_table_and_no_form(open_page, path):
    page = open_page(path, 1045)
    page.emulate_media(media="print")
    assert page.evaluate(OVER_THE_EDGE) == []
    table = "document.querySelector('.table-wrapper')"
    assert page.evaluate(f"{table}.scrollWidth <= {table}.clientWidth")
    assert not page.locator("form, select").first.is_visible()
