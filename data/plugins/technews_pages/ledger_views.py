"""The pages that list: deals, sums of money, quotations."""

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import Request, Response

from technews_pages import amounts as sums
from technews_pages import ledger
from technews_pages.lists import Name, read_part
from technews_pages.names import LONGEST, find_meant, find_names
from technews_pages.newsroom import find_newsroom
from technews_pages.problems import page
from technews_pages.rendering import (
    place_before,
    render,
    whole_number,
)

CURRENCY_LENGTH = 3
KIND_LENGTH = 30
NOBODY = -1
"""The speaker whom a name stands for that nobody bears."""


@page
async def deals(datasette: Datasette, request: Request) -> Response:
    """List the deals with totals by currency."""
    db = await find_newsroom(datasette)
    kind, currency = _kind(request), _currency(request)
    listed = ledger.listed_deals(kind, currency)
    part = await read_part(db, listed, place_before(request))
    rows = await ledger.read_deals(db, part.ids)
    objects = await ledger.read_objects(db, rows)
    told = ledger.merge(rows)
    ledger.share_objects(told, objects)
    totals = await ledger.read_totals(db)
    return await render(
        datasette,
        request,
        "deals",
        objects=objects,
        deals=told,
        totals=totals,
        shown_totals=ledger.narrow_totals(totals, kind, currency),
        kind=kind,
        currency=currency,
        kinds=ledger.KINDS,
        part=part,
    )


@page
async def amounts(datasette: Datasette, request: Request) -> Response:
    """List the sums of money with totals by currency."""
    db = await find_newsroom(datasette)
    meaning = request.args.get("meaning") or ""
    meaning = meaning if meaning in sums.MEANINGS else "sum"
    currency, least = _currency(request), _least(request)
    listed = sums.listed_amounts(meaning, currency, least)
    part = await read_part(db, listed, place_before(request))
    return await render(
        datasette,
        request,
        "amounts",
        amounts=await sums.read_amounts(db, part.ids),
        totals=await sums.read_sum_totals(db, meaning, least),
        meaning=meaning,
        meanings=[*sums.MEANINGS],
        stock_filter=sums.STOCK_FILTERS[meaning],
        currency=currency,
        least=least,
        sizes=(0, 10**6, 10**7, 10**8, 10**9),
        part=part,
    )


def _kind(request: Request) -> str:
    return (request.args.get("kind") or "")[:KIND_LENGTH]


def _currency(request: Request) -> str:
    return (request.args.get("currency") or "").strip().upper()[:CURRENCY_LENGTH]


def _least(request: Request) -> int:
    return whole_number(request.args.get("least")) or 0


@page
async def quotes(datasette: Datasette, request: Request) -> Response:
    """List what was said and by whom."""
    db = await find_newsroom(datasette)
    typed = (request.args.get("who") or "").strip()[:LONGEST]
    speaker = whole_number(request.args.get("speaker"))
    meant = await _speakers_called(db, typed) if typed else []
    if typed:
        speaker = meant[0].id if len(meant) == 1 else NOBODY
    part = await read_part(db, ledger.listed_quotes(speaker), place_before(request))
    return await render(
        datasette,
        request,
        "quotes",
        quotes=await ledger.read_quotes(db, part.ids),
        speakers=await ledger.read_speakers(db),
        speaker=speaker,
        who=typed,
        meant=meant if len(meant) > 1 else [],
        part=part,
    )


async def _speakers_called(db: Database, typed: str) -> list[Name]:
    """Find who is quoted under a name; of those who bear just that name the first."""
    exact = await ledger.who_speak(db, await find_names(db, typed))
    return exact[:1] or await ledger.who_speak(db, await find_meant(db, typed))
