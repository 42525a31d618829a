"""Tells of the new rows of saved queries at the end of a crawl, each row once."""

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from scrapy.settings import BaseSettings
from sqlite_utils.db import Database

from crawler.alerts.file import FEED, Alert, is_mail, load_alerts
from crawler.alerts.mail import NotSent, mail, send_mail
from crawler.alerts.queries import MOST, BadQuery, Row, find_rows
from crawler.alerts.rows import (
    add_rows,
    mark_failed,
    mark_sent,
    new_rows,
    note_trouble,
    open_feed,
    tidy,
    waiting_rows,
)
from crawler.alerts.webhook import payload, post
from crawler.figures import counted

logger = logging.getLogger(__name__)


def file_of(settings: BaseSettings) -> Path | None:
    """Give the file of alerts: beside the database, unless the setting says otherwise.

    None where the setting is empty: nobody is told of anything.
    """
    file = settings.get("ALERTS_FILE")
    if file is None:
        return Path(settings["DATABASE"]).with_name("alerts.yml")
    return Path(file) if file else None


def alerts_of(settings: BaseSettings) -> list[Alert]:
    """Read the alerts of a database; raises BadAlerts."""
    file = file_of(settings)
    return load_alerts(file) if file else []


def announce(
    db: Database, alerts: Sequence[Alert], settings: BaseSettings, now: datetime
) -> Iterator[str]:
    """Send what is new to everybody; give a line for each trouble, and never raise."""
    for alert in alerts:
        try:
            yield from _announce(db, alert, settings, now)
        except BadQuery as error:
            yield f"alert {alert.name}: {error}"
        except (sqlite3.Error, OSError) as error:
            yield f"alert {alert.name}: nothing was sent: {error}"
        except Exception as error:  # an alert must not cost the crawl
            logger.exception("alert %s", alert.name)
            yield f"alert {alert.name}: an error of our own, see the log: {error}"
    yield from _tidied(db, alerts, now)


def _announce(
    db: Database, alert: Alert, settings: BaseSettings, now: datetime
) -> Iterator[str]:
    if FEED in alert.to:
        open_feed(db, alert, now)
    try:
        rows = find_rows(Path(settings["DATABASE"]), alert)
    except BadQuery as error:
        note_trouble(db, alert, error.reason)
        raise
    if len(rows) >= MOST:
        yield (
            f"alert {alert.name}: only the first {MOST:,} rows were looked at:"
            " order them newest first and add a limit"
        )
    for target in alert.to:
        add_rows(db, alert, target, new_rows(db, alert, target, rows), now)
        if target == FEED:
            continue
        waiting = waiting_rows(db, alert, target)
        if not waiting.rows:
            continue
        try:
            send(alert, target, waiting.rows, settings)
        except NotSent as error:
            mark_failed(db, waiting.ids)
            yield _failure(alert, target, error)
        else:
            mark_sent(db, waiting.ids, now)
            logger.info("alert %s: %s rows sent", alert.name, len(waiting.rows))


def send(
    alert: Alert, target: str, rows: Sequence[Row], settings: BaseSettings
) -> None:
    """Send rows by e-mail or to a webhook; raises NotSent."""
    if is_mail(target):
        program = settings.get("SENDMAIL") or "sendmail"
        send_mail(mail(alert.name, target, rows), program)
        return
    post(
        target,
        payload(alert.name, rows),
        settings["USER_AGENT"],
        allow_private=settings.getbool("ALLOW_PRIVATE_ADDRESSES"),
    )


def spoken(target: str, others: Sequence[str] = ()) -> str:
    """Name a target without what is secret in a webhook's address.

    Of several webhooks of one host among `others`, each has its number there.
    """
    host = _host(target)
    if not host:
        return target
    alike = [other for other in dict.fromkeys(others) if _host(other) == host]
    return f"{host} ({alike.index(target) + 1})" if len(alike) > 1 else host


def _host(target: str) -> str:
    """Give a webhook's host and port; empty for what is none."""
    is_hook = target != FEED and not is_mail(target)
    return urlsplit(target).netloc.rpartition("@")[2] if is_hook else ""


def _failure(alert: Alert, target: str, error: NotSent) -> str:
    told = f"alert {alert.name}: not sent to {spoken(target, alert.to)}: {error}"
    return f"{told}; the next crawl tries again"


def _tidied(db: Database, alerts: Sequence[Alert], now: datetime) -> Iterator[str]:
    try:
        given_up = tidy(db, alerts, now)
    except sqlite3.Error as error:
        yield f"alerts: {error}"
        return
    if given_up:
        yield f"alerts: {counted(given_up, 'row')} waited a week for somebody: given up"
