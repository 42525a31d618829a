"""Finds an article's lead picture and its caption."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import quote, unquote, urljoin

from lxml.html import HtmlElement

from pipelines.metadata.declared import Declared, Found
from pipelines.metadata.headline_lines import heading_block
from pipelines.page.dom import class_words, stands_aside, text_of_element
from pipelines.page.items import is_within
from pipelines.page.jsonld import Node, text_of
from pipelines.page.unseen import UNSEEN
from pipelines.text.lifting import Lifted

METAS = {
    "og:image:secure_url": "opengraph",
    "og:image": "opengraph",
    "og:image:url": "opengraph",
    "twitter:image": "opengraph",
    "twitter:image:src": "opengraph",
}
LATER_METAS = {"parsely-image-url": "meta", "image": "meta", "thumbnail": "meta"}
"""Elements that are asked where JSON-LD has no picture."""
ADDRESSES = ("data-src", "data-lazy-src", "data-original", "src", "content", "href")
"""Attributes with a picture's address; `src` may be a blank that is drawn first."""
NO_PICTURE = re.compile(
    r"^data:|\.svg\b|\.gif\b|logo|avatar|icon|pixel|placeholder", re.I
)
LOGO = re.compile(r"/(?:(?:site|default)[-_])?logo(?:\.\w{3,4})?(?:[?#].*)?$", re.I)
"""The address of a site's own sign; one with other words may lead an article about it."""
SIGNS = "!#$%&'()*+,/:;=?@[]~"
"""What an address holds beside letters and digits; all else is written as %."""
CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|legende?)")
LONGEST_CAPTION = 600
FEWEST_WORDS = 3
"""Words of a declared caption; fewer are a file's name, or what an editor calls it."""
MOST_FIGURES = 30
SMALL = 200
"""Pixels of a picture's width below which it does not lead."""


def main_image(declared: Declared, tree: HtmlElement, lifted: Lifted) -> Found | None:
    """Return the lead picture's absolute address: as it is declared, else that of the
    first figure of the article."""
    for found in (
        *_declared(declared),
        *_marked(declared, tree),
        *_shown(lifted),
    ):
        address = _whole(declared.base or declared.url, found.value)
        if address and not LOGO.search(address):
            return Found(address, found.origin, found.value)
    return None


def _whole(base: str, address: str) -> str:
    """Return an address with its host, without what no reader sees and no server takes;
    empty where it leads to no server."""
    try:
        joined = urljoin(base, UNSEEN.sub("", address).strip())
    except ValueError:
        return ""
    return quote(joined, SIGNS) if joined.startswith("http") else ""


def _declared(declared: Declared) -> Iterator[Found]:
    """Yield the pictures that are named for machines."""
    metas = declared.metas
    for name, origin in METAS.items():
        yield from (Found(value, origin) for value in metas.get(name, ())[:1])
    for node in (declared.article, declared.web_page):
        for key in ("image", "thumbnailUrl"):
            if value := image_address((node or {}).get(key), declared.nodes):
                yield Found(value, "json-ld")
    for name, origin in LATER_METAS.items():
        yield from (Found(value, origin) for value in metas.get(name, ())[:1])
    if declared.image_link:
        yield Found(declared.image_link, "meta")


def _marked(declared: Declared, tree: HtmlElement) -> Iterator[Found]:
    """Yield the pictures that microdata or RDFa mark."""
    for element in tree.xpath("//@itemprop[.='image']/.. | //@property[.='image']/.."):
        if not (stands_aside(element) or is_within(element, declared.strange)):
            inner = next(element.iter("img"), element)
            if address := _address(inner):
                yield Found(address, "microdata")


def _shown(lifted: Lifted) -> Iterator[Found]:
    """Yield the pictures of figures around the headline, nearest first, no further than
    the article's element."""
    heading = heading_block(lifted)
    for around in heading.frame.element.iterancestors() if heading else ():
        if around.tag in ("body", "html"):
            return
        for figure in islice(around.iter("figure"), MOST_FIGURES):
            for picture in () if stands_aside(figure) else figure.iter("img"):
                if (address := _address(picture)) and not _is_small(picture):
                    yield Found(address, "page")
        if around.tag in ("article", "main"):
            return


def _address(picture: HtmlElement) -> str:
    said = ((picture.get(name) or "").strip() for name in ADDRESSES)
    found = next(
        (address for address in said if address and address[:5] != "data:"), ""
    )
    return "" if NO_PICTURE.search(found) else found


def _is_small(picture: HtmlElement) -> bool:
    width = re.match(r"\d+", picture.get("width") or "")
    return width is not None and int(width[0]) < SMALL


def image_address(value: object, nodes: Sequence[Node] = ()) -> str:
    """Return the address in an image of JSON-LD: a string, an object, a list, or a
    reference to another node."""
    if isinstance(value, list):
        told = (image_address(item, nodes) for item in value)
        return next(filter(None, told), "")
    if isinstance(value, dict):
        own = value.get("url") or value.get("contentUrl")
        named = value.get("@id")
        if not own and isinstance(named, str):
            others = (n for n in nodes if n.get("@id") == named and n is not value)
            urls = [n.get("url") or n.get("contentUrl") for n in others]
            own = next(filter(None, urls), "" if "#" in named else named)
        return image_address(own)
    return value.strip() if isinstance(value, str) else ""


def image_caption(
    declared: Declared, tree: HtmlElement, image: str | None
) -> Found | None:
    """Return the caption of the lead picture: of the figure that shows it, as JSON-LD
    has it, or of the first figure."""
    figures = [
        f for f in tree.iter("figure") if next(f.iter("figcaption"), None) is not None
    ]
    shown = [f for f in figures if image and _shows(f, image)]
    told = _told_caption(declared, image) if image and not shown else ""
    if told:
        return Found(told, "json-ld")
    captions = (next(figure.iter("figcaption")) for figure in shown or figures[:1])
    for element in captions if figures else _called_captions(tree):
        caption = text_of_element(element)
        if 2 < len(caption) < LONGEST_CAPTION:
            return Found(caption, "page")
    return None


def _called_captions(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the first element that its class calls a caption."""
    elements = tree.iter("p", "div", "span")
    yield from islice((e for e in elements if CAPTION.search(class_words(e))), 1)


def _told_caption(declared: Declared, image: str) -> str:
    """Return a picture's caption and credit as JSON-LD has them: some words, which are
    not those of the headline."""
    for node in _image_nodes((declared.article or {}).get("image"), declared.nodes):
        address = _whole(declared.base or declared.url, image_address(node))
        if _picture_name(address) != _picture_name(image):
            continue
        caption, credit = text_of(node.get("caption")), text_of(node.get("creditText"))
        if len(caption.split()) < FEWEST_WORDS or caption == declared.told("headline"):
            caption = ""
        pieces = [caption, *([credit] if credit not in caption else [])]
        told = " ".join(" ".join(filter(None, pieces)).split())
        return told if 2 < len(told) < LONGEST_CAPTION else ""
    return ""


def _image_nodes(value: object, nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield the objects of an image in JSON-LD, those that are referred to too."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            named = item.get("@id")
            yield item
            yield from (n for n in nodes if named and n.get("@id") == named)


def _shows(figure: HtmlElement, image: str) -> bool:
    """Tell whether a figure shows this picture, in whatever size."""
    wanted = unquote(_picture_name(image))
    for picture in figure.iter("img", "source"):
        for name in ("src", "data-src", "srcset", "data-srcset", "data-lazy-src"):
            if wanted and wanted in unquote(picture.get(name) or ""):
                return True
    return False


def _picture_name(address: str) -> str:
    name = re.sub(r"[?#].*$", "", address).rpartition("/")[2]
    return re.sub(r"(?:[-_]\d+x\d+)?\.\w{2,4}$", "", name)
