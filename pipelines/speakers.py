"""Tells who said a quotation, from the words before, inside and after it."""

import re
from collections.abc import Sequence
from typing import Final

from crawler.items import Quote
from pipelines.cast import Cast
from pipelines.people_words import PRONOUN
from pipelines.speech_words import SAID
from pipelines.subjects import Subjects

LONG: Final = 600
"""Characters around a quotation that may tell its speaker."""
NOBODY: Final = ""
"""The text tells that somebody without a name said it."""
STOP: Final = re.compile(
    r"(?<!\bM)(?<!\bMe)(?<!\bMM)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)[.!?…][\s”»\"’]|\n"
)
INCISE: Final = re.compile(
    r"[,–—?!…]\s?(?:(?:a|ont|avait|s['’]est|s['’]était|a-t-il|a-t-elle)\s)?(?=\w)"
)
NO_ATTRIBUTION: Final = re.compile(
    r"\s*(?:while|and|but|as|when|for|to|in|on|of|by|with|which|that|who|et|mais|alors|"
    r"tandis|qui|pour|dans|sur|de|du|des|à|au|aux|par|avec|en|ou|or|if|because|after|before|"
    r"since|lors|depuis)\b(?! (?:croire|to))",
    re.I,
)
LEAD: Final = re.compile(
    r"^[\s,.»”]+|(?:\b(?:nous|lui|leur|en|y|me|a|ont|avait|avaient|s['’]est|s['’]était|se|s['’]"
    r"|m['’]a|nous a)\s*)+$"
)
"""What may stand between a quotation and the verb of its attribution."""
ANY_VERB: Final = re.compile(
    r"[\s,.»”\"’]*(?:(?:a|ont|avait|s['’]est|se) ?)?[a-zà-ÿ]+(?:s|ed|t|e|é|it)\s"
)
PLAIN_VERB: Final = re.compile(
    r"(?!(?:we|nous|il|elle|he|she|they)\b)[a-zà-ÿ]+(?: [a-zà-ÿ]+)?"
)
PREFACE: Final = re.compile(
    r"(?:^|[,;:\s])(?:pour|selon|d['’]après|according to|for|chez)\s[^,:]{0,60}[,:]?\s*$",
    re.I,
)


def find_speaker(
    text: str, start: int, end: int, quotes: Sequence[Quote], cast: Cast, language: str
) -> str | None:
    """Give the fullest name of the speaker; None when the text does not tell."""
    subjects = Subjects(text=text, cast=cast, quotes=quotes, language=language)
    looks = [_inside, _after, _before]
    if _is_embedded(text, start, end, quotes, language):
        looks = [_inside, _before, _after]
    for look in looks:
        name = look(subjects, start, end)
        if name is not None:
            return name or None
    return _goes_on(subjects, start, end) or None


def _is_embedded(
    text: str, start: int, end: int, quotes: Sequence[Quote], language: str
) -> bool:
    """Tell whether the quotation is a part of a sentence that reports it."""
    head = text[_head_start(text, start, quotes) : start].rstrip()
    return bool(head) and head[-1] not in ".!?" and bool(SAID[language].search(head))


def _head_start(text: str, start: int, quotes: Sequence[Quote]) -> int:
    """Give where the words that lead to the quotation begin."""
    first = max(text.rfind("\n", 0, start) + 1, start - LONG)
    if quotes and quotes[-1].end_char <= start:
        first = max(first, quotes[-1].end_char)
    for match in STOP.finditer(text, first, start):
        if match.end() < start and not text[match.end() : start].isspace():
            first = match.end()
    return first


def _tail_end(text: str, end: int) -> int:
    last = min(len(text), end + LONG)
    stop = STOP.search(text, end, last)
    return stop.start() if stop else last


def _inside(subjects: Subjects, start: int, end: int) -> str | None:
    """Look for words like `, dit-il,` between the marks."""
    if subjects.language != "fr":
        return None
    for comma in INCISE.finditer(subjects.text, start + 1, end - 1):
        said = SAID["fr"].match(subjects.text, comma.end(), end)
        if said:
            stop = re.compile(r"[,–—»”\"]").search(subjects.text, said.end(), end)
            last = stop.start() if stop else end
            if PRONOUN["fr"].match(subjects.text, said.end(), last):
                return subjects.after(said.end(), last, start)
            if re.match(
                r"\s(?:[A-ZÀ-Ý]|une?\s|l[ea]s?\s|l['’]|son\s|sa\s)",
                subjects.text[said.end() :],
            ):
                return subjects.after(said.end(), last, start)
    return None


def _after(subjects: Subjects, start: int, end: int) -> str | None:
    """Look at what follows the quotation in its sentence."""
    text, last = subjects.text, _tail_end(subjects.text, end)
    mark = text.find(text[start], end, last)
    last = mark if mark > end else last
    tail = text[end:last]
    ended = text[end - 2] in ".…" or tail[:1] == "."
    if ended and (not tail.strip() or tail.strip()[0].isupper()):
        return None
    if NO_ATTRIBUTION.match(tail):
        return _at_the_end(subjects, end, last, start)
    said = SAID[subjects.language].search(text, end, last)
    if not said:
        return _any_verb(subjects, end, last)
    lead = LEAD.sub("", text[end : said.start()])
    pronoun = PRONOUN[subjects.language].search(text, end, min(last, said.end() + 6))
    if pronoun and not subjects.cast.between(end, pronoun.start()):
        return subjects.pronoun(pronoun.group(), start, alone=True)
    if lead.strip(" ,") and not PLAIN_VERB.fullmatch(lead.strip(" ,")):
        return subjects.before(end, said.start(), start)
    return subjects.after(said.end(), last, start)


def _any_verb(subjects: Subjects, end: int, last: int) -> str | None:
    """Take a person right after the marks and one verb, whatever the verb."""
    people = subjects.cast.between(end, last, "person")
    if people and ANY_VERB.fullmatch(subjects.text, end, people[0][0]):
        return people[0][2].name
    return None


def _at_the_end(subjects: Subjects, end: int, last: int, start: int) -> str | None:
    """Look for `…, NAME said` at the end of a sentence that goes on after the marks."""
    text = subjects.text
    for said in SAID[subjects.language].finditer(text, end, last):
        comma = text.rfind(",", end, said.start())
        if comma < 0:
            continue
        if LEAD.sub("", text[comma : said.start()]).strip():
            if subjects.cast.between(comma, said.start()):
                return subjects.before(comma + 1, said.start(), start)
        elif subjects.cast.between(said.end(), min(last, said.end() + 60)):
            return subjects.after(said.end(), last, start)
    return None


def _before(subjects: Subjects, start: int, end: int) -> str | None:
    """Look at what leads to the quotation in its sentence."""
    text, first = subjects.text, _head_start(subjects.text, start, subjects.quotes)
    said = list(SAID[subjects.language].finditer(text, first, start))
    if said:
        return subjects.before(
            first, said[0].start() if len(said) == 1 else said[-1].start(), start
        ) or (subjects.before(first, start, start))
    head = text[first:start]
    if head.rstrip().endswith(":") or PREFACE.search(head):
        return subjects.before(first, start, start)
    return None


def _goes_on(subjects: Subjects, start: int, end: int) -> str | None:
    """Take the voice of the quotation before, where nothing else speaks between."""
    if not subjects.quotes:
        return subjects.near_person(start)
    last = subjects.quotes[-1]
    between = subjects.text[last.end_char : start]
    if between.count("\n") <= 2 and len(between) < 250:
        paragraph_alone = "\n" not in between or not between.split("\n", 1)[1].strip()
        if paragraph_alone:
            return last.speaker or NOBODY
    return subjects.near_person(start)
