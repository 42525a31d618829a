"""Gathers what a page declares of itself: meta elements, links, JSON-LD, microdata."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import islice
from urllib.parse import urljoin

from lxml.html import HtmlElement

from crawler.items import Hints
from pipelines.metadata.headings import home_name
from pipelines.metadata.scripted import Scripted
from pipelines.metadata.scripted_dates import scripted_date
from pipelines.metadata.titles import Title, clean_title, one_line
from pipelines.metadata.told_in_one import told_in_one
from pipelines.page.dom import text_of_element
from pipelines.page.items import is_within, strange_items
from pipelines.page.jsonld import (
    Node,
    article_node,
    is_article,
    page_node,
    read_json_ld,
    text_of,
    texts_of,
    types,
)

MAX_VALUE = 5000
"""Characters of a meta element's value; longer ones are no metadata."""
MAX_TITLE = 1000
"""Characters of a title: what parts it takes quadratic time."""
MOST_HEADINGS = 10


@dataclass(slots=True, frozen=True)
class Found:
    """A value, and where it stood."""

    value: str
    origin: str
    raw: str = ""
    """As the page says it, where that is not the value."""


@dataclass(slots=True, kw_only=True)
class Declared:
    """All that a page says of itself for machines."""

    url: str
    metas: dict[str, list[str]]
    """Values by name, property, itemprop or http-equiv in lower case."""
    base: str = ""
    """What addresses on the page are relative to."""
    image_link: str = ""
    canonical: str | None = None
    language: str | None = None
    region: str | None = None
    """Two letters of the country after the language, in capitals."""
    title: str = ""
    home_name: str = ""
    """The site's name as its link home says it, where the title has it too."""
    nodes: list[Node] = field(default_factory=list)
    article: Node | None = None
    web_page: Node | None = None
    strange: frozenset[HtmlElement] = frozenset()
    """The elements that describe other articles, and readers' comments."""
    scripted: str = ""
    """The day of publication in a script's data, where nothing else declares one."""
    of_script: Scripted = field(default_factory=Scripted)
    """What scripts tell of the article by its headline, where nothing else does."""

    @property
    def lists_others(self) -> bool:
        """Whether articles are described, and the page's own is none of them."""
        return self.article is None and any(map(is_article, self.nodes))

    @property
    def tells_all(self) -> bool:
        """Whether who wrote it and when is declared."""
        node = self.article or {}
        is_dated = node.get("datePublished") or any(
            "publi" in key for key in self.metas
        )
        return bool(is_dated and (node.get("author") or "author" in self.metas))

    def meta(self, *names: str) -> str | None:
        """Return the first value of the first of these names that the page has."""
        return next(
            (value for name in names for value in self.metas.get(name, ())), None
        )

    def told(self, *names: str) -> str:
        """Return the first of these fields of the article's JSON-LD as text."""
        node = self.article or {}
        return next((text for name in names if (text := text_of(node.get(name)))), "")


def read_declared(tree: HtmlElement, url: str) -> Declared:
    """Read all that is declared in a parsed page."""
    title = next((text_of_element(e) for e in tree.iter("title") if _is_head(e)), "")
    title = one_line(title[:MAX_TITLE])
    headings = [text_of_element(h1) for h1 in islice(tree.iter("h1"), MOST_HEADINGS)]
    strange = strange_items(tree, [title, *headings])
    metas = read_metas(tree, strange)
    declared = Declared(url=url, metas=metas, title=title, strange=strange)
    declared.home_name = home_name(tree, title)
    declared.base = _joined(url, _link(tree, "base")) or url
    declared.image_link = _link(tree, "link", "image_src")
    declared.canonical = _link(tree, "link", "canonical") or declared.meta("og:url")
    declared.language, declared.region = _language(tree, metas)
    declared.nodes = read_json_ld(tree)
    addresses = [url, *([declared.canonical] if declared.canonical else [])]
    titles = [*metas.get("og:title", ())[:1], declared.title]
    declared.article = article_node(declared.nodes, addresses, titles, headings)
    declared.web_page = page_node(declared.nodes)
    dated = declared.told("datePublished") or any("publi" in name for name in metas)
    if not dated:
        is_read = any(map(is_article, declared.nodes))
        declared.scripted = scripted_date(tree, [*titles, *headings], is_read)
    return declared


def _is_head(element: HtmlElement) -> bool:
    return not any(above.tag == "svg" for above in element.iterancestors())


def read_metas(
    tree: HtmlElement, strange: Collection[HtmlElement] = ()
) -> dict[str, list[str]]:
    """Return the values of meta elements by their names, those in strange items apart."""
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        value = (element.get("content") or element.get("value") or "").strip()
        if not value or len(value) > MAX_VALUE or is_within(element, strange):
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if name := element.get(attribute):
                for word in name.lower().split():
                    metas.setdefault(word, []).append(one_line(value))
    return told_in_one(metas.get("parsely-page", [""])[0]) | metas


def _link(tree: HtmlElement, tag: str, rel: str = "") -> str:
    """Return where the first element of this name leads, of this kind where one is asked
    for; empty where there is none."""
    for link in tree.iter(tag):
        href = (link.get("href") or "").strip()
        if href and (not rel or rel in (link.get("rel") or "").lower().split()):
            return href
    return ""


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


def _language(
    tree: HtmlElement, metas: dict[str, list[str]]
) -> tuple[str | None, str | None]:
    named = [tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang")]
    for name in ("content-language", "language", "dc.language", "og:locale"):
        named += metas.get(name, [])[:1]
    told = [match for text in named if text and (match := LOCALE.match(text))]
    if not told:
        return None, None
    language = told[0][1].lower()
    regions = (match[2] for match in told if match[1].lower() == language)
    region = next(filter(None, regions), None)
    return language, region.upper() if region else None


LOCALE = re.compile(r"\s*([a-zA-Z]{2})(?:[-_]([a-zA-Z]{2}))?\b")
DAY_FIRST = re.compile(r"\.(?:uk|au|nz|ie|in|za|fr|de|ch|be)(?::\d+)?$")


def writes_month_first(declared: Declared, language: str) -> bool:
    """Tell whether 03/04 is March 4: on American pages."""
    host = declared.url.split("/")[2] if declared.url.count("/") > 1 else ""
    if language != "en" or DAY_FIRST.search(host):
        return False
    if re.search(r"/en[-_](?:gb|au|nz|ie|in|za)(?:/|$)", declared.url, re.I):
        return False
    return declared.region in (None, "US", "PH")


def site_names(declared: Declared, title: str = "") -> list[str]:
    """Return the names that the page's site goes by: declared ones, and its host's."""
    names = [name for name in (title, declared.home_name) if name]
    for name in ("og:site_name", "application-name", "apple-mobile-web-app-title"):
        names += declared.metas.get(name, [])[:1]
    names += declared.metas.get("twitter:site", [])[:1]
    for node in declared.nodes:
        if {"WebSite", "Organization", "NewsMediaOrganization"} & set(types(node)):
            names += texts_of([node.get("name"), node.get("alternateName")])
    names += texts_of((declared.article or {}).get("publisher"))
    host = re.sub(r"^https?://(?:www\d?\.|m\.)?|[/:?#].*$", "", declared.url)
    return [*names, host, host.rpartition(".")[0], host.split(".")[0]]


def declared_titles(declared: Declared, hints: Hints) -> list[Title]:
    """Return the titles that the page and its feed declare, most trusted first."""
    titles = [
        Title(text, "opengraph") for text in declared.metas.get("og:title", [])[:1]
    ]
    if told := declared.told("headline")[:MAX_TITLE]:
        titles.append(Title(told, "json-ld"))
    for name, origin in (
        ("twitter:title", "meta"),
        ("parsely-title", "meta"),
        ("sailthru.title", "meta"),
        ("dc.title", "meta"),
        ("dcterms.title", "meta"),
        ("headline", "microdata"),
    ):
        titles += [Title(text, origin) for text in declared.metas.get(name, [])[:1]]
    if declared.title:
        titles.append(Title(declared.title, "meta"))
    if hints.title:
        titles.append(Title(hints.title, "feed"))
    return titles


def description(declared: Declared, hints: Hints) -> Found | None:
    """Return the publisher's own summary."""
    for name, origin in (
        ("og:description", "opengraph"),
        ("description", "meta"),
        ("twitter:description", "meta"),
        ("dc.description", "meta"),
        ("dcterms.description", "meta"),
    ):
        if value := _one_line(declared.meta(name)):
            return Found(value, origin)
    if value := _one_line(declared.told("description")):
        return Found(value, "json-ld")
    value = _one_line(hints.summary)
    return Found(value, "feed") if value else None


def _one_line(text: str | None) -> str:
    return clean_title(text) if text else ""
