"""A row that can't be annotated is named by file and line, and nothing is written."""

import subprocess
import sys
from pathlib import Path

import pytest

from crawler.commands.annotate import annotate as found_in
from pipelines.models import OWN_MODELS

ROOT = Path(__file__).parent.parent
SCRAPY = str(Path(sys.executable).with_name("scrapy"))
GOOD = b'{"id": "1", "lang": "fr", "text": "Bonjour."}\n'


def annotate(*arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [SCRAPY, "annotate", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.stdout
    assert len(done.stderr.splitlines()) == 1, done.stderr
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (b'{"id": "1", "text": 5}', "an object with a text 'text' wanted"),
        (b'{"text": "Bonjour.", "title": ["a"]}', "'title' is no text"),
        (b'{"text": "Caf\xe9"}', "not UTF-8"),
        (b'{"text": "Bonjour.", "published": 5}', "'published' is no text"),
        (b"[" * 100_000, "no JSON"),
    ],
)
def test_a_bad_row(tmp_path: Path, row: bytes, words: str) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_bytes(GOOD + row)
    status, said = annotate("--texts", str(path))
    assert status == 2
    assert f"{path}, line 2: " in said
    assert words in said


def test_a_day_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text('{"id": "7", "text": "Bonjour.", "published": "soon"}')
    status, said = annotate("--texts", str(path))
    assert status == 2
    assert f"{path}, row '7': published 'soon'" in said


def test_a_file_of_text_that_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes("Bonjour.\nUn café.".encode("latin-1"))
    status, said = annotate(str(path))
    assert status == 2
    assert f"{path}, line 2: not UTF-8" in said


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Korvo embauche.", "fr"),
        ("Korvo hires.", "en"),
        ("東京の会社が発表した。", "und"),
        ("Компания", "und"),
    ],
)
def test_a_short_text_is_read_in_the_nearest_language_of_its_letters(
    text: str, language: str
) -> None:
    assert found_in({"id": "1", "text": text}, {})["lang"] == language


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ("fr-FR", "fr"),
        ("EN", "en"),
        ("en_GB", "en"),
        (" Fr ", "fr"),
        ("fr-x-own", "fr-x-own"),
        ("de-AT", "de"),
        ("", "fr"),
        (None, "fr"),
    ],
)
def test_a_language_is_read_however_it_is_written(
    told: str | None, language: str
) -> None:
    models = {"fr-x-own": OWN_MODELS["fr"]}
    text = "Tim Cook vit à Lyon avec ses enfants depuis le mois de mai."
    found = found_in({"id": "1", "lang": told, "text": text}, models)
    assert found["lang"] == language
    assert bool(found["entities"]) == (language != "de")


def test_json_lines_must_be_called_so(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_bytes(GOOD)
    assert annotate(str(path)) == (
        2,
        f"scrapy annotate: {path}: for JSON lines write --texts {path}\n",
    )
