"""The rows of one article: its own, its addresses, and all that was found in it."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, Final

from sqlite_utils.db import Database

from crawler.items import Amount, Article, Deal, Quote
from pipelines.rows.entities import (
    DOERS,
    SPEAKERS,
    Naming,
    count_in,
    count_out,
    drop_mentions,
    linked,
    save_mentions,
    see,
    see_again,
)
from pipelines.rows.known import Stored, add_addresses
from pipelines.rows.rollups import add_days, take_days
from pipelines.text.likeness import likeness

FIELDS: Final = (
    "headline description credit date_published date_modified date_precision language"
    " section text main_image main_image_caption is_free word_count text_hash extractor"
).split()
OWNED: Final = "provenance qualities quotes amounts deals".split()


def stamp(moment: datetime) -> str:
    """Write a moment of our clock: UTC, milliseconds, sortable as text."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def insert_article(db: Database, article: Article) -> int:
    """Write a new article and all it owns; return its id."""
    seen = stamp(article.fetched_at)
    row = {
        **_columns(article),
        "url": article.url,
        "first_seen_at": seen,
        "fetched_at": seen,
    }
    names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    cursor = db.execute(
        f"""insert into articles ({names}, source_id) values ({marks},
        (select id from sources where name = :source))""",
        {**row, "source": article.source},
    )
    article_id = int(cursor.lastrowid or 0)
    add_addresses(db, article, article_id)
    db.execute(
        """update sources set articles_count = articles_count + 1,
        last_article_at = max(coalesce(last_article_at, ''), ?) where name = ?""",
        [seen, article.source],
    )
    save_owned(db, article, article_id)
    add_days(db, article_id)
    return article_id


def update_article(db: Database, article: Article, known: Stored) -> None:
    """Write a known article's row and all it owns anew."""
    take_days(db, known.id)
    row = {**_columns(article), "fetched_at": stamp(article.fetched_at)}
    changes = ", ".join(f"{name} = :{name}" for name in row)
    db.execute(
        f"update articles set {changes}, removed_at = null where id = :id",
        {**row, "id": known.id},
    )
    # A move to another address of its own, unless another row has it.
    db.execute(
        """update or ignore articles set url = :url where id = :id
        and not exists (select 1 from article_urls where url = :url
                        and article_id != :id)""",
        {"url": article.url, "id": known.id},
    )
    save_owned(db, article, known.id, known)
    add_days(db, known.id)


def move_first_seen(db: Database, article_id: int, seen: str) -> None:
    """Note that an article was there before, with all that is counted by that day."""
    take_days(db, article_id)
    db.execute("update articles set first_seen_at = ? where id = ?", [seen, article_id])
    see(db, article_id)
    add_days(db, article_id)


def save_version(
    db: Database, article_id: int, seen_at: str, headline: str, text: str
) -> None:
    """Keep what an article said at a time."""
    db.execute(
        """insert or replace into article_versions (article_id, seen_at, headline, text)
        values (?, ?, ?, ?)""",
        [article_id, seen_at, headline, text],
    )


def measure_versions(db: Database, article_id: int) -> None:
    """Note of each version how like it is what took its place."""
    said = db.execute(
        """select seen_at, headline || char(10) || text from article_versions
        where article_id = ?1 union all
        select '~', headline || char(10) || text from articles where id = ?1
        order by 1""",
        [article_id],
    ).fetchall()
    db.conn.executemany(
        "update article_versions set likeness = ? where article_id = ? and seen_at = ?",
        [
            (likeness(before, after), article_id, seen_at)
            for (seen_at, before), (_, after) in pairwise(said)
        ],
    )


def save_owned(
    db: Database, article: Article, article_id: int, was: Stored | None = None
) -> None:
    """Replace all that an article owns by what was found in it now."""
    for table in OWNED:
        db.execute(f"delete from {table} where article_id = ?", [article_id])
    before = drop_mentions(db, article_id)
    namings = save_mentions(db, article.mentions, article_id)
    for table, rows in _owned_rows(article, namings):
        marks = ", ".join("?" * (len(rows[0]) + 1))
        names = "article_id, " + _NAMES[table]
        db.conn.executemany(
            f"insert into {table} ({names}) values ({marks})",
            [(article_id, *row) for row in rows],
        )
    named = {one.entity_id for one in namings}
    count_in(db, article_id, named, before)
    if was:
        seen = (was.first_seen_at, was.fetched_at)
        count_out(db, before - named, seen)
        if stamp(article.fetched_at) < was.fetched_at:
            see_again(db, named, seen)


_NAMES: Final = {
    "provenance": "field, origin, raw",
    "qualities": "truncated, quality, quality_reasons",
    "quotes": "speaker, speaker_id, text, start_char, end_char",
    "amounts": "text, amount, amount_max, currency, start_char, end_char, per,"
    " is_valuation",
    "deals": "kind, subject, subject_id, object, amount, currency, date, status,"
    " background, start_char, end_char",
}


def _owned_rows(
    article: Article, namings: list[Naming]
) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    found: dict[str, list[tuple[Any, ...]]] = {
        "provenance": [(p.field, p.origin, p.raw) for p in article.provenance],
        "qualities": [_quality_row(article)],
        "quotes": [
            (q.speaker, linked(q.speaker, namings, SPEAKERS), *_span(q))
            for q in article.quotes
        ],
        "amounts": [_amount_row(amount) for amount in article.amounts],
        "deals": [_deal_row(deal, namings) for deal in article.deals],
    }
    return ((table, rows) for table, rows in found.items() if rows)


def _quality_row(article: Article) -> tuple[Any, ...]:
    reasons = json.dumps(article.quality_reasons)
    return article.truncated, article.quality, reasons


def _span(quote: Quote) -> tuple[str, int, int]:
    return quote.text, quote.start_char, quote.end_char


def _amount_row(a: Amount) -> tuple[Any, ...]:
    span = a.start_char, a.end_char
    return a.text, a.amount, a.amount_max, a.currency, *span, a.per, a.is_valuation


def _deal_row(deal: Deal, namings: list[Naming]) -> tuple[Any, ...]:
    place = (None, None) if deal.start_char < 0 else (deal.start_char, deal.end_char)
    return (
        deal.kind,
        deal.subject,
        linked(deal.subject, namings, DOERS),
        deal.object,
        deal.amount,
        deal.currency,
        deal.date,
        deal.status,
        deal.background,
        *place,
    )


def _columns(article: Article) -> dict[str, Any]:
    row = {name: getattr(article, name) for name in FIELDS}
    row["authors"] = json.dumps(article.authors, ensure_ascii=False)
    row["keywords"] = json.dumps(article.keywords, ensure_ascii=False)
    return row
