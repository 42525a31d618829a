"""`scrapy annotate`: names, quotations, sums and deals of plain texts; JSON lines, or
colour on a terminal."""

import argparse
import os
import re
import sys
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any, Final

from crawler.commands.crawl import prepare_settings
from crawler.items import Amount, Article, Deal, Mention, Provenance, Quote
from crawler.session import BadUsage
from crawler.terminal.annotated import set_out
from crawler.terminal.command import PlainCommand
from crawler.terminal.endings import DONE, TROUBLES
from crawler.terminal.json_lines import (
    opened_for_rows,
    read_plain,
    read_rows,
    write_row,
)
from pipelines.analyse import ModelNotFound, check_models, pool_of
from pipelines.analysis import enrich
from pipelines.outcomes import Refused
from pipelines.text.composed import Composed, give_back

TYPES: Final = {
    "person": "PERSON",
    "organization": "ORG",
    "place": "PLACE",
    "product": "PRODUCT",
    "event": "EVENT",
}


class Command(PlainCommand):
    """Annotates texts without a database."""

    troubles = (*TROUBLES, ModelNotFound)

    def syntax(self) -> str:
        """Say how it is called."""
        return "[--texts FILE.jsonl | FILE.txt …] [-o OUT.jsonl]"

    def short_desc(self) -> str:
        """Say what it does."""
        return "Find names, quotes, money and deals in plain texts"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's own options."""
        super().add_options(parser)
        parser.add_argument("--texts", help="JSON lines with id, lang, title, text")
        parser.add_argument(
            "-o",
            dest="output",
            help="write JSON lines there, - for standard output; without it a terminal "
            "shows the texts for people",
        )

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        """Annotate in worker processes and print in the order given."""
        assert self.settings is not None
        prepare_settings(self.settings)
        check_models(self.settings.getdict("MODELS"))
        rows = list(inputs(args, opts.texts))
        is_read = opts.output is None and sys.stdout.isatty()
        is_coloured = not os.environ.get("NO_COLOR")
        pool = pool_of(self.settings)
        try:
            with opened_for_rows(opts.output) as file:
                results = pool.each(annotate, ((row, pool.models) for row in rows))
                for row, result in zip(rows, results, strict=True):
                    found = refused_row(row, result)
                    if is_read:
                        file.write(f"{set_out(row, found, is_coloured)}\n")
                    else:
                        write_row(file, found)
        finally:
            pool.close()
        return DONE


def inputs(args: list[str], texts: str | None) -> Iterator[dict[str, Any]]:
    """Give the texts that are asked for as rows."""
    if texts:
        for row in read_rows(texts, "text", "title", "lang", "published"):
            check_day(row, texts)
            yield row
    for name in args:
        if name.endswith(".jsonl"):
            raise BadUsage(f"{name}: for JSON lines write --texts {name}")
        yield {"id": name, "text": read_plain(name)}
    if not texts and not args:
        raise BadUsage("give --texts FILE.jsonl or FILE.txt")


def check_day(row: dict[str, Any], path: str) -> None:
    """Raise BadUsage for a row whose day of publication is none."""
    try:
        date.fromisoformat((row.get("published") or "2000-01-01")[:10])
    except ValueError as error:
        place = f"{path}, row {row.get('id')!r}: published {row['published']!r}"
        raise BadUsage(f"{place}: write a day like 2026-11-25") from error


def refused_row(
    row: dict[str, Any], result: dict[str, Any] | Refused
) -> dict[str, Any]:
    """Give what was found; an empty row with the reason for a text that was not read."""
    if not isinstance(result, Refused):
        return result
    article = empty_article(row, told_language(row) or "und")
    article.provenance = [
        Provenance(field="mentions", origin="technews", raw=result.detail)
    ]
    return output_row(row.get("id"), article)


def told_language(row: dict[str, Any], models: Collection[str] = ()) -> str:
    """Give the language that a row names, as models are called: fr for fr-FR or FR."""
    told: str = (row.get("lang") or "").strip()
    return told if told in models else re.split("[-_]", told)[0].lower()


def empty_article(row: dict[str, Any], language: str) -> Article:
    """Make the article of an input row, with nothing found in it."""
    return Article(
        source="",
        url="",
        headline=row.get("title") or "",
        text=row["text"],
        language=language,
        date_published=row.get("published"),
        fetched_at=datetime.now(UTC),
    )


def annotate(row: dict[str, Any], models: Mapping[str, str]) -> dict[str, Any]:
    """Annotate one text; called in a worker."""
    from pipelines.language import guess_language, nearest_language
    from pipelines.models import OWN_MODELS

    headline, text = Composed(row.get("title") or ""), Composed(row["text"])
    language = told_language(row, {*OWN_MODELS, *models}) or guess_language(text.text)
    if language == "und":
        words = f"{headline.text} {text.text}"
        language = nearest_language(words, {*OWN_MODELS, *models})
    article = empty_article(row, language)
    article.headline, article.text = headline.text, text.text
    enrich(article, models)
    give_back(article, headline, text)
    return output_row(row.get("id"), article)


def output_row(key: Any, article: Article) -> dict[str, Any]:
    """Give what was found in the words of the command's contract."""
    found: dict[str, list[Mention]] = {"headline": [], "text": []}
    for mention in article.mentions:
        found[mention.field].append(mention)
    reasons = [told.raw for told in article.provenance if told.field == "mentions"]
    return {
        "id": key,
        "lang": article.language,
        "title_entities": [entity_row(mention) for mention in found["headline"]],
        "entities": [entity_row(mention) for mention in found["text"]],
        "amounts": [amount_row(amount) for amount in article.amounts],
        "quotes": [quote_row(quote) for quote in article.quotes],
        "deals": [deal_row(deal) for deal in article.deals],
        **({"reason": reasons[0]} if reasons else {}),
    }


def entity_row(mention: Mention) -> dict[str, Any]:
    """Give a mention in the words of the command's contract."""
    return {
        "start": mention.start_char,
        "end": mention.end_char,
        "type": TYPES[mention.kind],
        "text": mention.text,
    }


def amount_row(amount: Amount) -> dict[str, Any]:
    """Give a sum of money in the words of the command's contract."""
    return {
        "start": amount.start_char,
        "end": amount.end_char,
        "text": amount.text,
        "value": amount.amount,
        "value_max": amount.amount_max,
        "currency": amount.currency,
        "per": amount.per,
        "is_valuation": amount.is_valuation,
    }


def quote_row(quote: Quote) -> dict[str, Any]:
    """Give a quotation in the words of the command's contract."""
    return {
        "start": quote.start_char,
        "end": quote.end_char,
        "text": quote.text,
        "speaker": quote.speaker,
    }


def deal_row(deal: Deal) -> dict[str, Any]:
    """Give a deal in the words of the command's contract."""
    return {
        "kind": deal.kind,
        "subject": deal.subject,
        "object": deal.object,
        "amount": deal.amount,
        "currency": deal.currency,
        "date": deal.date,
        "status": deal.status,
        "background": deal.background,
    }
