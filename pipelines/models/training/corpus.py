"""Mixes annotated sets into the endless stream of examples that training reads."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from spacy import registry
from spacy.language import Language
from spacy.training import Example

from pipelines.models.training.sets import Annotated, make_doc, read_set

PARAGRAPHS_A_ROUND = 2000


@registry.readers("technews.mixed_sets.v1")
def mixed_sets(
    folder: str, shares: dict[str, float], seed: int
) -> Callable[[Language], Iterator[Example]]:
    """Read sets from a folder and draw from each by its share of the words, for ever."""

    def read(nlp: Language) -> Iterator[Example]:
        chance = random.Random(seed)
        sets = {
            name: list(read_set(Path(folder) / f"{name}.jsonl.gz")) for name in shares
        }
        streams = {name: _endless(rows, chance) for name, rows in sets.items()}
        drawn = dict.fromkeys(shares, 0.0)
        while True:
            name = min(drawn, key=lambda one: drawn[one] / shares[one])
            annotated = varied(next(streams[name]), chance)
            drawn[name] += len(annotated.text)
            doc = make_doc(nlp, annotated)
            if len(doc):
                yield Example(nlp.make_doc(annotated.text), doc)

    return read


def _endless(rows: list[Annotated], chance: random.Random) -> Iterator[Annotated]:
    while True:
        chance.shuffle(rows)
        yield from rows


def varied(annotated: Annotated, chance: random.Random) -> Annotated:
    """Change apostrophes now and then, and write a few short texts in capitals."""
    text = annotated.text
    drawn = chance.random()
    if drawn < 0.3:
        text = text.replace("'", "’")
    elif drawn < 0.6:
        text = text.replace("’", "'")
    short = len(text) < 300
    if short and chance.random() < 0.04 and len(text.upper()) == len(text):
        text = text.upper()
    return replace(annotated, text=text)


@registry.readers("technews.one_set.v1")
def one_set(path: str, language: str) -> Callable[[Language], Iterator[Example]]:
    """Read one annotated set to measure with."""

    def read(nlp: Language) -> Iterator[Example]:
        for annotated in read_set(Path(path)):
            doc = make_doc(nlp, annotated)
            yield Example(nlp.make_doc(annotated.text), doc)

    return read
