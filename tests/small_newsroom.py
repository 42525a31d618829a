"""Makes and serves a small newsroom for the tests of pages: invented articles."""

import json
import re
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import html5lib
import yaml
from datasette.app import Datasette
from sqlite_utils.db import Database

from pipelines.migrations import open_database
from pipelines.rows.articles import stamp
from pipelines.rows.rollups import mend_rollups

DATA = Path(__file__).parent.parent / "data"
sys.path.append(str(DATA / "plugins"))
NOW = datetime(2024, 10, 9, 12, 0, tzinfo=UTC)
SOURCES = (
    ("rive", "Rive Numérique", "fr", "ok", None, None),
    ("ledger", "Harbour Ledger", "en", "ok", None, None),
    ("mur", "Le Mur", "fr", "blocked", "Cloudflare", "2024-10-07T06:00:00.000+00:00"),
)
PAGES = (
    "/",
    "/stories",
    "/stories?shared=1",
    "/trends",
    "/trends?e=1&e=2",
    "/trends?kind=person",
    "/trends?add=l&e=1",
    "/deals",
    "/deals?kind=funding&currency=EUR",
    "/quotes",
    "/quotes?speaker=2",
    "/amounts",
    "/amounts?currency=EUR&least=1000000",
    "/sources",
    "/crawls",
    "/search",
    "/search?q=lyon",
    "/search?q=lyon&kind=funding&week=2024-10-07",
)
DETAILS = (
    "/news/articles/1",
    "/news/articles/2",
    "/news/entities/1",
    "/news/stories/1",
    "/news/sources/mur",
)
KINDS = {
    "Lanterne": "organization",
    "Ada Bricourt": "person",
    "Lyon": "place",
    "Phare 2": "product",
    "Salon du Code": "event",
    "Nordwind": "organization",
}
FRENCH = """Lanterne ouvrira un bureau à Lyon avant la fin de l'année.

« Nous voulons travailler près de ceux qui font Phare 2 », a déclaré Ada Bricourt.
La société a levé 6,5 millions d'euros auprès de Nordwind : elle recrute.
Le C++ et l'AT&T d'hier, dit-elle au Salon du Code, c'est fini."""
ENGLISH = """Lanterne has picked Lyon for its next office.
“We will hire forty people,” said Ada Bricourt, its head. Nordwind put in $7m.
Prices at the café go up by 50 %, writes @camroy on .NET."""


def make_newsroom(path: Path) -> Database:
    """Make a file with sources, articles in two languages and all that they own."""
    db = open_database(path)
    with db.atomic():
        for name, title, language, status, detail, since in SOURCES:
            db["sources"].insert(
                {
                    "name": name,
                    "title": title,
                    "homepage": f"https://{name}.example/",
                    "language": language,
                    "status": status,
                    "status_detail": detail,
                    "status_since": since,
                }
            )
        for name, kind in KINDS.items():
            db["entities"].insert({"name": name, "kind": kind})
            db["entity_aliases"].insert({"entity_id": _id(db, name), "alias": name})
        db["entity_aliases"].insert({"entity_id": 1, "alias": "Lanterne SA"})
        db["crawls"].insert(
            {
                "started_at": stamp(NOW),
                "finished_at": stamp(NOW),
                "spider": "news",
                "outcome": "finished",
                "fetched": 3,
                "new": 3,
            }
        )
        db["fetches"].insert(
            {
                "crawl_id": 1,
                "source_id": 3,
                "url": "https://mur.example/",
                "fetched_at": stamp(NOW),
                "status": 403,
                "outcome": "blocked",
                "detail": "a challenge of Cloudflare",
            }
        )
        db["stories"].insert({"headline": "Lanterne s'installe à Lyon"})
        french = add_article(
            db, "Lanterne s'installe à Lyon : le « Phare 2 » avance", FRENCH, 1, "fr", 1
        )
        english = add_article(
            db, "Lanterne picks Lyon for its next office", ENGLISH, 2, "en", 1
        )
        add_article(
            db, "Jean-Noël reçoit l'Arcep", "Rien d'autre que deux mots ici.", 1
        )
        _enrich(db, french, english)
        _count(db)
    list(mend_rollups(db))
    return db


def add_article(
    db: Database,
    headline: str,
    text: str,
    source: int,
    language: str = "fr",
    story: int | None = None,
    **columns: object,
) -> int:
    """Add an article, find its names, record its fetch; return its id."""
    number = db["articles"].count + 1
    published = NOW - timedelta(hours=5 * number)
    db["articles"].insert(
        {
            "source_id": source,
            "url": f"https://site{source}.example/{number}",
            "headline": headline,
            "description": "En deux mots.",
            "authors": json.dumps(["Milo Sévère"]),
            "date_published": published.isoformat(),
            "date_modified": (published + timedelta(hours=1)).isoformat(),
            "date_precision": "minute",
            "language": language,
            "section": "IA",
            "word_count": len(text.split()),
            "first_seen_at": stamp(NOW),
            "fetched_at": stamp(NOW),
            "story_id": story,
            "text_hash": str(number),
            "extractor": "trafilatura 2.3.1",
            "text": text,
            **columns,
        }
    )
    for field, value in (("headline", headline), ("text", text)):
        for name in KINDS:
            for match in re.finditer(re.escape(name), value):
                db["mentions"].insert(
                    {
                        "article_id": number,
                        "entity_id": _id(db, name),
                        "field": field,
                        "start_char": match.start(),
                        "end_char": match.end(),
                        "text": name,
                    }
                )
    db["fetches"].insert(
        {
            "crawl_id": 1,
            "source_id": source,
            "url": f"https://site{source}.example/{number}",
            "fetched_at": stamp(NOW),
            "status": 200,
            "outcome": "article",
            "bytes": 84_000,
            "archive_file": "crawl-1.warc.gz",
            "archive_offset": number * 1_000,
            "article_id": number,
        }
    )
    return number


def _id(db: Database, name: str) -> int:
    return int(
        db.execute("select id from entities where name = ?", [name]).fetchone()[0]
    )


def _enrich(db: Database, french: int, english: int) -> None:
    start = FRENCH.index("«")
    end = FRENCH.index("»") + 1
    db["quotes"].insert(
        {
            "article_id": french,
            "speaker": "Ada Bricourt",
            "speaker_id": _id(db, "Ada Bricourt"),
            "text": FRENCH[start:end],
            "start_char": start,
            "end_char": end,
        }
    )
    sum_start = FRENCH.index("6,5")
    for text, meaning in (
        ("6,5 millions d'euros", {"amount": 6_500_000}),
        ("9,99 €", {"amount": 9.99, "per": "user per month"}),
        ("1 milliard d'euros", {"amount": 1e9, "is_valuation": True}),
    ):
        db["amounts"].insert(
            {
                "article_id": french,
                "text": text,
                "currency": "EUR",
                "start_char": sum_start,
                "end_char": sum_start + 20,
                **meaning,
            }
        )
    for article, amount, currency in ((french, 6.5e6, "EUR"), (english, 7e6, "USD")):
        db["deals"].insert(
            {
                "article_id": article,
                "kind": "funding",
                "subject": "Lanterne",
                "subject_id": _id(db, "Lanterne"),
                "object": "Nordwind",
                "amount": amount,
                "currency": currency,
                "status": "announced",
                "background": 0,
            }
        )
    db["article_versions"].insert(
        {
            "article_id": french,
            "seen_at": stamp(NOW - timedelta(hours=2)),
            "headline": "Lanterne s'installe à Lyon",
            "text": FRENCH.replace("6,5 millions", "5 millions"),
        }
    )
    for field, origin in (("headline", "json-ld"), ("authors", "page")):
        db["provenance"].insert(
            {"article_id": french, "field": field, "origin": origin, "raw": "…"}
        )


def _count(db: Database) -> None:
    db.execute(
        """update stories set articles_count = 2, sources_count = 2,
        languages = '["en", "fr"]', first_published = ?""",
        [stamp(NOW)],
    )
    db.execute(
        """update entities set first_seen = ?, last_seen = ?, articles_count =
        (select count(distinct article_id) from mentions where entity_id = entities.id)""",
        [stamp(NOW), stamp(NOW)],
    )
    db.execute(
        """update sources set last_article_at = ?, articles_count =
        (select count(*) from articles where source_id = sources.id)""",
        [stamp(NOW)],
    )


def serve(
    *files: Path, pictures: bool = False, feed_ids: str = "", **settings: object
) -> Datasette:
    """Serve files as `make serve` does: the folder's parts, not its databases."""
    metadata = yaml.safe_load((DATA / "metadata.yml").read_text("utf-8"))
    metadata["plugins"]["technews"]["pictures"] |= pictures
    if feed_ids:
        metadata["plugins"]["technews"]["feed_ids"] = feed_ids
    return Datasette(
        [str(file) for file in files],
        metadata=metadata,
        template_dir=str(DATA / "templates"),
        plugins_dir=str(DATA / "plugins"),
        static_mounts=[("static", str(DATA / "static"))],
        settings={**json.loads((DATA / "settings.json").read_text()), **settings},
    )


def words_of(html: str) -> str:
    """Take the tags away, and make all spaces plain."""
    apart = re.sub(r"</(t[dh]|d[dt]|p|li|div|h\d)>", r"\g<0> ", html)
    tree = html5lib.parse(apart, namespaceHTMLElements=False)
    return " ".join("".join(tree.find("body").itertext()).split())


def no_faults(html: str) -> None:
    """Parse the way that stops at the first fault."""
    html5lib.HTMLParser(strict=True).parse(html)
