"""Where the words of a pipeline's vectors are found, without a dictionary."""

from pathlib import Path

import spacy

from pipelines.models import OWN_MODELS
from pipelines.models.word_rows import WordRows


def test_words_keep_their_rows() -> None:
    saved = spacy.load(Path(OWN_MODELS["fr"])).vocab.vectors.key2row
    assert dict(WordRows(saved)) == saved


def test_unknown_word_has_no_row() -> None:
    rows = WordRows({2**64 - 1: 7, 3: 1})
    assert [rows.get(word, -1) for word in (2**64 - 1, 3, 4, 0)] == [7, 1, -1, -1]
