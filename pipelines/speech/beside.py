"""Tells what a name beside a verb of saying is: its subject, or a part of a role."""

import re
from dataclasses import dataclass

from pipelines.speech.bystander_shapes import BESIDE, MOUTH, OF, OTHER_OF, OTHER_OWNED
from pipelines.speech.cast import TITLE
from pipelines.speech.people_words import (
    COMPANY,
    INDEFINITE,
    ORIGIN,
    ROLE,
    SPOKESPERSON,
)
from pipelines.speech.subject_shapes import (
    AGENT,
    ARTICLE,
    IN_OFFICE,
    NICKNAMED,
    RELATIVE,
    SOMEBODY,
    WHO,
)
from pipelines.speech.unnamed import Span, Unnamed


@dataclass(slots=True, kw_only=True)
class Beside(Unnamed):
    """Who is named beside a verb, and as what."""

    def is_nobodys(self, start: int, who: int, end: int) -> bool:
        """Tell words on somebody that name no person, nor whom that one speaks for."""
        is_voice = SPOKESPERSON.search(self.text, start, end)
        is_named = self.cast.between(start, end, "person")
        return not (is_voice or is_named or self.cast.between(start, who))

    def is_somebody(self, start: int, end: int) -> bool:
        """Tell words before a verb that end with somebody unnamed: `a former boss`."""
        words = self.text[start:end]
        is_last = INDEFINITE[self.language].search(words[-20:])
        return bool(is_last or SOMEBODY.search(words))

    def _named(self, start: int, end: int) -> list[Span]:
        """Give who is named between two offsets, without `the Dane`."""
        named = self.cast.between(start, end)
        return [span for span in named if not self._is_from(span)]

    def _is_others(self, span: Span, start: int, end: int) -> bool:
        """Tell a firm that only tells whose rival, or unit, speaks: `The unit of X`."""
        if span[2].kind != "organization":
            return False
        is_before = OTHER_OF.search(self.text, start, span[0])
        return bool(is_before or OTHER_OWNED.match(self.text, span[1], end))

    def _subjects(self, named: list[Span], start: int) -> list[Span]:
        """Give the people that may be the subject of the verb after them."""
        people = [span for span in people_of(named) if not self._owns(span)]
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
        if at in self.cast.grounds or self._is_named(at, name) or ARTICLE.match(name):
            return None
        is_part = OF.search(self.text, max(start, at - 16), at)
        if is_part and not SPOKESPERSON.search(self.text, start, at):
            return None
        first = r"(?:[A-ZÀ-Ý][\w'’-]+ ){1,2}" if " " not in name else ""
        full = re.search(
            first + re.escape(name) + r"\b", self.text[max(0, end - 20_000) : end]
        )
        return full.group() if full and " " in full.group() else None

    def _only_firm_before(self, start: int) -> str | None:
        """Give the one organization of the sentence before: whose letter one reads in."""
        sentence = self._sentence_start(max(0, start - 2))
        firms = self.cast.between(sentence, start, "organization")
        names = {span[2].name for span in firms}
        return names.pop() if len(names) == 1 else None

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
        if not INDEFINITE[self.language].match(words, blanks(words)):
            return False
        text = self.text
        return all(BESIDE.search(text, max(0, one[0] - 40), one[0]) for one in people)

    def _is_mouth(self, start: int, span: Span) -> bool:
        """Tell who speaks for the subject: `X replied through its lawyer, Y`."""
        return MOUTH.search(self.text, start, span[0]) is not None

    def _is_agent(self, start: int, span: Span) -> bool:
        """Tell who sent the message that a quotation was read in."""
        return AGENT.search(self.text, start, span[0]) is not None


def people_of(named: list[Span]) -> list[Span]:
    """Give those of the namings that name a person."""
    return [span for span in named if span[2].kind == "person"]


def blanks(words: str) -> int:
    """Count the blanks that words begin with."""
    return len(words) - len(words.lstrip())
