"""Reads deals from an article's shape: lines of a list, a headline on a product."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from crawler.items import Deal
from pipelines.dealings.frame import Frame
from pipelines.dealings.masked import MONEY, ORG, PERSON, PLACE, PRODUCT, Sentence

LIST_LINE: Final = re.compile(
    rf"({ORG}|{PERSON}|{PLACE}|{PRODUCT})\s?[,:(–—-]\s?(?:[^\W\d]+ )?({MONEY})\)?\.?"
)
ROUNDUP: Final = re.compile(r"lev[ée]es?|lève|raise|funding|rounds?|startups?", re.I)
GUIDE: Final = re.compile(
    r"^(?:how (?:to|do|does|is|are|can|should)|(?:the )?top \d+|what (?:is|are|to|does)\b|"
    r"(?:the |our |\d+ (?:of the )?)*(?:very |absolute )?best |everything you|investing in|"
    r"an? (?:\w+ )?(?:introduction|beginner)|choosing|"
    r"(?:\d+ )?(?:tips|ways|steps|reasons|trends|things to)\b|"
    r"comment (?:choisir|faire|bien|utiliser|installer)|(?:les |nos )?meilleur\w*|"
    r"(?:les )?\d+ (?:meilleur|conseil|astuce)\w*)"
    r"|\b(?:guide (?:to|pour|d'achat|complet)|gift guide|guide$|beginner's|explained|"
    r"checklist|vs\.?|compared|pros and cons|(?:\d+|top) (?:[\w-]+ ){0,2}trends|daily deals|"
    r"(?:to|you can) (?:buy|watch|try) (?:in|right)|mode d'emploi|comparatif|tutoriel?)\b"
    r"|\b(?:review|test)$",
    re.I,
)
"""A headline on what to buy or how to do a thing, not on what happened."""
LETTER: Final = re.compile(
    r"\b(?:weekly|newsletter|round-?up|digest|in brief|briefing|welcome (?:back )?to|"
    r"this week(?:'s| in)|the week in|(?:de la|cette|chaque) semaine|la semaine (?:de|des|en|du)|"
    r"le carnet|who(?:'s| is) moving|ça bouge|comings and goings|"
    r"hebdo\w*|en bref|infolettre)\b",
    re.I,
)
"""What a newsletter says of itself."""
ON_SALE: Final = re.compile(
    r"\b(?:goes? on (?:sale|pre-?order)|pre-?orders? (?:opens?|starts?|begins?|are)|will ship|"
    r"starts shipping|ships (?:in|on|from)|boxes go out|is available (?:now|today|from)|"
    r"available (?:from )?(?:today|now)|keynote|en vente|précommandes?|vendue?s? à partir|"
    r"sera (?:disponible|commercialisée?)|disponible (?:dès|à partir|ce|aujourd'hui)|"
    r"ouvr\w+ (?:aujourd'hui |ce \w+ )?les commandes|lev\w+ le voile|"
    r"(?:starts?|priced|sells?|démarre|débute|affichée?|proposée?|vendue?|facturée?) "
    rf"(?:at|from|for|à|au (?:prix|tarif) de) {MONEY})(?! (?:a|per|par) )",
    re.I,
)
"""What is said of a thing that is new in the shops."""
MANY: Final = 4
"""Paragraphs that name firms."""
ITEMS: Final = 3
"""Paragraphs of the shortest list of news."""
OPENED: Final = re.compile(rf"(?:(?:Chez|At|Du côté de|Over at) |• ?|- )?({ORG})")
"""The company that opens an item."""
NO_LAUNCH: Final = re.compile(
    r"\b(?:prices?|again|review|hands-on|tested|bug|flaw|hack\w*|recall\w*|test|essai|"
    r"prix|faille|rappel\w*|panne|fin|ends?|promo|soldes|deals?)\b",
    re.I,
)


COLUMN: Final = re.compile(
    r"#\s?\d|\bn° ?\d|^[^:]{3,40}\s?: [^:]*(?:[,;]| (?:et|and) )"
)
"""A headline with a number, or with a name of its own and then several items."""


def is_guide(headline: str) -> bool:
    """Tell advice to readers from news."""
    return GUIDE.search(headline.replace("’", "'")) is not None


def is_roundup(headline: str, sentences: Sequence[Sentence]) -> bool:
    """Tell a newsletter or a list of news from an article with one story."""
    opening = [one.text for one in sentences if one.paragraph == 1]
    if LETTER.search(" ".join([headline, *opening])):
        return True
    lines = [one for one in sentences[1:] if LIST_LINE.fullmatch(one.text.strip())]
    return len(lines) > 2 or _is_column(sentences) or _is_digest(sentences)


def _is_digest(sentences: Sequence[Sentence]) -> bool:
    """Tell short items, each of which opens with the company that it is about, from a
    story of one that its headline names."""
    opening = {one.paragraph: one for one in reversed(sentences[1:])}
    opened = [OPENED.match(one.text) for one in opening.values()]
    mentions = [
        one and sentence.mention(one[1])
        for one, sentence in zip(opened, opening.values(), strict=True)
    ]
    names = {mention.name for mention in mentions if mention}
    titled = map(sentences[0].mention, re.findall(ORG, sentences[0].text))
    in_headline = {mention.name for mention in titled if mention}
    return len(names) == len(mentions) >= ITEMS and len(names & in_headline) != 1


def _is_column(sentences: Sequence[Sentence]) -> bool:
    """Tell a column of short items by its headline, and by firms that none of the others
    speaks of."""
    if not COLUMN.search(sentences[0].text):
        return False
    named: dict[int, set[str]] = {}
    for sentence in sentences[1:]:
        for sign in re.findall(ORG, sentence.text):
            if mention := sentence.mention(sign):
                named.setdefault(sentence.paragraph, set()).add(mention.name)
    often = Counter(chain(*named.values())).most_common(1)
    return len(named) >= MANY and often[0][1] * 3 <= len(named)


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
    titled, early = sentences[0], [one for one in sentences[1:] if one.paragraph <= 4]
    if not (titled.text and frame.main) or NO_LAUNCH.search(titled.text):
        return
    told = next((one for one in early if ON_SALE.search(one.text)), None)
    product = _thing(titled, frame) or (
        told and told.paragraph == 1 and _thing(told, frame)
    )
    near = [one for one in (titled, *early) if one.paragraph <= 1]
    if told and product and any(frame.main in frame.named_in(one) for one in near):
        deal = Deal(
            kind="product_launch",
            subject=frame.main,
            start_char=told.start,
            end_char=told.end,
            object=product,
        )
        yield deal, told


def _thing(sentence: Sentence, frame: Frame) -> str | None:
    """Give the first product that a sentence names."""
    found = re.search(PRODUCT, sentence.text)
    return frame.full(sentence.mention(found.group())) if found else None
