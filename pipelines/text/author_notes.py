"""Tells the note on its author that stands as the last paragraph of a text."""

import re
from collections.abc import Sequence

from pipelines.metadata.author_names import is_persons
from pipelines.page.blocks import Block
from pipelines.page.standing import Standing
from pipelines.text.furniture_words import BIO
from pipelines.text.link_boxes import end_of_box

NAME = r"(?P<name>[^\W\d_][\w.'’-]+(?: (?:[a-z]{1,3} )?[^\W\d_][\w.'’-]*){1,3})"
WORK = (
    r"(?:reporter|writer|editor|journalist\w*|correspond\w+|author|columnist|contributor|"
    r"auteure?|autrice|rédact\w+|chroniqu\w+|redakteur\w*|autor\w*|freelance\w*)"
)
NOTE = re.compile(
    rf"^\W*{NAME},? (?:(?:covers|covered|reports|writes|suit|couvre|écrit|schreibt|"
    r"berichtet)\b|(?:is|was|est|ist|has been|works as|travaille)\b"
    rf".{{0,60}}\b{WORK}\b)"
)
SLANTED = re.compile(rf"^\W*{NAME},? (?:is|est|ist|es) (?:an?|the|une?|le|la|eine?)\b")
"""How a note begins that nothing but its italics sets apart."""
CALLING = re.compile(
    rf"^\W*{NAME},? (?:(?:is|est|ist) (?:an?|the|une?|le|la|l['’]|eine?)\b|est [^\W\d_]+"
    r"(?:iste|eure?|euse|ien|ienne|logue|aire|trice|ant|ante)\b)"
)
"""The same of a note on one who signed."""
TRADE = re.compile(
    rf"^\W*(?i:{WORK}|passionnée?)\b[^.]{{0,80}}, (?P<name>[A-ZÀ-Þ][\w'’-]+) "
)
"""How one begins with what its author does."""
REACH = re.compile(
    r"\b(?:reach|contact|e-?mail|follow) (?:her|him|them)\b|\bwrite to (?:her|him|them) at\b"
    r"|\b(?:la|le) (?:joindre|contacter|suivre)\b",
    re.I,
)
"""What only such a note says to readers."""
LONGEST = 60
"""Words of a note."""
LONGEST_HEADED = 80
"""Words of a note below a heading that says what it is."""
BESIDE = int(Standing.AUTHOR | Standing.SIDE)
BYLINE = 10
"""Words of a line that may sign an article."""


def drop_author_note(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go the last paragraphs that say what the one who signed does for a living."""
    numbers = [number for number, stays in enumerate(stay) if stays]
    for number in reversed(numbers[len(numbers) // 2 :][-2:]):
        block = blocks[number]
        if not _is_note(block, blocks):
            return
        stay[number] = False


def drop_headed_note(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go the note on the author below a heading that says so: with its box, or at
    the end."""
    after = 0
    for number in range(len(blocks) - 1, -1, -1):
        after += blocks[number].words * stay[number]
        if blocks[number].words > 6 or not BIO.fullmatch(blocks[number].text):
            continue
        end = end_of_box(blocks, number)
        is_boxed = end > number + 1 and blocks[number].frame.near & BESIDE
        if not is_boxed and after <= LONGEST_HEADED:
            end = len(stay)
        if is_boxed or after <= LONGEST_HEADED:
            stay[number:end] = [False] * (end - number)


def _is_note(block: Block, blocks: Sequence[Block]) -> bool:
    if block.words > LONGEST:
        return False
    if block.strong > 0.9 and SLANTED.match(block.text):
        return True
    note, calling = NOTE.match(block.text), CALLING.match(block.text)
    if note is not None and REACH.search(block.text):
        return True
    if calling is not None and is_persons(calling["name"]):
        return _signs(calling["name"], blocks)
    if (trade := TRADE.match(block.text)) is not None:
        return _signs(trade["name"], blocks)
    is_boxed = bool(block.frame.near & Standing.AUTHOR)
    if note is not None and (is_boxed or block.strong > 0.9):
        return True
    return note is not None and _signs(note["name"], blocks)


def _signs(name: str, blocks: Sequence[Block]) -> bool:
    """Tell whether a name stands in a short line of its own, as in a byline."""
    return any(block.words <= BYLINE and name in block.text for block in blocks)
