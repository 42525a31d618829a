"""The pages by address: reads what each shows and renders it."""

import asyncio
from datetime import UTC, datetime

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Request, Response

from technews_pages import articles, charts, entities, ledger, search, sources, stories
from technews_pages.changes import find_changes, word_changes
from technews_pages.feeds import atom
from technews_pages.lists import Line, read_lines
from technews_pages.marks import marked_paragraphs
from technews_pages.newsroom import find_newsroom
from technews_pages.problems import page
from technews_pages.rendering import id_of, page_number, render, voice_of

ACTORS = ("person", "organization", "product")


@page
async def home(datasette: Datasette, request: Request) -> Response:
    """Show the stories of the day, who is in the news, deals, sources with trouble."""
    db = await find_newsroom(datasette)
    last = await entities.read_newest_day(db)
    trends = await entities.read_in_the_news(db, last, 8, ACTORS) if last else []
    return await render(
        datasette,
        request,
        "home",
        front=await stories.read_front_page(db),
        trends=trends,
        last=last,
        sparks={trend.id: charts.sparkline(trend.weeks) for trend in trends},
        deals=await ledger.read_latest_deals(db, 5),
        troubled=await sources.read_troubled(db),
    )


@page
async def article(datasette: Datasette, request: Request) -> Response:
    """Show one article with all that was found in it."""
    db = await find_newsroom(datasette)
    found = await articles.read_article(db, id_of(request))
    if found is None:
        raise NotFound("article")
    prefix = datasette.urls.path("/news/entities/")
    mentions = await articles.read_mentions(db, found.id)
    quotes = await articles.read_quotes(db, found.id)
    versions = await articles.read_versions(db, found.id)
    t = voice_of(request)
    text = t.hold(found.text, found.language)
    in_text = [m for m in mentions if m.field == "text"]
    return await render(
        datasette,
        request,
        "article",
        article=found,
        paragraphs=marked_paragraphs(text, in_text, quotes, prefix),
        kinds=[kind for kind in entities.KINDS if any(m.kind == kind for m in in_text)],
        quotes=quotes,
        amounts=await articles.read_amounts(db, found.id),
        deals=await articles.read_deals(db, found.id),
        others=await articles.read_others(db, found),
        versions=versions,
        changes=await asyncio.to_thread(changes_of, found, versions),
        origins=await articles.read_origins(db, found.id),
        fetches=await articles.read_fetches(db, found.id),
    )


def changes_of(
    found: articles.Article, versions: list[articles.Version]
) -> list[dict[str, object]]:
    """Compare each version with the one that came after it."""
    after: articles.Article | articles.Version = found
    told = []
    for version in versions:
        same = version.headline == after.headline
        told.append(
            {
                "seen_at": version.seen_at,
                "headline": [] if same else word_changes(version.headline, after.headline),
                "text": find_changes(version.text, after.text),
            }
        )
        after = version
    return told


@page
async def entity(datasette: Datasette, request: Request) -> Response:
    """Show one person, company, place, product or event."""
    db = await find_newsroom(datasette)
    found = await entities.read_entity(db, id_of(request))
    if found is None:
        raise NotFound("entity")
    t, here = voice_of(request), page_number(request)
    last = await entities.read_newest_day(db) or datetime.now(UTC).date()
    days = await entities.read_days_of(db, found.id)
    weeks = entities.by_week(days, last, entities.WEEKS)
    starts = entities.week_starts(last, entities.WEEKS)
    highest = max(weeks)
    lines = await entities.read_articles_about(db, found.id, here)
    return await render(
        datasette,
        request,
        "entity",
        entity=found,
        aliases=await entities.read_aliases(db, found),
        counts=await entities.read_counts(db, found.id),
        highest=highest,
        starts=starts,
        chart=charts.bars(weeks, highest, str(t("chart_alt", name=found.name))),
        weeks=[(t.week(s), n) for s, n in zip(starts, weeks, strict=True) if n],
        lines=lines[:20],
        page=here,
        more=len(lines) > 20,
        named_with=await entities.read_named_with(db, found.id),
        quotes_by=await entities.read_quotes_by(db, found.id),
        quotes_about=await entities.read_quotes_about(db, found.id),
        deals=await entities.read_deals_of(db, found),
    )


@page
async def story(datasette: Datasette, request: Request) -> Response:
    """Show who told a story, when, in which language, and what each adds."""
    db = await find_newsroom(datasette)
    found = await stories.read_story(db, id_of(request))
    if found is None:
        raise NotFound("story")
    return await render(
        datasette,
        request,
        "story",
        story=found,
        added=await stories.read_new_names(db, found),
        descriptions=await stories.read_descriptions(db, found),
    )


@page
async def story_list(datasette: Datasette, request: Request) -> Response:
    """List the stories, newest first."""
    db = await find_newsroom(datasette)
    here, shared = page_number(request), request.args.get("shared") == "1"
    rows = await stories.read_stories(db, shared, here)
    return await render(
        datasette,
        request,
        "stories",
        stories=rows[: stories.PAGE],
        page=here,
        more=len(rows) > stories.PAGE,
        shared=shared,
    )


@page
async def search_page(datasette: Datasette, request: Request) -> Response:
    """Search the articles."""
    db = await find_newsroom(datasette)
    typed = (request.args.get("q") or "").strip()
    source = request.args.get("source") or ""
    language = request.args.get("language") or ""
    here = page_number(request)
    return await render(
        datasette,
        request,
        "search",
        found=await search.search(db, typed, source, language, here),
        wish=search.understand(typed),
        source=source,
        language=language,
        page=here,
        size=search.PAGE,
    )


@page
async def trends(datasette: Datasette, request: Request) -> Response:
    """Compare up to five names over twelve weeks."""
    db = await find_newsroom(datasette)
    t = voice_of(request)
    last = await entities.read_newest_day(db)
    if last is None:
        return await render(datasette, request, "trends", trends=[], top=[])
    top = await entities.read_in_the_news(db, last, 20)
    wished = [text for text in request.args.getlist("e") if text.isdecimal()]
    ids = [int(text[:15]) for text in wished[:5]] or [name.id for name in top[:5]]
    found = await entities.read_trends(db, ids, last, 12)
    starts = entities.week_starts(last, 12)
    highest = max([1, *(n for trend in found for n in trend.weeks)])
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
                trend.weeks, highest, str(t("trend_alt", name=trend.name))
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
    return await render(
        datasette,
        request,
        "source",
        source=found,
        lines=await read_lines(
            db,
            "where a.source_id = :id order by a.first_seen_at desc limit 40",
            {"id": found.id},
        ),
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
