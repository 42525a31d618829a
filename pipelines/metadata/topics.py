"""Reads under which section and tags a publisher files an article."""

import re
from collections.abc import Collection, Iterator, Sequence

from lxml.html import HtmlElement

from crawler.items import Hints
from pipelines.metadata.declared import Declared, Found
from pipelines.metadata.titles import clean_title, letters
from pipelines.page.dom import class_words, stands_aside, text_of_element
from pipelines.page.items import is_within
from pipelines.page.jsonld import Node, text_of, texts_of, types

CRUMBS = re.compile(r"breadcrumb|(?:^|[\s_-])(?:fil-?d?-?)?ariane(?:$|[\s_-])", re.I)
HOME = re.compile(
    r"^(?:accueil|home(?:page)?|start(?:seite)?|inicio|index|.*://[^/]*/?)$", re.I
)
# An attribute's elements are found in half the time that it takes to ask each element.
FILED = (
    "//@itemprop[contains(., 'articleSection')]/.."
    " | //@property[contains(., 'articleSection')]/.."
)
TRAILS = (
    "//@itemtype[contains(., 'BreadcrumbList')]/.."
    " | //@typeof[contains(., 'BreadcrumbList')]/.."
    " | //nav | //ol | //ul | //div[@class] | //p[@class]"
)
SEVERAL = re.compile(r"[,;]\s*")
LONGEST = 40
"""Characters of a section's name in a trail of links."""


def section(declared: Declared, tree: HtmlElement, headline: str) -> Found | None:
    """Return the section that the article is filed under: as it is declared, else as
    readers see it."""
    found = _declared_section(declared)
    return found or _shown_section(tree, letters(headline), declared.strange)


def _shown_section(
    tree: HtmlElement, headline: str, strange: Collection[HtmlElement]
) -> Found | None:
    """Return what an element names as the section, or the last step of the trail of links
    from the front page to the article."""
    filed = (
        element for element in tree.xpath(FILED) if not is_within(element, strange)
    )
    for element in filed:
        name = clean_title(element.get("content") or text_of_element(element))
        if 0 < len(name) <= LONGEST:
            return Found(name, "microdata")
    for trail in tree.xpath(TRAILS):
        marks = (trail.get(name) or "" for name in ("itemtype", "typeof", "aria-label"))
        is_trail = CRUMBS.search(f"{class_words(trail)} {' '.join(marks)}")
        if is_trail and (name := _last_step(trail, headline)):
            return Found(name, "page")
    return None


def _last_step(trail: HtmlElement, headline: str) -> str:
    """Return the name of the last link in a trail, those to the front page and to the
    article left out."""
    links = [a for a in trail.iter("a") if len((a.get("href") or "").strip("/#")) > 0]
    names = [text_of_element(link) for link in links[:8]]
    steps = [
        name
        for name in names
        if 1 < len(name) <= LONGEST
        and not (HOME.match(name) or name.isdigit() or letters(name) == headline)
    ]
    return steps[-1] if steps else ""


def _declared_section(declared: Declared) -> Found | None:
    """Return the section that the page names for machines."""
    sections = texts_of((declared.article or {}).get("articleSection"))
    if sections:
        return Found(clean_title(sections[0]), "json-ld")
    for name in ("article:section", "parsely-section", "dc.subject", "section"):
        value = declared.meta(name)
        if value and not (name == "dc.subject" and SEVERAL.search(value)):
            origin = "opengraph" if name == "article:section" else "meta"
            return Found(clean_title(value), origin)
    if declared.of_script.section:
        return Found(clean_title(declared.of_script.section), "script")
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


def keywords(declared: Declared, hints: Hints, tree: HtmlElement) -> list[Found]:
    """Return the publisher's tags in order, each once; last those that readers see."""
    subjects = declared.metas.get("dc.subject", ())
    told = (declared.article or {}).get("keywords")
    groups = [
        [Found(text, "json-ld") for text in texts_of(told)],
        [Found(text, "opengraph") for text in declared.metas.get("article:tag", ())],
        [
            Found(text, "meta")
            for name in ("news_keywords", "keywords", "parsely-tags")
            for text in declared.metas.get(name, ())[:1]
        ],
        [
            Found(text, "meta")
            for text in subjects
            if SEVERAL.search(" ".join(subjects))
        ],
        [Found(text, "feed") for text in hints.keywords],
        [Found(text, "page") for text in _shown_tags(tree, declared.strange)],
    ]
    for group in groups:
        if tags := list(_tags(group)):
            return tags
    return []


def _shown_tags(tree: HtmlElement, strange: Collection[HtmlElement]) -> Iterator[str]:
    """Yield the words of links that are said to lead to a tag's articles."""
    for link in tree.xpath("//a[contains(@rel, 'tag')]"):
        kinds = link.get("rel").lower().split()
        is_tag = "tag" in kinds and "category" not in kinds
        if is_tag and not (stands_aside(link) or is_within(link, strange)):
            yield text_of_element(link)


def _tags(group: Sequence[Found]) -> Iterator[Found]:
    seen: set[str] = set()
    for found in group:
        value = clean_title(found.value)
        for part in SEVERAL.split(value) if len(group) < 3 else [value]:
            tag = part.strip(" #")
            if 1 < len(tag) <= 80 and tag.lower() not in seen and len(seen) < 40:
                seen.add(tag.lower())
                yield Found(tag, found.origin)
