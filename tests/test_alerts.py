"""Alerts tell of each new row once, try again what failed, and never cost the crawl."""

import email
import email.policy
import json
import subprocess
import sys
import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from scrapy.settings import Settings

from crawler.alerts.file import Alert, BadAlerts, load_alerts
from crawler.alerts.mail import mail
from crawler.alerts.queries import BadQuery, find_rows
from crawler.alerts.rows import Told, told_so_far
from crawler.alerts.telling import announce, spoken
from crawler.alerts.webhook import payload
from pipelines.migrations import open_database
from pipelines.rows.forget import forget_url
from pipelines.store import save_article
from tests.stored import NOON, article, database, rows
from tests.web import article as page
from tests.web import feed, serving

SCRAPY = str(Path(sys.executable).with_name("scrapy"))
SENDMAIL = """#!/bin/sh
cat >> "$(dirname "$0")/sent"
printf '\\n-- \\n' >> "$(dirname "$0")/sent"
"""
DEALS = "select url, headline, id as article_id from articles order by id desc"


class Receiver:
    """A webhook on the loopback that remembers what it was told."""

    def __init__(self):
        self.told, self.status, self.headers = [], 204, {}
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.told.append((self.path, dict(self.headers), json.loads(body)))
                self.send_response(receiver.status)
                for name, value in receiver.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *arguments):
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook?key=s3cret"

    def headlines(self):
        return [[row["headline"] for row in body["rows"]] for _, _, body in self.told]


@pytest.fixture
def hook():
    receiver = Receiver()
    yield receiver
    receiver.server.shutdown()
    receiver.server.server_close()


@pytest.fixture
def news(tmp_path):
    """A database with an article, as the crawl leaves it open."""
    db = database(tmp_path / "news.db")
    add(db, "tricorne", "Tricorne va bien")
    yield db
    db.close()


def add(db, slug, headline):
    with db.atomic():
        save_article(db, article(slug, headline=headline))


@pytest.fixture
def settings(tmp_path):
    program = tmp_path / "sendmail"
    program.write_text(SENDMAIL)
    program.chmod(0o700)
    return Settings(
        {
            "DATABASE": str(tmp_path / "news.db"),
            "SENDMAIL": str(program),
            "USER_AGENT": "technews (test)",
            "ALLOW_PRIVATE_ADDRESSES": True,
        }
    )


def tell(db, settings, *alerts, days=0):
    return list(announce(db, alerts, settings, NOON + timedelta(days=days)))


def test_a_webhook_hears_of_each_row_once(news, settings, hook):
    alert = Alert(name="tricorne", search="tricorne", to=(hook.url,))
    assert tell(news, settings, alert) == []
    assert tell(news, settings, alert) == []
    add(news, "radoub", "Le radoub de Tricorne")
    assert tell(news, settings, alert) == []
    assert hook.headlines() == [["Tricorne va bien"], ["Le radoub de Tricorne"]]
    path, headers, body = hook.told[0]
    assert path == "/hook?key=s3cret"
    assert headers["Content-Type"] == "application/json"
    assert headers["User-Agent"] == "technews (test)"
    assert (body["alert"], body["count"]) == ("tricorne", 1)
    assert body["rows"][0]["url"] == "https://gazette.example/tricorne"
    assert body["rows"][0]["source"] == "La Gazette"
    assert "Tricorne va bien" in body["text"]


def test_what_failed_is_sent_the_next_time_and_only_to_whom_it_failed(
    news, settings, hook, tmp_path
):
    alert = Alert(name="all", sql=DEALS, to=("ada@example.org", hook.url))
    hook.status = 500
    (trouble,) = tell(news, settings, alert)
    assert "alert all: not sent to 127.0.0.1:" in trouble
    assert "it answered 500; the next crawl tries again" in trouble
    assert "s3cret" not in trouble
    add(news, "radoub", "Le radoub")
    hook.status = 200
    assert tell(news, settings, alert) == []
    assert hook.headlines()[-1] == ["Le radoub", "Tricorne va bien"]
    sent = (tmp_path / "sent").read_text()
    assert sent.count("Tricorne va bien") == sent.count("Le radoub") == 1


def test_what_waits_is_sent_even_when_the_query_gives_it_no_more(news, settings, hook):
    alert = Alert(name="newest", sql=f"{DEALS} limit 1", to=(hook.url,))
    hook.status = 503
    tell(news, settings, alert)
    add(news, "radoub", "Le radoub")
    hook.status = 200
    tell(news, settings, alert)
    assert hook.headlines()[-1] == ["Le radoub", "Tricorne va bien"]


def test_after_a_week_a_row_is_given_up_and_that_is_told(news, settings, hook):
    alert = Alert(name="all", sql=DEALS, to=(hook.url,))
    hook.status = 500
    tell(news, settings, alert)
    told = tell(news, settings, alert, days=8)
    assert told[-1] == "alerts: 1 row waited a week for somebody: given up"
    hook.status = 200
    assert tell(news, settings, alert, days=9) == []
    assert len(hook.told) == 2


def test_redirects_are_not_followed(news, settings, hook):
    hook.status, hook.headers = 307, {"Location": "http://127.0.0.1:9/inside"}
    (trouble,) = tell(news, settings, Alert(name="all", sql=DEALS, to=(hook.url,)))
    assert "it answered 307: write the address it moved to" in trouble
    assert len(hook.told) == 1


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "[::1]", "10.1.2.3", "0x7f.1"]
)
def test_private_addresses_are_refused_before_a_word_is_said(
    news, settings, hook, host
):
    settings.set("ALLOW_PRIVATE_ADDRESSES", False)
    url = hook.url.replace("127.0.0.1", host)
    (trouble,) = tell(news, settings, Alert(name="all", sql=DEALS, to=(url,)))
    assert "private address" in trouble
    assert hook.told == []


def test_mail_is_handed_to_sendmail(news, settings, tmp_path):
    alert = Alert(name="tricorne", search="tricorne", to=("ada@example.org",))
    assert tell(news, settings, alert) == []
    text = (tmp_path / "sent").read_text()
    message = email.message_from_string(text, policy=email.policy.default)
    assert message["To"] == "ada@example.org"
    assert message["Subject"] == "technews: tricorne, 1 new"
    assert message["Auto-Submitted"] == "auto-generated"
    assert "Tricorne va bien\n  source: La Gazette" in message.get_content()
    assert "  https://gazette.example/tricorne" in message.get_content()


def test_no_row_reaches_the_headers_of_a_mail():
    row = {
        "url": "x\nBcc: all@example.org",
        "headline": "A\r\nBcc: all@example.org\x1b",
    }
    message = mail("all", "ada@example.org", [row])
    read = email.message_from_bytes(message.as_bytes(), policy=email.policy.default)
    assert read["Bcc"] is None
    assert "A  Bcc: all@example.org" in read.get_content()
    assert "\x1b" not in read.get_content()


def test_sendmail_that_fails_or_is_missing_is_told(news, settings, tmp_path):
    alert = Alert(name="all", sql=DEALS, to=("ada@example.org",))
    (tmp_path / "sendmail").write_text("#!/bin/sh\necho no such user >&2\nexit 67\n")
    (trouble,) = tell(news, settings, alert)
    assert "ended with 67: no such user" in trouble
    settings.set("SENDMAIL", "/nowhere/sendmail")
    (trouble,) = tell(news, settings, alert)
    assert "install a mail server, or set SENDMAIL" in trouble


def test_a_query_that_fails_leaves_the_other_alerts_alone(news, settings, hook):
    bad = Alert(name="bad", sql="select headlin from articles", to=(hook.url,))
    good = Alert(name="good", sql=DEALS, to=(hook.url,))
    (trouble,) = tell(news, settings, bad, good)
    assert trouble == "alert bad: its query fails: no such column: headlin"
    assert hook.headlines() == [["Tricorne va bien"]]


def test_a_query_may_not_write(news, tmp_path):
    sql = "with x as (select 1) delete from articles"
    with pytest.raises(BadQuery, match="readonly"):
        find_rows(tmp_path / "news.db", Alert(name="bad", sql=sql))
    assert rows(news, "select count(*) from articles") == [(1,)]


def test_the_database_tells_no_address_of_a_webhook(news, settings, hook):
    tell(news, settings, Alert(name="all", sql=DEALS, to=(hook.url, "ada@example.org")))
    told = str(rows(news, "select * from announcements"))
    assert "s3cret" not in told and "ada@" not in told and "Tricorne" not in told


def test_a_forgotten_article_is_in_no_feed(news, settings, tmp_path):
    alert = Alert(name="all", sql="select url, headline from articles", to=("atom",))
    tell(news, settings, alert)
    assert "Tricorne" in str(rows(news, "select row from announcements"))
    forget_url(news, tmp_path / "archive", "https://gazette.example/tricorne", NOON)
    assert rows(news, "select count(*) from announcements where row_key != ''") == [
        (0,)
    ]


@pytest.mark.parametrize("query", ["C++", "l'Arcep", '"deux mots"', "jean-noel"])
def test_a_search_finds_what_the_search_page_finds(news, tmp_path, query):
    text = "Le C++ de l’Arcep, en deux mots, par Jean-Noël. Rien de plus à en dire."
    with news.atomic():
        save_article(news, article("signes", headline="Des signes", text=text))
    news.conn.commit()
    found = find_rows(tmp_path / "news.db", Alert(name="a", search=query))
    assert [row["headline"] for row in found] == ["Des signes"]


SIGNED = {
    "C++": ["Le langage"],
    "c++ langage": ["Le langage"],
    "C++ velours": [],
    ".NET": ["La plateforme"],
    "plateforme -.NET": [],
    "le -C++": ["La plateforme"],
    "AT&T": [],
    "C++ .NET": [],
}


@pytest.mark.parametrize("query", SIGNED)
def test_words_with_signs_are_told_as_written_however_old(news, tmp_path, query):
    told = {"Le langage": "Le C++20 se lit.", "La plateforme": "Le .NET tourne."}
    with news.atomic():
        for slug, (headline, text) in enumerate(told.items()):
            save_article(news, article(f"s{slug}", headline=headline, text=text))
        for number in range(210):
            newer = {"headline": "Au c, att !", "text": f"C'est net, dit C {number}."}
            save_article(news, article(f"c{number}", **newer))
    news.conn.commit()
    found = find_rows(tmp_path / "news.db", Alert(name="a", search=query))
    assert [row["headline"] for row in found] == SIGNED[query]


GOOD = "- name: all\n  search: tricorne\n  to: atom\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("name: all", "line 1: a list wanted: begin each alert with `- name: …`"),
        (GOOD + "  form: x\n", "line 4: unknown key 'form'; known are name, search"),
        (GOOD.replace("all", "All of it"), "line 1: name 'All of it': lower case"),
        (GOOD + GOOD, "line 4: name 'all' is given twice"),
        (GOOD.replace("  to: atom\n", ""), "line 1: `to` is missing: add a line"),
        (GOOD + "  sql: select 1\n", "line 1: one of `search: …` and `sql: …` wanted"),
        (GOOD.replace("atom", "me"), "line 3: to: 'me' is none of these: `atom`, an"),
        (GOOD.replace("atom", "[]"), "line 3: to: nobody is told"),
        (GOOD.replace("atom", "ftp://a.example/"), "line 3: to: 'ftp://a.example/'"),
        (GOOD.replace("atom", '"a@b.example\\nBcc: c@d.example"'), "is none of these"),
        (GOOD.replace("search: tricorne", "sql: drop table x"), "line 2: sql: a query"),
        (GOOD.replace("search: tricorne", "sql: select 1; select 2"), "one statement"),
        ("- name: [", "line 1: "),
    ],
)
def test_a_bad_file_is_told_with_its_line(tmp_path, text, words):
    file = tmp_path / "alerts.yml"
    file.write_text(text)
    with pytest.raises(BadAlerts) as trouble:
        load_alerts(file)
    assert str(file) in str(trouble.value)
    assert words in str(trouble.value)


def test_the_file_that_ships_sends_nothing_and_its_examples_are_sound(tmp_path):
    shipped = Path(__file__).parent.parent / "data/alerts.yml"
    assert load_alerts(shipped) == []
    assert load_alerts(tmp_path / "no such file") == []
    lines = shipped.read_text().splitlines()
    begin = next(i for i, line in enumerate(lines) if line.startswith("# - name"))
    example = tmp_path / "alerts.yml"
    text = "\n".join(line[2:] for line in lines[begin:])
    example.write_text(text.replace("…", "key"))
    database(tmp_path / "news.db").close()
    alerts = load_alerts(example)
    assert len(alerts) == 3
    assert all(find_rows(tmp_path / "news.db", alert) == [] for alert in alerts)


@pytest.fixture
def command(tmp_path, settings):
    def run(*arguments, **given):
        told = {**dict(settings), **given}
        names = ("DATABASE", "SENDMAIL", "ALLOW_PRIVATE_ADDRESSES", *given)
        wanted = {name: told[name] for name in names}
        done = subprocess.run(
            [SCRAPY, *arguments, *(f"-s{n}={v}" for n, v in wanted.items())],
            cwd=Path(__file__).parent.parent,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout, done.stderr.strip()

    return run


def test_the_command_lists_and_tries_and_sends_only_when_asked(
    command, news, hook, tmp_path
):
    file = tmp_path / "alerts.yml"
    file.write_text(
        f"- {{name: all, search: tricorne, to: [ada@example.org, '{hook.url}', atom]}}"
    )
    status, said, _ = command("alerts")
    assert status == 0
    assert "ada@example.org" in said and "s3cret" not in said
    status, said, _ = command("alerts", "test", "all")
    assert status == 0
    assert "all to ada@example.org: 1 row, 1 of them new" in said
    assert "Subject: technews: all, 1 new" in said
    feed = said.partition("/alerts/all.atom would show:")[2]
    assert "Tricorne va bien" in feed and "source: " in feed
    assert '"headline": "Tricorne va bien"' in said
    assert hook.told == [] and not (tmp_path / "sent").exists()
    status, said, _ = command("alerts", "test", "all", "--send")
    assert status == 0
    assert hook.headlines() == [["Tricorne va bien"]]
    assert "Tricorne va bien" in (tmp_path / "sent").read_text()
    assert rows(news, "select count(*) from announcements") == [(0,)]
    hook.status = 500
    status, _, trouble = command("alerts", "test", "all", "--send")
    assert status == 1 and "it answered 500" in trouble
    status, said, _ = command("alerts", ALERTS_FILE="")
    assert status == 0 and said.startswith("No alerts: ")
    status, _, trouble = command("alerts", "test", "none")
    assert status == 2 and "no alert named 'none'; there are all" in trouble


def test_a_crawl_announces_and_a_failure_does_not_fail_it(command, hook, tmp_path):
    folder = tmp_path / "sources"
    folder.mkdir()
    (tmp_path / "alerts.yml").write_text(
        f"- {{name: brest, search: brest, to: ['{hook.url}', atom]}}"
    )
    given = {"SOURCES_DIR": folder, "ARCHIVE_DIR": tmp_path / "archive"}
    with serving(["127.0.0.61"]) as (web, port):
        home = f"http://127.0.0.61:{port}"
        web.put(f"{home}/feed", feed(f"{home}/un"))
        web.put(f"{home}/un", page("Un atelier à Brest"))
        (folder / "quai.yml").write_text(
            f"name: quai\ntitle: Quai\nhomepage: {home}/\nlanguage: fr\n"
            f"feeds: ['{home}/feed']\n"
        )
        hook.status = 500
        status, _, trouble = command("crawl", "news", **given)
        assert status == 0
        assert trouble.count("\n") == 0
        assert "scrapy crawl: alert brest: not sent to 127.0.0.1" in trouble
        hook.status = 204
        assert command("crawl", "news", **given)[::2] == (0, "")
        assert command("crawl", "news", **given)[::2] == (0, "")
    assert hook.headlines() == [["Un atelier à Brest"], ["Un atelier à Brest"]]
    db = open_database(tmp_path / "news.db")
    assert rows(
        db, "select distinct alert from announcements where target = 'atom'"
    ) == [("brest",)]
    db.close()


def test_a_bad_file_stops_a_crawl_before_it_begins(command, tmp_path):
    (tmp_path / "alerts.yml").write_text("- name: all\n")
    status, _, trouble = command("crawl", "news")
    assert status == 2
    assert "alerts.yml, line 1: `to` is missing" in trouble
    assert not (tmp_path / "news.db").exists()


def test_a_feed_is_there_before_its_first_row_and_gone_with_its_alert(news, settings):
    open_feeds = "select alert from announcements where row is not null"
    quiet = Alert(name="quiet", search="zyx", to=("atom",))
    assert tell(news, settings, quiet) == tell(news, settings, quiet) == []
    assert rows(news, open_feeds) == [("quiet",)]
    assert told_so_far(news, quiet, "atom") == Told()
    tell(news, settings)
    assert rows(news, open_feeds) == []
    tell(news, settings, quiet)
    assert rows(news, open_feeds) == [("quiet",)]


HOOKS = (
    "https://ada:s3cret@hooks.example:8443/a?key=s3cret",
    "https://hooks.example:8443/b#s3cret",
    "https://other.example/s3cret",
    "ops@hooks.example",
    "atom",
)


def test_webhooks_are_told_apart_and_nothing_secret_is_said():
    assert [spoken(hook, HOOKS) for hook in HOOKS] == [
        *("hooks.example:8443 (1)", "hooks.example:8443 (2)", "other.example"),
        *("ops@hooks.example", "atom"),
    ]
    assert spoken(HOOKS[0]) == spoken(HOOKS[0], HOOKS[:1]) == "hooks.example:8443"


def test_sums_are_written_for_people_and_are_numbers_for_machines():
    row = {
        "url": "https://x.example/1",
        "headline": "Lanterne raises",
        "amount": 90_000_000.0,
        "currency": "EUR",
        "words": 1200.0,
        "score": 0.25,
    }
    said = mail("rounds", "me@example.org", [row]).get_content()
    assert "amount: €90m\r\n" in said or "amount: €90m\n" in said
    assert "words: 1,200" in said and "score: 0.25" in said
    told = json.loads(payload("rounds", [row]))
    assert "amount: €90m" in told["text"]
    assert '"amount": 90000000,' in json.dumps(told["rows"])
    bare = {"url": "https://x.example/2", "amount": 90_000_000.0}
    assert "amount: 90,000,000" in mail("r", "me@example.org", [bare]).get_content()
