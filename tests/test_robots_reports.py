"""Whose rules of robots.txt are ours, and what a file in an old encoding says."""

import pytest

from crawler.manners.host_files import as_utf8
from crawler.manners.robots import robot_name, robots_parser

AGENT = "QuaiBot/1.0 (+https://quai.example/robot)"
BROWSER = "Mozilla/5.0 (compatible; QuaiBot/2.1; +https://quai.example/bot.html)"


def allowed(rules: str, path: str = "/a", agent: str = AGENT) -> bool:
    parser = robots_parser(as_utf8(rules.encode()))
    return parser.allowed(f"https://port.example{path}", robot_name(agent))


@pytest.mark.parametrize("agent", [AGENT, BROWSER, "QuaiBot", "quaibot/3 x"])
@pytest.mark.parametrize(
    ("name", "is_ours"),
    [
        ("QuaiBot", True),
        ("QUAIBOT", True),
        ("QuaiBot/2.1", True),
        ("QuaiBot News Reader # the old one", True),
        ("QuaiBot*", True),
        ("Quai", False),
        ("QuaiBot-Image", False),
        ("Bot", False),
        ("bot", False),
        ("5emeQuai", False),
    ],
)
def test_a_group_is_ours_by_its_whole_name(
    agent: str, name: str, is_ours: bool
) -> None:
    rules = f"User-agent: {name}\nDisallow: /\n\nUser-agent: *\nDisallow: /b\n"
    assert allowed(rules, agent=agent) is not is_ours


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("line", ["USER-AGENT : *", "user-agent:*", "\tUser agent *"])
def test_the_star_is_nobody_s_name(line: str, end: str) -> None:
    assert not allowed(f"{line}{end}Disallow: /{end}")


def test_groups_stay_what_they_were() -> None:
    both = "User-agent: QuaiBot/1\nUser-agent: Autre/2\nDisallow: /a\n"
    assert not allowed(both)
    assert allowed(both + "\nUser-agent: *\nDisallow: /b", "/b")
    assert not allowed(both + "\nUser-agent: quaibot\nDisallow: /b", "/b")
    delay = robots_parser(b"User-agent: QuaiBot/1\nCrawl-delay: 7")
    assert delay.crawl_delay(robot_name(AGENT)) == 7


def test_a_file_in_latin_1() -> None:
    body = as_utf8("User-agent: *\nDisallow: /privé/".encode("latin-1"))
    rules = robots_parser(body)
    assert rules.allowed("https://port.example/priv/", "QuaiBot/")
    assert not rules.allowed("https://port.example/priv%C3%A9/", "QuaiBot/")


def test_a_file_cut_within_a_character_is_utf_8() -> None:
    body = "Disallow: /é".encode()
    assert as_utf8(body) == body
    assert as_utf8(body[:-1]) == body[:-1]
