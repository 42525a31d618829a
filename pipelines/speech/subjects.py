"""Finds who a name, a pronoun or a role beside a verb of saying stands for."""

import re
from dataclasses import dataclass

from pipelines.speech.antecedents import Antecedents
from pipelines.speech.cast import Actor
from pipelines.speech.people_words import (
    AGENCY,
    COMPANION,
    COMPANY,
    INDEFINITE,
    KIN,
    OBSERVERS,
    ORIGIN,
    PAIR,
    ROLE,
    SPOKESPERSON,
    VOICE,
)
from pipelines.speech.subject_shapes import (
    ADVERBS,
    APPOSED,
    AUTHOR,
    CLAUSE,
    DEFINITE,
    OF,
    OF_SOME,
    ON,
    PLAIN,
    RELATIVE,
    SOMEBODY,
    TO,
    UNKNOWN_AFTER,
    UNKNOWN_BEFORE,
    WHERE_ONE,
    WHO,
)

Span = tuple[int, int, Actor]


@dataclass(slots=True, kw_only=True)
class Subjects(Antecedents):
    """Finds the subject of a verb of saying."""

    def before(self, start: int, end: int, quote: int) -> str | None:
        """Find the subject in the words before a verb; empty when it has no name."""
        for match in CLAUSE.finditer(self.text, start, end):
            if end - match.end() > 3:
                start = match.end()
        words = self.text[start:end]
        named = self._named(start, end)
        people = self._subjects(named, start)
        pronoun = _pronoun_at_end(words, self.language)
        if pronoun and not (people and _relative(words)):
            return self.pronoun(pronoun, quote)
        if people:
            return people[0][2].name
        if named and WHERE_ONE.fullmatch(self.text, named[-1][1], end):
            return named[-1][2].name
        if AUTHOR.search(words):
            return ""
        if unknown := self._unknown(start, end, UNKNOWN_BEFORE.search(words)):
            return unknown
        near = bool(named and ADVERBS.fullmatch(self.text, named[-1][1], end))
        if near and not self._belongs(named[-1], start):
            return named[-1][2].name
        thing = self.cast.things.get(start + len(words) - len(words.lstrip()))
        if thing and thing.end_char <= end:
            return thing.text
        if not named and not VOICE.search(words) and _is_somebody(words):
            return ""
        return self._unnamed(start, end, named, quote)

    def after(self, start: int, end: int, quote: int) -> str | None:
        """Find the subject in the words after a verb; empty when it has no name."""
        words = self.text[start:end]
        pronoun = re.match(r"(?:-t)?-(il|elle|ils|elles)\b", words)
        if pronoun:
            who = self.pronoun(pronoun.group(1), quote, alone=True)
            return who or self.next_person(end)
        named = self._named(start, end)
        if ON.match(words):
            firms = [span for span in named if span[2].kind == "organization"]
            return firms[0][2].name if firms else ""
        if unknown := self._unknown(start, end, UNKNOWN_AFTER.match(words)):
            return unknown
        named = [span for span in named if not self._is_addressee(span)] or named
        people = [span for span in named if span[2].kind == "person"]
        person = next((span for span in people if self._is_apposed(start, span)), None)
        if person and not self._org_first(named[0], person):
            return person[2].name
        return self._unnamed(start, end, named, quote)

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
        noun = ROLE.search(lead) or COMPANY.search(lead) or INDEFINITE.match(lead)
        if not noun:
            if WHO.search(lead):
                return False
            return not ORIGIN[self.language].search(lead)
        if RELATIVE.search(lead, noun.end()) or OF.search(lead):
            return False
        return not INDEFINITE.match(lead) or lead.rstrip()[-1:] in ",:"

    def _unknown(self, start: int, end: int, found: re.Match[str] | None) -> str | None:
        """Give a name that is no mention, if the text tells it in full somewhere."""
        if not found:
            return None
        at, name = start + found.start(1), found.group(1)
        if self._is_named(at, name):
            return None
        first = r"(?:[A-ZÀ-Ý][\w'’-]+ ){1,2}" if " " not in name else ""
        full = re.search(
            first + re.escape(name) + r"\b", self.text[max(0, end - 20_000) : end]
        )
        return full.group() if full and " " in full.group() else None

    def _is_named(self, at: int, name: str) -> bool:
        near = self.cast.between(at - 60, at + len(name) + 60)
        return any(span[0] < at + len(name) and span[1] > at for span in near)

    def _org_first(self, first: Span, person: Span) -> bool:
        """Tell whether an organization speaks and a person is named later on."""
        if first[2].kind == "person":
            return False
        between = self.text[first[1] : person[0]]
        return not ROLE.search(between) and bool(
            re.search(r"[,;]| (?:à|to|dans|in) ", between)
        )

    def _unnamed(
        self, start: int, end: int, named: list[Span], quote: int
    ) -> str | None:
        """Resolve a role, a spokesperson or an organization."""
        words = self.text[start:end]
        firms = [
            span
            for span in named
            if span[2].kind == "organization" and not self._is_addressee(span)
        ]
        companies = [span[2] for span in firms]
        if SPOKESPERSON.search(words):
            if companies:
                return companies[0].name
            return "" if OBSERVERS.search(words) else self.company(quote)
        first_firm = firms[0][0] - start if firms else 1 << 20
        if INDEFINITE.match(words) and first_firm > 2:
            return ""
        if KIN.search(words):
            return ""
        if pair := PAIR.search(words):
            return self.pair(bool(pair["first"]), quote)
        if COMPANION.search(words):
            return self.companion(quote)
        role = ROLE.search(words) or ORIGIN[self.language].search(words)
        if role and first_firm >= role.start() - 12:
            if OF_SOME.match(words, role.end()):
                return ""
            return self._role(start, end, role, companies, quote)
        if companies:
            return companies[0].name
        if AGENCY.search(words):
            return self.agency(quote)
        if COMPANY.search(words):
            return self.company(quote)
        definite = DEFINITE[self.language].match(words)
        return self._role(start, end, definite, [], quote) if definite else None

    def _role(
        self, start: int, end: int, role: re.Match[str], firms: list[Actor], quote: int
    ) -> str | None:
        """Find the person whom a role or an origin without a name stands for."""
        words = self.text[start + max(0, role.start() - 8) : start + role.end()]
        firm = firms[0].name if firms else None
        near = self.text[start + role.end() : end][:80]
        name = None if RELATIVE.match(near[:6].strip()) else _apposed_name(near)
        if name and name != firm:
            return name
        return self.role(words, quote, firm) or self.next_person(end)

    def _is_from(self, span: Span) -> bool:
        """Tell a name that the model took for a company: `l'Écossais`."""
        around = self.text[max(0, span[0] - 4) : span[1]]
        found = ORIGIN[self.language].search(around)
        return bool(found and found.end() == len(around))

    def _owns(self, span: Span) -> bool:
        return self.text[span[1] : span[1] + 2] in ("'s", "’s")

    def _is_addressee(self, span: Span) -> bool:
        return bool(TO.search(self.text, max(0, span[0] - 16), span[0]))


def _apposed_name(words: str) -> str | None:
    """Give a full name right after a role, or after the comma behind it."""
    found = APPOSED.search(words)
    if not found or RELATIVE.search(words, 0, found.start()):
        return None
    direct = found.group().startswith(", ") or PLAIN.fullmatch(words, 0, found.start())
    return found.group(1) if direct else None


def _pronoun_at_end(words: str, language: str) -> str | None:
    """Give the pronoun that is the verb's subject, if one is."""
    if language == "en":
        found = re.search(
            r"\b(he|she|they|it)\b(?:\s+(?:has|had|also|later|then|once|simply|just|"
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


def _is_somebody(words: str) -> bool:
    return bool(INDEFINITE.search(words[-20:]) or SOMEBODY.search(words))


def _relative(words: str) -> bool:
    return bool(re.search(r"\b(?:who|which|qui|dont|where|où)\b", words))
