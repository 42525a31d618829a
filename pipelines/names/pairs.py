"""Finds what an article calls by two names: World Health Organization (WHO)."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pipelines.names.acronyms import abbreviates, initials
from pipelines.names.known import known_name
from pipelines.names.passages import Found, Passage

BRACKET: Final = re.compile(r"\s?[(\[][\"“«]?\s?")
KNOWN_AS: Final = re.compile(
    r",? \(?(?:(?:also |better |more commonly |commonly |widely )?known (?:simply )?as "
    r"|a\.?k\.?a\.? |(?:plus |aussi |également |mieux )?connue?s? "
    r"sous (?:le nom|l['’]appellation) (?:de |d['’]))[\"“«]?\s?"
)
KINDS: Final = frozenset(("organization", "event"))


def pairs(passages: list[Passage]) -> Iterator[tuple[str, str, str]]:
    """Give the kind, a name in full and what the same thing is called besides."""
    full: dict[tuple[str, str], None] = {}
    short: dict[tuple[str, str], None] = {}
    for passage in passages:
        for first, second in pairwise(passage.found):
            if first.kind == second.kind and first.kind in KINDS:
                yield from _told(passage, first, second)
        for found in passage.found:
            if found.kind in KINDS:
                surface = passage.surface(found.start, found.end)
                is_short = found.end - found.start == 1 and surface.isupper()
                (short if is_short else full)[found.kind, surface] = None
    firsts = {form[0] for _, form in short}
    for kind, name in full:
        if name[0].upper() in firsts and " " in name:
            for form in initials(name):
                is_met = (kind, form) in short
                if is_met and (len(form) > 3 or known_name(form, kind) is None):
                    yield kind, name, form


def _told(
    passage: Passage, first: Found, second: Found
) -> Iterator[tuple[str, str, str]]:
    """Read what stands between two names: a bracket, `better known as`."""
    names = [passage.surface(one.start, one.end) for one in (first, second)]
    start = passage.starts[first.end - 1] + len(passage.words[first.end - 1])
    between = passage.text[start : passage.starts[second.start]]
    if KNOWN_AS.fullmatch(between):
        yield first.kind, names[0], names[1]
    elif BRACKET.fullmatch(between):
        for name, form in (names, names[::-1]):
            if len(form.split()) == 1 and abbreviates(form, name):
                yield first.kind, name, form
