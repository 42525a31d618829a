"""Tells a page's boxes apart: furniture, offers to subscribe, an article's own body."""

import re
from functools import lru_cache

from lxml.html import HtmlElement

from pipelines.page import markup as look
from pipelines.page.dom import box_words, class_words, text_of_element

OFFERING = re.compile(
    r"paywall|premium|subscri|abonn|regwall|piano|barrier|offer|fade|locked?\b"
    r"|reserved?\b"
    r"|restrict|meter|payant|unlock|truncat|member|(?:^|[\s_-])gated?(?:$|[\s_-])"
)
FURNITURE_TAGS = frozenset(
    "aside nav footer form noscript template figure figcaption button dialog".split()
)
FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|disqus|respond|related|sidebar"
    r"|recommend\w*|newsletter"
    r"|donat\w+|support-us|cookies?|consent|author-?(?:box|bio|info|card)|bio"
    r"|about-author|footer"
    r"|paywall|outbrain|taboola|ads?|advert\w*|publicite|promo|share|sharing|push"
    r"|legal|copyright"
    r"|navbar|breadcrumbs?|menu|figcaption|credit)(?:$|[\s_-])"
)
CAPTION = re.compile(r"(?:^|[\s_-])(?:fig)?(?:caption|legende?)(?:$|[\s_-])")
GATE = re.compile(r"(?:^|[\s_-])(?:pay|reg|subscription)-?(?:wall|gate)(?:$|[\s_-])")
ASKED = re.compile(
    r"\b(?:subscri(?:be|ption)|sign up|register|free trial|unlock|abonne(?:z|r)?\b"
    r"|m'abonne|debloque|offres)"
)
BODY = re.compile(
    r"(?:^|[\s_-])(?:(?:article|entry|post|story|news|content)[\s_-]*(?:body|content"
    r"|text)"
    r"|articlebody|storytext|td-post-content|article__content)(?:$|[\s_-])"
)


def is_furniture(block: HtmlElement) -> bool:
    """Tell whether a block stands in a box that is not the article's."""
    for element in (block, *block.iterancestors()):
        if element.tag in ("body", "main", "html"):
            return False
        if element.tag in FURNITURE_TAGS or _is_named_so(box_words(element)):
            return True
    return False


@lru_cache(maxsize=20_000)
def _is_named_so(words: str) -> bool:
    return bool(FURNITURE.search(words))


def read_offers(tree: HtmlElement, text: str) -> str:
    """Give the words of offering boxes and the last lines of the text, folded."""
    found = text.splitlines()[-3:]
    for element in tree.iter("div", "section", "aside", "p", "span", "button"):
        if OFFERING.search(class_words(element)) and not _is_hidden(element):
            found.append(text_of_element(element)[:800])
    for heading in tree.iter("h2", "h3", "h4", "h5"):
        if not is_furniture(heading) and not _is_hidden(heading):
            found.append(text_of_element(heading)[:200])
    return look.folded(" | ".join(found[:40]))


def has_gate(tree: HtmlElement) -> bool:
    """Tell whether a small box that is named for a paywall asks to subscribe."""
    for element in tree.iter("div", "section", "aside"):
        if not GATE.search(class_words(element)) or _is_hidden(element):
            continue
        words = look.folded(text_of_element(element)[:800])
        if ASKED.search(words) and len(words.split()) < 80:
            return True
    return False


def is_caption(block: HtmlElement) -> bool:
    """Tell whether a block stands below a picture."""
    for depth, element in enumerate((block, *block.iterancestors())):
        if element.tag in ("body", "main", "article", "html") or depth > 4:
            return False
        if element.tag == "figure" or CAPTION.search(class_words(element)):
            return True
    return False


def _is_hidden(element: HtmlElement) -> bool:
    for above in (element, *element.iterancestors()):
        style = (above.get("style") or "").replace(" ", "").lower()
        if "display:none" in style or above.get("hidden") is not None:
            return True
        if above.tag in ("header", "nav", "footer", "template"):
            return True
    return False


def has_empty_body(tree: HtmlElement) -> bool:
    """Tell whether the elements for an article's text are there without words."""
    bodies = tree.xpath('//*[contains(@itemprop, "articleBody")]')
    bodies += [e for e in tree.iter("div", "section") if BODY.search(class_words(e))]
    return bool(bodies) and not any(_has_words(body) for body in bodies)


def _has_words(body: HtmlElement) -> bool:
    """Tell whether more than a box or two of furniture is in an article's element."""
    own = text_of_element(body, FURNITURE)
    return len(own.split()) >= 20
