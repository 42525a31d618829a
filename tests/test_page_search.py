"""The search page: what people type, kind words when there is nothing."""

import re
import sys
import unicodedata
from datetime import timedelta
from html import unescape
from urllib.parse import urlencode

import pytest

from crawler.wishes import understand
from pipelines.rows.rollups import mend_rollups
from tests.small_newsroom import (
    DATA,
    NOW,
    add_article,
    make_newsroom,
    no_faults,
    serve,
    words_of,
)

sys.path.append(str(DATA / "plugins"))

from technews_pages import matches
from technews_pages.snippets import around


@pytest.mark.parametrize(
    ("typed", "headline"),
    [
        ("C++", "Lanterne s'installe"),
        (".NET", "Lanterne picks Lyon"),
        ("AT&T", "Lanterne s'installe"),
        ("50 %", "Lanterne picks Lyon"),
        ("@camroy", "Lanterne picks Lyon"),
        ("l'Arcep", "Jean-Noël reçoit"),
        ("l’Arcep", "Jean-Noël reçoit"),
        ("Jean-Noël", "Jean-Noël reçoit"),
        ("jean-noel recoit", "Jean-Noël reçoit"),
        ('"deux mots"', "Jean-Noël reçoit"),
        ('"deux mots', "Jean-Noël reçoit"),
        ("cafe -arcep", "Lanterne picks Lyon"),
        ("arc*", "Jean-Noël reçoit"),
        ("zyxel OR arcep", "Jean-Noël reçoit"),
        ("zyxel OR nothing OR deux mots", "Jean-Noël reçoit"),
        ("C++ OR zyxel", "Lanterne s'installe"),
    ],
)
async def test_search_finds_what_is_typed(newsroom, typed, headline):
    response = await newsroom.client.get("/search", params={"q": typed})
    assert response.status_code == 200
    no_faults(response.text)
    assert headline in words_of(response.text.split('class="list"')[1])


@pytest.mark.parametrize("typed", ["Jean-Noël", "reçoit", '"reçoit"', "reço*"])
async def test_accents_that_stand_apart_are_part_of_their_letters(newsroom, typed):
    apart = unicodedata.normalize("NFD", typed)
    assert apart != typed
    response = await newsroom.client.get("/search", params={"q": apart})
    assert "Jean-Noël reçoit" in words_of(response.text.split('class="list"')[1])
    less = await newsroom.client.get("/search", params={"q": f"deux -{apart}"})
    assert "Jean-Noël reçoit" not in words_of(less.text)


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        "",
        "*",
        "-",
        "-lyon",
        "^",
        "a:b",
        "NEAR(",
        "AND",
        "OR",
        "a OR",
        "OR a OR OR b OR -c",
        "a OR " * 90,
        "()",
        "' OR 1=1",
        "%",
        "\x00",
    ],
)
async def test_search_takes_anything(newsroom, typed):
    response = await newsroom.client.get("/search", params={"q": typed})
    assert response.status_code == 200
    no_faults(response.text)


async def test_search_says_kindly_that_there_is_nothing(newsroom):
    asked = newsroom.client.get
    assert "No article has “zyx”" in (await asked("/search?q=zyx")).text
    assert "There is no word in “*”" in (await asked("/search?q=*")).text
    assert "only says what to leave out" in (await asked("/search?q=-lyon")).text
    assert "only says what to leave out" in (await asked("/search?q=NOT+lyon")).text
    html = (await asked("/search?q=OR+lyon")).text
    assert "was passed over" in html
    assert "Lanterne picks Lyon" in html


async def test_a_search_is_sorted_by_publication_and_ends_at_its_last_page(newsroom):
    ask, ids = newsroom.client.get, re.compile(r'href="/news/articles/(\d+)"')
    best = unescape((await ask("/search?q=deux")).text)
    assert 'href="/search?q=deux&sort=newest"' in best
    newest = unescape((await ask("/search?q=deux&sort=newest")).text)
    found = ids.findall(newest)
    assert found == sorted(found) and set(found) == set(ids.findall(best))
    past = unescape((await ask("/search?q=deux&page=150")).text)
    assert 'rel="prev" href="/search?page=1&q=deux"' in past


async def test_what_stands_after_not_is_left_out(newsroom):
    html = (await newsroom.client.get("/search?q=lyon+NOT+café")).text
    assert "installe à Lyon" in html
    assert "Lanterne picks Lyon" not in html
    html = (await newsroom.client.get("/search?q=lyon+NOT+C%2B%2B")).text
    assert "installe à Lyon" not in html
    assert "Lanterne picks Lyon" in html


async def test_search_narrows_by_source_and_language(newsroom):
    html = (await newsroom.client.get("/search?q=lyon&language=en")).text
    assert "Lanterne picks Lyon" in html
    assert "installe à Lyon" not in html
    html = (await newsroom.client.get("/search?q=lyon&source=rive")).text
    assert "Lanterne picks Lyon" not in html


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ("kind=funding", {"/news/articles/1", "/news/articles/2"}),
        ("kind=fine", set()),
        ("week=2024-10-07", {"/news/articles/1", "/news/articles/2"}),
        ("week=2024-09-30", set()),
        ("week=never", set()),
        ("language=en", {"/news/articles/2"}),
        ("source=rive", {"/news/articles/1"}),
        ("source=rive&language=en", set()),
        ("source=rive&kind=funding&week=2024-10-07", {"/news/articles/1"}),
    ],
)
async def test_search_is_narrowed(newsroom, narrowed, found):
    response = await newsroom.client.get(f"/search?q=lyon&{narrowed}")
    assert response.status_code == 200
    no_faults(response.text)
    assert set(re.findall(r'href="(/news/articles/\d+)"', response.text)) == found


async def test_search_offers_what_to_narrow_by(newsroom):
    html = (await newsroom.client.get("/search?q=lyon&language=en")).text
    assert "Language all English 1" in words_of(html).replace("All", "all")
    html = (await newsroom.client.get("/search?q=lyon")).text
    links = {link.replace("&amp;", "&") for link in re.findall(r'href="([^"]+)"', html)}
    assert {
        "/search?q=lyon&source=rive",
        "/search?q=lyon&language=en",
        "/search.atom?q=lyon",
    } <= links


async def test_what_a_search_finds_is_taken_away(newsroom):
    html = (await newsroom.client.get("/search?q=lyon&language=en")).text
    assert 'href="/search.csv?q=lyon&amp;language=en"' in html
    (row,) = (await newsroom.client.get("/search.json?q=lyon&language=en")).json()
    assert row["headline"] == "Lanterne picks Lyon for its next office"
    assert row["address"] == "http://localhost/news/articles/2"
    text = (await newsroom.client.get("/search.csv?q=lyon")).text
    assert text.startswith("id,headline,source,language,date,date_is,story_id,address")
    assert len(text.splitlines()) == 3
    assert (await newsroom.client.get("/search.json?q=%22")).json() == []


@pytest.fixture(scope="module")
def signs(tmp_path_factory):
    """A newsroom in which many articles have the letters of C++, few the signs."""
    file = tmp_path_factory.mktemp("signs") / "signs.db"
    db = make_newsroom(file)
    told = {
        "Un compilateur": "On parle ici de C++20, et du C.",
        "Une fusion": "Le métier des M&A <b>va</b> bien. " + "Il dort. " * 60,
        "Canal+ et C#": "Rien.",
    }
    with db.atomic():
        for headline, text in told.items():
            add_article(db, headline, text, 1)
        for number in range(30):
            add_article(db, f"C'est {number}", "Il m'a dit : c'est d'un canal.", 1)
    list(mend_rollups(db))
    db.close()
    return serve(file).client


@pytest.mark.parametrize(
    ("typed", "headlines"),
    [
        ("C++", {"Un compilateur", "Lanterne s'installe"}),
        ("c++ -lanterne", {"Un compilateur"}),
        ("c++ compilateur", {"Un compilateur"}),
        ("parle -c++ -c#", set()),
        ("bien -c++", {"Une fusion"}),
        ('"du C" -"M&A"', {"Un compilateur"}),
        ('"C++20"', {"Un compilateur"}),
        ("m&a", {"Une fusion"}),
        ("l'M&A", {"Une fusion"}),
        ("canal+ c#", {"Canal+ et C#"}),
    ],
)
async def test_words_with_signs_are_found_as_typed(
    signs, typed, headlines, monkeypatch
):
    monkeypatch.setattr("technews_pages.matches.NEWEST", 5)
    html = (await signs.get("/search", params={"q": typed})).text
    no_faults(html)
    found = re.findall(r'<h3><a href="/news/articles/\d+"[^>]*>([^<]+)<', html)
    assert len(found) == len(headlines)
    for headline in headlines:
        assert any(words_of(name).startswith(headline) for name in found)
    assert "as written" not in html


async def test_few_letters_are_not_looked_for_without_their_signs(signs):
    html = (await signs.get("/search?q=d%26c")).text
    assert "No article has “d&amp;c”." in html


async def test_the_cut_out_shows_the_word_with_its_signs(signs):
    html = (await signs.get("/search?q=m%26a")).text
    assert "Le métier des <mark>M&amp;A</mark> &lt;b&gt;va&lt;/b&gt; bien." in html
    assert html.count("Il dort") < 30


async def test_without_its_signs_a_word_is_found_and_said_to_be(signs):
    html = (await signs.get("/search?q=%23canal")).text
    assert "No article has “#canal” as written. These have its words" in words_of(html)
    assert len((await signs.get("/search.json?q=m%26a")).json()) == 1


async def test_search_does_not_mind_how_ligatures_are_written(tmp_path):
    db = make_newsroom(tmp_path / "oe.db")
    with db.atomic():
        add_article(db, "Au cœur du port", "Les œufs", 1)
        add_article(db, "Au coeur de la rade", "Ex aequo", 1)
        db.execute("update entities set name = 'Œuvre' where name = 'Lanterne'")
        db.execute("update entities set name = 'Curriculum Vitæ' where name = 'Lyon'")
    db.close()
    client = serve(tmp_path / "oe.db").client
    for typed in ("coeur", "cœur", "CŒUR", "coe*", '"au cœur"'):
        html = (await client.get("/search", params={"q": typed})).text
        assert "Au cœur du port" in words_of(html), typed
        assert "Au coeur de la rade" in words_of(html), typed
    for typed, found in (("oeufs", "du port"), ("ex æquo", "la rade")):
        assert found in (await client.get("/search", params={"q": typed})).text
    assert "du port" not in (await client.get("/search?q=coeur -oeufs")).text
    for typed, name in (("oeuvre", "Œuvre"), ("curriculum vitae", "Curriculum Vitæ")):
        html = (await client.get("/search", params={"q": typed})).text
        assert f"{name}</a> (" in html
    added = await client.get("/trends?add=culum vitae")
    assert added.headers["location"].startswith("/trends?e=")


async def test_what_stands_below_a_headline_does_not_repeat_it(newsroom):
    for asked, below in (("picks", "En deux mots."), ("office", "has picked Lyon")):
        html = (await newsroom.client.get(f"/search?q={asked}")).text
        text = words_of(html)
        assert text.count("Lanterne picks Lyon for its next office") == 1
        assert below in text and "the best match first" not in text
    assert "2 articles Best match first Newest first" in words_of(
        (await newsroom.client.get("/search?q=lyon")).text
    )


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("quai", "Au <mark>quai</mark> d'abord"),
        ("quai OR filet OR marée", "un <mark>filet</mark> à la <mark>marée</mark>"),
        ("MAREE", "à la <mark>marée</mark> du soir"),
        ("mar*", "à la <mark>marée</mark> du soir"),
        ('"marée du" -phoque', "<mark>marée du</mark> soir"),
        ("oeuvre", "<mark>œuvre</mark> d'un <mark>marin</mark>"),
    ],
)
def test_a_cut_out_shows_where_most_of_the_words_stand(typed, shown):
    asked = "oeuvre OR marin" if typed == "oeuvre" else typed
    far = " et rien que du vent, du sable et du sel," * 20
    text = f"Au quai d'abord,{far} un filet à la marée du soir,{far} œuvre d'un marin."
    marked = around(text, asked).replace("[", "<mark>").replace("]", "</mark>")
    assert shown in marked
    assert len(marked) < 400


def test_a_word_typed_over_and_over_is_looked_for_once():
    assert understand("mot OR " * 100).match == understand("mot").match
    assert understand("mot juste mot").match == understand("mot juste").match


async def test_a_snippet_keeps_french_punctuation_on_one_line(tmp_path):
    db = make_newsroom(tmp_path / "spaces.db")
    text = "Les équipements : du Zyxel ! Et R&D ; « 31 000 Zyxel » <b> : C++ !"
    with db.atomic():
        add_article(db, "Rien", text, 1)
        add_article(db, "Nothing", text, 2, "en")
    list(mend_rollups(db))
    db.close()
    ask = serve(tmp_path / "spaces.db").client.get
    for typed in ("zyxel", "zyxel C++"):
        html = (await ask("/search", params={"q": typed})).text
        no_faults(html)
        snippets = re.findall(r'<p class="snippet"[^>]*>(.*?)</p>', html)
        plain = {re.sub("<.*?>", "", unescape(each)) for each in snippets}
        bare = re.sub("<.*?>", "", text)
        french = re.sub(r" (?=[:;!»])|(?<=«) |(?<=31) ", "\u202f", bare)
        assert plain == {bare, french}


async def test_a_list_of_many_hits_leads_on_to_the_older_ones(newsroom, monkeypatch):
    monkeypatch.setattr(matches, "NEWEST", 1)
    ask = newsroom.client.get
    for typed in ("lyon", "lanterne -zyx", "c++"):
        found = set()
        link = f"/search.json?{urlencode({'q': typed})}"
        while link:
            answer = await ask(link)
            (row,) = answer.json() or [{"id": None}]
            assert row["id"] not in found
            found.add(row["id"])
            link = answer.links.get("next", {}).get("url", "")[
                len("http://localhost") :
            ]
        assert found >= ({1} if "+" in typed else {1, 2})
    html = (await ask("/search?q=lyon")).text
    no_faults(html)
    assert "The newest 1 articles" in words_of(html)
    (older,) = re.findall(r'rel="next" href="(/search.csv[^"]+)">CSV, older', html)
    answer = await ask(unescape(older))
    assert len(answer.text.splitlines()) == 2


async def test_a_list_of_all_hits_leads_nowhere(newsroom):
    for kind in ("csv", "json"):
        answer = await newsroom.client.get(f"/search.{kind}?q=lyon")
        assert "link" not in answer.headers
        odd = await newsroom.client.get(f"/search.{kind}?q=lyon&before=0")
        assert odd.status_code == 200 and "Lanterne" not in odd.text


async def test_a_list_has_more_hits_than_a_feed(tmp_path):
    db = make_newsroom(tmp_path / "many.db")
    with db.atomic():
        for number in range(60):
            add_article(db, f"Zyxel {number}", "Rien de plus", 1)
    db.close()
    ask = serve(tmp_path / "many.db").client.get
    assert len((await ask("/search.json?q=zyxel")).json()) == 60
    assert (await ask("/search.atom?q=zyxel")).text.count("<entry>") == 50


async def test_all_weeks_of_the_hits_can_be_chosen(tmp_path):
    db = make_newsroom(tmp_path / "weeks.db")
    mondays = [(NOW - timedelta(days=2 + 7 * n)).date().isoformat() for n in range(13)]
    with db.atomic():
        for number, monday in enumerate(mondays):
            dates = {"date_published": monday, "date_precision": "day"}
            add_article(db, f"Zyxel {number}", "Rien de plus", 1, **dates)
    db.close()
    ask = serve(tmp_path / "weeks.db").client.get
    html = (await ask("/search?q=zyxel")).text
    no_faults(html)
    assert re.findall(r"[?&;]week=([\d-]+)", html) == mondays[:8]
    (more,) = re.findall(r'href="([^"]+)">5 more', html)
    html = (await ask(unescape(more))).text
    no_faults(html)
    assert re.findall(r"[?&;]week=([\d-]+)", html) == mondays
    chosen = f"/search?q=zyxel&week={mondays[-1]}"
    html = (await ask(chosen)).text
    assert "Zyxel 12" in words_of(html)


async def test_the_next_page_of_a_search_is_not_called_older(tmp_path):
    db = make_newsroom(tmp_path / "next.db")
    with db.atomic():
        for number in range(45):
            add_article(db, f"Zyxel {number}", "Rien de plus", 1)
    db.close()
    ask = serve(tmp_path / "next.db").client.get
    html = (await ask("/search?q=zyxel&page=2")).text
    pager = html.split('class="pager"')[1].split("</nav>")[0]
    assert "Previous page" in pager and "Next page" in pager
