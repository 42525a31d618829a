"""A snapshot is whole, whatever a crawl writes meanwhile, and is served as it is."""

import json
import shlex
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from datasette.app import Datasette

from pipelines.store import save_article
from tests.small_newsroom import DATA, make_newsroom
from tests.stored import article, database

BIN = Path(sys.executable).parent


@pytest.fixture
def snapshot(tmp_path):
    def run(*arguments, name="news.db"):
        done = subprocess.run(
            [BIN / "scrapy", "snapshot", *arguments, f"-sDATABASE={tmp_path / name}"],
            cwd=DATA.parent,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout, done.stderr

    return run


def headlines(path):
    db = sqlite3.connect(path)
    found = [row[0] for row in db.execute("select headline from articles")]
    assert db.execute("pragma integrity_check").fetchone() == ("ok",)
    db.close()
    return found


def test_it_holds_what_is_stored_and_nothing_half_written(snapshot, tmp_path):
    db = database(tmp_path / "news.db")
    save_article(db, article("un", headline="Un article"))
    with db.atomic():
        save_article(db, article("deux", headline="Un autre"))
        status, said, _ = snapshot(str(tmp_path / "out.db"))
        assert status == 0
    assert headlines(tmp_path / "out.db") == ["Un article"]
    assert "out.db: 1 articles" in said
    assert not list(tmp_path.glob("out.db?*"))
    db.close()


def test_a_file_is_replaced_only_by_force_and_the_database_never(snapshot, tmp_path):
    db = database(tmp_path / "news.db")
    out = tmp_path / "out.db"
    out.write_text("something dear")
    status, _, said = snapshot(str(out))
    assert status == 2 and "is there already" in said
    assert out.read_text() == "something dear"
    assert snapshot(str(out), "--force")[0] == 0
    assert headlines(out) == []
    status, _, said = snapshot(str(tmp_path / "news.db"), "--force")
    assert status == 2 and "is the database itself" in said
    db.close()


def test_the_folder_is_made_where_it_is_missing(snapshot, tmp_path):
    database(tmp_path / "news.db").close()
    out = tmp_path / "public" / "copies" / "news.db"
    assert snapshot(str(out))[0] == 0
    assert headlines(out) == []
    status, _, said = snapshot(str(out / "news.db"))
    assert status == 1 and str(out) in said


def test_what_can_not_be_copied_is_told(snapshot, tmp_path):
    status, _, said = snapshot(str(tmp_path / "out.db"), name="none.db")
    assert status == 1 and "no such database" in said
    assert snapshot()[0] == 2
    assert not (tmp_path / "out.db").exists()
    assert snapshot(str(tmp_path / "far" / "out.db"), name="none.db")[0] == 1
    assert not (tmp_path / "far").exists()


async def test_the_lines_it_tells_serve_it_and_close_what_is_not_for_all(
    snapshot, tmp_path
):
    make_newsroom(tmp_path / "news.db").close()
    _, said, _ = snapshot(str(tmp_path / "out of here.db"))
    inspect, serve = map(shlex.split, said.splitlines()[1:])
    subprocess.run([BIN / inspect[0], *inspect[1:]], cwd=DATA.parent, check=True)
    counts = tmp_path / "out of here.json"
    (counted,) = json.loads(counts.read_text()).values()
    assert counted["tables"]["articles"]["count"] == 3
    shown = subprocess.run(
        [*serve, "-n", f"BIN={BIN}", f"VENV={BIN.parent}"],
        cwd=DATA.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    options = shlex.split(shown.stdout[shown.stdout.index(" serve ") :])
    assert options[2] == str(tmp_path / "out of here.db")
    assert options[options.index("--inspect-file") + 1] == str(counts)
    datasette = Datasette(
        immutables=[options[2]],
        inspect_data=json.loads(counts.read_text()),
        template_dir=str(DATA / "templates"),
        plugins_dir=str(DATA / "plugins"),
    )
    for path in ("/", "/news/articles/1", "/out~20of~20here/articles"):
        assert (await datasette.client.get(path)).status_code == 200
    for db in datasette.databases.values():
        db.close()
    settings = [
        options[i + 1 : i + 3] for i, o in enumerate(options) if o == "--setting"
    ]
    assert ["allow_download", "false"] in settings
    assert [name for name, _ in settings].count("default_allow_sql") == 1
    assert ["default_allow_sql", "false"] in settings
