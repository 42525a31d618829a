"""Tells who answers in an interview, and where somebody without a name spoke last."""

import re
from dataclasses import dataclass
from typing import Final

from pipelines.speech.antecedents import Antecedents
from pipelines.speech.genders import gender_of_noun
from pipelines.speech.interviews import is_asked, opens_paragraph
from pipelines.speech.nearest import REACH
from pipelines.speech.people_words import AGENCY, ORDINARY, ROLE
from pipelines.speech.speech_words import SAID

SOMEBODY_AFTER: Final = re.compile(
    rf"(?: (?!(?:à|de|chez|pour|avec|par|to|for|with|from|by)\b)\w+)? (?:une?|an?) "
    rf"(?:[\w-]+ ){{0,2}}?(?:{ROLE.pattern}|{ORDINARY.pattern})",
    re.I,
)
"""Somebody without a name behind a verb of saying."""
INVERTED: Final = re.compile(r"[,»”\"’'] ?(?:[\w]+['’ ]){0,2}[\w-]+$")
"""A verb whose subject follows: behind a comma, or a quotation."""

BODY_FIRST: Final = re.compile(
    r"(?:[^,.;:\n]{2,60}, )?(?:the|an?|its|l[ea]|une?|sa|son|l['’])\s?(?:[\w-]+ ){0,3}?"
    rf"({AGENCY.pattern}) (?!(?:of|from|by|for|at|in|on|de|du|des|à)\b)(?:[\w’'-]+ )+",
    re.I,
)
"""A public body, or an association, as the subject of a sentence on somebody else."""
THING_FIRST: Final = re.compile(
    rf"(?:[^,.;:\n]{{2,60}}, )?(?:the|its|l[ea]|sa|son|l['’])\s?"
    rf"(?!(?:[\w-]+ ){{0,2}}(?:{ROLE.pattern}|{ORDINARY.pattern}))[a-zà-ÿ]",
    re.I,
)
"""What is no person and has no name, as the subject of a sentence."""


@dataclass(slots=True, kw_only=True)
class Answers(Antecedents):
    """Who goes on in an answer, and who is nobody."""

    def is_answer(self, quote: int) -> bool:
        """Tell a quotation that opens the paragraph behind a question."""
        return self.interviewee is not None and (
            opens_paragraph(self.text, quote)
            and is_asked(self.text, self.text.rfind("\n", 0, quote) + 1)
        )

    def answering(self, quote: int, wanted: str = "") -> str | None:
        """Give the one interviewed, in an answer that names nobody else before a place."""
        if not self.interviewee:
            return None
        paragraph = self.text.rfind("\n", 0, quote) + 1
        quoted = [
            one
            for one in self.quotes
            if paragraph <= one.start_char and one.end_char <= quote
        ]
        if any(one.speaker != self.interviewee for one in quoted):
            return None
        named = [
            span
            for span in self.cast.between(paragraph, quote)
            if not any(one.start_char < span[0] < one.end_char for one in quoted)
        ]
        if named or not (quoted or is_asked(self.text, paragraph)):
            return None
        return self.fitting(self.interviewee, wanted)

    def beside_subject(self, quote: int) -> str | None:
        """Give who `it` is, where the sentence before names organizations beside its subject.

        Empty where that subject has no name, None where an organization is the subject.
        """
        named = self.cast.between(max(0, quote - REACH), quote, "organization")
        if not named:
            return None
        last = self._sentence_start(max(0, quote - 2))
        body = BODY_FIRST.match(self.text, last, quote)
        if body and named[-1][0] < last:
            return self.agency(body[1], last)
        here = self._last_sentence(named)
        start, first = self._sentence_start(here[0][0]), here[0][0]
        if body := BODY_FIRST.fullmatch(self.text, start, first):
            return self.agency(body[1], start)
        if not all(map(self._is_oblique, here)):
            return None
        things = [at for at in self.cast.things if start <= at < here[-1][1]]
        if things:
            return self.cast.things[min(things)].text
        return "" if THING_FIRST.match(self.text, start, first) else None

    def is_said_by_nobody(self, said: int, quote: int) -> bool:
        """Tell a subject without a name behind its verb: `, écrivait un cadre, « …`."""
        named = self.cast.between(said, quote, "person")
        return not named and self._somebody_after(said, quote) is not None

    def _somebody_after(self, said: int, quote: int) -> re.Match[str] | None:
        """Match somebody without a name behind the verb that ends at an offset."""
        verb = self.text[max(0, said - 40) : said]
        return (
            SOMEBODY_AFTER.match(self.text, said, quote)
            if INVERTED.search(verb)
            else None
        )

    def _somebody_spoke(self, quote: int, wanted: str) -> bool:
        """Tell whether who spoke last in the paragraph had no name: `raconte un cadre`."""
        paragraph = max(self.text.rfind("\n", 0, quote) + 1, quote - REACH)
        for said in reversed(
            list(SAID[self.language].finditer(self.text, paragraph, quote))
        ):
            if self.cast.between(said.end(), quote, "person"):
                return False
            if somebody := self._somebody_after(said.end(), quote):
                told = gender_of_noun(somebody.group(), self.language)
                return told in ("", wanted)
        return False
