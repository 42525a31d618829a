"""Finds whom a pronoun, a role or `the company` stands for, among those named before."""

import re
from dataclasses import dataclass, field
from typing import Final

from pipelines.speech.cast import Actor
from pipelines.speech.genders import (
    gender,
    gender_followed,
    gender_of_noun,
    gender_told,
)
from pipelines.speech.organizations import SENTENCE, Organizations
from pipelines.speech.people_words import COMPANY, INDEFINITE, ROLE, VOICE

REACH: Final = 1200
"""Characters back to look for whom a word stands for."""
OTHER: Final = re.compile(
    r"(?:pour|selon|d['’]après|chez|for|according to|unlike|comme|as)\s", re.I
)
"""What opens a sentence on somebody else."""
SUBJECT: Final = re.compile(
    r"(?:[^,.;:\n]{2,60}, )?((?:the|an?|one|another|its|le|la|un|une|son|sa|l['’])\s?"
    r"[\w-]+(?: [\w-]+){0,2})",
    re.I,
)
"""A subject without a name that opens a sentence."""
PRONOUN_FIRST: Final = re.compile(r"(?:Il|Elle|He|She|It|They|Ils|Elles)\b")
OBJECTS: Final = {"lui": "il", "him": "he", "her": "she", "eux": "ils", "them": "they"}
PROTAGONIST: Final = re.compile(r"intéressée?\b", re.I)
SPECIFIC: Final = re.compile(
    r"\b(?:ministre|maire|avocate?|juge|commissaire|sénat(?:eur|rice)|députée?|procureure?|délégué|"
    r"médecin|analyste|cherche(?:ur|use)|sociologue|économiste|professeure?|journaliste|minister|"
    r"mayor|lawyer|attorney|judge|commissioner|senator|prosecutor|governor|doctor|analyst|"
    r"researcher|professor|economist|journalist|congress(?:man|woman)|lawmaker)\b",
    re.I,
)
"""Roles that one person has and not another one: a minister is no judge."""
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
class Antecedents(Organizations):
    """Who was named before a place in an article, and what is known of them."""

    _genders: dict[str, str] = field(default_factory=dict)
    _surroundings: dict[str, str] = field(default_factory=dict)

    def pronoun(self, word: str, quote: int, alone: bool = False) -> str | None:
        """Find whom a pronoun stands for; `alone` when nothing else is in the clause."""
        plain = word.lower().replace("-t-", "").strip("-")
        plain = OBJECTS.get(plain, plain)
        wanted = {"he": "m", "il": "m", "she": "f", "elle": "f"}.get(plain, "")
        kind = "person" if plain in ("he", "she") else ""
        if plain in ("it", "they", "ils", "elles"):
            kind = "organization"
        if plain in ("he", "she", "il", "elle"):
            voice = self.voice_before(quote)
            if voice is not None:
                return voice
        name = None
        if wanted and (alone or kind == "person"):
            name = self.nearest(quote, "person", wanted) or self._titled(quote, wanted)
            self._learn(name, wanted)
        return name or self.nearest(quote, kind, wanted)

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

    def voice_before(self, quote: int) -> str | None:
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
            if not subject:
                if PRONOUN_FIRST.match(self.text, start):
                    continue
                return None
            words = subject.group()
            if self.cast.between(start, subject.end()):
                return None
            if VOICE.search(words) or COMPANY.search(words, subject.start(1) - start):
                return self.company(start)
            is_somebody = INDEFINITE.match(words, subject.start(1) - start)
            return "" if is_somebody and ROLE.search(words) else None
        return None

    def _is_quoted(self, place: int) -> bool:
        return any(one.start_char <= place < one.end_char for one in self.quotes[-3:])

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
        if wanted == "f":
            named = [one for one in named if self.gender_of(one[2]) == "f"] or named
        sentence = self._sentence_start(named[-1][0])
        return _person_first([one for one in named if one[0] >= sentence])

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
        if PROTAGONIST.search(words):
            return self._protagonist(before, wanted)
        name = self.nearest(before, "person", wanted) if people else None
        other = next((one for one in people if one.name == name), None)
        is_other = (
            other and SPECIFIC.search(words) and SPECIFIC.search(self._around(other))
        )
        return "" if is_other else name

    def _protagonist(self, before: int, wanted: str) -> str | None:
        """Find who `l'intéressé` is: named in the paragraph, else the headline's person."""
        place = self.text.rfind("\n", 0, before) + 1
        if self.cast.between(place, before, "person"):
            return self.nearest(before, "person", wanted)
        mains = [
            one
            for one in self.cast.actors
            if one.kind == "person"
            and one.in_headline
            and self.gender_of(one) in ("", wanted or self.gender_of(one))
        ]
        return mains[0].name if mains else self.nearest(before, "person", wanted)

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

    def gender_of(self, actor: Actor) -> str:
        """Tell `f` or `m` of a person from the article, then from the first name."""
        if actor.name not in self._genders:
            told = [
                gender_told(self.text, start, end)
                for start, end in self.cast.namings(actor)
            ]
            first = next((one for one in told if one), "")
            first = first or gender(actor.name) or self._followed(actor)
            self._genders[actor.name] = first
        return self._genders[actor.name]

    def _followed(self, actor: Actor) -> str:
        """Tell the gender by the pronoun after a sentence that names nobody else."""
        for _, end in self.cast.namings(actor)[:6]:
            stop = SENTENCE.search(self.text, end, end + REACH)
            here = (self._sentence_start(end), stop.start() if stop else end)
            if len(self.cast.between(*here, "person")) == 1:
                told = gender_followed(self.text, end)
                if told:
                    return told
        return ""

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


def _person_first(spans: list[tuple[int, int, Actor]]) -> str:
    people = [span[2] for span in spans if span[2].kind == "person"]
    return (people or [span[2] for span in spans])[0].name
