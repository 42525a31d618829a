"""Finds whom a pronoun beside a quotation stands for: whose voice it goes on with."""

import re
from dataclasses import dataclass
from typing import Final

from crawler.items import Quote
from pipelines.speech.genders import gender_of_noun
from pipelines.speech.nearest import REACH
from pipelines.speech.organizations import SENTENCE
from pipelines.speech.people_words import INDEFINITE, PRONOUN, VOICE
from pipelines.speech.voices import Voices

PERSON_FIRST: Final = re.compile(r"(?:Il|Elle|He|She)\b")
OBJECTS: Final = {"lui": "il", "him": "he", "her": "she", "eux": "ils", "them": "they"}
GENDERS: Final = {"he": "m", "il": "m", "she": "f", "elle": "f"}


@dataclass(slots=True, kw_only=True)
class Pronouns(Voices):
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
