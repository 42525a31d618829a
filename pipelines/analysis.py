"""Reads one page in a worker: an article with all that is found in it, or a reason."""

from collections.abc import Collection, Mapping

from crawler.items import Article, Page, Provenance
from crawler.sources import Source
from pipelines.gate.walls import refuse_wall
from pipelines.text.learned import without_learned
from pipelines.text.word_count import count_words


def analyse(
    page: Page,
    source: Source | None,
    models: Mapping[str, str] | None,
    learned: Collection[str] = (),
) -> Article:
    """Turn a page into an article; raises a reason.

    `models`: language → spaCy pipeline in the place of the project's own, for what is
    found in the article; None: nothing is looked for. `learned`: keys of the lines that
    are known as the source's furniture; they never decide whether it is an article.
    """
    # Imported here: the crawler's own process never needs these libraries.
    from pipelines.extract import extract
    from pipelines.gate.article_test import refuse_non_article

    refuse_wall(page)
    article = extract(page, source)
    refuse_non_article(article, page)
    drop_learned(article, learned)
    if models is not None:
        enrich(article, models)
    return article


def drop_learned(article: Article, learned: Collection[str]) -> None:
    """Take the source's furniture off an article's text, and names of its authors that
    are the end then; tell it in `provenance`.

    `text_hash` stays that of the page: what is learned is no change by the publisher.
    """
    from pipelines.extract import MAX_RAW
    from pipelines.metadata.authors import without_signature

    article.text, gone = without_learned(article.text, learned)
    if gone:
        article.text = without_signature(article.text, article.authors)
        article.word_count = count_words(article.text)
        raw = "\n".join(gone)[:MAX_RAW]
        note = Provenance(field="text", origin="learned", raw=raw)
        article.provenance.append(note)


def enrich(article: Article, models: Mapping[str, str]) -> None:
    """Find names, quotations, sums of money and deals in an article's words."""
    from pipelines.amounts import find_amounts
    from pipelines.deals import find_deals
    from pipelines.entities import find_mentions
    from pipelines.events.coverage import write_coverage
    from pipelines.events.summary import coverage
    from pipelines.models import OWN_MODELS
    from pipelines.names.prices import without_models
    from pipelines.names.reach import readable_part, unread
    from pipelines.quotes import find_quotes

    headline, language = article.headline, article.language
    models = {**OWN_MODELS, **models}
    text = readable_part(article.text)
    article.provenance += unread(article, models)
    amounts = find_amounts(text, language)
    article.mentions = find_mentions(headline, text, language, models, amounts=amounts)
    article.quotes = find_quotes(text, article.mentions, language)
    article.amounts = without_models(amounts, article.mentions, language)
    article.deals = find_deals(
        headline,
        text,
        article.mentions,
        article.amounts,
        article.date_published,
        language,
    )
    article.coverage = write_coverage(coverage(article, 0))
