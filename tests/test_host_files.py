"""A host is asked once a day what it allows, and then whether that changed."""

from tests.small_crawl import SmallCrawl
from tests.web import Reply, article, feed, serving

HOST = "127.0.5.1"
RULES = "User-agent: *\nDisallow: /ferme/\n"
WHEN = "Mon, 04 Nov 2024 10:00:00 GMT"


def test_robots_txt_is_asked_conditionally_once_its_day_is_over(tmp_path):
    crawl = SmallCrawl(tmp_path)
    with serving([HOST]) as (web, port):
        home = f"http://{HOST}:{port}"
        crawl.add_source(home)
        told = {"ETag": '"r1"', "Last-Modified": WHEN}
        web.put(f"{home}/robots.txt", Reply("", 301, {"Location": "/regles"}))
        web.put(f"{home}/regles", Reply(RULES, 200, told, "text/plain"))
        web.put(f"{home}/feed", feed(f"{home}/ouvert/un", f"{home}/ferme/un"))
        web.put(f"{home}/ouvert/un", article("Un quai ouvert à Brest"))
        crawl.run()

        later(crawl, "fetched_at", 25)
        crawl.make_due()
        web.put(
            f"{home}/feed", feed(*(f"{home}/{at}/deux" for at in ("ferme", "b", "c")))
        )
        crawl.run()
        (again,) = [each for each in web.asked if each.path == "/regles"][1:]
        assert again.headers["If-None-Match"] == '"r1"'
        assert again.headers["If-Modified-Since"] == WHEN
        assert crawl.outcomes(f"{home}/ferme/deux")[0][0] == "disallowed"

        crawl.make_due()
        crawl.run()
        assert web.paths(HOST).count("/regles") == 2

        later(crawl, "fetched_at", 25)
        later(crawl, "full_at", 8 * 24)
        web.put(f"{home}/regles", Reply("User-agent: *\nDisallow: /\n", 200, told))
        crawl.make_due()
        crawl.run(expected=1)  # nobody may be asked any more
        whole = [each for each in web.asked if each.path == "/regles"][-1]
        assert "If-None-Match" not in whole.headers
    assert crawl.outcomes(f"{home}/feed")[-1][0] == "disallowed"


def later(crawl: SmallCrawl, column: str, hours: int) -> None:
    """Let some hours go by for one column."""
    crawl.rows(
        f"update robots set {column} ="
        f" strftime('%Y-%m-%dT%H:%M:%f+00:00', {column}, '-{hours} hours')"
    )
