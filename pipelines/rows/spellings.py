"""Keeps which names of people differ by accents alone, and which of them is the best."""

from sqlite_utils.db import Database

from pipelines.names.accents import count_accents, without_accents
from pipelines.names.known import listed_entity, wikidata_id


def spelled(db: Database, name: str) -> str:
    """Give the name under which a person is stored; a new spelling is noted.

    The best is that of the list, then the one with the most accents: it becomes the name
    of the entity, the other an alias.
    """
    plain = without_accents(name)
    rows = db.execute(
        "select spelling, is_name from person_spellings where plain = ?", [plain]
    ).fetchall()
    best: str | None = next((spelling for spelling, is_name in rows if is_name), None)
    if best is None:
        if name == plain:
            return name
        best = plain if _is_stored(db, plain) else name
        _note(db, best, plain, is_name=True)
    elif any(spelling == name for spelling, _ in rows):
        return best
    if name == best:
        return name
    _note(db, name, plain, is_name=False)
    if _rank(name) > _rank(best) and not _is_ruled(db, best):
        _rename(db, best, name)
        return name
    _add_alias(db, best, name)
    return best


def other_spellings(db: Database, name: str) -> set[str]:
    """Give the other spellings of a person's name, where it is the best one."""
    rows = db.execute(
        """select other.spelling from person_spellings own join person_spellings other
        on other.plain = own.plain and not other.is_name
        where own.spelling = ? and own.is_name""",
        [name],
    )
    return {row[0] for row in rows.fetchall()}


def _rank(name: str) -> tuple[bool, int, str]:
    return listed_entity(name, "person") is not None, count_accents(name), name


def _is_stored(db: Database, name: str) -> bool:
    found = "select 1 from entities where name = ? and kind = 'person'"
    return db.execute(found, [name]).fetchone() is not None


def _is_ruled(db: Database, name: str) -> bool:
    """Tell whether people decided anything on a name: it stays as it is then."""
    row = db.execute(
        """select 1 from entity_rulings
        where name = ? and kind = 'person' and undone_at is null""",
        [name],
    ).fetchone()
    return row is not None


def _note(db: Database, spelling: str, plain: str, *, is_name: bool) -> None:
    db.execute(
        "insert into person_spellings values (?, ?, ?)", [spelling, plain, is_name]
    )


def _rename(db: Database, old: str, new: str) -> None:
    """Store a person under a better spelling; where both are stored, later articles go
    to that, and `scrapy maintain` moves the others."""
    db.execute(
        "update person_spellings set is_name = (spelling = ?) where spelling in (?, ?)",
        [new, old, new],
    )
    if _is_stored(db, new):
        return
    db.execute(
        "update entities set name = ?, wikidata_id = ? where name = ? and kind = 'person'",
        [new, wikidata_id(new, "person"), old],
    )
    db.execute(
        """update entity_rulings set into_name = ?
        where into_name = ? and into_kind = 'person'""",
        [new, old],
    )
    _add_alias(db, new, old)


def _add_alias(db: Database, name: str, alias: str) -> None:
    db.execute(
        """insert or ignore into entity_aliases
        select id, ? from entities where name = ? and kind = 'person'""",
        [alias, name],
    )
