"""Which pattern of article addresses follows from some of them."""

import re

import pytest

from crawler.addresses.shapes import include_pattern

SLUGS = ("boats-in-the-basin", "cats", "a-bridge-opens", "rain-at-last", "new-phone-16")
NUMBERS = (40117, 40120, 40231, 40977, 41002)
NAMED = list(zip(SLUGS, NUMBERS, strict=True))


@pytest.mark.parametrize(
    ("urls", "path"),
    [
        (
            [f"/2026/0{i}/1{i}/{s}/" for i, s in enumerate(SLUGS)],
            r"/\d{4}/\d{2}/\d{2}/[^/]+/?$",
        ),
        (
            [f"/2026/Feb/1{i}/{s}" for i, s in enumerate(SLUGS)],
            r"/\d{4}/[A-Za-z]{3}/\d{2}/[^/]+$",
        ),
        ([f"/news/{s}" for s in SLUGS], "/news/[^/]+$"),
        ([f"/{s}-{n}" for s, n in NAMED], r"/[^/]+-\d+$"),
        ([f"/{s},{n}.html" for s, n in NAMED], r"/[^/]+,\d+\.html$"),
        ([f"/{n}-{s}" for s, n in NAMED], r"/\d+-[^/]+$"),
        ([f"/a/{n}.html" for n in NUMBERS], r"/a/\d+\.html$"),
        ([f"/{s[0]}x/{s}-{n}" for s, n in NAMED], r"/[^/]+/[^/]+-\d+$"),
        (
            [f"{'/tech' * (1 + n % 2)}/{s}-{n}" for s, n in NAMED],
            r"/tech/(?:[^/]+/)*[^/]+-\d+$",
        ),
        ([f"/news/{s}?id={n}" for s, n in NAMED], "/news/[^/]+"),
    ],
)
def test_a_clear_shape_gives_a_pattern(urls: list[str], path: str) -> None:
    whole = [f"https://www.post.example{url}" for url in urls]
    pattern = include_pattern(whole)
    assert pattern == rf"^https?://www\.post\.example{path}"
    assert all(re.search(pattern, url) for url in whole)
    assert not re.search(pattern, "https://www.post.example/about")


@pytest.mark.parametrize(
    "urls",
    [
        [],
        [f"/news/{s}" for s in SLUGS[:4]],
        [f"/{s}" for s in SLUGS],
        [f"/{s[0]}x/{s}" for s in SLUGS],
        [*(f"/news/{s}" for s in SLUGS), "/about"],
    ],
)
def test_an_unclear_shape_gives_none(urls: list[str]) -> None:
    assert include_pattern([f"https://post.example{url}" for url in urls]) is None


def test_a_few_other_pages_are_passed_over_where_they_are_expected() -> None:
    urls = [f"https://post.example/news/{s}" for s in (*SLUGS, "six")]
    pattern = include_pattern([*urls, "https://post.example/about"], share=0.8)
    assert pattern == r"^https?://post\.example/news/[^/]+$"
