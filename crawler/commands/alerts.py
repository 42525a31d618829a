"""`scrapy alerts`: the saved queries, whom they tell, and what they would send."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from crawler.alerts.file import FEED, Alert, is_mail
from crawler.alerts.mail import NotSent, body, mail
from crawler.alerts.queries import BadQuery, Row, find_rows
from crawler.alerts.rows import new_rows, told_so_far
from crawler.alerts.telling import alerts_of, file_of, send, spoken
from crawler.alerts.webhook import payload
from crawler.commands.crawl import prepare_settings
from crawler.figures import counted
from crawler.session import BadUsage
from crawler.terminal.command import PlainCommand
from crawler.terminal.endings import DONE, FAILED, TROUBLES
from crawler.terminal.table import minute, printable, shortened, table_lines
from pipelines.migrations import open_readonly

SAMPLE = 3
"""Rows that a test shows when none is new."""


class Command(PlainCommand):
    """Lists alerts and tries them."""

    troubles = (*TROUBLES, BadQuery)

    def syntax(self) -> str:
        """Say how it is called."""
        return "[test NAME [--send]]"

    def short_desc(self) -> str:
        """Say what it does."""
        return "List the alerts, or show what one would send"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's own options."""
        super().add_options(parser)
        parser.add_argument(
            "--send", action="store_true", help="really send what the test shows"
        )

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        """List the alerts, or try one."""
        assert self.settings is not None
        prepare_settings(self.settings)
        alerts = alerts_of(self.settings)
        if not args and not opts.send:
            return self._list(alerts)
        if len(args) != 2 or args[0] != "test":
            raise BadUsage("write `scrapy alerts`, or `scrapy alerts test NAME`")
        chosen = [alert for alert in alerts if alert.name == args[1]]
        if not chosen:
            known = ", ".join(alert.name for alert in alerts) or "none"
            raise BadUsage(f"no alert named {args[1]!r}; there are {known}")
        return self._test(chosen[0], is_meant=opts.send)

    def _list(self, alerts: list[Alert]) -> int:
        assert self.settings is not None
        if not alerts:
            print(f"No alerts: write some into {file_of(self.settings) or 'a file'}.")
            return DONE
        path = Path(self.settings["DATABASE"])
        db = open_readonly(path) if path.exists() else None
        rows = []
        for alert in alerts:
            for target in alert.to:
                told = told_so_far(db, alert, target)
                counts = (f"{told.announced:,}", f"{told.waiting:,}", minute(told.last))
                query = shortened(" ".join((alert.search or alert.sql).split()), 60)
                rows.append((alert.name, spoken(target, alert.to), *counts, query))
        header = ("alert", "to", "announced", "waiting", "last, UTC", "query")
        print_lines(table_lines(header, rows, right={2, 3}))
        return DONE

    def _test(self, alert: Alert, *, is_meant: bool) -> int:
        assert self.settings is not None
        path = Path(self.settings["DATABASE"])
        found = find_rows(path, alert)
        db = open_readonly(path)
        status = DONE
        for target in alert.to:
            new = new_rows(db, alert, target, found)
            rows = new or found[:SAMPLE]
            kept = "" if new else f"; the first {len(rows)} as an example" * bool(rows)
            count = f"{counted(len(found), 'row')}, {len(new):,} of them new{kept}"
            print_lines([f"{alert.name} to {spoken(target, alert.to)}: {count}"])
            if not rows:
                continue
            print_lines(shown(alert, target, rows))
            if is_meant:
                status = max(status, self._send(alert, target, rows))
        return status

    def _send(self, alert: Alert, target: str, rows: Sequence[Row]) -> int:
        assert self.settings is not None
        if target == FEED:
            return DONE
        try:
            send(alert, target, rows, self.settings)
        except NotSent as error:
            print(f"scrapy alerts: not sent: {error}", file=sys.stderr)
            return FAILED
        print("Sent. A crawl will send these rows again, as it does not count tests.")
        return DONE


def shown(alert: Alert, target: str, rows: Sequence[Row]) -> list[str]:
    """Give what would be sent, line by line."""
    if target == FEED:
        text = f"/alerts/{alert.name}.atom would show:\n\n{body(rows)}"
    elif is_mail(target):
        message = mail(alert.name, target, rows)
        head = f"To: {message['To']}\nSubject: {message['Subject']}\n\n"
        text = head + message.get_content()
    else:
        told = json.loads(payload(alert.name, rows))
        text = json.dumps(told, ensure_ascii=False, indent=2)
    return [f"    {line}".rstrip() for line in text.splitlines()]


def print_lines(lines: Sequence[str]) -> None:
    """Print lines."""
    print("\n".join(map(printable, lines)))
