"""The pages that list: trends, deals, sums of money, quotations."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import Request, Response

from technews_pages import amounts as sums
from technews_pages import charts, entities, ledger, trends
from technews_pages.deal_trends import KindTrend, read_deal_trends
from technews_pages.lists import Name
from technews_pages.newsroom import find_newsroom
from technews_pages.problems import page
from technews_pages.rendering import (
    place_before,
    render,
    voice_in,
    voice_of,
    whole_number,
)
from technews_pages.search import find_names
from technews_pages.trends import Trend
from technews_pages.voice import Voice

CURRENCY_LENGTH = 3
KIND_LENGTH = 30
WEEKS = 12
NOBODY = -1
"""The speaker whom a name stands for that nobody bears."""
DEALS = "deals"
"""What `?kind=` asks for the kinds of deals with, instead of names."""


@page
async def trend_page(datasette: Datasette, request: Request) -> Response:
    """Show twelve weeks: of up to five names that are compared, or of deals by kind."""
    db = await find_newsroom(datasette)
    kind = _kind(request)
    last = await trends.read_newest_day(db)
    if last is None:
        return await render(datasette, request, "trends", last=None)
    if kind == DEALS:
        drawn = await _draw_deals(db, voice_of(request), last)
        return await _render_trends(datasette, request, last, kind, **drawn)
    t = await voice_in(db, request)
    kinds = [kind] if kind in entities.KINDS else entities.KINDS
    span, top = await trends.read_lately(db, last, 20, kinds)
    ids = _wished(request) or [name.id for name in top[:5]]
    found = await trends.read_trends(db, ids, last, WEEKS)
    names = [t.name(trend.id, trend.name) for trend in found]
    compared = {
        **_draw(found, names, t, "trend_alt"),
        "top": [*_beside(found, top, span), *top],
        "chosen": {trend.id for trend in found},
        "is_week": span == trends.WEEK,
    }
    return await _render_trends(datasette, request, last, kind, **compared)


async def _draw_deals(db: Database, t: Voice, last: date) -> dict[str, Any]:
    """Draw how many deals of each kind there were."""
    by_kind = await read_deal_trends(db, last, WEEKS)
    names = [t.word("deal_kinds", trend.kind) for trend in by_kind]
    return _draw(by_kind, names, t, "deals_alt")


def _beside(found: Sequence[Trend], top: Sequence[Name], span: int) -> Iterator[Name]:
    """Give who is compared without being among those named most."""
    listed = {name.id for name in top}
    for trend in found:
        if trend.id not in listed:
            lately = sum(trend.counts[-span // trends.WEEK :])
            yield Name(id=trend.id, name=trend.name, kind=trend.kind, articles=lately)


def _wished(request: Request) -> list[int]:
    """Read which names are to be compared."""
    ids = [whole_number(text) for text in request.args.getlist("e")]
    return [id for id in dict.fromkeys(ids) if id is not None][:5]


def _draw(
    found: Sequence[Trend | KindTrend], names: list[str], t: Voice, alt: str
) -> dict[str, Any]:
    """Draw the bars of each trend to one scale."""
    highest = max([1, *(n for trend in found for n in trend.counts)])
    alts = [t(alt, name=name).unescape() for name in names]
    bars = [
        charts.bars(trend.counts, highest, said)
        for trend, said in zip(found, alts, strict=True)
    ]
    return {"trends": found, "bars": bars, "highest": highest}


async def _render_trends(
    datasette: Datasette, request: Request, last: date, kind: str, **shown: Any
) -> Response:
    starts = trends.week_starts(last, WEEKS)
    shown |= {"last": last, "starts": starts, "kind": kind, "kinds": entities.KINDS}
    return await render(datasette, request, "trends", **shown)


@page
async def deals(datasette: Datasette, request: Request) -> Response:
    """List the deals with totals by currency."""
    db = await find_newsroom(datasette)
    kind, currency = _kind(request), _currency(request)
    part = await ledger.find_deals(db, kind, currency, place_before(request))
    rows = await ledger.read_deals(db, part.ids)
    objects = await ledger.read_objects(db, rows)
    told = ledger.merge(rows)
    ledger.share_objects(told, objects)
    return await render(
        datasette,
        request,
        "deals",
        objects=objects,
        deals=told,
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
    part = await sums.find_amounts(db, currency, least, place_before(request))
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
    typed = (request.args.get("who") or "").strip()[:100]
    speaker = whole_number(request.args.get("speaker"))
    if typed:
        named = await find_names(db, typed)
        speaker = named[0].id if named else NOBODY
    part = await ledger.find_quotes(db, speaker, place_before(request))
    return await render(
        datasette,
        request,
        "quotes",
        quotes=await ledger.read_quotes(db, part.ids),
        speakers=await ledger.read_speakers(db),
        speaker=speaker,
        who=typed,
        part=part,
    )
