"""A host's tdmrep.json: which of its pages are reserved, and whom it is asked for."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from pipelines.page.tdm_files import tdm_rules
from tests.web import Reply, article, feed, serving

SCRAPY = str(Path(sys.executable).with_name("scrapy"))
HOST = "127.0.0.91"


def rules(*pairs):
    rows = [{"location": path, "tdm-reservation": told} for path, told in pairs]
    return tdm_rules(json.dumps(rows).encode())


@pytest.mark.parametrize(
    ("path", "is_reserved"),
    [
        ("/", False),
        ("/dossiers/un", True),
        ("/dossiers/libre/un", False),
        ("/photo.jpg", True),
        ("/photo.jpg?large", False),
        ("/a?tri=1", True),
    ],
)
def test_the_longest_rule_that_fits_counts(path, is_reserved):
    told = rules(
        ("/dossiers", 1), ("/dossiers/libre/", 0), ("/*.jpg$", "1"), ("/*tri=", 1)
    )
    assert told.reserves(f"https://gazette.example{path}") is is_reserved


def test_a_star_is_the_whole_host():
    assert rules(("*", 1)).reserves("https://gazette.example/a")
    assert rules(("/*", 1)).reserves("https://gazette.example")


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[1, {}]", b'{"location": 3}', b"[" * 100_000, b"\xff"]
)
def test_what_is_no_such_file_reserves_nothing(body):
    assert not tdm_rules(body).reserves("https://gazette.example/a")


def test_it_is_asked_where_the_setting_obeys_it_and_once_a_day(tmp_path):
    with serving([HOST]) as (web, port):
        home = f"http://{HOST}:{port}"
        web.put(f"{home}/feed", feed(f"{home}/libre", f"{home}/reserve"))
        web.put(f"{home}/libre", article("Un quai libre à Brest"))
        web.put(f"{home}/reserve", article("Un quai réservé à Brest", "Brest", 90))
        told = [{"location": "/reserve", "tdm-reservation": 1}]
        web.put(f"{home}/.well-known/tdmrep.json", Reply(json.dumps(told)))
        (tmp_path / "sources").mkdir()
        (tmp_path / "sources/quai.yml").write_text(
            f"name: quai\ntitle: Le Quai\nhomepage: {home}/\nlanguage: fr\n"
            f"feeds: ['{home}/feed']\n"
        )
        run(tmp_path, "a.db")
        assert not [path for path in web.paths(HOST) if "well-known" in path]
        run(tmp_path, "b.db", "-sOBEY_OPT_OUTS=tdm-reservation")
        db = sqlite3.connect(tmp_path / "b.db")
        with db:
            db.execute("update links set next_check_at = found_at")
        run(tmp_path, "b.db", "-sOBEY_OPT_OUTS=tdm-reservation")
        asked = web.paths(HOST)
    assert asked.count("/.well-known/tdmrep.json") == 1
    assert asked.count("/reserve") == 1  # of the crawl that does not obey
    found = db.execute(
        "select outcome, detail, opt_outs from fetches where url like '%/reserve'"
    ).fetchall()
    db.close()
    said = "tdmrep.json of its host says tdm-reservation"
    assert set(found) == {("disallowed", said, "tdm-reservation")}


def run(folder, database, *options):
    settings = {
        "DATABASE": folder / database,
        "ARCHIVE_DIR": folder / "archive",
        "SOURCES_DIR": folder / "sources",
        "ALLOW_PRIVATE_ADDRESSES": True,
        "DOWNLOAD_DELAY": 0,
    }
    given = [f"-s{name}={value}" for name, value in settings.items()]
    subprocess.run([SCRAPY, "crawl", "news", *given, *options], check=True)
