"""Finds whom a role stands for, among those named before."""

import re
from dataclasses import dataclass, field
from typing import Final

from pipelines.speech.cast import Actor
from pipelines.speech.genders import gender_of_noun
from pipelines.speech.nearest import REACH, Nearest
from pipelines.speech.organizations import SENTENCE
from pipelines.speech.people_words import ORIGIN, ROLE

OTHER: Final = re.compile(
    r"(?:pour|selon|d['’]après|chez|for|according to|unlike|comme|as)\s", re.I
)
"""What opens a sentence on somebody else."""
PROTAGONIST: Final = re.compile(r"intéressée?\b", re.I)
SPECIFIC: Final = re.compile(
    r"\b(?:ministre|maire|avocate?|juge|commissaire|sénat(?:eur|rice)|députée?|procureure?|délégué|"
    r"médecin|analyste|cherche(?:ur|use)|sociologue|économiste|professeure?|journaliste|minister|"
    r"mayor|lawyer|attorney|judge|commissioner|senator|prosecutor|governor|doctor|analyst|"
    r"researcher|professor|economist|journalist|congress(?:man|woman)|lawmaker)\b",
    re.I,
)
"""Roles that one person has and not another one: a minister is no judge."""
SOMEBODYS: Final = re.compile(r"\b(?:son|sa|leur|his|her|their)\s", re.I)
"""What makes a role that of somebody else than whom the text speaks of."""
BOSS: Final = re.compile(
    r"\b(?:son|sa|its)\s(?:patron(?:ne)?|dirigeante?|PDG|boss|chief)\b"
)
"""The head of the firm that the text speaks of."""
FOUNDED: Final = re.compile(
    r"\b([Ii]l|[Ee]lle|[Hh]e|[Ss]he) (?:a |avait |had )?(?:crée|créé|fonde|fondé|lance|lancé|"
    r"founded|started|created|launched) (?:l['’]entreprise|l[ae] (?:société|start-?up|jeune pousse|"
    r"boîte|groupe)|the (?:company|firm|start-?up|business))\b"
)
"""What tells a founder without naming one."""
SAME_ROLE: Final = (
    ("patron", "pdg", "p-dg", "ceo", "chief", "boss", "dirigea", "dg", "directeur général",
     "exec", "head of"),
    ("fondat", "cofondat", "co-fondat", "founder", "cofounder", "co-founder", "créat"),
    ("cherche", "researcher", "scientist", "professor", "professeur"),
    ("ministre", "minister"),
    ("avocat", "lawyer", "attorney"),
    ("analyst", "expert", "consultant"),
)  # fmt: skip
"""Beginnings of words for the same role."""


@dataclass(slots=True, kw_only=True)
class Antecedents(Nearest):
    """Who was named before a place in an article, and what is known of them."""

    _surroundings: dict[str, str] = field(default_factory=dict)

    def role(
        self, words: str, before: int, firm: str | None = None, sure: bool = False
    ) -> str | None:
        """Find the person of a role, by what the article says of people, then by nearness.

        `firm`: the organization that the role is told to be in. `sure`: empty for a specific
        role that the article tells of nobody.
        """
        wanted = gender_of_noun(words, self.language)
        people = self._people(before, wanted) or self._people(before, "")
        if told := self._told_role(people, words, firm):
            return told
        if BOSS.search(words) and (founder := self._founder(before)):
            return founder
        if SPECIFIC.search(words) and (sure or SOMEBODYS.search(words)):
            return ""
        if PROTAGONIST.search(words):
            return self._protagonist(before, wanted)
        name = self.nearest(before, "person", wanted, sure=True) if people else None
        other = next((one for one in people if one.name == name), None)
        is_other = (
            other and SPECIFIC.search(words) and SPECIFIC.search(self._around(other))
        )
        return "" if is_other else name

    def _founder(self, before: int) -> str | None:
        """Give the one founder, for `its boss` in a paragraph that names nobody."""
        place = self.text.rfind("\n", 0, before) + 1
        if self.cast.between(place, before, "person"):
            return None
        spans = self.cast.between(0, before, "person")
        people = {span[2].name: span[2] for span in spans if not self._is_passing(span)}
        told = {name for name, one in people.items() if self._has_role(one, "founder")}
        for found in FOUNDED.finditer(self.text, 0, before):
            wanted = "f" if found[1].lower() in ("elle", "she") else "m"
            told.add(self.nearest(found.start(), "person", wanted) or "")
        return told.pop() if len(told) == 1 else None

    def _told_role(
        self, people: list[Actor], words: str, firm: str | None
    ) -> str | None:
        """Give the last of the people whom the article told to have a role."""
        told = [actor for actor in people if self._has_role(actor, words)]
        if firm:
            told = [one for one in told if firm in self._around(one)] or told
        return told[-1].name if told else None

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
        """Give the first or the last of the people named last, or their paragraph's firm."""
        people = self.cast.between(max(0, before - REACH), before, "person")
        paragraph = self.text.rfind("\n", 0, before) + 1
        firms = self.cast.between(paragraph, before, "organization")
        if firms and (not people or people[-1][0] < paragraph) and not first:
            return firms[-1][2].name
        if not people:
            return None
        start = self._sentence_start(people[-1][0])
        names = [span[2].name for span in people if span[0] >= start]
        if first and len(set(names)) < 2:
            names = [span[2].name for span in people if span[0] >= paragraph]
            return names[0] if len(set(names)) == 2 else None
        return names[0] if first else names[-1]

    def companion(self, quote: int) -> str | None:
        """Give the other one of two people."""
        people = [span[2].name for span in self.cast.between(0, quote, "person")]
        place = self.text.rfind("\n", 0, quote) + 1
        here = {span[2].name for span in self.cast.between(place, quote, "person")}
        last = self.quotes[-1].speaker if self.quotes else None
        if len(here) == 2 and last in here:
            return (here - {last}).pop()
        others = [name for name in people if name != people[-1]]
        if self.interviewee in others:
            return self.interviewee
        return others[-1] if others else None

    def _people(self, before: int, wanted: str) -> list[Actor]:
        spans = self.cast.between(max(0, before - REACH), before, "person")
        people = [span[2] for span in spans]
        if not wanted:
            return people
        return [one for one in people if self.gender_of(one) in ("", wanted)]

    def _has_role(self, actor: Actor, words: str) -> bool:
        if origin := ORIGIN[self.language].search(words):
            return origin.group().split()[-1] in self._around(actor)
        role = ROLE.search(words)
        if not role:
            return False
        noun, known = role.group().lower(), self._around(actor).lower()
        same = next(
            (row for row in SAME_ROLE if f"{noun} of".startswith(row)), (noun[:7],)
        )
        return any(
            start in known and re.search(rf"\b{re.escape(start)}", known)
            for start in same
        )

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
