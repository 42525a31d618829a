"""Gives every address one spelling, so that a page is known and asked for once."""

import re
from urllib.parse import SplitResult, urljoin, urlsplit

from crawler.addresses.marks import ID_PARAMETER, LISTING_PATH, SLUG
from crawler.addresses.spelling import normal_host, normal_path, normal_query

# w3lib.url.canonicalize_url sorts the query, keeps default ports and campaign marks,
# and takes 60 µs; courlan.normalize_url leaves dot segments and percent codes as they
# stand and drops `ref`, `id`-like and blank parameters that tell articles apart. So
# the spelling is made here, after RFC 3986 (6.2) and the URL standard.

LONG_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{4,}(?![^\W_])")
LONG_NUMBER = re.compile(r"(?!(?:19|20)\d\d(?!\d))(?<!\d)\d{4,}")
"""A number that names an article, which a year does not."""
NUMBER = re.compile(r"(?!(?:19|20)\d\d(?!\d))(?<!\d)\d{3,}")
PLACEHOLDER = re.compile(
    r"[{}\[\]<>]|^(?:undefined|null|none)$|^[^?#]+https?:/"
    r"|^(?:[\w-]+\.)+(?!html?\b|php\b|aspx?\b|jsp\b|shtml\b|cfm\b)[a-z]{2,}/",
    re.IGNORECASE,
)
"""What a template or a script has left unfilled, put together wrongly, or begun with a
host that lacks its scheme."""
CLEAN_URL = re.compile(r"https?://[a-z0-9]+(?:[.-][a-z0-9]+)*/[a-zA-Z0-9_~/-]*")
MARKS = "\"'“”„«»‘’"
AMPERSAND = re.compile(r"&(?:(?:amp|#0*38|#x0*26);)+", re.IGNORECASE)
BLANKS = re.compile(r"\s*[\t\r\n]+\s*")
FRONT_LABELS = re.compile(r"^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)")
DEFAULT_PORTS = {"http": 80, "https": 443}


def normal_url(url: str) -> str:
    """Return the key under which an http(s) address is known; raise ValueError for
    anything else."""
    url = tidy(url)
    if CLEAN_URL.fullmatch(url):
        return url
    parts = split(url)
    path = normal_path(parts.path)
    query = normal_query(parts.query)
    return f"{parts.scheme}://{authority(parts)}{path}{'?' if query else ''}{query}"


def tidy(url: str) -> str:
    """Take away the blanks, line ends and quotation marks that a document puts around
    or into an address, and the escapes of its ampersands."""
    url = url.strip(" \t\r\n\f\v\0\xa0\ufeff\u200b\u2028\u2029")
    url = url.removesuffix("]]>")
    if url[:1] in MARKS and url[1:]:
        url = url.strip(MARKS + " ")
    if "&" in url:
        url = AMPERSAND.sub("&", url)
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


def same_publisher(a: str, b: str) -> bool:
    """Tell whether two addresses are of one site, or one's host is below the other's."""
    if same_site(a, b):
        return True
    hosts = sorted((bare_host(a), bare_host(b)), key=len)
    return bool(hosts[0]) and hosts[1].endswith(f".{hosts[0]}")


def port_of(url: str) -> int | None:
    """Return the port, None for the scheme's own."""
    parts = split(url)
    return None if parts.port == DEFAULT_PORTS[parts.scheme] else parts.port


def own_address(page_url: str, canonical: str | None) -> str:
    """Return the article's own address: the canonical one if it can be believed,
    else the page's; raise ValueError if the page's is none.
    """
    own = normal_url(page_url)
    if PLACEHOLDER.search(tidy(canonical or "")):
        return own
    try:
        named = normal_url(urljoin(page_url, tidy(canonical or "")))
    except ValueError:
        return own
    if "//" not in urlsplit(own).path:
        named = with_single_slashes(named)
    if not canonical or not same_site(own, named) or is_elsewhere(own, named):
        return own
    # A page that came over https is there over https, whatever an old template says.
    return named.replace("http://", "https://", 1) if own[4] == "s" else named


def with_single_slashes(url: str) -> str:
    """Return an address whose path has no two slashes in a row."""
    parts = urlsplit(url)
    return parts._replace(path=re.sub("//+", "/", parts.path)).geturl()


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
    if names_nothing(canonical.path) and not ID_PARAMETER.search(canonical.query):
        return bool(SLUG.search(page.path.rstrip("/").rpartition("/")[2]))
    return is_of_another(page.path, canonical.path)


def names_nothing(path: str) -> bool:
    """Tell whether the last step of a path is one plain word, as that of a section."""
    return path.rstrip("/").rpartition("/")[2].isalpha()


def is_of_another(page_path: str, canonical_path: str) -> bool:
    """Tell whether two paths name two articles: both tell one in words, and have no
    word and no number in common; or they stand side by side with other numbers."""
    page, canonical = words_of_slug(page_path), words_of_slug(canonical_path)
    if are_neighbours(page_path, canonical_path):
        return not page & canonical
    if len(page) < 3 or len(canonical) < 3 or page & canonical:
        return False
    return not set(LONG_NUMBER.findall(page_path)) & set(
        LONG_NUMBER.findall(canonical_path)
    )


def are_neighbours(a: str, b: str) -> bool:
    """Tell whether the last steps of two paths, below the same ones, have numbers, and
    no number in common."""
    (above_a, _, a), (above_b, _, b) = a.rpartition("/"), b.rpartition("/")
    numbers_a, numbers_b = set(NUMBER.findall(a)), set(NUMBER.findall(b))
    is_other = bool(numbers_a and numbers_b) and not numbers_a & numbers_b
    return above_a == above_b and is_other


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
