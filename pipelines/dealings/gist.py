"""Tells what an article is about from the words of its beginning, where no rule does.

Its own company is then taken for who did it, with the names that stand at its side.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from crawler.items import Deal
from pipelines.dealings.making import make_deal
from pipelines.dealings.masked import MONEY, ORG, PERSON, PLACE, PRODUCT, Sentence
from pipelines.dealings.rules import FOLDER
from pipelines.dealings.subjects import Frame, may_be_subject
from pipelines.dealings.sums import price_in
from pipelines.dealings.words import BODIES, is_reporter

BEGINNING: Final = 2
"""Paragraphs that tell what an article is about."""
ENOUGH: Final = {"product_launch": 6, "appointment": 6}
"""Points that make sure of a kind, else five: two for what says it, one for the rest."""
OTHER: Final = {
    "acquisition": f"{ORG}|{PRODUCT}", "appointment": PERSON, "partnership": ORG,
    "office_opening": PLACE, "product_launch": PRODUCT,
}  # fmt: skip
"""What the other party is."""
NEEDED: Final = {
    **OTHER,
    "funding": MONEY,
    "fine": MONEY,
    "layoffs": r"\d|\b(?:one in|half|third|quarter|un sur|tiers|quart|moitié|\w+aines?)\b",
    "ipo": ".",
}
"""What the beginning must hold."""
PASSED: Final = re.compile(
    rf"{ORG}[^.;]{{0,40}}?\b(?:belongs?|ends? up|goes|went|sold|joins?|falls?|fell|pass(?:es|ed)|"
    r"courtesy|taken|bought|acquired|swallowed|hands|appartient|tombe|passe|rejoint|vendue?s?|"
    rf"cédée?s?|absorbée?s?|rachetée?s?|giron|mains) [^.;]{{0,50}}{ORG}",
    re.I,
)
"""What is said of a company that another one buys."""
MARGIN: Final = 2
"""Points that the next best kind must lack."""
BODY: Final = {"funding": "investor", "fine": "authority", "ipo": "exchange"}
"""Bodies that name the kind of deal."""


@lru_cache(maxsize=2)
def gists(language: str) -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Give, by kind, the words that say it and those that go with them."""
    text = (FOLDER / f"gist_{language}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {
        kind: (_stems(sure), _stems(other))
        for kind, sure, other in zip(lines[::3], lines[1::3], lines[2::3], strict=True)
    }


def told_by_gist(
    sentences: Sequence[Sentence], frame: Frame, language: str
) -> tuple[Deal, Sentence] | None:
    """Give the deal that headline and first paragraphs are full of, with its sentence."""
    early = [one for one in sentences if one.paragraph <= BEGINNING]
    main = frame.main
    naming = [one for one in early if main in frame.named_in(one)]
    is_clear = naming[:1] == early[:1] or len(naming) > 1
    if main is None or frame.is_roundup or not is_clear:
        return None
    kind = _kind_of(early, frame, language)
    if kind is None or not may_be_subject(kind, main):
        return None
    lead = [one for one in early if one.paragraph <= 1]
    other = [name for one in lead for name in _others(one, kind, frame)]
    if not other and kind in OTHER:
        return None
    who, what = main, other[0] if other else None
    if kind == "acquisition" and any(PASSED.search(one.text) for one in lead):
        who, what = what or main, main
    sure = gists(language)[kind][0]
    told = max(lead, key=lambda one: len(set(sure.findall(one.text))))
    place = 0, len(told.text)
    money = price_in(told, kind, *place)
    return make_deal(told, kind, (who, what), place, money), told


def _kind_of(early: Sequence[Sentence], frame: Frame, language: str) -> str | None:
    """Tell the kind of which the words speak, if they clearly do of one."""
    text = " ".join(one.text for one in early).lower()
    points = [
        (_score(text, *words) + _named(kind, early, frame), kind)
        for kind, words in gists(language).items()
        if any(re.search(NEEDED[kind], one.text) for one in early)
    ]
    ordered = [*sorted(points, reverse=True), (0, ""), (0, "")]
    (first, kind), (second, _) = ordered[:2]
    is_clear = first >= ENOUGH.get(kind, 5) and first - second >= MARGIN
    return kind if is_clear else None


def _stems(line: str) -> re.Pattern[str]:
    stems = "|".join(sorted(line.split(), key=len, reverse=True)).replace("-", "[- ]")
    return re.compile(rf"\b({stems})", re.I)


def _score(text: str, sure: re.Pattern[str], rest: re.Pattern[str]) -> int:
    """Count the different words of a kind."""
    must = set(sure.findall(text))
    return 2 * len(must) + len(set(rest.findall(text)))


def _named(kind: str, early: Sequence[Sentence], frame: Frame) -> int:
    """Give two points for a body that only such deals name."""
    body = BODIES.get(BODY.get(kind, ""))
    lead = [one for one in early if one.paragraph <= 1]
    named = [name for one in lead for name in frame.named_in(one)]
    return 2 * any(body and body.search(name) for name in named)


def _others(sentence: Sentence, kind: str, frame: Frame) -> list[str]:
    """Give who or what in a sentence may be the other party."""
    if body := BODIES.get(BODY.get(kind, "")):
        found = frame.named_in(sentence)
        return [name for name in found if body.search(name) and name != frame.main]
    found = frame.named_in(sentence, OTHER[kind]) if kind in OTHER else []
    return [name for name in found if name != frame.main and not is_reporter(name)]
