"""Spells the pieces of an address in one way: host, path and query."""

import ipaddress
import re

import idna

from crawler.addresses.marks import ORIGIN, SESSION, TOKEN, TRACKING

VISIT_PATH = re.compile(
    r";(?:jsessionid|phpsessid|sid)=[^/;?]*|/\((?:[a-z]\([^()/]*\))+\)(?=/)",
    re.IGNORECASE,
)
MARK_PATH = re.compile(r"&(?:utm_\w+|xtor|fbclid)=[^/]*$", re.IGNORECASE)
SECOND_QUERY = re.compile(r"\?(?=(?:utm_\w+|xtor|at_\w+|fbclid)=)", re.IGNORECASE)
"""Marks that a program put at the end without looking whether there was a query."""
PERCENT = re.compile(r"%([0-9A-Fa-f]{2})|%")
UNRESERVED = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
)
FORBIDDEN = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]")
HOST = re.compile(r"[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?")


def normal_host(host: str) -> str:
    """Return the host in ASCII; raise ValueError if it can't be one."""
    if ":" in host:
        return f"[{ipaddress.IPv6Address(host)}]"
    host = host.lower().rstrip(".")
    if not host.isascii() or "xn--" in host:
        host = ascii_host(host)
    if not HOST.fullmatch(host) or ".." in host:
        raise ValueError(f"not a host: {host[:200]!r}")
    return host


def ascii_host(host: str) -> str:
    """Return the punycode of an international host as browsers make it."""
    try:
        return idna.encode(host, uts46=True).decode("ascii").rstrip(".")
    except idna.IDNAError:
        # Emoji and other names that browsers look up all the same.
        return host.encode("idna").decode("ascii").lower().rstrip(".")


def normal_path(path: str) -> str:
    """Return the path without session ids and dot segments, in one spelling."""
    if ";" in path or "/(" in path:
        path = VISIT_PATH.sub("", path)
    if "&" in path:
        path = MARK_PATH.sub("", path)
    path = normal_codes(path)
    return without_dots(path) if "/." in path else path or "/"


def without_dots(path: str) -> str:
    """Resolve `.` and `..` as RFC 3986 (5.2.4) does."""
    steps = path.split("/")
    kept: list[str] = []
    for step in steps[1:]:
        if step == "..":
            del kept[-1:]
        elif step != ".":
            kept.append(step)
    end = "/" if kept and steps[-1] in (".", "..") else ""
    return "/" + "/".join(kept) + end


def normal_query(query: str) -> str:
    """Return the query in its order without campaign marks and session ids."""
    if not query:
        return ""
    # Escaped twice by a template: `&amp;` inside of an address parts parameters too.
    pairs = SECOND_QUERY.sub("&", query.replace("&amp;", "&")).split("&")
    pairs = [pair for pair in map(normal_codes, pairs) if pair and not is_mark(pair)]
    return "&".join(pairs)


def is_mark(pair: str) -> bool:
    """Tell whether a parameter says nothing about the page."""
    name = pair.partition("=")[0]
    return bool(
        TRACKING.fullmatch(name)
        or SESSION.fullmatch(name)
        or ORIGIN.fullmatch(pair)
        or TOKEN.fullmatch(pair)
    )


def normal_codes(text: str) -> str:
    """Decode percent codes of plain characters, encode what must be, hexadecimal in
    capitals."""
    if "%" in text:
        text = PERCENT.sub(normal_code, text)
    return FORBIDDEN.sub(percent_code, text)


def normal_code(match: re.Match[str]) -> str:
    """Return the character of a percent code that needs none."""
    if not match[1]:
        return "%25"
    char = chr(int(match[1], 16))
    return char if char in UNRESERVED else f"%{match[1].upper()}"


def percent_code(match: re.Match[str]) -> str:
    """Return the percent codes of a character."""
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))
