"""Sets an article out for people to read in a terminal."""

import textwrap

from crawler.items import Article, Page
from pipelines.outcomes import Paywalled, Refused

WIDTH = 88


def set_out(page: Page, result: Article | Refused) -> str:
    """Return an article as lines for people, or in words why there is none; of one
    behind a paywall also what the page shows."""
    if isinstance(result, Article):
        return _article(result)
    told = f"no article: {result.outcome} ({result.detail})\n{page.url}"
    teaser = result.teaser if isinstance(result, Paywalled) else None
    return f"{told}\n\n{_article(teaser)}" if teaser else told


def _article(article: Article) -> str:
    signed = ", ".join(
        [*article.authors, *([article.credit] if article.credit else [])]
    )
    facts = (signed, article.date_published, article.section, article.language)
    paragraphs = [
        textwrap.fill(article.headline, WIDTH),
        " · ".join(fact for fact in facts if fact) + f" · {article.word_count} words",
        article.url,
        textwrap.fill(article.description or "", WIDTH),
        *(textwrap.fill(line, WIDTH) for line in article.text.split("\n")),
        *_remarks(article),
    ]
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _remarks(article: Article) -> list[str]:
    """Return what is to be known beside the text."""
    remarks = []
    if article.date_modified:
        remarks.append(f"changed: {article.date_modified}")
    if article.keywords:
        remarks.append(f"keywords: {', '.join(article.keywords)}")
    if article.main_image:
        caption = article.main_image_caption
        remarks.append(
            f"image: {article.main_image}" + (f" ({caption})" if caption else "")
        )
    if article.is_free is False:
        remarks.append("declared not free")
    if article.quality_reasons:
        remarks.append(
            f"quality {article.quality:.2f}: {', '.join(article.quality_reasons)}"
        )
    return ["\n".join(remarks)] if remarks else []
