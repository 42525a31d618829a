"""The page of trends: names that are compared, kinds of names and of deals by week."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import Request, Response

from technews_pages import charts, entities, trends
from technews_pages.kind_trends import KindTrend, read_deal_trends, read_name_trends
from technews_pages.lists import Name
from technews_pages.names import LONGEST, find_meant
from technews_pages.newsroom import find_newsroom
from technews_pages.problems import page
from technews_pages.rendering import render, voice_in, voice_of, whole_number
from technews_pages.trends import Trend
from technews_pages.voice import Voice

WEEKS: Final = 12
COMPARED: Final = 5
"""Names that stand beside each other."""
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
    shown: dict[str, Any] = {"last": last, "starts": trends.week_starts(last, WEEKS)}
    shown |= {"kind": kind, "kinds": entities.KINDS}
    if kind == DEALS:
        told = await read_deal_trends(db, last, WEEKS)
        shown |= _draw_kinds(told, voice_of(request), "deal_kinds", "deals_alt")
        return await render(datasette, request, "trends", **shown)
    added = (request.args.get("add") or "").strip()[:LONGEST]
    meant = await find_meant(db, added) if added else []
    span, top = await _read_top(db, last, kind)
    ids = _wished(request) or [name.id for name in top[:COMPARED]]
    found = await trends.read_trends(db, ids, last, WEEKS)
    found, more = found[:COMPARED], found[COMPARED:]
    if len(meant) == 1:
        query = _with(kind, found, meant[0].id)
        return Response.redirect(datasette.urls.path(f"/trends?{query}#content"))
    shown |= {"added": added, "is_week": span == trends.WEEK}
    shown |= {"meant": [(name, _with(kind, found, name.id)) for name in meant]}
    shown |= {"sixth": more[0] if more else None}
    shown |= {"places": _places(kind, found, more)}
    shown |= {"top": [*_beside(found, top, span), *top]}
    shown |= {"without": {one.id: _without(kind, found, one.id) for one in found}}
    shown |= await _draw_names(db, await voice_in(db, request), last, found)
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


def _beside(found: Sequence[Trend], top: Sequence[Name], span: int) -> Iterator[Name]:
    """Give who is compared without being among those named most."""
    listed = {name.id for name in top}
    for trend in found:
        if trend.id not in listed:
            lately = sum(trend.counts[-span // trends.WEEK :])
            yield Name(id=trend.id, name=trend.name, kind=trend.kind, articles=lately)


def _wished(request: Request) -> list[int]:
    """Read which names are to be compared, and a sixth that wants a place."""
    ids = [whole_number(text) for text in request.args.getlist("e")]
    return [id for id in dict.fromkeys(ids) if id is not None][: COMPARED + 1]


def _with(kind: str, found: Sequence[Trend], added: int) -> str:
    """Write the query that compares one more."""
    others = [trend.id for trend in found if trend.id != added]
    return _query(kind, [*others, added])


def _places(
    kind: str, found: Sequence[Trend], more: Sequence[Trend]
) -> list[tuple[Trend, str]]:
    """Write the queries that give each one's place to a sixth."""
    ids = [trend.id for trend in found]
    return [
        (trend, _query(kind, [other.id if id == trend.id else id for id in ids]))
        for other in more[:1]
        for trend in found
    ]


def _without(kind: str, found: Sequence[Trend], lost: int) -> str:
    """Write the query that compares one less."""
    return _query(kind, [trend.id for trend in found if trend.id != lost])


def _query(kind: str, ids: list[int]) -> str:
    return urlencode([*([("kind", kind)] if kind else []), *(("e", id) for id in ids)])


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
