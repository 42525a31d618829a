"""Reads stories: those of the day, the list of all, and one with its timeline."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from datasette.database import Database

from technews_pages.lists import (
    Line,
    Listed,
    Name,
    read_lines,
    read_names_of,
)
from technews_pages.newest import read_newest_lines
from technews_pages.newsroom import as_list, read_list, records
from technews_pages.titles import TITLE

RECENT = 300
PAGE = 30
FIRST_TOLD: Final = "coalesce(strftime('%Y-%m-%dT%H:%M:%SZ', first_published), '')"
"""When a story was first told, in UTC: as its index has it."""
DATED: Final = """not exists (select 1 from articles a where a.story_id = x.id
    and a.date_published is null and a.first_seen_at = x.first_published)"""
"""False where the first article of story x has no date but that when it was seen."""
STORY_ROW: Final = f"""select x.id, x.headline, x.articles_count, x.sources_count,
    x.languages, x.first_published as date, null as date_precision, {DATED} as dated,
    (select {TITLE} from articles a join sources s on s.id = a.source_id
     where a.story_id = x.id and x.sources_count = 1 limit 1) as source"""
"""Columns of `StoryRow`, from stories x."""


@dataclass(slots=True, kw_only=True)
class Story:
    """A story with the articles that tell it, oldest first."""

    id: int | None
    lines: list[Line]
    description: str | None = None
    names: list[Name] = field(default_factory=list)

    @property
    def first(self) -> Line:
        """The article that reported it first."""
        return self.lines[0]

    @property
    def sources(self) -> int:
        """How many sources tell it."""
        return len({line.source_name for line in self.lines})

    @property
    def languages(self) -> list[str]:
        """The languages in which it is told."""
        return sorted({line.language for line in self.lines})

    @property
    def last(self) -> Line:
        """The latest article."""
        return self.lines[-1]


@dataclass(slots=True, kw_only=True)
class StoryRow:
    """A story in the list of all."""

    id: int
    headline: str
    articles_count: int
    sources_count: int
    languages: str
    date: str | None
    date_precision: str | None
    dated: int
    """0 when the publisher of its first article claims no date."""
    source: str | None
    """The only source that tells it; None where several do."""

    @property
    def language_list(self) -> list[str]:
        """The languages in which it is told."""
        return sorted(read_list(self.languages))


@dataclass(slots=True, kw_only=True)
class FrontPage:
    """What the home page tells."""

    lead: Story | None
    stories: list[Story]
    newest: list[Line]


async def read_front_page(db: Database) -> FrontPage:
    """Read the newest articles: stories by number of sources, then the rest."""
    lines = await read_newest_lines(db, RECENT)
    lines.sort(key=lambda line: (line.instant, line.id), reverse=True)
    stories = sorted(group_stories(lines), key=lambda s: s.last.instant, reverse=True)
    stories.sort(key=lambda story: story.sources, reverse=True)
    top = [story for story in stories if story.sources > 1][:7] or stories[:5]
    for story in top[:7]:
        story.names = await read_names_of(db, [line.id for line in story.lines], 3)
    if top:
        top[0].description = await _description(db, top[0])
    shown = {line.id for story in top for line in story.lines}
    newest = [line for line in lines if line.id not in shown][:12]
    return FrontPage(lead=top[0] if top else None, stories=top[1:], newest=newest)


def group_stories(lines: list[Line]) -> list[Story]:
    """Put articles of one story together; one without a story is its own."""
    groups: dict[tuple[str, int], list[Line]] = {}
    for line in sorted(lines, key=lambda line: (line.instant, line.id)):
        key = ("story", line.story_id) if line.story_id else ("article", line.id)
        groups.setdefault(key, []).append(line)
    return [Story(id=lines[0].story_id, lines=lines) for lines in groups.values()]


async def _description(db: Database, story: Story) -> str | None:
    """Read the first summary in the language of the headline; None when none has one."""
    language = story.first.language
    ids = [line.id for line in story.lines if line.language == language]
    told = await read_descriptions(db, ids)
    return next((told[id] for id in ids if id in told), None)


async def read_story(db: Database, story_id: int) -> Story | None:
    """Read one story; None when there is none with articles."""
    lines = await read_lines(
        db,
        "where a.story_id = :id order by datetime(date), a.id limit 500",
        {"id": story_id},
    )
    if not lines:
        return None
    names = await read_names_of(db, [line.id for line in lines], 12)
    return Story(id=story_id, lines=lines, names=names)


async def read_new_names(db: Database, story: Story) -> dict[int, list[Name]]:
    """Read whom each article of a story names that none before it did."""
    result = await db.execute(
        """select distinct m.article_id, e.id, e.name, e.kind
        from mentions m join entities e on e.id = m.entity_id
        where m.article_id in (select value from json_each(?)) order by m.id""",
        [as_list(line.id for line in story.lines)],
    )
    named: dict[int, list[Name]] = {line.id: [] for line in story.lines}
    for article_id, id, name, kind in result.rows:
        named[article_id].append(Name(id=id, name=name, kind=kind, articles=1))
    seen: set[int] = set()
    for article_id, names in named.items():
        named[article_id] = [name for name in names if name.id not in seen][:6]
        seen |= {name.id for name in names}
    return named


async def read_descriptions(db: Database, ids: list[int]) -> dict[int, str]:
    """Read the publishers' summaries of some articles."""
    result = await db.execute(
        """select id, description from articles
        where id in (select value from json_each(?))""",
        [as_list(ids)],
    )
    return {row["id"]: row["description"] for row in result.rows if row["description"]}


@dataclass(slots=True, kw_only=True)
class Copy:
    """An article that has its words from one that was published before."""

    id: int
    """The copy's key."""
    credit: str | None
    """The agency that a byline names; None when none does."""
    original_id: int
    headline: str
    language: str
    source: str
    """The first one's source, and what else its line in a list needs."""


async def read_sizes(db: Database, lines: Sequence[Line]) -> dict[int, int]:
    """Read how many articles tell a line's story, where it is not the only one."""
    result = await db.execute(
        """select id, articles_count from stories where articles_count > 1
        and id in (select value from json_each(?))""",
        [as_list(line.story_id for line in lines if line.story_id)],
    )
    return {row["id"]: row["articles_count"] for row in result.rows}


async def read_copies(db: Database, ids: Sequence[int]) -> dict[int, Copy]:
    """Read which of these articles have another's words, by their keys."""
    result = await db.execute(
        f"""select c.article_id as id, c.credit, c.original_id, a.headline, a.language,
        {TITLE} as source
        from copies c join articles a on a.id = c.original_id
        join sources s on s.id = a.source_id
        where c.article_id in (select value from json_each(?))""",
        [as_list(ids)],
    )
    return {copy.id: copy for copy in records(Copy, result.rows)}


async def read_copies_of(db: Database, article_id: int) -> list[Line]:
    """Read which articles have this one's words."""
    where = """where a.id in (select article_id from copies where original_id = :id)
        order by datetime(date), a.id limit 20"""
    return await read_lines(db, where, {"id": article_id})


async def read_most_told(db: Database) -> list[StoryRow]:
    """Read which of the newest stories most sources tell."""
    result = await db.execute(
        f"""{STORY_ROW} from (select * from stories where sources_count > 1
            order by {FIRST_TOLD} desc, id desc limit 200) x
        order by sources_count desc, {FIRST_TOLD} desc, id desc limit 8"""
    )
    return records(StoryRow, result.rows)


def listed_stories(*, shared: bool) -> Listed:
    """Say which stories are listed; `shared`: told by two sources or more."""
    where = "sources_count > 1" if shared else "true"
    return Listed(table="stories", where=where, params={}, size=PAGE, date=FIRST_TOLD)


async def read_stories(db: Database, ids: Sequence[int]) -> list[StoryRow]:
    """Read stories, the newest first."""
    result = await db.execute(
        f"""{STORY_ROW} from stories x where id in (select value from json_each(?))
        order by {FIRST_TOLD} desc, id desc""",
        [as_list(ids)],
    )
    return records(StoryRow, result.rows)
