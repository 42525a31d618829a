"""Whatever goes wrong, a crawl says so in one line and ends with a status that tells."""

import fcntl
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from crawler.memory.lock import lock_database
from pipelines.migrations import open_database
from pipelines.rows.crawls import save_source
from tests.stored import SOURCE as SOURCE_ROW

ROOT = Path(__file__).parent.parent
SCRAPY = str(Path(sys.executable).with_name("scrapy"))
SOURCE = """name: gazette
title: La Gazette
homepage: http://127.0.0.1:9/
language: fr
feeds: [http://127.0.0.1:9/feed]
"""


@pytest.fixture
def crawl(tmp_path):
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/gazette.yml").write_text(SOURCE)

    def run(*arguments, **settings):
        settings = {
            "DATABASE": tmp_path / "news.db",
            "ARCHIVE_DIR": tmp_path / "archive",
            "SOURCES_DIR": tmp_path / "sources",
            "ALLOW_PRIVATE_ADDRESSES": True,
            **settings,
        }
        options = [f"-s{name}={value}" for name, value in settings.items()]
        done = subprocess.run(
            [SCRAPY, "crawl", *(arguments or ["news"]), *options],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert len(done.stderr.strip().splitlines()) <= 1, done.stderr
        assert "Traceback" not in done.stderr
        return done.returncode, done.stderr.strip()

    run.folder = tmp_path
    return run


def test_no_source_answers(crawl):
    status, said = crawl()
    assert status == 1
    assert "no source answered (http://127.0.0.1:9/feed: network_error" in said


def test_nothing_is_due(crawl):
    crawl()
    assert crawl() == (0, "")


def test_private_addresses_are_refused_by_default(crawl):
    status, said = crawl(ALLOW_PRIVATE_ADDRESSES=False)
    assert status == 1
    assert "private_address" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nonsense"], "one spider wanted (news or replay)"),
        ([], "one spider wanted"),
        (["news", "-a", "sources=gazette"], "unknown argument -a sources="),
        (["news", "-a", "source=journal"], "no source named journal"),
        (["news", "-a", "url=gazette"], "is no address"),
        (["news", "-a", "url=http://other.example/a"], "no source has"),
        (["replay"], "crawl first"),
        (["replay", "-a", "resume=maybe"], "write yes or no"),
        (["replay", "-a", "source=nope"], "no source named nope"),
        (["replay", "-a", "host="], "is empty"),
        (["replay", "-a", "since=yesterday"], "write a day like"),
        (["replay", "-a", "warc=nowhere*.gz"], "no file matches"),
    ],
)
def test_bad_usage(crawl, arguments, words):
    status, said = crawl(*(arguments or [""]))
    assert status == 2
    assert words in said
    assert not (crawl.folder / "news.db").exists()


def test_a_bad_source_file_stops_all_before_it_begins(crawl):
    bad = crawl.folder / "sources/gazette.yml"
    bad.write_text(SOURCE.replace("title:", "titel:"))
    status, said = crawl()
    assert status == 2
    assert f"{bad}, line 2: unknown key 'titel'" in said
    assert not (crawl.folder / "news.db").exists()


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("ANALYSE_WORKERS", "many", "ANALYSE_WORKERS='many': a whole number"),
        ("ANALYSE_WORKERS", "1.5", "a whole number of at least 1"),
        ("PAGES_PER_SOURCE", "1e9", "a whole number of at least 1"),
        ("DOWNLOAD_TIMEOUT", "inf", "a number of at least 1"),
        ("RECHECKS", "a,b", "RECHECKS='a'"),
        ("RECHECKS", "-1", "a number of at least 0"),
        ("ALLOW_PRIVATE_ADDRESSES", "maybe", "True or False wanted"),
        ("ALLOWED_PORTS", "443,https", "'https' is no number of a port"),
        ("ALLOWED_PORTS", "70000", "'70000' is no number of a port"),
        ("MODELS", "xx", "write it like {"),
        ("MODELS", '{"fr": 1}', "write it like {"),
        ("DATABASE", "", "a file's name wanted"),
        ("CONTACT", "me@gazette.example\r\nCookie: a=b", "one line of text"),
        ("ALERTS_FILE", "/nope.yml", "/nope.yml is not there"),
    ],
)
def test_a_bad_setting(crawl, name, value, words):
    status, said = crawl(**{name: value})
    assert status == 2
    assert words in said


def test_a_missing_model(crawl):
    for name in ("fr_core_news_gigantic", "json"):
        status, said = crawl(MODELS=f'{{"fr": "{name}"}}')
        assert status == 1
        assert repr(name) in said


def test_another_crawl_has_the_database(crawl):
    with (crawl.folder / "news.db.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        status, said = crawl()
    assert status == 75
    assert "in use by another crawl" in said


@pytest.mark.parametrize("words", [["maintain"], ["forget", "gazette"]])
def test_what_finds_the_database_in_use_says_that_nothing_was_done(tmp_path, words):
    path = tmp_path / "news.db"
    open_database(path).close()
    with lock_database(path):
        done = subprocess.run(
            [SCRAPY, *words, f"-sDATABASE={path}"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 75
    assert "nothing was done; run it again when that one is over" in done.stderr


def test_a_database_of_a_newer_version(crawl):
    db = open_database(crawl.folder / "news.db")
    db.execute(
        "insert into _sqlite_migrations (migration_set, name, applied_at)"
        " values ('technews', 'm999_later', '2030-01-01')"
    )
    db.close()
    status, said = crawl()
    assert status == 1
    assert "newer version" in said


def test_a_file_that_is_no_database(crawl):
    (crawl.folder / "news.db").write_text("Dear diary, " * 500)
    status, said = crawl()
    assert status == 1
    assert "not a SQLite database" in said


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(crawl):
    locked = crawl.folder / "locked"
    locked.mkdir(mode=0o500)
    status, said = crawl(DATABASE=locked / "news.db")
    assert status == 1
    assert "can't be written" in said or "Permission denied" in said


def test_a_crawl_that_was_killed_is_marked_by_the_next(crawl):
    crawl()
    db = sqlite3.connect(crawl.folder / "news.db")
    with db:
        db.execute("update crawls set finished_at = null, outcome = null")
    crawl()
    assert db.execute("select outcome from crawls order by id").fetchall()[0] == (
        "interrupted",
    )
    db.close()


def test_who_gives_no_contact_is_told_what_to_add_and_cron_is_not(crawl):
    log = crawl.folder / "crawl.log"
    _, said = crawl(LOG_LEVEL="INFO", LOG_FILE=log)
    assert "CONTACT" not in said
    assert log.read_text().count('add CONTACT = "https://…"') == 1
    log.unlink()
    crawl(LOG_LEVEL="INFO", LOG_FILE=log, CONTACT="https://example.org/crawl")
    assert "add CONTACT" not in log.read_text()


def test_an_opt_out_that_is_none(crawl):
    status, said = crawl(OBEY_OPT_OUTS="noia")
    assert status == 2
    assert "OBEY_OPT_OUTS: noia: known are tdm-reservation, noai" in said


HASTY = """
import sqlite3, sys
connect = sqlite3.connect
sqlite3.connect = lambda path, timeout=0, **more: connect(path, timeout=0.2, **more)
from scrapy.cmdline import execute
execute(["scrapy", *sys.argv[1:]])
"""


def test_forgetting_tells_when_a_reader_keeps_bytes_in_the_file(crawl):
    path = crawl.folder / "news.db"
    db = open_database(path)
    save_source(db, SOURCE_ROW)
    db.conn.commit()
    db.close()
    reader = sqlite3.connect(path)
    reader.execute("begin")
    reader.execute("select * from sources").fetchall()
    command = [sys.executable, "-c", HASTY, "forget", "gazette", f"-sDATABASE={path}"]
    for is_reading in (True, False):
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False
        )
        reader.close()
        assert ("bytes of it are left" in done.stderr) is is_reading
        assert done.returncode == (75 if is_reading else 0)


@pytest.mark.parametrize(
    "words", [["crawl", "news"], ["maintain"], ["forget", "gazette"]]
)
def test_another_program_that_holds_the_database_is_told_in_one_line(crawl, words):
    path = crawl.folder / "news.db"
    db = open_database(path)
    save_source(db, SOURCE_ROW)
    db.conn.commit()
    holder = sqlite3.connect(path)
    holder.execute("begin immediate")
    options = [f"-sDATABASE={path}", f"-sSOURCES_DIR={crawl.folder / 'sources'}"]
    done = subprocess.run(
        [sys.executable, "-c", HASTY, *words, *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    holder.close()
    db.close()
    assert done.returncode == 75
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"scrapy {words[0]}: another program has held the database")
