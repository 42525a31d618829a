"""Reads the names off spaCy's name finder for all tokens at once.

Its own way goes from token to token and takes as long as the network itself.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc, Span

SHARES: Final = "technews.shares"
"""Key of what `_Scores.shares` says of each name, by its first token."""
WINDOW: Final = 8
"""Tokens after the first one of a name that are looked at together."""


def read(nlp: Language, texts: Sequence[str]) -> list[Doc]:
    """Do what `nlp.pipe(texts)` does, in less time where all it does is to find names."""
    if nlp.pipe_names != ["ner"]:
        return [nlp(text) for text in texts]
    docs = [nlp.make_doc(text) for text in texts]
    told = [doc for doc in docs if len(doc)]
    if told:
        scores, first = _Scores(nlp.get_pipe("ner"), told), 0
        for doc in told:
            names = list(scores.walk(first, first + len(doc)))
            doc.set_ents(
                [Span(doc, at - first, end - first, label) for at, end, label in names]
            )
            shares = scores.shares([at for at, _, _ in names])
            doc.user_data[SHARES] = {at - first: said for at, said in shares.items()}
            first += len(doc)
        # It refers to itself, and to all that the network computed: 10 MB a page.
        scores.step.clear_memory()
    return docs


class _Scores:
    """What the network says of each move: which one is best depends on the token, on
    the first token of an open name, and on nothing else.

    The tokens of several texts are counted on from one to the next.
    """

    def __init__(self, finder: Any, docs: Sequence[Doc]) -> None:
        self.step = finder.model.predict(docs)
        self.ends = np.cumsum([len(doc) for doc in docs])
        spaces = np.concatenate([doc.to_array(IS_SPACE) for doc in docs])
        self.spaces = spaces.astype(bool)
        names = (finder.moves.get_class_name(i) for i in range(self.step.nO))
        self.moves = [name.partition("-")[::2] for name in names]
        self.column = {move: i for i, move in enumerate(self.moves)}
        self.labels = sorted({label for _, label in self.moves if label})
        self.begin = [self.column["B", label] for label in self.labels]
        self.unit = [self.column["U", label] for label in self.labels]
        self.none = self.column["O", ""]
        self.best = self.outside()

    def of(self, ids: NDArray[np.int32]) -> NDArray[np.float32]:
        """Give the moves' scores for rows of token, first and last token of a name."""
        hidden = self.step.state2vec.predict(np.ascontiguousarray(ids))
        upper = self.step.vec2scores
        scores: NDArray[np.float32] = hidden if upper is None else upper.predict(hidden)
        return scores

    def outside(self) -> NDArray[np.float32]:
        """Give the moves' scores for each token, were no name open."""
        ids = np.full((len(self.spaces), 3), -1, dtype=np.int32)
        ids[:, 0] = np.arange(len(self.spaces))
        scores = self.of(ids)
        # "U-" blocks a name that was there before: never here.
        kinds = np.array(
            [kind if label or kind == "O" else "" for kind, label in self.moves]
        )
        scores[:, ~np.isin(kinds, ("B", "U", "O"))] = -np.inf
        scores[np.ix_(self.spaces, kinds != "O")] = -np.inf
        scores[np.ix_(self.ends - 1, kinds == "B")] = -np.inf
        return scores

    def end(self, start: int, size: int, label: str) -> int:
        """Give the token after the last one of a name that begins at a token of a text
        that ends before `size`."""
        inside, last = self.column["I", label], self.column["L", label]
        for first in range(start + 1, size, WINDOW):
            tokens = np.arange(first, min(first + WINDOW, size), dtype=np.int32)
            begin = np.full_like(tokens, start)
            scores = self.of(np.stack((tokens, begin, tokens - 1), axis=1))
            ends = np.flatnonzero(scores[:, last] > scores[:, inside])
            if ends.size:
                return first + int(ends[0]) + 1
        return size

    def shares(self, tokens: list[int]) -> dict[int, tuple[dict[str, float], float]]:
        """Give how likely each label is for a name that begins at a token, and by how
        much (as a logarithm) no name is likelier than any."""
        rows = self.best[tokens]
        begins = np.maximum(rows[:, self.begin], rows[:, self.unit])
        top = begins.max(axis=1, keepdims=True)
        likely = np.exp(begins - top)
        parts = (likely / likely.sum(axis=1, keepdims=True)).tolist()
        doubts = (rows[:, self.none] - top[:, 0]).tolist()
        return {
            token: (dict(zip(self.labels, part, strict=True)), doubt)
            for token, part, doubt in zip(tokens, parts, doubts, strict=True)
        }

    def walk(self, start: int, size: int) -> Iterator[tuple[int, int, str]]:
        """Take the best moves from the first token of a text to its last; give the names'
        first token, the token after the last one, and label."""
        after = start
        for token, best in enumerate(self.best[start:size].argmax(axis=1), start):
            move, label = self.moves[best]
            if token < after or move == "O":
                continue
            after = self.end(token, size, label) if move == "B" else token + 1
            yield token, after, label
