"""Gives every address one spelling, so that a page is known and asked for once."""

import ipaddress
import re
from urllib.parse import SplitResult, urljoin, urlsplit

import idna

from crawler.url_marks import (
    ID_PARAMETER,
    LISTING_PATH,
    ORIGIN,
    SESSION,
    SLUG,
    TOKEN,
    TRACKING,
)

# w3lib.url.canonicalize_url sorts the query, keeps default ports and campaign marks,
# and takes 60 µs; courlan.normalize_url leaves dot segments and percent codes as they
# stand and drops `ref`, `id`-like and blank parameters that tell articles apart. So
# the spelling is made here, after RFC 3986 (6.2) and the URL standard.

LONG_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{4,}(?![^\W_])")
LONG_NUMBER = re.compile(r"\d{4,}")
CLEAN_URL = re.compile(r"https?://[a-z0-9.-]+(?:/[a-zA-Z0-9_~/-]*)?")
VISIT_PATH = re.compile(
    r";(?:jsessionid|phpsessid|sid)=[^/;?]*|/\((?:[a-z]\([^()/]*\))+\)(?=/)",
    re.IGNORECASE,
)
PERCENT = re.compile(r"%([0-9A-Fa-f]{2})|%")
UNRESERVED = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
)
FORBIDDEN = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]")
BLANKS = re.compile(r"\s*[\t\r\n]+\s*")
HOST = re.compile(r"[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?")
FRONT_LABELS = re.compile(r"^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)")
DEFAULT_PORTS = {"http": 80, "https": 443}


def normal_url(url: str) -> str:
    """Return the key under which an http(s) address is known; raise ValueError for
    anything else."""
    url = tidy(url)
    if CLEAN_URL.fullmatch(url) and "xn--" not in url and "/." not in url:
        host_end = url.find("/", 8)
        if host_end > 0 and url[host_end - 1] != ".":
            return url
    parts = split(url)
    path = normal_path(parts.path)
    query = normal_query(parts.query)
    return f"{parts.scheme}://{authority(parts)}{path}{'?' if query else ''}{query}"


def tidy(url: str) -> str:
    """Take away the blanks and line ends that a document puts around or into an
    address."""
    url = url.strip(" \t\r\n\f\v\0\xa0\ufeff\u200b\u2028\u2029")
    return BLANKS.sub("", url) if "\n" in url or "\t" in url or "\r" in url else url


def is_http(url: str) -> bool:
    """Tell whether it is a whole http or https address."""
    try:
        return bool(authority(split(url)))
    except ValueError:
        return False


def host_of(url: str) -> str:
    """Return the host in lower case and ASCII, without port; empty where there is
    none."""
    try:
        return normal_host(split(url).hostname or "")
    except ValueError:
        return ""


def same_host(a: str, b: str) -> bool:
    """Tell whether two addresses have one host, `www.` and the subdomains for phones
    and AMP aside."""
    host = bare_host(a)
    return bool(host) and host == bare_host(b)


def bare_host(url: str) -> str:
    """Return the host without `www.`, `m.`, `amp.`; empty where there is none."""
    return FRONT_LABELS.sub("", host_of(url))


def same_site(a: str, b: str) -> bool:
    """Tell whether two addresses are one publisher's: same host and same port."""
    return same_host(a, b) and port_of(a) == port_of(b)


def port_of(url: str) -> int | None:
    """Return the port, None for the scheme's own."""
    parts = split(url)
    return None if parts.port == DEFAULT_PORTS[parts.scheme] else parts.port


def own_address(page_url: str, canonical: str | None) -> str:
    """Return the article's own address: the canonical one if it can be believed,
    else the page's; raise ValueError if the page's is none.
    """
    own = normal_url(page_url)
    try:
        named = normal_url(urljoin(page_url, tidy(canonical or "")))
    except ValueError:
        return own
    if not canonical or not same_site(own, named) or is_elsewhere(own, named):
        return own
    # A page that came over https is there over https, whatever an old template says.
    return named.replace("http://", "https://", 1) if own[4] == "s" else named


def is_elsewhere(own: str, named: str) -> bool:
    """Tell whether a canonical address can't be that of the article itself."""
    page, canonical = urlsplit(own), urlsplit(named)
    if page.path == canonical.path:
        # The template cut a query that tells articles apart.
        return lost(ID_PARAMETER, page.query, canonical.query)
    if canonical.path == "/":
        return not ID_PARAMETER.search(canonical.query)
    if LISTING_PATH.search(canonical.path) and not LISTING_PATH.search(page.path):
        return not SLUG.search(canonical.path.rpartition("/")[2])
    if page.path.startswith(canonical.path.rstrip("/") + "/"):
        return lost(SLUG, page.path, canonical.path)
    return is_of_another(page.path, canonical.path)


def is_of_another(page_path: str, canonical_path: str) -> bool:
    """Tell whether two paths name two articles: both tell one in words, and have no
    word and no number in common."""
    page, canonical = words_of_slug(page_path), words_of_slug(canonical_path)
    if len(page) < 3 or len(canonical) < 3 or page & canonical:
        return False
    return not set(LONG_NUMBER.findall(page_path)) & set(
        LONG_NUMBER.findall(canonical_path)
    )


def words_of_slug(path: str) -> set[str]:
    """Return the long words of the step that has most of them."""
    steps = [set(LONG_WORD.findall(step)) for step in path.lower().split("/")]
    return max(steps, key=len)


def lost(pattern: re.Pattern[str], there: str, here: str) -> bool:
    """Tell whether a pattern is found there and not here."""
    return bool(pattern.search(there)) and not pattern.search(here)


def split(url: str) -> SplitResult:
    """Split an http(s) address; raise ValueError for any other."""
    parts = urlsplit(tidy(url).replace("\\", "/"))
    if parts.scheme not in DEFAULT_PORTS or not parts.netloc:
        raise ValueError(f"not an http address: {url[:200]!r}")
    return parts


def authority(parts: SplitResult) -> str:
    """Return host and port in their one spelling; a user's name is no part of it."""
    host = normal_host(parts.hostname or "")
    port = parts.port
    return host if port in (None, DEFAULT_PORTS[parts.scheme]) else f"{host}:{port}"


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
    pairs = query.replace("&amp;", "&").split("&")
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
