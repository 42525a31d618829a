"""The pages that list: trends, deals, quotations, sources, and the feeds."""

from datetime import UTC, datetime

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Request, Response

from technews_pages import charts, entities, ledger, sources, trends
from technews_pages.feeds import atom
from technews_pages.lists import Line, read_lines
from technews_pages.newsroom import find_newsroom
from technews_pages.problems import page
from technews_pages.rendering import id_of, page_number, render, voice_of


@page
async def trend_page(datasette: Datasette, request: Request) -> Response:
    """Compare up to five names over twelve weeks."""
    db = await find_newsroom(datasette)
    t = voice_of(request)
    last = await trends.read_newest_day(db)
    if last is None:
        return await render(datasette, request, "trends", trends=[], top=[])
    top = await trends.read_in_the_news(db, last, 20)
    wished = [text for text in request.args.getlist("e") if text.isdecimal()]
    ids = [int(text[:15]) for text in wished[:5]] or [name.id for name in top[:5]]
    found = await trends.read_trends(db, ids, last, 12)
    starts = trends.week_starts(last, 12)
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
        starts=starts,
        last=last,
    )


@page
async def deals(datasette: Datasette, request: Request) -> Response:
    """List the deals with totals by currency."""
    db = await find_newsroom(datasette)
    kind, here = request.args.get("kind") or "", page_number(request)
    currency = request.args.get("currency") or ""
    rows = await ledger.read_deals(db, kind, currency, here)
    return await render(
        datasette,
        request,
        "deals",
        deals=rows[: ledger.PAGE],
        totals=await ledger.read_totals(db),
        kind=kind,
        currency=currency,
        page=here,
        more=len(rows) > ledger.PAGE,
    )


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
        speaker=speaker,
        page=here,
        more=len(rows) > ledger.PAGE,
    )


@page
async def source_list(datasette: Datasette, request: Request) -> Response:
    """List the sources with their health."""
    db = await find_newsroom(datasette)
    today = datetime.now(UTC).date()
    rows = await sources.read_sources(db, today)
    return await render(
        datasette,
        request,
        "sources",
        sources=rows,
        sparks={row.id: charts.sparkline(row.days) for row in rows},
        crawls=await sources.read_crawls(db, 8),
    )


@page
async def source(datasette: Datasette, request: Request) -> Response:
    """Show one source: its health and newest articles."""
    db = await find_newsroom(datasette)
    found = await sources.read_source(db, request.url_vars["name"])
    if found is None:
        raise NotFound("source")
    lines = await read_lines(
        db,
        "where a.source_id = :id order by a.first_seen_at desc limit 40",
        {"id": found.id},
    )
    return await render(
        datasette,
        request,
        "source",
        source=found,
        lines=sorted(lines, key=lambda line: line.instant, reverse=True),
        outcomes=await sources.read_outcomes(db, found.id),
    )


@page
async def feed(datasette: Datasette, request: Request) -> Response:
    """Give the newest articles as an Atom feed."""
    db = await find_newsroom(datasette)
    lines = await read_lines(db, "order by a.first_seen_at desc limit 50", {})
    return _atom(datasette, request, datasette.metadata("title") or "technews", lines)


@page
async def entity_feed(datasette: Datasette, request: Request) -> Response:
    """Give the newest articles about an entity as an Atom feed."""
    db = await find_newsroom(datasette)
    found = await entities.read_entity(db, id_of(request))
    if found is None:
        raise NotFound("entity")
    lines = await entities.read_articles_about(db, found.id, 1)
    return _atom(datasette, request, found.name, lines)


def _atom(
    datasette: Datasette, request: Request, title: str, lines: list[Line]
) -> Response:
    home = datasette.absolute_url(request, datasette.urls.path("/"))
    here = datasette.absolute_url(request, datasette.urls.path(request.path))
    return Response(
        atom(title, here, home, lines),
        content_type="application/atom+xml; charset=utf-8",
    )
