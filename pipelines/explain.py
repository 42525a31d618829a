"""Shows a page block by block: what became text, what did not, and why."""

from collections.abc import Collection

from crawler.items import Page
from crawler.sources import Source
from pipelines.analysis import analyse
from pipelines.extract import open_page
from pipelines.outcomes import Refused
from pipelines.page.standing import Standing
from pipelines.page.surroundings import letters
from pipelines.text.block_model import chances
from pipelines.text.copies import tells_more
from pipelines.text.furniture import is_furniture
from pipelines.text.learned import line_key, without_learned
from pipelines.text.lifting import (
    SURE,
    Surveyed,
    ask_trafilatura,
    choose,
    doubt,
    is_doubtful,
    survey_blocks,
    with_votes,
)

SHOWN = 100
"""Characters of a block that are shown."""
PLACES = (
    Standing.COMMENTS
    | Standing.SHARE
    | Standing.RELATED
    | Standing.LETTER
    | Standing.AUTHOR
    | Standing.CAPTION
    | Standing.MENU
    | Standing.ADVERT
    | Standing.DIALOG
    | Standing.SIDE
    | Standing.TAGS
    | Standing.UNSEEN
    | Standing.FOOTER
    | Standing.FORM
)
"""Parts of a page that are told where a block was dropped in them."""


def explain(
    page: Page, source: Source | None, learned: Collection[str] = frozenset()
) -> str:
    """Return what becomes of the page, where its fields come from, and one line for each
    block: + kept or - dropped, how sure the trees are that it is the article's, its
    words, and why it was kept or dropped.

    `learned`: keys of the lines that are known as the source's furniture."""
    opened = open_page(page, source)
    seen = survey_blocks(opened.tree, opened.article.headline, opened.copy.text)
    lines = [page.url, *_outcome(page, source, learned)]
    if seen is None:
        return "\n".join([*lines, "no words at all"])
    sure = chances(seen.rows, voted=False)
    lifted = choose(seen, sure, "")
    doubted, _ = doubt(lifted, sure)
    if seen.is_cheap and is_doubtful(lifted, sure):
        other = ask_trafilatura(opened.tree, page.url)
        sure = with_votes(seen, sure, other)
        lifted = choose(seen, sure, other)
    lines.append(f"extractor: {lifted.extractor}; words in doubt: {doubted:.0%}")
    if tells_more(opened.copy, lifted.text):
        lines.append(f"the text is the copy in {opened.copy.origin}: it tells more")
    gone = {line_key(line) for line in without_learned(lifted.text, learned)[1]}
    return "\n".join([*lines, *_block_lines(seen, sure, lifted.kept, gone)])


def _outcome(page: Page, source: Source | None, learned: Collection[str]) -> list[str]:
    """Say whether the page is an article, and of each field where it was found."""
    try:
        article = analyse(page, source, None, learned)
    except Refused as reason:
        return [f"outcome: {reason.outcome} ({reason.detail})"]
    told = [f"{note.field}: {note.raw} ({note.origin})" for note in article.provenance]
    counted = f"outcome: article, {article.word_count} words"
    lacks = ", ".join(article.quality_reasons)
    return [f"{counted}; {lacks}" if lacks else counted, *told]


def _block_lines(
    seen: Surveyed, sure: list[float], kept: list[bool], gone: Collection[str]
) -> list[str]:
    lines = []
    for number, (chance, stays) in enumerate(zip(sure, kept, strict=True)):
        block = seen.blocks[number]
        reason = _reason(seen, number, chance) if not stays else _kept(chance)
        if stays and line_key(block.shown) in gone:
            stays, reason = False, "on many pages of the source: table furniture"
        why = f" ({reason})" if reason else ""
        said = " ".join(block.text.split())[:SHOWN]
        mark = "+" if stays else "-"
        lines.append(f"{mark} {chance:.2f} <{block.frame.tag}> {said}{why}")
    return lines


def _kept(chance: float) -> str:
    """Say why a block stayed that the trees would let go; empty where they agree."""
    return "" if chance > SURE else "kept by a rule: a live entry, a linked sentence"


def _reason(seen: Surveyed, number: int, chance: float) -> str:
    """Say in words why a block was dropped."""
    block = seen.blocks[number]
    if chance <= SURE:
        places = Standing(block.frame.standing) & PLACES
        named = ", ".join(str(flag.name).lower() for flag in places)
        return f"in: {named}" if named else "unlike the article's text"
    if letters(block.text) == letters(seen.headline):
        return "the headline again"
    if is_furniture(block):
        return "furniture by its own words"
    return "furniture by what stands around it"
