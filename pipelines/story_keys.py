"""Writes what is kept of an article to compare it with others, and reads it back."""

import json
from dataclasses import fields

from pipelines.stories import Coverage


def write_coverage(coverage: Coverage) -> str:
    """Write a Coverage as JSON, the same for the same article."""
    values = {
        field.name: getattr(coverage, field.name)
        for field in fields(Coverage)
        if field.name != "article_id"
    }
    return json.dumps(
        {
            name: sorted(value) if isinstance(value, frozenset) else value
            for name, value in values.items()
        },
        ensure_ascii=False,
    )


def read_coverage(text: str, article_id: int) -> Coverage:
    """Read a Coverage back; `article_id` is what its matches are told by."""
    values = {
        name: frozenset(map(_hashable, value)) if isinstance(value, list) else value
        for name, value in json.loads(text).items()
    }
    return Coverage(article_id=article_id, **values)


def _hashable(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
