"""Tells elements that no reader sees, or that are no words of the sentence around them."""

import re

from lxml.html import HtmlElement

from pipelines.page.standing import Standing, standing_of

UNSEEN_FLAG = int(Standing.UNSEEN)
FLOATING = re.compile(
    r"popover|hover-?card|(?:tooltip|rollover|hover)[\w-]*(?:block|content|text|box|body|card)",
    re.I,
)
"""Names of what is shown over a text where the mouse rests."""
HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|"
    r"(?:left|top|text-indent)\s*:\s*-\d{4}|clip\s*:\s*rect\(",
    re.I,
)
NOTE_MARK = re.compile(r"\s*[\[(]?\s*(?:\d{1,3}|[a-z*†‡#¶§])\s*[\])]?\s*")
EMPTY_MARKS = re.compile(r"\s?\[[\s,;–-]*\]|\s?\([\s,;–-]*\)")
"""What is left of the brackets around such a number."""
AD_LABEL = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|pub|publicit\w*)(?:$|[\s_-])", re.I
)
"""Names of inline labels over an advertisement, set in the middle of a sentence."""


def is_hidden(element: HtmlElement) -> bool:
    """Tell whether an element itself says that it is not shown."""
    style = element.get("style")
    return (
        bool(style and HIDING_STYLE.search(style)) or element.get("hidden") is not None
    )


def is_unseen(element: HtmlElement) -> bool:
    """Tell whether an inline element is for screen readers alone, or hidden."""
    named = element.get("class")
    if named and (standing_of(named) & UNSEEN_FLAG or FLOATING.search(named)):
        return True
    is_label = named and len(element.text or "") < 20 and AD_LABEL.search(named)
    return bool(is_label) or is_hidden(element)


def marks_note(element: HtmlElement) -> bool:
    """Tell whether a raised number leads to a note below the text."""
    links = (*element.iter("a"), *element.iterancestors("a"))
    return any("#" in (link.get("href") or "") for link in links)


def leads_to_note(link: HtmlElement) -> bool:
    """Tell whether a link in a sentence is the number of a note below the text."""
    if "#" not in (link.get("href") or "") or len(link) > 1:
        return False
    return bool(NOTE_MARK.fullmatch("".join(link.itertext())))
