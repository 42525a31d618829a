"""Refuses pages on which a wall, an error or no HTML stands in an article's place."""

import re
from collections.abc import Iterator

from crawler.items import Page
from pipelines.gate.bodies import refuse_body
from pipelines.gate.wall_headings import (
    LONGEST,
    TERSE,
    WORDY,
    heading_signs,
    refuse_heading,
    support,
)
from pipelines.gate.wall_redirects import refuse_redirect
from pipelines.gate.wall_signs import (
    BODIES,
    BROWSER,
    CERTAIN,
    HEADERS,
    SHELL,
    Sign,
    Where,
)
from pipelines.gate.wall_words import TEXTS
from pipelines.outcomes import (
    REASONS,
    Blocked,
    Gone,
    HttpError,
    NetworkError,
    NotArticle,
    Paywalled,
    Unchanged,
)
from pipelines.page import markup as look

BRIEF = 40
"""Words from which on a dated page is taken for an article."""
FEW = 25
"""Words in paragraphs below which a page may be a shell."""
SPARE = 350
"""Visible words up to which form and words of a wall are all there is on a page."""
WALL_BYTES = 150_000
"""A challenge page is smaller; longer bodies are not searched for its markup."""

FORWARDS = "a page that only forwards"
"""What is said of a page that holds nothing but the way to another one."""

REFUSALS = {
    401: "401: login wanted",
    403: "403: access refused",
    407: "407: proxy login wanted",
    429: "429: too many requests",
    451: "451: refused for legal reasons",
}
REFUSING = {401, 403, 405, 406, 418, 429, 503}
"""Statuses with which walls answer."""
APPLICATION_ROOT = re.compile(
    rb"""<(?:div|main|section)[^<>]*\bid=["']?(?:root|app|__next|__nuxt|__layout|svelte
    |main-app|react-root|app-root|gatsby-focus-wrapper|___gatsby)\b[^<>]*>\s*</
    |<(?:app-root|ember-app|app-main)\b""",
    re.I | re.X,
)
FORWARD = re.compile(
    rb"http-equiv=.?refresh.{0,60}url=|url=[^<>]{0,300}http-equiv=.?refresh"
    rb"|\blocation(?:\.href)?\s*=\s*['\"]"
    rb"|\blocation\.(?:replace|assign|reload)\(",
    re.I,
)
WHOLE_BODY = re.compile(
    rb'"(?:articleBody|body\w*|content|html|rendered)"\s*:\s*"(?:[^"\\]|\\.){400}'
)


def refuse_wall(page: Page) -> None:
    """Raise the reason of `outcomes` for which a page can't be an article."""
    if page.failure:
        reason = REASONS.get(page.failure, NetworkError)
        raise reason(page.failure_detail or page.failure)
    _refuse_status(page)
    refuse_redirect(page)
    refuse_body(page)
    body = look.markup(page)
    words = look.paragraph_words(body, LONGEST)
    dated = words >= BRIEF and look.is_dated(body)
    refuse_heading(page, body, words, dated)
    if words >= WORDY or len(body) > WALL_BYTES or dated:
        return
    _refuse_markup(body)
    _refuse_spare(body, words)


def _refuse_status(page: Page) -> None:
    status = page.status or 200
    lines = "\n".join(f"{name.lower()}: {value}" for name, value in page.headers)
    if status == 304:
        raise Unchanged("status 304")
    for sign in _found(HEADERS, "header", lines):
        raise Blocked(f"{sign.name} (header, status {status})")
    if 200 <= status < 300:
        return
    if status in (404, 410):
        raise Gone(f"status {status}")
    if status == 402:
        raise Paywalled("status 402: payment wanted")
    _refuse_named(page, status, lines)
    if status in REFUSALS:
        raise Blocked(REFUSALS[status])
    raise HttpError(f"status {status}")


def _refuse_named(page: Page, status: int, lines: str) -> None:
    """Raise for an error status that page or headers explain as a block."""
    if status not in REFUSING:
        return
    body = look.markup(page)[:WALL_BYTES]
    named = [sign for sign in BODIES if sign.seen_in(body)]
    named += [sign for sign in heading_signs(body) if sign.reason is Blocked]
    vendors = list(_found(HEADERS, "refusal", lines))
    # A server's own faults come through the same vendor's machines.
    if named or (vendors and status != 503):
        names = dict.fromkeys(sign.name for sign in (*named[:1], *vendors[:1]))
        raise Blocked(f"{', '.join(names)} (status {status})")


def _found(signs: tuple[Sign, ...], where: Where, text: str) -> Iterator[Sign]:
    return (sign for sign in signs if sign.where == where and sign.seen_in(text))


def _refuse_markup(body: bytes) -> None:
    for sign in BODIES:
        if sign.seen_in(body):
            raise sign.reason(f"{sign.name} (markup)")


def _refuse_spare(body: bytes, words: int) -> None:
    """Raise for small pages that hold the words and the form of a wall, or nothing."""
    text = look.visible_text(body)
    if len(text.split()) > SPARE:
        return
    text = look.folded(text)
    found = [sign for sign in TEXTS if sign.seen_in(text)]
    for name in {sign.name for sign in found}:
        shown, said = support(name, body)
        # Good pages have such forms and one such sentence in their furniture.
        if shown and said >= (1 if words < BRIEF else 2) and words < TERSE:
            raise Blocked(f"{name} (form and words)")
    if words < FEW:
        _refuse_shell(body, text, found)


def _refuse_shell(body: bytes, text: str, said: list[Sign]) -> None:
    if WHOLE_BODY.search(body):
        return
    if len(text.split()) >= 3 * FEW:
        return
    for sign in said:
        if sign.name in CERTAIN:
            raise sign.reason(f"{sign.name} (words)")
    asks = look.folded(look.plain(b" ".join(look.elements(body, b"noscript"))))
    if any(s.name == BROWSER and s.seen_in(asks) for s in TEXTS):
        raise Blocked(f"{SHELL} (noscript)")
    if APPLICATION_ROOT.search(body):
        raise Blocked(f"{SHELL} (empty application root)")
    if FORWARD.search(body) and len(text.split()) < FEW:
        raise NotArticle(FORWARDS)
