"""Texts that no news desk writes: what is read of them, and the reason for the rest."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.items import Article
from pipelines.analysis import enrich
from pipelines.models import OWN_MODELS
from pipelines.names.reach import LONGEST, readable_part, why_not_all

ROOT = Path(__file__).parent.parent
SCRAPY = str(Path(sys.executable).with_name("scrapy"))


def enriched(text: str, language: str) -> Article:
    made = Article(
        source="",
        url="",
        headline="",
        text=text,
        language=language,
        fetched_at=datetime(2025, 1, 1, tzinfo=UTC),
    )
    enrich(made, OWN_MODELS)
    return made


def names(text: str, language: str) -> list[str]:
    return [mention.text for mention in enriched(text, language).mentions]


def test_a_very_long_text_is_read_up_to_the_end_of_a_word() -> None:
    text = "Tim Cook lives.\n" * 80_000
    part = readable_part(text)
    assert LONGEST - 2000 <= len(part) <= LONGEST
    assert part.endswith(".")
    assert why_not_all(text, "en", OWN_MODELS) == (
        f"only the first {len(part):,} of 1,280,000 characters were read"
    )
    assert readable_part("a" * 400_000) == "a" * LONGEST


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("", "en", "no text"),
        (" \n ", "fr", "no text"),
        ("Angela Merkel wohnt in Berlin.", "de", "no model for the language 'de'"),
        (
            "قالت شركة أبل إن تيم كوك سيزور باريس",
            "ar",
            "no model for the language 'ar'",
        ),
    ],
)
def test_the_reason_for_no_names_is_kept(text: str, language: str, reason: str) -> None:
    made = enriched(text, language)
    assert made.mentions == []
    told = [(one.field, one.raw) for one in made.provenance]
    assert told == [("mentions", reason)]


def test_a_text_that_is_read_needs_no_reason() -> None:
    assert enriched("Hello", "en").provenance == []
    assert enriched("Tim Cook spoke in Paris.", "en").provenance == []


@pytest.mark.parametrize(
    "text",
    [
        "🙂🚀 Microsoft 🍎 launched 🎉 the iPhone 🙂 with Tim Cook 👨‍💻.",
        "\u202eTim Cook\u202c said\x00 Microsoft\u200f sells the iPhone.",
        "TIM COOK SAID THAT MICROSOFT SELLS THE IPHONE.",
    ],
)
def test_pictures_and_marks_are_no_part_of_a_name(text: str) -> None:
    found = names(text, "en")
    assert {name.lower() for name in found} == {"microsoft", "tim cook", "iphone"}


def test_a_run_of_brackets_is_no_word() -> None:
    assert names("(" * 30_000 + " Tim Cook " + ")" * 30_000, "en") == ["Tim Cook"]


def test_annotate_tells_the_reason_and_goes_on(tmp_path: Path) -> None:
    texts = ["", "Angela Merkel war in Berlin.", "Tim Cook \ud83d spoke in Paris."]
    languages = ["fr", "de", "en"]
    path = tmp_path / "texts.jsonl"
    path.write_text(
        "".join(
            json.dumps({"id": n, "lang": languages[n], "text": text}) + "\n"
            for n, text in enumerate(texts)
        )
    )
    out = tmp_path / "out.jsonl"
    subprocess.run(
        [SCRAPY, "annotate", "--texts", str(path), "-o", str(out)], cwd=ROOT, check=True
    )
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    assert [row.get("reason") for row in rows] == [
        "no text",
        "no model for the language 'de'",
        None,
    ]
    assert [one["text"] for one in rows[2]["entities"]] == ["Tim Cook", "Paris"]
