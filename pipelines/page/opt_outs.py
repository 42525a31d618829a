"""Finds what a page says against its use: by machines that learn, index or archive."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from crawler.items import Page

TDM: Final = "tdm-reservation"
"""Text and data mining is reserved: the TDM Reservation Protocol of the W3C group."""
WORDS: Final = (TDM, "noai", "noimageai", "noindex", "noarchive")
"""All that is known, in the order in which they are told."""

HEAD_BYTES: Final = 100_000
META: Final = re.compile(rb"<meta\b[^<>]{1,500}>", re.I)
END: Final = re.compile(rb"</head\s*>|<body\b", re.I)
COMMENT: Final = re.compile(rb"<!--(?:.*?-->|.*)", re.S)
"""One that never ends takes in all: else each beginning would be looked through."""
ATTRIBUTE: Final = re.compile(
    rb"""\b(name|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I
)
VALUED: Final = re.compile(r"(?:max-[\w-]+|unavailable_after)\s*:")
"""Directives with a colon of their own; before any other one stands a robot's name."""


def opt_outs_of(page: Page, robot: str = "technews") -> list[str]:
    """Give the words of WORDS that a page's headers and head say to this robot."""
    said = {*_in_headers(page, robot), *_in_head(page.body, robot)}
    if "none" in said:
        said.add("noindex")
    return [word for word in WORDS if word in said]


def _in_headers(page: Page, robot: str) -> Iterator[str]:
    for name, value in page.headers:
        if name == "x-robots-tag":
            yield from _directives(value, robot)
        if name == TDM and value.strip() == "1":
            yield TDM


def _directives(value: str, robot: str) -> Iterator[str]:
    """Give the directives of one header that are for everybody or for this robot."""
    is_ours = True
    for part in value.lower().split(","):
        named, colon, rest = part.partition(":")
        if colon and not VALUED.match(part.strip()):
            is_ours = named.strip() in ("*", robot)
            part = rest
        if is_ours:
            yield part.strip()


def _in_head(body: bytes, robot: str) -> Iterator[str]:
    if b"<" not in body[:1000]:
        return
    head = COMMENT.sub(b"", body[:HEAD_BYTES])
    end = END.search(head)
    for tag in META.findall(head[: end.start()] if end else head):
        said = dict(_attributes(ATTRIBUTE.findall(tag)))
        name, content = said.get("name", ""), said.get("content", "")
        if name in ("robots", robot):
            yield from (word.strip() for word in content.split(","))
        if name == TDM and content.strip() == "1":
            yield TDM


def _attributes(
    found: Iterable[tuple[bytes, bytes, bytes, bytes]],
) -> Iterator[tuple[str, str]]:
    for name, *values in found:
        value = b"".join(values).decode("utf-8", "replace")
        yield name.decode().lower(), value.strip().lower()


def obeyed_words(setting: object) -> tuple[str, ...]:
    """Read OBEY_OPT_OUTS: a list of words, or yes for all of them; raises ValueError."""
    parts = setting if isinstance(setting, list | tuple) else str(setting).split(",")
    words = [str(part).strip().lower() for part in parts if str(part).strip()]
    if words in ([], ["false"], ["0"], ["no"], ["none"]):
        return ()
    if words in (["true"], ["1"], ["yes"], ["all"]):
        return WORDS
    unknown = sorted(set(words) - set(WORDS))
    if unknown:
        raise ValueError(f"{', '.join(unknown)}: known are {', '.join(WORDS)}, or yes")
    return tuple(words)
