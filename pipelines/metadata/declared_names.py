"""Reads the names of authors where a page declares them: JSON-LD, meta elements, cards."""

import re
from collections.abc import Iterator

from pipelines.metadata.credits import is_company
from pipelines.metadata.declared import Declared
from pipelines.metadata.signature_words import FULL_NAME, PROFILE
from pipelines.page.jsonld import Node, author_nodes, same_articles, text_of, types

MAX_AUTHORS = 8
"""More values of one name are the literature, not who wrote."""
AUTHOR_METAS = (
    "author parsely-author sailthru.author article:author_name og:article:author "
    "citation_authors citation_author dc.creator dcterms.creator byl byline "
    "cxenseparse:author article:author"
).split()
SURNAME_FIRST = re.compile(r"^([^,;]+), ([^,;]+)$")
"""How catalogues write a name."""


def declared_names(declared: Declared) -> Iterator[tuple[str, list[str], bool]]:
    """Yield where names are declared, the names, and whether they are said to be people's."""
    page = declared.web_page or {}
    others = same_articles(declared.article or {}, declared.nodes)
    for node in (declared.article or {}, page if page.get("author") else {}, *others):
        authors = [n for n in author_nodes(node, declared.nodes) if not is_company(n)]
        people = [_full_name(n) for n in authors if "Person" in types(n)]
        yield "json-ld", people, True
        yield "json-ld", [_full_name(n) for n in authors], False
    for name in AUTHOR_METAS:
        told = declared.metas.get(name, ())
        values = list(dict.fromkeys(value for value in told if "://" not in value))
        if name.startswith("citation"):
            values = [SURNAME_FIRST.sub(r"\2 \1", value) for value in values]
            yield "meta", values, False
        elif len(values) <= MAX_AUTHORS:
            yield "opengraph" if "article:" in name else "meta", values, False
    if re.search(
        r"written|author|auteur|écrit|verfasst|geschrieben|autor|escrito|scritto|by",
        declared.meta("twitter:label1") or "",
        re.I,
    ):
        yield "meta", declared.metas.get("twitter:data1", [])[:1], False
    people = [text_of(n.get("name")) for n in declared.nodes if "Person" in types(n)]
    is_alone = not declared.article and not declared.lists_others
    if is_alone and len(set(people)) == 1:
        yield "json-ld", people[:1], False


def _full_name(node: Node) -> str:
    """Return a person's name; where it is a first name alone, as their own words in the
    node go on with it; where it is the address of their page, as that has it."""
    name, said = text_of(node.get("name")), text_of(node.get("description"))
    if profile := PROFILE.search(name):
        named = re.sub(r"[\W_]+", " ", profile["slug"]).title()
        return named if FULL_NAME.match(named) else name
    going_on = (
        r" [A-ZÀ-ÖØ-Þ][\w'’-]+(?=,? (?:ist|is|was|has|est|a |writes|works|[–-] ))"
    )
    whole = re.match(re.escape(name) + going_on, said) if name.isalpha() else None
    return whole[0] if whole else name
