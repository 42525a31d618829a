"""Finds who was named last before a place, by sentence and by gender."""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from pipelines.speech.cast import Actor
from pipelines.speech.genders import gender, gender_followed, gender_told
from pipelines.speech.organizations import SENTENCE, Organizations

REACH: Final = 1200
"""Characters back to look for whom a word stands for."""
OWNED: Final = re.compile(r"(?:['’]s [\w ’'-]{3,40})?, ")
OF_NAME: Final = re.compile(
    r"\b(?:[Ll][ea] |[Ll]['’]|[Tt]he )[^,.;:]{3,34}\b(?:de |d['’]|of )$"
)
"""What makes the name after it tell more of the noun before: `the successor of`."""
EQUAL: Final = re.compile(
    r",? (?:and|et) |(?:, [^.;:]{2,80},)? (?:(?:has|had|a|ont|avait) )?"
    r"(?:met|meets?|joined|joins|faced|faces|visited|visits|rencontr\w+|retrouv\w+|rejoint|"
    r"crois\w+|visit\w+) "
)
"""What stands between two people who may both be who speaks: `X met Y`."""
DESCRIBED: Final = re.compile(
    r", (?:\d\d\b|(?:an?|the|une?|l[ea]|who|qui|ancien(?:ne)?) |l['’])"
)
"""What tells behind a name who that is."""
AND_SHE: Final = re.compile(r",? (?:and|but|et|mais) (?:she|he|elle|il)\b")
AS_FOR: Final = re.compile(r"\b(?:[Aa]s for|[Qq]uant à) $")
"""What stands behind and before whom a clause goes on with."""
PERSONAL: Final = re.compile(
    r"\b(?:he|she|they|his|her|their|il|elle|ils|elles|son|sa|ses)\b", re.I
)
Span = tuple[int, int, Actor]


@dataclass(slots=True, kw_only=True)
class Nearest(Organizations):
    """Who was named right before a place in an article, as he, she or it."""

    _genders: dict[str, str] = field(default_factory=dict)

    def nearest(
        self, before: int, kind: str = "", wanted: str = "", sure: bool = False
    ) -> str | None:
        """Give the subject of the nearest sentence before that names a fitting actor.

        `sure`: empty where two people of that sentence fit equally.
        """
        named = [
            span
            for span in self.cast.between(max(0, before - REACH), before, kind)
            if self._is_fit(span[2], wanted) and not self._is_outlet(span)
        ]
        if not named:
            return None
        if wanted == "f" and not self._is_topic(named[-1]):
            named = self._women(named, before)
        here = self._last_sentence(named)
        crowd = self.cast.between(self._sentence_start(here[-1][0]), here[-1][1], kind)
        is_new = crowd and (self._is_introduced(crowd[-1]) or self._is_topic(crowd[-1]))
        if kind and not is_new and all(map(self._is_passing, crowd)):
            paragraph = self.text.rfind("\n", 0, here[0][0]) + 1
            told = [one for one in named if one[0] >= paragraph]
            free = [one for one in told if not self._is_passing(one)]
            here = self._last_sentence(free) if free else here
            if not free and kind == "person" and (main := self._main_person(wanted)):
                return main
        here = [one for one in here if not self._leads_to(one, here)]
        if kind == "organization":
            here = [one for one in here if not self._is_passing(one)] or here
        return "" if sure and self._is_tied(here) else _person_first(here)

    def _is_tied(self, named: list[Span]) -> bool:
        """Tell two men, or women, of equal standing: `X and Y were there`, `X met Y`."""
        people = [
            one
            for one in named
            if one[2].kind == "person" and not self._is_passing(one)
        ]
        return any(
            one[2] is not other[2]
            and self.gender_of(one[2]) == self.gender_of(other[2]) != ""
            and EQUAL.fullmatch(self.text, one[1], other[0])
            for one, other in pairwise(people)
        )

    def fitting(self, name: str | None, wanted: str) -> str | None:
        """Give the name back, but not that of a he where the text says she."""
        one = next((one for one in self.cast.actors if one.name == name), None)
        return name if not one or self._is_fit(one, wanted) else None

    def _is_fit(self, actor: Actor, wanted: str) -> bool:
        """Tell whether an actor may be of the gender that is wanted; empty: of any."""
        is_any = not wanted or actor.kind != "person"
        return is_any or self.gender_of(actor) in ("", wanted)

    def _women(self, named: list[Span], before: int) -> list[Span]:
        """Give the women; all where the paragraph opens a sentence with who may be one."""
        paragraph = self.text.rfind("\n", 0, before) + 1
        women = [one for one in named if self.gender_of(one[2]) == "f"]
        if not women or women[-1][0] >= paragraph:
            return women or named
        people = [one for one in named if one[2].kind == "person"]
        starts = (one for one in people if one[0] >= paragraph)
        is_new = any(self._sentence_start(one[0]) == one[0] for one in starts)
        return people if is_new else women

    def _last_sentence(self, named: list[Span]) -> list[Span]:
        """Give those of the namings that stand in the sentence of the last one."""
        sentence = self._sentence_start(named[-1][0])
        return [one for one in named if one[0] >= sentence]

    def _is_passing(self, span: Span) -> bool:
        """Tell who is only named on somebody's account: `Sam Ode's rocket`, `with Ode`."""
        is_owner = self._owns(span) and self.text.startswith(" ", span[1] + 2)
        return is_owner or self._is_oblique(span)

    def _is_topic(self, span: Span) -> bool:
        """Tell whom a clause goes on with: `That is news to X, and she says`, `As for X, she`."""
        is_next = AND_SHE.match(self.text, span[1]) is not None
        return (
            is_next
            or AS_FOR.search(self.text, max(0, span[0] - 9), span[0]) is not None
        )

    def _is_introduced(self, span: Span) -> bool:
        """Tell who is named first and described: `It belongs to X, a welder.`, no `He met X`."""
        if span[2].places[:1] != [span[0]] or not DESCRIBED.match(self.text, span[1]):
            return False
        start = self._sentence_start(span[0])
        is_known = PERSONAL.search(self.text, start, span[0])
        return not is_known and len(self.cast.between(start, span[1], "person")) == 1

    def _owns(self, span: Span) -> bool:
        return self.text.startswith(("'s", "’s"), span[1])

    def _main_person(self, wanted: str) -> str | None:
        """Give the headline's one person, if it is who speaks most of the time."""
        titled = [one for one in self.cast.actors if one.in_headline]
        people = [one for one in titled if one.kind == "person"]
        voices = [one.speaker for one in self.quotes]
        if len(people) != 1:
            return None
        if voices and voices.count(people[0].name) <= len(voices) / 2:
            return None
        return people[0].name if self._is_fit(people[0], wanted) else None

    def _leads_to(self, one: Span, named: list[Span]) -> bool:
        """Tell a name that only tells who the next one is: `the successor of X, Y,`."""
        following = next((span for span in named if span[0] > one[1]), None)
        if not following or following[2].kind != one[2].kind:
            return False
        if not OWNED.fullmatch(self.text, one[1], following[0]):
            return False
        is_part = OF_NAME.search(self.text, max(0, one[0] - 40), one[0])
        return bool(self._owns(one) or is_part) and self.text[following[1]] == ","

    def gender_of(self, actor: Actor) -> str:
        """Tell `f` or `m` of a person from the article, then from the first name."""
        if actor.name not in self._genders:
            told = [
                gender_told(self.text, start, end)
                for start, end in self.cast.namings(actor)
            ]
            first = next((one for one in told if one), "")
            named = gender(actor.name)
            # `Claire Bell, président`: may be either.
            is_unsure = (first, named) == ("m", "f")
            known = "" if is_unsure else first or named or self._followed(actor)
            self._genders[actor.name] = known
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


def _person_first(spans: list[tuple[int, int, Actor]]) -> str:
    people = [span[2] for span in spans if span[2].kind == "person"]
    return (people or [span[2] for span in spans])[0].name
