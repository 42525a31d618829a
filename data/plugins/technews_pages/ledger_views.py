"""The pages that list: trends, deals, sums of money, quotations."""

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from technews_pages import charts, entities, ledger, trends
from technews_pages.newsroom import find_newsroom
from technews_pages.problems import page
from technews_pages.rendering import page_number, render, voice_of

CURRENCY_LENGTH = 3


@page
async def trend_page(datasette: Datasette, request: Request) -> Response:
    """Compare up to five names over twelve weeks."""
    db = await find_newsroom(datasette)
    t, kind = voice_of(request), request.args.get("kind") or ""
    kinds = [kind] if kind in entities.KINDS else entities.KINDS
    last = await trends.read_newest_day(db)
    if last is None:
        return await render(datasette, request, "trends", trends=[], top=[], last=None)
    span, top = await trends.read_lately(db, last, 20, kinds)
    wished = [text for text in request.args.getlist("e") if text.isdecimal()]
    ids = [int(text[:15]) for text in wished[:5]] or [name.id for name in top[:5]]
    found = await trends.read_trends(db, ids, last, 12)
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
                trend.counts, highest, str(t("trend_alt", name=trend.name))
            )
            for trend in found
        },
        starts=trends.week_starts(last, 12),
        last=last,
        is_week=span == trends.WEEK,
        kind=kind,
        kinds=entities.KINDS,
    )


@page
async def deals(datasette: Datasette, request: Request) -> Response:
    """List the deals with totals by currency."""
    db = await find_newsroom(datasette)
    kind, here = request.args.get("kind") or "", page_number(request)
    currency = _currency(request)
    rows = await ledger.read_deals(db, kind, currency, here)
    return await render(
        datasette,
        request,
        "deals",
        deals=ledger.merge(rows[: ledger.PAGE]),
        totals=await ledger.read_totals(db),
        kind=kind,
        currency=currency,
        kinds=ledger.KINDS,
        page=here,
        more=len(rows) > ledger.PAGE,
    )


@page
async def amounts(datasette: Datasette, request: Request) -> Response:
    """List the sums of money with totals by currency."""
    db = await find_newsroom(datasette)
    currency, least = _currency(request), _least(request)
    here = page_number(request)
    rows = await ledger.read_amounts(db, currency, least, here)
    return await render(
        datasette,
        request,
        "amounts",
        amounts=rows[: ledger.PAGE],
        totals=await ledger.read_sum_totals(db),
        currency=currency,
        least=least,
        sizes=(0, 10**6, 10**7, 10**8, 10**9),
        page=here,
        more=len(rows) > ledger.PAGE,
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
    text, here = request.args.get("speaker") or "", page_number(request)
    speaker = int(text[:15]) if text.isdecimal() else None
    rows = await ledger.read_quotes(db, speaker, here)
    return await render(
        datasette,
        request,
        "quotes",
        quotes=rows[: ledger.PAGE],
        speakers=await ledger.read_speakers(db),
        speaker=speaker,
        page=here,
        more=len(rows) > ledger.PAGE,
    )
