"""Trains the name finder of a language: `python -m pipelines.models.training.train`."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import spacy
from spacy import registry
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

from pipelines.models.training import corpus  # noqa: F401
from pipelines.tokenizer import mended_tokenizer


@registry.callbacks("technews.mend_tokenizer.v1")
def mend_tokenizer() -> Callable[[Language], Language]:
    """Give a new pipeline the tokenizer that it will be used with."""

    def mend(nlp: Language) -> Language:
        nlp.tokenizer = mended_tokenizer(nlp.lang, nlp.vocab)
        return nlp

    return mend


@registry.callbacks("technews.start_from.v1")
def start_from(pipeline: str | None) -> Callable[[Language], Language]:
    """Copy the lower layers of an installed pipeline's name finder; none: start blank."""

    def copy(nlp: Language) -> Language:
        if pipeline:
            old = spacy.load(pipeline).get_pipe("ner").model.get_ref("tok2vec")
            new = nlp.get_pipe("ner").model.get_ref("tok2vec")
            new.from_bytes(old.to_bytes())
        return nlp

    return copy


def main() -> None:
    """Train by a config file, with changes given as --section.key value."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("output", type=Path)
    known, rest = parser.parse_known_args()
    overrides = {}
    for key, value in zip(rest[::2], rest[1::2], strict=True):
        try:
            overrides[key.lstrip("-")] = json.loads(value)
        except ValueError:
            overrides[key.lstrip("-")] = value
    config = load_config(known.config, overrides=overrides, interpolate=False)
    nlp = init_nlp(config)
    nlp, _ = train(nlp, None)
    nlp.to_disk(known.output)


if __name__ == "__main__":
    main()
