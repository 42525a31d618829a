"""Finds who signed an article, in what the page declares and in what it shows."""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from crawler.items import Hints
from pipelines.authors import DATE_BEFORE, Byline, is_persons, opens_byline, read_byline
from pipelines.dom import class_words, text_of_element
from pipelines.jsonld import Node, author_nodes, text_of, types
from pipelines.metadata import Declared, Found
from pipelines.standing import Standing
from pipelines.text import Lifted

AUTHOR_METAS = (
    "author",
    "parsely-author",
    "sailthru.author",
    "article:author_name",
    "og:article:author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "byline",
    "cxenseparse:author",
    "article:author",
)
SIGNED = re.compile(
    r"(?:^|[\s_-])(?:by-?lines?|authors?|auteurs?|autor(?:en|in)?|writers?|signature|vcard|fn|"
    r"creator|posted-?by|username|submitted|written-?by)(?:$|[\s_-])|author-?_?(?:name|link)"
    r"|(?:post|article|entry|meta|by)author|authorname|bylinename",
    re.I,
)
NO_SIGNATURE = re.compile(
    r"(?:^|[\s_-])(?:bio(?:graphy)?|description|avatar|image|photo|more|related|"
    r"comments?|social|"
    r"follow|date|time|count|quote|caption|credit|sidebar|no-?author|has-?author)(?:$|[\s_-])"
    r"|post-\d|type-post",
    re.I,
)
ELSEWHERE = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|comment-list|related|recommend\w*|sidebar|"
    r"widget-area|"
    r"most-?read|popular|latest|more-?(?:stories|posts|articles)|teasers?|carousel|upsell|"
    r"newsletter|next-?posts?|prev-?posts?|recirc\w*|site-footer|mini-card)(?:$|[\s_-])",
    re.I,
)
PROFILE = re.compile(
    r"/(?:authors?|auteurs?|autor(?:en)?|profiles?|people|contributors?|writers?|redaktion|"
    r"redacteurs?|journalistes?|by|reporters?|staff|journalists?|columnists?|team|"
    r"user)/[^/?#]+/?",
    re.I,
)


DATE_LIKE = re.compile(r"\b(?:19|20)\d\d\b|\bago\b|il y a \d|\d min")
BY_ALONE = re.compile(
    r"^\W*(?:by|par|von|written by|author|auteur|autor|por|di)\W*$", re.I
)
FULL_NAME = re.compile(
    r"^(?:[^\W\d_][\w'’-]+|[A-Z]\.)(?: (?:[^\W\d_][\w'’-]*\.?|de|van|von|der|le|la|du)){1,3}$"
)


AUTHOR_MARK = re.compile(r"(?:^|[\s:])(?:author|creator)(?:$|\s)", re.I)
NAMELESS = int(
    Standing.MENU
    | Standing.DIALOG
    | Standing.LETTER
    | Standing.CAPTION
    | Standing.TAGS
    | Standing.RELATED
    | Standing.COMMENTS
    | Standing.TITLE
    | Standing.ADVERT
)
OPENED_NAME = re.compile(
    r"^\W*(?:[\w ]{0,20}\b)?(?:by|par|von|por|di)\s*:?\s+(?:dr\.? |prof\.? )?"
    r"(?-i:[A-ZÀ-ÖØ-Þ])[\w.'’-]+ (?:(?:de|van|von|der|le|la|du|el|al|da|di|"
    r"ben) ){0,2}(?-i:[A-ZÀ-ÖØ-Þ])",
    re.I,
)


def find_byline(
    tree: HtmlElement,
    lifted: Lifted,
    declared: Declared,
    hints: Hints,
    sites: Sequence[str],
) -> tuple[Byline, Found | None]:
    """Return the names of the byline, and where they came from."""
    credit, best, origin = None, Byline(), None
    for where, raws, is_person in _declared(declared):
        byline = read_byline(raws, () if is_person else sites)
        credit = credit or byline.credit
        if byline.names:
            best, origin = byline, Found("; ".join(raws), where)
            break
    if not best.names or (len(best.names) == 1 and is_login(best.names[0])):
        seen, raw = _seen(tree, lifted, sites, best)
        credit = credit or seen.credit
        if seen.names:
            best, origin = seen, Found(raw, "page")
    if not best.names and hints.authors:
        best = read_byline(hints.authors, sites)
        origin = Found("; ".join(hints.authors), "feed") if best.names else None
    return Byline(names=best.names, credit=credit or best.credit), origin


def is_login(name: str) -> bool:
    """Tell whether a name looks like an account's: one word, or digits in it."""
    return " " not in name or any(char.isdigit() for char in name)


def _declared(declared: Declared) -> Iterator[tuple[str, list[str], bool]]:
    """Yield where names are declared, the names, and whether they are said to be people's."""
    page = declared.web_page or {}
    for node in (declared.article or {}, page if page.get("author") else {}):
        authors = [n for n in author_nodes(node, declared.nodes) if not _is_company(n)]
        people = [text_of(n.get("name")) for n in authors if "Person" in types(n)]
        yield "json-ld", people, True
        yield "json-ld", [text_of(n.get("name")) for n in authors], False
    for name in AUTHOR_METAS:
        values = [v for v in declared.metas.get(name, ()) if "://" not in v]
        yield "meta", list(dict.fromkeys(values))[:6], False
    if re.search(
        r"written|author|auteur|écrit|verfasst|geschrieben|autor|escrito|scritto|by",
        declared.meta("twitter:label1") or "",
        re.I,
    ):
        yield "meta", declared.metas.get("twitter:data1", [])[:1], False
    people = [text_of(n.get("name")) for n in declared.nodes if "Person" in types(n)]
    if not declared.article and len(set(people)) == 1:
        yield "json-ld", people[:1], False


def _is_company(node: Node) -> bool:
    kinds = types(node)
    return "Organization" in kinds and "Person" not in kinds


def _seen(
    tree: HtmlElement, lifted: Lifted, sites: Sequence[str], login: Byline
) -> tuple[Byline, str]:
    """Return the best byline that a reader sees; one word is worse than a name."""
    poor, poor_raw = Byline(), ""
    for raw in (*visible_bylines(tree), *names_beside_dates(lifted)):
        byline = read_byline([raw], sites)
        if byline.names and not all(map(is_login, byline.names)):
            return byline, raw
        if byline.names and not poor.names and not login.names:
            poor, poor_raw = byline, raw
        poor.credit = poor.credit or byline.credit
    return poor, poor_raw


def visible_bylines(tree: HtmlElement) -> Iterator[str]:
    """Yield what may be a byline: by rel and itemprop, by class, by its words, by where
    its link leads."""
    found: tuple[list[str], ...] = ([], [], [], [])
    for element in tree.iter(
        "a",
        "span",
        "div",
        "p",
        "address",
        "li",
        "em",
        "strong",
        "h4",
        "h5",
        "h6",
        "cite",
        "small",
        "b",
        "td",
        "byline",
        "i",
        "time",
        "ul",
        "dd",
        "h2",
        "h3",
        "aside",
    ):
        rank = _rank(element)
        if rank is None or len(found[rank]) >= 3 or _stands_elsewhere(element):
            continue
        text = text_of_element(element)
        if rank == 2 and not (OPENED_NAME.match(text) or DATE_BEFORE.match(text)):
            continue
        if 2 < len(text) < 160 and text not in found[rank]:
            found[rank].append(text)
    for texts in found:
        yield from texts


def names_beside_dates(lifted: Lifted) -> Iterator[str]:
    """Yield names that stand alone under the headline, beside a date or after By."""
    if lifted.heading_at < 0:
        return
    near = lifted.blocks[lifted.heading_at + 1 : lifted.heading_at + 13]
    for number, block in enumerate(near):
        if len(block.tokens) > 15 or block.frame.standing & NAMELESS:
            continue
        beside = [block, *near[max(0, number - 1) : number + 2]]
        dated = any(DATE_LIKE.search(o.text) for o in beside if len(o.tokens) < 16)
        dated = dated or bool(number and BY_ALONE.match(near[number - 1].text))
        for part in re.split(r"\s*(?:\||·|•|\n|–|—|/)\s*", block.text):
            if (
                FULL_NAME.match(part)
                and _in_capitals(part)
                and (dated or is_persons(part))
            ):
                yield part


def _in_capitals(name: str) -> bool:
    words = [word for word in name.split() if len(word) > 3]
    return all(word[0].isupper() for word in words) and not name.isupper()


def _marks(element: HtmlElement) -> str:
    """Return what rel, itemprop and property say of an element."""
    return " ".join(element.get(name) or "" for name in ("rel", "itemprop", "property"))


def _rank(element: HtmlElement) -> int | None:
    """Tell how surely an element is a byline: 0 is the surest; None, it is not one."""
    if AUTHOR_MARK.search(_marks(element)):
        return 0
    if words := class_words(element):
        if SIGNED.search(words) and not NO_SIGNATURE.search(words):
            return 1
    elif element.tag == "byline":
        return 1
    text = (element.text or "").strip()
    if text and len(text) < 90 and opens_byline(text):
        return 2
    if element.tag == "a" and PROFILE.search(element.get("href") or ""):
        return 3
    return None


def _stands_elsewhere(element: HtmlElement) -> bool:
    for depth, above in enumerate(element.iterancestors()):
        if depth > 30 or above.tag in ("body", "main"):
            return False
        if above.tag in ("nav", "form", "footer") and not _in_article(above):
            return True
        if ELSEWHERE.search(class_words(above)):
            return True
    return False


def _in_article(element: HtmlElement) -> bool:
    return any(above.tag == "article" for above in element.iterancestors())
