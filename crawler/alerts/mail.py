"""Sends an alert's rows as an e-mail, through the system's sendmail."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

from crawler.alerts.queries import Row
from crawler.figures import for_people
from crawler.terminal.table import printable

USUAL_PLACES: Final = "/usr/sbin:/usr/lib:/usr/local/sbin"
"""Where sendmail is, and cron's PATH does not lead."""
SECONDS: Final = 30
TITLES: Final = ("headline", "title", "name", "subject", "text")
"""Columns that make a row's first line, the first that it has."""


class NotSent(OSError):
    """A message that did not reach its target; says why."""


def mail(name: str, target: str, rows: Sequence[Row]) -> EmailMessage:
    """Write the message; no value of a row comes near its headers."""
    message = EmailMessage(policy=SMTP)
    message["To"] = target
    message["Subject"] = subject(name, len(rows))
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(body(rows), cte="quoted-printable")
    return message


def subject(name: str, count: int) -> str:
    """Say which alert it is, and how many rows are new."""
    return f"technews: {name}, {count:,} new"


def body(rows: Sequence[Row]) -> str:
    """Write rows as plain text, one after the other."""
    return "\n\n".join("\n".join(row_lines(row)) for row in rows) + "\n"


def row_lines(row: Row) -> list[str]:
    """Write a row: its title first, the address last."""
    title = next((key for key in TITLES if row.get(key)), None)
    told = {
        key: value
        for key, value in row.items()
        if value not in (None, "") and key != "article_id"
    }
    lines = [str(told.pop(title))] if title else []
    address = told.pop("url", None)
    lines += [f"  {key}: {for_people(row, key)}" for key in told]
    if address:
        lines.append(f"  {address}")
    return [printable(line) for line in lines]


def send_mail(message: EmailMessage, program: str) -> None:
    """Hand a message to sendmail; raises NotSent."""
    places = f"{os.environ.get('PATH', os.defpath)}:{USUAL_PLACES}"
    found = shutil.which(program, path=places)
    if found is None:
        raise NotSent(f"{program} is not there: install a mail server, or set SENDMAIL")
    try:
        done = subprocess.run(  # noqa: S603 (the owner's own setting)
            [found, "-t", "-i"],
            input=message.as_bytes(),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise NotSent(f"{program} takes more than {SECONDS} s") from error
    if done.returncode:
        said = printable(done.stderr.decode(errors="replace")).strip()[:200]
        raise NotSent(f"{program} ended with {done.returncode}: {said or 'no reason'}")
