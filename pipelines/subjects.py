"""Finds who a name, a pronoun or a role beside a verb of saying stands for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.items import Quote
from pipelines.cast import Actor, Cast
from pipelines.people_words import (
    AGENCY,
    COMPANION,
    COMPANY,
    INDEFINITE,
    ROLE,
    SPOKESPERSON,
    gender,
)

CLAUSE = re.compile(
    r";|\b(?:while|but|whereas|mais|tandis que|alors que|although|though)\b|, (?:and|et) "
)
TO = re.compile(
    r"(?:\b(?:à|au|aux|to|on|sur|chez|dans|in|at|par|by|of|with|from|via|"
    r"auprès de) (?:la |le |les |the )?|\bà l['’]|\bauprès d['’]|\bpar l['’])$"
)
ADVERBS = re.compile(
    r"[\s,]*(?:has|had|have|also|later|a|avait|ont|\w+ly|aussi|y|en|s['’]est|se)?[\s,]*"
)
AUTHOR = re.compile(
    r"(?:^|[\s,])(?:we|I|nous|je|on|j['’])\s*(?:\w+ly|have|had|avons|ai|a)?\s*$", re.I
)
UNKNOWN_BEFORE = re.compile(r"((?:[A-ZÀ-Ý][\w’-]+ ){0,2}[A-ZÀ-Ý][\w’-]+)\s*$")
UNKNOWN_AFTER = re.compile(r"\s((?:[A-ZÀ-Ý][\w’-]+ ){0,2}[A-ZÀ-Ý][\w’-]+)")
AUTHORITY = re.compile(
    r"CNIL|Arcep|Arcom|ANSSI|FTC|SEC|ICO|CMA|Ofcom|Autorité|Authority|Commission|DGCCRF|"
    r"Garante|BSI|CISA|Office|Agency|Agence|Cour|Court|Tribunal|Ministère|Department|Parquet"
)


@dataclass(slots=True, kw_only=True, frozen=True)
class Subjects:
    """What is known of an article when the speaker of a quotation is looked for."""

    text: str
    cast: Cast
    quotes: Sequence[Quote]
    """Quotations before this one, in order."""
    language: str

    def before(self, start: int, end: int, quote: int) -> str | None:
        """Find the subject in the words before a verb; empty when it has no name."""
        for match in CLAUSE.finditer(self.text, start, end):
            if end - match.end() > 3:
                start = match.end()
        words = self.text[start:end]
        named = self.cast.between(start, end)
        people = [
            span for span in named if span[2].kind == "person" and not self._owns(span)
        ]
        pronoun = _pronoun_at_end(words, self.language)
        if pronoun and not (people and _relative(words)):
            return self.pronoun(pronoun, quote)
        if people:
            return people[0][2].name
        if AUTHOR.search(words):
            return ""
        if unknown := self._unknown(start, end, UNKNOWN_BEFORE.search(words)):
            return unknown
        if named and ADVERBS.fullmatch(self.text, named[-1][1], end):
            return named[-1][2].name
        if not named and INDEFINITE.search(words[-20:]):
            return ""
        return self._unnamed(words, named, start, quote)

    def after(self, start: int, end: int, quote: int) -> str | None:
        """Find the subject in the words after a verb; empty when it has no name."""
        words = self.text[start:end]
        pronoun = re.match(r"(?:-t)?-(il|elle|ils|elles)\b", words)
        if pronoun:
            return self.pronoun(pronoun.group(1), quote, alone=True)
        named = self.cast.between(start, end)
        if unknown := self._unknown(start, end, UNKNOWN_AFTER.match(words)):
            return unknown
        named = [span for span in named if not self._is_addressee(span)] or named
        people = [span for span in named if span[2].kind == "person"]
        first = named[0] if named else None
        if (
            first
            and people
            and not INDEFINITE.match(words)
            and not self._org_first(start, first, people[0])
        ):
            return people[0][2].name
        return self._unnamed(words, named, start, quote)

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

    def _org_first(
        self, start: int, first: tuple[int, int, Actor], person: tuple[int, int, Actor]
    ) -> bool:
        """Tell whether an organization speaks and a person is named later on."""
        noun = self.text[start : person[0]]
        if first[2].kind == "person":
            return bool(SPOKESPERSON.search(noun) and False)
        between = self.text[first[1] : person[0]]
        return not ROLE.search(between) and bool(
            re.search(r"[,;]| (?:à|to|dans|in) ", between)
        )

    def _unnamed(
        self, words: str, named: list[tuple[int, int, Actor]], start: int, quote: int
    ) -> str | None:
        """Resolve a role, a spokesperson or an organization."""
        companies = [span[2] for span in named if not self._is_addressee(span)]
        if SPOKESPERSON.search(words):
            return companies[0].name if companies else self._company(quote)
        if INDEFINITE.match(words) and not (companies and named[0][0] - start < 3):
            return ""
        if COMPANION.search(words):
            return self._companion(quote)
        role = ROLE.search(words)
        if role and not (companies and named[0][0] < start + role.start() - 12):
            return self.nearest(quote, "person")
        if companies:
            return companies[0].name
        if AGENCY.search(words):
            return self._agency(quote)
        return self._company(quote) if COMPANY.search(words) else None

    def pronoun(self, word: str, quote: int, alone: bool = False) -> str | None:
        """Find whom a pronoun stands for; `alone` when nothing else is in the clause."""
        plain = word.lower().replace("-t-", "").strip("-")
        wanted = {"he": "m", "il": "m", "she": "f", "elle": "f"}.get(plain, "")
        kind = "person" if plain in ("he", "she") else ""
        if plain in ("it", "they", "ils", "elles"):
            kind = "organization"
        if alone and plain in ("il", "elle"):
            person = self.nearest(quote, "person", wanted)
            if person:
                return person
        return self.nearest(quote, kind, wanted)

    def nearest(self, before: int, kind: str = "", wanted: str = "") -> str | None:
        """Give the subject of the nearest sentence before that names a fitting actor."""
        named = [
            span
            for span in self.cast.between(max(0, before - 1200), before, kind)
            if not (
                wanted
                and span[2].kind == "person"
                and gender(span[2].name) not in ("", wanted)
            )
        ]
        if not named:
            return None
        sentence = max(
            self.text.rfind(". ", 0, named[-1][0]),
            self.text.rfind("\n", 0, named[-1][0]),
        )
        here = [span[2] for span in named if span[0] > sentence]
        people = [actor for actor in here if actor.kind == "person"]
        return (people or here)[0].name

    def near_person(self, quote: int) -> str | None:
        """Give the last person that the paragraph names before a quotation."""
        paragraph = self.text.rfind("\n", 0, quote) + 1
        people = self.cast.between(paragraph, quote, "person")
        return people[-1][2].name if people else None

    def _companion(self, quote: int) -> str | None:
        people = [span[2].name for span in self.cast.between(0, quote, "person")]
        others = [name for name in people if name != people[-1]]
        return others[-1] if others else None

    def _company(self, quote: int) -> str | None:
        """Find the company that a paragraph, else the article, is about."""
        paragraph = self.text.rfind("\n", 0, quote) + 1
        named = self.cast.between(paragraph, quote, "organization")
        if named:
            return named[0][2].name
        firms = [actor for actor in self.cast.actors if actor.kind == "organization"]
        firms.sort(key=lambda actor: (-actor.in_headline, -len(actor.places)))
        return firms[0].name if firms else None

    def _agency(self, quote: int) -> str | None:
        named = [span[2] for span in self.cast.between(0, quote, "organization")]
        official = [actor for actor in named if AUTHORITY.search(actor.name)]
        return (official or named)[-1].name if named else None

    def _owns(self, span: tuple[int, int, Actor]) -> bool:
        return self.text[span[1] : span[1] + 2] in ("'s", "’s")

    def _is_addressee(self, span: tuple[int, int, Actor]) -> bool:
        return bool(TO.search(self.text, max(0, span[0] - 16), span[0]))


def _pronoun_at_end(words: str, language: str) -> str | None:
    """Give the pronoun that is the verb's subject, if one is."""
    if language == "en":
        found = re.search(
            r"\b(he|she|they|it)\b(?:\s+(?:has|had|also|later|then|once|simply|just|"
            r"did|does|is|was|who|in|on|\w+ly|since))*\s*$",
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


def _relative(words: str) -> bool:
    return bool(re.search(r"\b(?:who|which|qui|dont|where|où)\b", words))
