"""Finds the arguments of a word that tells a deal: who, whom, with or by whom."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pipelines.dealings.actors import is_minor
from pipelines.dealings.describing import described_at
from pipelines.dealings.employers import is_former
from pipelines.dealings.frame import Frame
from pipelines.dealings.masked import MONEY, ORG, PERSON, PRODUCT, Sentence
from pipelines.dealings.subjects import named_before, only_subject, subject_before

NAMES: Final = {
    "bought": f"{ORG}|{PRODUCT}",
    "person": PERSON,
    "product": rf"{PRODUCT}|{ORG}(?=, (?:an?|its|the|une?|son|sa) )",
}
"""What an argument may be; a company where nothing is said."""
BY: Final = {"en": "by", "fr": "par"}
BARRIER: Final = {
    "en": r"\b(?:by|from|with|at|than|against|because|to|for|on|through|via|into|using|"
    r"under|when|if|while|as|where|after|before|since|that|which|who)\b",
    "fr": r"\b(?:par|avec|pour|à|chez|auprès|depuis|contre|grâce|via|sans|comme|après|avant|"
    r"sur|dans|en|qui|que|dont|selon|aux?)\b",
}
"""What does not stand between a verb and its object."""
OWNER: Final = re.compile(rf"({ORG})(?:'s?)?,? (?:[^\s.;:,]+ ){{0,5}}$")
FIRM_NEXT: Final = re.compile(
    r" (?:the |this |la |l'|le |cette |ce )(?:[\w-]+ )?(?:company|firm|start-?up|group|business|"
    r"société|entreprise|groupe|jeune pousse|maison|banque|studio|agence|pépite)\b",
    re.I,
)
"""The article's own company as the object of a verb."""
TURNED: Final = re.compile(
    rf",? (?:which|that|whom|que |qu')(?: ?(?:the |la |le |l'))?(?: ?{ORG})"
    r"(?: (?:has|had|have|a|ont|avait|just|today|vient|de|se|s'|met)){0,3} ?$"
)
"""What turns the words before it into the object of the verb after it."""
WE: Final = re.compile(r"\b(?:we|we've|we'll|nous)\b[^.;:,]{0,30}$", re.I)
"""The company whose people speak."""
OPENS: Final = re.compile(r"(?:(?:Now|Newly|Freshly|Already|Désormais|Récemment),? )?")
"""What may stand before a participle that opens the sentence."""
NEXT: Final = re.compile(
    rf"[^.;:]{{0,60}}, (?:(?:the|la|le) (?:[\w-]+ ){{1,5}}|l'\w+ )?({ORG})"
)
"""The subject of the clause that follows."""
THAT: Final = re.compile(rf" (?:that|which|que |qu') ?(?:the |la |le |l')?({ORG})")
"""Who did it, in `the round that Acme closed`."""
BOTH: Final = re.compile(
    rf"[^.;:]{{0,20}}\b(?:between|entre) (?:[^.;:,\s]+ |l'){{0,3}}{ORG}(?:, [^.;:]{{2,40}},)? "
    rf"(?:and|et) (?:[^.;:,\s]+ |l'){{0,3}}({ORG})"
)
"""The second of those whom an alliance binds."""
FIRST: Final = re.compile(rf"(?:[^.;:]{{1,40}}: )?({ORG})")
"""Who opens the sentence."""
NAMELESS: Final = re.compile(
    rf" (?:[A-ZÀ-Þ][\w-]*[a-z]|{PRODUCT}) (?:{MONEY}|over |after )"
)
"""A name that nobody marked, of whom the word is told: `fines Acme £2m`."""
COLON: Final = re.compile(rf"[^.;:!?]{{0,40}} ?: (?:[^.;:!?,\s]+ ){{0,4}}?({ORG})")
"""A name that a colon brings: `has found a buyer: Acme`."""
PAIR: Final = re.compile(
    rf"({ORG})(?:(?:, [^.;:]{{2,60}},)? (?:and|et|&) (?:[^.;:\s]+ ){{0,3}}?|[–/-])"
    rf"({ORG})[^.;:]{{0,90}}$"
)
"""Two that do a thing together."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Told:
    """A word that tells a deal, in its sentence."""

    sentence: Sentence
    frame: Frame
    language: str
    start: int
    end: int
    is_verb: bool
    is_passive: bool

    @property
    def text(self) -> str:
        """The sentence, masked."""
        return self.sentence.text

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]

    def named(self, match: re.Match[str] | None, group: int = 1) -> str | None:
        """Give the fullest form of the name that a pattern caught, or of whom it describes."""
        place = described_at(self.text, match.start(group)) if match else None
        mention = None if place is None else self.sentence.mention(self.text[place])
        return self.frame.full(mention)


def find_argument(told: Told, place: str, wanted: str) -> str | None:
    """Find an argument where it may stand: a place of PLACES, or after `@a|list`."""
    sign = NAMES.get(wanted, ORG)
    if place.startswith("@"):
        reach = 70 if told.is_verb else 45
        found = _after(place[1:].replace("_", " "), sign, reach).match(
            told.text, told.end
        )
        return told.named(found)
    if place in ("doer", "patient"):
        is_first = told.is_passive == (place == "patient")
        place = "left" if is_first else {"doer": "by", "patient": "right"}[place]
    return PLACES[place](told, sign)


def _right(told: Told, sign: str) -> str | None:
    """Find the object after a verb, or before it in `the phone that Acme showed`."""
    if found := _object(told.language, sign).match(told.text, told.end):
        return told.named(found)
    if sign == ORG:
        return told.frame.topic if FIRM_NEXT.match(told.text, told.end) else None
    turned = TURNED.search(told.text, 0, told.start)
    return _last(told, sign, turned.start()) if turned else None


def _left(told: Told, sign: str) -> str | None:
    """Find the subject before a verb, or whom it stands for."""
    if sign != ORG:
        return _last(told, sign, told.start) or _opened(told, sign)
    if WE.search(told.text, max(0, told.start - 60), told.start):
        return told.frame.main
    if told.is_passive and OPENS.fullmatch(told.text, 0, told.start):
        return told.named(NEXT.match(told.text, told.end))
    if not told.is_verb and told.sentence.paragraph > 1:
        return named_before(told.sentence, told.start, told.frame)
    return subject_before(told.sentence, told.start, told.frame)


def _opened(told: Told, sign: str) -> str | None:
    """Find the person in `Named chief of Acme, Ada Lane …`."""
    if not (told.is_passive and OPENS.fullmatch(told.text, 0, told.start)):
        return None
    following = re.compile(rf"[^.;:]{{0,60}}, ({sign})")
    return told.named(following.match(told.text, told.end))


def _last(told: Told, sign: str, end: int) -> str | None:
    """Find the last such name before an offset."""
    found = list(re.compile(sign).finditer(told.text, max(0, end - 140), end))
    if len(found) > 1 and sign == NAMES["bought"]:
        found = [
            one for one in found if not is_minor(told.sentence, one.start())
        ] or found
    return told.named(found[-1], 0) if found else None


def _by(told: Told, sign: str) -> str | None:
    return told.named(_after(BY[told.language], sign, 80).match(told.text, told.end))


def _owner(told: Told, sign: str) -> str | None:
    """Find the owner in `Acme's round` and `Acme layoffs`."""
    if told.language != "en":
        return None
    found = OWNER.search(told.text, max(0, told.start - 60), told.start)
    is_employer = found and is_former(told.text, found.start())
    return None if is_employer else told.named(found)


def _near(told: Told, sign: str) -> str | None:
    """Find a name in the words right after."""
    return told.named(re.compile(sign).search(told.text, told.end, told.end + 40), 0)


def _next(told: Told, sign: str) -> str | None:
    """Find the subject after `In a deal with Zeta, `."""
    if re.search(ORG, told.text[: told.start]):
        return None
    return told.named(NEXT.match(told.text, told.end))


def _topic(told: Told, sign: str) -> str | None:
    """Give whom the article speaks of, where a sentence names nobody."""
    if told.is_verb and not told.is_passive:
        return None
    if NAMELESS.match(told.text, told.end):
        return None
    is_late = told.sentence.paragraph > 1 and not told.is_verb
    return None if is_late and not told.frame.is_roundup else told.frame.topic


PLACES: Final[Mapping[str, Callable[[Told, str], str | None]]] = {
    "left": _left,
    "right": _right,
    "by": _by,
    "owner": _owner,
    "near": _near,
    "next": _next,
    "topic": _topic,
    "before": lambda told, sign: _last(told, ORG, told.start),
    "first": lambda told, sign: told.named(FIRST.match(told.text, 0, told.start)),
    "that": lambda told, sign: told.named(THAT.match(told.text, told.end)),
    "second": lambda told, sign: told.named(BOTH.match(told.text, told.end)),
    "colon": lambda told, sign: told.named(COLON.match(told.text, told.end)),
    "pair": lambda told, sign: told.named(PAIR.search(told.text, 0, told.start)),
    "other": lambda told, sign: told.named(PAIR.search(told.text, 0, told.start), 2),
    "main": lambda told, sign: told.frame.main,
    "only": lambda told, sign: only_subject(told.sentence, "acquisition", told.frame),
}
"""Where an argument may stand, and how it is found there."""


@lru_cache(maxsize=1000)
def _after(prepositions: str, sign: str, reach: int) -> re.Pattern[str]:
    """Match up to a name after one of the prepositions, in the same clause."""
    return re.compile(
        rf"[^.;:!?«»“”\"{ORG[1:-1]}]{{0,{reach}}}?\b(?:{prepositions})(?: |(?<='))"
        rf"(?:[^.;:!?,\s{ORG[1:-1]}]+ |l'){{0,5}}?({sign})",
        re.I,
    )


@lru_cache(maxsize=20)
def _object(language: str, sign: str) -> re.Pattern[str]:
    """Match up to the object of a verb."""
    others = "".join(re.findall(r"\[(.-.)\]", sign))
    return re.compile(
        rf"(?: (?:en|in|début|fin|mi-|early|late) (?:[^\W\d]+ )?(?:19|20)\d\d,?)?"
        rf"(?:(?!{BARRIER[language]})[^.;:!?«»“”\"{others}]){{0,60}}?({sign})",
        re.I,
    )
