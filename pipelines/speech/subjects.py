"""Finds who a name, a pronoun or a role beside a verb of saying stands for."""

import re
from dataclasses import dataclass

from pipelines.speech.cast import TITLE
from pipelines.speech.people_words import (
    ANONYMOUS,
    ASKED,
    COMPANY,
    INDEFINITE,
    OPENING_PHRASE,
    ORIGIN,
    ROLE,
    SPOKESPERSON,
    VOICE,
)
from pipelines.speech.pronouns import pronoun_at_end
from pipelines.speech.subject_shapes import (
    ADVERBS,
    AGENT,
    ARTICLE,
    ASIDE,
    AUTHOR,
    BESIDE,
    BY_PRONOUN,
    CLAUSE,
    FIRST_PRONOUN,
    HOUSE,
    IN_OFFICE,
    KNOWN_FIRST,
    MANY,
    MESSAGE,
    MOUTH,
    NICKNAMED,
    OF,
    ON,
    ONE_WHO,
    ONES,
    RELATIVE,
    SOMEBODY,
    THE_ONE,
    UNKNOWN_AFTER,
    UNKNOWN_BEFORE,
    WHERE_ONE,
    WHO,
)
from pipelines.speech.unnamed import Span, Unnamed


@dataclass(slots=True, kw_only=True)
class Subjects(Unnamed):
    """Finds the subject of a verb of saying."""

    def before(self, start: int, end: int, quote: int) -> str | None:
        """Find the subject in the words before a verb; empty when it has no name."""
        for match in CLAUSE.finditer(self.text, start, end):
            if end - match.end() > 3:
                start = match.end()
        if told := BY_PRONOUN.match(self.text, start, end):
            return self.last_voice(quote) or self.pronoun(told[1], quote)
        opening = OPENING_PHRASE.match(self.text, start, end)
        if opening and INDEFINITE[self.language].match(self.text[opening.end() : end]):
            start = opening.end()
        if told := THE_ONE.match(self.text, start, end):
            return self.pronoun(ONES[told[1].lower()], start)
        asked = ASKED.match(self.text, start, end)
        if asked and self.cast.between(asked.end(), end, "person"):
            start = asked.end()
        words = self.text[start:end]
        named = self._named(start, end)
        people = self.cast.between(start, quote, "person")
        if mouth := next((one for one in people if self._is_mouth(start, one)), None):
            return mouth[2].name
        people = self._subjects(named, start)
        if people and self._is_unnamed(words, people):
            return ""
        if not people and ANONYMOUS.match(words, _blanks(words)):
            return ""
        pronoun = pronoun_at_end(words, self.language)
        if pronoun and not (people and _relative(words)):
            return self.pronoun(pronoun, quote)
        if people:
            return self._at_verb(people, end)[2].name
        if FIRST_PRONOUN.match(words) and not named:
            return self.pronoun(words.split()[0], quote)
        if named and WHERE_ONE.fullmatch(self.text, named[-1][1], end):
            return named[-1][2].name
        if AUTHOR.search(words):
            return ""
        if unknown := self._unknown(start, end, UNKNOWN_BEFORE.search(words)):
            return unknown
        if named and HOUSE.search(words) and len(named) == 1:
            return named[0][2].name
        near = bool(named and ADVERBS.fullmatch(self.text, named[-1][1], end))
        if near and not self._belongs(named[-1], start):
            return named[-1][2].name
        thing = self.cast.things.get(start + _blanks(words))
        if thing and thing.end_char <= end:
            return thing.text
        is_known = (
            VOICE.search(words) or KNOWN_FIRST.match(words) or MESSAGE.search(words)
        )
        if not named and not is_known and _is_somebody(words, self.language):
            return ""
        if not named and MANY.fullmatch(words) and not SPOKESPERSON.search(words):
            return ""
        return self.unnamed(start, end, named, quote)

    def after(self, start: int, end: int, quote: int) -> str | None:
        """Find the subject in the words after a verb; empty when it has no name."""
        if self.language == "fr" and (aside := ASIDE.match(self.text, start, end)):
            start = aside.end()
        words = self.text[start:end]
        pronoun = re.match(r"(?:-t)?-(il|elle|ils|elles)\b", words)
        if pronoun:
            who = self.pronoun(pronoun.group(1), quote, alone=True)
            return who or self.next_person(end)
        named = self._named(start, end)
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
        named = [span for span in named if not self._is_addressee(span)] or named
        people = [span for span in named if span[2].kind == "person"]
        person = next((span for span in people if self._is_apposed(start, span)), None)
        if person and not self._org_first(start, named[0], person):
            return person[2].name
        return self.unnamed(start, end, named, quote)

    def _named(self, start: int, end: int) -> list[Span]:
        """Give who is named between two offsets, without `the Dane`."""
        named = self.cast.between(start, end)
        return [span for span in named if not self._is_from(span)]

    def _subjects(self, named: list[Span], start: int) -> list[Span]:
        """Give the people that may be the subject of the verb after them."""
        people = [
            span for span in named if span[2].kind == "person" and not self._owns(span)
        ]
        free = [span for span in people if not self._belongs(span, start)]
        return free or [] if ROLE.search(self.text[start : start + 60]) else people

    def _belongs(self, span: Span, start: int) -> bool:
        """Tell a name that only tells more of a role before it."""
        before = self.text[start : span[0]]
        role = ROLE.search(before[-60:]) or ORIGIN[self.language].search(before)
        return bool(role and (OF.search(before) or RELATIVE.search(before[-60:])))

    def _is_apposed(self, start: int, person: Span) -> bool:
        """Tell whether a name after a verb is its subject, or a part of it."""
        lead = self.text[start : person[0]]
        if NICKNAMED.search(lead):
            return True
        noun = (
            ROLE.search(lead)
            or COMPANY.search(lead)
            or INDEFINITE[self.language].match(lead)
        )
        if not noun:
            if WHO.search(lead):
                return False
            return not ORIGIN[self.language].search(lead)
        if RELATIVE.search(lead, noun.end()) or OF.search(lead):
            return False
        return not INDEFINITE[self.language].match(lead) or lead.rstrip()[-1:] in ",:"

    def _unknown(self, start: int, end: int, found: re.Match[str] | None) -> str | None:
        """Give a name that is no mention, if the text tells it in full somewhere."""
        if not found:
            return None
        title = TITLE.match(found.group(1))
        at = start + found.start(1) + (title.end() if title else 0)
        name = self.text[at : start + found.end(1)]
        if self._is_named(at, name) or ARTICLE.match(name):
            return None
        first = r"(?:[A-ZÀ-Ý][\w'’-]+ ){1,2}" if " " not in name else ""
        full = re.search(
            first + re.escape(name) + r"\b", self.text[max(0, end - 20_000) : end]
        )
        return full.group() if full and " " in full.group() else None

    def _is_named(self, at: int, name: str) -> bool:
        near = self.cast.between(at - 60, at + len(name) + 60)
        return any(span[0] < at + len(name) and span[1] > at for span in near)

    def _org_first(self, start: int, first: Span, person: Span) -> bool:
        """Tell whether an organization speaks and a person is named later on."""
        if first[2].kind == "person":
            return False
        between = self.text[first[1] : person[0]]
        lead = self.text[start : first[0]]
        if (
            re.fullmatch(r"(?: [a-zà-ÿ]+)?, ", between)
            and IN_OFFICE.search(lead)
            and OF.search(lead)
        ):
            return False
        return not ROLE.search(between) and bool(
            re.search(r"[,;]| (?:à|to|dans|in) ", between)
        )

    def _is_from(self, span: Span) -> bool:
        """Tell a name that the model took for a company: `l'Écossais`."""
        around = self.text[max(0, span[0] - 4) : span[1]]
        found = ORIGIN[self.language].search(around)
        return bool(found and found.end() == len(around))

    def _is_unnamed(self, words: str, people: list[Span]) -> bool:
        """Tell whether none of the people is who `a former boss` before them is."""
        if not INDEFINITE[self.language].match(words, _blanks(words)):
            return False
        text = self.text
        return all(BESIDE.search(text, max(0, one[0] - 40), one[0]) for one in people)

    def _is_mouth(self, start: int, span: Span) -> bool:
        """Tell who speaks for the subject: `X replied through its lawyer, Y`."""
        return MOUTH.search(self.text, start, span[0]) is not None

    def _is_agent(self, start: int, span: Span) -> bool:
        """Tell who sent the message that a quotation was read in."""
        return AGENT.search(self.text, start, span[0]) is not None

    def _owns(self, span: Span) -> bool:
        return self.text[span[1] : span[1] + 2] in ("'s", "’s")


def _is_somebody(words: str, language: str) -> bool:
    return bool(INDEFINITE[language].search(words[-20:]) or SOMEBODY.search(words))


def _blanks(words: str) -> int:
    return len(words) - len(words.lstrip())


def _relative(words: str) -> bool:
    return bool(re.search(r"\b(?:who|which|qui|dont|where|où)\b", words))
