"""Reads under which section and tags a publisher files an article."""

import re
from collections.abc import Iterator, Sequence

from crawler.items import Hints
from pipelines.metadata.declared import Declared, Found
from pipelines.metadata.titles import clean_title
from pipelines.page.jsonld import Node, text_of, texts_of, types


def section(declared: Declared) -> Found | None:
    """Return the section that the article is filed under."""
    sections = texts_of((declared.article or {}).get("articleSection"))
    if sections:
        return Found(clean_title(sections[0]), "json-ld")
    for name in ("article:section", "parsely-section", "dc.subject", "section"):
        if value := declared.meta(name):
            return Found(clean_title(value), "meta")
    return _breadcrumb(declared.nodes)


def _breadcrumb(nodes: Sequence[Node]) -> Found | None:
    """Return the last step of the breadcrumb that is neither home nor the article."""
    for node in nodes:
        if "BreadcrumbList" not in types(node):
            continue
        steps = node.get("itemListElement")
        names = [_step_name(step) for step in steps] if isinstance(steps, list) else []
        names = [name for name in names if name]
        if len(names) >= 3:
            return Found(clean_title(names[-2]), "json-ld")
    return None


def _step_name(step: object) -> str:
    if not isinstance(step, dict):
        return ""
    return text_of(step.get("name")) or text_of(step.get("item"))


def keywords(declared: Declared, hints: Hints) -> list[Found]:
    """Return the publisher's tags in order, each once."""
    told = (declared.article or {}).get("keywords")
    groups = [
        [Found(text, "json-ld") for text in texts_of(told)],
        [Found(text, "opengraph") for text in declared.metas.get("article:tag", ())],
        [
            Found(text, "meta")
            for name in ("news_keywords", "keywords", "parsely-tags")
            for text in declared.metas.get(name, ())[:1]
        ],
        [Found(text, "feed") for text in hints.keywords],
    ]
    for group in groups:
        if tags := list(_tags(group)):
            return tags
    return []


def _tags(group: Sequence[Found]) -> Iterator[Found]:
    seen: set[str] = set()
    for found in group:
        parts = re.split(r"[,;]\s*", found.value) if len(group) < 3 else [found.value]
        for part in parts:
            tag = clean_title(part).strip(" #")
            if 1 < len(tag) <= 80 and tag.lower() not in seen and len(seen) < 40:
                seen.add(tag.lower())
                yield Found(tag, found.origin)
