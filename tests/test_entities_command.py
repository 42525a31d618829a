"""`scrapy entities` lists, finds, merges and splits, and says what is wrong."""

import subprocess
import sys
from pathlib import Path

import pytest

from crawler.memory.lock import lock_database
from pipelines.store import save_article
from tests.stored import article, database, mention

ROOT = Path(__file__).parent.parent
SCRAPY = str(Path(sys.executable).with_name("scrapy"))
NAMES = {
    "Bob Morel": "person",
    "Robert Morel": "person",
    "Tricorne": "organization",
    "Mercury": "organization",
    "Bruxelles": "place",
}


@pytest.fixture
def entities(tmp_path):
    path = tmp_path / "news.db"
    db = database(path)
    named = [
        *(mention(name, 0, kind) for name, kind in NAMES.items()),
        mention("Mercury", 0, "product"),
    ]
    with db.atomic():
        save_article(db, article(mentions=named))
        save_article(db, article("deux", "Tricorne", mentions=[named[2]]))
    db.conn.close()

    def run(*arguments):
        done = subprocess.run(
            [SCRAPY, "entities", *arguments, f"-sDATABASE={path}"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout, done.stderr

    run.path = path
    return run


def test_a_list_begins_with_those_most_written_of(entities):
    status, said, _ = entities()
    header, first, *others = said.splitlines()
    assert status == 0
    assert header.split() == ["id", "name", "kind", "articles", "aliases"]
    assert first.split()[1:] == ["Tricorne", "organization", "2"]
    assert len(others) == len(NAMES)


def test_a_name_is_found_by_a_part_or_an_alias(entities):
    _, said, _ = entities("morel")
    assert "Bob Morel" in said
    assert "Robert Morel" in said
    assert "Tricorne" not in said
    status, said, _ = entities("Brussels", "--kind", "place")
    assert status == 0
    assert "Bruxelles" in said
    status, _, trouble = entities("Nobody")
    assert status == 1
    assert "'Nobody'" in trouble


def test_a_merge_and_its_end(entities):
    status, said, _ = entities("merge", "bob morel", "Robert Morel")
    assert status == 0
    assert "merged: Bob Morel (person) into Robert Morel, mentions moved: 1" in said
    assert "Bob Morel" in entities("rulings")[1]
    status, _, trouble = entities("merge", "Bob Morel", "Tricorne")
    assert status == 2
    assert "Robert Morel (person) and Tricorne (organization)" in trouble
    status, said, _ = entities("split", "Bob Morel")
    assert status == 0
    assert "split: Bob Morel from Robert Morel, mentions moved: 1" in said
    assert "Bob Morel" not in entities("rulings")[1]


def test_an_alias_is_taken_out(entities):
    status, said, _ = entities("split", "Bruxelles", "Brussels")
    assert status == 0
    assert "to undo it: scrapy entities merge 'Brussels' 'Bruxelles'" in said
    status, _, trouble = entities("split", "Tricorne", "Bicorne")
    assert status == 1
    assert "Tricorne is not called 'Bicorne'" in trouble


def test_names_that_do_not_tell_whom_they_mean(entities):
    status, _, trouble = entities("merge", "Mercury", "Tricorne")
    assert status == 1
    assert "give the id" in trouble
    assert "product" in trouble
    assert "organization" in trouble
    assert entities("merge", "Mercury", "Tricorne", "--kind", "organization")[0] == 0
    status, _, trouble = entities("merge", "Morel", "Tricorne")
    assert status == 1
    assert "nothing is called 'Morel'" in trouble
    assert "Robert Morel" in trouble
    assert entities("split", "Tricorne")[0] == 1


def test_different_kinds_need_force(entities):
    status, _, trouble = entities("merge", "Bob Morel", "Tricorne")
    assert status == 2
    assert "--force" in trouble
    assert entities("merge", "Bob Morel", "Tricorne", "--force")[0] == 0


@pytest.mark.parametrize(
    "arguments", [["merge", "Tricorne"], ["split"], ["merge", "Tricorne", "Tricorne"]]
)
def test_wrong_use(entities, arguments):
    status, _, trouble = entities(*arguments)
    assert status == 2
    assert trouble.startswith("scrapy entities: ")


def test_a_crawl_that_runs_keeps_the_database(entities):
    with lock_database(entities.path):
        status, _, trouble = entities("merge", "Bob Morel", "Robert Morel")
        assert status == 75
        assert "nothing was done; run it again" in trouble
        assert entities()[0] == 0


def test_no_database(entities):
    entities.path.unlink()
    status, _, trouble = entities("merge", "Bob Morel", "Robert Morel")
    assert status == 1
    assert "no such database" in trouble
    assert not entities.path.exists()
