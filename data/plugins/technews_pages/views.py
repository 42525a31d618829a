"""The pages by address: reads what each shows and renders it."""

import asyncio
from datetime import UTC, datetime

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Request, Response

from technews_pages import (
    articles,
    charts,
    entities,
    identity,
    ledger,
    sources,
    stories,
    trends,
)
from technews_pages.appearances import read_newest
from technews_pages.changes import find_revisions
from technews_pages.configured import shows_pictures
from technews_pages.lists import read_part
from technews_pages.marks import in_parts, marked_paragraphs
from technews_pages.newsroom import find_newsroom
from technews_pages.problems import page
from technews_pages.rendering import (
    id_of,
    page_number,
    place_before,
    render,
    voice_in,
    voice_of,
)


@page
async def home(datasette: Datasette, request: Request) -> Response:
    """Show the stories of the day, who is in the news, deals, sources with trouble."""
    db = await find_newsroom(datasette)
    last = await trends.read_newest_day(db) or datetime.now(UTC).date()
    span, named = await trends.read_lately(db, last, 8, trends.ACTORS)
    lately = await trends.read_trends(db, [name.id for name in named], last, 6, span)
    deals = await ledger.read_latest_deals(db, 5)
    return await render(
        datasette,
        request,
        "home",
        front=await stories.read_front_page(db),
        trends=lately,
        last=last,
        is_week=span == trends.WEEK,
        sparks={trend.id: charts.sparkline(trend.counts) for trend in lately},
        deals=deals,
        objects=await ledger.read_objects(db, deals),
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
    deals = await articles.read_deals(db, found.id)
    t = voice_of(request)
    text = t.hold(found.text, found.language)
    in_text = [m for m in mentions if m.field == "text"]
    parts = in_parts(marked_paragraphs(text, in_text, quotes, prefix))
    here = min(page_number(request), len(parts))
    return await render(
        datasette,
        request,
        "article",
        article=found,
        picture=_picture(datasette, found),
        paragraphs=parts[here - 1],
        page=here,
        parts_count=len(parts),
        kinds=[kind for kind in entities.KINDS if any(m.kind == kind for m in in_text)],
        quotes=quotes,
        amounts=await articles.read_amounts(db, found.id),
        deals=deals,
        objects=await ledger.read_objects(db, deals),
        others=await articles.read_others(db, found),
        copy=(await stories.read_copies(db, [found.id])).get(found.id),
        copies=await stories.read_copies_of(db, found.id),
        versions=versions,
        changes=await asyncio.to_thread(find_revisions, found, versions),
        gaps=await articles.read_gaps(db, found.id),
        origins=await articles.read_origins(db, found.id),
        fetches=await articles.read_fetches(db, found.id),
    )


def _picture(datasette: Datasette, found: articles.Article) -> str | None:
    """Give the picture's address where pictures are wanted and its address is sound."""
    is_sound = (found.main_image or "").startswith("https://")
    return found.main_image if is_sound and shows_pictures(datasette) else None


@page
async def entity(datasette: Datasette, request: Request) -> Response:
    """Show one person, company, place, product or event."""
    db = await find_newsroom(datasette)
    found = await entities.read_entity(db, id_of(request))
    if found is None:
        successor = await identity.read_successor(db, id_of(request))
        if successor is None:
            raise NotFound("entity")
        return Response.redirect(datasette.urls.path(f"/news/entities/{successor}"))
    t, here = await voice_in(db, request), page_number(request)
    name = t.name(found.id, found.name)
    last = await trends.read_newest_day(db) or datetime.now(UTC).date()
    end = trends.week_end(last)
    starts = trends.week_starts(end, trends.WEEKS)
    days = await trends.read_days_of(db, [found.id], starts[0])
    weeks = trends.by_span(days[found.id], end, trends.WEEKS)
    highest = max(weeks)
    lines, more = await entities.read_articles_about(db, found, here)
    company = await read_newest(db, found.id, found.articles_count, entities.COMPANY)
    newest = company[: entities.LOOKED_THROUGH]
    rows = await entities.read_deals_of(db, found)
    deals = [told.deal for told in ledger.merge(rows)]
    rows_with = await entities.read_deals_with(db, found, newest)
    deals_with = [told.deal for told in ledger.merge(rows_with)]
    counts = await entities.read_counts(db, found.id)
    if len(rows) < entities.LOOKED_THROUGH:
        counts.deals = len(deals)
    return await render(
        datasette,
        request,
        "entity",
        entity=found,
        name=name,
        aliases=await entities.read_aliases(db, found, name),
        wikidata=await identity.read_wikidata(db, found.id),
        counts=counts,
        highest=highest,
        starts=starts,
        chart=charts.bars(weeks, highest, t("chart_alt", name=name).unescape()),
        weeks=[(t.week(s), n) for s, n in zip(starts, weeks, strict=True) if n],
        lines=lines,
        sizes=await stories.read_sizes(db, lines),
        page=here,
        more=more,
        named_with=await entities.read_named_with(db, found.id, company),
        quotes_by=await entities.read_quotes_by(db, found.id),
        quotes_about=await entities.read_quotes_about(db, found, newest),
        deals=deals[:12],
        deals_with=deals_with[:12],
        objects=await ledger.read_objects(db, [*rows, *rows_with]),
    )


@page
async def story(datasette: Datasette, request: Request) -> Response:
    """Show who told a story, when, in which language, and what each adds."""
    db = await find_newsroom(datasette)
    found = await stories.read_story(db, id_of(request))
    if found is None:
        raise NotFound("story")
    here = page_number(request)
    lines = found.lines[(here - 1) * stories.PAGE : here * stories.PAGE]
    return await render(
        datasette,
        request,
        "story",
        story=found,
        lines=lines,
        added=await stories.read_new_names(db, found),
        copies=await stories.read_copies(db, [line.id for line in lines]),
        descriptions=await stories.read_descriptions(db, [line.id for line in lines]),
        page=here,
        more=len(found.lines) > here * stories.PAGE,
    )


@page
async def story_list(datasette: Datasette, request: Request) -> Response:
    """List the stories, newest first."""
    db = await find_newsroom(datasette)
    shared = request.args.get("shared") == "1"
    listed = stories.listed_stories(shared=shared)
    part = await read_part(db, listed, place_before(request))
    is_top = part.is_first and not shared
    return await render(
        datasette,
        request,
        "stories",
        stories=await stories.read_stories(db, part.ids),
        part=part,
        shared=shared,
        most_told=await stories.read_most_told(db) if is_top else [],
    )
