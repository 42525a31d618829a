"""Two programs that write to one file wait for each other."""

import sqlite3

import pytest

from tests.stored import database, rows


def test_a_transaction_has_the_lock_before_it_reads(tmp_path):
    db = database(tmp_path / "news.db")
    other = sqlite3.connect(tmp_path / "news.db", timeout=0, isolation_level=None)
    with db.atomic():
        assert rows(db, "select count(*) from articles") == [(0,)]
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("begin immediate")
    other.execute("begin immediate")
    other.execute("rollback")
    other.close()


def write(db, url, *, fails):
    with db.atomic():
        db.execute("insert into forgotten values (?, '2024-11-04')", [url])
        if fails:
            raise ZeroDivisionError


def test_what_fails_within_leaves_nothing_behind(tmp_path):
    db = database(tmp_path / "news.db")
    with pytest.raises(ZeroDivisionError):
        write(db, "a", fails=True)
    with db.atomic():
        write(db, "b", fails=False)
        with pytest.raises(ZeroDivisionError):
            write(db, "c", fails=True)
    assert rows(db, "select url from forgotten") == [("b",)]
