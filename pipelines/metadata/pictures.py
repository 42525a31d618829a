"""Finds an article's lead picture and its caption."""

import re
from urllib.parse import urljoin

from lxml.html import HtmlElement

from pipelines.metadata.declared import Declared, Found
from pipelines.page.dom import class_words, text_of_element


def main_image(declared: Declared) -> Found | None:
    """Return the lead picture's absolute address."""
    for name in ("og:image:secure_url", "og:image", "og:image:url", "twitter:image"):
        if value := declared.meta(name):
            return _absolute(Found(value, "opengraph"), declared.url)
    for node in (declared.article, declared.web_page):
        for key in ("image", "thumbnailUrl"):
            if value := image_address((node or {}).get(key)):
                return _absolute(Found(value, "json-ld"), declared.url)
    return None


def image_address(value: object) -> str:
    """Return the address in an image of JSON-LD: a string, an object or a list."""
    if isinstance(value, list):
        return next((found for item in value if (found := image_address(item))), "")
    if isinstance(value, dict):
        value = value.get("url") or value.get("contentUrl") or value.get("@id")
        return image_address(value) if isinstance(value, list) else str(value or "")
    return value.strip() if isinstance(value, str) else ""


def _absolute(found: Found, base: str) -> Found | None:
    try:
        address = urljoin(base, found.value)
    except ValueError:
        return None
    return Found(address, found.origin) if address.startswith("http") else None


def image_caption(tree: HtmlElement, image: str | None) -> str | None:
    """Return the caption of the lead picture: of the figure that shows it, or the first."""
    figures = [
        f for f in tree.iter("figure") if next(f.iter("figcaption"), None) is not None
    ]
    shown = [f for f in figures if image and _shows(f, image)]
    for figure in shown or figures[:1]:
        caption = text_of_element(next(figure.iter("figcaption")))
        if 2 < len(caption) < 600:
            return caption
    for element in () if figures else tree.iter("p", "div", "span"):
        if re.search(r"(?:^|[\s_-])caption", class_words(element)):
            caption = text_of_element(element)
            return caption if 2 < len(caption) < 600 else None
    return None


def _shows(figure: HtmlElement, image: str) -> bool:
    """Tell whether a figure shows this picture, in whatever size."""
    wanted = _picture_name(image)
    for picture in figure.iter("img", "source"):
        for name in ("src", "data-src", "srcset", "data-srcset", "data-lazy-src"):
            if wanted and wanted in (picture.get(name) or ""):
                return True
    return False


def _picture_name(address: str) -> str:
    name = re.sub(r"[?#].*$", "", address).rpartition("/")[2]
    return re.sub(r"(?:[-_]\d+x\d+)?\.\w{2,4}$", "", name)
