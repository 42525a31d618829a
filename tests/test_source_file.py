"""How a source file is named and written."""

from datetime import timedelta
from pathlib import Path

import pytest

from crawler.publishers.file import source_name, source_path, usual_every, write_source
from crawler.session import BadUsage
from crawler.sources import Source, load_source


@pytest.mark.parametrize(
    ("title", "homepage", "name"),
    [
        ("The Post", "https://www.thepost.example/", "the_post"),
        ("Café Réseau", "https://cafereseau.example/", "cafe_reseau"),
        ("News for the Harbour", "https://www.brackwater.co.uk/", "brackwater"),
        ("8bit Post", "https://8bitpost.example/", "bit_post8"),
        ("La Rive", "http://127.0.0.1:8642/", "la_rive"),
        ("!", "http://[::1]/", "source"),
        ("Port " * 500, "http://127.0.0.1/", "_".join(["port"] * 8)),
    ],
)
def test_a_name_is_made_of_title_or_host(title: str, homepage: str, name: str) -> None:
    assert source_name(title, homepage) == name


def test_what_is_written_reads_back_the_same(tmp_path: Path) -> None:
    source = Source(
        name="post",
        title="Post: l'actu « #1 » & more",
        homepage="https://post.example/",
        language="no",
        timezone="Europe/Oslo",
        feeds=("https://post.example/feed?a=1&b=2", "https://post.example/a,b'c.xml"),
        include=(r"^https?://post\.example/\d{4}/[^/]+'?/?$",),
        every=timedelta(hours=2),
    )
    path = tmp_path / "post.yml"
    write_source(path, source, {"timezone": "check it"})
    assert load_source(path) == source
    assert "timezone: Europe/Oslo  # check it" in path.read_text("utf-8")
    with pytest.raises(BadUsage, match="there already"):
        write_source(path, source, {})


@pytest.mark.parametrize("name", ["../post", "Post", "8bit", ""])
def test_a_name_that_is_no_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadUsage, match="--name"):
        source_path(tmp_path, name)


def test_a_busy_source_is_due_more_often() -> None:
    assert usual_every(90) < usual_every(None) == usual_every(10) < usual_every(0.5)
