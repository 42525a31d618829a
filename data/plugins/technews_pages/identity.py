"""Reads who an entity is: its item in Wikidata, and into which other it was merged."""

import re
from typing import Final

from datasette.database import Database

_ITEM = re.compile(r"Q\d{1,12}")
SUCCESSOR: Final = """with recursive aim(name, kind, hops) as (
        select into_name, into_kind, 1 from entity_rulings
        where entity_id = ? and form is null and undone_at is null
        union select r.into_name, r.into_kind, hops + 1 from aim a
        join entity_rulings r on r.name = a.name and r.kind = a.kind
        where hops < 9 and r.form is null and r.undone_at is null
    )
    select e.id from aim a join entities e on e.name = a.name and e.kind = a.kind
    order by hops desc limit 1"""


async def read_wikidata(db: Database, entity_id: int) -> str | None:
    """Read an entity's item in Wikidata; None where nobody made sure of it."""
    if "wikidata_id" not in await db.table_columns("entities"):
        return None
    result = await db.execute(
        "select wikidata_id from entities where id = ?", [entity_id]
    )
    row = result.first()
    item = str(row["wikidata_id"] or "") if row else ""
    return item if _ITEM.fullmatch(item) else None


async def read_successor(db: Database, entity_id: int) -> int | None:
    """Read which entity has what once was another's; None when there is none."""
    if not await db.table_exists("entity_rulings"):
        return None
    result = await db.execute(SUCCESSOR, [entity_id])
    row = result.first()
    return int(row["id"]) if row else None
