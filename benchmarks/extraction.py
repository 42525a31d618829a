"""Compares the text of technews with that of other extractors, and what each costs.

python -m benchmarks.extraction FOLDER [--pages 200]

FOLDER: corpora of labelled pages, see benchmarks/labelled_pages.py. readability-lxml and
newspaper4k take part where they are installed. All run on the same pages in this process,
page by page in turns, so that a busy machine is slow for all of them.
"""

import argparse
import logging
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import lxml.html
import trafilatura

from benchmarks.labelled_pages import LabelledPage, read_labelled_pages
from benchmarks.text_scores import Score, score_texts
from pipelines.blocks import BlockReader
from pipelines.charset import decode
from pipelines.extract import extract
from pipelines.outcomes import NotArticle

Extractor = Callable[[LabelledPage, bytes], str]
MEASURES = {"runs": "F1 runs", "words": "F1 words", "snippets": "F snippets"}


def main() -> None:
    """Run all extractors on all pages and print a table."""
    options = _parser().parse_args()
    logging.disable(logging.CRITICAL)
    pages = read_labelled_pages(options.folder)
    if options.pages:
        pages = pages[:: max(1, len(pages) // options.pages)]
    names = installed()
    texts, spent = run(pages, names)
    scores = {name: score_texts(zip(pages, texts[name], strict=True)) for name in names}
    print_table(scores, {name: 1000 * spent[name] / len(pages) for name in names})


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("benchmarks.extraction", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, help="take a sample of about so many")
    return parser


def installed() -> dict[str, Extractor]:
    """Return the extractors that can be run here, by name."""
    found = {"technews": by_technews, "trafilatura": by_trafilatura}
    if find_spec("readability"):
        found["readability-lxml"] = by_readability
    if find_spec("newspaper"):
        found["newspaper4k"] = by_newspaper
    return found


def run(
    pages: list[LabelledPage], names: dict[str, Extractor]
) -> tuple[dict[str, list[str]], dict[str, float]]:
    """Return each extractor's texts, and its CPU seconds."""
    texts: dict[str, list[str]] = {name: [] for name in names}
    spent = dict.fromkeys(names, 0.0)
    for name, lift in names.items():
        lift(pages[0], pages[0].body())  # what is loaded late is not counted
        texts[name] = []
    for page in pages:
        body = page.body()
        for name, lift in names.items():
            start = time.process_time()
            texts[name].append(_text(lift, page, body))
            spent[name] += time.process_time() - start
    return texts, spent


def _text(lift: Extractor, page: LabelledPage, body: bytes) -> str:
    try:
        return lift(page, body)
    except Exception:
        # A page that breaks an extractor counts as one without text, for all of them.
        return ""


def by_technews(page: LabelledPage, body: bytes) -> str:
    """Lift text and metadata, as a crawl does."""
    try:
        return extract(page.page(body), None).text
    except NotArticle:
        return ""


def by_trafilatura(page: LabelledPage, body: bytes) -> str:
    """Lift text and metadata; comments are not asked for."""
    found: Any = trafilatura.bare_extraction(
        body, url=page.url, include_comments=False, with_metadata=True
    )
    return found.text or "" if found else ""


def by_readability(page: LabelledPage, body: bytes) -> str:
    """Lift the summary's blocks; there is no other metadata than a title."""
    import readability

    document = readability.Document(decode(body))
    document.short_title()
    tree = lxml.html.document_fromstring(document.summary())
    return "\n".join(block.text for block in BlockReader().read(tree))


def by_newspaper(page: LabelledPage, body: bytes) -> str:
    """Lift text and metadata without asking for pictures."""
    import newspaper

    article = newspaper.Article(url=page.url, fetch_images=False)
    article.download(input_html=body)
    article.parse()
    return str(article.text)


def print_table(scores: dict[str, dict[str, Score]], costs: dict[str, float]) -> None:
    """Print a row for each corpus and measure, and a last one of CPU time."""
    names = list(scores)
    print(f"{'':46}" + "".join(f"{name:>18}" for name in names))
    for corpus in scores[names[0]]:
        figures = {name: scores[name][corpus].figures() for name in names}
        for measure in figures[names[0]]:
            label = f"{corpus}, {MEASURES[measure]}"
            row = "".join(f"{figures[name][measure]:18.4f}" for name in names)
            print(f"{label:46}{row}")
    print(f"{'CPU ms a page':46}" + "".join(f"{costs[name]:18.1f}" for name in names))


if __name__ == "__main__":
    main()
