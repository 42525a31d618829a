"""Tells which blocks are cards: linked headlines, with the summary beside them."""

from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from crawler.addresses.urls import same_site

HEADLINE = 4
"""Words from which on a link is a headline and not a section's name."""
SHORTEST = 2
"""The same where the link is a heading of what may be a list."""
HEADINGS = frozenset(("h2", "h3", "h4"))


def links_of(block: HtmlElement) -> list[HtmlElement]:
    """Give the link around a block, or those inside."""
    for depth, above in enumerate(block.iterancestors()):
        if above.tag == "a":
            return [above]
        if depth == 3 or above.tag in ("body", "main", "article"):
            break
    return [link for link in block.iter("a") if link.get("href")]


def headline_link(
    block: HtmlElement, words: str, url: str, *, is_listing: bool = False
) -> str:
    """Give the address when a block is one link to another page of the site, or begins
    with one in a line of its own. `is_listing`: headings are short headlines too."""
    is_heading = is_listing and block.tag in HEADINGS
    if len(words.split()) < (SHORTEST if is_heading else HEADLINE):
        return ""
    for link in links_of(block)[:3]:
        if len(link.text_content()) < 0.6 * len(words) and not _is_line(link, words):
            continue
        target: str = urljoin(url, (link.get("href") or "").strip()).partition("#")[0]
        if _is_other_page(target, url):
            return target
    return ""


def _is_line(link: HtmlElement, words: str) -> bool:
    """Tell whether a block's words begin with a headline link, and a break after it."""
    text = " ".join(link.text_content().split())
    after = link.getnext()
    return (
        len(text.split()) >= HEADLINE
        and words.startswith(text)
        and after is not None
        and after.tag == "br"
        and not (link.tail or "").strip()
    )


def _is_other_page(target: str, url: str) -> bool:
    try:
        path = urlsplit(target).path.rstrip("/")
        return bool(path != urlsplit(url).path.rstrip("/")) and same_site(target, url)
    except ValueError:
        return False


def stand_together(card: HtmlElement, block: HtmlElement) -> bool:
    """Tell whether a block is the summary beside a headline link."""
    above = card.getparent()
    near = {id(above), id(above.getparent()) if above is not None else 0}
    parent = block.getparent()
    return id(parent) in near or (
        parent is not None and id(parent.getparent()) == id(above)
    )
