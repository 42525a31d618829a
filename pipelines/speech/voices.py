"""Finds whose voice the sentence before a place has, where its subject has no name."""

import re
from dataclasses import dataclass
from typing import Final

from pipelines.speech.answers import Answers
from pipelines.speech.antecedents import SOMEBODYS, SPECIFIC
from pipelines.speech.genders import gender_of_noun
from pipelines.speech.nearest import REACH
from pipelines.speech.organizations import SENTENCE
from pipelines.speech.people_words import (
    COMPANY,
    INDEFINITE,
    ORDINARY,
    ORIGIN,
    ROLE,
    VOICE,
)

SUBJECT: Final = re.compile(
    r"(?:[^,.;:\n]{2,60}, )?((?:the|an?|one|another|its|her|his|their|le|la|un|une|son|sa|leur|"
    r"l['’])\s?[\w-]+(?: [\w-]+){0,2}|somebody|someone|quelqu['’]un)",
    re.I,
)
"""A subject without a name that opens a sentence."""
PRONOUN_FIRST: Final = re.compile(r"(?:Il|Elle|He|She|It|They|Ils|Elles)\b")
ROLE_OF: Final = re.compile(
    rf"(?:The |La |Le |L['’])(?:{SPECIFIC.pattern})(?: [a-zà-ÿ-]+)? "
    r"(?:of|for|de|du|des|d['’])(?: ?(?:the|la|le|l['’]))? ?(?=[A-ZÀ-Ý])"
    rf"|(?:[A-ZÀ-Ý][\w-]+ ){{0,3}}?[A-ZÀ-Ý][\w-]+['’]s (?:{SPECIFIC.pattern})(?=\s[a-z])"
)
"""A subject told by a role for somebody who is named: `The lawyer for X`."""
NOTE: Final = re.compile(r"\b(?:note|letter|messages?|e-?mail|memo|postcard)\b")
IT_SAID: Final = re.compile(r"\s?it \w+[.,]\s")


@dataclass(slots=True, kw_only=True)
class Voices(Answers):
    """Who speaks, or is spoken of, right before a place where no name tells."""

    def voice_before(self, quote: int, wanted: str = "") -> str | None:
        """Give who the sentence before speaks of without a name; empty for nobody known.

        None where that sentence names its subject, or tells of no speaker.
        """
        place = max(self.text.rfind("\n", 0, quote) + 1, quote - REACH)
        ends = [one.end() for one in SENTENCE.finditer(self.text, place, quote)]
        starts = [place, *(end for end in ends if self.text[end:quote].strip())]
        for start in reversed(starts):
            if self._is_quoted(start):
                continue
            subject = SUBJECT.match(self.text, start, quote)
            if (told := self._role_of(start, quote)) is not None:
                return told
            if not subject:
                if PRONOUN_FIRST.match(self.text, start):
                    continue
                return None
            words = subject[1]
            if self.cast.between(start, subject.end()):
                return None
            if gender_of_noun(words, self.language) not in (
                "",
                wanted or "m",
                wanted or "f",
            ):
                continue
            apposed = self._apposed(subject.end(), quote)
            if apposed and self.fitting(apposed, wanted):
                return apposed
            is_firm = COMPANY.search(words) and not (wanted and self.language == "en")
            if VOICE.search(words) or is_firm:
                return self.company(start)
            if SOMEBODYS.match(words) and SPECIFIC.search(words):
                is_named = self.cast.between(subject.end(), quote, "person")
                return None if is_named else self.role(words, start)
            if ORIGIN[self.language].match(words):
                return self.role(words, start)
            is_lone = not self.cast.between(start, quote, "person")
            if SPECIFIC.search(words) and is_lone and not self.role(words, start):
                return ""
            is_somebody = INDEFINITE[self.language].match(words)
            is_person = ROLE.search(words) or ORDINARY.search(words)
            if is_somebody and is_person:
                return self._apposed(subject.end(), quote)
            return None
        return None

    def _apposed(self, end: int, quote: int) -> str:
        """Give the person whom commas set off behind a role: `A former boss of X, Y,`."""
        for start, last, actor in self.cast.between(
            end, min(end + 60, quote), "person"
        ):
            if self.text.startswith(", ", start - 2) and self.text[last] == ",":
                return actor.name
        return ""

    def _role_of(self, start: int, quote: int) -> str | None:
        """Find the lawyer, or judge, of somebody named; empty where the text tells none."""
        found = ROLE_OF.match(self.text, start, quote)
        if not found or self.cast.between(found.end() + 1, quote, "person"):
            return None
        whose = self.cast.between(start, found.end() + 40)
        people = (span[2] for span in self.cast.between(0, start, "person"))
        told = [
            one.name
            for one in people
            if self._has_role(one, found.group())
            if whose and any(form in self._around(one) for form in whose[0][2].forms)
        ]
        return told[-1] if told else ""

    def _note_voice(self, quote: int) -> str | None:
        """Give who wrote the note that `it` is; empty for somebody without a name.

        None where no note was spoken of.
        """
        start = self._sentence_start(max(0, quote - 2))
        if NOTE.search(self.text, start, quote):
            writer = self.voice_before(quote)
            if writer is not None:
                return writer
        last = self.quotes[-1] if self.quotes else None
        if last and IT_SAID.fullmatch(self.text, last.end_char, quote):
            return last.speaker or ""
        return None

    def house_before(self, quote: int) -> str:
        """Give the organization that the sentence before is on; empty where none is."""
        if voice := self.voice_before(quote):
            return voice
        start = self._sentence_start(max(0, quote - 2))
        firms = self.cast.between(start, quote, "organization")
        names = {span[2].name for span in firms}
        names |= {
            one.speaker
            for one in self.quotes[-1:]
            if one.end_char > start
            if one.speaker
        }
        return names.pop() if len(names) == 1 else ""

    def _is_quoted(self, place: int) -> bool:
        return any(one.start_char <= place < one.end_char for one in self.quotes[-3:])
