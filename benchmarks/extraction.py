"""Compares text and metadata of technews with those of other extractors, and the cost.

python -m benchmarks.extraction FOLDER [--pages 200]

FOLDER: corpora of labelled pages, see benchmarks/labelled_pages.py. readability-lxml and
newspaper4k take part where they are installed: pip install readability-lxml newspaper4k,
the extra "peers" of pyproject.toml. All run on the same pages in this process, page by
page in turns, so that a busy machine is slow for all of them.
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

from benchmarks.labelled_pages import LabelledPage, read_all_pages
from benchmarks.metadata_scores import Metadata, score_metadata
from benchmarks.text_scores import Score, score_texts
from pipelines.extract import extract
from pipelines.page.blocks import BlockReader
from pipelines.page.charset import decode

Answer = tuple[str, Metadata]
Extractor = Callable[[LabelledPage, bytes], Answer]
MEASURES = {"runs": "F1 runs", "words": "F1 words", "snippets": "F snippets"}


def main() -> None:
    """Run all extractors on all pages and print a table."""
    options = _parser().parse_args()
    logging.disable(logging.CRITICAL)
    pages = read_all_pages(options.folder) if options.folder.is_dir() else []
    if not pages:
        raise SystemExit(
            f"{options.folder}: no labelled pages there; needed is FOLDER/CORPUS/"
            "labels.jsonl with FOLDER/CORPUS/pages/<id>.html.gz (docs/extraction.md): "
            "make bench-extract PAGES=FOLDER"
        )
    if options.pages:
        pages = pages[:: max(1, len(pages) // options.pages)]
    names = installed()
    answers, spent = run(pages, names)
    texts, told = {}, {}
    for name, given in answers.items():
        pairs = list(zip(pages, given, strict=True))
        texted = [(page, text) for page, (text, _) in pairs if page.text or page.within]
        texts[name] = score_texts(texted)
        told[name] = score_metadata((page, found) for page, (_, found) in pairs)
    print_texts(texts)
    print_metadata(told)
    costs = (1000 * spent[name] / len(pages) for name in names)
    print(f"{'CPU ms a page':46}" + "".join(f"{cost:18.1f}" for cost in costs))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("benchmarks.extraction", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, help="take a sample of about so many")
    return parser


def installed() -> dict[str, Extractor]:
    """Return the extractors that can be run here, by name."""
    found: dict[str, Extractor] = {
        "technews": by_technews,
        "trafilatura": by_trafilatura,
    }
    if find_spec("readability"):
        found["readability-lxml"] = by_readability
    if find_spec("newspaper"):
        found["newspaper4k"] = by_newspaper
    return found


def run(
    pages: list[LabelledPage], names: dict[str, Extractor]
) -> tuple[dict[str, list[Answer]], dict[str, float]]:
    """Return each extractor's answers, and its CPU seconds."""
    answers: dict[str, list[Answer]] = {name: [] for name in names}
    spent = dict.fromkeys(names, 0.0)
    for lift in names.values():
        _answer(lift, pages[0], pages[0].body())  # what loads late is not counted
    for page in pages:
        body = page.body()
        for name, lift in names.items():
            start = time.process_time()
            answers[name].append(_answer(lift, page, body))
            spent[name] += time.process_time() - start
    return answers, spent


def _answer(lift: Extractor, page: LabelledPage, body: bytes) -> Answer:
    try:
        return lift(page, body)
    except Exception:
        # A page that breaks an extractor counts as one without text, for all of them.
        return "", Metadata()


def by_technews(page: LabelledPage, body: bytes) -> Answer:
    """Lift text and metadata, as a crawl does."""
    found = extract(page.page(body), None)
    return found.text, Metadata(
        headline=found.headline,
        authors=found.authors,
        date=found.date_published or "",
    )


def by_trafilatura(page: LabelledPage, body: bytes) -> Answer:
    """Lift text and metadata; comments are not asked for."""
    found: Any = trafilatura.bare_extraction(
        body, url=page.url, include_comments=False, with_metadata=True
    )
    authors = [name.strip() for name in (found.author or "").split(";")]
    return found.text or "", Metadata(
        headline=found.title or "", authors=authors, date=found.date or ""
    )


def by_readability(page: LabelledPage, body: bytes) -> Answer:
    """Lift the summary's blocks; there is no other metadata than a title."""
    import readability

    document = readability.Document(decode(body))
    headline = document.short_title()
    tree = lxml.html.document_fromstring(document.summary())
    blocks = BlockReader().read(tree)
    return "\n".join(block.text for block in blocks), Metadata(headline=headline)


def by_newspaper(page: LabelledPage, body: bytes) -> Answer:
    """Lift text and metadata without asking for pictures."""
    import newspaper

    article = newspaper.Article(url=page.url, fetch_images=False)
    article.download(input_html=body)
    article.parse()
    return str(article.text), Metadata(
        headline=article.title or "",
        authors=list(article.authors or ()),
        date=str(article.publish_date or ""),
    )


def print_texts(scores: dict[str, dict[str, Score]]) -> None:
    """Print a row for each corpus and measure of texts."""
    names = list(scores)
    print(f"{'':46}" + "".join(f"{name:>18}" for name in names))
    for corpus in scores[names[0]]:
        figures = {name: scores[name][corpus].figures() for name in names}
        for measure in figures[names[0]]:
            label = f"{corpus}, {MEASURES[measure]}"
            row = "".join(f"{figures[name][measure]:18.4f}" for name in names)
            print(f"{label:46}{row}")


def print_metadata(told: dict[str, dict[tuple[str, str], float]]) -> None:
    """Print a row for each corpus and field of metadata: the share told right."""
    for corpus, name in next(iter(told.values())):
        row = "".join(f"{shares[corpus, name]:18.3f}" for shares in told.values())
        print(f"{f'{corpus}, {name}':46}{row}")


if __name__ == "__main__":
    main()
