"""A database whose transactions wait for other writers from their very beginning."""

from collections.abc import Generator
from contextlib import contextmanager

from sqlite_utils.db import Database


class WriterDatabase(Database):
    """Takes the write lock first: SQLite waits for it only where nothing was read yet,
    and else says at once that the database is locked."""

    @contextmanager
    def atomic(self) -> Generator[Database, None, None]:
        """Run a block in one transaction; a block within it is a savepoint."""
        if self.conn.in_transaction:
            with super().atomic():
                yield self
            return
        self.conn.execute("begin immediate")
        try:
            yield self
        except BaseException:
            self.conn.rollback()
            raise
        self.conn.commit()


def learn_sizes(db: Database) -> None:
    """Let SQLite see how its tables have grown, to choose indexes by."""
    db.execute("pragma analysis_limit = 400")
    db.execute("pragma optimize")
