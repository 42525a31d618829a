"""Tells whether two texts differ in nothing but what a page counts: readers, comments, the
hours since it came out."""

import re

COUNT = re.compile(
    r"\b\d[\d\s.,]*[km]?\s*(?:vues?|lectures?|lecteurs?|commentaires?|réactions?|partages?"
    r"|avis|votes?|j['’]aime|fois|views?|reads?|readers?|comments?|reactions?|replies"
    r"|shares?|likes?|claps?|upvotes?|times)\b"
    r"|\bil y a (?:\d+|une?|quelques) ?(?:s|min|h|j|secondes?|minutes?|heures?|jours?"
    r"|semaines?|mois|ans?)\b"
    r"|\b(?:\d+|an?|one|a few) ?(?:s|m|h|d|secs?|seconds?|mins?|minutes?|hours?|hrs?"
    r"|days?|weeks?|months?|years?) ago\b",
    re.IGNORECASE,
)
BRIEF = 12
"""Words of a line up to which a count is no part of a sentence."""


def same_but_counters(before: str, after: str) -> bool:
    """Tell whether two texts are the same but for short lines that count something."""
    return before == after or without_counters(before) == without_counters(after)


def without_counters(text: str) -> list[str]:
    """Give the lines of a text, counts taken out of short ones, none left empty."""
    lines = (without_count(line) for line in text.split("\n"))
    return [line for line in lines if line]


def without_count(line: str) -> str:
    """Give a line without its counts; a long one, or one without any, as it is."""
    if len(line.split()) > BRIEF or not COUNT.search(line):
        return line
    # What is left of a counter in its place says nothing: “12 comments · 3 shares”.
    return " ".join(re.findall(r"\w+", COUNT.sub(" ", line)))
