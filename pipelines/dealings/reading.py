"""Reads an article's beginning: the chance of each sentence to tell a kind of deal, and of
each name and sum in it to have a part there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from crawler.items import Mention
from pipelines.dealings.learned import Floats, Learned, Numbers, numbers_of, of_kind
from pipelines.dealings.masked import Sentence
from pipelines.dealings.wording import (
    Wording,
    role_features,
    sentence_features,
    wording_of,
)

BEGINNING: Final = 13
"""Sentences that are looked at, the headline among them."""
ALL: Final = 60
"""The same for an article of several stories."""
SEVERAL: Final = 4
"""Sentences that tell a deal in such an article, or who did something in it."""
HALF: Final = 0.5
FIRST: Final = 7
"""Sentences that tell what an article is about, the headline among them."""
POSSIBLE: Final = 0.08
"""Chance of a kind from which on the parts in it are looked for."""


@dataclass(slots=True, kw_only=True)
class Part:
    """A name or sum in a sentence that may tell a deal of some kind."""

    kind: str
    """Of the deal."""
    sign: str
    sentence: int
    told: float
    """Chance that the sentence tells such a deal."""
    roles: Floats
    """Chance of each role in it."""


@dataclass(slots=True, kw_only=True)
class Reading:
    """What the weights make of an article's beginning."""

    sentences: Sequence[Sentence]
    kinds: Floats
    """Chance of each kind. Shape: sentences by kinds."""
    gist: dict[str, float]
    """Chance of each kind to be what the article is about."""
    parts: list[Part]
    learned: Learned

    def mention(self, part: Part) -> Mention | None:
        """Give the name that a part is; None: it is a sum."""
        return self.sentences[part.sentence].mention(part.sign)

    def told(self, kind: str) -> Floats:
        """Give the chance of a kind for each sentence."""
        chances: Floats = self.kinds[:, self.learned.kinds.column(kind)]
        return chances

    def weight(self, part: Part, role: str) -> float:
        """Give the chance that a part has a role in a deal of its kind."""
        return part.told * float(part.roles[self.learned.roles.column(role)])


def read(sentences: Sequence[Sentence], learned: Learned) -> Reading:
    """Judge each sentence of the beginning, and the names and sums in it; of an article
    whose beginning tells a deal and that tells several, of all."""
    early = [one for one in sentences[:ALL] if one.text.strip()]
    told, features = _worded(early[:BEGINNING])
    chances = learned.kinds.chances(features)
    beginning = np.unique(np.concatenate(features[:FIRST]))
    gist = learned.gists.chances([beginning])[0].tolist()
    if early[BEGINNING:] and _clear(chances, learned):
        later, more = _worded(early[BEGINNING:])
        of_all = np.concatenate([chances, learned.kinds.chances(more)])
        if _clear(of_all, learned) >= SEVERAL:
            told, chances = told + later, of_all
    early = early[: len(told)]
    return Reading(
        sentences=early,
        kinds=chances,
        gist=dict(zip(learned.gists.classes, gist, strict=True)),
        parts=[*_parts(told, chances, learned)],
        learned=learned,
    )


def _worded(sentences: Sequence[Sentence]) -> tuple[list[Wording], list[Numbers]]:
    """Give how sentences are worded, and the features of each."""
    told = [wording_of(one) for one in sentences]
    return told, [numbers_of(sentence_features(one)) for one in told]


def _clear(chances: Floats, learned: Learned) -> int:
    """Count the sentences that clearly tell a deal as news."""
    columns = [learned.kinds.column(kind) for kind in learned.deal_kinds]
    return int((chances[:, columns].max(axis=1) > HALF).sum())


def _parts(
    told: Sequence[Wording], chances: Floats, learned: Learned
) -> Iterator[Part]:
    """Give the parts that names and sums of sentences have in the kinds they may tell."""
    possible = chances >= POSSIBLE
    columns = {kind: learned.kinds.column(kind) for kind in learned.deal_kinds}
    telling = possible[:, [*columns.values()]].any(axis=1)
    around = {
        number: _around(told[number]) for number in np.flatnonzero(telling).tolist()
    }
    asked = [
        (kind, number, sign, np.concatenate([plain, of_kind(plain, kind)]))
        for kind, column in columns.items()
        for number in np.flatnonzero(possible[:, column]).tolist()
        for sign, plain in around[number]
    ]
    chances_of = learned.roles.chances([numbers for *_, numbers in asked])
    for (kind, number, sign, _), roles in zip(asked, chances_of, strict=True):
        yield Part(
            kind=kind,
            sign=sign,
            sentence=number,
            told=float(chances[number, columns[kind]]),
            roles=roles,
        )


def _around(told: Wording) -> list[tuple[str, Numbers]]:
    """Give what stands around each name and sum of a sentence."""
    return [
        (sign, numbers_of(role_features(told, at))) for at, sign in told.signs.items()
    ]
