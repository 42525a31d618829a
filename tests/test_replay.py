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
