"""Reads elements of a parsed page: words of their classes, text, standing."""

import re
from itertools import islice

from lxml.html import HtmlElement

from pipelines.page.unseen import without_unseen

BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd details dialog div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe legend "
    "li main menu nav noscript ol option p pre section select summary table tbody td "
    "textarea tfoot th thead title tr ul".split()
)
JOINING = frozenset(("and", "et", "und", "with", "avec", "y", "&"))
UNSHOWN = frozenset(("script", "style", "noscript", "template", "svg"))
ASIDE_TAGS = frozenset(("aside", "nav", "footer", "form", "template", "noscript"))
ASIDE_WORDS = re.compile(
    r"(?:^|[\s_-])(?:related|comments?|commentlist|disqus|respond|sidebar|recommend\w*|teasers?|"
    r"carousel|most-?read|popular|trending|latest|more-stories|read-?more|widget-area|footer|"
    r"site-header|navbar|breadcrumbs?|newsletter|promo|cards?|next-post|prev-post|upsell|"
    r"outbrain|taboola|cookie|consent)(?:$|[\s_-])"
)

LETTER = "newsletter"
PROSE = 3
"""So many paragraphs of a sentence make a text of its own, and no offer."""
SENTENCE = 12
"""Words of a sentence."""
LOOKED_AT = 400
"""Elements among which these paragraphs are."""


def class_words(element: HtmlElement) -> str:
    """Return an element's class and id in lower case."""
    named, own = element.get("class"), element.get("id")
    if own:
        return f"{named or ''} {own}".lower()
    return named.lower() if named else ""


def box_words(element: HtmlElement) -> str:
    """Return what class and id say that a box holds: one named for a newsletter that has
    paragraphs in it is the letter itself, put online."""
    words = class_words(element)
    return words.replace(LETTER, "") if _holds_letter(element, words) else words


def _holds_letter(element: HtmlElement, words: str) -> bool:
    if LETTER not in words:
        return False
    inside = (e for e in islice(element.iter(), LOOKED_AT) if e.tag == "p")
    long = (p for p in inside if len(text_of_element(p).split()) >= SENTENCE)
    return len(list(islice(long, PROSE))) == PROSE


def text_of_element(element: HtmlElement, skip: re.Pattern[str] | None = None) -> str:
    """Return an element's text in one line, blocks and breaks parted by a space."""
    return " ".join(without_unseen("".join(_pieces(element, skip, 0))).split())


def parted_text(element: HtmlElement) -> str:
    """Return an element's text in one line, with a bar where nothing but the edge of an
    inline element parts a word from the capital or the number that comes next; a word
    that joins names and is an element of its own stands apart."""
    pieces: list[str] = []
    for piece in _pieces(element, None, 0):
        if piece.strip() in JOINING:
            pieces.append(f" {piece} ")
            continue
        opens = piece[:1].isupper() or piece[:1].isdigit()
        ends = pieces and (pieces[-1][-1:].islower() or pieces[-1].endswith(")"))
        if ends and opens:
            pieces.append(" | ")
        if piece:
            pieces.append(piece)
    return " ".join(without_unseen("".join(pieces)).split())


def _pieces(
    element: HtmlElement, skip: re.Pattern[str] | None, depth: int
) -> list[str]:
    pieces: list[str] = []
    _add_pieces(element, skip, depth, pieces)
    return pieces


def _add_pieces(
    element: HtmlElement, skip: re.Pattern[str] | None, depth: int, pieces: list[str]
) -> None:
    tag = element.tag
    if not isinstance(tag, str) or tag in UNSHOWN or depth > 60:
        return
    is_block = tag in BLOCKS
    if is_block:
        pieces.append(" ")
    pieces.append(element.text or "")
    for child in element:
        if skip is None or not skip.search(f"{child.tag} {box_words(child)}"):
            _add_pieces(child, skip, depth + 1, pieces)
        pieces.append(child.tail or "")
    if is_block:
        pieces.append(" ")


def stands_aside(element: HtmlElement) -> bool:
    """Tell whether an element is in a part of the page that is not the article."""
    for depth, above in enumerate(element.iterancestors()):
        if depth > 40 or above.tag in ("body", "main"):
            return False
        if above.tag in ASIDE_TAGS:
            return True
        if ASIDE_WORDS.search(box_words(above)):
            return True
    return False
