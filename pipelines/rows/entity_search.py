"""Finds entities by what a person types: a key, a name, or one of its forms."""

from dataclasses import dataclass
from typing import Final

from sqlite_utils.db import Database

from pipelines.rows.rulings import Ruling, rulings_in_force


@dataclass(slots=True, kw_only=True, frozen=True)
class Entity:
    """A row of `entities`, with what else it is called."""

    id: int
    name: str
    kind: str
    articles: int
    aliases: tuple[str, ...]


class NotFound(ValueError):
    """Nothing has the name, or several have it; says what to type instead."""

    def __init__(self, message: str, choices: list[Entity] | None = None) -> None:
        super().__init__(message)
        self.choices = choices or []


_ENTITY: Final = """select e.id, e.name, e.kind, e.articles_count,
    (select group_concat(alias, char(10)) from
        (select alias from entity_aliases where entity_id = e.id order by alias))
    from entities e"""
_KIND: Final = "(:kind is null or e.kind = :kind)"
_BY_ALIAS: Final = (
    "e.id in (select entity_id from entity_aliases where alias = :word collate nocase)"
)
_HOLDS: Final = """(e.name like :like escape '\\' or e.id in
    (select entity_id from entity_aliases where alias like :like escape '\\'))"""


def list_entities(
    db: Database, word: str | None, kind: str | None, limit: int
) -> list[Entity]:
    """List the entities whose name or alias holds a word, those most written of first."""
    like = (word or "").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    where = _HOLDS if word else "true"
    return _read(db, f"{where} and {_KIND}", kind=kind, like=f"%{like}%", limit=limit)


def find_entity(db: Database, word: str, kind: str | None = None) -> Entity:
    """Find the one entity with a key, a name or an alias; raises NotFound."""
    if word.isdecimal() and (found := _read(db, "e.id = :id", id=int(word))):
        return found[0]
    for test in ("e.name = :word", "e.name = :word collate nocase", _BY_ALIAS):
        found = _read(db, f"{test} and {_KIND}", word=word, kind=kind)
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFound(f"{word!r} is the name of several: give the id", found)
    raise _not_found(db, word, kind)


def find_ruling(db: Database, word: str, kind: str | None = None) -> Ruling:
    """Find the decision that made a name another's; raises NotFound."""
    found = [
        one
        for one in rulings_in_force(db)
        if one.name.casefold() == word.casefold()
        and one.form is None
        and kind in (None, one.kind)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        kinds = " or ".join(sorted(one.kind for one in found))
        raise NotFound(
            f"several entities called {word!r} were merged: add --kind {kinds}"
        )
    raise NotFound(
        f"{word!r} was merged into nothing; to take a name out of an entity:"
        " scrapy entities split ENTITY NAME"
    )


def written_forms(db: Database, entity: Entity) -> list[str]:
    """Give every way in which an entity is written or may be, but its name."""
    rows = db.execute(
        "select distinct text from mentions where entity_id = ?", [entity.id]
    )
    forms = {row[0] for row in rows.fetchall()} | {*entity.aliases}
    return sorted(forms - {entity.name})


def _not_found(db: Database, word: str, kind: str | None) -> NotFound:
    for ruling in rulings_in_force(db):
        if ruling.form is None and ruling.name.casefold() == word.casefold():
            return NotFound(
                f"{word!r} was merged into {ruling.into_name!r};"
                f" to undo it: scrapy entities split {word!r}"
            )
    like = list_entities(db, word, None, 5)
    known = "nothing is called" if kind is None else f"no {kind} is called"
    return NotFound(f"{known} {word!r}", like)


def _read(db: Database, where: str, limit: int = -1, **values: object) -> list[Entity]:
    rows = db.execute(
        f"{_ENTITY} where {where} order by e.articles_count desc, e.id limit :limit",
        {**values, "limit": limit},
    ).fetchall()
    return [
        Entity(
            id=key,
            name=name,
            kind=kind,
            articles=articles,
            aliases=tuple((aliases or "").split("\n")) if aliases else (),
        )
        for key, name, kind, articles, aliases in rows
    ]
