"""Chooses the headline as a reader sees it: no site name, no kicker, no badge."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from pipelines.dom import class_words, text_of_element

BARS = re.compile(r"\s+[|–—·•»«:~/\\-]{1,2}\s+|\s*[|»·•]\s*|\s+[<>]\s+|(?<=\w)\s*::\s*")
KICKER = re.compile(
    r"kicker|badge|label|surtitre|overline|eyebrow|rubri|categor|premium|subscriber|abonn|"
    r"sr-only|hidden|visually|flag|subtitle|sub-title|subhead|deck|time|date|comment|count|"
    r"share|icon|edit|author|byline|breadcrumb"
)
LEFTOVER = re.compile(r"^(?:\[>|[\s:;,.|>\]<•·–—-]+)\s*(?=[\w«“\"'])|\s*[|–—·•:»<>-]+$")
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(slots=True, frozen=True)
class Title:
    """A candidate for the headline and where it stood."""

    text: str
    origin: str


def clean_title(text: str) -> str:
    """Return a title in one line, without entities, markup and unseen characters."""
    text = html.unescape(html.unescape(text)) if "&" in text else text
    text = re.sub(r"</?[a-zA-Z][^>]{0,80}>", "", text)
    return " ".join(UNSEEN.sub("", text).split())


def without_site(title: str, site_names: Sequence[str]) -> str:
    """Cut the site's name off a title's end or beginning, where a bar parts it."""
    names = [letters(name) for name in site_names if letters(name)]
    for _ in range(3):
        cut = _cut_once(title, names)
        if cut == title:
            break
        title = cut
    return title


def _cut_once(title: str, names: Sequence[str]) -> str:
    bars = list(BARS.finditer(title))
    for bar in reversed(bars):
        end, start = letters(title[bar.end() :]), title[: bar.start()].strip()
        if start and any(_same_name(end, name) for name in names):
            return start
    for bar in bars[:1]:
        start, end_text = letters(title[: bar.start()]), title[bar.end() :].strip()
        if end_text and any(_same_name(start, name) for name in names):
            return end_text
    return title


def _same_name(piece: str, name: str) -> bool:
    """Tell whether a piece of a title is the site's name, or a form of it."""
    if not piece:
        return True
    if piece == name:
        return True
    shorter, longer = sorted((piece, name), key=len)
    return (len(shorter) >= 4 and longer.startswith(shorter)) or (
        len(shorter) >= 6 and shorter in longer and len(longer) < 3 * len(shorter)
    )


def letters(text: str | None) -> str:
    """Return a text's letters and digits alone, in lower case: what titles are told by."""
    return re.sub(r"[\W_]+", "", (text or "").lower())


def heading_text(heading: HtmlElement) -> str:
    """Return a heading's words without kickers and badges beside them."""
    for child in heading.iterdescendants("span", "small", "div", "a", "strong", "em"):
        if KICKER.search(class_words(child)) and _has_other_text(heading, child):
            without = text_of_element(heading, skip=KICKER)
            return clean_title(without) or clean_title(text_of_element(heading))
    return clean_title(text_of_element(heading))


def _has_other_text(heading: HtmlElement, child: HtmlElement) -> bool:
    whole, part = text_of_element(heading), text_of_element(child)
    return len(whole) > len(part) + 10


def choose_headline(
    declared: Sequence[Title], headings: Sequence[Title], site_names: Sequence[str]
) -> Title | None:
    """Return the visible heading that the page's own titles confirm, else the best title."""
    site = {letters(name) for name in site_names}
    titles = _cleaned(declared, site_names)
    visible = [h for h in _cleaned(headings, site_names) if letters(h.text) not in site]
    main = [heading for heading in visible if heading.origin == "h1"]
    for confirm in (_same, _without_kicker):
        for heading in visible:
            if found := confirm(heading, titles):
                return found
    if len(main) > 1:
        main = [heading for heading in main if len(heading.text) > 15] or main
    if len(main) == 1 and _may_be_headline(main[0], titles):
        return Title(main[0].text, "page")
    for heading in visible:
        if _alike(heading, titles):
            return Title(heading.text, "page")
    if titles:
        return titles[0]
    return Title(visible[0].text, "page") if visible else None


def _cleaned(titles: Sequence[Title], site_names: Sequence[str]) -> list[Title]:
    return [
        Title(cut, title.origin)
        for title in titles
        if (cut := LEFTOVER.sub("", without_site(clean_title(title.text), site_names)))
    ]


def _same(heading: Title, titles: Sequence[Title]) -> Title | None:
    """Return the heading when a title says the same."""
    own = letters(heading.text)
    if len(own) > 3 and any(own == letters(title.text) for title in titles):
        return Title(heading.text, "page")
    return None


def _without_kicker(heading: Title, titles: Sequence[Title]) -> Title | None:
    """Return the title that a heading ends with, after a kicker, or begins with, before
    a bar."""
    own = letters(heading.text)
    for title in titles:
        other = letters(title.text)
        if len(other) > 15 and own.endswith(other) and len(other) > 0.4 * len(own):
            return title
        cut = heading.text[len(title.text) :]
        if len(other) > 8 and heading.text.startswith(title.text) and BARS.match(cut):
            return title
    return None


def _may_be_headline(heading: Title, titles: Sequence[Title]) -> bool:
    """Tell whether a page's only main heading is its headline, titles unlike it or not."""
    words = _words(heading.text)
    shared = any(words & _words(title.text) for title in titles)
    return len(heading.text) < 250 and (shared or len(words) > 3 or not titles)


def _alike(heading: Title, titles: Sequence[Title]) -> bool:
    """Tell whether a heading and a title are two wordings of one."""
    own, words = letters(heading.text), _words(heading.text)
    for title in titles:
        other, others = letters(title.text), _words(title.text)
        short, long = sorted((own, other), key=len)
        if len(short) > 12 and long.startswith(short) and len(short) > 0.4 * len(long):
            return True
        if len(words) > 3 and len(words & others) >= 0.5 * len(words | others):
            return True
    return False


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
