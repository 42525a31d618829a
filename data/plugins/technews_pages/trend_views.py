"""The page of trends: names that are compared, kinds of names and of deals by week."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import Request, Response

from technews_pages import charts, entities, trends
from technews_pages.compared import COMPARED, compared, read_compared
from technews_pages.kind_trends import KindTrend, read_deal_trends, read_name_trends
from technews_pages.lists import Name
from technews_pages.names import LONGEST, find_meant
from technews_pages.newsroom import find_newsroom
from technews_pages.problems import page
from technews_pages.rendering import render, voice_in, voice_of
from technews_pages.trends import Trend
from technews_pages.voice import Voice

WEEKS: Final = 12
DEALS: Final = "deals"
"""What `?kind=` asks for the kinds of deals with, instead of names."""


@page
async def trend_page(datasette: Datasette, request: Request) -> Response:
    """Show twelve weeks: of up to five names that are compared, or of deals by kind."""
    db = await find_newsroom(datasette)
    kind = (request.args.get("kind") or "")[:30]
    last = await trends.read_newest_day(db)
    if last is None:
        return await render(datasette, request, "trends", last=None)
    end = trends.week_end(last)
    shown: dict[str, Any] = {"last": last, "starts": trends.week_starts(end, WEEKS)}
    shown |= {"kind": kind, "kinds": entities.KINDS}
    if kind == DEALS:
        told = await read_deal_trends(db, end, WEEKS)
        shown |= _draw_kinds(told, voice_of(request), "deal_kinds", "deals_alt")
        return await render(datasette, request, "trends", **shown)
    added = (request.args.get("add") or "").strip()[:LONGEST]
    meant = await find_meant(db, added) if added else []
    span, top = await _read_top(db, last, kind)
    wished = read_compared(request, kind, top)
    known = await trends.read_trends(db, list(wished.ids), end, WEEKS)
    wished = compared(kind, [trend.id for trend in known], wished.filled)
    if len(meant) == 1:
        query = wished.plus(meant[0].id).query
        return Response.redirect(datasette.urls.path(f"/trends?{query}#content"))
    by_id = {trend.id: trend for trend in known}
    found = [by_id[id] for id in wished.ids[:COMPARED]]
    more = [by_id[id] for id in wished.ids[COMPARED:]]
    shown |= {"added": added, "is_week": span == trends.WEEK}
    shown |= {"meant": [(name, wished.plus(name.id).query) for name in meant]}
    rivals = found if more else []
    places = [(one, wished.in_place_of(one.id).query) for one in rivals]
    shown |= {"more": more, "places": places}
    shown |= {"filled": [id for id in wished.ids if id in wished.filled]}
    shown |= {"top": [*await _beside(db, found, top, last, span), *top]}
    shown |= {"without": {one.id: wished.without(one.id).query for one in found}}
    shown |= await _draw_names(db, await voice_in(db, request), end, found)
    return await render(datasette, request, "trends", **shown)


async def _draw_names(
    db: Database, t: Voice, last: date, found: list[Trend]
) -> dict[str, Any]:
    """Draw the names that are compared, and below them all names by kind."""
    names = [t.name(trend.id, trend.name) for trend in found]
    told = await read_name_trends(db, last, WEEKS)
    by_kind = _draw_kinds(told, t, "many_of_kind", "kinds_alt")
    return {**_draw(found, names, t, "trend_alt"), "by_kind": by_kind}


async def _read_top(db: Database, last: date, kind: str) -> tuple[int, list[Name]]:
    """Read who is named most lately, of one kind or of all."""
    kinds = [kind] if kind in entities.KINDS else entities.KINDS
    return await trends.read_lately(db, last, 20, kinds)


async def _beside(
    db: Database, found: Sequence[Trend], top: Sequence[Name], last: date, span: int
) -> list[Name]:
    """Give who is compared without being among those named most."""
    listed = {name.id for name in top}
    others = [trend.id for trend in found if trend.id not in listed]
    return [
        Name(id=one.id, name=one.name, kind=one.kind, articles=one.now)
        for one in await trends.read_trends(db, others, last, 1, span)
    ]


def _draw_kinds(
    told: list[KindTrend], t: Voice, words: str, alt: str
) -> dict[str, Any]:
    """Draw how much there was of each kind."""
    return _draw(told, [t.word(words, trend.kind) for trend in told], t, alt)


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
