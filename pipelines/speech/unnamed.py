"""Finds whom a subject without a name stands for: a role, a spokesperson, a company."""

import re
from dataclasses import dataclass

from pipelines.speech.bystander_shapes import BEHIND, OTHER_FIRM, SPOKEN_OF, TO
from pipelines.speech.cast import Actor
from pipelines.speech.genders import gender_of_noun
from pipelines.speech.nearest import REACH
from pipelines.speech.people_words import (
    AGENCY,
    COMPANION,
    COMPANY,
    INDEFINITE,
    KIN,
    LITIGANT,
    OBSERVERS,
    ORDINARY,
    ORIGIN,
    PAIR,
    ROLE,
    SPOKESPERSON,
)
from pipelines.speech.pronouns import Pronouns
from pipelines.speech.subject_shapes import (
    APPOSED,
    APPOSED_FIRM,
    AT,
    DEFINITE,
    DEFINITE_VOICE,
    NEXT_TO_VERB,
    OF_SOME,
    PLAIN,
    RELATIVE,
    TOPIC,
    WHOSE,
)

Span = tuple[int, int, Actor]


@dataclass(slots=True, kw_only=True)
class Unnamed(Pronouns):
    """Finds who speaks where the subject of the verb has no name."""

    def unnamed(
        self, start: int, end: int, named: list[Span], quote: int
    ) -> str | None:
        """Resolve a role, a spokesperson or an organization."""
        words = self.text[start:end]
        firms = [
            span
            for span in named
            if span[2].kind == "organization"
            and not self._is_addressee(span)
            and not BEHIND.search(self.text, start, span[0])
        ]
        companies = [span[2] for span in firms]
        if spoken := SPOKESPERSON.search(words):
            companies = companies or self._spoken_for(start, spoken, named)
            if not companies and (role := ROLE.search(words, 0, spoken.start())):
                return self._role(start, end, role, [], quote)
            if companies:
                return companies[0].name
            if OBSERVERS.search(words):
                return ""
            return self._voice_again(words, quote) or self.company(quote)
        first_firm = firms[0][0] - start if firms else 1 << 20
        if INDEFINITE[self.language].match(words) and first_firm > 2:
            return ""
        if KIN.search(words):
            return ""
        if pair := PAIR.search(words):
            return self.pair(bool(pair["first"]), quote)
        if COMPANION.search(words):
            return self.companion(quote)
        role = ROLE.search(words) or ORIGIN[self.language].search(words)
        if role and companies and APPOSED_FIRM.fullmatch(words, role.end(), first_firm):
            return companies[0].name
        if role and first_firm >= role.start() - 12:
            if OF_SOME.match(words, role.end()):
                return ""
            return self._role(start, end, role, companies, quote)
        if role and companies and self._owns(firms[0]):
            people = self._people(quote, "")
            return self._told_role(people, words, companies[0].name) or ""
        if (somebody := self._ordinary(words, first_firm, quote)) is not None:
            return somebody
        if companies:
            return companies[0].name
        if noun := AGENCY.search(words):
            return self.agency(noun.group(), quote)
        if noun := COMPANY.search(words):
            called = self.company_of(noun.group(), quote)
            is_other = OTHER_FIRM.fullmatch(noun.group())
            return called or ("" if is_other else self.company(quote, noun.group()))
        definite = DEFINITE[self.language].match(words)
        return self._role(start, end, definite, [], quote) if definite else None

    def _ordinary(self, words: str, firm: int, quote: int) -> str | None:
        """Give who a defendant is, the one person named before; empty where that is unsure.

        Empty too for others of no role before the firm: `a client of X`. None: of none.
        """
        found = ORDINARY.search(words, 0, firm)
        if not found or found.end() + 2 >= firm or TO.search(words, 0, found.start()):
            return None
        if not LITIGANT.fullmatch(found.group()):
            return "" if firm < len(words) else None
        people = {span[2].name for span in self.cast.between(0, quote, "person")}
        wanted = gender_of_noun(words[: found.end()], self.language)
        name = people.pop() if len(people) == 1 else None
        return self.fitting(name, wanted) or ""

    def _spoken_for(
        self, start: int, spoken: re.Match[str], named: list[Span]
    ) -> list[Actor]:
        """Give the organization beside a spokesperson's: `analysts at X`."""
        text, first, end = self.text, start + spoken.start(), start + spoken.end()
        sentence = self._sentence_start(start)
        opening = self.cast.between(sentence, start, "organization")
        return [
            span[2]
            for span in [*opening, *named]
            if AT.fullmatch(text, end, span[0])
            or TOPIC.fullmatch(text, sentence, span[0])
            or TOPIC.fullmatch(text, start, span[0])
            or WHOSE.fullmatch(text, span[1], first)
        ]

    def _voice_again(self, words: str, quote: int) -> str | None:
        """Give the organization that spoke before where `the spokesperson` goes on."""
        return self.last_voice(quote) if DEFINITE_VOICE.search(words) else None

    def last_voice(self, quote: int) -> str | None:
        """Give who was quoted before in the same paragraph."""
        last = self.quotes[-1] if self.quotes else None
        if not last or "\n" in self.text[last.end_char : quote]:
            return None
        return last.speaker

    def _role(
        self, start: int, end: int, role: re.Match[str], firms: list[Actor], quote: int
    ) -> str | None:
        """Find the person whom a role or an origin without a name stands for."""
        words = self.text[start + max(0, role.start() - 8) : start + role.end()]
        firm = firms[0].name if firms else None
        near = self.text[start + role.end() : end][:80]
        name = None if RELATIVE.match(near[:6].strip()) else _apposed_name(near, firm)
        if name:
            return name
        if not firm and self._is_nobody_again(role.group(), start, quote):
            return ""
        is_other = SPOKEN_OF.search(self.text, start + role.end(), quote) is not None
        who = self.role(words, quote, firm, sure=is_other)
        if who or not (end > quote or firm):
            return who
        return self.next_person(end) or who

    def _is_nobody_again(self, noun: str, start: int, quote: int) -> bool:
        """Tell who came as `a banker`, without a name, and is `the banker` now."""
        place = max(self.text.rfind("\n", 0, quote) + 1, quote - REACH)
        came = re.compile(
            rf"\b(?i:an?|une?) (?:[\w-]+ ){{0,2}}?{re.escape(noun.lower())}\b"
        )
        found = list(came.finditer(self.text, place, min(start, quote)))
        if not found:
            return False
        first, last = found[-1].span()
        near = self.cast.between(max(0, first - 60), last + 60, "person")
        return not any(
            self.text[last : one[0]].strip(" ,") == ""
            if one[0] >= last
            else self.text[one[1] : first] == ", "
            for one in near
        )

    def _at_verb(self, people: list[Span], end: int) -> Span:
        """Give the subject before a verb: `X left, Y said` is Y, `X, aide to Y, said` X."""
        last = people[-1]
        is_anew = self.text[: last[0]].endswith(", ") and people[0][1] < last[0] - 9
        is_near = NEXT_TO_VERB.fullmatch(self.text, last[1], end)
        return last if is_anew and is_near else people[0]

    def _is_addressee(self, span: Span) -> bool:
        return bool(TO.search(self.text, max(0, span[0] - 32), span[0]))


def _apposed_name(words: str, firm: str | None) -> str | None:
    """Give a full name right after a role, or after the comma behind it."""
    for found in APPOSED.finditer(words):
        if RELATIVE.search(words, 0, found.start()):
            return None
        plain = PLAIN.fullmatch(words, 0, found.start())
        if found[1] != firm and (found.group().startswith(", ") or plain):
            return found[1]
    return None
