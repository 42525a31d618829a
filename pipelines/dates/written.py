"""Finds the dates that stand in the lines of a page."""

from collections.abc import Collection
from dataclasses import replace

from lxml.html import HtmlElement

from pipelines.dates.elements import is_of_a_reader, tells_of_others
from pipelines.dates.reading import Calendar, find_dates, fold
from pipelines.dates.told import Told, Visible
from pipelines.dates.words import (
    CHANGED,
    DATE_LINE,
    DIGIT,
    FIRST_TIME,
    LEAD,
    NAMED_DAY,
    OF_OTHER_DAYS,
    ONE_AGO,
    PLACED,
    PREPOSED,
    RIGHTS,
    SENTENCE_END,
    SPOKEN,
)
from pipelines.metadata.headline_lines import HEADINGS, heading_block, others_lines
from pipelines.page.blocks import Block
from pipelines.page.items import is_within
from pipelines.page.standing import Standing
from pipelines.text.lifting import Lifted

DATED = int(Standing.DETAILS | Standing.AUTHOR)
OF_OTHERS = int(Standing.COMMENTS | Standing.RELATED)
DATELESS = int(
    Standing.COMMENTS
    | Standing.RELATED
    | Standing.MENU
    | Standing.DIALOG
    | Standing.LETTER
)

CLOSE = 6
"""Blocks from the headline within which a date needs neither label nor class."""
SHORT_LINE = 6
"""Words of a line with a full stop that may still be a date's alone."""


def take_written_dates(
    lifted: Lifted,
    calendar: Calendar,
    visible: Visible,
    strange: Collection[HtmlElement] = (),
) -> None:
    """Look for a date in short blocks: near the headline first, then by their class."""
    fallback = Visible()
    for block in lifted.blocks:
        short = len(block.tokens) <= 40 and not block.frame.standing & OF_OTHERS
        if short and (said := FIRST_TIME.search(block.text)):
            _take_dates(block.text[said.end() :], calendar, visible)
            _take_dates(block.text, calendar, fallback)
    if visible.published is None:
        _take_near(lifted, calendar, visible, fallback, strange)
        if visible.published:
            return
    for lead in _leads(lifted):
        if DIGIT.search(lead) and not PREPOSED.match(fold(lead)):
            _take_dates(lead, calendar, visible)
    if visible.published is None and fallback.published:
        visible.published = replace(fallback.published, is_vague=True)
    visible.changed = visible.changed or fallback.changed


def _take_near(
    lifted: Lifted,
    calendar: Calendar,
    visible: Visible,
    fallback: Visible,
    strange: Collection[HtmlElement],
) -> None:
    """Look for a date around the headline, nearest first; one that may be of something
    else goes into `fallback`."""
    for number in _by_nearness(lifted):
        block = lifted.blocks[number]
        is_timed = DIGIT.search(block.text) or ONE_AGO.fullmatch(block.text)
        if not is_timed or RIGHTS.search(block.text):
            continue
        if is_within(block.frame.element, strange) or _is_sentence(lifted, number):
            continue
        if is_of_a_reader(block.frame.element) or tells_of_others(block.frame.element):
            continue
        beyond, named = number - lifted.heading_at, NAMED_DAY.search(block.text)
        if not named and abs(beyond) > CLOSE:
            continue
        if beyond < 0 and _is_todays(block.text, calendar):
            continue
        label = _short(lifted.blocks[number - 1]) if number else ""
        is_trusted = _is_trusted(block, beyond)
        _take_dates(block.text, calendar, visible if is_trusted else fallback, label)
        if visible.published:
            is_plain = -3 <= beyond <= 6 and len(block.tokens) <= 12 and bool(named)
            visible.published = replace(visible.published, is_plain=is_plain)
            return


def _is_trusted(block: Block, beyond: int) -> bool:
    """Tell whether a block so many below the headline has the article's date, by where
    it stands, by its class, or by its words."""
    if block.frame.tag in HEADINGS or beyond == 0:
        return False
    is_near = abs(beyond) <= CLOSE or (0 < beyond <= 15 and len(block.tokens) <= 15)
    is_marked = block.frame.near & DATED or SPOKEN.match(block.text.lstrip())
    return is_near or bool(is_marked)


def _is_todays(text: str, calendar: Calendar) -> bool:
    """Tell a line that says what day it is: the head of a page, and no article's."""
    days = {moment.day for _, moment in find_dates(text, calendar)}
    return days == {calendar.fetched_at.date()} and not SPOKEN.search(text)


def _is_sentence(lifted: Lifted, number: int) -> bool:
    """Tell whether a block is a sentence of the text, or right behind it: its days are
    those it tells of."""
    block = lifted.blocks[number]
    return (
        any(lifted.kept[: number + 1])
        and (lifted.kept[number] or not any(lifted.kept[number:]))
        and len(block.tokens) > SHORT_LINE
        and bool(SENTENCE_END.search(block.text))
        and not (SPOKEN.search(block.text) or CHANGED.search(block.text))
    )


def _leads(lifted: Lifted) -> list[str]:
    """Return the first words under the headline, where agencies put place and day; those
    of the next paragraph where a dash ends them, as in a press release with a lead."""
    after = lifted.blocks[lifted.heading_at + 1 : lifted.heading_at + 6]
    openings = [
        lead[0]
        for block in after
        if len(block.tokens) > 12 and block.frame.tag not in HEADINGS
        if (lead := LEAD.match(block.text))
    ]
    placed = [text for text in openings[1:2] if PLACED.match(text)]
    return [*placed, *openings[:1]]


def _by_nearness(lifted: Lifted) -> list[int]:
    """Return the numbers of short blocks that may hold the date, nearest to the headline
    first."""
    at = max(0, lifted.heading_at)
    heading, others = heading_block(lifted), others_lines(lifted)
    dateless = DATELESS & ~(heading.frame.standing if heading else 0)
    numbers = [
        number
        for number, block in enumerate(lifted.blocks)
        if (number not in others or DATE_LINE.match(block.text))
        and 1 <= len(block.tokens) <= 40
        and (not block.frame.standing & dateless or 0 < number - at <= 4)
        and not (lifted.kept[number] and len(block.tokens) > 12)
    ]
    return sorted(numbers, key=lambda number: abs(number - at) + (number < at))[:150]


def _short(block: Block) -> str:
    """Return a block's text where it may be the label of what stands below it."""
    return block.text if len(block.tokens) <= 4 else ""


def _take_dates(
    text: str, calendar: Calendar, visible: Visible, label: str = ""
) -> None:
    """Take the dates of a line; `label` stands above it."""
    before = 0
    folded = fold(text)
    for at, moment in find_dates(text, calendar):
        said = f"{label if at < 4 else ''} {folded[max(0, before, at - 40) : at + 3]}"
        told = Told(moment, "page", text[:200])
        if OF_OTHER_DAYS.search(said):
            continue
        if CHANGED.search(said) and not SPOKEN.search(said[-25:]):
            visible.changed = visible.changed or told
        elif visible.published is None:
            visible.published = told
        before = at
