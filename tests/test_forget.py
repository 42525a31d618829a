"""What is forgotten leaves database, search and archive, and never comes back."""

import gzip
import subprocess
import sys
from pathlib import Path

import pytest

from crawler.commands.why import lines_of
from crawler.frontier import Frontier
from crawler.items import Hints, Provenance, Quote
from crawler.listings.listing import Link
from crawler.memory.history import history_of
from pipelines.archive import ArchiveWriter
from pipelines.rows.fetches import save_fetch
from pipelines.rows.forget import forget_source, forget_url
from pipelines.rows.stories import save_story
from pipelines.store import save_article
from pipelines.warc.reading import read_pages
from tests.stored import NOON, SOURCE, article, database, found_in, mention, rows

SCRAPY = str(Path(sys.executable).with_name("scrapy"))


@pytest.fixture
def kept(tmp_path):
    """A database with two articles, and the archive that they came from."""
    db = database()
    writer = ArchiveWriter(tmp_path)
    for slug in ("tricorne", "autre"):
        made = article(slug, headline=slug, **found_in())
        made.page.body = b"<p>Ada Morel</p>"
        writer.write(made.page)
        with db.atomic():
            _, _, article_id = save_article(db, made)
            save_story(db, article_id, made)
            save_fetch(db, 1, made.page, "article", "", article_id)
    writer.close()
    return db, tmp_path


def test_an_address_takes_all_with_it(kept):
    db, folder = kept
    url = article("tricorne").url
    told = forget_url(db, folder, url, NOON)
    assert (told.articles, told.records) == (1, 1)
    assert rows(db, "select headline from articles") == [("autre",)]
    assert rows(db, "select name, articles_count from entities order by 1") == [
        ("Ada Morel", 1),
        ("Tricorne", 1),
    ]
    assert rows(db, "select count(*) from stories") == [(1,)]
    assert rows(db, "pragma foreign_key_check") == []
    search = "select count(*) from articles_fts where articles_fts match 'tricorne'"
    assert rows(db, search) == [(1,)]
    pages = read_pages(Path(folder) / "20241104-0001.warc.gz")
    assert [page.url for page in pages] == [article("autre").url]


def test_it_never_comes_back(kept):
    db, folder = kept
    made = article("tricorne", headline="tricorne", hours=3)
    forget_url(db, folder, made.url, NOON)
    frontier = Frontier(db, [SOURCE], [1])
    assert frontier.add("gazette", [Link(url=made.url)], None, NOON) == []
    with db.atomic():
        outcome, detail, article_id = save_article(db, made)
    assert (outcome, article_id) == ("disallowed", None)
    assert "forgotten" in detail
    assert "forgotten" in "\n".join(lines_of(made.url, history_of(db, made.url)))


def test_a_source_goes_as_a_whole(kept):
    db, folder = kept
    told = forget_source(db, folder, "gazette", NOON)
    assert (told.articles, told.records) == (2, 2)
    for table in ("sources", "articles", "entities", "links", "fetches", "stories"):
        assert rows(db, f"select count(*) from {table}") == [(0,)], table
    assert Frontier(db, [SOURCE], [1]).sources == {}


def test_no_byte_of_it_is_left_in_any_file(tmp_path):
    secret = "Zibeline pourpre du marquis"
    (tmp_path / "archive").mkdir()
    db = database(tmp_path / "news.db")
    writer = ArchiveWriter(tmp_path / "archive")
    for hours, text in enumerate((f"{secret}.", f"{secret}, corrigé.")):
        made = article("secret", text, secret, hours, description=secret)
        made.page.body = f"<p>{text}</p>".encode()
        made.page.hints = Hints(title=secret, content=secret)
        made.mentions = [mention(secret, 0, "person")]
        made.quotes = [Quote(text=secret, start_char=0, end_char=27, speaker=secret)]
        made.provenance = [Provenance(field="headline", origin="page", raw=secret)]
        writer.write(made.page)
        link = Link(url=made.url, hints=made.page.hints)
        Frontier(db, [SOURCE], [1]).add("gazette", [link], SOURCE.feeds[0], NOON)
        with db.atomic():
            _, _, article_id = save_article(db, made)
            save_story(db, article_id, made)
            save_fetch(db, 1, made.page, "article", secret, article_id)
    writer.close()
    db.close()
    assert secret.encode() in everything(tmp_path)
    settings = [f"-sDATABASE={tmp_path}/news.db", f"-sARCHIVE_DIR={tmp_path}/archive"]
    subprocess.run([SCRAPY, "forget", made.url, *settings], check=True)
    left = everything(tmp_path)
    for word in (secret, *secret.split(), *secret.lower().split()):
        if len(word) > 3:
            assert word.encode() not in left, word


def everything(folder):
    """Give the bytes of all files, packed ones unpacked too."""
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    unpacked = [gzip.decompress(body) for body in files if body[:2] == b"\x1f\x8b"]
    return b"".join((*files, *unpacked))
