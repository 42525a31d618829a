"""Reads what metadata.yml, tables.yml and queries.yml say to this plugin, once each."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final
from weakref import WeakKeyDictionary

import yaml
from datasette.app import Datasette

PLUGIN: Final = "technews"
FOLDER: Final = Path(__file__).parents[2]
"""Where the files lie. What metadata.yml has, Datasette copies for each table that it
asks about, so that descriptions and queries stand in files of their own."""
# Datasette copies all of it each time, and a page asks several times.
_known: WeakKeyDictionary[Datasette, Mapping[str, Any]] = WeakKeyDictionary()


def settings_of(datasette: Datasette) -> Mapping[str, Any]:
    """Give the plugin's settings; empty where there are none."""
    if datasette not in _known:
        _known[datasette] = datasette.plugin_config(PLUGIN) or {}
    return _known[datasette]


def shows_pictures(datasette: Datasette) -> bool:
    """Tell whether articles show their publisher's picture."""
    return bool(settings_of(datasette).get("pictures"))


@cache
def described_tables() -> dict[str, Any]:
    """Give what is shown beside each table; not to be changed."""
    return dict(yaml.safe_load((FOLDER / "tables.yml").read_text(encoding="utf-8")))


@cache
def offered_queries() -> dict[str, Any]:
    """Give the ready queries; not to be changed."""
    return dict(yaml.safe_load((FOLDER / "queries.yml").read_text(encoding="utf-8")))


def hidden_tables() -> set[str]:
    """List the tables that are for the program alone."""
    return {name for name, told in described_tables().items() if told.get("hidden")}


async def read_choices(
    datasette: Datasette, database: str, choices: list[str] | str | None
) -> list[str]:
    """Give what a ready query's parameter can be: a list, or what SQL finds."""
    if not isinstance(choices, str):
        return choices or []
    result = await datasette.get_database(database).execute(choices)
    return [row[0] for row in result.rows]
