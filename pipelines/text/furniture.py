"""Tells lines that stand among an article's paragraphs and are none of its words."""

import re
from collections.abc import Collection, Sequence

from pipelines.page.blocks import Block, frames_above
from pipelines.page.standing import Standing
from pipelines.page.surroundings import signature
from pipelines.text import asking_words as asking
from pipelines.text import furniture_words as say
from pipelines.text import promotion_words as promotion
from pipelines.text import prose
from pipelines.text import service_words as service
from pipelines.text.author_notes import drop_author_note, drop_headed_note
from pipelines.text.ends import (
    HEADINGS,
    ITEMS,
    drop_answers,
    drop_bare_cells,
    drop_lone_headings,
    drop_top_counts,
)
from pipelines.text.hidden import drop_hidden, drop_repeats
from pipelines.text.insets import (
    drop_captions,
    drop_pull_quotes,
    drop_remains,
    small_boxes,
)
from pipelines.text.link_boxes import drop_link_boxes, drop_link_lists
from pipelines.text.replies import drop_replies

SOLD = re.compile(
    r"(?:^|[\s_-])(?:promo|promoted|in-?read|sponsor\w*|advert\w*|publicit\w*|newsletter\w*|ads?|"
    r"pub|polls?|sondages?|podcasts?|(?:product|author)-?(?:box|card)|donations?)"
    r"(?:$|[\s_-])",
    re.I,
)
"""Names of small boxes that hold no words of an article."""
ROLES = frozenset(("complementary", "navigation", "dialog", "alertdialog", "search"))
"""What is said to machines that read aloud of boxes that are not the article's."""
CAPTIONS = frozenset(("figcaption", "caption"))
ADVERT = int(Standing.ADVERT)
PRICE = re.compile(r"[€$£]|\b(?:eur|usd)\b", re.I)
LETTERS = re.compile(r"[^\W\d_]")
MACHINE = re.compile(r"^(?:https?://\S+|\d{4}-\d\d-\d\dT[\d:.+Z-]+)$")
"""What microdata says to machines alone: addresses and moments."""
LOOSE = int(
    Standing.RELATED
    | Standing.LETTER
    | Standing.SHARE
    | Standing.COMMENTS
    | Standing.DIALOG
)
LONGEST = 1500
"""Characters of a line of furniture; some patterns take quadratic time."""
ENTRIES = 2
"""So many times with kept lines below them are those of a live blog."""


def without_furniture(
    blocks: Sequence[Block],
    kept: Sequence[bool],
    pictured: Collection[str],
    sure: Sequence[float] = (),
) -> list[bool]:
    """Return which blocks stay, those that are no words of the article let go.

    `pictured`: what pictures show, in letters: captions say the same.
    `sure`: how sure the trees are of each; empty where they were not asked.
    """
    stay = list(kept)
    _keep_linked_paragraphs(blocks, stay)
    asking = [n for n, block in enumerate(blocks) if stay[n] and pleads(block)]
    rows = prose.in_row(blocks, stay) if asking and sure else [False] * len(blocks)
    for number in asking:
        is_prose = rows[number] and sure[number] > prose.SURE
        stay[number] = is_prose and prose.tells(blocks[number])
    for number, block in enumerate(blocks):
        if stay[number] and serves(block):
            stay[number] = False
    drop_captions(blocks, stay, pictured)
    drop_hidden(blocks, stay)
    drop_replies(blocks, stay)
    drop_headed_note(blocks, stay)
    drop_link_boxes(blocks, stay)
    drop_link_lists(blocks, stay)
    drop_author_note(blocks, stay)
    drop_pull_quotes(blocks, stay)
    drop_remains(blocks, stay)
    drop_repeats(blocks, stay)
    drop_answers(blocks, stay)
    drop_bare_cells(blocks, stay)
    drop_lone_headings(blocks, stay)
    drop_top_counts(blocks, stay)
    _mind_times(blocks, stay)
    return stay


def _keep_linked_paragraphs(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Keep a whole sentence in a link between paragraphs that look like it."""
    for number in range(1, len(blocks) - 1):
        before, block, after = blocks[number - 1 : number + 2]
        if stay[number] or block.linked < 0.9 or block.words < 10:
            continue
        alike = signature(before) == signature(block) == signature(after)
        ends = block.text.rstrip('”"»’ ').endswith((".", "!", "?"))
        between = stay[number - 1] and stay[number + 1]
        if alike and ends and between and block.frame.tag == "p":
            stay[number] = not say.ALSO.match(block.text)


def is_furniture(block: Block) -> bool:
    """Tell by its own words and place that a block is furniture."""
    return serves(block) or pleads(block)


def serves(block: Block) -> bool:
    """Tell a caption, a line that serves the page or leads away, what a box sells."""
    count = block.words
    if block.frame.tag in CAPTIONS or not count or _is_for_machines(block):
        return True
    if count <= 60 and "?" in block.text and promotion.CALL.match(block.text[:LONGEST]):
        return True
    if count > 40 or len(block.text) > LONGEST:
        return False
    if say.IMPRINT.search(block.text) or (count <= 25 and _is_service(block)):
        return True
    if promotion.PROMOTION.match(block.text) or promotion.ENDING.search(block.text):
        return True
    return _leads_away(block) or _is_sold(block)


def pleads(block: Block) -> bool:
    """Tell a line that makes an offer, or asks for an address, consent, money, comment."""
    if not 0 < block.words <= 60 or len(block.text) > LONGEST:
        return False
    offers = block.words <= 30 and say.may_say(say.OFFER_SIGNS, block.text)
    return bool(offers and say.OFFER.search(block.text)) or _asks(block)


def _is_for_machines(block: Block) -> bool:
    is_plain = block.frame.tag in ("div", "section") and block.linked < 0.5
    if block.frame.tag == "pre":
        return not LETTERS.search(block.text)
    return is_plain and bool(MACHINE.match(block.text))


def _is_service(block: Block) -> bool:
    """Tell a line that serves the page: shares, credits, tags, dates, bylines."""
    text = block.text
    lines = text.split("\n")
    if all(service.SHORT_LINE.match(line) or say.ADVERT.match(line) for line in lines):
        return True
    if service.TIME.match(text):
        return False
    if block.words <= 20 and service.BYLINE.match(text):
        return True
    if block.words <= 10 and service.ISSUE.match(text):
        return True
    if block.words <= 8 and service.AGENCY_LINE.match(text):
        return block.frame.tag not in ITEMS
    if block.words <= 20 and (dated := service.DATED.match(text)):
        return bool(dated["signed"]) or block.frame.tag not in ITEMS
    return _is_bar(block)


def _is_bar(block: Block) -> bool:
    """Tell links in a row, parted by bars: tools of a page."""
    parts = re.split(r"\s*[|·•\[\]]\s*|\n", block.text)
    said = [part for part in parts if part.strip()]
    if len(said) < 2 or block.linked < 0.5:
        return False
    return sum(bool(service.SHORT_LINE.match(part)) for part in said) >= len(said) / 2


def _leads_away(block: Block) -> bool:
    """Tell a line that leads to other articles or to other places."""
    text, count = block.text, block.words
    if (block.linked > 0.3 or count <= 6) and say.ALSO.match(text):
        return True
    if block.linked > 0.5 and say.ALSO_OPENING.match(text):
        return True
    if count <= 10 and promotion.METHOD.match(text):
        return not _heads(block) and not text.endswith((".", "!", "?", ":"))
    if block.linked > 0.9 and 4 <= count <= 25 and block.frame.tag in ("p", "div"):
        return not text.rstrip('”"»’ ').endswith((".", "!", "?", ":"))
    return count <= 20 and bool(say.FOLLOW.match(text))


def _heads(block: Block) -> bool:
    """Tell a heading, a line in bold, or an item."""
    is_item = block.frame.tag in ITEMS and block.linked < 0.5
    return is_item or block.frame.tag in HEADINGS or block.strong > 0.9


def _is_sold(block: Block) -> bool:
    """Tell a line in a small box that is named as an advertisement's."""
    if block.words <= 12 and block.frame.near & ADVERT and PRICE.search(block.text):
        return True
    for depth, frame in enumerate(frames_above(block.frame)):
        if depth > 2 or frame.words > 80:
            return False
        if frame.names and SOLD.search(frame.names):
            return True
        if frame.element.get("role") in ROLES:
            return True
    return False


def _asks(block: Block) -> bool:
    """Tell a line that asks for an address, consent, money or a comment."""
    text, count = block.text, block.words
    if count <= 40 and say.UNSUBSCRIBE.search(text):
        return True
    pleads = say.may_say(say.CHANNELS, text) and say.PLEA.search(text)
    if pleads or (say.may_say(say.TRACKERS, text) and say.COOKIES.search(text)):
        return block.linked > 0.2 or bool(block.frame.near & LOOSE) or count <= 30
    if say.may_say(asking.BEG_SIGNS, text) and asking.BEG.search(text):
        return bool(block.frame.near & LOOSE) or _is_apart(block) or block.linked > 0.1
    asks = (asking.SUPPORT, say.LETTER, asking.SPONSOR)
    if count > 40 or not any(pattern.match(text) for pattern in asks):
        return False
    return block.linked > 0.3 or bool(block.frame.near & LOOSE) or _is_apart(block)


def _is_apart(block: Block) -> bool:
    """Tell whether a block is no plain paragraph in a row of others."""
    if block.frame.tag in ITEMS:
        return False
    parent = block.frame.parent
    is_boxed = next(small_boxes(block), block.frame) is not block.frame or (
        parent is not None and parent.words <= 60
    )
    return is_boxed or bool(block.frame.names) or block.words <= 15


def _mind_times(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Keep the times of a live blog's entries, and no other time that stands alone."""
    times = [i for i, block in enumerate(blocks) if _is_time(block)]
    entries = [i for i in times if any(stay[i + 1 : i + 3])]
    is_live = len(entries) >= ENTRIES
    for number in times:
        stay[number] = is_live and number in entries


def _is_time(block: Block) -> bool:
    # Asked of each block of a page; a look at its first word spares most of the time.
    is_number = block.tokens and block.tokens[0][0].isdigit()
    return bool(is_number and service.TIME.match(block.text))
