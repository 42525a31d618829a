"""Who wonders about a text sees each block of its page, kept or dropped, and why."""

from datetime import UTC, datetime
from pathlib import Path

from crawler.items import Page
from pipelines.explain import explain
from pipelines.extract import extract
from pipelines.text.learned import line_key

SAVED = Path(__file__).parent / "pages" / "old_jetty" / "keepers-school.html"


URL = "https://old-jetty.example/en/keepers-school-50"


def saved() -> Page:
    return Page(
        url=URL,
        requested_url=URL,
        source="old_jetty",
        fetched_at=datetime(2026, 4, 1, tzinfo=UTC),
        status=200,
        body=SAVED.read_bytes(),
    )


def test_each_block_is_shown_with_what_became_of_it():
    lines = explain(saved(), None).split("\n")
    assert lines[0] == URL
    assert lines[1].startswith("outcome: article, ")
    headline = "A school for lighthouse keepers opens without a lighthouse"
    assert lines[2].startswith(f"headline: {headline} (")
    kept = [line for line in lines if line.startswith("+ ")]
    assert [line.split("<p> ")[1].split()[0] for line in kept] == (
        "Eleven The Lessons “Nobody The".split()
    )
    note = next(line for line in lines if "mended nets" in line)
    assert note.startswith("- ")
    assert note.endswith("(furniture by what stands around it)")


def test_a_line_that_was_learned_is_told_as_dropped():
    last = extract(saved(), None).text.rpartition("\n")[2]
    told = explain(saved(), None, {line_key(last)}).split("\n")
    line = next(line for line in told if last[:60] in line and line[0] in "+-")
    assert line.startswith("- ") and line.endswith("table furniture)")
