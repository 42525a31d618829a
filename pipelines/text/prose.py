"""Tells the article's own prose from furniture that uses the same words: a sentence in
the row of its paragraphs that tells of others, and speaks neither to readers nor of its
page."""

import re
from collections import Counter
from collections.abc import Sequence

from pipelines.page.blocks import Block
from pipelines.page.standing import Standing
from pipelines.page.surroundings import signature
from pipelines.text.phrases import opening_of

SURE = 0.6
"""How sure the trees must be where words speak against a sentence."""
ENDS = (".", "!", "?", "…", "»", "”", '"')
FEWEST = 3
"""Paragraphs that make a row."""
SENTENCE = 5
"""Words of a sentence at least."""
AWAY = int(
    Standing.RELATED
    | Standing.LETTER
    | Standing.SHARE
    | Standing.COMMENTS
    | Standing.DIALOG
    | Standing.ADVERT
    | Standing.AUTHOR
    | Standing.CAPTION
    | Standing.FORM
    | Standing.FOOTER
)
QUOTED = re.compile(r"[«“„\"][^«»“”„\"]*[»”“\"]")
ADDRESSED = re.compile(
    r"\b(?:you(?:rs?|rself)?|we|us|our|ours|my|me|vous|votre|vos|nous|notre|nos|tu|tes|ton|"
    r"toi)\b|©|"
    r"\b(?:this|ce|cet|cette|le présent|la présente) (?:web ?)?(?:site|page|article|story|post|"
    r"form|formulaire|blog|app|application|contenu|content|newsletter|lettre|service|review|"
    r"guide|test|entry|entrée|publication|podcast|vidéo|video)\b|"
    r"\b(?:may|might|peut|peuvent|pourrait|pourraient) .{0,30}\bcommission",
    re.I,
)
"""Words to readers, and of the page itself."""
ASKS = opening_of(
    r"""
    (?!chez|assez)[^\W\d_]+ez
    (?:please|never|don't|no|not|sans|ne|pour|to|want|already|déjà|s'\w+|je|i)
    (?:accept|manage|choose|select|click|tap|subscribe|join|follow|get|receive|register|
        download|install|support|help|read|find|try|become|like|share|enter|create|start|
        see|check|buy|shop|save|listen|watch|donate|send|write|learn|discover|enjoy|stay|
        turn|enable|allow|sign|log|all|tous|tout|back|fund|stop|make|take|give|keep)
    """
)
"""How what asks readers for something begins."""


def in_row(blocks: Sequence[Block], stay: Sequence[bool]) -> list[bool]:
    """Return which blocks stand in the row of the text: paragraphs that look alike and
    hold a good part of its words, of a brief nearly all."""
    kinds = [_kind(block) for block in blocks]
    long = [number for number, b in enumerate(blocks) if stay[number] and b.words >= 10]
    words, counts = Counter[object](), Counter[object]()
    for number in long:
        words[kinds[number]] += blocks[number].words
        counts[kinds[number]] += 1
    least = 0.4 * words.total()
    rows = {
        kind
        for kind in words
        if words[kind] >= least and (counts[kind] >= FEWEST or words[kind] >= 2 * least)
    }
    return [kind in rows for kind in kinds]


def _kind(block: Block) -> object:
    frame = block.frame
    return signature(block), frame.names, frame.near & AWAY


def tells(block: Block) -> bool:
    """Tell whether a block is a whole sentence on others than its readers and its page."""
    text = block.text
    if block.words < SENTENCE or block.linked > 0.2 or not text.endswith(ENDS):
        return False
    if block.frame.near & AWAY or ASKS.match(text):
        return False
    return not ADDRESSED.search(QUOTED.sub("", text))
