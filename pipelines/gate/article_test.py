"""Refuses pages whose text is no article: lists, shells, empty templates, teasers."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from crawler.items import Article, Page, Provenance
from pipelines.gate.article_words import (
    LABEL,
    LIST_PATH,
    OFFER,
    REST,
    SERVICE,
    SERVICE_PATH,
    SOLD,
)
from pipelines.gate.lists import (
    is_home,
    is_named_list,
    refuse_home,
    refuse_list,
    refuse_search,
)
from pipelines.gate.shells import refuse_shell
from pipelines.gate.wall_headings import WORDY
from pipelines.gate.wall_signs import CERTAIN, NEED_SUPPORT
from pipelines.gate.wall_titles import TITLES
from pipelines.gate.wall_words import TEXTS
from pipelines.outcomes import NotArticle, Paywalled
from pipelines.page import markup as look
from pipelines.page.layout import Layout, read_layout
from pipelines.page.schema_types import DECLARES_GALLERY

TEASER = 130
"""Words up to which a text that is declared not free is a teaser."""
CUT_OFF = 450
"""Words up to which an offer to read on shows that a text stops at a paywall."""
SCANT = 150
"""Words up to which it is looked where on the page a text stands."""
LEAST = 15
"""Words; no article is shorter."""

HEADING = re.compile(rb"<h[2-5]\b[^<>]*>(.{1,600}?)</h[2-5]", re.I | re.S)
WIDE = re.compile("[\u2e80-\U0003ffff]")
"""Characters of the scripts that write no spaces."""
COPIES = frozenset(("json-ld", "feed", "script"))
"""Where a text is from that stands nowhere among the page's own words."""
DECLARED = {"json-ld", "opengraph", "meta", "microdata", "rdfa"}


def refuse_non_article(article: Article, page: Page) -> None:
    """Raise the reason for which text and page are not a whole article."""
    refuse_search(page)
    dated = _is_dated(article)
    _refuse_headline(article, page, dated)
    if _length(article) > CUT_OFF and _shows_prose(article, page, dated):
        return
    layout = read_layout(article.text, page, is_listing=is_named_list(article))
    try:
        _refuse_teaser(article, layout)
    except Paywalled as reason:
        _note_wall(article, reason.detail)
        reason.teaser = article
        raise
    refuse_shell(article, page, layout, dated, _length(article))
    refuse_home(page, layout, dated)
    refuse_list(article, layout, dated)
    _refuse_furniture(article, layout)
    _refuse_wall_text(article, page)


def _note_wall(article: Article, seen: str) -> None:
    """Note that the rest is behind a paywall, beside what the publisher declares."""
    note = Provenance(field="is_free", origin="page", raw=seen)
    article.provenance.append(note)
    if article.is_free is None:
        article.is_free = False


def _is_dated(article: Article) -> bool:
    """Tell whether the page's metadata, and not just its words, say when it is from."""
    return any(
        note.field == "date_published" and note.origin in DECLARED
        for note in article.provenance
    )


def _shows_prose(article: Article, page: Page, dated: bool) -> bool:
    """Tell cheaply whether a long text is all prose, and none of it linked headlines."""
    body = look.markup(page)
    kind = look.meta_content(body, b"og:type").lower()
    prose = sum(n for n in map(_size, article.text.splitlines()) if n >= 25)
    enough = 0.5 if dated or kind == "article" else 0.85
    if prose < enough * article.word_count:
        return False
    if "product" in kind or LIST_PATH.search(urlsplit(article.url).path.lower()):
        return False
    if not dated and (b'"Product' in body or is_home(page)):
        return False
    if DECLARES_GALLERY.search(body):
        return False
    return sum(heading in article.text for heading in _linked_headings(body)) < 3


def _linked_headings(body: bytes) -> Iterator[str]:
    for found in HEADING.finditer(body):
        before = body[max(0, found.start() - 400) : found.start()]
        if b"<a" in found[1] or before.rfind(b"<a ") > before.rfind(b"</a"):
            yield look.plain(found[1]) or "-"


def _length(article: Article) -> int:
    """Count words; two characters are one where no spaces are written."""
    if len(article.text) < 12 * article.word_count:
        return article.word_count
    return max(article.word_count, len(WIDE.findall(article.text)) // 2)


def _size(line: str) -> int:
    return len(line.split())


def _refuse_headline(article: Article, page: Page, dated: bool) -> None:
    headline = look.folded(article.headline).strip(" .!?:…-")
    announced = look.folded(page.hints.title or "")
    if dated or look.is_dated(look.markup(page)) or headline in announced:
        return
    if _length(article) < WORDY:
        for sign in TITLES:
            if sign.name not in NEED_SUPPORT and sign.fills(headline):
                raise sign.reason(f"{sign.name} (headline)")
        path = urlsplit(article.url).path.lower()
        if SERVICE.fullmatch(headline) or SERVICE_PATH.search(path):
            raise NotArticle(f"service page: {article.headline}")


def _refuse_teaser(article: Article, layout: Layout) -> None:
    words, paid = _length(article), article.is_free is False
    if words > CUT_OFF:
        return
    if paid and words <= TEASER:
        raise Paywalled(f"declared not free, {words} words")
    if REST.search(layout.offers):
        raise Paywalled(f"says that the rest is not shown, {words} words")
    if OFFER.search(_offers(article, layout)) and (paid or words <= TEASER):
        raise Paywalled(f"an offer to read on, {words} words")
    last = look.folded(article.text.rpartition("\n")[2])
    behind = " | ".join((last, *layout.behind))
    if REST.search(behind):
        raise Paywalled(f"says that the rest is not shown, {words} words")
    if SOLD.search(behind) and (paid or words <= TEASER):
        raise Paywalled(f"an offer to read on behind the text, {words} words")
    if layout.gate and words <= TEASER:
        raise Paywalled(f"a paywall's box, {words} words")


def _offers(article: Article, layout: Layout) -> str:
    """Return what offers to read on: a label that alone says that the article is not
    free says nothing more."""
    notes = (note for note in article.provenance if note.field == "is_free")
    if any(note.origin in DECLARED for note in notes):
        return layout.offers
    said = layout.offers.split(" | ")
    return " | ".join(text for text in said if not LABEL.fullmatch(text))


def _refuse_furniture(article: Article, layout: Layout) -> None:
    words = _length(article)
    if words < LEAST:
        raise NotArticle(f"no more than {words} words")
    if words >= SCANT or article.extractor in COPIES:
        return
    share = layout.aside / max(layout.found, 1)
    told = _told(article, f"{article.headline} {article.description or ''}")
    if layout.own < LEAST and (told < 2 or words < SCANT / 2):
        raise NotArticle("empty template: no words of its own")
    if layout.empty_body and (share > 0.5 or layout.found < 0.3 * words):
        raise NotArticle("empty template: no words where the article's belong")
    if share > 0.8 and not told:
        raise NotArticle("empty template: all words stand beside the article")


def _refuse_wall_text(article: Article, page: Page) -> None:
    """Raise when a wall's own words stand where an article's were announced."""
    body = look.markup(page)
    announced = (
        look.title(body),
        look.meta_content(body, b"og:title"),
        page.hints.title or "",
    )
    if _length(article) > WORDY or _told(article, " ".join(announced)):
        return
    text = look.folded(article.text.replace(article.headline, " "))
    for sign in TEXTS:
        said = {found[0] for found in sign.pattern.finditer(text)}
        if len(said) >= (1 if sign.name in CERTAIN else 2):
            raise sign.reason(f"{sign.name} (text)")


def _told(article: Article, announced: str) -> int:
    """Count the long words of what was announced that the text has too."""
    text = article.text.replace(article.headline, " ")
    telling = {word for word in _words(announced) if len(word) > 4}
    return len(telling & set(_words(text))) if telling else SCANT


def is_teaser_of(old_text: str, new_text: str) -> bool:
    """Tell whether the new text is just the beginning or a summary of the old one."""
    old, new = _words(old_text), _words(new_text)
    if not old or len(new) > 0.75 * len(old):
        return False
    places = _places(old, new)
    if len(places) >= 0.5 * max(len(new) - 3, 1):
        # An editor's cut keeps something of the end; a teaser never gets there.
        return not places or places[int(len(places) * 0.95)] < 0.8 * len(old)
    return len(new) < len(old) / 3 and _shares_words(old, new)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", look.folded(text))


def _places(old: list[str], new: list[str]) -> list[int]:
    """Give where in the old text the new one's runs of four words stand, sorted."""
    runs: dict[tuple[str, ...], int] = {}
    for i in range(len(old) - 3):
        runs.setdefault(tuple(old[i : i + 4]), i)
    found = (runs.get(tuple(new[i : i + 4])) for i in range(len(new) - 3))
    return sorted(place for place in found if place is not None)


def _shares_words(old: list[str], new: list[str]) -> bool:
    """Tell whether a short text has its long words from the old one."""
    telling = {word for word in new if len(word) > 4}
    return len(telling & set(old)) >= 0.7 * len(telling)
