"""Pages of somebody else's archive go the same way, without a source file."""

import sqlite3
import subprocess
import sys
from io import BytesIO
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.web import article

SCRAPY = str(Path(sys.executable).with_name("scrapy"))
SOURCE = """name: gazette
title: La Gazette
homepage: https://gazette.example/
language: fr
feeds: [https://gazette.example/feed]
"""


def write_warc(path: Path, pages: dict[str, str]) -> None:
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for url, body in pages.items():
            lines = [("Content-Type", "text/html; charset=utf-8")]
            headers = StatusAndHeaders("200 OK", lines, protocol="HTTP/1.1")
            record = writer.create_warc_record(
                url,
                "response",
                payload=BytesIO(body.encode()),
                http_headers=headers,
                warc_headers_dict={"WARC-Date": "2024-11-04T12:00:00Z"},
            )
            writer.write_record(record)


def replay(folder, *options, **settings):
    settings = {
        "DATABASE": folder / "news.db",
        "SOURCES_DIR": folder / "sources",
        "ARCHIVE_DIR": folder / "archive",
        **settings,
    }
    given = [f"-s{name}={value}" for name, value in settings.items()]
    return [SCRAPY, "crawl", "replay", *options, *given]


def rows(folder, sql):
    db = sqlite3.connect(folder / "news.db")
    found = db.execute(sql).fetchall()
    db.close()
    return found


def many_pages(folder, count):
    pages = {
        f"https://journal-{n % 3}.example/{n}": str(
            article(f"Le quai numéro {n} du port", f"Port {n}", 40 * n).body
        )
        for n in range(count)
    }
    write_warc(folder / "many.warc.gz", pages)
    return f"-awarc={folder}/many.warc.gz"


def test_hosts_and_foreign_sources_are_chosen_and_no_source_file_is_needed(tmp_path):
    given = many_pages(tmp_path, 9)
    chosen = (
        "-ahost=journal-1.example,journal-2.example",
        "-asource=journal-2.example",
    )
    subprocess.run(replay(tmp_path, given, *chosen), check=True)
    assert rows(tmp_path, "select name, articles_count from sources") == [
        ("journal-2.example", 3)
    ]


def test_one_that_was_killed_is_gone_on_with(tmp_path):
    given = many_pages(tmp_path, 150)
    told = replay(tmp_path, given, "-LINFO", ANALYSE_WORKERS=1)
    with subprocess.Popen(told, stderr=subprocess.PIPE, text=True) as first:
        stored = (line for line in first.stderr if "INFO: article: " in line)
        for _ in range(70):
            assert next(stored)
        first.kill()
    ((file, position),) = rows(tmp_path, "select file, position from replays")
    assert file.endswith("many.warc.gz")
    (before,) = rows(tmp_path, "select max(id) from fetches")[0]
    assert 70 <= before < 150
    subprocess.run(replay(tmp_path, given), check=True)
    again = f"select count(*) from fetches where archive_offset <= {position} and crawl_id = 2"
    assert rows(tmp_path, again) == [(0,)]
    for table in ("articles", "fetches"):
        assert rows(tmp_path, f"select count(*) from {table}") == [(150,)]
    assert rows(tmp_path, "select count(*) from replays") == [(0,)]


def test_one_that_is_told_to_stop_ends_and_is_gone_on_with(tmp_path):
    given = many_pages(tmp_path, 60)
    told = replay(tmp_path, given, "-LINFO", ANALYSE_WORKERS=1)
    with subprocess.Popen(told, stderr=subprocess.PIPE, text=True) as first:
        assert next(line for line in first.stderr if "INFO: article: " in line)
        first.terminate()
        said = first.communicate(timeout=60)[1]
    assert "Traceback" not in said
    told = "select outcome, fetched from crawls"
    ((outcome, fetched),) = rows(tmp_path, told)
    assert outcome == "stopped (shutdown)"
    assert 0 < fetched < 60
    subprocess.run(replay(tmp_path, given), check=True)
    assert rows(tmp_path, told)[1] == ("done", 60 - fetched)


def test_a_foreign_archive_is_read_and_its_unknown_hosts_are_marked(tmp_path):
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/gazette.yml").write_text(SOURCE)
    pages = {
        "https://gazette.example/un": str(article("Un quai à Brest").body),
        "https://inconnu.example/deux": str(article("Deux", "Nantes", 80).body),
        "https://inconnu.example/vide": "<html><body></body></html>",
    }
    write_warc(tmp_path / "other.warc.gz", pages)
    done = subprocess.run(
        [
            SCRAPY,
            "crawl",
            "replay",
            f"-awarc={tmp_path}/other*.gz",
            f"-sDATABASE={tmp_path / 'news.db'}",
            f"-sSOURCES_DIR={tmp_path / 'sources'}",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    db = sqlite3.connect(tmp_path / "news.db")
    stored = db.execute(
        """select s.name, s.status, a.url, a.first_seen_at from articles a
        join sources s on s.id = a.source_id order by 1"""
    ).fetchall()
    refused = db.execute("select url from fetches where article_id is null").fetchall()
    db.close()
    seen = "2024-11-04T12:00:00.000+00:00"
    assert stored == [
        ("gazette", "ok", "https://gazette.example/un", seen),
        ("inconnu.example", "disabled", "https://inconnu.example/deux", seen),
    ]
    assert refused == [("https://inconnu.example/vide",)]


def test_a_damaged_archive_is_told_in_one_line(tmp_path):
    given = many_pages(tmp_path, 9)
    path = tmp_path / "many.warc.gz"
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20] = bytes(20)
    path.write_bytes(content)
    done = subprocess.run(
        replay(tmp_path, given), stderr=subprocess.PIPE, text=True, check=True
    )
    assert f"{path} is damaged at byte " in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert rows(tmp_path, "select count(*) from articles") == [(8,)]


def test_an_archive_of_which_nothing_can_be_read_is_a_failure(tmp_path):
    path = tmp_path / "many.warc.gz"
    path.write_text("Dear diary, " * 500)
    told = replay(tmp_path, f"-awarc={path}")
    done = subprocess.run(told, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "is damaged at byte 0; nothing could be read" in done.stderr
