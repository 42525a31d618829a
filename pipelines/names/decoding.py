"""Reads the words and names of a text off a spaCy pipeline, all tokens at once.

Its own ways go from token to token and take longer than the network itself.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc

CHUNKS: Final = re.compile(r"(\S+) ?|\s+")
"""What spaCy cuts into tokens by itself: a space after a word is in no token."""
SIGNS: Final = ".,;:!?"
WINDOW: Final = 8
"""Tokens after the first one of a name that are looked at together."""


@dataclass(slots=True)
class Seen:
    """A stretch of tokens that a pipeline takes for a name."""

    start: int
    """Its first token."""
    end: int
    """The token after the last one."""
    label: str
    shares: Mapping[str, float]
    """How likely each label is; empty where the pipeline has no say."""
    doubt: float
    """By how much (as a logarithm) no name is likelier than any."""


@dataclass(slots=True)
class Reading:
    """A text as a pipeline reads it."""

    words: list[str]
    starts: list[int]
    """Offset of each token in the text."""
    names: list[Seen]
    has_vector: Callable[[str], bool]
    """Tells whether the pipeline knows a token as a frequent word."""


def read(nlp: Language, texts: Sequence[str]) -> list[Reading]:
    """Do what `nlp.pipe(texts)` does, in less time where all it does is to find names."""
    # Words would stay in the vocabulary of a worker for ever.
    with nlp.memory_zone():
        if nlp.pipe_names != ["ner"] or type(nlp.tokenizer) is not Tokenizer:
            return [_as_it_is(nlp(text)) for text in texts]
        cut = [_cut(nlp, text) for text in texts]
        told = [words for words, _ in cut if words]
        names = _names(nlp.get_pipe("ner"), told) if told else iter(())
        return [
            Reading(
                words, starts, next(names) if words else [], partial(_is_known, nlp)
            )
            for words, starts in cut
        ]


def _as_it_is(doc: Doc) -> Reading:
    """Take what a pipeline found in its own way."""
    return Reading(
        words=[token.text for token in doc],
        starts=[token.idx for token in doc],
        names=[Seen(e.start, e.end, e.label_, {}, -math.inf) for e in doc.ents],
        has_vector={token.text for token in doc if token.has_vector}.__contains__,
    )


def _is_known(nlp: Language, word: str) -> bool:
    return get_string_id(word) in nlp.vocab.vectors


def _cut(nlp: Language, text: str) -> tuple[list[str], list[int]]:
    """Cut a text into tokens, and tell where each begins."""
    words: list[str] = []
    starts: list[int] = []
    for chunk in CHUNKS.finditer(text):
        start = chunk.start()
        for word in _tokens(nlp, chunk[1] or chunk[0]):
            words.append(word)
            starts.append(start)
            start += len(word)
    return words, starts


@lru_cache(maxsize=16_000)
def _tokens(nlp: Language, chunk: str) -> tuple[str, ...]:
    """Cut what stands between two spaces; a plain word and the sign behind it at once."""
    word = chunk.rstrip(SIGNS)
    is_plain = word.isalpha() and word[-1].islower() and len(chunk) - len(word) < 2
    tokenizer: Any = nlp.tokenizer
    if is_plain and chunk not in tokenizer.rules:
        return (word,) if word == chunk else (word, chunk[-1])
    return tuple(token.text for token in tokenizer(chunk))


def _names(finder: Any, texts: Sequence[Sequence[str]]) -> Iterator[list[Seen]]:
    """Give the names in each text, which is given as its tokens."""
    scores = _Scores(finder, texts)
    names = scores.names()
    # It refers to itself, and to all that the network computed: 10 MB a page.
    scores.step.clear_memory()
    first = 0
    for words in texts:
        last = first + len(words)
        inside = [name for name in names if first <= name.start < last]
        for name in inside:
            name.start, name.end = name.start - first, name.end - first
        yield inside
        first = last


class _Scores:
    """What the network says of each move: which one is best depends on the token, on
    the first token of an open name, and on nothing else.

    The tokens of several texts are counted on from one to the next.
    """

    def __init__(self, finder: Any, texts: Sequence[Sequence[str]]) -> None:
        self.step = finder.model.predict(texts)
        lengths = [len(words) for words in texts]
        self.ends = np.repeat(np.cumsum(lengths), lengths)
        self.spaces = np.array([word.isspace() for word in chain(*texts)])
        names = (finder.moves.get_class_name(i) for i in range(self.step.nO))
        self.moves = [name.partition("-")[::2] for name in names]
        self.column = {move: i for i, move in enumerate(self.moves)}
        self.labels = sorted({label for _, label in self.moves if label})
        self.begin = self.columns("B", self.labels)
        self.unit = self.columns("U", self.labels)
        self.none = self.column["O", ""]
        self.best = self.outside()

    def columns(self, kind: str, labels: Sequence[str]) -> NDArray[np.intp]:
        """Give the columns of a kind of move, one for each label."""
        return np.array([self.column[kind, label] for label in labels], dtype=np.intp)

    def of(self, ids: NDArray[np.int32]) -> NDArray[np.float32]:
        """Give the moves' scores for rows of token, first and last token of a name."""
        hidden = self.step.state2vec.predict(np.ascontiguousarray(ids))
        upper = self.step.vec2scores
        scores: NDArray[np.float32] = hidden if upper is None else upper.predict(hidden)
        return scores

    def outside(self) -> NDArray[np.float32]:
        """Give the moves' scores for each token, were no name open."""
        tokens = np.arange(len(self.spaces), dtype=np.int32)
        ids = np.full((len(tokens), 3), -1, dtype=np.int32)
        ids[:, 0] = tokens
        scores = self.of(ids)
        # "U-" blocks a name that was there before: never here.
        kinds = np.array(
            [kind if label or kind == "O" else "" for kind, label in self.moves]
        )
        scores[:, ~np.isin(kinds, ("B", "U", "O"))] = -np.inf
        scores[np.ix_(self.spaces, kinds != "O")] = -np.inf
        scores[np.ix_(tokens + 1 == self.ends, kinds == "B")] = -np.inf
        return scores

    def names(self) -> list[Seen]:
        """Take the best moves from the first token to the last."""
        best = self.best.argmax(axis=1)
        tokens = np.flatnonzero(best != self.none).astype(np.int32)
        if not tokens.size:
            return []
        kinds, labels = zip(*(self.moves[move] for move in best[tokens]), strict=True)
        ends, after, taken = self.name_ends(tokens, kinds, labels), 0, []
        for at, (token, end) in enumerate(zip(tokens, ends, strict=True)):
            if token >= after:
                taken.append(at)
                after = end
        shares = self.shares(tokens[taken])
        return [
            Seen(int(tokens[at]), int(ends[at]), labels[at], *said)
            for at, said in zip(taken, shares, strict=True)
        ]

    def name_ends(
        self, starts: NDArray[np.int32], kinds: Sequence[str], labels: Sequence[str]
    ) -> NDArray[np.int32]:
        """Give the token after the last one of the names that begin at tokens."""
        inside, last = self.columns("I", labels), self.columns("L", labels)
        ends = starts + 1
        is_open = np.flatnonzero(np.array(kinds) == "B")
        while is_open.size:
            first, size = starts[is_open, None], self.ends[starts[is_open], None]
            tokens = ends[is_open, None] + np.arange(WINDOW, dtype=np.int32)
            tokens = np.minimum(tokens, size - 1)
            ids = np.stack(np.broadcast_arrays(tokens, first, tokens - 1), axis=-1)
            scores = self.of(ids.reshape(-1, 3).astype(np.int32))
            scores = scores.reshape(*tokens.shape, -1)
            rows = np.arange(len(is_open))
            closes = (
                scores[rows, :, last[is_open]] > scores[rows, :, inside[is_open]]
            ) | (tokens == size - 1)
            found = closes.any(axis=1)
            ends[is_open] = np.where(
                found, tokens[rows, closes.argmax(axis=1)] + 1, tokens[:, -1] + 1
            )
            is_open = is_open[~found]
        return ends

    def shares(
        self, tokens: NDArray[np.int32]
    ) -> Iterator[tuple[dict[str, float], float]]:
        """Give how likely each label is for a name that begins at a token, and by how
        much (as a logarithm) no name is likelier than any."""
        rows = self.best[tokens]
        begins = np.maximum(rows[:, self.begin], rows[:, self.unit])
        top = begins.max(axis=1, keepdims=True)
        likely = np.exp(begins - top)
        parts = (likely / likely.sum(axis=1, keepdims=True)).tolist()
        doubts = (rows[:, self.none] - top[:, 0]).tolist()
        for part, doubt in zip(parts, doubts, strict=True):
            yield dict(zip(self.labels, part, strict=True)), doubt
