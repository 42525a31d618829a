"""Finds where links lead that go over a page which counts or forwards readers."""

import re
from urllib.parse import unquote, urlsplit

from crawler.addresses.urls import same_publisher
from crawler.listings.listing import Address, absolute

CARRIED = re.compile(
    r"(?:[?&;][\w.%-]+=|/\*+)(https?(?::|%3a)(?:/|%2f){2}\S+)", re.IGNORECASE
)
FORWARDING = re.compile(
    r"/(?:url|redir(?:ect)?(?:or)?|rd?|out|away|go(?:to)?|links?|clicks?|track(?:er|ing)?"
    r"|exit|jump|leave)(?:\.\w+)?/?$",
    re.IGNORECASE,
)


def target_of(address: Address | None, url: str) -> Address | None:
    """Return the address that a redirector's link carries, the address itself where it is
    none. `url`: of the feed; what leads over another site to its own is a redirector."""
    carried = carried_address(address) if address else None
    if address is None or carried is None:
        return address
    leads_back = same_publisher(carried, url) and not same_publisher(address, url)
    forwards = FORWARDING.search(urlsplit(address).path)
    return carried if leads_back or forwards else address


def carried_address(address: str) -> Address | None:
    """Return the whole address in a parameter or at the end of a path; None where there
    is none."""
    match = CARRIED.search(address, len("https://"))
    if match is None:
        return None
    carried = match[1]
    if address[match.start()] != "/":
        carried = carried.partition("&")[0]
    if "%" in carried[:8]:
        carried = unquote(carried)
    return absolute(address, carried)
