"""Reads the fields of one entry of a feed or sitemap, whatever its namespaces are."""

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from crawler.listings.feed_dates import iso_date
from crawler.listings.listing import absolute

Fields = dict[str, list[etree._Element]]

FAMILIES = (
    ("purl.org/dc/terms", "dcterms"),
    ("purl.org/dc", "dc"),
    ("modules/content", "content"),
    ("feedburner", "feedburner"),
    ("pheedo", "feedburner"),
    ("w3.org/2005/atom", "atom"),
    ("purl.org/atom", "atom"),
    ("sitemap-news", "news"),
    ("sitemap-image", "image"),
    ("sitemap-video", "video"),
    ("mrss", "media"),
    ("itunes", "itunes"),
    ("xml/1998", "xml"),
    ("xhtml", "xhtml"),
)
XML = "{http://www.w3.org/XML/1998/namespace}"


@lru_cache(4096)
def field_name(tag: str, own_space: str) -> str:
    """Return a tag's local name in lower case; one of another namespace than the
    entry's has the name of its module before it."""
    space, _, local = tag.rpartition("}")
    prefix, _, local = local.lower().rpartition(":")
    space = space.lstrip("{").lower()
    if space == own_space:
        family = prefix
    else:
        family = next((name for mark, name in FAMILIES if mark in space), prefix)
    return f"{family}:{local}" if family else local


@lru_cache(4096)
def local_name(tag: str) -> str:
    """Return a tag's name in lower case without namespace and prefix."""
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def fields_of(element: etree._Element) -> Fields:
    """Return an element's children by their names."""
    own_space = str(element.tag).rpartition("}")[0].lstrip("{").lower()
    fields: Fields = {}
    for child in element:
        if isinstance(child.tag, str):
            fields.setdefault(field_name(child.tag, own_space), []).append(child)
    return fields


def elements(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Yield the elements of these names in their order, whatever their case and prefix."""
    for element in root.iter("{*}*"):
        if local_name(str(element.tag)) in names:
            yield element


def text_of(element: etree._Element) -> str:
    """Return all text of an element, blanks around it gone."""
    if len(element) == 0:
        return (element.text or "").strip()
    return "".join(str(piece) for piece in element.itertext()).strip()


def first(fields: Fields, *names: str) -> str | None:
    """Return the first text under one of the names; None where all are empty."""
    for name in names:
        for element in fields.get(name, ()):
            if text := text_of(element):
                return text
    return None


def first_date(fields: Fields, *names: str) -> str | None:
    """Return the first date under one of the names; None where there is none."""
    for name in names:
        if name in fields and (found := iso_date(first(fields, name))):
            return found
    return None


def attribute(element: etree._Element, name: str) -> str | None:
    """Return an attribute whatever its case and namespace; None when not there."""
    value = element.get(name)
    if value is not None:
        return str(value)
    for key, other in element.attrib.items():
        if local_name(str(key)) == name.lower():
            return str(other)
    return None


def base_of(element: etree._Element, url: str) -> str:
    """Return what the element's relative addresses count from."""
    bases = [above.get(f"{XML}base") for above in element.iterancestors()]
    for base in (*reversed(bases), element.get(f"{XML}base")):
        url = (absolute(url, str(base)) if base else None) or url
    return url


def language_of(element: etree._Element) -> str | None:
    """Return the `xml:lang` that holds for the element; None when none is told."""
    for around in (element, *element.iterancestors()):
        if told := around.get(f"{XML}lang"):
            return str(told)
    return None
