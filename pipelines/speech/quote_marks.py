"""Finds what stands between quotation marks, whatever the marks."""

import re
from collections.abc import Iterator
from itertools import islice

PARAGRAPH = re.compile(r"[^\n]+")
MARKS = re.compile(r"[«»“”„\"‘’']|``")
CLOSING = {"«": "»", "“": "”", "„": "“”"}
ENDS = ".,!?…;:"
AFTER_CLOSING = (*ENDS, ")", "", "\n")
TYPED = re.compile(r"''|\"")
"""What closes the two grave accents of a wire."""
DEEPEST = 3
MOST_MARKS = 40
"""Marks looked at for the one that closes."""
FARTHEST = 1200
MOST_PARAGRAPHS = 3
"""How far behind its paragraph a pair of marks may close: characters and paragraphs."""
LONGEST = 4000
"""Characters of one quotation, at most; a mark that closes later closes another."""


def quoted_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give the outermost quoted spans, marks included; mostly one paragraph holds each."""
    done = 0
    for paragraph in PARAGRAPH.finditer(text):
        start = max(done, paragraph.start())
        for first, end in _in_paragraph(text, start, paragraph.end()):
            done = _across(text, first, end)
            yield first, done


def _across(text: str, at: int, end: int) -> int:
    """Give where a pair of marks closes whose second one stands paragraphs later."""
    left, right = text[at], CLOSING.get(text[at])
    if not right or text[end - 1] in right or text[end : end + 1] != "\n":
        return end
    mark = re.compile(f"[{left}{right}]").search(text, end, end + FARTHEST)
    if not mark or mark.group() == left:
        return end
    between = text[end : mark.start()]
    is_opening = not between[between.rindex("\n") :].strip()
    is_far = len(between.split("\n\n")) > MOST_PARAGRAPHS
    return end if is_opening or is_far else mark.end()


def _in_paragraph(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while match := MARKS.search(text, at, end):
        at = match.end()
        close = _close_of(text, match.start(), start, min(end, at + LONGEST))
        if close is not None and close > at:
            yield match.start(), close
            at = close


def _close_of(text: str, at: int, start: int, end: int) -> int | None:
    """Find the offset after the mark that closes the one at `at`; None if none does."""
    mark = text[at]
    if mark in CLOSING:
        return _paired(text, at, end) or _open_end(text, at, start, end)
    if mark == '"':
        return _straight(text, at, start, end)
    if mark == "`":
        close = TYPED.search(text, at, end)
        return close.end() if close else None
    if mark == "»" and (_opens(text, at, start) or not text[start:at].strip()):
        return _turned(text, at, start, end)
    if mark in "‘'" and _opens(text, at, start):
        return _single(text, at, end)
    return None


def _turned(text: str, at: int, start: int, end: int) -> int | None:
    """Match `»…«`, or a `»` that opens a paragraph that goes on with a quotation."""
    opens = not text[start:at].strip()
    close = re.compile("[«»]").search(text, at + 1, end)
    if not close:
        return at + len(text[at:end].rstrip()) if opens and _is_open(text, at) else None
    is_turned = close.group() == "«" and _closes(text, close.start(), end)
    is_going_on = close.group() == "»" and opens
    return close.end() if is_turned or is_going_on else None


def _is_open(text: str, at: int) -> bool:
    """Tell whether the quotation before an offset has not closed: `«`, or `»` that goes on."""
    for place in range(at - 1, max(0, at - FARTHEST) - 1, -1):
        if text[place] == "«":
            return True
        if text[place] == "»" and not opens_line(text, place):
            return False
    return False


def opens_line(text: str, at: int) -> bool:
    """Tell whether nothing stands before an offset in its line."""
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _paired(text: str, at: int, end: int) -> int | None:
    """Match marks that have a left and a right form, nested ones counted."""
    left, right = text[at], CLOSING[text[at]]
    depth = 0
    for mark in re.compile(f"[{left}{right}]").finditer(text, at, end):
        depth += 1 if mark.group() == left else -1
        if depth == 0:
            return mark.end()
        if depth > DEEPEST:
            return None
    return None


def _open_end(text: str, at: int, start: int, end: int) -> int | None:
    """Let a quotation that opens its paragraph, or follows a colon, run to its end."""
    before = text[max(start, at - 20) : at].rstrip()
    if not before or before[-1] in ':,.”»"':
        return at + len(text[at:end].rstrip())
    return None


def _opens(text: str, at: int, start: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1 : at + 2]
    return (
        not (before.isalnum() or before in ENDS) and bool(after) and not after.isspace()
    )


def _closes(text: str, at: int, end: int) -> bool:
    after = text[at + 1] if at + 1 < end else " "
    return not text[at - 1].isspace() and not after.isalnum()


def _straight(text: str, at: int, start: int, end: int) -> int | None:
    """Match straight double marks; one after a digit is an inch where it can be."""
    if not _opens(text, at, start):
        return _spaced(text, at, start, end)
    for found in islice(re.compile('"').finditer(text, at + 1, end), MOST_MARKS):
        place = found.start()
        if _closes(text, place, end) and not _is_inch(text, place, start, end):
            return place + 1
    return _open_end(text, at, start, end)


def _is_inch(text: str, at: int, start: int, end: int) -> bool:
    """Tell an inch: a digit before, and a better closing mark before the next opening."""
    if not text[at - 1].isdigit():
        return False
    following = text.find('"', at + 1, end)
    return following != -1 and not _opens(text, following, start)


def _spaced(text: str, at: int, start: int, end: int) -> int | None:
    """Match straight marks set off by spaces on both sides, as in `" oui "`."""
    before = text[at - 1] if at > start else " "
    if not before.isspace() or not text[at + 1 : at + 2].isspace():
        return None
    place = text.find('"', at + 1, end)
    return place + 1 if place != -1 and text[place - 1].isspace() else None


def _single(text: str, at: int, end: int) -> int | None:
    """Match single marks, past apostrophes and possessives."""
    mark = "’" if text[at] == "‘" else "'"
    spare = None
    for found in islice(re.compile(mark).finditer(text, at + 2, end), MOST_MARKS):
        place = found.start()
        if not _closes(text, place, end):
            continue
        if text[place - 1] in ENDS or text[place + 1 : place + 2] in AFTER_CLOSING:
            return place + 1
        spare = spare or place + 1
    return spare if text[at] == "‘" else None


def ends_sentence(quoted: str, language: str) -> bool:
    """Tell whether a quotation is a sentence of its own, by its last sign."""
    return quoted[1:-1].rstrip()[-1:] in (".…!?" if language == "fr" else ".…")
