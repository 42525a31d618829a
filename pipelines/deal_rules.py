"""Reads the ways in which news tells a deal: patterns over masked sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from pipelines.masked import EVENT, MONEY, ORG, PERSON, PLACE, PRODUCT

FOLDER: Final = Path(__file__).parent / "rules"
LANGUAGES: Final = ("en", "fr")
SIGNS: Final = {
    "<O>": ORG,
    "<P>": PERSON,
    "<L>": PLACE,
    "<X>": PRODUCT,
    "<E>": EVENT,
    "<M>": MONEY,
    "<s>": f"(?P<s>{ORG})",
    "<o>": f"(?P<o>{ORG})",
    "<m>": f"(?P<m>{MONEY})",
    "<p>": f"(?P<o>{PERSON})",
    "<l>": f"(?P<o>{PLACE})",
    "<x>": f"(?P<o>{PRODUCT})",
    "<any>": f"(?P<o>{ORG}|{PRODUCT}|{PERSON})",
    "<15>": rf"[^.;:!?{ORG[1:-1]}]{{0,15}}?",
    "<40>": rf"[^.;:!?{ORG[1:-1]}]{{0,40}}?",
    "<70>": rf"[^.;!?{ORG[1:-1]}]{{0,70}}?",
    "<p70>": rf"[^.;!?{PERSON[1:-1]}]{{0,70}}?",
    "<->": r"(?:[^\W\d]+(?:[ -]|'s |')){0,6}?",
    "<list>": rf"(?:(?:{ORG}|{PERSON})(?: \({ORG}\))?(?:, | et | and | with )){{0,5}}?",
}
"""Signs of the rule files: capitals match; small letters catch the subject `s`, the
object `o` or the sum `m`; numbers are gaps of so many characters without an
organization; `<->` is a run of plain words."""


KIND_OF_SIGN: Final = {
    "<O>": "organization",
    "<s>": "organization",
    "<o>": "organization",
    "<P>": "person",
    "<p>": "person",
    "<L>": "place",
    "<l>": "place",
    "<X>": "product",
    "<x>": "product",
    "<M>": "amount",
    "<m>": "amount",
}


@dataclass(slots=True, kw_only=True, frozen=True)
class Rule:
    """One way to tell a deal."""

    kind: str
    """One of the nine kinds."""
    pattern: re.Pattern[str]
    """Its groups `s`, `o` and `m` are subject, object and sum."""
    needs: re.Pattern[str] | None = None
    """What the sentence must hold too."""
    never: re.Pattern[str] | None = None
    """What the sentence must not hold."""
    early: bool = False
    """Only the headline and the first paragraph tell it."""
    whose: str = "before"
    """Where the subject is looked for when the pattern does not catch it: `before` the
    words, `told` by name in their sentence, or it is the article's own, `main`."""
    signs: frozenset[str] = frozenset()
    """Kinds of names without which the pattern cannot match: spares time."""


@lru_cache(maxsize=len(LANGUAGES))
def deal_rules(language: str) -> tuple[Rule, ...]:
    """Give the rules of a language; none when it is not read."""
    if language not in LANGUAGES:
        return ()
    text = (FOLDER / f"deals_{language}.txt").read_text(encoding="utf-8")
    return tuple(_rules(text.splitlines()))


@lru_cache(maxsize=200)
def fitting_rules(language: str, kinds: frozenset[str]) -> tuple[Rule, ...]:
    """Give the rules that may match a sentence with these kinds of names and sums."""
    return tuple(rule for rule in deal_rules(language) if rule.signs <= kinds)


def caught(match: re.Match[str], name: str) -> str | None:
    """Give what a group caught, whichever of its uses did."""
    found = match.groupdict()
    uses = (name, name + "2", name + "3")
    return next((found[use] for use in uses if found.get(use)), None)


def _rules(lines: list[str]) -> Iterator[Rule]:
    """Read lines: `$NAME = …`, a kind, two spaces and a pattern, four and an option."""
    words: dict[str, str] = {}
    kind, pattern, options = "", "", {}
    for line in [*lines, "end"]:
        if line.startswith("    "):
            name, _, value = line.strip().partition(": ")
            options[name] = value
            continue
        if pattern:
            yield _rule(kind, pattern, options, words)
            pattern, options = "", {}
        if line.startswith("$"):
            name, _, value = line.partition(" = ")
            words[name] = value
        elif line.startswith("  "):
            pattern = line.strip("\n")[2:]
        elif line and not line.startswith("#"):
            kind = line


def _rule(
    kind: str, pattern: str, options: dict[str, str], words: dict[str, str]
) -> Rule:
    needs, never = options.get("needs"), options.get("never")
    return Rule(
        kind=kind,
        pattern=_compiled(pattern, words),
        needs=_compiled(needs, words) if needs else None,
        never=_compiled(never, words) if never else None,
        early="early" in options,
        whose=options.get("whose", "before"),
        signs=_required(pattern, words),
    )


def _required(pattern: str, words: dict[str, str]) -> frozenset[str]:
    """Tell the signs that stand outside of optional and alternative parts."""
    for name, value in sorted(words.items(), reverse=True):
        pattern = pattern.replace(name, value)
    inner = re.compile(r"\((?:\?[:!=<]+)?[^()]*\)(?:\?|\{\d+,\d+\}\??)?")
    while found := inner.search(pattern):
        kept = "" if set(found.group()) & set("|?{!=") - {":"} else found.group()[1:-1]
        pattern = pattern[: found.start()] + kept + pattern[found.end() :]
    return (
        frozenset()
        if "|" in pattern
        else frozenset(kind for sign, kind in KIND_OF_SIGN.items() if sign in pattern)
    )


def _compiled(pattern: str, words: dict[str, str]) -> re.Pattern[str]:
    """Compile a pattern with signs in it; a group's second use is named `o2`."""
    for name, value in sorted(words.items(), reverse=True):
        pattern = pattern.replace(name, value)
    written = re.sub(r"<[^<>]{1,4}>", lambda sign: SIGNS.get(sign[0], sign[0]), pattern)
    for group in "som":
        first, *others = written.split(f"(?P<{group}>")
        numbers = ["", *map(str, range(2, len(others) + 1))]
        named = zip(numbers, others, strict=False)
        written = first + "".join(f"(?P<{group}{n}>{part}" for n, part in named)
    return re.compile(written, re.I)
