"""Tells whether an article may be read without paying, as its page says it."""

import re
from typing import Any

from pipelines.metadata.declared import Declared, Found
from pipelines.page.jsonld import Node
from pipelines.page.standing import Standing
from pipelines.text.lifting import Lifted

FREE = "isAccessibleForFree"
YES = re.compile(r"(?:^|[/#:])(?:true|yes|oui|1)$", re.I)
NO = re.compile(r"(?:^|[/#:])(?:false|no|non|0)$", re.I)
PAID_LABEL = re.compile(
    r"^\W*(?:(?:article|contenu|enquête|dossier) )?(?:(?:est )?(?:exclusivement )?réservée?s? "
    r"(?:aux|à nos) abonnée?s?|(?:pour les |exclusi(?:f|ve) )?abonnée?s?|"
    r"(?:for )?subscribers?[ -]only|for subscribers|members?[ -]only|"
    r"nur für abonnenten|premium)\W*$",
    re.I,
)
"""What a label beside the headline says of an article that is sold."""
AROUND = 5
"""Blocks after the headline among which such a label stands; two before it."""
ELSEWHERE = int(Standing.MENU | Standing.RELATED | Standing.FOOTER)


def told_free(declared: Declared, lifted: Lifted) -> list[Found]:
    """Return `true` or `false` as the publisher declares it, then as a reader sees it."""
    found = _declared_free(declared)
    seen = Found("false", "page") if _is_labelled(lifted) else None
    return [told for told in (found, seen) if told]


def _declared_free(declared: Declared) -> Found | None:
    """Return what is said to machines; None where nothing is."""
    for node in (declared.article, declared.web_page):
        if (told := _of_node(node or {})) is not None:
            return Found(str(told).lower(), "json-ld")
    if (said := _truth(declared.meta(FREE.lower()))) is not None:
        return Found(str(said).lower(), "microdata")
    tier = (declared.meta("article:content_tier") or "").lower()
    if tier:
        return Found("true" if tier == "free" else "false", "opengraph")
    return None


def _of_node(node: Node) -> bool | None:
    """Return what a node says of itself, else of a part of it."""
    told = _truth(node.get(FREE))
    if told is not None:
        return told
    parts = node.get("hasPart")
    for part in parts if isinstance(parts, list) else [parts]:
        if isinstance(part, dict) and _truth(part.get(FREE)) is False:
            return False
    return None


def _truth(value: Any) -> bool | None:
    """Read true and false in the forms that publishers write; None: neither."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, bool | int):
        return bool(value)
    if not isinstance(value, str):
        return None
    value = value.strip()
    return False if NO.search(value) else True if YES.search(value) else None


def _is_labelled(lifted: Lifted) -> bool:
    """Tell whether a label beside the headline says that the article is sold."""
    start = max(0, lifted.heading_at - 2)
    near = lifted.blocks[start : lifted.heading_at + AROUND + 1]
    return lifted.heading_at >= 0 and any(
        block.words <= 6
        and block.linked < 0.5
        and not block.frame.standing & ELSEWHERE
        and PAID_LABEL.match(block.text)
        for block in near
    )
