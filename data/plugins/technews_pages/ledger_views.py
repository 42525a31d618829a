"""The pages that list: trends, deals, sums of money, quotations."""

from datetime import date

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import Request, Response

from technews_pages import amounts as sums
from technews_pages import charts, entities, ledger, trends
from technews_pages.deal_trends import read_deal_trends
from technews_pages.newsroom import find_newsroom
from technews_pages.problems import page
from technews_pages.rendering import key_before, render, voice_in, voice_of

CURRENCY_LENGTH = 3
WEEKS = 12
DEALS = "deals"
"""What `?kind=` asks for the kinds of deals with, instead of names."""


@page
async def trend_page(datasette: Datasette, request: Request) -> Response:
    """Compare up to five names over twelve weeks."""
    db = await find_newsroom(datasette)
    t, kind = await voice_in(db, request), request.args.get("kind") or ""
    kinds = [kind] if kind in entities.KINDS else entities.KINDS
    last = await trends.read_newest_day(db)
    if last is None:
        return await render(datasette, request, "trends", trends=[], top=[], last=None)
    if kind == DEALS:
        return await _deal_trends(datasette, request, db, last)
    span, top = await trends.read_lately(db, last, 20, kinds)
    wished = [text for text in request.args.getlist("e") if text.isdecimal()]
    ids = [int(text[:15]) for text in wished[:5]] or [name.id for name in top[:5]]
    found = await trends.read_trends(db, ids, last, WEEKS)
    highest = max([1, *(n for trend in found for n in trend.counts)])
    return await render(
        datasette,
        request,
        "trends",
        trends=found,
        top=top,
        chosen={trend.id for trend in found},
        highest=highest,
        bars={
            trend.id: charts.bars(
                trend.counts,
                highest,
                t("trend_alt", name=t.name(trend.id, trend.name)).unescape(),
            )
            for trend in found
        },
        starts=trends.week_starts(last, WEEKS),
        last=last,
        is_week=span == trends.WEEK,
        kind=kind,
        kinds=entities.KINDS,
    )


async def _deal_trends(
    datasette: Datasette, request: Request, db: Database, last: date
) -> Response:
    """Show how many deals of each kind there were over twelve weeks."""
    t = voice_of(request)
    found = await read_deal_trends(db, last, WEEKS)
    highest = max([1, *(n for trend in found for n in trend.counts)])
    alts = {
        trend.kind: t("deals_alt", name=t.word("deal_kinds", trend.kind)).unescape()
        for trend in found
    }
    return await render(
        datasette,
        request,
        "deal_trends",
        trends=found,
        highest=highest,
        bars={
            trend.kind: charts.bars(trend.counts, highest, alts[trend.kind])
            for trend in found
        },
        starts=trends.week_starts(last, len(found[0].counts) if found else WEEKS),
        last=last,
        kind=DEALS,
        kinds=entities.KINDS,
    )


@page
async def deals(datasette: Datasette, request: Request) -> Response:
    """List the deals with totals by currency."""
    db = await find_newsroom(datasette)
    kind, currency = request.args.get("kind") or "", _currency(request)
    part = await ledger.find_deals(db, kind, currency, key_before(request))
    rows = await ledger.read_deals(db, part.ids)
    return await render(
        datasette,
        request,
        "deals",
        objects=await ledger.read_objects(db, rows),
        deals=ledger.merge(rows),
        totals=await ledger.read_totals(db),
        kind=kind,
        currency=currency,
        kinds=ledger.KINDS,
        part=part,
    )


@page
async def amounts(datasette: Datasette, request: Request) -> Response:
    """List the sums of money with totals by currency."""
    db = await find_newsroom(datasette)
    currency, least = _currency(request), _least(request)
    part = await sums.find_amounts(db, currency, least, key_before(request))
    return await render(
        datasette,
        request,
        "amounts",
        amounts=await sums.read_amounts(db, part.ids),
        totals=await sums.read_sum_totals(db),
        currency=currency,
        least=least,
        sizes=(0, 10**6, 10**7, 10**8, 10**9),
        part=part,
    )


def _currency(request: Request) -> str:
    return (request.args.get("currency") or "").strip().upper()[:CURRENCY_LENGTH]


def _least(request: Request) -> int:
    text = request.args.get("least") or "0"
    return int(text[:15]) if text.isdecimal() else 0


@page
async def quotes(datasette: Datasette, request: Request) -> Response:
    """List what was said and by whom."""
    db = await find_newsroom(datasette)
    text = request.args.get("speaker") or ""
    speaker = int(text[:15]) if text.isdecimal() else None
    part = await ledger.find_quotes(db, speaker, key_before(request))
    return await render(
        datasette,
        request,
        "quotes",
        quotes=await ledger.read_quotes(db, part.ids),
        speakers=await ledger.read_speakers(db),
        speaker=speaker,
        part=part,
    )
