"""Whatever stands in an address is answered in words: no failure, no trace of one."""

from urllib.parse import quote, urlencode

import pytest

from tests.small_newsroom import no_faults

ASKED = {
    "/": ["_"],
    "/stories": ["shared", "before"],
    "/trends": ["kind", "e", "add"],
    "/deals": ["kind", "currency", "before"],
    "/quotes": ["speaker", "who", "before"],
    "/amounts": ["currency", "least", "before"],
    "/sources": ["page"],
    "/crawls": ["page"],
    "/search": ["q", "source", "language", "kind", "week", "page"],
    "/search.atom": ["q", "source", "kind", "week"],
    "/search.csv": ["q", "language"],
    "/search.json": ["q", "week"],
    "/feed.atom": ["source", "entity", "q"],
    "/news/articles/1": ["page"],
    "/news/entities/1": ["page"],
    "/news/stories/1": ["page"],
    "/gazette/articles": ["_sort", "_next", "_size", "_facet", "_search", "id", "nope"],
    "/gazette/articles/1": ["_shape", "_extra"],
    "/gazette/most-named": ["kind"],
    "/gazette/full-text": ["words"],
    "/gazette": ["sql", "_show_hidden"],
}
VALUES = [
    *(
        "9" * 5_000,
        "x" * 5_000,
        "é" * 3_000,
        "-1",
        "0",
        "1e400",
        "NaN",
        "0x10",
        " ",
        "",
    ),
    *("9223372036854775808", "99999999999999", "²", "٣٤", "𝟘" * 9),
    *("\x00", "a\x00b", "\ufffe", "\u202e", "🦜", "a\r\nX-Odd: 1", "\x02a\x03"),
    *("' or 1=1 --", '" OR ""="', "; drop table articles", "%", "_", "*", "NEAR(a b)"),
    *("<script>alert(1)</script>", "{{7*7}}", "../../etc/passwd", "2024-99-99"),
    *(",", "x,", ",1", "2024-10-09T08:00:00Z,-1", f"{'9' * 900},5", "x,٣"),
    *("2024-10-09T08:00:00Z,999999999999999", "2024-10-09T08:00:00Z," + "9" * 19),
]


@pytest.mark.parametrize("path", ASKED)
async def test_every_value_is_answered_in_words(newsroom, path):
    for name in ASKED[path]:
        for value in VALUES:
            response = await newsroom.client.get(f"{path}?{urlencode({name: value})}")
            asked = (path, name, value[:40], response.status_code)
            assert response.status_code in (200, 302, 400, 404), asked
            assert "X-Odd" not in response.headers, asked
            assert "Traceback" not in response.text, asked
            assert "<script>alert" not in response.text, asked
            if "html" in response.headers.get("content-type", ""):
                no_faults(response.text)
                assert len(response.content) < 60_000, asked


@pytest.mark.parametrize("path", ["/stories", "/deals", "/quotes", "/amounts"])
async def test_a_place_that_can_not_be_read_is_the_first_page(newsroom, path):
    first = (await newsroom.client.get(path)).text
    for value in ("7", "x", "2024,", ",٣²", "2024-10-09," + "9" * 30):
        html = (await newsroom.client.get(f"{path}?before={quote(value)}")).text
        assert html == first, value


async def test_bytes_that_are_no_text_and_addresses_that_are_none(newsroom):
    for path in (
        "/search?q=%ED%A0%80%FF",
        "/deals?kind=%FF&currency=%C0%80",
        "/trends?e=%FF&e=1&e=1&e=2&e=3&e=4&e=5&e=6",
        "/search?q=a&q=b&page=1&page=x",
        f"/news/articles/{'9' * 15}",
        f"/news/articles/{'9' * 40}",
        "/news/entities/0",
        "/news/stories/-1",
        "/news/sources/%3Cscript%3E",
        "/news/sources/" + "x" * 3_000,
        "/news/entities/%D9%A3",
        "/alerts/nope.atom",
        "/search.exe?q=a",
        "//deals",
        "/deals/",
    ):
        response = await newsroom.client.get(path)
        assert response.status_code in (200, 302, 400, 404), path
        assert "Traceback" not in response.text, path


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "FOO"])
async def test_who_does_not_read_is_refused(newsroom, method):
    for path in ("/", "/feed.atom", "/gazette/articles.json", "/gazette/most-named"):
        response = await newsroom.client.request(method, path)
        assert response.status_code == 405, path
        assert response.headers["allow"] == "GET, HEAD"
