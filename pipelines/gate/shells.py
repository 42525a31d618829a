"""Refuses pages of things: videos, galleries, recordings, vacancies, what is for sale."""

import re
from urllib.parse import urlsplit

from crawler.items import Article, Page
from pipelines.gate.article_words import PLAYER_PATH
from pipelines.outcomes import NotArticle
from pipelines.page.layout import Layout
from pipelines.page.schema_types import (
    GALLERY_TYPE,
    PLAYER_TYPE,
    PRODUCT_TYPE,
    has_article_type,
)
from pipelines.page.surroundings import letters

SHORT = 100
"""Words up to which a text beside a player, gallery or shop is its caption."""
BARE = 50
"""Words up to which a player's page is no article, whatever it declares."""
FEWEST = 5
"""Captions; fewer make no gallery."""
SENTENCES = 25
"""Words from which on a line is told and no caption."""

SHELF = re.compile(rf"(?:/[a-z]{{2}})?{PLAYER_PATH.pattern}")
"""The address of all videos, podcasts or galleries of a site."""


def refuse_shell(
    article: Article, page: Page, layout: Layout, dated: bool, words: int
) -> None:
    """Raise for the page of a video, a gallery, a recording or a thing for sale."""
    has_article = has_article_type(layout.types)
    is_sold = layout.og_type.startswith(("product", "og:product"))
    if is_sold and not (has_article or (dated and article.authors)):
        raise NotArticle("product page")
    is_product = any(map(PRODUCT_TYPE.fullmatch, layout.types))
    if is_product and not (has_article or dated or layout.og_type == "article"):
        raise NotArticle("product page")
    if not (has_article or dated) and letters(article.headline) in layout.things:
        raise NotArticle("page of a vacancy, an event, somebody or some work")
    declared = any(map(GALLERY_TYPE.fullmatch, layout.types))
    if not has_article and (declared or layout.og_type != "article"):
        _refuse_gallery(article, layout, declared)
    is_article = has_article or dated or layout.og_type == "article"
    if not is_article and SHELF.fullmatch(urlsplit(page.url).path.lower()):
        raise NotArticle("list of videos, galleries or recordings")
    if words > (BARE if has_article else SHORT):
        return
    plays = layout.og_type.startswith(("video", "music", "audio"))
    plays = plays or any(map(PLAYER_TYPE.fullmatch, layout.types))
    if (plays and not has_article) or PLAYER_PATH.search(
        urlsplit(page.url).path.lower()
    ):
        raise NotArticle(f"video, gallery or recording, {words} words")


def _refuse_gallery(article: Article, layout: Layout, declared: bool) -> None:
    """Raise where pictures are told of, and nothing else."""
    sizes = [len(line.split()) for line in article.text.splitlines()]
    captioned = layout.captions / max(layout.found, 1)
    told = sum(size for size in sizes if size >= SENTENCES) / max(sum(sizes), 1)
    if declared and (captioned > 0.6 or told < 0.5):
        raise NotArticle("gallery by its declared type")
    is_found = layout.found >= 0.6 * article.word_count
    if is_found and captioned > 0.8 and len(sizes) >= FEWEST:
        raise NotArticle(f"gallery: {len(sizes)} captions and no text")
