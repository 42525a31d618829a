"""Finds the agency whose text an article is, or is made of."""

import re
from collections.abc import Iterable, Iterator

from pipelines.metadata.author_names import agency
from pipelines.metadata.byline_words import AGENCY
from pipelines.metadata.declared import Declared, Found
from pipelines.metadata.headline_lines import ELSEWHERE_BLOCKS
from pipelines.metadata.signature_words import PARTS
from pipelines.page.jsonld import Node, author_nodes, text_of, types
from pipelines.text.lifting import Lifted
from pipelines.text.service_words import AGENCY_LINE

NEAR = 12
"""Blocks below the headline among which an agency is named."""
LONG = 12
"""Words of a line that may name an agency alone."""
DATELINE = re.compile(
    rf"^\W{{0,3}}(?:[A-ZÀ-Þ][^.!?]{{2,50}}?)?\((?P<sign>{AGENCY.pattern})\)\s?[-–—:]",
    re.I,
)
"""How a text of an agency begins: the place and the day, or neither, and its sign."""
RIGHTS = re.compile(
    r"^\W{0,3}(?:©|\(c\)|copyright\b|tous droits réservés\b)(?:\W|\b(?:c|copyright|by|the|"
    rf"l|à|(?:19|20)\d\d)\b){{0,12}}(?P<sign>{AGENCY.pattern})"
    r"(?=\W*(?:(?:19|20)\d\d\W*)?(?:$|all rights\b|tous droits\b|toute reproduction\b))",
    re.I,
)
"""Whose an agency's text is, as its last line says."""
WITH_AGENCY = re.compile(
    r"^\W{0,3}(?!(?:accord|contrat|deal|entretien|interview|partenariat|partnership|talks)\b)"
    r"(?-i:(?:[A-ZÀ-Þ\d][\w.'’&-]*\s+|(?:de|du|des|la|le|les|of|the|rédaction)\s+){1,5})"
    rf"(?:avec|with)\s(?:l['’]|the )?(?P<sign>{AGENCY.pattern})\W*$",
    re.I,
)
"""A publisher that tells what an agency told."""


def find_credit(
    told: Iterable[tuple[str | None, Found]], declared: Declared, lifted: Lifted
) -> Found | None:
    """Return the agency's name, and where it stood: in a byline, in the data, in a line
    or a place line on the page. `told`: agencies of bylines, each with its byline."""
    for name, found in told:
        if name:
            return Found(name, found.origin)
    nodes = author_nodes(declared.article or {}, declared.nodes)
    names = (text_of(node.get("name")) for node in nodes if is_company(node))
    for origin, texts in (("json-ld", names), ("page", _lines(lifted))):
        for name in map(agency, texts):
            if name:
                return Found(name, origin)
    return None


def is_company(node: Node) -> bool:
    """Tell whether a node of JSON-LD is a company and no person."""
    kinds = types(node)
    return "Organization" in kinds and "Person" not in kinds


def _lines(lifted: Lifted) -> Iterator[str]:
    """Yield what names an agency in lines near the headline and the end."""
    start = lifted.heading_at + 1
    last = max((n for n, stays in enumerate(lifted.kept) if stays), default=-1)
    for number in (*range(start, start + NEAR), last, last + 1):
        if not start or not start <= number < len(lifted.blocks):
            continue
        block = lifted.blocks[number]
        if block.frame.standing & ELSEWHERE_BLOCKS:
            continue
        # Above the end they may be a picture's.
        if number >= last and (match := RIGHTS.match(block.text[:120])):
            yield match["sign"]
        yield from _signs(block.text, block.words, stays=lifted.kept[number])


def _signs(text: str, words: int, *, stays: bool) -> Iterator[str]:
    """Yield lines that name an agency and nothing else, or a publisher beside it, and
    the signs of place lines of what is kept."""
    if words <= LONG:
        yield from filter(AGENCY_LINE.match, PARTS.split(text))
        if match := WITH_AGENCY.match(text):
            yield match["sign"]
    elif stays and (match := DATELINE.match(text[:120])):
        yield match["sign"]
