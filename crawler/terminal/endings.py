"""Says in one line, and with an exit status, why a command could not do its work."""

import errno
import sqlite3
from typing import Final

from scrapy.exceptions import UsageError

from crawler.memory.lock import Locked
from crawler.sources import BadSource
from pipelines.migrations import DatabaseTrouble

DONE: Final = 0
FAILED: Final = 1
BAD_USAGE: Final = 2
LOCKED: Final = 75
"""EX_TEMPFAIL: somebody else has the database."""
TROUBLES: Final = (
    UsageError,
    BadSource,
    Locked,
    DatabaseTrouble,
    sqlite3.Error,
    OSError,
)
"""What may go wrong with what people give us, and with their disks."""
HELD: Final = (
    "another program has held the database for too long: end it, or run this again"
    " when it is done"
)
WORDS: Final = {
    errno.ENOENT: "no such file or folder",
    errno.ENOTDIR: "a file stands where a folder is named",
    errno.EISDIR: "it is a folder: name a file",
    errno.EACCES: "it can't be read or written: change its permissions",
    errno.EPERM: "it can't be read or written: change its permissions",
    errno.EROFS: "it can't be written: its disk is for reading only",
    errno.ENOSPC: "the disk is full: make room and run it again",
    errno.EEXIST: "it is there already",
}


def ending_of(error: Exception) -> tuple[int, str]:
    """Give the status and the line for one of TROUBLES."""
    if isinstance(error, UsageError | BadSource):
        return BAD_USAGE, str(error)
    if isinstance(error, Locked):
        return LOCKED, str(error)
    if is_held(error) or is_held(error.__cause__):
        return LOCKED, HELD
    if isinstance(error, OSError):
        return FAILED, in_words(error)
    return FAILED, str(error)


def is_held(error: BaseException | None) -> bool:
    """Tell whether an error says that another program writes to the database."""
    code = getattr(error, "sqlite_errorcode", 0) or 0
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def in_words(error: OSError) -> str:
    """Say what the system refused, and where."""
    if error.errno is None:
        return str(error)
    said = WORDS.get(error.errno) or (error.strerror or str(error)).lower()
    places = [str(name) for name in (error.filename, error.filename2) if name]
    return ": ".join([*places[:1], said])
