"""Finds the day of publication in the scripts of a page that declares none."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from lxml.html import HtmlElement

from pipelines.page.items import is_another
from pipelines.page.script_data import DEEPEST

MAX_DATA = 300_000
"""Characters of a script that are looked through."""
MOST_DATES = 20
"""Dates of a script that are looked at."""
LONGEST_OBJECT = 20_000
"""Characters after an object's beginning in which its title is looked for."""
LEVELS = 2
"""Objects around a date whose titles say what it is the date of."""
COMPONENT_DATA = (
    "//astro-island/@props | //*[@data-page]/@data-page | //*[@data-props]/@data-props"
)
"""Attributes with the data that a part of a page is drawn from."""
QUOTE = r"(?:&quot;|\\*[\"'])"
SCRIPTED = re.compile(
    r"(?:date_?published|published_?(?:at|date|time|on|first)|publish_?(?:date|time)|"
    r"publication_?date|first_?(?:published|publication)(?:_?date)?)"
    rf"{QUOTE}\s*[:,]\s*(?:\[0,\s*)?{QUOTE}"
    r"(\d{4}-\d\d-\d\d[\dT:.+Z -]{0,20}|\d\d?[./]\d\d?[./]\d{4})",
    re.I,
)
BRACKET = re.compile(r"[\[\]{}]")
NAME_BEFORE = re.compile(rf"([\w$-]+){QUOTE}?\]?\s*[:=]\s*(?:\[0,\s*)?$")
INNERMOST = re.compile(r"[\[{][^\[\]{}]*[\]}]")
TITLED = re.compile(
    rf"{QUOTE}(?:title|headline|titre){QUOTE}\s*:\s*(?:\[0,\s*)?{QUOTE}(.{{0,300}}?){QUOTE}",
    re.I,
)
OF_OTHERS = re.compile(
    r"comment|repl(?:y|ies)|related|relat|recommend|suggest|similar|latest|newest|recent|"
    r"popular|trending|most|(?:read|see)_?(?:more|also|next)|more|also|next|prev|sidebar|"
    r"teaser|review|rating|citation|mention|hasPart|isPartOf|image|photo|picture|video|"
    r"podcast|event|liveBlogUpdate|other|lire|derni|proch|suivant|associ|avis|r[ée]action",
    re.I,
)
"""Names of what is told of other things than the article."""


def scripted_date(tree: HtmlElement, titles: Sequence[str], is_read: bool) -> str:
    """Return the first date that the data of a script, or of a part of the page that is
    drawn by one, calls that of publication, but for those of other things; `is_read`:
    JSON-LD describes articles, and what it tells of this one is known."""
    scripts = (
        script.text or ""
        for script in tree.iter("script")
        if not (is_read and "ld+json" in (script.get("type") or ""))
    )
    for raw in chain(scripts, tree.xpath(COMPONENT_DATA)):
        raw = raw[:MAX_DATA]
        for match, opened in _dates(raw) if "ubl" in raw else ():
            if not _is_of_others(raw, opened, titles):
                return match[1]
    return ""


def _dates(raw: str) -> Iterator[tuple[re.Match[str], list[int]]]:
    """Yield dates of publication, each with where what it stands in begins."""
    opened: list[int] = []
    at = 0
    for match in islice(SCRIPTED.finditer(raw), MOST_DATES):
        for bracket in BRACKET.finditer(raw, at, match.start()):
            if bracket[0] in "[{":
                opened.append(bracket.start())
            elif opened:
                opened.pop()
        at = match.start()
        yield match, opened


def _is_of_others(raw: str, opened: Sequence[int], titles: Sequence[str]) -> bool:
    """Tell whether what begins at these places is called other things than the article,
    or has another title."""
    for start in opened[-DEEPEST:]:
        name = NAME_BEFORE.search(raw, max(0, start - 60), start)
        if name and OF_OTHERS.search(name[1]):
            return True
    objects = [start for start in opened if raw[start] == "{"]
    return any(_is_anothers(raw, start, titles) for start in objects[-LEVELS:])


def _is_anothers(raw: str, start: int, titles: Sequence[str]) -> bool:
    """Tell whether an object's own titles are all unlike those of the page."""
    own = [match[1] for match in TITLED.finditer(_own_fields(raw, start)) if match[1]]
    return bool(own) and all(is_another(title, titles) for title in own)


def _own_fields(raw: str, start: int) -> str:
    """Return an object's fields without the objects and lists in it."""
    text, depth = raw[start + 1 : start + LONGEST_OBJECT], 1
    for bracket in BRACKET.finditer(text):
        depth += 1 if bracket[0] in "[{" else -1
        if depth == 0:
            text = text[: bracket.start()]
            break
    for _ in range(DEEPEST):
        text = INNERMOST.sub("", text)
    return text
