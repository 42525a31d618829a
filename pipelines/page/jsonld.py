"""Reads the JSON-LD of a page, broken or not, and finds the node of its article."""

import html
import re
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from pipelines.page.items import is_another
from pipelines.page.json_text import double_quoted, read_json, without_last_commas
from pipelines.page.schema_types import PAGE_TYPE, has_article_type
from pipelines.page.unseen import without_unseen

Node = dict[str, Any]

MAX_SCRIPT = 1_000_000
"""Characters of one script; longer ones are catalogues, and slow to read."""
MAX_NODES = 3000
MOST_TWINS = 4
"""Nodes of one headline that are looked at."""
WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)\s*", re.S)
WRAPPED_END = re.compile(r"(?:-->|/\*\s{0,9}\]\]>\s{0,9}\*/|//\s{0,9}\]\]>|\]\]>|;)$")
LONE_PAIR = re.compile(
    r'"(headline|datePublished|dateModified|isAccessibleForFree|articleSection)"'
    r'\s*:\s*(?:"((?:[^"\\]|\\.)*)"|(true|false))'
)
LONE_AUTHOR = re.compile(
    r'"author"\s{0,20}:\s{0,20}[\[{][^\]}]{0,400}?"name"\s{0,20}:\s{0,20}"([^"\\]+)"'
)


def read_json_ld(tree: HtmlElement) -> list[Node]:
    """Return all nodes of all scripts, in order, those inside others too."""
    nodes: list[Node] = []
    for raw in _json_ld(tree):
        if raw.strip() and len(raw) <= MAX_SCRIPT:
            _gather(_load(raw), nodes)
    return nodes


def _json_ld(tree: HtmlElement) -> Iterator[str]:
    """Yield what scripts hold, and meta elements that were written in their place."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield script.text or ""
    for meta in tree.iter("meta"):
        if (meta.get("name") or "").endswith("ld+json"):
            yield meta.get("content") or ""


def _load(raw: str) -> Any:
    raw = WRAPPED_END.sub("", WRAPPING.sub("", raw).rstrip())
    for mend in (str, without_last_commas, html.unescape, double_quoted):
        try:
            return read_json(mend(raw))
        except (ValueError, RecursionError):
            continue
    return _salvage(raw)


def _salvage(raw: str) -> Node:
    """Pick single pairs out of JSON that no reading accepts."""
    if not re.search(r'"@type"\s*:\s*\[?\s*"\w*(?:Article|Posting)"', raw):
        return {}
    node: Node = {"@type": "Article"}
    for name, text, flag in LONE_PAIR.findall(raw):
        node.setdefault(name, text or flag)
    if author := LONE_AUTHOR.search(raw):
        node["author"] = {"@type": "Person", "name": author[1]}
    return node


def _gather(value: Any, nodes: list[Node]) -> None:
    """Put an object and all objects below it into the list, outer ones first."""
    pending = deque([value])
    while pending and len(nodes) < MAX_NODES:
        value = pending.popleft()
        if isinstance(value, list):
            pending.extendleft(reversed(value))
        elif isinstance(value, dict):
            nodes.append(value)
            pending.extend(v for v in value.values() if isinstance(v, dict | list))


def types(node: Node) -> list[str]:
    """Return a node's types without their vocabulary's address."""
    kinds = node.get("@type") or []
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return [re.split(r"[/#:]", kind)[-1] for kind in kinds if isinstance(kind, str)]


def article_node(
    nodes: Sequence[Node],
    addresses: Sequence[str],
    titles: Sequence[str],
    headings: Sequence[str] = (),
) -> Node | None:
    """Return the article that the page is about: by address, by headline, or alone where
    nothing says that it is another one."""
    articles = [node for node in nodes if is_article(node)]
    paths = {_path(address) for address in addresses}
    names = {_letters(title) for title in titles if title}
    for node in articles:
        if any(_path(url) in paths for url in _addresses(node)):
            return node
    for node in articles:
        own = _letters(text_of(node.get("headline") or node.get("name")))
        if own and any(own in name or (name and name in own) for name in names):
            return node
    alone = articles[0] if len(articles) == 1 else None
    if alone is None or _elsewhere(alone, [*titles, *headings], paths):
        return None
    return alone


def same_articles(article: Node, nodes: Sequence[Node]) -> list[Node]:
    """Return other nodes of the same headline: each part of a site writes its own."""
    wanted = _letters(text_of(article.get("headline")))
    found = (
        node
        for node in nodes
        if wanted
        and node is not article
        and _letters(text_of(node.get("headline"))) == wanted
    )
    return list(islice(found, MOST_TWINS))


def page_node(nodes: Sequence[Node]) -> Node | None:
    """Return the node of the web page itself, which may carry dates and an image."""
    for node in nodes:
        if any(PAGE_TYPE.search(kind) for kind in types(node)) and len(node) > 2:
            return node
    return None


def is_article(node: Node) -> bool:
    """Tell whether a node describes an article, of this page or of another."""
    return len(node) > 2 and has_article_type(types(node))


def _elsewhere(node: Node, titles: Sequence[str], paths: Collection[str]) -> bool:
    """Tell a lone teaser: an article with an address but neither date nor author, or
    with another headline than the page; without an address, one that has no word in
    common with titles and address of the page."""
    if node.get("url") and not (node.get("datePublished") or node.get("author")):
        return True
    headline = text_of(node.get("headline"))
    if addresses := [*_addresses(node)]:
        leads_away = any(_path(url).startswith("/") for url in addresses)
        return leads_away and is_another(headline, titles)
    told = _long_words(" ".join([*titles, *paths]))
    return bool(titles) and bool(headline) and _long_words(headline).isdisjoint(told)


def _long_words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]{4,}", text.lower()))


def _addresses(node: Node) -> Iterator[str]:
    for key in ("url", "mainEntityOfPage", "@id", "isPartOf"):
        value = node.get(key)
        value = (
            value.get("@id") or value.get("url") if isinstance(value, dict) else value
        )
        if isinstance(value, str) and value.startswith(("http", "/")):
            yield value


def _path(address: str) -> str:
    bare = re.sub(r"^https?://[^/]*|[?#].*$", "", address)
    return bare.rstrip("/") or address


def _letters(text: str | None) -> str:
    return re.sub(r"[\W_]+", "", (text or "").lower())


def text_of(value: Any) -> str:
    """Return a value as plain text: the first of a list, the name of an object."""
    if isinstance(value, list):
        value = next((item for item in value if text_of(item)), "")
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("text") or ""
        return text_of(value)
    return without_unseen(value).strip() if isinstance(value, str) else ""


def date_text(value: Any) -> str:
    """Return a date as text; some are numbers of seconds since 1970."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(int(value))
    return text_of(value)


def texts_of(value: Any) -> list[str]:
    """Return a value as a list of plain texts."""
    values = value if isinstance(value, list) else [value]
    return [text for item in values if (text := text_of(item))]


def author_nodes(article: Node, nodes: Sequence[Node]) -> list[Node]:
    """Return the authors as nodes with a name, references followed."""
    named = (article.get(name) for name in ("author", "creator", "authors"))
    value: Any = next((value for value in named if value), [])
    by_id = {node["@id"]: node for node in nodes if _named(node)}
    found: list[Node] = []
    for item in _flat(value):
        if isinstance(item, str):
            item = by_id.get(item) or {"name": item}
        if not isinstance(item, dict):
            continue
        name = text_of(item.get("name")) or _parts_of_name(item)
        item = {**item, "name": item.get("name") or name} if name else item
        node = item if name else by_id.get(item.get("@id"), {})
        found += [{**node, "name": name} for name in texts_of(node.get("name"))]
    return found


def _parts_of_name(person: Node) -> str:
    """Return a person's name that is given in two fields."""
    parts = (text_of(person.get(key)) for key in ("givenName", "familyName"))
    return " ".join(part for part in parts if part)


def _flat(value: Any) -> Iterator[Any]:
    """Yield what is in a list and in lists in it."""
    for item in value if isinstance(value, list) else [value]:
        yield from item if isinstance(item, list) else [item]


def _named(node: Node) -> bool:
    return isinstance(node.get("@id"), str) and bool(text_of(node.get("name")))
