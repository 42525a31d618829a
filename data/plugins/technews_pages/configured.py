"""Reads what metadata.yml says to this plugin, once for each server."""

from collections.abc import Mapping
from typing import Any, Final
from weakref import WeakKeyDictionary

from datasette.app import Datasette

PLUGIN: Final = "technews"
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


def hidden_tables(datasette: Datasette) -> set[str]:
    """List the tables that are for the program alone."""
    tables = settings_of(datasette).get("tables", {})
    return {name for name, told in tables.items() if told.get("hidden")}


async def read_choices(
    datasette: Datasette, database: str, choices: list[str] | str | None
) -> list[str]:
    """Give what a ready query's parameter can be: a list, or what SQL finds."""
    if not isinstance(choices, str):
        return choices or []
    result = await datasette.get_database(database).execute(choices)
    return [row[0] for row in result.rows]
