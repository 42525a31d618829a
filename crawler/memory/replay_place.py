"""Remembers how far a replay is, so that one that was stopped is gone on with."""

import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlite_utils.db import Database

from crawler.items import Page

EACH: Final = 50
"""Pages after which the place is written."""

Place = tuple[str, int]
"""A file, and the offset of the last page in it before which all is done."""


def last_place(db: Database, arguments: Mapping[str, str]) -> Place | None:
    """Give where the last replay of these arguments was stopped; None if it ended."""
    row = db.execute(
        """select file, position from replays where arguments = ? and file is not null
        order by crawl_id desc limit 1""",
        [written(arguments)],
    ).fetchone()
    return (row[0], row[1]) if row else None


def written(arguments: Mapping[str, str]) -> str:
    """Write arguments as the table has them."""
    return json.dumps(sorted(arguments.items()))


@dataclass(slots=True)
class ReplayPlace:
    """The place of one replay; pages end in another order than they come."""

    db: Database
    crawl_id: int
    arguments: Mapping[str, str]
    waiting: deque[Place]
    """Pages that came, in order, up to those of which all before are done."""
    done: set[Place]
    """Those of `waiting` that are done."""
    count: int = 0
    """Pages done since the place was written."""
    reached: Place | None = None
    """The last page before which all is done."""

    def begin(self, page: Page) -> None:
        """Note a page that is on its way."""
        self.waiting.append((str(page.archive_file), int(page.archive_offset or 0)))

    def end(self, page: Page) -> None:
        """Note a page that is stored or refused."""
        self.done.add((str(page.archive_file), int(page.archive_offset or 0)))
        while self.waiting and self.waiting[0] in self.done:
            self.reached = self.waiting.popleft()
            self.done.discard(self.reached)
        self.count += 1
        if self.count >= EACH:
            self.save()

    def save(self) -> None:
        """Write the place."""
        self.count = 0
        if self.reached is not None:
            with self.db.atomic():
                self.db.execute(
                    "insert or replace into replays values (?, ?, ?, ?)",
                    [self.crawl_id, written(self.arguments), *self.reached],
                )

    def forget(self) -> None:
        """Forget all places of these arguments: the archive was read to its end."""
        with self.db.atomic():
            told = [written(self.arguments)]
            self.db.execute("delete from replays where arguments = ?", told)
