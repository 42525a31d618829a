"""Reads a host's `tdmrep.json`: which of its pages are reserved."""

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit


@dataclass(slots=True, frozen=True)
class TdmRules:
    """Patterns of paths, and whether they are reserved; the longest that fits counts."""

    rules: tuple[tuple[str, bool], ...] = ()

    def reserves(self, url: str) -> bool:
        """Tell whether text and data mining of an address is reserved."""
        parts = urlsplit(url)
        path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
        fitting = [rule for rule in self.rules if fits(rule[0], path)]
        return max(fitting, key=lambda rule: len(rule[0]))[1] if fitting else False


def tdm_rules(body: bytes) -> TdmRules:
    """Read the file; what is none of it, as of a page in its place, says nothing."""
    try:
        rows: Any = json.loads(body)
    except (ValueError, RecursionError):
        return TdmRules()
    rows = rows if isinstance(rows, list) else [rows]
    found = [
        (str(row["location"]), str(row.get("tdm-reservation", "")).strip() == "1")
        for row in rows
        if isinstance(row, dict) and isinstance(row.get("location"), str)
    ]
    return TdmRules(tuple(found))


def fits(pattern: str, path: str) -> bool:
    """Tell whether a path begins as a pattern says: `*` is anything, `$` the end."""
    if pattern == "*":
        return True
    is_whole = pattern.endswith("$")
    pieces = map(re.escape, pattern.removesuffix("$").split("*"))
    found = re.match(".*?".join(pieces) + ("$" if is_whole else ""), path)
    return found is not None
