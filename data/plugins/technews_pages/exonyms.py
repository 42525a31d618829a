"""Gives the names of places and institutions that the reader's language has for them."""

import json
from functools import cache
from pathlib import Path
from typing import Final

from datasette.database import Database

FILE: Final = Path(__file__).resolve().parent / "words" / "names.tsv"


@cache
def names_in(language: str) -> str:
    """Write as JSON what another language's names are in this one; `{}` where unknown."""
    head, *lines = FILE.read_text("utf-8").splitlines()
    languages = head.split("\t")
    if language not in languages:
        return "{}"
    place = languages.index(language)
    told: dict[str, str] = {}
    for line in lines:
        names = line.split("\t")
        told |= {name: names[place] for name in names if name != names[place]}
    return json.dumps(told)


async def read_names_in(db: Database, language: str) -> dict[int, str]:
    """Read by its key what to call an entity whose name is in another language.

    Only a name that the file has as an alias of the entity is told.
    """
    result = await db.execute(
        """select e.id, names.value from json_each(?) names
        join entities e on e.name = names.key
        join entity_aliases a on a.entity_id = e.id and a.alias = names.value""",
        [names_in(language)],
    )
    return dict(tuple(row) for row in result.rows)
