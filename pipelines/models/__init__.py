"""Loads the spaCy pipelines that find names, each once in a worker."""

from collections.abc import Mapping
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
import spacy
from spacy.attrs import ORTH  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import is_package
from thinc.api import Model, NumpyOps
from thinc.types import Floats2d

from pipelines.models.word_rows import WordRows

HERE: Final = Path(__file__).parent
OWN_MODELS: Final[Mapping[str, str]] = {
    "fr": str(HERE / "fr"),
    "en": str(HERE / "en"),
}
CHARACTERS: Final = 300_000
"""Of texts whose words are kept together."""
_zones: dict[Language, tuple[ExitStack, int]] = {}
# Parts of the official pipelines that have no say in names.
NOT_NEEDED: Final = (
    "tagger parser senter morphologizer attribute_ruler lemmatizer textcat".split()
)


class MissingModel(RuntimeError):
    """A pipeline named in MODELS is neither a folder nor an installed package."""


@lru_cache(maxsize=8)
def load_model(name: str) -> Language:
    """Load a pipeline by path or package name; raise MissingModel when it is not there."""
    path = Path(name)
    if not (path / "meta.json").is_file() and not is_package(name):
        raise MissingModel(
            f"No spaCy pipeline {name!r}: install the package of that name, or give in "
            "MODELS the path of a folder that holds one"
        )
    try:
        nlp = spacy.load(path if path.is_dir() else name, exclude=NOT_NEEDED)
    except (OSError, ValueError) as error:
        raise MissingModel(
            f"The spaCy pipeline {name!r} can't be loaded: {error}"
        ) from error
    _drop_unheard_vectors(nlp)
    _multiply_by_numpy(nlp)
    _look_at_words_once(nlp)
    nlp.vocab.vectors.key2row = WordRows(nlp.vocab.vectors.key2row)
    return nlp


def _drop_unheard_vectors(nlp: Language) -> None:
    """Remove `tok2vec` where the name finder has one of its own: it costs half the time."""
    if "tok2vec" not in nlp.pipe_names or "ner" not in nlp.pipe_names:
        return
    parts = nlp.get_pipe("ner").model.walk()  # type: ignore[attr-defined]
    if not any(part.name == "tok2vec-listener" for part in parts):
        nlp.remove_pipe("tok2vec")


def _multiply_by_numpy(nlp: Language) -> None:
    """Let NumPy multiply matrices: its library uses more of the processor than BLIS."""
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk() if hasattr(pipe, "model") else ():
            if type(node.ops) is NumpyOps:
                node.ops = NumpyOps(use_blis=False)


def _look_at_words_once(nlp: Language) -> None:
    """Let the name finder make the vector of a word once a text: half of the words of a
    text are there twice, and a vector has nothing to do with where the word stands."""
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk() if hasattr(pipe, "model") else ():
            if node.layers and _makes_vectors(node.layers[0]):
                embed = node.layers[0]
                node.layers[0] = Model("words_once", _words_once, layers=[embed])
                break


def _makes_vectors(layer: Model[Any, Any]) -> bool:
    """Tell whether a layer is all that makes words into vectors, their neighbours aside."""
    return layer.name.startswith("extract_features") and layer.name.endswith(
        "ragged2list"
    )


def _words_once(
    model: Model[list[Doc], list[Floats2d]], docs: list[Doc], is_train: bool
) -> tuple[list[Floats2d], None]:
    """Give the vectors of the tokens of each text; nothing can be learned so."""
    words = np.concatenate([doc.to_array(ORTH) for doc in docs])
    known, places = np.unique(words, return_inverse=True)
    vocab = docs[0].vocab
    all_words = Doc(vocab, words=[vocab.strings[int(word)] for word in known])
    vectors = model.layers[0].predict([all_words])[0][places]
    ends = np.cumsum([len(doc) for doc in docs])
    return [
        vectors[end - len(doc) : end] for doc, end in zip(docs, ends, strict=True)
    ], None


def forget_words(nlp: Language, characters: int) -> None:
    """Say that a text comes; now and then this frees the words of those before.

    They would stay in the vocabulary of a worker for ever, and making them anew for
    each text costs as much as to cut it into tokens. No Doc may live that long.
    """
    zone, room = _zones.get(nlp, (ExitStack(), 0))
    if room < characters:
        zone.close()
        zone.enter_context(nlp.memory_zone())
        room = CHARACTERS
    _zones[nlp] = zone, room - characters
