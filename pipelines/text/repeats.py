"""Finds the lines that a source puts on many of its articles.

It rather leaves furniture in than takes an article's own words: what articles of one kind
have in common (labels, prices, verdicts, tables, what people said) is never furniture.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pipelines.text.learned import LONG, MOST, is_as_long, line_key
from pipelines.text.word_count import count_words

START: Final = "start"
END: Final = "end"
MIDDLE: Final = "middle"
ENOUGH: Final = {END: (4, 1 / 4), START: (4, 1 / 2), MIDDLE: (5, 1 / 3)}
"""How many articles must have a line there, and which share of a source's newest ones: a
series has its introduction too, but not on every second article."""
SHORT_SHARE: Final = 1 / 2
"""The share for a short line at the end, which may be a verdict."""
NEAR: Final = 3
"""Lines among which a long one stands at a text's start or end; of a short text, a
quarter each. A short line must be the last one."""
BRIEF: Final = (20, 4)
"""Characters and words of a short line; what is shorter is a label."""
Lines = dict[str, str]
"""Lines of a text by their keys."""
QUOTED: Final = re.compile(r"[«“„\"]([^«»“”„\"]*)[»”“\"]")


@dataclass(slots=True, frozen=True)
class Told:
    """An article as far as lines are learned from it."""

    headline: str
    """Two with the same one are one."""
    text: str
    """One paragraph a line."""
    story: int | None = None
    """Key of its story; of each just one article counts. None: it is in none."""


@dataclass(slots=True, frozen=True, order=True)
class Repeat:
    """A line that is furniture."""

    line: str
    """As the newest article writes it."""
    position: str
    """Where it stands so often: START, END or MIDDLE."""
    articles: int
    """How many have it there."""


def find_repeats(told: Sequence[Told], known: Collection[str]) -> list[Repeat]:
    """Return what is furniture in a source's newest articles, the newest one first.

    `known`: keys of lines on which was decided before. What is found is the same whether
    they are still in the texts or not.
    """
    texts = [{line_key(line): line for line in one.text.split("\n")} for one in told]
    found: dict[str, Repeat] = {}
    while new := _find(told, texts, {*known, *found}):
        found |= new
    return sorted(found.values())


def _find(
    told: Sequence[Told], texts: Sequence[Lines], known: Collection[str]
) -> dict[str, Repeat]:
    """Return the furniture that shows once what is known is off, by its keys."""
    counts = {place: Counter[str]() for place in ENOUGH}
    written: Lines = {}
    articles = 0
    for lines in _distinct(told, texts, known):
        articles += 1
        for key, line in lines.items():
            written.setdefault(key, line)
        for place, keys in _places([*lines]):
            counts[place].update(keys)
    return {
        key: Repeat(line=written[key], position=place, articles=count)
        for place in (MIDDLE, START, END)
        for key, count in counts[place].items()
        if _is_often(key, place, count, articles) and not _is_own(written[key])
    }


def _distinct(
    told: Sequence[Told], texts: Sequence[Lines], known: Collection[str]
) -> Iterator[Lines]:
    """Give each article's lines besides the known ones; of those that tell the same, or
    have half of what they say in common with the ones before, only the first."""
    names: set[str] = set()
    stories: set[int] = set()
    said: set[str] = set()
    for one, text in zip(told, texts, strict=True):
        lines = {key: line for key, line in text.items() if key not in known}
        again = sum(len(key) for key in lines if key in said)
        is_copy = 2 * again > sum(map(len, lines))
        name = line_key(one.headline)
        if is_copy or name in names or one.story in stories:
            continue
        names.add(name)
        stories.update(() if one.story is None else (one.story,))
        said.update(lines)
        if lines:
            yield lines


def _places(keys: Sequence[str]) -> Iterator[tuple[str, set[str]]]:
    """Give which of a text's lines stand where, those left out that are most of it."""
    most = MOST * sum(map(len, keys))
    near = min(NEAR, max(1, len(keys) // 4))
    ends = [key for key in keys[-near:] if key == keys[-1] or is_as_long(key, LONG)]
    for place, there in ((START, keys[:near]), (END, ends), (MIDDLE, keys[near:])):
        yield place, {key for key in there if len(key) <= most}


def _is_often(key: str, place: str, count: int, articles: int) -> bool:
    """Tell whether enough articles have a line at a place."""
    fewest, share = ENOUGH[place]
    if count < fewest:
        return False
    if not is_as_long(key, LONG):
        if place != END or not is_as_long(key, BRIEF):
            return False
        share = SHORT_SHARE
    return count >= share * articles


def _is_own(line: str) -> bool:
    """Tell whether a line may be what articles of one kind need: what somebody said, a
    row of a table, figures, what leads into something else."""
    digits = sum(letter.isdigit() for letter in line)
    is_figures = digits * 10 > len(line) or (digits and not is_as_long(line, LONG))
    is_said = any(count_words(said) > 2 for said in QUOTED.findall(line))
    is_spoken = line.lstrip().startswith(("–", "—", "- "))
    return bool(is_figures or is_said or is_spoken or " | " in line or line[-1:] == ":")
