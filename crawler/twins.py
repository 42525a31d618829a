"""Derives an article's plain address from that of its AMP, print or phone edition."""

import re
from urllib.parse import urlsplit, urlunsplit

from crawler.urls import normal_url

TWIN_PAIR = re.compile(
    r"amp(?:=(?:1|true|yes)?)?|output_?type=amp|(?:format|view|mode|type|tpl)=(?:amp|print)"
    r"|(?:print(?:able|er)?|printable_?version|imprimer|impression|print_?view)"
    r"(?:=(?:1|true|yes|oui|on)?)?"
    r"|(?:mobile|m)=(?:1|true)|_escaped_fragment_=",
    re.IGNORECASE,
)
"""A parameter that only asks for another dress of the same page."""

TWIN_END = re.compile(r"(?<=[^/])/(?:amp|print|imprimer)/?$", re.IGNORECASE)
TWIN_NAME = re.compile(r"(?<=[^/])[.-](?:amp|print)(?=\.s?html?$)|\.amp$", re.IGNORECASE)
TWIN_START = re.compile(r"^/(?:amp|print)(?=/[^/]*[^/])", re.IGNORECASE)


def plain_twin(url: str) -> str | None:
    """Return the plain address of an AMP or print edition; None where the address is
    plain, or does not show what its plain twin is. Raise ValueError if it is none.
    """
    url = normal_url(url)
    parts = urlsplit(url)
    pairs = [pair for pair in parts.query.split("&") if not TWIN_PAIR.fullmatch(pair)]
    path = plain_path(parts.path)
    plain = urlunsplit((parts.scheme, parts.netloc, path, "&".join(pairs), ""))
    return plain if plain != url and path != "/" else None


def plain_path(path: str) -> str:
    """Return a path without the step or ending of another edition."""
    if TWIN_END.search(path):
        # Whether the plain address ends with a slash is told by the twin's.
        return TWIN_END.sub("/" if path.endswith("/") else "", path)
    return TWIN_START.sub("", TWIN_NAME.sub("", path))
