"""Fills a file of the real shape with invented articles, as many as wanted."""

import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

from sqlite_utils.db import Database

from pipelines.migrations import open_database
from pipelines.rows.articles import stamp
from pipelines.rows.rollups import mend_rollups

COMMON: Final = "société"
RARE: Final = "ornithorynque"
SIGNED: Final = "C++"
SOURCES: Final = 60
DAYS: Final = 400
"""The articles are spread over so many days, to today."""
PART: Final = 20_000
KINDS: Final = ("organization", "person", "place", "product", "event")
DEALS: Final = "funding acquisition partnership fine layoffs appointment ipo".split()
CURRENCIES: Final = ("EUR", "USD", "USD", "EUR", "GBP")
_CHANCE = random.Random(15)

Row = tuple[Any, ...]


def fill(path: Path, articles: int) -> None:
    """Write the file; the same number gives the same articles, up to today."""
    db = open_database(path)
    db.execute("pragma synchronous = off")
    now = datetime.now(UTC)
    entities = min(max(articles // 5, 6_000), 100_000)
    with db.atomic():
        _few(db, now, entities, articles)
    sentences = _sentences()
    for start in range(0, articles, PART):
        numbers = range(start + 1, min(start + PART, articles) + 1)
        with db.atomic():
            _part(db, numbers, now, articles, entities, sentences)
    with db.atomic():
        _counts(db)
    list(mend_rollups(db))
    db.execute("pragma analysis_limit = 1000")
    db.execute("analyze")
    db.execute("pragma wal_checkpoint(truncate)")
    db.close()


def _few(db: Database, now: datetime, entities: int, articles: int) -> None:
    """Write what there is little of: sources, crawls, names, stories."""
    home = "https://journal-{}.example/"
    _insert(
        db,
        "sources",
        "id name title homepage language",
        (
            (n, f"journal_{n}", f"Journal {n}", home.format(n), "fr" if n % 2 else "en")
            for n in range(1, SOURCES + 1)
        ),
    )
    _insert(
        db,
        "crawls",
        "id started_at finished_at spider outcome fetched new",
        (
            (n, stamp(at), stamp(at), "news", "finished", 300, 90)
            for n in range(1, DAYS + 1)
            for at in [now - timedelta(days=DAYS - n)]
        ),
    )
    _insert(
        db,
        "entities",
        "id name kind",
        ((n, f"Nom {n}", KINDS[n % 5]) for n in range(1, entities + 1)),
    )
    _insert(
        db,
        "entity_aliases",
        "entity_id alias",
        ((n, f"Nom {n}") for n in range(1, entities + 1)),
    )
    _insert(
        db,
        "stories",
        "id headline articles_count sources_count languages first_published",
        (
            (n, f"Sujet {n}", 1, 1, '["fr"]', stamp(_at(n * 4 // 3, now, articles)))
            for n in range(1, articles * 3 // 4 + 1)
        ),
    )


def _sentences() -> list[str]:
    """Make sentences of words as often as words are: a few in all, most in few."""
    letters = "bcdfglmnprstv"
    words = [
        "".join(_CHANCE.choice(letters) + _CHANCE.choice("aeiou") for _ in range(3))
        for _ in range(30_000)
    ]
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    return [
        " ".join(_CHANCE.choices(words, cum_weights=weights, k=16)).capitalize() + "."
        for _ in range(20_000)
    ]


def _at(number: int, now: datetime, articles: int) -> datetime:
    return now - timedelta(days=DAYS) * (1 - min(number, articles) / articles)


def _part(
    db: Database,
    numbers: range,
    now: datetime,
    articles: int,
    entities: int,
    sentences: list[str],
) -> None:
    """Write some articles and all that they own."""
    texts = {n: _text(n, sentences) for n in numbers}
    names = {n: _named(entities) for n in numbers}
    _insert(
        db,
        "articles",
        "id source_id url headline description authors date_published date_precision"
        " language word_count first_seen_at fetched_at story_id text_hash extractor text",
        (_article(n, texts[n], _at(n, now, articles)) for n in numbers),
    )
    _insert(db, "article_urls", "url article_id", ((_url(n), n) for n in numbers))
    _insert(
        db,
        "links",
        "url source_id found_at state",
        ((_url(n), n % SOURCES + 1, stamp(now), "article") for n in numbers),
    )
    _insert(
        db,
        "fetches",
        "crawl_id source_id url fetched_at status outcome bytes article_id",
        (
            (
                n * DAYS // articles or 1,
                n % SOURCES + 1,
                _url(n),
                stamp(now),
                200,
                "article",
                80_000,
                n,
            )
            for n in numbers
        ),
    )
    _insert(
        db,
        "coverages",
        "article_id day coverage",
        (
            (n, 739_000, json.dumps({"day": 739_000, "w": texts[n][:500]}))
            for n in numbers
        ),
    )
    _insert(
        db,
        "provenance",
        "article_id field origin raw",
        (
            (n, field, "json-ld", "x" * 40)
            for n in numbers
            for field in ("headline", "authors", "date_published", "text")
        ),
    )
    _insert(
        db,
        "mentions",
        "article_id entity_id field start_char end_char text",
        (
            (n, entity, "text", place * 40, place * 40 + 8, f"Nom {entity}")
            for n in numbers
            for place, entity in enumerate(names[n])
        ),
    )
    _insert(
        db,
        "article_versions",
        "article_id seen_at headline text",
        (
            (n, stamp(_at(n, now, articles)), "Un titre d'avant", texts[n][:900])
            for n in numbers
            if n % 4 == 0
        ),
    )
    _found(db, numbers, names, texts)


def _found(
    db: Database, numbers: range, names: dict[int, list[int]], texts: dict[int, str]
) -> None:
    """Write quotations, sums and deals."""
    _insert(
        db,
        "quotes",
        "article_id speaker speaker_id text start_char end_char",
        (
            (n, f"Nom {names[n][0]}", names[n][0], texts[n][20:180], 20, 180)
            for n in numbers
            for _ in range(n % 3)
        ),
    )
    _insert(
        db,
        "amounts",
        "article_id text amount currency start_char end_char",
        (
            (n, "5 millions", 5e6 + n % 1000, CURRENCIES[(n + i) % 5], 20, 30)
            for n in numbers
            for i in range(n % 4)
        ),
    )
    _insert(
        db,
        "deals",
        "article_id kind subject subject_id object amount currency status",
        (
            (
                n,
                DEALS[min(n // 2 % 19, 6)],
                f"Nom {names[n][0]}",
                names[n][0],
                f"Nom {names[n][-1]}",
                1e6 * (n % 90),
                CURRENCIES[n // 2 % 5],
                "announced",
            )
            for n in numbers
            if n % 2
        ),
    )


def _text(number: int, sentences: list[str]) -> str:
    chosen = _CHANCE.choices(sentences, k=_CHANCE.randrange(14, 34))
    if number % 5:
        chosen.insert(3, f"La {COMMON} en dit plus.")
    if number % 2_500 == 0:
        chosen.insert(5, f"Un {RARE} passe.")
    if number % 40 == 1:
        chosen.insert(6, f"Le {SIGNED} avance.")
    return "\n".join(" ".join(chosen[i : i + 4]) for i in range(0, len(chosen), 4))


def _named(entities: int) -> list[int]:
    """Choose who is named: few often, most seldom, some twice."""
    return [
        int(entities ** _CHANCE.random()) or 1 for _ in range(_CHANCE.randrange(6, 18))
    ]


def _url(number: int) -> str:
    return (
        f"https://journal-{number % SOURCES + 1}.example/un-titre-assez-long-{number}"
    )


def _article(number: int, text: str, at: datetime) -> Row:
    return (
        number,
        number % SOURCES + 1,
        _url(number),
        text[:70],
        text[70:220],
        '["Milo Sévère"]',
        at.isoformat(timespec="seconds"),
        "minute",
        "fr" if (number % SOURCES + 1) % 2 else "en",
        len(text) // 6,
        stamp(at),
        stamp(at),
        number * 3 // 4 or 1,
        str(number),
        "trafilatura",
        text,
    )


def _counts(db: Database) -> None:
    """Fill the columns that count."""
    db.execute(
        """update entities set articles_count = c.n, first_seen = '2024-01-01',
        last_seen = '2024-01-01' from (select entity_id, count(distinct article_id) as n
        from mentions group by entity_id) c where c.entity_id = id"""
    )
    db.execute(
        """update sources set articles_count = c.n, last_article_at = c.last from
        (select source_id, count(*) as n, max(first_seen_at) as last from articles
        group by source_id) c where c.source_id = sources.id"""
    )
    db.execute(
        """update stories set articles_count = c.n, sources_count = c.s from
        (select story_id, count(*) as n, count(distinct source_id) as s from articles
        group by story_id) c where c.story_id = stories.id"""
    )


def _insert(db: Database, table: str, columns: str, rows: Iterator[Row]) -> None:
    names = columns.split()
    marks = ", ".join("?" * len(names))
    db.conn.executemany(
        f"insert into {table} ({', '.join(names)}) values ({marks})", rows
    )
