"""Reads the marked beginnings of articles that deals are learned from.

Articles are parted by an empty line; each line is a sentence: `h` for the headline or `s`,
a tab, the kinds of the deals that it tells (`none`; a `~` before a kind: told as context), a
tab, and its words. Names and sums are marked as {role:TYPE:words}: S does it, O is the
other party, A is the sum, - has no part. NOUN is the type of words that stand for a name.
In a sentence of two deals a role may bear the kind that it is for: {S.funding:ORG:words}.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from crawler.items import Deal, Mention
from pipelines.amounts import find_amounts
from pipelines.dealings.frame import Frame
from pipelines.dealings.learned import BACKGROUND, NOTHING, OBJECT, SUBJECT, SUM
from pipelines.dealings.masked import Sentence
from pipelines.deals import set_out, told_by_rules
from pipelines.models.training.marked import MARK, PARAGRAPH
from pipelines.names.passages import KINDS

ROLES: Final = {"S": SUBJECT, "O": OBJECT, "A": SUM}
DAY: Final = "2025-06-01"


@dataclass(slots=True, kw_only=True)
class Marked:
    """A marked line, and where it stands."""

    place: str
    """`headline` or `text`."""
    start: int
    kinds: list[str]
    """With a `~` before those told as context."""
    words: str = ""
    roles: dict[tuple[str, int], str] = field(default_factory=dict)
    """By kind of deal and offset: the role of the name or sum there."""
    subjects: dict[str, str] = field(default_factory=dict)
    """By kind of deal that is news: the first name of who did it."""

    @property
    def end(self) -> int:
        """Give the offset of its end."""
        return self.start + len(self.words)

    @property
    def news(self) -> list[str]:
        """Give the kinds that it tells as news."""
        return [kind for kind in self.kinds if not kind.startswith("~")]


@dataclass(slots=True, kw_only=True)
class Lead:
    """A marked article, set out as the search for deals sees it."""

    lines: list[Marked]
    sentences: list[Sentence]
    frame: Frame
    found: list[Deal]
    """What the rules find."""

    @property
    def deals(self) -> list[tuple[str, str]]:
        """Give kind and subject of its news, as far as names tell who did it."""
        return [deal for line in self.lines for deal in line.subjects.items()]

    @property
    def untold(self) -> set[str]:
        """Give the kinds of its news of which no name tells who did it."""
        news = {kind for line in self.lines for kind in line.news}
        return news - {kind for kind, _ in self.deals}


def read_leads(path: Path, language: str) -> Iterator[Lead]:
    """Read the articles of a file."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        words = {"headline": "", "text": ""}
        lines: list[Marked] = []
        mentions: list[Mention] = []
        for row in block.split("\n"):
            place, kinds, marked = row.split("\t")
            place = "headline" if place == "h" else "text"
            words[place] += _between(lines) if place == "text" else ""
            told = [kind for kind in kinds.split("+") if kind != "none"]
            line = Marked(place=place, start=len(words[place]), kinds=told)
            mentions += _read_marks(line, marked)
            words[place] += line.words
            lines.append(line)
        headline, text = words.values()
        sums = find_amounts(text, language)
        sentences, frame = set_out(headline, text, mentions, sums, language)
        found = told_by_rules(sentences, frame, headline, text, DAY, language)
        yield Lead(lines=lines, sentences=sentences, frame=frame, found=found)


def _read_marks(line: Marked, marked: str) -> Iterator[Mention]:
    """Give the names of a line, and add its words and who has which part in it."""
    at = 0
    for mark in MARK.finditer(marked):
        line.words += marked[at : mark.start()]
        at, (role, own, type_, name) = mark.end(), mark.groups()
        start = line.end
        line.words += name
        for kind in line.kinds:
            if role != "-" and own in (None, kind.lstrip("~")):
                line.roles[kind.lstrip("~"), start] = ROLES[role]
        if type_ not in KINDS:
            continue
        for kind in line.news:
            if role == "S" and own in (None, kind):
                line.subjects.setdefault(kind, name)
        yield Mention(
            field=line.place, start_char=start, end_char=line.end, text=name, name=name,
            kind=KINDS[type_],
        )  # fmt: skip
    line.words += marked[at:]


def _between(lines: Sequence[Marked]) -> str:
    """Give what parts a sentence of the text from the lines before: a paragraph's end now
    and then."""
    before = sum(line.place == "text" for line in lines)
    if not before:
        return ""
    return "\n" if before % PARAGRAPH == 2 else " "


def lines_of(lead: Lead, sentence: Sentence) -> Sequence[Marked]:
    """Give the lines that a sentence is made of."""
    if sentence.start < 0:
        return [line for line in lead.lines if line.place == "headline"]
    return [
        line
        for line in lead.lines
        if line.place == "text"
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
