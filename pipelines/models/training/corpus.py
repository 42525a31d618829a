"""Mixes annotated sets into the endless stream of examples that training reads."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from spacy.language import Language
from spacy.training import Example
from spacy.util import registry

from pipelines.models.training.marked import read_marked
from pipelines.models.training.names_pool import read_pool
from pipelines.models.training.renaming import renamed_text
from pipelines.models.training.sets import Annotated, make_doc, read_set
from pipelines.models.training.variation import varied
from pipelines.models.training.writer import Writer

OWN: Final = ("written", "articles", "marked")
"""The sets that are the project's own."""


@registry.readers("technews.mixed_sets.v1")  # type: ignore[untyped-decorator]
def mixed_sets(
    folder: str,
    shares: dict[str, float],
    renamed: list[str],
    lists: dict[str, list[str]],
    marked: str,
    seed: int,
) -> Callable[[Language], Iterator[Example]]:
    """Read sets from a folder and draw from each by its share of the words, for ever.

    The sets `written` and `articles` are what the project's templates and articles give,
    with names from `lists`; `marked` is the articles of deals in the files of that
    pattern. The sets `renamed` get names from `lists` in the place of their own now and
    then.
    """

    def read(nlp: Language) -> Iterator[Example]:
        chance, language = random.Random(seed), str(nlp.lang)
        pool = read_pool(chance, language, folder, lists)
        streams = {
            name: _endless(list(read_set(Path(folder) / f"{name}.jsonl.gz")), chance)
            for name in shares
            if name not in OWN
        }
        writer = Writer(language, pool)
        streams |= {
            "written": writer.paragraphs(),
            "articles": writer.pieces(),
            "marked": _endless(list(read_marked(language, marked)), chance),
        }
        drawn = dict.fromkeys(shares, 0.0)
        while True:
            name = min(drawn, key=lambda one: drawn[one] / shares[one])
            annotated = next(streams[name])
            if name in renamed and chance.random() < 0.6:
                annotated = renamed_text(annotated, pool)
            annotated = varied(annotated, chance)
            drawn[name] += len(annotated.text)
            doc = make_doc(nlp, annotated)
            if len(doc):
                yield Example(nlp.make_doc(annotated.text), doc)

    return read


def _endless(rows: list[Annotated], chance: random.Random) -> Iterator[Annotated]:
    while True:
        chance.shuffle(rows)
        yield from rows


@registry.readers("technews.one_set.v1")  # type: ignore[untyped-decorator]
def one_set(path: str | None) -> Callable[[Language], Iterator[Example]]:
    """Read one annotated set to measure with; none without a path."""

    def read(nlp: Language) -> Iterator[Example]:
        for annotated in read_set(Path(path)) if path else ():
            doc = make_doc(nlp, annotated)
            yield Example(nlp.make_doc(annotated.text), doc)

    return read
