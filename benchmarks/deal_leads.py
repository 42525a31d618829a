"""Reads the marked beginnings of articles that deals are learned from.

Articles are parted by an empty line; each line is a sentence: `h` for the headline or `s`,
a tab, the kinds of the deals that it tells (`none`; a `~` before a kind: told as context), a
tab, and its words. Names and sums are marked as {role:TYPE:words}: S does it, O is the
other party, A is the sum, - has no part. NOUN is the type of words that stand for a name.
In a sentence of two deals a role may bear the kind that it is for: {S.funding:ORG:words}.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from crawler.items import Deal, Mention
from pipelines.amounts import find_amounts
from pipelines.dealings.claims import BACKGROUND, NOTHING
from pipelines.dealings.masked import Sentence
from pipelines.dealings.subjects import Frame
from pipelines.deals import set_out, told_by_rules

FOLDER: Final = (
    Path(__file__).parent.parent / "pipelines" / "models" / "training" / "deals"
)
MARK: Final = re.compile(r"\{([SOA-])(?:\.(\w+))?:(\w+):([^{}]*)\}")
KINDS: Final = {
    "ORG": "organization",
    "PERSON": "person",
    "PLACE": "place",
    "PRODUCT": "product",
    "EVENT": "event",
}
ROLES: Final = {"S": "subject", "O": "object", "A": "sum", "-": NOTHING}
PARAGRAPH: Final = 3
"""Sentences of a paragraph."""
DAY: Final = "2025-06-01"


@dataclass(slots=True, kw_only=True)
class Marked:
    """A marked line, and where it stands."""

    field: str
    start: int
    end: int
    kinds: list[str]
    """With a `~` before those told as context."""
    roles: dict[tuple[str, int], str]
    """By kind of deal and offset: the role of the name or sum there."""


@dataclass(slots=True, kw_only=True)
class Lead:
    """A marked article, set out as the search for deals sees it."""

    headline: str = ""
    text: str = ""
    mentions: list[Mention] = field(default_factory=list)
    lines: list[Marked] = field(default_factory=list)
    deals: list[tuple[str, str]] = field(default_factory=list)
    """Kind and subject of its news, as far as names tell who did it."""
    untold: set[str] = field(default_factory=set)
    """Kinds of its news of which no name tells who did it."""
    sentences: list[Sentence] = field(default_factory=list)
    frame: Frame | None = None
    found: list[Deal] = field(default_factory=list)
    """What the rules find."""


def read_leads(path: Path, language: str) -> Iterator[Lead]:
    """Read the articles of a file."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lead = Lead()
        for row in block.split("\n"):
            _add(lead, *row.split("\t"))
        sums = find_amounts(lead.text, language)
        lead.sentences, lead.frame = set_out(
            lead.headline, lead.text, lead.mentions, sums, language
        )
        lead.found = told_by_rules(
            lead.sentences, lead.frame, lead.headline, lead.text, DAY, language
        )
        yield lead


def _add(lead: Lead, place: str, kinds: str, marked: str) -> None:
    """Add a marked line to its article."""
    is_headline = place == "h"
    line = Marked(
        field="headline" if is_headline else "text",
        start=0 if is_headline else len(lead.text + _between(lead)),
        end=0,
        kinds=[kind for kind in kinds.split("+") if kind != "none"],
        roles={},
    )
    news = [kind for kind in line.kinds if not kind.startswith("~")]
    words, at, named = "", 0, set()
    for mark in MARK.finditer(marked):
        words += marked[at : mark.start()]
        at, (role, own, type_, name) = mark.end(), mark.groups()
        start = line.start + len(words)
        words += name
        for kind in (one.lstrip("~") for one in line.kinds):
            if own in (None, kind) and role != "-":
                line.roles[kind, start] = ROLES[role]
                if (
                    role == "S"
                    and type_ in KINDS
                    and kind in news
                    and kind not in named
                ):
                    named.add(kind)
                    lead.deals.append((kind, name))
        if type_ in KINDS:
            lead.mentions.append(
                Mention(
                    field=line.field, start_char=start, end_char=start + len(name), text=name,
                    name=name, kind=KINDS[type_],
                )
            )  # fmt: skip
    words += marked[at:]
    line.end = line.start + len(words)
    if is_headline:
        lead.headline = words
    else:
        lead.text += _between(lead) + words
    lead.lines.append(line)
    told = {kind for kind, _ in lead.deals}
    lead.untold = {kind for kind in (*lead.untold, *news) if kind not in told}


def _between(lead: Lead) -> str:
    """Give what parts a sentence of the text from the ones before: a paragraph's end now
    and then."""
    before = sum(line.field == "text" for line in lead.lines)
    if not before:
        return ""
    return "\n" if before % PARAGRAPH == 2 else " "


def lines_of(lead: Lead, sentence: Sentence) -> Sequence[Marked]:
    """Give the lines that a sentence is made of."""
    if sentence.start < 0:
        return [line for line in lead.lines if line.field == "headline"]
    return [
        line
        for line in lead.lines
        if line.field == "text"
        and 2 * (min(line.end, sentence.end) - max(line.start, sentence.start))
        > min(line.end - line.start, sentence.end - sentence.start)
    ]


def class_of(kinds: Sequence[str]) -> str:
    """Give what a sentence is learned as."""
    if not kinds:
        return NOTHING
    return BACKGROUND if kinds[0].startswith("~") else kinds[0]


def is_same(name: str, other: str) -> bool:
    """Tell whether a name is the other one or a part of it."""
    name, other = name.casefold(), other.casefold()
    return bool(name and other) and (name in other or other in name)
