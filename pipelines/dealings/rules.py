"""Reads the ways in which news tells a deal: patterns over masked sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from pipelines.dealings.heads import heads_of, word_of
from pipelines.dealings.masked import EVENT, MONEY, ORG, PERSON, PLACE, PRODUCT

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
    "<sp>": f"(?P<s>{ORG}|{PERSON})",
    "<m>": f"(?P<m>{MONEY})",
    "<p>": f"(?P<o>{PERSON})",
    "<l>": f"(?P<o>{PLACE})",
    "<x>": f"(?P<o>{PRODUCT})",
    "<any>": f"(?P<o>{ORG}|{PRODUCT}|{PERSON})",
    "<15>": rf"[^.;:!?{ORG[1:-1]}]{{0,15}}?",
    "<40>": rf"[^.;:!?{ORG[1:-1]}]{{0,40}}?",
    "<70>": rf"[^.;!?{ORG[1:-1]}]{{0,70}}?",
    "<n40>": rf"[^.;:!?{ORG[1:-1]}{PERSON[1:-1]}]{{0,40}}?",
    "<n70>": rf"[^.;!?{ORG[1:-1]}{PERSON[1:-1]}]{{0,70}}?",
    "<p70>": rf"[^.;!?{PERSON[1:-1]}]{{0,70}}?",
    "<->": r"(?:[^\W\d]+(?:[ -]|'s |')){0,6}?",
    "<list>": rf"(?:(?:{ORG}|{PERSON})(?: \({ORG}\))?(?:, | et | and | with )){{0,5}}?",
}
"""Signs of the rule files: capitals match; small letters catch the subject `s`, the
object `o` or the sum `m`; numbers are gaps of so many characters without an
organization; `<->` is a run of plain words."""

KINDS_OF_SIGN: Final = {
    **dict.fromkeys(("<O>", "<s>", "<o>"), ("organization",)),
    **dict.fromkeys(("<P>", "<p>"), ("person",)),
    **dict.fromkeys(("<L>", "<l>"), ("place",)),
    **dict.fromkeys(("<X>", "<x>"), ("product",)),
    **dict.fromkeys(("<M>", "<m>"), ("amount",)),
    "<sp>": ("organization", "person"),
    "<any>": ("organization", "product", "person"),
}
CAPITAL: Final = re.compile(r"(?<!\\)(?<!\(\?)[A-ZÀ-Þ]")
"""A letter to be found in a pattern; others are marks of its grammar."""
KINDS: Final = frozenset(
    ("organization", "person", "place", "product", "event", "amount")
)


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
    words, `told` by name in their sentence or else the one last `spoken` of, the latter
    whoever is named (`topic`), the `only` one that may be it in the sentence, or the
    article's own, `main`."""
    body: str = ""
    """The object must be a body that fines, `authority`, or a stock `exchange`; `doer`: it
    is who does what the words tell."""
    last: bool = False
    """Tried only where the sentence tells no other deal of the kind."""
    signs: frozenset[str] = frozenset()
    """Kinds of names without which the pattern cannot match: spares time."""
    heads: frozenset[str] | None = None
    """First letters or kinds of names with which each match begins: spares time."""
    word: frozenset[str] | None = None
    """First letters of a word that each match holds: spares time."""

    @property
    def is_named(self) -> bool:
        """Whether its matches begin with a name and hold such a word."""
        return bool(self.word and self.heads and self.heads <= KINDS)


@lru_cache(maxsize=len(LANGUAGES))
def deal_rules(language: str) -> tuple[Rule, ...]:
    """Give the rules of a language; none when it is not read."""
    if language not in LANGUAGES:
        return ()
    text = (FOLDER / f"deals_{language}.txt").read_text(encoding="utf-8")
    return tuple(_rules(text.splitlines()))


def caught(match: re.Match[str], name: str) -> str | None:
    """Give what a group caught, whichever of its uses did."""
    use = use_of(match, name)
    return match[use] if use else None


def use_of(match: re.Match[str], name: str) -> str | None:
    """Tell which use of a group caught something: `o`, `o2` …"""
    found = match.groupdict()
    return next((use for use in found if use[0] == name and found[use]), None)


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
    pattern = spelled(pattern, words)
    needs, never = (
        compiled(spelled(options[name], words)) if name in options else None
        for name in ("needs", "never")
    )
    return Rule(
        kind=kind,
        pattern=compiled(pattern),
        needs=needs,
        never=never,
        early="early" in options,
        whose=options.get("whose", "before"),
        body=options.get("object", ""),
        last="last" in options,
        signs=_required(pattern),
        heads=heads_of(pattern, KINDS_OF_SIGN),
        word=word_of(pattern, KINDS_OF_SIGN),
    )


def _required(pattern: str) -> frozenset[str]:
    """Tell the signs that stand outside of optional and alternative parts."""
    inner = re.compile(r"\((?:\?[:!=<]+)?[^()]*\)(?:\?|\{\d+,\d+\}\??)?")
    while found := inner.search(pattern):
        kept = "" if set(found.group()) & set("|?{!=") - {":"} else found.group()[1:-1]
        pattern = pattern[: found.start()] + kept + pattern[found.end() :]
    if "|" in pattern:
        return frozenset()
    sure = (kinds for sign, kinds in KINDS_OF_SIGN.items() if sign in pattern)
    return frozenset(kinds[0] for kinds in sure if len(kinds) == 1)


def spelled(pattern: str, words: dict[str, str]) -> str:
    """Put the words in the place of their names."""
    for name, value in sorted(words.items(), reverse=True):
        pattern = pattern.replace(name, value)
    return pattern


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern with signs in it, for small letters; a group's second use is
    named `o2`."""
    written = re.sub(r"<[^<>]{1,4}>", lambda sign: SIGNS.get(sign[0], sign[0]), pattern)
    for group in "som":
        first, *others = written.split(f"(?P<{group}>")
        numbers = ["", *map(str, range(2, len(others) + 1))]
        named = zip(numbers, others, strict=False)
        written = first + "".join(f"(?P<{group}{n}>{part}" for n, part in named)
    return re.compile(CAPITAL.sub(lambda letter: letter[0].lower(), written))
