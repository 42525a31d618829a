"""Finds deals by the words that tell them, wherever their arguments stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pipelines.dealings.background import PAST, RETOLD
from pipelines.dealings.bystanders import may_do
from pipelines.dealings.evidence import is_about, is_backed, is_fitting, may_be_told
from pipelines.dealings.frame import Frame
from pipelines.dealings.lexicon import Predicate, Word, lexicon
from pipelines.dealings.masked import ORG, Sentence
from pipelines.dealings.places import Told, find_argument
from pipelines.dealings.voice import voices

WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(slots=True, kw_only=True, frozen=True)
class Found:
    """A deal that a word of the sentence tells."""

    kind: str
    subject: str
    object: str | None
    start: int
    """Where the word stands in the sentence."""
    end: int


def told_by_words(sentence: Sentence, language: str, frame: Frame) -> Iterator[Found]:
    """Give the deals that the predicates of a sentence tell, in their order."""
    for word, start, end in _words(sentence, language):
        if not may_be_told(word, sentence, start, frame):
            continue
        found = _found(sentence, word, start, end, language, frame)
        if found and _is_news(found, sentence, frame):
            yield found


def _words(sentence: Sentence, language: str) -> Iterator[tuple[Word, int, int]]:
    """Give the words of the lexicon in a sentence, with the offsets of each."""
    known, kinds = lexicon(language), sentence.kinds
    for match in WORD.finditer(sentence.small):
        for word in known.get(match[0], ()):
            if not word.names <= kinds:
                continue
            if word.rest is None:
                yield word, *match.span()
            elif rest := word.rest.match(sentence.small, match.end()):
                yield word, match.start(), rest.end()


def _is_news(found: Found, sentence: Sentence, frame: Frame) -> bool:
    """Tell whether a deal is the article's: other companies' are told in passing."""
    own = (found.subject, found.object)
    if frame.is_roundup or sentence.paragraph <= 1 or frame.main in own:
        return True
    is_whole = found.kind in RETOLD and found.object is not None
    return is_whole and PAST.search(sentence.text) is not None


def _found(
    sentence: Sentence, word: Word, start: int, end: int, language: str, frame: Frame
) -> Found | None:
    predicate, text = word.predicate, sentence.text
    if not is_backed(predicate, sentence, frame):
        return None
    tried: tuple[bool, ...] = (False,)
    if predicate.is_verb:
        tried = voices(word, text, start, end, language)
    tried = tuple(one for one in tried if is_about(word, sentence, start, end, one))
    for is_passive in tried:
        told = Told(
            sentence=sentence,
            frame=frame,
            language=language,
            start=start,
            end=end,
            is_verb=predicate.is_verb,
            is_passive=is_passive,
        )
        if found := _with_arguments(told, predicate):
            return found
    return None


def _with_arguments(told: Told, predicate: Predicate) -> Found | None:
    """Take the first two arguments that are not the same."""
    for other in predicate.what or ("",):
        what = find_argument(told, other, predicate.object) if other else None
        if predicate.object and not is_fitting(predicate.object, what):
            continue
        for place in (*predicate.who, *_last_resort(told, predicate)):
            who = find_argument(told, place, "")
            if (
                who
                and who != what
                and may_do(predicate.kind, who, told.sentence, told.words, told.frame)
            ):
                return Found(
                    kind=predicate.kind,
                    subject=who,
                    object=what,
                    start=told.start,
                    end=told.end,
                )
    return None


def _last_resort(told: Told, predicate: Predicate) -> tuple[str, ...]:
    """Let the article's own company stand for the doer that a passive leaves out."""
    if told.sentence.paragraph > 1 or predicate.kind in ("acquisition", "ipo"):
        return ()
    is_clear = told.is_passive and not re.search(ORG, told.text[: told.start])
    return ("topic",) if is_clear else ()
