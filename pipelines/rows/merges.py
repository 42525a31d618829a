"""Makes two entities one, or one two, as a person decides; later crawls follow."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sqlite_utils.db import Database

from pipelines.rows.articles import stamp
from pipelines.rows.entities import (
    DOERS,
    SALIENCE,
    SEEN,
    SPEAKERS,
    Naming,
    entity_id_of,
    linked,
    save_aliases,
)
from pipelines.rows.entity_search import Entity
from pipelines.rows.rollups import count_days
from pipelines.rows.rulings import (
    Ruling,
    add_ruling,
    end_ruling,
    find_aim,
    rulings_into,
    rulings_on,
)

_FOUND: Final = """coalesce(r.name, e.name), coalesce(r.kind, e.kind), m.text
    from mentions m join entities e on e.id = m.entity_id
    left join entity_rulings r on r.id = m.ruling_id"""
"""What the stages before the store found in a mention, whatever was decided on it."""


def merge(db: Database, one: Entity, into: Entity, now: datetime) -> int:
    """Make an entity part of another; return how many mentions moved."""
    with db.atomic():
        for ruling in rulings_on(db, into.name, into.kind):
            if (ruling.into_name, ruling.into_kind) == (one.name, one.kind):
                end_ruling(db, ruling, stamp(now))
        found, aim = (one.name, one.kind), (into.name, into.kind)
        add_ruling(db, found, None, aim, one.id, stamp(now))
        return reassign(db, {one.id, into.id})


def undo(db: Database, ruling: Ruling, now: datetime) -> int:
    """Undo a decision; return how many mentions moved back."""
    holders = _holders(db, ruling)
    with db.atomic():
        end_ruling(db, ruling, stamp(now))
        back = entity_id_of(db, ruling.name, ruling.kind, ruling.entity_id)
        aim = entity_id_of(db, ruling.into_name, ruling.into_kind)
        return reassign(db, {*holders, back, aim})


def take_out(db: Database, entity: Entity, form: str, now: datetime) -> int:
    """Make a form of an entity's name an entity of its own; return what moved."""
    with db.atomic():
        found = (entity.name, entity.kind)
        add_ruling(db, found, form, (form, entity.kind), None, stamp(now))
        return reassign(db, {entity.id, entity_id_of(db, form, entity.kind)})


def reassign(db: Database, ids: set[int]) -> int:
    """Put each mention of some entities where the decisions want it, and count anew."""
    moved, changed = 0, set(ids)
    for entity_id in sorted(ids):
        for found, ruling_id in _groups(db, entity_id):
            aim = find_aim(db, *found)
            target = entity_id_of(db, aim.name, aim.kind)
            if (target, aim.ruling_id) == (entity_id, ruling_id):
                continue
            changed.add(target)
            moved += db.execute(
                """update mentions set entity_id = ?, ruling_id = ?
                where entity_id = ? and ruling_id is ? and text = ?""",
                [target, aim.ruling_id, entity_id, ruling_id, found[2]],
            ).rowcount
    for entity_id in changed:
        _count_entity(db, entity_id)
    _link_again(db, changed)
    for entity_id in changed:
        _save_name(db, entity_id)
    return moved


def _holders(db: Database, ruling: Ruling) -> list[int]:
    """Give the entities whose mentions a decision, or one that leads to it, moved."""
    through, names = {ruling.id}, [(ruling.name, ruling.kind)]
    for name in names:
        for one in rulings_into(db, *name):
            if one.id not in through:
                through.add(one.id)
                names.append((one.name, one.kind))
    marks = ", ".join("?" * len(through))
    rows = db.execute(
        f"select distinct entity_id from mentions where ruling_id in ({marks})",
        [*through],
    )
    return [row[0] for row in rows.fetchall()]


def _groups(
    db: Database, entity_id: int
) -> list[tuple[tuple[str, str, str], int | None]]:
    """Give what was found in an entity's mentions, and the first decision on it."""
    rows = db.execute(
        f"select distinct m.ruling_id, {_FOUND} where m.entity_id = ?", [entity_id]
    ).fetchall()
    return [((name, kind, text), ruling_id) for ruling_id, name, kind, text in rows]


def _count_entity(db: Database, entity_id: int) -> None:
    """Count all that is counted of an entity."""
    db.execute("delete from article_entities where entity_id = ?", [entity_id])
    db.execute(
        "insert into article_entities " + SALIENCE.format(where="where entity_id = ?"),
        [entity_id],
    )
    columns = ", ".join(f"{column} = ({truth})" for column, truth in SEEN.items())
    db.execute(
        f"""update entities set {columns}, articles_count =
        (select count(*) from article_entities where entity_id = entities.id)
        where id = ?""",
        [entity_id],
    )
    count_days(db, entity_id)


def _link_again(db: Database, ids: Iterable[int]) -> None:
    """Link speakers and companies of the articles that name some entities."""
    marks = ", ".join("?" * len(list(ids)))
    rows = db.execute(
        f"""select distinct article_id from article_entities where entity_id in ({marks})
        and (exists (select 1 from quotes q
                where q.article_id = article_entities.article_id and speaker is not null)
            or exists (select 1 from deals d
                where d.article_id = article_entities.article_id))""",
        list(ids),
    ).fetchall()
    for (article_id,) in rows:
        namings = _namings(db, article_id)
        for table, name, kinds in (
            ("quotes", "speaker", SPEAKERS),
            ("deals", "subject", DOERS),
        ):
            told = db.execute(
                f"select id, {name} from {table} where article_id = ?", [article_id]
            ).fetchall()
            db.conn.executemany(
                f"update {table} set {name}_id = ? where id = ?",
                [(linked(form, namings, kinds), row_id) for row_id, form in told],
            )


def _namings(db: Database, article_id: int) -> list[Naming]:
    rows = db.execute(
        f"select m.entity_id, {_FOUND} where m.article_id = ?", [article_id]
    ).fetchall()
    return [
        Naming(entity_id=entity_id, name=name, kind=kind, text=text)
        for entity_id, name, kind, text in rows
    ]


def _save_name(db: Database, entity_id: int) -> None:
    """Write what an entity is called; one that no article names goes."""
    name, kind, articles = db.execute(
        "select name, kind, articles_count from entities where id = ?", [entity_id]
    ).fetchone()
    if articles:
        save_aliases(db, entity_id, name, kind)
    else:
        db.execute("delete from entities where id = ?", [entity_id])
