"""Keeps how many articles name an entity, come from a source or tell a deal each day.

Triggers keep names by kind and deals. With it go the words that are searched as written
(`signs.py`).
"""

from collections.abc import Iterator
from typing import Final

from sqlite_utils.db import Database

from pipelines.migrations import TOLD_TABLES, told
from pipelines.rows.signs import add_signs, mend_signs, take_signs

TRUE_DAYS: Final = {
    "entity_days": """select m.entity_id,
        substr(coalesce(a.date_published, a.first_seen_at), 1, 10) as day,
        count(distinct m.article_id) as articles
        from mentions m join articles a on a.id = m.article_id group by 1, 2""",
    "source_days": """select source_id, substr(first_seen_at, 1, 10) as day,
        count(*) as articles from articles group by 1, 2""",
    "deal_days": """select substr(date_told, 1, 10) as day, kind,
        coalesce(cast(subject_id as text), subject) as who, count(*) as deals
        from deals where background = 0 group by 1, 2, 3""",
    "kind_days": """select d.day, e.kind, sum(d.articles) as names
        from entity_days d join entities e on e.id = d.entity_id group by 1, 2""",
}
"""What each table must hold: entities by day of publication, and by kind added up,
sources by our clock, deals by day of publication (UTC) and company."""
_COLUMNS: Final = {
    "entity_days": ("entity_id, day", "articles"),
    "source_days": ("source_id, day", "articles"),
    "deal_days": ("day, kind, who", "deals"),
    "kind_days": ("day, kind", "names"),
}
"""The key of each table, and what it counts."""


def add_days(db: Database, article_id: int) -> None:
    """Count an article that was written, with the names found in it."""
    _count(db, article_id, 1)
    add_signs(db, article_id)


def take_days(db: Database, article_id: int) -> None:
    """Count an article out, before it is written anew or deleted."""
    _count(db, article_id, -1)
    take_signs(db, article_id)
    db.execute(
        """delete from entity_days where articles <= 0 and entity_id in
        (select entity_id from mentions where article_id = ?)""",
        [article_id],
    )
    db.execute(
        """delete from source_days where articles <= 0 and source_id =
        (select source_id from articles where id = ?)""",
        [article_id],
    )


def _count(db: Database, article_id: int, step: int) -> None:
    db.execute(
        """insert into entity_days (entity_id, day, articles)
        select distinct m.entity_id,
            substr(coalesce(a.date_published, a.first_seen_at), 1, 10), ?1
        from articles a join mentions m on m.article_id = a.id where a.id = ?2
        on conflict do update set articles = articles + ?1""",
        [step, article_id],
    )
    db.execute(
        """insert into source_days (source_id, day, articles)
        select source_id, substr(first_seen_at, 1, 10), ?1 from articles where id = ?2
        on conflict do update set articles = articles + ?1""",
        [step, article_id],
    )


def count_days(db: Database, entity_id: int) -> None:
    """Count the days of one entity anew."""
    db.execute("delete from entity_days where entity_id = ?", [entity_id])
    db.execute(
        """insert into entity_days select x.entity_id,
        substr(coalesce(a.date_published, a.first_seen_at), 1, 10), count(*)
        from article_entities x join articles a on a.id = x.article_id
        where x.entity_id = ? group by 1, 2""",
        [entity_id],
    )


def mend_rollups(db: Database) -> Iterator[tuple[str, int]]:
    """Build anew each table that is not as the articles say; tell it and its wrong rows."""
    yield from _mend_told(db)
    if wrong := mend_signs(db):
        yield "words_with_signs", wrong
    for table, truth in TRUE_DAYS.items():
        key, count = _COLUMNS[table]
        if wrong := mend_table(db, table, key, f"{key}, {count}", truth):
            yield table, wrong


def mend_table(db: Database, table: str, key: str, columns: str, truth: str) -> int:
    """Build a table anew where it does not hold what a query gives; return how many of
    its keys were wrong."""
    kept = f"select {columns} from {table}"
    with db.atomic():
        wrong = db.execute(
            f"""select count(*) from (select distinct {key} from (
            select * from (select * from ({truth}) except {kept})
            union all select * from ({kept} except select * from ({truth}))))"""
        ).fetchone()[0]
        if wrong:
            db.execute(f"delete from {table}")
            db.execute(f"insert into {table} ({columns}) {truth}")
    return int(wrong)


def _mend_told(db: Database) -> Iterator[tuple[str, int]]:
    """Correct the dates by which quotations, sums and deals are listed."""
    for table in TOLD_TABLES:
        truth = f"select {told('a')} from articles a where a.id = {table}.article_id"
        with db.atomic():
            wrong = db.execute(
                f"""update {table} set date_told = ({truth})
                where date_told is not ({truth})"""
            ).rowcount
        if wrong:
            yield f"{table}.date_told", wrong
