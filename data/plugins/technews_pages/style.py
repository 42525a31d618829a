"""Gives the style sheet an address that changes with it, so that browsers keep it."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

STYLE: Final = Path(__file__).parents[2] / "static" / "technews.css"


def style_path() -> str:
    """Give the path of the style sheet as it is now."""
    return f"/static/{STYLE.name}?v={_digest(STYLE.stat().st_mtime_ns)}"


@cache
def _digest(changed_at: int) -> str:
    return hashlib.sha256(STYLE.read_bytes()).hexdigest()[:12]
