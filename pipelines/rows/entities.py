"""The rows of entities: whom an article names, how much it is about them, since when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlite_utils.db import Database

from crawler.items import Mention
from pipelines.names.known import wikidata_id
from pipelines.names.lone import is_part_of_name
from pipelines.rows.rulings import aliases_of, find_aim

LEAD: Final = 600
"""Characters of the text that count as its beginning."""
SALIENCE: Final = f"""select article_id, entity_id, times, titled, early,
    round(0.5 * titled + 0.2 * early + 0.05 * min(times, 6), 2)
    from (select article_id, entity_id, count(*) as times,
            max(field = 'headline') as titled,
            max(field = 'text' and start_char < {LEAD}) as early
        from mentions {{where}} group by 1, 2)"""
"""What `article_entities` holds: half for the headline, a fifth for the beginning, the
rest for how often the article names it, six times and more alike."""
SEEN: Final = {
    "first_seen": """select min(a.first_seen_at) from article_entities x
        join articles a on a.id = x.article_id where x.entity_id = entities.id""",
    "last_seen": """select max(a.fetched_at) from article_entities x
        join articles a on a.id = x.article_id where x.entity_id = entities.id""",
}
"""The columns of `entities` that tell when its articles came."""
SPEAKERS: Final = ("person", "organization", "product", "place", "event")
DOERS: Final = ("organization", "person", "product", "place", "event")


@dataclass(slots=True, kw_only=True, frozen=True)
class Naming:
    """A name of an article with the entity that it belongs to."""

    name: str
    """The name that was found, whatever was decided on it later."""
    kind: str
    text: str
    """As written."""
    entity_id: int


def linked(
    name: str | None, namings: Iterable[Naming], kinds: Sequence[str]
) -> int | None:
    """Give the entity that a name means in an article; None for none, or for several."""
    same = [one for one in namings if name and name in (one.name, one.text)]
    for kind in kinds:
        of_kind = [one for one in same if one.kind == kind]
        full = [one for one in of_kind if one.name == name] or of_kind
        if full:
            ids = {one.entity_id for one in full}
            return ids.pop() if len(ids) == 1 else None
    return None


def save_mentions(
    db: Database, mentions: list[Mention], article_id: int
) -> list[Naming]:
    """Write the mentions of an article, each under the entity that it belongs to.

    None of a surname or given name alone: whose it is nobody knows.
    """
    keys = dict.fromkeys((m.name, m.kind, m.text) for m in mentions)
    found = {key: _place(db, *key) for key in keys}
    places = {key: place for key, place in found.items() if place}
    db.conn.executemany(
        """insert into mentions (article_id, field, start_char, end_char, text,
        entity_id, ruling_id) values (?, ?, ?, ?, ?, ?, ?)""",
        [
            (article_id, m.field, m.start_char, m.end_char, m.text)
            + places[m.name, m.kind, m.text]
            for m in mentions
            if (m.name, m.kind, m.text) in places
        ],
    )
    db.execute(
        "insert into article_entities " + SALIENCE.format(where="where article_id = ?"),
        [article_id],
    )
    return [
        Naming(name=name, kind=kind, text=text, entity_id=entity_id)
        for (name, kind, text), (entity_id, _) in places.items()
    ]


def _place(
    db: Database, name: str, kind: str, text: str
) -> tuple[int, int | None] | None:
    """Give the entity that a mention belongs to, and the decision that put it there."""
    aim = find_aim(db, name, kind, text)
    if aim.ruling_id is None and kind == "person" and is_part_of_name(name):
        return None
    return entity_id_of(db, aim.name, aim.kind), aim.ruling_id


def entity_id_of(
    db: Database, name: str, kind: str, wanted_id: int | None = None
) -> int:
    """Give the key of an entity; one that is new gets its row, and its aliases."""
    row = db.execute(
        "select id from entities where name = ? and kind = ?", [name, kind]
    ).fetchone()
    if row:
        return int(row[0])
    taken = db.execute("select 1 from entities where id = ?", [wanted_id]).fetchone()
    cursor = db.execute(
        "insert into entities (id, name, kind, wikidata_id) values (?, ?, ?, ?)",
        [None if taken else wanted_id, name, kind, wikidata_id(name, kind)],
    )
    entity_id = int(cursor.lastrowid or 0)
    save_aliases(db, entity_id, name, kind)
    return entity_id


def save_aliases(db: Database, entity_id: int, name: str, kind: str) -> None:
    """Write what an entity is called, in place of what was written before."""
    db.execute("delete from entity_aliases where entity_id = ?", [entity_id])
    db.conn.executemany(
        "insert into entity_aliases values (?, ?)",
        [(entity_id, alias) for alias in sorted(aliases_of(db, name, kind))],
    )


def entity_ids(db: Database, article_id: int) -> set[int]:
    """Give the entities that an article names."""
    rows = db.execute(
        "select entity_id from article_entities where article_id = ?", [article_id]
    )
    return {row[0] for row in rows.fetchall()}


def drop_mentions(db: Database, article_id: int) -> set[int]:
    """Delete the mentions of an article, but no entity; return what it named."""
    named = entity_ids(db, article_id)
    db.execute("delete from mentions where article_id = ?", [article_id])
    db.execute("delete from article_entities where article_id = ?", [article_id])
    return named


def count_in(db: Database, article_id: int, named: set[int], before: set[int]) -> None:
    """Count an article in with the entities that it names and did not name before."""
    db.conn.executemany(
        "update entities set articles_count = articles_count + 1 where id = ?",
        [(entity_id,) for entity_id in named - before],
    )
    see(db, article_id)


def see(db: Database, article_id: int) -> None:
    """Stretch the time in which an article's entities were seen to hold it."""
    db.execute(
        """update entities set
        first_seen = min(coalesce(first_seen, a.first_seen_at), a.first_seen_at),
        last_seen = max(coalesce(last_seen, a.fetched_at), a.fetched_at)
        from articles a where a.id = ?1 and entities.id in
        (select entity_id from article_entities where article_id = ?1)""",
        [article_id],
    )


def count_out(db: Database, lost: Iterable[int], seen: tuple[str, str]) -> None:
    """Count an article out with entities that it names no more.

    `seen` is when the article was first and last fetched; an entity that nothing names
    any more goes.
    """
    lost = list(lost)
    ids = [(entity_id,) for entity_id in lost]
    db.conn.executemany(
        "update entities set articles_count = articles_count - 1 where id = ?", ids
    )
    db.conn.executemany(
        "delete from entities where id = ? and articles_count <= 0", ids
    )
    see_again(db, lost, seen)


def see_again(db: Database, ids: Iterable[int], seen: tuple[str, str]) -> None:
    """Look up anew when entities were seen, after an article of that time left.

    Only an article at an end of an entity's time can move that end.
    """
    columns = ", ".join(f"{column} = ({truth})" for column, truth in SEEN.items())
    db.conn.executemany(
        f"""update entities set {columns}
        where id = ? and (first_seen >= ? or last_seen <= ?)""",
        [(entity_id, *seen) for entity_id in ids],
    )
