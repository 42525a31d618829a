"""Lets one crawl at a time write to a database: a lock file beside it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Locked(RuntimeError):
    """Another crawl has the database."""


@contextmanager
def lock_database(database: Path) -> Iterator[None]:
    """Hold the lock while the block runs; raises Locked, or OSError.

    The system gives it back when the process ends, however that happens.
    """
    path = database.with_name(database.name + ".lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise Locked(
                f"{database} is in use by another crawl (process {holder}); "
                "nothing was done; run it again when that one is over"
            ) from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
