"""Gathers who is named in an article: each under its fullest form there."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from crawler.items import Mention
from pipelines.events.words import GIANTS, folded
from pipelines.names.accents import count_accents
from pipelines.names.acronyms import initials
from pipelines.names.known import known_name

LEGAL_WORDS: Final = frozenset(
    "AI Inc plc Ltd SA SE AG NV Group Corp Studios Labs Capital Ventures Electronics "
    "Technologies Systems Foundation Holdings Partners".split()
)
"""What a company's full name may add without naming another one."""
PRODUCT_WORDS: Final = frozenset(
    "Browser App Cloud Phone Watch Store Play Maps Pro Summit Live Search Pay".split()
)
"""What makes a product or a unit of a company's name."""
TITLE: Final = re.compile(
    r"(?:(?:Chair(?:man|woman)?|Chief|Executive|CEO|CFO|CTO|COO|President|Vice|Director|"
    r"Managing|Minister|Secretary|Senator|Judge|Justice|Commissioner|Professor|Prof|Dr|"
    r"Chancellor|Governor|Mayor|Founder|Officer|Analyst|Attorney|General|Prime|PDG|Maître|"
    r"Me|Mme|M|Mr|Mrs|Ms)\b\.?,? )+(?=[A-ZÀ-Ý])"
)
INHABITANT: Final = re.compile(
    r"(?:Le|La|L['’]) ?[A-ZÀ-Ý][a-zà-ÿ-]+(?:ois|oise|aise|ienne)"
)
"""What the model took for a name: `Le Lausannois`."""
MOST_NAMINGS: Final = 30
"""Namings that are looked at to learn of somebody."""
BETWEEN_WORDS = re.compile(r"[^\W_]+")


@dataclass(slots=True, kw_only=True)
class Actor:
    """A person or an organization of the article."""

    name: str
    """The fullest form that the article gives."""
    kind: str
    entity: str
    """The entity's own name, the same in every article."""
    words: list[str]
    """Those of the name."""
    forms: set[str] = field(default_factory=set)
    """Every way in which the article writes it."""
    places: list[int] = field(default_factory=list)
    """Where the text names it: offsets in order."""
    in_headline: bool = False
    headline_place: int = -1
    """Among the organizations and people that the headline names; −1: not there."""


@dataclass(slots=True, kw_only=True)
class Cast:
    """All actors of an article, and who is named where."""

    actors: list[Actor]
    spans: list[tuple[int, int, Actor]]
    """Namings in the text, in order: start, end and who."""
    things: dict[int, Mention] = field(default_factory=dict)
    """Products that the text names, by where they begin: a service may speak."""
    grounds: frozenset[int] = frozenset()
    """Where places begin that the text names: they never speak."""

    def between(
        self, start: int, end: int, kind: str = ""
    ) -> list[tuple[int, int, Actor]]:
        """Give the namings that lie between two offsets."""
        first = bisect_left(self.spans, start, key=_start_of)
        last = bisect_left(self.spans, end, key=_start_of)
        return [
            span
            for span in self.spans[first:last]
            if span[1] <= end and (not kind or span[2].kind == kind)
        ]

    def namings(self, actor: Actor) -> list[tuple[int, int]]:
        """Give where an actor is named: the first times, start and end."""
        at = (
            bisect_left(self.spans, place, key=_start_of)
            for place in actor.places[:MOST_NAMINGS]
        )
        return [self.spans[place][:2] for place in at]


def _start_of(span: tuple[int, int, Actor]) -> int:
    return span[0]


def _longest_first(row: Mention) -> tuple[int, int]:
    return -len(row.text), -count_accents(row.text)


def gather_cast(mentions: Iterable[Mention]) -> Cast:
    """Join the namings of the same person or organization under its fullest form."""
    mentions = list(mentions)
    things = {
        row.start_char: row
        for row in mentions
        if row.kind == "product" and row.field == "text"
    }
    grounds = frozenset(
        row.start_char
        for row in mentions
        if row.kind == "place" and row.field == "text"
    )
    rows = [
        _without_title(row)
        for row in mentions
        if row.kind in ("person", "organization") and not INHABITANT.fullmatch(row.text)
    ]
    actors: list[Actor] = []
    by_form: dict[tuple[str, str], Actor] = {}
    for row in sorted(rows, key=_longest_first):
        key = (row.kind, row.text)
        if key not in by_form:
            by_form[key] = _known_actor(row, actors) or _new_actor(row, actors)
    spans = []
    for row in sorted(rows, key=lambda row: row.start_char):
        actor = by_form[row.kind, row.text]
        actor.forms.add(row.text)
        if row.field == "headline":
            actor.in_headline = True
            continue
        actor.places.append(row.start_char)
        spans.append((row.start_char, row.end_char, actor))
    titled = [by_form[row.kind, row.text] for row in _in_headline(rows)]
    titled += _makers(mentions, actors)
    for place, actor in enumerate(titled):
        actor.in_headline = True
        if actor.headline_place < 0:
            actor.headline_place = place
    return Cast(actors=actors, spans=spans, things=things, grounds=grounds)


def _makers(mentions: list[Mention], actors: list[Actor]) -> list[Actor]:
    """Give whose name opens that of a product of the headline: `Larkphone 3`."""
    products = [
        row.text.split()
        for row in mentions
        if row.kind == "product" and row.field == "headline"
    ]
    return [
        actor
        for actor in actors
        if actor.kind == "organization"
        and any(words[: len(actor.words)] == actor.words for words in products)
    ]


def _without_title(row: Mention) -> Mention:
    """Take a title off a person's name that the model took for a part of it."""
    title = TITLE.match(row.text) if row.kind == "person" else None
    if not title:
        return row
    start = row.start_char + title.end()
    return replace(row, text=row.text[title.end() :], start_char=start)


def _in_headline(rows: list[Mention]) -> list[Mention]:
    return sorted(
        (row for row in rows if row.field == "headline"), key=lambda row: row.start_char
    )


def _new_actor(row: Mention, actors: list[Actor]) -> Actor:
    words = BETWEEN_WORDS.findall(row.text)
    actor = Actor(name=row.text, kind=row.kind, entity=row.name, words=words)
    actors.append(actor)
    return actor


def _known_actor(row: Mention, actors: list[Actor]) -> Actor | None:
    """Find the one actor whose longer name holds this one."""
    words = BETWEEN_WORDS.findall(row.text)
    same = [
        actor
        for actor in actors
        if actor.kind == row.kind
        and (
            actor.entity.casefold() == row.name.casefold()
            or _is_short_form(words, actor, row.kind)
            or (row.text.isupper() and row.text in initials(actor.name))
        )
    ]
    return same[0] if len({actor.name for actor in same}) == 1 else None


def _is_short_form(words: list[str], actor: Actor, kind: str) -> bool:
    """Tell whether the words are a surname or first name, or open a company's name."""
    longer = actor.words
    if not words or len(words) >= len(longer):
        return False
    if kind == "person":
        return words == longer[-len(words) :] or words == longer[: len(words)]
    if words != longer[: len(words)]:
        return False
    if PRODUCT_WORDS & set(longer[len(words) :]):
        return False
    # Google is not Google DeepMind: a known company stands for itself.
    form = " ".join(words)
    is_known = folded(form) in GIANTS or known_name(form, "organization") is not None
    return not is_known or set(longer[len(words) :]) <= LEGAL_WORDS
