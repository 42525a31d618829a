"""Shows a page block by block: what became text, what did not, and why."""

from crawler.items import Page
from crawler.sources import Source
from pipelines.block_model import chances
from pipelines.copies import tells_more
from pipelines.extract import open_page
from pipelines.furniture import is_furniture
from pipelines.surroundings import letters
from pipelines.text import (
    DOUBTFUL,
    SURE,
    Surveyed,
    ask_trafilatura,
    choose,
    doubt,
    survey_blocks,
    with_votes,
)

SHOWN = 100
"""Characters of a block that are shown."""


def explain(page: Page, source: Source | None) -> str:
    """Return one line for each block: + kept or - dropped, how sure the trees are that
    it is the article's, its words, and why it was dropped where they were sure."""
    opened = open_page(page, source)
    seen = survey_blocks(opened.tree, opened.article.headline, opened.copy.text)
    lines = [f"{page.url}", f"headline: {opened.article.headline}"]
    if seen is None:
        return "\n".join([*lines, "no words at all"])
    sure, other = chances(seen.rows, voted=False), ""
    doubted = doubt(seen.blocks, sure)
    if seen.is_cheap and doubted > DOUBTFUL:
        other = ask_trafilatura(opened.tree, page.url)
        sure = with_votes(seen, sure, other)
    lifted = choose(seen, sure, other)
    lines.append(f"extractor: {lifted.extractor}; words in doubt: {doubted:.0%}")
    if tells_more(opened.copy, lifted.text):
        lines.append(f"the text is the copy in {opened.copy.origin}: it tells more")
    return "\n".join([*lines, *_block_lines(seen, sure, lifted.kept)])


def _block_lines(seen: Surveyed, sure: list[float], kept: list[bool]) -> list[str]:
    lines = []
    for number, (chance, stays) in enumerate(zip(sure, kept, strict=True)):
        block = seen.blocks[number]
        why = "" if stays else f" ({_reason(seen, number, chance)})"
        said = " ".join(block.text.split())[:SHOWN]
        mark = "+" if stays else "-"
        lines.append(f"{mark} {chance:.2f} <{block.frame.tag}> {said}{why}")
    return lines


def _reason(seen: Surveyed, number: int, chance: float) -> str:
    """Say in words why a block was dropped."""
    block = seen.blocks[number]
    if chance <= SURE:
        return "unlike the article's text"
    if letters(block.text) == letters(seen.headline):
        return "the headline again"
    if is_furniture(block):
        return "furniture by its own words"
    return "furniture by what stands around it"
