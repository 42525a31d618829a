"""Derives a source's pattern of article addresses from some of its addresses."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit

from crawler.addresses.article_urls import PAGE_EXTENSION

ENOUGH: Final = 5
"""Addresses below which any likeness may be chance."""

STEP_SHAPES: Final = (
    (re.compile(r"(?:19|20)\d\d"), r"\d{4}"),
    (re.compile(r"(?:19|20)\d{6}"), r"\d{8}"),
    (re.compile(r"\d\d"), r"\d{2}"),
    (re.compile(r"\d+"), r"\d+"),
    (
        re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE),
        "[A-Za-z]{3}",
    ),
)
LAST_SHAPES: Final = (
    (re.compile(r"\d{3,}"), r"\d+"),
    (re.compile(r".*[a-zA-Z].*-\d{3,}"), r"[^/]+-\d+"),
    (re.compile(r".*[a-zA-Z].*_\d{3,}"), r"[^/]+_\d+"),
    (re.compile(r".*[a-zA-Z].*,\d{3,}"), r"[^/]+,\d+"),
    (re.compile(r"\d{3,}-[^/]+"), r"\d+-[^/]+"),
)
"""The number that a publisher gives each article, and where in its name it stands."""


@dataclass(slots=True, frozen=True)
class Shape:
    """A piece of a pattern."""

    pattern: str
    """What stands there, as a regular expression."""
    is_telling: bool
    """Whether pages that are no articles lack it."""


ANY_STEP: Final = Shape("[^/]+", False)


def host_with_most(urls: Sequence[str]) -> str:
    """Return the host and port that most addresses have; empty for none."""
    hosts = Counter(urlsplit(url).netloc for url in urls)
    return hosts.most_common(1)[0][0] if hosts else ""


def include_pattern(urls: Sequence[str], share: float = 1.0) -> str | None:
    """Return a pattern for the addresses of one host; None where no shape is clear.

    With a `share` below 1, that part of them is enough: a front page names other
    pages too.
    """
    host = host_with_most(urls)
    parts = [
        split for split in map(urlsplit, dict.fromkeys(urls)) if split.netloc == host
    ]
    kept = parts if share == 1 else most_common_length(parts)
    if len(kept) < max(ENOUGH, share * len(parts)):
        return None
    path = path_pattern(kept)
    return f"^https?://{literal(host)}{path}" if path else None


def most_common_length(parts: Sequence[SplitResult]) -> list[SplitResult]:
    """Return the addresses whose paths have as many steps as most."""
    lengths = Counter(split.path.count("/") for split in parts)
    wanted = lengths.most_common(1)[0][0] if lengths else 0
    return [split for split in parts if split.path.count("/") == wanted]


def path_pattern(parts: Sequence[SplitResult]) -> str | None:
    """Return the pattern of all paths; None when it would fit any page."""
    paths = [split.path.strip("/").split("/") for split in parts]
    length = min(map(len, paths))
    shapes = [step_shape([path[at] for path in paths]) for at in range(length - 1)]
    middle = ""
    if any(len(path) != length for path in paths):
        while shapes and not shapes[-1].is_telling:
            shapes.pop()
        middle = "(?:[^/]+/)*"
    last = last_shape([path[-1] for path in paths])
    if not any(shape.is_telling for shape in (*shapes, last)):
        return None
    steps = "".join(f"{shape.pattern}/" for shape in shapes)
    return f"/{steps}{middle}{last.pattern}{ending(parts)}"


def step_shape(values: Sequence[str]) -> Shape:
    """Return what a step is in all addresses: a kind of number, or one word."""
    for shape, pattern in STEP_SHAPES:
        if all(map(shape.fullmatch, values)):
            return Shape(pattern, True)
    if len(set(values)) == 1:
        return Shape(literal(values[0]), True)
    return ANY_STEP


def last_shape(values: Sequence[str]) -> Shape:
    """Return what the article's own step is: its number's place, its extension."""
    found = [PAGE_EXTENSION.search(value) for value in values]
    ends = {match[0] if match else "" for match in found}
    end = literal(ends.pop()) if len(ends) == 1 else ""
    names = [PAGE_EXTENSION.sub("", value) if end else value for value in values]
    for shape, pattern in LAST_SHAPES:
        if all(map(shape.fullmatch, names)):
            return Shape(pattern + end, True)
    return Shape(f"[^/]+{end}", bool(end))


def ending(parts: Sequence[SplitResult]) -> str:
    """Return the end of the pattern: nothing more in the path, unless there is a query."""
    slash = "/?" if any(split.path.endswith("/") for split in parts) else ""
    return slash if any(split.query for split in parts) else f"{slash}$"


def literal(text: str) -> str:
    """Return a text for a pattern, its hyphens as they are."""
    return re.escape(text).replace(r"\-", "-")
