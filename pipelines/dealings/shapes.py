"""Reads deals from an article's shape: lines of a list, a headline on a product."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crawler.items import Deal
from pipelines.dealings.masked import MONEY, ORG, PERSON, PLACE, PRODUCT, Sentence
from pipelines.dealings.subjects import Frame

LIST_LINE: Final = re.compile(
    rf"({ORG}|{PERSON}|{PLACE}|{PRODUCT})\s?[,:(–—-]\s?(?:[^\W\d]+ )?({MONEY})\)?\.?"
)
ROUNDUP: Final = re.compile(r"lev[ée]es?|lève|raise|funding|rounds?|startups?", re.I)
LETTER: Final = re.compile(
    r"\b(?:weekly|newsletter|round-?up|digest|in brief|briefing|welcome (?:back )?to|"
    r"this week in|the week in|de la semaine|la semaine (?:de|des|en|du)|"
    r"hebdo\w*|en bref|infolettre)\b",
    re.I,
)
"""What a newsletter says of itself."""
ON_SALE: Final = re.compile(
    r"\b(?:goes? on (?:sale|pre-?order)|pre-?orders (?:open|start)|will ship|"
    r"starts shipping|is available (?:now|today|from)|keynote|en vente|précommandes?|"
    r"vendu à partir de|sera disponible|est disponible dès|sera commercialisée?)\b",
    re.I,
)
NO_LAUNCH: Final = re.compile(
    r"\b(?:prices?|again|review|hands-on|tested|bug|flaw|hack\w*|recall\w*|test|essai|"
    r"prix|faille|rappel\w*|panne|fin|ends?|promo|soldes|deals?)\b",
    re.I,
)


def is_roundup(headline: str, sentences: Sequence[Sentence]) -> bool:
    """Tell a newsletter or a list of news from an article with one story."""
    opening = [one.text for one in sentences if one.paragraph == 1]
    if LETTER.search(" ".join([headline, *opening])):
        return True
    lines = [one for one in sentences[1:] if LIST_LINE.fullmatch(one.text.strip())]
    return len(lines) > 2


def listed_rounds(
    sentence: Sentence, headline: str, frame: Frame
) -> Iterator[tuple[Deal, Sentence]]:
    """Read a line like `Acme, 12 M€` of a weekly list of rounds."""
    line = LIST_LINE.fullmatch(sentence.text.strip())
    if not line or sentence.start < 0 or not ROUNDUP.search(headline):
        return
    subject = frame.full(sentence.mention(line.group(1)))
    money = sentence.money(line.group(2))
    if subject and money:
        deal = Deal(
            kind="funding",
            subject=subject,
            start_char=sentence.start,
            end_char=sentence.end,
            amount=money.amount,
            currency=money.currency,
            status="completed",
        )
        yield deal, sentence


def launch_on_sale(
    sentences: Sequence[Sentence], frame: Frame
) -> Iterator[tuple[Deal, Sentence]]:
    """Read a launch from a headline on a product that the text says is to be had."""
    titled = sentences[0]
    signs = "".join(titled.items)
    product, maker = re.search(PRODUCT, signs), re.search(ORG, signs)
    if not (product and maker) or NO_LAUNCH.search(titled.text):
        return
    subject = frame.full(titled.mention(maker.group()))
    early = [one for one in sentences[1:] if one.paragraph <= 4]
    told = next((one for one in early if ON_SALE.search(one.text)), None)
    if subject and subject == frame.main and told:
        deal = Deal(
            kind="product_launch",
            subject=subject,
            start_char=told.start,
            end_char=told.end,
            object=frame.full(titled.mention(product.group())),
        )
        yield deal, told
