"""Lays out entities, and what was decided on them, for a terminal."""

from collections.abc import Sequence

from crawler.terminal.table import table_lines
from pipelines.rows.entity_search import Entity
from pipelines.rows.rulings import Ruling


def entity_lines(entities: Sequence[Entity]) -> list[str]:
    """Give a line for each entity."""
    rows = [
        (str(one.id), one.name, one.kind, f"{one.articles:,}", ", ".join(one.aliases))
        for one in entities
    ]
    header = ("id", "name", "kind", "articles", "aliases")
    return table_lines(header, rows, right={0, 3})


def ruling_lines(rulings: Sequence[Ruling]) -> list[str]:
    """Give a line for each decision that holds."""
    rows = [
        (
            "merged" if one.form is None else "split",
            one.name if one.form is None else f"{one.form} of {one.name}",
            one.kind,
            f"into {one.into_name}" if one.form is None else "on its own",
        )
        for one in rulings
    ]
    return table_lines(("what", "name", "kind", "where"), rows) if rows else []
