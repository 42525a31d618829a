"""A source file says what it means, or is refused with file, line and what to write."""

import pytest

from crawler.sources import BadSource, load_source, load_sources

GOOD = """name: gazette
title: La Gazette
homepage: https://gazette.example/
language: fr
timezone: Europe/Paris
feeds: [https://gazette.example/feed]
include: ['^https://gazette\\.example/\\d+']
exclude: ['/video/']
every: 2h
extract:
  remove: ['//div[@class="newsletter"]']
expect: {articles_per_day: [1, 9], min_words: 120, filled: {authors: 80%}}
"""


def write(tmp_path, text, name="gazette"):
    path = tmp_path / f"{name}.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file(tmp_path):
    source = load_source(write(tmp_path, GOOD))
    assert source.every.total_seconds() == 7200
    assert source.expect.articles_per_day == (1, 9)
    assert source.expect.filled == (("authors", 0.8),)
    assert source.remove == ('//div[@class="newsletter"]',)
    assert source.wants("https://gazette.example/12-tricorne")
    assert not source.wants("https://gazette.example/12/video/")
    assert not source.wants("https://other.example/12")


def test_without_patterns_any_page_of_its_own_host_is_wanted(tmp_path):
    text = GOOD.replace("include: ['^https://gazette\\.example/\\d+']\n", "")
    source = load_source(write(tmp_path, text))
    assert source.wants("https://www.gazette.example/about-a-thing")
    assert not source.wants("https://ads.example/about-a-thing")


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("title:", "titel:", 2, "unknown key 'titel'"),
        ("language: fr", "language: french", 4, "two letters"),
        ("Europe/Paris", "Europe/Pariss", 5, "Europe/Paris"),
        ("https://gazette.example/feed", "gazette.example/feed", 6, "write https://"),
        ("example/feed", "example:99999/feed", 6, "write https://"),
        ("every: 2h", "every: 99999999999d", 9, "30m"),
        ("\\d+'", "(\\d+'", 7, "bad regular expression"),
        ("every: 2h", "every: often", 9, "30m"),
        ("//div[@class", "//div[[@class", 11, "bad XPath"),
        ("[1, 9]", "[9, 1]", 12, "[fewest, most]"),
        ("authors: 80%", "authors: 0.8", 12, "'0.8': a share of the articles wanted"),
        ("authors: 80%", "authors: 120%", 12, "like 80%"),
        ("authors: 80%", "author: 80%", 12, "unknown key 'author'; known are authors,"),
        ("{authors: 80%}", "80%", 12, "wanted, of authors, date_published"),
        ("language: fr\n", "language: fr\nlanguage: en\n", 5, "twice"),
        ("name: gazette", "name: journal", 1, "`name: gazette`"),
        ("title: La Gazette\n", "", 1, "`title` is missing"),
        ("feeds: [https://gazette.example/feed]\n", "", 1, "must be given"),
        ("title: La Gazette", "title: [", 4, "expected"),
    ],
)
def test_a_bad_file_names_its_line(tmp_path, old, new, line, words):
    assert old in GOOD
    path = write(tmp_path, GOOD.replace(old, new))
    with pytest.raises(BadSource) as error:
        load_source(path)
    assert str(error.value).startswith(f"{path}, line {line}: ")
    assert words in str(error.value)


def test_names_that_are_not_there(tmp_path):
    write(tmp_path, GOOD)
    with pytest.raises(BadSource, match="no source named journal"):
        load_sources(tmp_path, ["journal"])
    with pytest.raises(BadSource, match="no such folder"):
        load_sources(tmp_path / "nowhere")


def test_the_sources_that_ship_are_good_and_half_french():
    from pathlib import Path

    sources = load_sources(Path(__file__).parent.parent / "crawler/sources")
    french = [source for source in sources if source.language == "fr"]
    assert len(sources) >= 40
    assert len(french) >= 20
