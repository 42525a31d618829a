"""Finds and mends what is wrong in the rows of entities."""

from collections.abc import Iterator

from sqlite_utils.db import Database

from pipelines.names.known import read_names, wikidata_id
from pipelines.rows.entities import SALIENCE, save_aliases
from pipelines.rows.merges import reassign
from pipelines.rows.rollups import mend_table
from pipelines.rows.rulings import aliases_of, find_aim, rulings_in_force


def mend_rulings(db: Database) -> Iterator[str]:
    """Move the mentions that are not where the decisions of people want them."""
    ids = {
        row[0]
        for ruling in rulings_in_force(db)
        for row in db.execute(
            "select id from entities where name = ? and kind = ?",
            [ruling.name, ruling.kind],
        ).fetchall()
    }
    with db.atomic():
        moved = reassign(db, ids)
    if moved:
        yield f"mentions: {moved} moved to where they were merged or split to"


def mend_spellings(db: Database) -> Iterator[str]:
    """Move the mentions of people who are stored under several spellings of a name."""
    with db.atomic():
        for (name,) in db.execute(
            "select name from entities where kind = 'person' and name glob '*[^ -~]*'"
        ).fetchall():
            find_aim(db, name, "person", name)
        rows = db.execute(
            """select e.id from entities e join person_spellings s
            on s.spelling = e.name where e.kind = 'person' and not s.is_name"""
        )
        moved = reassign(db, {row[0] for row in rows.fetchall()})
    if moved:
        yield f"mentions: {moved} moved to the same person with other accents"


def mend_salience(db: Database) -> Iterator[str]:
    """Weigh the entities of all articles anew where the weights are not the mentions'."""
    key, truth = "article_id, entity_id", SALIENCE.format(where="")
    columns = f"{key}, mentions, in_headline, in_lead, salience"
    if wrong := mend_table(db, "article_entities", key, columns, truth):
        yield f"article_entities: {wrong} wrong row{'' if wrong == 1 else 's'}, built anew"


def mend_names(db: Database) -> Iterator[str]:
    """Write aliases and Wikidata items as the list of names has them today."""
    wrong = 0
    with db.atomic():
        for entity_id, name, kind, item in _named_elsewhere(db):
            aliases = db.execute(
                "select alias from entity_aliases where entity_id = ?", [entity_id]
            ).fetchall()
            told = wikidata_id(name, kind)
            if {row[0] for row in aliases} == aliases_of(
                db, name, kind
            ) and item == told:
                continue
            save_aliases(db, entity_id, name, kind)
            db.execute(
                "update entities set wikidata_id = ? where id = ?", [told, entity_id]
            )
            wrong += 1
    if wrong:
        yield f"entities: {wrong} renewed from the list of names"


def _named_elsewhere(db: Database) -> list[tuple[int, str, str, str | None]]:
    """Give the entities that have aliases, or that the list or a decision names."""
    keys = {(row.name, row.kind) for row in read_names()}
    keys |= {(one.into_name, one.into_kind) for one in rulings_in_force(db)}
    select = "select id, name, kind, wikidata_id from entities where"
    rows = db.execute(
        f"""{select} wikidata_id is not null
        or id in (select entity_id from entity_aliases)"""
    ).fetchall()
    for key in keys:
        rows += db.execute(f"{select} name = ? and kind = ?", key).fetchall()
    return sorted(set(rows))
