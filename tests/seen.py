"""Passages with names in them, as a model would have seen them."""

import spacy

from pipelines.names.passages import Found, Passage
from pipelines.names.tokenizer import mended_tokenizer

VOCAB = spacy.blank("fr").vocab


def passage(text: str, *names: tuple[str, str]) -> Passage:
    """Cut a text, with names as a model would have seen them."""
    tokens = list(mended_tokenizer("fr", VOCAB)(text))
    made = Passage(
        field="text",
        offset=0,
        text=text,
        words=[token.text for token in tokens],
        starts=[token.idx for token in tokens],
    )
    for name, kind in names:
        begin = text.index(name)
        end = begin + len(name)
        inside = [t.i for t in tokens if begin <= t.idx < end]
        made.found.append(Found(inside[0], inside[-1] + 1, kind, "model"))
    return made


def seen(made: Passage) -> list[tuple[str, str]]:
    return [(made.surface(f.start, f.end), f.kind) for f in made.found]
