"""Deletes files of the archive that are older than people want to keep them."""

from datetime import date
from pathlib import Path

from sqlite_utils.db import Database

from pipelines.warc.files import expired


def drop_expired(db: Database, folder: Path, today: date, days: int) -> int:
    """Delete the archive of all days before the last so many; return how many files.

    0 days: nothing. What was made of the pages stays; they can't be replayed any more.
    """
    paths = expired(folder, today, days)
    for path in paths:
        # The rows first: cut off here, the file is found again by its name.
        with db.atomic():
            db.execute(
                """update fetches set archive_file = null, archive_offset = null
                where archive_file = ?""",
                [path.name],
            )
        path.unlink()
    return len(paths)
