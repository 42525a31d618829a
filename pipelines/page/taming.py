"""Cuts out of a page's markup what would take a parser minutes: it is no article's text."""

import re
from typing import Final

MAX_MARKUP: Final = 3_000_000
"""Characters parsed; an article's words stand before, once the rest is cut out."""
MAX_TAG: Final = 20_000
"""Characters of one start tag: libxml2 takes quadratic time for its attributes."""
BULKY: Final = 200_000
"""Characters of a script that is cut out before the others, which may be metadata."""
LONG_TAG: Final = re.compile(rf"<[a-zA-Z][^<>]{{{MAX_TAG},}}>")
BRACKETS: Final = re.compile(r"<{1000,}")
BLANKS: Final = re.compile(r"(?<!\s)\s{50,}")
LINKS: Final = re.compile(
    r"""(?:<a\b[^<>]*>[^<>]*</a\s*>\s*
    (?:(?:</?(?:li|br)\b[^<>]*>|</(?:p|div)>|<(?:p|div)\b[^<>]*>(?=\s*<a\b))\s*)*+
    )++""",
    re.IGNORECASE | re.VERBOSE,
)
"""Links in a row: nothing but a list of others when there are many."""
UNREAD: Final = re.compile(r"<(?:(script|style|svg)\b[^<>]*>|!--)", re.I)
ENDS: Final = {
    "": re.compile("-->"),
    "script": re.compile(r"</script\s*>", re.I),
    "style": re.compile(r"</style\s*>", re.I),
    "svg": re.compile(r"</svg\s*>", re.I),
}


def tame(markup: str) -> str:
    """Cut a page down to what a parser reads in seconds."""
    if "<" * 1000 in markup:
        markup = BRACKETS.sub(" ", markup)
    markup = LONG_TAG.sub("<div>", markup)
    for least in (BULKY, 0):
        if len(markup) > MAX_MARKUP:
            markup = _without_unread(markup, least)
    if len(markup) > MAX_MARKUP:
        markup = LINKS.sub(_without_many, BLANKS.sub(" ", markup))
    return markup[:MAX_MARKUP]


def _without_unread(markup: str, least: int) -> str:
    """Take out scripts, drawings and comments of at least so many characters."""
    kept, at, ends = [], 0, dict(ENDS)
    while opening := UNREAD.search(markup, at):
        name = (opening[1] or "").lower()
        closing = ends[name].search(markup, opening.end()) if name in ends else None
        if closing is None:
            # It is looked for but once: a page may open thousands.
            ends.pop(name, None)
        end = closing.end() if closing else opening.end()
        cut = closing is not None and end - opening.start() >= least
        kept.append(markup[at : opening.start() if cut else end])
        at = end
    return " ".join(kept) + markup[at:]


def _without_many(links: re.Match[str]) -> str:
    return links[0] if len(links[0]) < MAX_TAG else " "
