"""Finds what stands in a byline's place on a page, as a reader sees it."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import islice, takewhile

from lxml.html import HtmlElement

from pipelines.metadata.author_names import is_persons
from pipelines.metadata.authors import opens_byline
from pipelines.metadata.byline_parts import (
    has_parts,
    is_byline_component,
    people_apart,
)
from pipelines.metadata.byline_words import DATE_BEFORE
from pipelines.metadata.headline_lines import in_capitals
from pipelines.metadata.signature_words import (
    ACCOUNT,
    AUTHOR_MARK,
    BETWEEN,
    BY_ALONE,
    DAY_AND_BY,
    ELSEWHERE,
    FULL_NAME,
    ICON,
    MEASURES,
    META,
    NO_SIGNATURE,
    OPENED_NAME,
    PROFILE,
    SIGNED,
    SIGNED_SIGNS,
)
from pipelines.page.dom import class_words, parted_text, text_of_element
from pipelines.page.items import is_within
from pipelines.page.markup import folded

TAGS = (
    "a span div p address li em strong h4 h5 h6 cite small b td byline i time ul dd h2 h3 "
    "dt aside"
).split()
JOINED = (" par", " by", " von", " par :", " by:")
"""How such a text ends: few do, and the pattern takes longer."""
MOST_BESIDE = 12
"""Elements in a row; more are no authors."""
CARD_LEVELS = 3
"""Boxes around a name that may be the card of another article."""


def visible_bylines(
    tree: HtmlElement,
    around: Collection[HtmlElement] = (),
    strange: Collection[HtmlElement] = (),
    behind: Collection[HtmlElement] = (),
) -> Iterator[str]:
    """Yield what may be a byline: by rel and itemprop, by class, by its words, by where
    its link leads.

    `around`: the elements that hold the headline; `strange`: those that describe other
    articles and comments; `behind`: those of other things behind the text, where authors
    of the article's own are told by their class alone.
    """
    found: tuple[list[str], ...] = ([], [], [], [])
    for element in tree.iter(*TAGS):
        rank = _rank(element)
        if rank is None or len(found[rank]) >= 3 or is_within(element, strange):
            continue
        if is_within(element, behind) and not _is_own_box(element, rank, around):
            continue
        if _stands_elsewhere(element, around):
            continue
        rank, text = _said(element, rank)
        if 2 < len(text) < 160 and text not in found[rank]:
            found[rank].append(text)
    for texts in found:
        yield from texts


def _said(element: HtmlElement, rank: int) -> tuple[int, str]:
    """Return what an element says as a byline, empty where it is none after all, and its
    rank: the name beside an icon has the last."""
    alone = not len(element) and _only_opens((element.text or "")[:400].strip())
    text = _with_name(element) if alone else _with_siblings(element)
    if rank == 1 and has_parts(element) and not opens_byline(text):
        text = "; ".join(people_apart(element)) or text
    if not text:
        beside = _beside_icon(element)
        return (3, beside) if beside else (rank, "")
    opens = alone or OPENED_NAME.match(text) or DATE_BEFORE.match(text)
    return rank, text if rank != 2 or opens else ""


def _is_marked(element: HtmlElement) -> bool:
    """Tell whether rel, itemprop or property say that an element names the author."""
    for name in ("rel", "itemprop", "property"):
        said = element.get(name)
        if said and AUTHOR_MARK.search(said):
            return True
    return False


@lru_cache(maxsize=20_000)
def _is_signed(words: str) -> bool:
    """Tell whether a class says that its element is a byline."""
    # Few classes have one of these letters, and patterns take ten times longer.
    if not any(sign in words for sign in SIGNED_SIGNS):
        return False
    return bool(SIGNED.search(words)) and not NO_SIGNATURE.search(words)


def _rank(element: HtmlElement) -> int | None:
    """Tell how surely an element is a byline: 0 is the surest; None, it is not one."""
    if element.attrib:
        if _is_marked(element):
            return 0
        if _is_signed(words := class_words(element)):
            return 1
        if is_byline_component(element):
            return 1
        if element.tag in ("i", "span") and not len(element) and ICON.search(words):
            return 1
    if element.tag == "byline":
        return 1
    text = (element.text or "")[:400].strip()
    if text and len(text) < 90 and _opens(text):
        return 2
    return 3 if element.tag == "a" and _leads_to_person(element) else None


@lru_cache(maxsize=5000)
def _opens(text: str) -> bool:
    """Tell whether a text begins as a byline; menus say the same on all pages of a site."""
    return opens_byline(text) or _only_opens(text)


def _only_opens(text: str) -> bool:
    """Tell whether a text says By, the day before it perhaps, and no name: it stands in
    the element that comes next."""
    if BY_ALONE.match(text):
        return True
    return text.endswith(JOINED) and bool(DAY_AND_BY.match(text))


def _leads_to_person(link: HtmlElement) -> bool:
    """Tell whether a link leads to the page of whom it names, and not to the reader's own
    or to that of all who write."""
    found = PROFILE.search(link.get("href") or "")
    if found is None:
        return False
    slug, text = folded(found["slug"]), text_of_element(link)
    names = [word for word in re.findall(r"\w{3,}", folded(text)) if word in slug]
    if is_persons(text) and names:
        return True
    if ACCOUNT.search(slug) or ACCOUNT.search(folded(text)):
        return False
    return bool(names) or is_persons(text) or slug.isdecimal()


def _with_siblings(element: HtmlElement) -> str:
    """Return an element's text, with that of the others of its kind right beside it: the
    links or boxes of several authors."""
    items = list(islice(element.iter("li"), MOST_BESIDE))
    names = [parted_text(item) for item in items]
    if 1 < len(names) <= 5 and all(map(FULL_NAME.match, names)):
        return "; ".join(names)
    text, parent = parted_text(element), element.getparent()
    if parent is None or not text:
        return text
    kind, is_link = _kind(element), element.tag == "a"
    row = [
        other
        for other in islice(parent.iterchildren(element.tag), MOST_BESIDE)
        if _kind(other) == kind and (not is_link or _leads_to_person(other))
    ]
    if not 1 < len(row) <= 5 or element not in row or not (kind or is_link):
        return text
    if not all(BETWEEN.fullmatch(other.tail or "") for other in row[:-1]):
        return text
    texts = [said for other in row if (said := parted_text(other))]
    is_short = all(len(said) < 60 for said in texts)
    return "; ".join(dict.fromkeys(texts)) if is_short else text


def _kind(element: HtmlElement) -> str | None:
    """Return what elements of one kind share: their class, or what they are marked as."""
    kind: str | None = element.get("class") or element.get("itemprop")
    return kind


def _with_name(element: HtmlElement) -> str:
    """Return By and the name that stands after it, where an element only says By."""
    said, parent, after = element.text or "", element.getparent(), element.getnext()
    if (element.tail or "").strip() or after is None:
        return text_of_element(parent) if parent is not None else said
    items = [text_of_element(item) for item in after.iter("li")]
    name = ", ".join(items) or text_of_element(after)
    return f"{said} {name}" if name or parent is None else text_of_element(parent)


def _beside_icon(element: HtmlElement) -> str:
    """Return the name that stands after the picture of a person."""
    name = (element.tail or "").strip()
    after = element.getnext()
    if not name and after is not None:
        name = text_of_element(after)
    if not FULL_NAME.match(name) or not in_capitals(name):
        return ""
    boxes = list(islice(element.iterancestors(), 3))
    is_signed = any(META.search(class_words(box)) for box in boxes)
    return name if is_signed or is_persons(name) else ""


def _stands_elsewhere(element: HtmlElement, around: Collection[HtmlElement]) -> bool:
    for depth, above in enumerate(element.iterancestors()):
        if depth > 30 or above.tag in ("body", "main") or above in around:
            return False
        if above.tag in ("nav", "form", "footer") and not _in_article(above):
            return True
        if ELSEWHERE.search(MEASURES.sub("", class_words(above))):
            return True
    return False


def _is_own_box(
    element: HtmlElement, rank: int, around: Collection[HtmlElement]
) -> bool:
    """Tell whether a name behind the text is in a box for whoever signed it."""
    parent = element.getparent()
    is_boxed = parent is not None and _is_signed(class_words(parent))
    return (rank < 2 or is_boxed) and not _is_in_card(element, around)


def _is_in_card(element: HtmlElement, around: Collection[HtmlElement]) -> bool:
    """Tell whether a link of some words stands before an element in one of its boxes: it
    names who wrote what is linked."""
    for box in islice(element.iterancestors(), CARD_LEVELS):
        if box.tag in ("body", "main") or box in around or len(box) > MOST_BESIDE:
            return False
        before = takewhile(lambda other: other is not element, box.iter())
        if any(other.tag == "a" and _is_headline(other) for other in before):
            return True
    return False


def _is_headline(link: HtmlElement) -> bool:
    is_profile = PROFILE.search(link.get("href") or "")
    return not is_profile and " " in text_of_element(link)


def _in_article(element: HtmlElement) -> bool:
    return any(above.tag == "article" for above in element.iterancestors())
