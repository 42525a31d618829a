"""Finds the dates that a reader sees on a page."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import chain

from lxml.html import HtmlElement

from pipelines.dates.elements import (
    is_of_a_link,
    is_of_a_reader,
    stands_elsewhere,
    tells_of_others,
    time_elements,
    titled_elements,
)
from pipelines.dates.reading import Calendar, read_date
from pipelines.dates.told import Told, Visible
from pipelines.dates.words import CHANGED, LABEL, NAMED_DAY, SPOKEN
from pipelines.dates.written import take_written_dates
from pipelines.metadata.headline_lines import around_headline, others_elements
from pipelines.page.dom import class_words, text_of_element
from pipelines.page.items import is_within
from pipelines.text.lifting import Lifted


def visible_dates(
    tree: HtmlElement,
    lifted: Lifted,
    calendar: Calendar,
    strange: Collection[HtmlElement] = (),
) -> Visible:
    """Return the dates written on the page for readers; `strange`: the elements that
    describe other articles and comments."""
    visible, aside = Visible(), Visible()
    around = around_headline(lifted)
    near, others = _near_headline(lifted), others_elements(lifted)
    for element in chain(time_elements(tree), _unless_found(visible, tree)):
        text = text_of_element(element)
        is_near = len(text) > 5 and text in near
        is_own = is_near or not stands_elsewhere(element, around)
        if not is_own and not LABEL.match(_label(element)):
            continue
        if is_of_a_link(element) or is_within(element, strange):
            continue
        if not element.get("itemprop") and is_within(element, others):
            continue
        if is_of_a_reader(element) or tells_of_others(element):
            continue
        _take_element(element, near, calendar, visible if is_own else aside)
    if visible.published is None:
        visible.published = aside.published
    if visible.published is None:
        take_written_dates(lifted, calendar, visible, strange)
    return visible


def _unless_found(visible: Visible, tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield elements that are looked at only where no date was found before."""
    if visible.published is None:
        yield from titled_elements(tree)


def _take_element(
    element: HtmlElement, near: str, calendar: Calendar, visible: Visible
) -> None:
    raw = (
        element.get("datetime")
        or element.get("content")
        or element.get("data-date")
        or element.get("data-timestamp")
        or element.get("title")
        or ""
    )
    text = text_of_element(element)
    moment = read_date(raw, calendar) or read_date(text, calendar)
    if moment is None:
        return
    told = Told(moment, "page", (raw or text)[:200])
    if _is_change(_said_before(element)):
        visible.changed = visible.changed or told
    elif visible.published is None:
        is_plain = (
            len(text) > 5 and text in near and bool(NAMED_DAY.search(raw or text))
        )
        visible.published = replace(told, is_plain=is_plain)


def _near_headline(lifted: Lifted) -> str:
    """Return the short lines under the headline, where a byline and its date stand."""
    if lifted.heading_at < 0:
        return ""
    near = lifted.blocks[lifted.heading_at + 1 : lifted.heading_at + 7]
    return "\n".join(
        " ".join(block.text.split()) for block in near if len(block.tokens) <= 25
    )


def _label(element: HtmlElement) -> str:
    """Return the words right above a date."""
    for inner in (element, element.getparent()):
        before = inner.getprevious() if inner is not None else None
        if before is not None:
            return text_of_element(before) if not (before.tail or "").strip() else ""
    return ""


def _is_change(said: str) -> bool:
    return bool(CHANGED.search(said)) and not SPOKEN.search(said[-25:])


def _said_before(element: HtmlElement) -> str:
    """Return the words before an element that say what its date is."""
    parent = element.getparent()
    previous = element.getprevious()
    pieces = [class_words(element), element.get("itemprop") or ""]
    if parent is not None:
        pieces += [class_words(parent), parent.text or ""]
    if previous is not None:
        pieces += [(previous.text or "")[-60:], previous.tail or ""]
    pieces.append((element.text or "")[:40])
    return " ".join(pieces)
