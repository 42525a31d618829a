"""Finds whom a pronoun, a role or `the company` stands for, among those named before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from crawler.items import Quote
from pipelines.speech.cast import Actor, Cast
from pipelines.speech.genders import gender, gender_told
from pipelines.speech.people_words import ROLE

REACH: Final = 1200
"""Characters back to look for whom a word stands for."""
AUTHORITY: Final = re.compile(
    r"CNIL|Arcep|Arcom|ANSSI|FTC|SEC|ICO|CMA|Ofcom|Autorité|Authority|Commission|DGCCRF|"
    r"Garante|BSI|CISA|Office|Agency|Agence|Cour|Court|Tribunal|Ministère|Department|Parquet"
)
SENTENCE: Final = re.compile(r"[.!?…][”»\"’']?\s|\n")
OTHER: Final = re.compile(
    r"(?:pour|selon|d['’]après|chez|for|according to|unlike|comme|as)\s", re.I
)
"""What opens a sentence on somebody else."""
SAME_ROLE: Final = (
    ("patron", "pdg", "p-dg", "ceo", "chief", "boss", "dirigea", "dg", "directeur général"),
    ("fondat", "cofondat", "co-fondat", "founder", "cofounder", "co-founder", "créat"),
    ("cherche", "researcher", "scientist", "professor", "professeur"),
    ("ministre", "minister"),
    ("avocat", "lawyer", "attorney"),
    ("analyst", "expert", "consultant"),
)  # fmt: skip
"""Beginnings of words for the same role."""


@dataclass(slots=True, kw_only=True)
class Antecedents:
    """Who was named before a place in an article, and what is known of them."""

    text: str
    cast: Cast
    quotes: Sequence[Quote]
    """Quotations found so far, in order."""
    language: str
    _genders: dict[str, str] = field(default_factory=dict)
    _surroundings: dict[str, str] = field(default_factory=dict)

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
            for span in self.cast.between(max(0, before - REACH), before, kind)
            if not (
                wanted
                and span[2].kind == "person"
                and self.gender_of(span[2]) not in ("", wanted)
            )
        ]
        if not named:
            return None
        sentence = self._sentence_start(named[-1][0])
        here = [span[2] for span in named if span[0] >= sentence]
        people = [actor for actor in here if actor.kind == "person"]
        return (people or here)[0].name

    def role(self, words: str, before: int, firm: str | None = None) -> str | None:
        """Find the person of a role, by what the article says of people, then by nearness.

        `firm`: the organization that the role is told to be in.
        """
        wanted = gender_of_noun(words, self.language)
        people = self._people(before, wanted) or self._people(before, "")
        told = [actor for actor in people if self._has_role(actor, words)]
        if firm:
            told = [one for one in told if firm in self._around(one)] or told
        if told:
            return told[-1].name
        return self.nearest(before, "person", wanted) if people else None

    def next_person(self, end: int) -> str | None:
        """Give the person who opens the sentence after one that names only a role."""
        following = SENTENCE.search(self.text, end, end + 200)
        if not following:
            return None
        opening = OTHER.match(self.text, following.end())
        people = self.cast.between(following.end(), following.end() + 80, "person")
        near = people and people[0][0] - following.end() < 40 and not opening
        return people[0][2].name if near else None

    def pair(self, first: bool, before: int) -> str | None:
        """Give the first or the last of the people, else companies, named last."""
        people = self.cast.between(max(0, before - REACH), before, "person")
        if not people:
            return None
        start = self._sentence_start(people[-1][0])
        names = [span[2].name for span in people if span[0] >= start]
        if first and len(set(names)) < 2:
            return None
        return names[0] if first else names[-1]

    def companion(self, quote: int) -> str | None:
        """Give the other one of two people."""
        people = [span[2].name for span in self.cast.between(0, quote, "person")]
        others = [name for name in people if name != people[-1]]
        return others[-1] if others else None

    def company(self, quote: int) -> str | None:
        """Find the company that a paragraph, else the article, is about."""
        paragraph = self.text.rfind("\n", 0, quote) + 1
        named = self.cast.between(paragraph, quote, "organization")
        if named:
            return named[0][2].name
        firms = [actor for actor in self.cast.actors if actor.kind == "organization"]
        firms.sort(key=lambda actor: (-actor.in_headline, -len(actor.places)))
        return firms[0].name if firms else None

    def agency(self, quote: int) -> str | None:
        """Find the public body named last, else the only one of the article."""
        named = [span[2] for span in self.cast.between(0, quote, "organization")]
        official = [actor for actor in named if AUTHORITY.search(actor.name)]
        if official or named:
            return (official or named)[-1].name
        bodies = [one.name for one in self.cast.actors if AUTHORITY.search(one.name)]
        return bodies[0] if len(bodies) == 1 else None

    def gender_of(self, actor: Actor) -> str:
        """Tell `f` or `m` of a person from the article, then from the first name."""
        if actor.name not in self._genders:
            told = [
                gender_told(self.text, start, end)
                for start, end in self.cast.namings(actor)
            ]
            first = next((one for one in told if one), "")
            self._genders[actor.name] = first or gender(actor.name)
        return self._genders[actor.name]

    def _people(self, before: int, wanted: str) -> list[Actor]:
        spans = self.cast.between(max(0, before - REACH), before, "person")
        people = [span[2] for span in spans]
        if not wanted:
            return people
        return [one for one in people if self.gender_of(one) in ("", wanted)]

    def _has_role(self, actor: Actor, words: str) -> bool:
        role = ROLE.search(words)
        if not role:
            return False
        noun, known = role.group().lower(), self._around(actor)
        same = next((row for row in SAME_ROLE if noun.startswith(row)), (noun[:7],))
        return any(re.search(rf"\b{re.escape(start)}", known, re.I) for start in same)

    def _around(self, actor: Actor) -> str:
        """Give the words right before and after a person's name in its sentences."""
        if actor.name not in self._surroundings:
            parts = []
            for start, end in self.cast.namings(actor):
                before = self.text[max(0, start - 60) : start].rstrip(", ")
                before = re.split(r"[.;:»”\n,]", before)[-1]
                after = re.split(r"[.;:«“\n]", self.text[end : end + 90])[0]
                parts += [before, after if after[:1] in ",(" else ""]
            self._surroundings[actor.name] = " ".join(parts)
        return self._surroundings[actor.name]

    def _sentence_start(self, place: int) -> int:
        """Give where the sentence begins that holds an offset."""
        found = list(SENTENCE.finditer(self.text, max(0, place - 600), place))
        return found[-1].end() if found else max(0, place - 600)


def gender_of_noun(words: str, language: str) -> str:
    """Tell `f` or `m` from a French article before a noun; empty where none tells."""
    if language != "fr":
        return ""
    found = re.search(r"\b(le|la|ce|cet|cette)\s(?=\S)", words, re.I)
    if not found:
        return ""
    return "f" if found.group(1).lower() in ("la", "cette") else "m"
