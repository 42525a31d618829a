"""Reads Atom feeds, 0.3 and 1.0, into links."""

from collections.abc import Iterator
from html import escape

from lxml import etree

from crawler.items import Hints
from crawler.listings.listing import Address, Link, absolute, entry_key
from crawler.listings.plain import one_line, plain_text, plain_title, two_letters
from crawler.listings.redirectors import target_of
from crawler.listings.xml_fields import (
    Fields,
    attribute,
    base_of,
    elements,
    fields_of,
    first,
    first_date,
    language_of,
    text_of,
)

PUBLISHED = ("published", "issued", "created", "pubdate", "dc:date")
MODIFIED = ("updated", "modified")
OWN_RELATIONS = ("canonical", "self", "bookmark", "shorturl", "shortlink")
PAGE_TYPES = ("", "text/html", "application/xhtml+xml", "html")


def atom_links(root: etree._Element, url: str) -> Iterator[Link | None]:
    """Yield the link of each entry, wherever in the tree it stands."""
    own = fields_of(root)
    # A feed's own author holds for entries without one; often it is but the site.
    titles = (first(own, "title"), first(own, "subtitle"))
    authors = tuple(name for name in author_names(own) if name not in titles)
    for entry in elements(root, "entry"):
        yield atom_link(entry, url, authors)


def atom_link(entry: etree._Element, url: str, authors: tuple[str, ...]) -> Link | None:
    """Return the link of an entry; None if it names no address."""
    fields = fields_of(entry)
    address = atom_address(entry, fields, url)
    if address is None:
        return None
    hints = Hints(
        title=words_of(fields, "title"),
        date_published=first_date(fields, *PUBLISHED),
        date_modified=first_date(fields, *MODIFIED),
        language=two_letters(first(fields, "dc:language") or language_of(entry)),
        authors=author_names(fields) or authors,
        keywords=atom_keywords(fields),
        summary=words_of(fields, "summary") or words_of(fields, "description"),
        content=content_of(fields),
        key=entry_key(first(fields, "id"), address),
    )
    return Link(url=address, hints=hints)


def atom_address(entry: etree._Element, fields: Fields, url: str) -> Address | None:
    """Return the entry's address: the alternate link that is a page, any alternate
    link, an id that is an address, its own link; None when there is none."""
    named = [(entry, text_of(e)) for e in fields.get("feedburner:origlink", ())]
    links = [e for e in fields.get("link", ()) if rel_of(e) == "alternate"]
    links.sort(key=lambda e: (attribute(e, "type") or "").lower() not in PAGE_TYPES)
    named += [(e, attribute(e, "href") or text_of(e)) for e in links]
    if not links:
        ids = (text_of(e) for e in fields.get("id", ()))
        named += [(entry, key) for key in ids if key[:4].lower() == "http"]
        own = (e for e in fields.get("link", ()) if rel_of(e) in OWN_RELATIONS)
        named += [(e, attribute(e, "href") or text_of(e)) for e in own]
        named += [(e, text_of(e)) for e in fields.get("url", ())]
    for element, address in named:
        if found := target_of(absolute(base_of(element, url), address), url):
            return found
    return None


def rel_of(link: etree._Element) -> str:
    """Return what a link is to its entry; registered names may be written whole."""
    rel = (attribute(link, "rel") or "alternate").strip().lower()
    return rel.rpartition("/")[2]


def author_names(fields: Fields) -> tuple[str, ...]:
    """Return the names of the persons who wrote an entry, each once."""
    names: list[str | None] = []
    for author in fields.get("author", ()):
        told = fields_of(author)
        names.append(one_line(first(told, "name") if told else text_of(author)))
    names += [one_line(text_of(e)) for e in fields.get("dc:creator", ())]
    return tuple(dict.fromkeys(name for name in names if name))


def atom_keywords(fields: Fields) -> tuple[str, ...]:
    """Return the categories: the label that readers see, else the term."""
    words: list[str | None] = []
    for category in fields.get("category", ()):
        told = attribute(category, "label") or attribute(category, "term")
        words.append(plain_title(told or text_of(category)))
    words += [plain_title(text_of(e)) for e in fields.get("dc:subject", ())]
    return tuple(dict.fromkeys(word for word in words if word))


def words_of(fields: Fields, name: str) -> str | None:
    """Return the plain text of a text, html or xhtml field; None when it is empty."""
    for element in fields.get(name, ()):
        kind = (attribute(element, "type") or attribute(element, "mode") or "").lower()
        text = text_of(element)
        if kind == "text":
            found = one_line(text)
        elif "html" in kind or name != "title":
            found = plain_text(text)
        else:
            found = plain_title(text)
        if found:
            return found
    return None


def content_of(fields: Fields) -> str | None:
    """Return an entry's content as HTML; None when it is empty or lies elsewhere."""
    for element in fields.get("content", ()):
        kind = (attribute(element, "type") or "text").lower()
        if len(element):
            return "".join(markup(child) for child in element) or None
        text = text_of(element)
        if not text or (kind not in ("text", "text/plain") and "html" not in kind):
            continue
        return text if "html" in kind else escape(text, quote=False)
    return None


def markup(element: etree._Element) -> str:
    """Return an element of xhtml as HTML."""
    return etree.tostring(element, encoding="unicode", method="html")
