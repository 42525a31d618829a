"""Loads the spaCy pipelines that find names, each once in a worker."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language
from spacy.util import is_package

from pipelines.models.layers import hasten
from pipelines.models.word_rows import WordRows

HERE: Final = Path(__file__).parent
OWN_MODELS: Final[Mapping[str, str]] = {
    "fr": str(HERE / "fr"),
    "en": str(HERE / "en"),
}
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
    hasten(nlp)
    nlp.vocab.vectors.key2row = WordRows(nlp.vocab.vectors.key2row)
    return nlp
