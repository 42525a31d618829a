"""Takes word vectors from an installed pipeline, and shrinks them when training is done."""

from typing import Any

import numpy
import spacy
from spacy.language import Language
from spacy.vectors import Vectors  # type: ignore[import-not-found]
from thinc.api import Model


def take_vectors(nlp: Language, pipeline: str, keys: int) -> None:
    """Give a new pipeline the vectors of the most frequent words of another one.

    Words with digits are left out: their shape tells more than their vector.
    """
    other = spacy.load(pipeline, exclude=["tokenizer"])
    old, strings = other.vocab.vectors, other.vocab.strings
    words = [key for key in old.key2row if not _has_digit(strings[key])][:keys]
    vectors = Vectors(shape=old.data.shape, name=f"{nlp.lang}_vectors")
    vectors.data = old.data / numpy.abs(old.data).std()
    for key in words:
        vectors.add(key, row=old.key2row[key])
    nlp.vocab.vectors = vectors


def _has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)


def fold_vectors(nlp: Language, width: int) -> None:
    """Shrink the vectors to what the name finder looks at; it sees the same as before."""
    layer = _vector_layer(nlp)
    seen = nlp.vocab.vectors.data @ layer.get_param("W").T
    left, strength, right = numpy.linalg.svd(seen, full_matrices=False)
    nlp.vocab.vectors.data = (left * strength)[:, :width].astype("float32")
    # `set_dim` refuses to change the width of a layer that has its weights.
    layer._dims["nM"] = width
    weights: Any = numpy.ascontiguousarray(right[:width].T.astype("float32"))
    layer.set_param("W", weights)


def _vector_layer(nlp: Language) -> Model[Any, Any]:
    layers = nlp.get_pipe("ner").model.walk()  # type: ignore[attr-defined]
    return next(layer for layer in layers if layer.name == "static_vectors")
