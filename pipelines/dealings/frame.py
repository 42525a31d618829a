"""Keeps what an article has told so far: whom it is about, and who acted last."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from crawler.items import Mention
from pipelines.dealings.actors import actors_in
from pipelines.dealings.masked import ORG, PERSON, PRODUCT, Sentence
from pipelines.dealings.standins import COMPANY_WORD

THING: Final = re.compile(rf" {PRODUCT}")
"""What makes a name before it that of a thing's maker."""
ABOUT_IT: Final = re.compile(
    r"\b(?:valued|led|backed|lent|lending|gave|give|bought|sued|fined|told|asked|sold|"
    r"for|into|of|with|behind) it\b"
)
"""Words that speak of the same one as before, whoever acts."""
OTHER_SUBJECT: Final = re.compile(rf"{PERSON}|\b(?:it|they|she|he|elle|il|ils)\b", re.I)
"""Who did it, when a name follows that did not."""


@dataclass(slots=True, kw_only=True)
class Frame:
    """What the article has told so far: whom `it` and `the company` stand for."""

    main: str | None
    """The organization that the article is about."""
    names: Mapping[tuple[str, str], str]
    """Fullest form of each name, by kind and written form."""
    is_roundup: bool = False
    """Whether each paragraph is a story of its own."""
    current: str | None = None
    """The last organization that did something in this paragraph."""
    paragraph: int = -1
    """Where `current` was found."""
    heading: str = ""
    """The masked headline."""
    last: str = ""
    """The sentence before in this paragraph, masked."""
    idle: frozenset[str] = frozenset()
    """Names that are told as somebody's former employer or to describe others alone."""
    speaking: frozenset[str] = frozenset()
    """Names that are told as the company of somebody quoted alone."""
    held: dict[re.Pattern[str], bool] = field(default_factory=dict)
    """Patterns that this sentence was tried for, and whether it holds them."""

    @property
    def topic(self) -> str | None:
        """Whom the article speaks of here; each story of several has its own."""
        return self.current or (None if self.is_roundup else self.main)

    def full(self, mention: Mention | None) -> str | None:
        """Give the fullest form of a name in this article."""
        if mention is None:
            return None
        return self.names.get((mention.kind, mention.text), mention.text)

    def named_in(self, sentence: Sentence, sign: str = ORG) -> list[str]:
        """Give the fullest forms of a sentence's names of some kinds."""
        signs = re.findall(sign, sentence.text)
        names = (self.full(sentence.mention(one)) for one in signs)
        return [name for name in names if name]

    def turn_to(self, sentence: Sentence) -> None:
        """Forget the last actor where a new paragraph begins."""
        self.held.clear()
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.current, self.last = sentence.paragraph, None, ""

    def leave(self, sentence: Sentence) -> None:
        """Keep the first organization of the sentence as the one spoken of."""
        self.last = sentence.text
        places = actors_in(sentence, sentence.text, 0)
        before = sentence.text[: places[0]] if places else ""
        clause = before.rpartition(" that ")[2]
        if places and not (
            len(clause) > 60
            or OTHER_SUBJECT.search(clause)
            or COMPANY_WORD.search(clause.partition(",")[0])
            or ABOUT_IT.search(sentence.text)
            or THING.match(sentence.text, places[0] + 1)
        ):
            self.current = self.full(sentence.mention(sentence.text[places[0]]))


def acting_in(sentence: Sentence, frame: Frame) -> list[str]:
    """Give the fullest forms of a sentence's organizations that may be subjects."""
    places = actors_in(sentence, sentence.text, 0)
    names = (frame.full(sentence.mention(sentence.text[place])) for place in places)
    return [name for name in names if name]
