"""Finds the dates that a reader sees on a page."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from lxml.html import HtmlElement

from pipelines.dates import Calendar, Moment, find_dates, fold, read_date
from pipelines.dom import ASIDE_TAGS, ASIDE_WORDS, class_words, text_of_element
from pipelines.signatures import HEADINGS, around_headline, heading_block
from pipelines.standing import Standing
from pipelines.text import Lifted

SPOKEN = re.compile(
    r"publi[ée]+e?s?\s+le|mis en ligne|post[ée]+d? (?:on|le)|published|posted|veröffentlicht"
    r"|erschienen|publiziert|datum|vom\b|stand\b|le\s*:|publicado|pubblicato|"
    r"geplaatst|opublikowan|written|created|first published",
    re.I,
)
CHANGED = re.compile(
    r"modifi|mis[e]? à jour|màj|maj\b|updat|aktualisiert|actualiz|aggiorna|edited|"
    r"last[- ]|revised|letzte",
    re.I,
)
DIGIT = re.compile(r"\d")
LABEL = re.compile(
    r"^\W*(?:(?:date )?published(?: on)?|(?:publish|publication|release|posting) date|"
    r"posted(?: on)?|date de publication|publiée? le|mise? en ligne(?: le)?|"
    r"veröffentlicht(?: am)?|erschienen(?: am)?|erscheinungsdatum|"
    r"fecha de publicación|publicado(?: el| em)?|data di pubblicazione)\W*$",
    re.I,
)
"""What stands above a date in a box at the side."""
FIRST_TIME = re.compile(
    r"(?:originally|first) (?:published|posted|appeared)|ursprünglich (?:veröffentlicht|"
    r"erschienen)|zuerst (?:veröffentlicht|erschienen)|publiée? (?:initialement|"
    r"pour la première fois)|initialement publiée?",
    re.I,
)
NAMED_DAY = re.compile(r"\d{4}|\d[./-]\s?\d")
RIGHTS = re.compile(r"©|copyright|all rights|tous droits", re.I)
DATED = int(Standing.DETAILS | Standing.AUTHOR)
OF_OTHERS = int(Standing.COMMENTS | Standing.RELATED)
DATELESS = int(
    Standing.COMMENTS
    | Standing.RELATED
    | Standing.MENU
    | Standing.DIALOG
    | Standing.LETTER
)


@dataclass(slots=True, frozen=True)
class Told:
    """A moment, where it was told, and in which words."""

    moment: Moment
    origin: str
    raw: str
    is_vague: bool = False
    is_plain: bool = False
    """Whether a reader sees it right under the headline, with little else."""


@dataclass(slots=True)
class Visible:
    """The dates that a reader sees near the headline."""

    published: Told | None = None
    changed: Told | None = None


def visible_dates(tree: HtmlElement, lifted: Lifted, calendar: Calendar) -> Visible:
    """Return the dates written on the page for readers."""
    visible, aside = Visible(), Visible()
    around = around_headline(lifted)
    near = _near_headline(lifted)
    for element in _time_elements(tree):
        if _is_of_a_link(element):
            continue
        text = text_of_element(element)
        if (len(text) > 5 and text in near) or not _stands_elsewhere(element, around):
            _take_element(element, near, calendar, visible)
        elif LABEL.match(_label(element)):
            _take_element(element, near, calendar, aside)
    if visible.published is None:
        visible.published = aside.published
    if visible.published is None:
        _written_dates(lifted, calendar, visible)
    return visible


def _take_element(
    element: HtmlElement, near: str, calendar: Calendar, visible: Visible
) -> None:
    raw = (
        element.get("datetime") or element.get("content") or element.get("title") or ""
    )
    text = text_of_element(element)
    moment = read_date(raw, calendar) or read_date(text, calendar)
    if moment is None:
        return
    told = Told(moment, "page", (raw or text)[:200])
    if _is_change(_said_before(element)):
        visible.changed = visible.changed or told
    elif visible.published is None:
        visible.published = replace(told, is_plain=len(text) > 5 and text in near)


def _near_headline(lifted: Lifted) -> str:
    """Return the short lines under the headline, where a byline and its date stand."""
    if lifted.heading_at < 0:
        return ""
    near = lifted.blocks[lifted.heading_at + 1 : lifted.heading_at + 7]
    return "\n".join(
        " ".join(block.text.split()) for block in near if len(block.tokens) <= 25
    )


def _is_of_a_link(element: HtmlElement) -> bool:
    """Tell whether a date stands in a link to an article, with that one's title."""
    link = next(element.iterancestors("a"), None)
    if link is None:
        return False
    return len(text_of_element(link)) > len(text_of_element(element)) + 25


def _label(element: HtmlElement) -> str:
    """Return the words right above a date."""
    for inner in (element, element.getparent()):
        before = inner.getprevious() if inner is not None else None
        if before is not None:
            return text_of_element(before) if not (before.tail or "").strip() else ""
    return ""


def _is_change(said: str) -> bool:
    return bool(CHANGED.search(said)) and not SPOKEN.search(said[-25:])


def _written_dates(lifted: Lifted, calendar: Calendar, visible: Visible) -> None:
    """Look for a date in short blocks: near the headline first, then by their class."""
    fallback = Visible()
    for block in lifted.blocks:
        short = len(block.tokens) <= 40 and not block.frame.standing & OF_OTHERS
        if short and (said := FIRST_TIME.search(block.text)):
            _take_dates(block.text[said.end() :], calendar, visible)
    for number in _by_nearness(lifted) if visible.published is None else ():
        block = lifted.blocks[number]
        if not DIGIT.search(block.text) or RIGHTS.search(block.text):
            continue
        near = -6 <= number - lifted.heading_at <= 15
        trusted = near or block.frame.near & DATED or SPOKEN.match(block.text)
        if not NAMED_DAY.search(block.text) and abs(number - lifted.heading_at) > 6:
            continue
        if block.frame.tag in HEADINGS or lifted.heading_at == number:
            trusted = False
        _take_dates(block.text, calendar, visible if trusted else fallback)
        if visible.published and 0 <= number - lifted.heading_at <= 6:
            is_plain = len(block.tokens) <= 12
            visible.published = replace(visible.published, is_plain=is_plain)
        if visible.published:
            return
    lead = _lead(lifted)
    if DIGIT.search(lead):
        _take_dates(lead, calendar, visible)
    visible.published = visible.published or fallback.published
    visible.changed = visible.changed or fallback.changed


def _lead(lifted: Lifted) -> str:
    """Return the first words under the headline, where agencies put place and day."""
    after = lifted.blocks[lifted.heading_at + 1 : lifted.heading_at + 5]
    return next(
        (
            block.text[:60]
            for block in after
            if len(block.tokens) > 12 and block.frame.tag not in HEADINGS
        ),
        "",
    )


def _by_nearness(lifted: Lifted) -> list[int]:
    """Return the numbers of short blocks that may hold the date, nearest to the headline
    first."""
    at = max(0, lifted.heading_at)
    heading = heading_block(lifted)
    dateless = DATELESS & ~(heading.frame.standing if heading else 0)
    numbers = [
        number
        for number, block in enumerate(lifted.blocks)
        if 1 <= len(block.tokens) <= 40
        and (not block.frame.standing & dateless or 0 < number - at <= 4)
        and not (lifted.kept[number] and len(block.tokens) > 12)
    ]
    return sorted(numbers, key=lambda number: abs(number - at) + (number < at))[:150]


def _time_elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield elements made for dates: microdata first, then time elements."""
    named = tree.xpath("//*[@itemprop]")
    for wanted in ("datepublished", "datecreated"):
        for element in named:
            if wanted in element.get("itemprop").lower():
                yield element
    yield from islice(tree.iter("time"), 50)


def _stands_elsewhere(element: HtmlElement, around: Collection[HtmlElement]) -> bool:
    """Tell whether an element is in a part of the page that is not the article."""
    for depth, above in enumerate(element.iterancestors()):
        if depth > 40 or above.tag in ("body", "main") or above in around:
            return False
        if above.tag in ASIDE_TAGS or ASIDE_WORDS.search(class_words(above)):
            return True
    return False


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


def _take_dates(text: str, calendar: Calendar, visible: Visible) -> None:
    before = 0
    folded = fold(text)
    for at, moment in find_dates(text, calendar):
        said = folded[max(0, before, at - 40) : at + 3]
        told = Told(moment, "page", text[:200])
        if CHANGED.search(said) and not SPOKEN.search(said[-25:]):
            visible.changed = visible.changed or told
        elif visible.published is None:
            visible.published = told
        before = at
