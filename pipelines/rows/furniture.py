"""The lines that are furniture of a source: learned after a crawl, used by later ones.

What was learned stays, so that a replay gives the same texts; a line that a user marks as
`kept`, or deletes, stays in the texts and is not learned again.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sqlite_utils.db import Database

from pipelines.rows.articles import stamp
from pipelines.text.learned import line_key
from pipelines.text.repeats import Told, find_repeats

NEWEST: Final = 60
"""Articles of a source that are looked at."""


def load_furniture(db: Database) -> dict[str, frozenset[str]]:
    """Give by source the keys of the lines that are taken off its texts."""
    learned: defaultdict[str, set[str]] = defaultdict(set)
    for name, line in db.execute(
        """select s.name, f.line from furniture f join sources s on s.id = f.source_id
        where not f.kept"""
    ).fetchall():
        learned[name].add(line_key(line))
    return {name: frozenset(lines) for name, lines in learned.items()}


def decided_lines(db: Database, source: str) -> set[str]:
    """Give the keys of all lines of a source that were learned, those that are kept too."""
    told = """select line from furniture where source_id =
        (select id from sources where name = ?)"""
    return {line_key(line) for (line,) in db.execute(told, [source]).fetchall()}


def learn_furniture(db: Database, names: Iterable[str], now: datetime) -> None:
    """Learn from the newest articles of some sources."""
    for name in sorted(names):
        with db.atomic():
            found = find_repeats(_newest(db, name), decided_lines(db, name))
            db.conn.executemany(
                """insert into furniture
                (source_id, line, position, articles_count, learned_at) values
                ((select id from sources where name = ?), ?, ?, ?, ?)""",
                [(name, x.line, x.position, x.articles, stamp(now)) for x in found],
            )


def _newest(db: Database, name: str) -> list[Told]:
    """Read the newest articles of a source, in an order that no worker decides."""
    rows = db.execute(
        """select headline, text, story_id from articles where source_id =
        (select id from sources where name = ?)
        order by first_seen_at desc, url limit ?""",
        [name, NEWEST],
    ).fetchall()
    return [Told(*row) for row in rows]
