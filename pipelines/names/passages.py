"""Cuts headline and text into passages of tokens, with the names that the model saw."""

import dataclasses
from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from unicodedata import category

from spacy.language import Language

from pipelines.names.decoding import Reading, Seen, read
from pipelines.names.readable import curled, readable
from pipelines.names.span_words import KEPT_NOUNS

# Far below spaCy's 1,000,000 characters: the network takes 2 kB for each of them.
PASSAGE_LENGTH: Final = 10_000
KINDS: Final = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "PLACE": "place",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PRODUCT": "product",
    "WORK_OF_ART": "product",
    "EVENT": "event",
    "OTHER": "other",
}
UNSURE: Final = (-4.5, -3.0)
"""A lone small word that the network doubts more is an ordinary word; a product less."""
LONGEST_NAME: Final = 40
"""Tokens; more are words in capitals that somebody strung together."""
DOUBTED: Final = -2.0
"""What opens a sentence and is doubted more is seldom a name."""
EDGES: Final = frozenset("'’\"“”„«»‹›()[]{},;:!?….–—-/|@#*• \n\t\xa0") | {"'s", "’s"}
SENTENCE_ENDS: Final = frozenset(".!?…•") | {"..."}
OPENING: Final = frozenset("\"“„«‹‘'([*-–—")


@dataclass(slots=True)
class Found:
    """A stretch of tokens taken for a name."""

    start: int
    """Its first token."""
    end: int
    """The token after the last one."""
    kind: str
    """One of the five kinds; `other` for a proper name that is no entity."""
    origin: Literal["model", "rule", "guess", "known", "told", "hint"]
    """What found it; a guess gives way to everything else. `told`: the text itself says
    what it is; `hint`: the words beside it let one think so."""
    shares: Mapping[str, float] = dataclasses.field(default_factory=dict)
    """How likely the network takes each kind to be; empty where it has no say."""
    is_doubted: bool = False
    """Whether it is one word, frequent when small, and the network is not sure."""


@dataclass(slots=True)
class Passage:
    """Some paragraphs of one field, cut into tokens."""

    field: Literal["headline", "text"]
    offset: int
    """Where it begins in its field."""
    text: str
    """As it is read: as long as the field's own, blanks for some signs, each apostrophe
    that of the list of names."""
    words: list[str]
    starts: list[int]
    """Offset of each token in the passage."""
    found: list[Found] = dataclasses.field(default_factory=list)

    def surface(self, start: int, end: int) -> str:
        """Give the characters from one token up to another."""
        last = end - 1
        return self.text[self.starts[start] : self.starts[last] + len(self.words[last])]

    def word(self, index: int) -> str:
        """Give a token; an empty string outside the passage."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def token_at(self, offset: int) -> int | None:
        """Give the token that begins at an offset; None where none does."""
        index = bisect_left(self.starts, offset)
        begins = index < len(self.starts) and self.starts[index] == offset
        return index if begins else None

    def end_at(self, offset: int) -> int | None:
        """Give the token after the one that ends at an offset; None where none does."""
        index = bisect_left(self.starts, offset)
        end = self.starts[index - 1] + len(self.words[index - 1])
        return index if end == offset else None

    def glued(self, index: int) -> bool:
        """Tell whether no space stands before a token."""
        before = index - 1
        end = self.starts[before] + len(self.words[before])
        return index > 0 and end == self.starts[index]

    def owners(self) -> list[Found | None]:
        """Give for each token the name that holds it."""
        owner: list[Found | None] = [None] * len(self.words)
        for found in self.found:
            owner[found.start : found.end] = [found] * (found.end - found.start)
        return owner

    def replace(self, old: list[Found], new: Found) -> None:
        """Put a name in the place of others, in order."""
        gone = {id(found) for found in old}
        self.found = [found for found in self.found if id(found) not in gone]
        insort(self.found, new, key=lambda found: found.start)

    def opens_sentence(self, index: int) -> bool:
        """Tell whether a token is the first word of a sentence, quotation or line."""
        before = index - 1
        while before >= 0 and self.words[before] in OPENING:
            before -= 1
        if before < 0 or "\n" in self.words[before]:
            return True
        return self.words[before] in SENTENCE_ENDS or before < index - 1


def read_passages(nlp: Language, headline: str, text: str) -> list[Passage]:
    """Cut headline and text into passages and let the model find names in them."""
    passages = [_passage("headline", 0, headline)] if headline.strip() else []
    for offset, piece in _pieces(text):
        passages.append(_passage("text", offset, piece))
    # The headline goes with the first piece: to ask the model takes a millisecond.
    _see(nlp, passages[:2])
    for passage in passages[2:]:
        _see(nlp, [passage])
    return passages


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut a long text at its line ends, or at a space where a line is too long."""
    offset = 0
    while offset < len(text):
        end = min(offset + PASSAGE_LENGTH, len(text))
        if end < len(text):
            cut = text.rfind("\n", offset, end)
            cut = cut if cut > offset else text.rfind(" ", end - 1000, end)
            end = cut + 1 if cut > offset else end
        if not text[offset:end].isspace():
            yield offset, text[offset:end]
        offset = end


def _passage(name: Literal["headline", "text"], offset: int, piece: str) -> Passage:
    """Make a passage that can be read, with neither words nor names yet."""
    return Passage(field=name, offset=offset, text=readable(piece), words=[], starts=[])


def _see(nlp: Language, passages: Sequence[Passage]) -> None:
    """Cut passages into words and let the model find names in them."""
    texts = [curled(passage.text) for passage in passages]
    for passage, reading in zip(passages, read(nlp, texts), strict=True):
        passage.starts = reading.starts
        passage.words = [
            passage.text[at : at + len(word)]
            for at, word in zip(reading.starts, reading.words, strict=True)
        ]
        passage.found = list(_found(reading, passage))


def _found(reading: Reading, passage: Passage) -> Iterator[Found]:
    """Give what the model saw, its labels mapped, without punctuation at the edges."""
    for seen in reading.names:
        kind, start, end = KINDS.get(seen.label), seen.start, seen.end
        while start < end and _is_edge(passage.words[start]):
            start += 1
        pictures = (at for at in range(start, end) if _is_picture(passage.words[at]))
        end = next(pictures, end)
        while end > start and _is_edge(passage.words[end - 1]):
            if passage.words[end - 1] == ")" and "(" in passage.words[start:end]:
                break
            end -= 1
        start = _after_plain_words(reading, start, end)
        if (
            kind
            and start < end <= start + LONGEST_NAME
            and not _is_small_word(reading, seen, start, end)
        ):
            is_word = end - start == 1 and seen.doubt > DOUBTED
            is_doubted = is_word and reading.has_vector(reading.words[start].lower())
            yield Found(start, end, kind, "model", _by_kind(seen.shares), is_doubted)


def _by_kind(shares: Mapping[str, float]) -> dict[str, float]:
    likely: dict[str, float] = {}
    for label, share in shares.items():
        if kind := KINDS.get(label):
            likely[kind] = likely.get(kind, 0.0) + share
    return likely


def _is_small_word(reading: Reading, seen: Seen, start: int, end: int) -> bool:
    """Tell of one word that is written small: frequent, or doubted by the network."""
    word = reading.words[start]
    if end - start > 1 or not word.islower():
        return False
    # The vectors are of frequent words.
    if reading.has_vector(word):
        return True
    return word.isalpha() and seen.doubt > UNSURE[seen.label == "PRODUCT"]


def _after_plain_words(reading: Reading, start: int, end: int) -> int:
    """Leave out the frequent words before a capital: urbanisme Korvo."""
    while start < end - 1:
        word, after = reading.words[start], reading.words[start + 1]
        if not (word.islower() and word.isalpha() and after[0].isupper()):
            return start
        if word in KEPT_NOUNS or len(word) < 4 or not reading.has_vector(word):
            return start
        start += 1
    return start


def _is_edge(word: str) -> bool:
    return word in EDGES or word.isspace() or _is_picture(word)


def _is_picture(word: str) -> bool:
    """Tell whether a token is an emoji or another sign that no name has inside."""
    return not word.isascii() and category(word[0]) == "So"
