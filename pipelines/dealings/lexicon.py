"""Reads the words that tell deals, and where each has its arguments."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pipelines.dealings.inflect import noun_forms, verb_forms
from pipelines.dealings.rules import FOLDER, LANGUAGES, compiled, spelled

OPTION: Final = "    "
WORDS: Final = "  "


@dataclass(slots=True, kw_only=True, frozen=True)
class Predicate:
    """A group of words that tell one kind of deal with arguments in the same places."""

    kind: str
    """One of the nine kinds."""
    is_verb: bool
    who: tuple[str, ...] = ()
    """Where the one who did it may stand, the likeliest first: see places.py."""
    what: tuple[str, ...] = ()
    """Where the other party may stand."""
    object: str = ""
    """What the other party must be; empty: there may be none."""
    lead: re.Pattern[str] | None = None
    """What the words right before must be."""
    about: re.Pattern[str] | None = None
    """What is done it to, where that is no name: jobs, an office."""
    gone: re.Pattern[str] | None = None
    """The same before a passive; empty: as `about`."""
    needs: re.Pattern[str] | None = None
    """What the sentence must hold too."""
    never: re.Pattern[str] | None = None
    """What the sentence must not hold."""
    reach: bool = False
    """A sum must stand in the same clause."""
    place: bool = False
    """A place must be named."""
    early: bool = False
    """Only the headline and the first two paragraphs tell it."""

    @property
    def names(self) -> frozenset[str]:
        """Kinds of names and sums that the sentence must hold."""
        wanted = {"person": self.object == "person", "place": self.place}
        wanted["amount"] = self.reach
        return frozenset(kind for kind, is_wanted in wanted.items() if is_wanted)


@dataclass(slots=True, kw_only=True, frozen=True)
class Word:
    """The first word of a predicate, in one of its forms."""

    predicate: Predicate
    names: frozenset[str]
    """Kinds of names and sums that the sentence must hold."""
    rest: re.Pattern[str] | None
    """What must follow: `up`."""
    is_reflexive: bool
    """Whether `se` must stand before it."""
    is_participle: bool
    """Whether it may be a participle of the past."""
    is_finite: bool
    """Whether it may be anything else."""
    is_base: bool
    """Whether it is an English infinitive alone, as many nouns are."""


@lru_cache(maxsize=len(LANGUAGES))
def lexicon(language: str) -> Mapping[str, tuple[Word, ...]]:
    """Give the predicates of a language by their first word; none when not read."""
    path = FOLDER / f"predicates_{language}.txt"
    found: dict[str, list[Word]] = defaultdict(list)
    if language in LANGUAGES and path.exists():
        for predicate, written in _groups(path.read_text(encoding="utf-8")):
            for first, word in _words(predicate, written, language):
                found[first].append(word)
    return {first: tuple(words) for first, words in found.items()}


def _groups(text: str) -> Iterator[tuple[Predicate, str]]:
    """Read the lines of a file: `$NAME = …`, a kind, its options, its words."""
    macros: dict[str, str] = {}
    kind, part, options = "", "", {}
    for line in text.splitlines():
        if line.startswith("$"):
            name, _, value = line.partition(" = ")
            macros[name] = value
        elif line.startswith(OPTION):
            name, _, value = line.strip().partition(": ")
            options[name] = spelled(value, macros)
        elif line.startswith(WORDS):
            for written in line.strip().rstrip(",").split(", "):
                yield _predicate(kind, part, options), written
        elif line and not line.startswith("#"):
            kind, part = line.split()
            options = {}


def _predicate(kind: str, part: str, options: Mapping[str, str]) -> Predicate:
    lead, about, gone, needs, never = (
        compiled(options[name]) if name in options else None
        for name in ("lead", "about", "gone", "needs", "never")
    )
    return Predicate(
        kind=kind,
        is_verb=part == "verb",
        who=tuple(options.get("who", "").split()),
        what=tuple(options.get("what", "").split()),
        object=options.get("object", ""),
        lead=lead,
        about=about,
        gone=gone or about,
        needs=needs,
        never=never,
        reach="reach" in options,
        place="place" in options,
        early="early" in options,
    )


def _words(
    predicate: Predicate, written: str, language: str
) -> Iterator[tuple[str, Word]]:
    """Give each form of a written predicate with its first word."""
    is_reflexive = written.startswith(("s'", "se "))
    head, _, rest = re.sub(r"^(?:s'|se )", "", written).partition(" ")
    rests: tuple[str, ...] = (rest,)
    if predicate.is_verb:
        forms = set(verb_forms(head, language))
    else:
        heads = noun_forms(head) if language == "fr" or not rest else (head,)
        forms = {(form, False) for form in heads}
        rests = noun_forms(rest)
    is_english, base = language == "en", head.partition(">")[0]
    finite = {form for form, is_participle in forms if not is_participle}
    participles = {form for form, is_participle in forms if is_participle}
    if is_english and head.count(">") < 2:
        finite |= participles
    for form in finite | participles:
        word = Word(
            predicate=predicate,
            names=predicate.names,
            rest=_rest(rests) if rest else None,
            is_reflexive=is_reflexive,
            is_participle=form in participles,
            is_finite=form in finite,
            is_base=is_english and form == base and form not in participles,
        )
        yield form, word


def _rest(written: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the words after the first; `_` is a short gap."""
    words = "|".join(written).replace("_ ", r"(?:[^.;:!?\s]+ ){0,4}?")
    return compiled(rf"[ -](?:{words})(?!\w)")
