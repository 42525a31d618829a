"""Reads short articles whose names are marked: [Bruxelles|l|Brussels] is a place."""

import re
from datetime import UTC, datetime
from pathlib import Path

from crawler.items import Article, Mention
from pipelines.amounts import find_amounts
from pipelines.deals import find_deals

KINDS = {
    "o": "organization",
    "p": "person",
    "l": "place",
    "x": "product",
    "e": "event",
}
MARK = re.compile(r"\[([^|\]]+)\|([oplxe])(?:\|([^\]]+))?\]")


def unmark(marked: str, field: str) -> tuple[str, list[Mention]]:
    """Take the marks off; return the text and its mentions."""
    parts, mentions, at, length = [], [], 0, 0
    for match in MARK.finditer(marked):
        parts.append(marked[at : match.start()])
        length += len(parts[-1])
        start, length = length, length + len(match[1])
        parts.append(match[1])
        mentions.append(
            Mention(
                field=field,
                start_char=start,
                end_char=length,
                text=match[1],
                kind=KINDS[match[2]],
                name=match[3] or match[1],
            )
        )
        at = match.end()
    return "".join([*parts, marked[at:]]), mentions


def marked_article(language: str, day: str, headline: str, text: str) -> Article:
    """Make an article of marked words, with its amounts and deals."""
    plain_headline, in_headline = unmark(headline, "headline")
    plain_text, in_text = unmark(text, "text")
    article = Article(
        source="",
        url="",
        headline=plain_headline,
        text=plain_text,
        language=language,
        date_published=day,
        fetched_at=datetime(2025, 1, 1, tzinfo=UTC),
        mentions=[*in_headline, *in_text],
        amounts=find_amounts(plain_text, language),
    )
    article.deals = find_deals(
        plain_headline, plain_text, article.mentions, article.amounts, day, language
    )
    return article


def read_blocks(name: str) -> list[list[str]]:
    """Read a file of blocks with empty lines between them; # opens a comment."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return [
        block.splitlines() for block in "\n".join(lines).strip().split("\n\n") if block
    ]
