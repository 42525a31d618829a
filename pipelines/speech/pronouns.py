"""Finds whom a pronoun beside a quotation stands for: whose voice it goes on with."""

import re
from dataclasses import dataclass
from typing import Final

from crawler.items import Quote
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
    PRONOUN,
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
PERSON_FIRST: Final = re.compile(r"(?:Il|Elle|He|She)\b")
OBJECTS: Final = {"lui": "il", "him": "he", "her": "she", "eux": "ils", "them": "they"}
ROLE_OF: Final = re.compile(
    rf"(?:The |La |Le |L['’])(?:{SPECIFIC.pattern})(?: [a-zà-ÿ-]+)? "
    r"(?:of|for|de|du|des|d['’])(?: ?(?:the|la|le|l['’]))? ?(?=[A-ZÀ-Ý])"
    rf"|(?:[A-ZÀ-Ý][\w-]+ ){{0,3}}?[A-ZÀ-Ý][\w-]+['’]s (?:{SPECIFIC.pattern})(?=\s[a-z])"
)
"""A subject told by a role for somebody who is named: `The lawyer for X`."""
NOTE: Final = re.compile(r"\b(?:note|letter|messages?|e-?mail|memo|postcard)\b")
IT_SAID: Final = re.compile(r"\s?it \w+[.,]\s")
GENDERS: Final = {"he": "m", "il": "m", "she": "f", "elle": "f"}


@dataclass(slots=True, kw_only=True)
class Pronouns(Answers):
    """Who spoke, and who was spoken of, right before a pronoun."""

    def pronoun(self, word: str, quote: int, alone: bool = False) -> str | None:
        """Find whom a pronoun stands for; `alone` when nothing else is in the clause."""
        plain = word.lower().replace("-t-", "").strip("-")
        plain = OBJECTS.get(plain, plain)
        wanted = self.wanted = GENDERS.get(plain, "")
        kind = "person" if plain in ("he", "she") else ""
        if plain in ("it", "they", "ils", "elles"):
            kind = "organization"
        if wanted and (answering := self.answering(quote, wanted)):
            return answering
        if wanted:
            voice = self._same_voice(quote, wanted)
            if voice is None:
                voice = self.voice_before(quote, wanted)
            if voice is None and self._somebody_spoke(quote, wanted):
                return ""
            if voice is not None:
                return voice
        if plain == "it" and (voice := self._note_voice(quote)) is not None:
            return voice
        name = None
        if wanted and (alone or kind == "person"):
            name = self.nearest(quote, "person", wanted, sure=True)
            name = self._titled(quote, wanted) if name is None else name
            self._learn(name, wanted)
        if name is None and kind != "person":
            name = self.beside_subject(quote)
        return self.nearest(quote, kind, wanted) if name is None else name

    def _titled(self, quote: int, wanted: str) -> str | None:
        """Give the one person of the headline, where none was named before."""
        titled = (one for one in self.cast.actors if one.in_headline)
        people = [one for one in titled if one.kind == "person"]
        if len(people) != 1 or self.cast.between(0, quote, "person"):
            return None
        return people[0].name if self.gender_of(people[0]) in ("", wanted) else None

    def _learn(self, name: str | None, told: str) -> None:
        """Keep that a person was spoken of as he or she, where nothing else tells."""
        if name and not self._genders.get(name):
            self._genders[name] = told

    def _same_voice(self, quote: int, wanted: str) -> str | None:
        """Give who said the quotation right before; empty for somebody without a name.

        None where other sentences lie between, or who spoke is no he or she as told.
        """
        last = next(
            (one for one in reversed(self.quotes) if one.end_char <= quote), None
        )
        if not last or quote - last.end_char > REACH:
            return None
        said, *others = SENTENCE.split(self.text[last.end_char : quote])
        if others and others[-1].strip() and self._is_told_anew(quote, last, wanted):
            return None
        is_apart = self.language == "fr" or last.text[-2] in ".…"
        if any(other.strip() for other in others[:-1]) or (
            is_apart and others and said.strip()[:1].isupper()
        ):
            return None
        if not last.speaker:
            is_named = self.cast.between(last.end_char, quote, "person")
            is_somebody = INDEFINITE[self.language].search(said[:40])
            return "" if is_somebody and not is_named else None
        speakers = (one for one in self.cast.actors if one.name == last.speaker)
        actor = next(speakers, None)
        if actor and actor.kind == "organization":
            return last.speaker if self._is_voice(said, wanted) else None
        is_fit = not actor or self.gender_of(actor) in ("", wanted)
        return last.speaker if is_fit else None

    def other_voice(self, last: Quote, quote: int) -> str | None:
        """Give the he or she who opens the sentence between two quotations.

        None where that may be who said the first: `says X. She shrugs. “…”`.
        """
        if not last.speaker:
            return None
        start = self._sentence_start(max(last.end_char, quote - 2))
        first = PERSON_FIRST.match(self.text, start, quote)
        if not first or start < last.end_char:
            return None
        word = first.group().lower()
        if self.fitting(last.speaker, GENDERS[word]):
            return None
        return self.pronoun(word, start, alone=True) or ""

    def _is_told_anew(self, quote: int, last: Quote, wanted: str) -> bool:
        """Tell whether the words right before a quotation name another he or she."""
        start = max(self._sentence_start(quote), last.end_char)
        return any(
            one[2].name != last.speaker
            and (not self._is_passing(one) or self._is_topic(one))
            and self.gender_of(one[2]) in ("", wanted)
            for one in self.cast.between(start, quote, "person")
        )

    def _is_voice(self, said: str, wanted: str) -> bool:
        """Tell whether an organization's voice may be spoken of as he or she."""
        if VOICE.search(said) or PRONOUN[self.language].search(said):
            return True
        return self.language == "fr" and gender_of_noun(said, "fr") in ("", wanted)

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


def pronoun_at_end(words: str, language: str) -> str | None:
    """Give the pronoun that is the verb's subject, if one is."""
    if language == "en":
        found = re.search(
            r"\b(he|she|they|it)\b(?:\s+(?:has|had|also|later|then|often|always|long|never|once|simply|just|"
            r"did|does|is|was|who|in|on|\w+ly|since|would|could|will|can))*\s*$",
            words,
            re.I,
        )
    else:
        found = re.search(
            r"(?:^|[\s,])(il|elle|ils|elles)\b(?:\s+(?:a|ont|avait|se|s['’]est|"
            r"n['’]a pas|lui|y|en|aussi|l['’]a))*\s*$",
            words,
            re.I,
        )
    return found.group(1) if found else None
