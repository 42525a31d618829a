"""`scrapy extract`: saved pages to articles as JSON lines, one from the web for people."""

import argparse
import mimetypes
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from crawler.addresses.urls import is_http, same_site
from crawler.commands.crawl import prepare_settings
from crawler.items import Article, Page
from crawler.one_page import fetch_page
from crawler.session import BadUsage
from crawler.sources import Source, load_sources
from crawler.terminal.command import PlainCommand
from crawler.terminal.endings import DONE, TROUBLES
from crawler.terminal.json_lines import opened_for_rows, read_rows, write_row
from crawler.terminal.reading import set_out
from pipelines.analyse import ModelNotFound, addresses, check_models, pool_of
from pipelines.analysis import analyse
from pipelines.migrations import DatabaseTrouble, open_readonly
from pipelines.outcomes import Paywalled, Refused
from pipelines.rows.furniture import load_furniture
from pipelines.workers import WorkerPool


class Command(PlainCommand):
    """Turns pages into articles without a database."""

    requires_crawler_process = True
    troubles = (*TROUBLES, ModelNotFound)

    def syntax(self) -> str:
        """Say how it is called."""
        return (
            "[--pages FILE.jsonl | FILE.html … | --url URL] [--explain] [-o OUT.jsonl]"
        )

    def short_desc(self) -> str:
        """Say what it does."""
        return "Turn saved pages into articles, as JSON lines"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's own options."""
        super().add_options(parser)
        parser.add_argument("--pages", help="JSON lines with id, path and url")
        parser.add_argument(
            "--url", help="fetch this page; or the address of FILE.html"
        )
        parser.add_argument(
            "--enrich", action="store_true", help="find names, quotes, money, deals too"
        )
        parser.add_argument(
            "--explain",
            action="store_true",
            help="show each block of the page: kept or dropped, and why",
        )
        parser.add_argument(
            "-o",
            dest="output",
            help="write JSON lines there, - for the terminal; without it --url prints "
            "the article for people",
        )

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        """Read the pages in worker processes and print them in the order given."""
        assert self.settings is not None
        prepare_settings(self.settings)
        check_models(self.settings.getdict("MODELS"))
        sources = self._sources()
        rows = list(self._inputs(args, opts))
        pool = pool_of(self.settings, is_whole=opts.enrich)
        try:
            with opened_for_rows(opts.output) as file:
                if opts.explain:
                    _explain(pool, rows, sources, self._furniture(), file)
                    return DONE
                inputs = (
                    (page, source_of(page, sources), pool.models) for _, page in rows
                )
                results = pool.each(analyse, inputs)
                is_read = bool(opts.url) and not (args or opts.pages or opts.output)
                for (key, page), result in zip(rows, results, strict=True):
                    if is_read:
                        file.write(f"{set_out(page, result)}\n")
                    else:
                        write_row(file, {"id": key, **output_row(page, result)})
        finally:
            pool.close()
        return DONE

    def _sources(self) -> list[Source]:
        assert self.settings is not None
        folder = Path(self.settings["SOURCES_DIR"])
        return load_sources(folder) if folder.is_dir() else []

    def _furniture(self) -> dict[str, frozenset[str]]:
        """Give what the database has learned as furniture; nothing without one."""
        assert self.settings is not None
        try:
            db = open_readonly(Path(self.settings["DATABASE"]))
        except DatabaseTrouble:
            return {}
        with closing(db.conn):
            return load_furniture(db) if "furniture" in db.table_names() else {}

    def _inputs(
        self, args: list[str], opts: argparse.Namespace
    ) -> Iterator[tuple[Any, Page]]:
        if opts.url and not is_http(opts.url):
            raise BadUsage(f"{opts.url!r} is no address: write https://…")
        if opts.pages:
            for row in read_rows(opts.pages, "path"):
                path = Path(opts.pages).parent / row["path"]
                yield row.get("id"), saved_page(path, row.get("url"))
        elif args:
            for name in args:
                yield name, saved_page(Path(name), opts.url)
        elif opts.url:
            assert self.crawler_process is not None
            yield opts.url, fetch_page(self.crawler_process, opts.url)
        else:
            raise BadUsage("give --pages FILE.jsonl, FILE.html or --url URL")


def _explain(
    pool: WorkerPool,
    rows: list[tuple[Any, Page]],
    sources: list[Source],
    learned: dict[str, frozenset[str]],
    file: TextIO,
) -> None:
    # Imported here: every command is loaded by each, and no crawl needs these libraries.
    from pipelines.explain import explain

    owned = [(page, source_of(page, sources)) for _, page in rows]
    inputs = (
        (page, source, learned.get(source.name if source else "", frozenset()))
        for page, source in owned
    )
    for told in pool.each(explain, inputs):
        refusal = f"{told.outcome}: {told.detail}" if isinstance(told, Refused) else ""
        file.write(f"{refusal or told}\n")


def saved_page(path: Path, url: str | None) -> Page:
    """Make the record of a page that lies on the disk."""
    url = url or path.absolute().as_uri().replace("file://", "http://localhost", 1)
    kind = mimetypes.guess_type(path.name)[0] or "text/html"
    return Page(
        url=url,
        requested_url=url,
        source="",
        fetched_at=datetime.now(UTC),
        status=200,
        headers=[("content-type", kind)],
        body=path.read_bytes(),
    )


def source_of(page: Page, sources: list[Source]) -> Source | None:
    """Give the source whose rules a page has; None when it is nobody's."""
    for source in sources:
        if same_site(page.url, source.homepage):
            return source
    return None


def output_row(page: Page, result: Article | Refused) -> dict[str, Any]:
    """Give an article as a row, or why there is none; of one behind a paywall also what
    the page shows."""
    if not isinstance(result, Refused):
        return {**_article_row(page, result), "outcome": "article"}
    teaser = result.teaser if isinstance(result, Paywalled) else None
    row = _article_row(page, teaser) if teaser else {"url": page.url}
    return {**row, "outcome": result.outcome, "detail": result.detail}


def _article_row(page: Page, article: Article) -> dict[str, Any]:
    article.addresses = addresses(article, page)
    row = asdict(article)
    del row["page"], row["coverage"]
    row["fetched_at"] = article.fetched_at.isoformat()
    return row
