"""Tells deals that are only thought of, told of a career, or said in passing."""

import re
from bisect import bisect_right
from typing import Final

from pipelines.dealings.masked import Sentence

OF_FIRMS: Final = ("funding", "acquisition", "ipo")
"""Deals that a person of the company may have lived through elsewhere."""
QUOTED: Final = re.compile(
    r"«[^«»]{25,}?»|“[^“”]{25,}?”|(?<!\w)\"(?=\S)[^\"\n]{25,1500}\"(?!\w)"
)
"""Words of a speaker; shorter ones are titles and ironies."""
OPEN: Final = re.compile(r"[«“]|(?<!\w)\"(?=\S)")
CLOSE: Final = re.compile(r"[»”]|(?<=\S)\"(?!\w)")
SPEAKER: Final = re.compile(
    r"\b(?:we|we're|we've|we'll|our|I|nous|notre|"
    r"on (?:a|va|vient|est)|annon\w+|announc\w+|proud|fiers?|"
    r"fière|delighted|thrilled|ravie?s?|heureu\w+|pleased)\b",
    re.I,
)
"""The speaker's own deal."""
THOUGHT: Final = re.compile(
    r"\b(?:choix entre|choisir entre|partagée? entre|hésit\w+ entre|torn between|"
    r"hesitat\w+ (?:between|over)|choice (?:between|of)|choose between|plutôt que|"
    r"rather than|instead of|au lieu d[e']|(?:an )?alternative to|tentation d[e']|"
    r"tentée? par|tempted (?:to|by)|would never|n'a jamais|ne veut pas|sans vouloir|"
    r"why not|pourquoi pas|s'il faut|si jamais|how to|should|ought to|if|unless|imagine|"
    r"suppose|had hoped for|(?:avait|avaient) espéré|"
    r"(?:could|might|may) (?:one day|someday|eventually)|yet to|had it)\b[^.,;!?]{0,50}$",
    re.I,
)
"""What comes before a deal that is an idea."""
CAREER: Final = re.compile(
    r"\b(?:accompagn\w+|pilot\w+|orchestr\w+|conduit|men[ée]e?|supervis\w+|"
    r"particip\w+ à|travaill\w+ sur|helped|advis\w+|oversaw|overseen|steer\w+|guid\w+|led|"
    r"worked on|took part in|conseill\w+|been through|lived through|managed|géré|vécu)\b"
    r" (?:\w+ ){0,3}?(?:through |with |à |dans |pour )?(?:une|plusieurs|deux|trois|quatre|"
    r"de nombreu\w+|des|an?|two|three|four|several|many)\b[^.,;:!?]{0,30}$"
    r"|\b(?:she|he|who|elle|il|qui)(?: y)?(?: a| avait| had| has| also)? (?:accompagn\w+|"
    r"pilot\w+|orchestr\w+|supervis\w+|steered|oversaw|overseen|led|managed)\b"
    r"[^.;:!?]{0,40}$"
    r"|\b(?:avant (?:de rejoindre|d'arriver|d'entrer)|(?:before|prior to) joining|"
    r"previously (?:at|with)|ancienne? d[eu']|passée? (?:par|chez)|formerly (?:at|of|with)|"
    r"a veteran of)\b[^.;]*$",
    re.I,
)
"""What a person did at some company before: `piloted three rounds`."""

SPORT: Final = (
    r"coach|quarterback|midfielder|defender|striker|goalkeeper|squad|playoffs?|champions?hip|"
    r"League|World Cup|Davis Cup|entraîneur|sélectionneur|attaquant|footballeur|pundit"
)
FEES: Final = (
    r"(?:termination|break(?:-?up)?) fees?|(?:legal|court) (?:costs|fees)|attorneys?'? fees|"
    r"indemnités? de (?:rupture|résiliation)|frais (?:de justice|d'avocats?)"
)
OTHER_LIFE: Final = {
    "appointment": re.compile(
        rf"\b(?:{SPORT}|prime minister|senators?|governor of|mayor|congress(?:wom[ae]n|m[ae]n)?|"
        r"acting secretary|secretary of|ambassadors?|supreme court|military|(?:first|second) "
        r"term|imperial|conseiller d'[EÉ]tat|préfète?|députée?s?|sénat(?:eur|rice)s?)\b"
    ),
    "layoffs": re.compile(rf"\b(?:{SPORT}|patients)\b"),
    "fine": re.compile(
        rf"\b(?:{SPORT}|prison|jail|plead\w* guilty|suspension|{FEES})\b"
    ),
    "partnership": re.compile(rf"\b(?:{SPORT}|offseason|songs?|album|{FEES})\b"),
}
"""Words of politics, sport and crime, where firms have no part, and of what they pay one
another, by kind."""


def quoted_parts(text: str) -> list[tuple[int, int]]:
    """Give the spans of a text that are somebody's words."""
    return [match.span() for match in QUOTED.finditer(text)]


def is_mere_talk(
    kind: str, sentence: Sentence, place: tuple[int, int], quoted: list[tuple[int, int]]
) -> bool:
    """Tell an idea, a career or words said in passing from a deal that is told."""
    start, end = place
    before = sentence.text[:start]
    if (other := OTHER_LIFE.get(kind)) and other.search(sentence.text):
        return True
    if THOUGHT.search(before) or (kind in OF_FIRMS and CAREER.search(before)):
        return True
    said = _said_at(sentence, start, quoted)
    return said is not None and not SPEAKER.search(sentence.text, said, end)


def _said_at(
    sentence: Sentence, start: int, quoted: list[tuple[int, int]]
) -> int | None:
    """Find where the speaker's words around an offset begin in the sentence."""
    if sentence.start < 0:
        return None
    at = bisect_right(quoted, (sentence.start, 1 << 40)) - 1
    runs_on = at >= 0 and quoted[at][0] < sentence.start < quoted[at][1]
    inside = any(
        first < sentence.end and last > sentence.start for first, last in quoted
    )
    if not inside:
        return None
    opened = [match.end() for match in OPEN.finditer(sentence.text, 0, start)]
    closed = [match.end() for match in CLOSE.finditer(sentence.text, 0, start)]
    last_open = opened[-1] if opened else 0 if runs_on else -1
    last_close = closed[-1] if closed else -1
    return last_open if last_open > last_close else None
