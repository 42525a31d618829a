"""Finds who a name, a pronoun or a role beside a verb of saying stands for."""

import re
from dataclasses import dataclass

from pipelines.speech.beside import Beside, blanks, people_of
from pipelines.speech.bystander_shapes import CIRCLE, LISTENER, OWN_CIRCLE, TO
from pipelines.speech.genders import gender_of_noun
from pipelines.speech.openings import past_opening
from pipelines.speech.people_words import (
    ANONYMOUS,
    ASKED,
    INDEFINITE,
    OPENING_PHRASE,
    ORDINARY,
    ROLE,
    SPOKESPERSON,
    THIS_ONE,
    VOICE,
)
from pipelines.speech.pronouns import pronoun_at_end
from pipelines.speech.subject_shapes import (
    ADVERBS,
    APPOSITION,
    ASIDE,
    AUTHOR,
    BARE,
    BARE_AFTER,
    BY_PRONOUN,
    CLAUSE,
    FIRST_PRONOUN,
    HOUSE,
    JUDGES,
    KNOWN_FIRST,
    MANY,
    MESSAGE,
    NOUN_BEHIND,
    ON,
    ONE_WHO,
    ONES,
    READ,
    SENT_BY,
    SOURCE_FIRST,
    THE_ONE,
    TOPIC,
    UNKNOWN_AFTER,
    UNKNOWN_BEFORE,
    WHERE_ONE,
)
from pipelines.speech.unnamed import Span


@dataclass(slots=True, kw_only=True)
class Subjects(Beside):
    """Finds the subject of a verb of saying."""

    def before(self, start: int, end: int, quote: int) -> str | None:
        """Find the subject in the words before a verb; empty when it has no name."""
        start = self._last_clause(start, end)
        if told := BY_PRONOUN.match(self.text, start, end):
            return self.last_voice(quote) or self.pronoun(told[1], quote)
        start = self._past_openings(start, end)
        if told := THE_ONE.match(self.text, start, end):
            return self.pronoun(ONES[told[1].lower()], start)
        words = self.text[start:end]
        everybody = self._named(start, end)
        named = [one for one in everybody if not self._is_others(one, start, end)]
        if everybody and not named:
            return ""
        people = self.cast.between(start, quote, "person")
        if mouth := next((one for one in people if self._is_mouth(start, one)), None):
            return mouth[2].name
        if len(people) == 1 and SENT_BY.fullmatch(self.text, start, people[0][0]):
            return people[0][2].name
        people = self._subjects(named, start)
        if self._is_circle(start, end, people, named):
            return ""
        if not people and ANONYMOUS.match(words, blanks(words)):
            is_voice = VOICE.search(words)
            return self.unnamed(start, end, named, quote) if is_voice else ""
        pronoun = pronoun_at_end(words, self.language)
        if pronoun and not (people and _relative(words)):
            return self.pronoun(pronoun, quote)
        if people:
            return self._at_verb(people, end)[2].name
        return self._no_person(start, end, named, quote)

    def _last_clause(self, start: int, end: int) -> int:
        """Give where the clause of a verb begins."""
        for match in CLAUSE.finditer(self.text, start, end):
            if end - match.end() > 3:
                start = match.end()
        return start

    def _past_openings(self, start: int, end: int) -> int:
        """Give where the subject begins, behind what its sentence opens with."""
        if quoted := SOURCE_FIRST.match(self.text, start, end):
            start = quoted.end()
        opening = OPENING_PHRASE.match(self.text, start, end)
        if opening and (apposed := APPOSITION.match(self.text, opening.end(), end)):
            opening = apposed
        if opening and INDEFINITE[self.language].match(self.text[opening.end() : end]):
            start = opening.end()
        asked = ASKED.match(self.text, start, end)
        if asked and self.cast.between(asked.end(), end, "person"):
            start = asked.end()
        return past_opening(self.cast, self.text, start, end)

    def _is_circle(
        self, start: int, end: int, people: list[Span], named: list[Span]
    ) -> bool:
        """Tell people without a name who are only told by whom they stand by."""
        owners = people_of(named)
        if any(OWN_CIRCLE.match(self.text, one[1], end) for one in owners):
            return True
        if not people:
            return False
        is_before = CIRCLE.search(self.text, start, people[0][0])
        return bool(is_before) or self._is_unnamed(self.text[start:end], people)

    def _no_person(
        self, start: int, end: int, named: list[Span], quote: int
    ) -> str | None:
        """Find the subject in words that name no person as such."""
        words = self.text[start:end]
        if FIRST_PRONOUN.match(words) and not named:
            first = words.split()[0].rstrip(",")
            return self.pronoun(first, quote, alone=first == "Lui")
        if named and WHERE_ONE.fullmatch(self.text, named[-1][1], end):
            return named[-1][2].name
        if JUDGES.match(words) and not named:
            return self.court(quote)
        if READ.match(words):
            return self._only_firm_before(start) or ""
        if AUTHOR.search(words):
            is_house = named and TOPIC.fullmatch(self.text, start, named[0][0])
            return named[0][2].name if is_house else ""
        if unknown := self._unknown(start, end, UNKNOWN_BEFORE.search(words)):
            return unknown
        if named and HOUSE.search(words) and len(named) == 1:
            return named[0][2].name
        near = bool(named and ADVERBS.fullmatch(self.text, named[-1][1], end))
        if (
            near
            and not self._belongs(named[-1], start)
            and not LISTENER.search(self.text, start, named[-1][0])
        ):
            return named[-1][2].name
        thing = self.cast.things.get(start + blanks(words))
        if thing and thing.end_char <= end:
            return thing.text
        is_known = (
            VOICE.search(words) or KNOWN_FIRST.match(words) or MESSAGE.search(words)
        )
        if not named and not is_known and self.is_somebody(start, end):
            return ""
        if not named and MANY.fullmatch(words) and not SPOKESPERSON.search(words):
            return ""
        who = self.unnamed(start, end, named, quote)
        is_bare = end != quote and BARE[self.language].search(words.lstrip(", "))
        return "" if who is None and is_bare else who

    def _quoted_before(self, words: str, quote: int) -> str | None:
        """Give the person quoted last, in this paragraph or the one before; None if none."""
        last = self.quotes[-1] if self.quotes else None
        if not last or not last.speaker:
            return None
        _, *lines = self.text[last.end_char : quote].split("\n")
        is_near = not any(line.strip() for line in lines[:-1])
        people = {one.name for one in self.cast.actors if one.kind == "person"}
        if not is_near or last.speaker not in people:
            return None
        return self.fitting(last.speaker, gender_of_noun(words, "fr"))

    def after(self, start: int, end: int, quote: int) -> str | None:
        """Find the subject in the words after a verb; empty when it has no name."""
        if self.language == "fr" and (aside := ASIDE.match(self.text, start, end)):
            start = aside.end()
        words = self.text[start:end]
        pronoun = re.match(r"(?:-t)?-(il|elle|ils|elles)\b", words)
        if pronoun:
            who = self.pronoun(pronoun.group(1), quote, alone=True)
            return self.next_person(end) if who is None else who
        everybody = self._named(start, end)
        named = [one for one in everybody if not self._is_others(one, start, end)]
        if everybody and not named:
            return ""
        this = None if people_of(named) else THIS_ONE.match(words)
        again = self._quoted_before(this.group(), quote) if this else None
        if again is not None:
            return again
        if one := ONE_WHO.match(self.text, start, end):
            apposed = self.cast.between(one.end(), one.end() + 60, "person")
            if apposed and apposed[0][0] == one.end():
                return apposed[0][2].name
        agent = next((one for one in named if self._is_agent(start, one)), None)
        if agent:
            return agent[2].name
        if ON.match(words):
            firms = [span for span in named if span[2].kind == "organization"]
            return firms[0][2].name if firms else self.house_before(quote)
        if unknown := self._unknown(start, end, UNKNOWN_AFTER.match(words)):
            return unknown
        told = [span for span in named if not self._is_addressee(span)]
        is_told = named and self._is_beside_subject(start, named[0])
        named = told if told or is_told else named
        people = people_of(named)
        person = next((span for span in people if self._is_apposed(start, span)), None)
        if person and CIRCLE.search(self.text, start, person[0]):
            return ""
        if person and not self._org_first(start, named[0], person):
            return person[2].name
        who = self.unnamed(start, end, named, quote)
        is_bare = BARE_AFTER[self.language].match(words)
        return "" if who is None and is_bare else who

    def _is_beside_subject(self, start: int, span: Span) -> bool:
        """Tell a name beside the subject, a noun: `said the judge to X`, `lança à X le juge`."""
        lead = self.text[start : span[0]]
        noun, to = ROLE.search(lead) or ORDINARY.search(lead), TO.search(lead)
        is_before = bool(noun and to and noun.start() < to.start())
        return is_before or NOUN_BEHIND.match(self.text, span[1]) is not None


def _relative(words: str) -> bool:
    return bool(re.search(r"\b(?:who|which|qui|dont|where|où)\b", words))
