"""Who wonders about a text sees each block of its page, kept or dropped, and why."""

from datetime import UTC, datetime
from pathlib import Path

from crawler.items import Page
from pipelines.explain import explain

SAVED = Path(__file__).parent / "pages" / "old_jetty" / "keepers-school.html"


def test_each_block_is_shown_with_what_became_of_it():
    url = "https://old-jetty.example/en/keepers-school-50"
    page = Page(
        url=url,
        requested_url=url,
        source="old_jetty",
        fetched_at=datetime(2026, 4, 1, tzinfo=UTC),
        status=200,
        body=SAVED.read_bytes(),
    )
    lines = explain(page, None).split("\n")
    assert lines[0] == url
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
