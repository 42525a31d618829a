"""Lifts the article's own words out of a parsed page."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import trafilatura
from lxml.html import HtmlElement

from pipelines.page.blocks import Block, BlockReader
from pipelines.page.surroundings import Surroundings, letters, survey
from pipelines.text.block_frames import Rows
from pipelines.text.block_model import chances
from pipelines.text.block_rows import features, put_votes, votes
from pipelines.text.furniture import without_furniture
from pipelines.text.headed import (
    keep_boxes,
    keep_headings,
    keep_lead,
    keep_linked_headings,
    keep_points,
)
from pipelines.text.hidden import drop_next_articles, open_folded
from pipelines.text.live import keep_live_entries, part_heads
from pipelines.text.members import keep_members, keep_siblings
from pipelines.text.sentences import keep_sentences

EXTRACTOR = "blocks 3"
FALLBACK = f"trafilatura {trafilatura.__version__}"
SURE = 0.5
DOUBTFUL = 0.1
UNSURE = 0.2
"""Trafilatura takes as long as all else; asked on a quarter of the pages, where the trees
doubt a tenth of the words, half of that being much in doubt and in the text or right
beside it, or where they find hardly a text, it mends as much as on all."""
BESIDE = 2
"""Blocks before the text and behind it that are right beside it."""
SHORT = 200
"""Characters of hardly a text."""
MANY_BLOCKS = 2500
"""From there on trafilatura takes seconds, and its time grows with the square."""
MANY_ELEMENTS = 20_000
MAX_BLOCKS = 6000
LOST = 0.1
"""Where less of the likely text is left, what was let go is no furniture."""
LONG = 150
"""Words of a block that are counted."""
CELLS = frozenset(("td", "th"))
RANKS = {"h1": 0, "h2": 1, "h3": 1}
"""How surely a block that says the headline is its heading; 0 is the surest."""


@dataclass(slots=True)
class Lifted:
    """The text, which extractor gave it, and the blocks that it was chosen from."""

    text: str
    extractor: str
    blocks: list[Block] = field(default_factory=list)
    kept: list[bool] = field(default_factory=list)
    heading_at: int = -1


@dataclass(slots=True, kw_only=True)
class Surveyed:
    """A page's blocks with what is counted of them, before any is chosen."""

    blocks: list[Block]
    page: Surroundings
    rows: Rows
    headline: str
    pictured: set[str]
    """What pictures show, as their alternative texts say it, in letters."""
    is_cheap: bool
    """Whether the page is small enough for trafilatura."""


def lift_text(tree: HtmlElement, url: str, headline: str, body: str = "") -> Lifted:
    """Return the article's text, one paragraph a line.

    `body`: the publisher's own copy of it in JSON-LD or the feed, where there is one.
    """
    seen = survey_blocks(tree, headline, body)
    if seen is None:
        return Lifted("", EXTRACTOR)
    sure = chances(seen.rows, voted=False)
    lifted = choose(seen, sure, "")
    if not (seen.is_cheap and is_doubtful(lifted, sure)):
        return lifted
    other = ask_trafilatura(tree, url)
    return choose(seen, with_votes(seen, sure, other), other)


def survey_blocks(tree: HtmlElement, headline: str, body: str) -> Surveyed | None:
    """Read a page's blocks and count what the trees judge by; None: no words at all."""
    open_folded(tree)
    reader = BlockReader()
    blocks = reader.read(tree)[:MAX_BLOCKS]
    if not blocks:
        return None
    part_heads(blocks)
    page = survey(blocks, headline, body)
    return Surveyed(
        blocks=blocks,
        page=page,
        rows=features(blocks, page),
        headline=headline,
        pictured=_pictured(tree),
        is_cheap=len(blocks) <= MANY_BLOCKS and reader.elements <= MANY_ELEMENTS,
    )


def choose(seen: Surveyed, sure: Sequence[float], other: str) -> Lifted:
    """Return the text of the blocks that are the article's own, furniture let go.

    `other`: what trafilatura takes for the text; empty where it was not asked.
    """
    blocks = seen.blocks
    likely = [chance > SURE for chance in sure]
    if seen.page.lane is not None:
        likely = keep_members(blocks, likely, sure, seen.page.lane)
    keep_boxes(blocks, likely, sure, seen.page.main)
    keep_points(blocks, likely, sure)
    keep_siblings(blocks, likely, sure)
    keep_headings(blocks, likely, sure)
    keep_linked_headings(blocks, likely, seen.page.lane)
    keep_lead(blocks, likely, sure, seen.page.heading_at)
    likely = keep_live_entries(blocks, likely, seen.page.heading_at)
    keep_sentences(blocks, likely, sure)
    kept = without_furniture(blocks, likely, seen.pictured, sure)
    if _words(blocks, kept) < LOST * _words(blocks, likely):
        kept = list(likely)
    _drop_headline(blocks, kept, seen.headline)
    drop_next_articles(blocks, kept, seen.page.heading_at)
    text, heading_at = join(blocks, kept), _headline_at(seen, kept)
    if len(text) < SHORT and len(other) > 2 * len(text):
        kept = _told_by(seen, sure, other)
        said = join(blocks, kept)
        text = said if 2 * len(said) > len(other) else other
        return Lifted(text, FALLBACK, blocks, kept, heading_at)
    extractor = f"{EXTRACTOR}, {FALLBACK}" if other else EXTRACTOR
    return Lifted(text, extractor, blocks, kept, heading_at)


def _told_by(seen: Surveyed, sure: Sequence[float], other: str) -> list[bool]:
    """Return the blocks that another extractor takes for the text, without headline and
    furniture."""
    voted = [vote > SURE for vote in votes(seen.blocks, other)]
    kept = without_furniture(seen.blocks, voted, seen.pictured, sure)
    _drop_headline(seen.blocks, kept, seen.headline)
    return kept


def _words(blocks: Sequence[Block], kept: Sequence[bool]) -> int:
    return sum(block.words for block, stays in zip(blocks, kept, strict=True) if stays)


def _headline_at(seen: Surveyed, kept: Sequence[bool]) -> int:
    """Return the number of the block that says the headline, the last one before the
    text; where none does, of the first main heading."""
    prose = (i for i, block in enumerate(seen.blocks) if kept[i] and block.words > 25)
    begins = next(prose, len(seen.blocks))
    wanted, best, found = letters(seen.headline), 4, seen.page.heading_at
    limit = 2 * len(seen.headline) + 40
    for number, block in enumerate(seen.blocks[: begins + 1] if wanted else ()):
        if len(block.text) > limit:
            continue
        first = block.text.split("\n", 1)[0]
        own, rank = letters(first), RANKS.get(block.frame.tag, 2)
        if own == wanted or (rank < 2 and own.endswith(wanted)):
            rank += own != wanted
            if rank <= best:
                best, found = rank, number
    return found


def _pictured(tree: HtmlElement) -> set[str]:
    """Return what pictures show, as their alternative texts say it, in letters."""
    alts = (letters(image.get("alt") or "") for image in tree.iter("img"))
    return {alt for alt in alts if 12 < len(alt) < 400}


def doubt(lifted: Lifted, sure: Sequence[float]) -> tuple[float, float]:
    """Return the share of the text's words that the trees are in doubt of, and of those
    that they doubt much in the text and right beside it: what they think of menus and of
    teasers further away decides nothing."""
    words = [min(block.words, LONG) for block in lifted.blocks]
    text = max(1.0, sum(w * chance for w, chance in zip(words, sure, strict=True)))
    doubts = [min(chance, 1 - chance) for chance in sure]
    doubted = [w * p for w, p in zip(words, doubts, strict=True)]
    kept = [number for number, stays in enumerate(lifted.kept) if stays] or [0]
    near = range(max(0, kept[0] - BESIDE), min(len(words), kept[-1] + BESIDE + 1))
    much = sum(doubted[number] for number in near if doubts[number] >= UNSURE)
    return sum(doubted) / text, much / text


def is_doubtful(lifted: Lifted, sure: Sequence[float]) -> bool:
    """Tell whether what the trees chose is hardly a text, or worth a second opinion."""
    doubted, much = doubt(lifted, sure)
    is_short = len(lifted.text) < SHORT
    return is_short or (doubted > DOUBTFUL and much > DOUBTFUL / 2)


def with_votes(seen: Surveyed, sure: list[float], other: str) -> list[float]:
    """Return the mean of what the trees say with and without the other's votes."""
    put_votes(seen.rows, votes(seen.blocks, other))
    second = chances(seen.rows, voted=True)
    return [(a + b) / 2 for a, b in zip(sure, second, strict=True)]


def ask_trafilatura(tree: HtmlElement, url: str) -> str:
    """Return what trafilatura takes for the text; empty when it finds none."""
    document = trafilatura.bare_extraction(
        tree, url=url, fast=True, include_comments=False
    )
    return str(getattr(document, "text", "") or "")


def _drop_headline(blocks: Sequence[Block], kept: list[bool], headline: str) -> None:
    """Let go the headline where the text repeats it at its start."""
    wanted, passed = letters(headline), 0
    for number, block in enumerate(blocks):
        if kept[number]:
            if wanted and letters(block.text) == wanted:
                kept[number] = False
            passed += len(block.tokens)
        if passed > 150:
            return


def join(blocks: Sequence[Block], kept: Sequence[bool]) -> str:
    """Put the kept blocks together, the cells of a table's row in one line."""
    lines: list[str] = []
    last: Block | None = None
    for block, stays in zip(blocks, kept, strict=True):
        if not stays:
            continue
        if last and _is_next_cell(last, block):
            lines[-1] += f" | {block.shown}"
        else:
            lines.append(block.shown)
        last = block
    return "\n".join(lines)


def _is_next_cell(last: Block, block: Block) -> bool:
    """Tell whether two short blocks are cells of one row."""
    cell, other = block.frame, last.frame
    if cell is other or cell.tag not in CELLS or other.tag not in CELLS:
        return False
    is_short = block.words <= 15 and last.words <= 15
    return is_short and cell.element.getparent() is other.element.getparent()
