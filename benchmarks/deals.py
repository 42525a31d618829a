"""Counts the deals found in sentences that other hands wrote than the rules.

Each line of `deal_sentences.*.txt` is a headline (`h`) or a sentence (`s`), the kinds of the
deals that it states, and its words with names and sums marked as {role:TYPE:words}; the
roles are S for who does it, O for the other party, A for the sum. Names are given to the
search as they are marked, so that it alone is measured.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from crawler.items import Mention
from pipelines.amounts import find_amounts
from pipelines.deals import find_deals

HERE: Final = Path(__file__).parent
MARK: Final = re.compile(r"\{([SOA-]):(\w+):([^{}]*)\}")
KINDS: Final = {
    "ORG": "organization",
    "PERSON": "person",
    "PLACE": "place",
    "PRODUCT": "product",
    "EVENT": "event",
}
DAY: Final = "2025-06-01"


@dataclass(slots=True, kw_only=True)
class Line:
    """A marked sentence."""

    is_headline: bool
    kinds: frozenset[str]
    """What it tells; empty for no deal."""
    text: str
    mentions: list[Mention]
    subjects: list[str]
    """Who does it, by name; empty where a noun stands for it."""


def read_lines(path: Path) -> Iterator[Line]:
    """Read the sentences of a file."""
    for row in path.read_text(encoding="utf-8").splitlines():
        place, kinds, marked = row.split("\t")
        field = "headline" if place == "h" else "text"
        text, at, mentions, subjects = "", 0, [], []
        for match in MARK.finditer(marked):
            text += marked[at : match.start()]
            at = match.end()
            role, kind, words = match.groups()
            if kind in KINDS:
                mentions.append(_mention(field, len(text), words, KINDS[kind]))
                subjects += [words] * (role == "S")
            text += words
        yield Line(
            is_headline=place == "h",
            kinds=frozenset(kinds.split("+")) - {"none"},
            text=text + marked[at:],
            mentions=mentions,
            subjects=subjects,
        )


def _mention(field: str, start: int, words: str, kind: str) -> Mention:
    return Mention(
        field=field,
        start_char=start,
        end_char=start + len(words),
        text=words,
        name=words,
        kind=kind,
    )


def count(path: Path, language: str) -> Counter[str]:
    """Count what is found, by kind, and what is wrong."""
    counts: Counter[str] = Counter()
    for line in read_lines(path):
        headline, text = (line.text, "") if line.is_headline else ("", line.text)
        sums = find_amounts(text, language)
        deals = find_deals(headline, text, line.mentions, sums, DAY, language)
        if line.subjects:
            for kind in line.kinds:
                named = {deal.subject for deal in deals if deal.kind == kind}
                counts[f"{kind} told"] += 1
                counts[f"{kind} found"] += any(
                    subject in name or name in subject
                    for subject in line.subjects
                    for name in named
                )
        counts["false"] += len({deal.kind for deal in deals} - line.kinds)
        counts["no deal"] += not line.kinds
        counts["false where there is none"] += bool(deals) and not line.kinds
    return counts


def main() -> None:
    """Print, for each language and kind, how many deals are found with their subject."""
    for language in ("en", "fr"):
        counts = count(HERE / f"deal_sentences.{language}.txt", language)
        told = {key[:-5]: n for key, n in counts.items() if key.endswith(" told")}
        found = sum(counts[f"{kind} found"] for kind in told)
        print(f"{language}: {found} of {sum(told.values())} deals with their subject")
        for kind, number in sorted(told.items()):
            print(f"  {kind:<16}{counts[f'{kind} found']:>5} of {number}")
        wrong, none = counts["false where there is none"], counts["no deal"]
        print(f"  false kinds: {counts['false']}; in {none} sentences without: {wrong}")


if __name__ == "__main__":
    main()
