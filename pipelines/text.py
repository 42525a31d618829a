"""Lifts the article's own words out of a parsed page."""

import trafilatura
from lxml.html import HtmlElement

VERSION = f"trafilatura {trafilatura.__version__}"


def lift_text(tree: HtmlElement, url: str) -> tuple[str, str]:
    """Return the article's text, one paragraph a line, and which extractor gave it."""
    document = trafilatura.bare_extraction(
        tree, url=url, fast=True, include_comments=False
    )
    text = document.text if document is not None else ""  # type: ignore[union-attr]
    return text or "", VERSION
