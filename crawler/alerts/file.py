"""Reads the file of alerts: saved queries, and whom to tell of their new rows."""

import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parseaddr
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import yaml

from crawler.session import BadUsage

NAME: Final = re.compile(r"[a-z][a-z0-9_-]{0,60}")
MAIL: Final = re.compile(r"[^@\s<>(),;:\"\\]+@[\w-]+(\.[\w-]+)+")
PLAIN: Final = re.compile(r"[!-~]+")
KEYS: Final = ("name", "search", "sql", "to")
FEED: Final = "atom"


class BadAlerts(BadUsage):
    """A file of alerts that can't be used: says which line, and what to write."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Alert:
    """One saved query."""

    name: str
    """Lower case; part of the feed's address."""
    search: str = ""
    """What one would type into the search box; empty where `sql` is given."""
    sql: str = ""
    """A query whose first column is the key of its rows; empty where `search` is."""
    to: tuple[str, ...] = ()
    """`atom`, e-mail addresses and addresses of webhooks."""


def load_alerts(path: Path) -> list[Alert]:
    """Read the file; without one there are no alerts. Raises BadAlerts."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), yaml.SafeLoader)
    except FileNotFoundError:
        return []
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadAlerts(f"{path}, line {line}: {error.problem}") from error
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise BadAlerts(f"{path}: {error}") from error
    return _Reader(path).alerts(root)


class _Reader:
    """Turns the nodes of the file into alerts; knows the lines for its errors."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def alerts(self, root: yaml.Node | None) -> list[Alert]:
        if root is None:
            return []
        if not isinstance(root, yaml.SequenceNode):
            raise self._bad(root, "a list wanted: begin each alert with `- name: …`")
        found: dict[str, Alert] = {}
        for node in root.value:
            alert = self._alert(node)
            if alert.name in found:
                trouble = f"name {alert.name!r} is given twice: choose another"
                raise self._bad(node, trouble)
            found[alert.name] = alert
        return list(found.values())

    def _alert(self, node: yaml.Node) -> Alert:
        parts = self._mapping(node)
        for key, example in (("name", "chip_makers"), ("to", FEED)):
            if key not in parts:
                trouble = f"`{key}` is missing: add a line `{key}: {example}`"
                raise self._bad(node, trouble)
        if ("search" in parts) == ("sql" in parts):
            raise self._bad(node, "one of `search: …` and `sql: …` wanted")
        return Alert(
            name=self._name(parts["name"]),
            search=self._text("search", parts["search"]) if "search" in parts else "",
            sql=self._sql(parts["sql"]) if "sql" in parts else "",
            to=self._targets(parts["to"]),
        )

    def _name(self, node: yaml.Node) -> str:
        text = self._text("name", node)
        if not NAME.fullmatch(text):
            trouble = f"name {text!r}: lower case letters, digits, - and _ wanted"
            raise self._bad(node, f"{trouble}, like `name: chip_makers`")
        return text

    def _sql(self, node: yaml.Node) -> str:
        text = self._text("sql", node).rstrip(";").rstrip()
        if not re.match(r"(?i)(select|with)\b", text):
            raise self._bad(node, "sql: a query wanted, like `select url, headline …`")
        if not sqlite3.complete_statement(f"{text};") or ";" in _bare(text):
            raise self._bad(node, "sql: one statement wanted, without `;` in it")
        return text

    def _targets(self, node: yaml.Node) -> tuple[str, ...]:
        if not isinstance(node, yaml.SequenceNode):
            return (self._target(node),)
        if not node.value:
            raise self._bad(node, f"to: nobody is told; write `to: {FEED}`")
        return tuple(dict.fromkeys(self._target(child) for child in node.value))

    def _target(self, node: yaml.Node) -> str:
        text = self._text("to", node)
        if text == FEED or is_mail(text) or _is_webhook(text):
            return text
        wanted = f"`{FEED}`, an e-mail address or https://…"
        raise self._bad(node, f"to: {text!r} is none of these: {wanted}")

    def _text(self, key: str, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            raise self._bad(node, f"{key}: one value wanted")
        return str(node.value).strip()

    def _mapping(self, node: yaml.Node) -> Mapping[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            raise self._bad(node, "keys and values wanted, like `- name: chip_makers`")
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if key.value not in KEYS:
                known = ", ".join(KEYS)
                raise self._bad(key, f"unknown key {key.value!r}; known are {known}")
            if key.value in found:
                raise self._bad(key, f"`{key.value}` is given twice: leave one out")
            found[key.value] = value
        return found

    def _bad(self, node: yaml.Node, trouble: str) -> BadAlerts:
        return BadAlerts(f"{self.path}, line {node.start_mark.line + 1}: {trouble}")


def is_mail(target: str) -> bool:
    """Tell whether an alert's target is an e-mail address, and nothing but one."""
    return bool(MAIL.fullmatch(target)) and parseaddr(target)[1] == target


def _is_webhook(target: str) -> bool:
    try:
        parts = urlsplit(target)
        is_sound = parts.scheme in ("http", "https") and bool(parts.hostname)
        return is_sound and parts.port != 0 and bool(PLAIN.fullmatch(target))
    except ValueError:
        return False


def _bare(sql: str) -> str:
    """Take strings, quoted names and comments out of a statement."""
    return re.sub(r"'[^']*'|\"[^\"]*\"|--[^\n]*|/\*.*?\*/", " ", sql, flags=re.S)
