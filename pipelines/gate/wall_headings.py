"""Refuses pages whose title or heading is that of a wall, an error, a missing page."""

from collections.abc import Container, Iterator, Sequence

from crawler.items import Page
from pipelines.gate.wall_hints import HINTS
from pipelines.gate.wall_signs import (
    AGE,
    CAPTCHA,
    CERTAIN,
    MISSING,
    NEED_SUPPORT,
    WIDGETS,
    Sign,
)
from pipelines.gate.wall_titles import SEPARATOR, TITLES
from pipelines.gate.wall_words import TEXTS
from pipelines.page import markup as look

TERSE = 200
"""Words in paragraphs from which on a wall's form and its words must both be seen."""
WORDY = 300
"""Words in paragraphs that no wall has: the wordiest stay under 250."""
LONGEST = 800
"""Words up to which a soft 404 that shows the latest articles may go."""
ALL = frozenset(sign.name for sign in HINTS)
EDGES = " .,:;!?…-–—|·•»«\"'()[]*#"


def refuse_heading(page: Page, body: bytes, words: int, dated: bool) -> None:
    """Raise when title or main heading, and what confirms it, are a wall's."""
    headings = [look.folded(text) for text in look.main_headings(body)[:3]]
    title = look.folded(look.title(body))
    if words >= LONGEST or _is_announced(page, headings):
        return
    # A wall may keep the article's head, but then the title is the article's.
    if dated and any(heading in title for heading in headings):
        return
    in_heading = next(filter(None, map(title_sign, headings)), None)
    in_title = _sign_of_title(title)
    if words >= WORDY:
        if in_heading and in_title and in_heading.name == in_title.name == MISSING:
            raise in_heading.reason(f"{MISSING} (title and heading)")
        return
    _refuse_sign(in_heading, body, words, dated)
    if not dated and not any(len(heading.split()) > 4 for heading in headings):
        _refuse_sign(in_title, body, words, dated)
        headings.append(title)
    if not look.main_headings(body) and not dated and words < TERSE:
        # Second headings are those of boxes too; walls with forms are seen by these.
        minor = look.plain(next(look.elements(body, b"h2", 1000), b""))
        _refuse_hinted([look.folded(minor)], body, CERTAIN | {CAPTCHA, AGE})
    _refuse_hinted(headings, body)


def _is_announced(page: Page, headings: list[str]) -> bool:
    """Tell whether a feed gave the page this heading: then it is an article's."""
    announced = look.folded(page.hints.title or "")
    return any(heading and heading in announced for heading in headings)


def heading_signs(body: bytes) -> Iterator[Sign]:
    """Give the walls whose title or heading a page has."""
    for text in (*look.main_headings(body)[:3], look.title(body)):
        if sign := _sign_of_title(look.folded(text)):
            yield sign


def _sign_of_title(title: str) -> Sign | None:
    pieces = SEPARATOR.split(title)
    texts = (title, *(pieces if len(pieces) == 2 else pieces[:1]))
    return next(filter(None, map(title_sign, texts)), None)


def title_sign(text: str) -> Sign | None:
    """Give the wall whose title or heading a folded text is."""
    if len(text) > 120:
        return None
    words = text.strip(EDGES)
    return next((sign for sign in TITLES if sign.fills(words)), None)


def _refuse_sign(sign: Sign | None, body: bytes, words: int, dated: bool) -> None:
    if sign is None:
        return
    if dated or sign.name in NEED_SUPPORT:
        shown, said = support(sign.name, body)
        enough = 1 if words < TERSE or sign.name in CERTAIN else 2
        if shown + min(said, 1) < enough:
            return
    raise sign.reason(f"{sign.name} (heading)")


def _refuse_hinted(
    headings: list[str], body: bytes, names: Container[str] = ALL
) -> None:
    """Raise when a heading has a word of a wall's, and the text says the rest."""
    for heading in headings:
        if len(heading.split()) > 14:
            continue
        for sign in HINTS:
            if sign.name not in names or not sign.seen_in(heading):
                continue
            shown, said = support(sign.name, body, headings)
            if said >= 1 and shown + said >= (1 if sign.name in CERTAIN else 2):
                raise sign.reason(f"{sign.name} (heading and words)")


def support(name: str, body: bytes, headings: Sequence[str] = ()) -> tuple[int, int]:
    """Count what confirms a wall: 1 for its form; the different things it says.

    `headings`: what is not counted, folded.
    """
    text = look.folded(look.visible_text(body))
    for heading in filter(None, headings):
        text = text.replace(heading, " ")
    shown = any(s.name == name and s.seen_in(body) for s in WIDGETS)
    said = {
        found[0] for s in TEXTS if s.name == name for found in s.pattern.finditer(text)
    }
    return int(shown), len(said)
