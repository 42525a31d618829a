"""The rows of stories: which articles tell the same event."""

import json

from sqlite_utils.db import Database

from crawler.items import Article
from pipelines.events.copies import is_copy
from pipelines.events.coverage import Coverage, read_coverage
from pipelines.events.likeness import WINDOW
from pipelines.events.parting import Story, parted
from pipelines.events.runs import share_text
from pipelines.rows.known import find_article_id


def coverages_of_day(db: Database, day: int) -> list[tuple[str, str]]:
    """Give address and coverage of the articles of one day (proleptic ordinal)."""
    return db.execute(
        """select url, coverage from coverages join articles on id = article_id
        where day = ? order by id""",
        [day],
    ).fetchall()


def save_coverage(db: Database, article_id: int, coverage: str) -> None:
    """Keep what later articles are compared with, in the chain that it was in."""
    db.execute(
        """insert into coverages
        select ?, ?, ?, coalesce(max(chain), 0) + 1 from coverages where true
        on conflict (article_id) do update set
        day = excluded.day, coverage = excluded.coverage""",
        [article_id, json.loads(coverage)["day"], coverage],
    )


def save_story(db: Database, article_id: int, article: Article) -> None:
    """Link an article with its matches, and part all that are linked into stories."""
    if article.coverage:
        save_coverage(db, article_id, article.coverage)
    others = [find_article_id(db, url) for url in article.same_story]
    ids = [article_id, *(other for other in others if other is not None)]
    chain = _join_chains(db, ids)
    if chain is None:
        linked, stories = [article_id], [frozenset([0])]
    else:
        linked, stories = _stories_of_chain(db, chain, article_id)
    told = [[linked[at] for at in sorted(story)] for story in stories]
    for changed in sorted(_keep_stories(db, article_id, told)):
        count_story(db, changed)


def _join_chains(db: Database, ids: list[int]) -> int | None:
    """Make one chain of those of some articles; None where none has a coverage."""
    marks = ", ".join("?" * len(ids))
    rows = db.execute(
        f"select distinct chain from coverages where article_id in ({marks}) order by 1",
        ids,
    ).fetchall()
    if not rows:
        return None
    for (joined,) in rows[1:]:
        db.execute(
            "update coverages set chain = ? where chain = ?", [rows[0][0], joined]
        )
    return int(rows[0][0])


def _stories_of_chain(
    db: Database, chain: int, article_id: int
) -> tuple[list[int], list[Story]]:
    """Give the articles of a chain that stand near one in time, by address, and the
    stories by their places there: a chain may go on for months."""
    rows = db.execute(
        """select id, told.coverage from coverages as told
        join articles on id = told.article_id
        left join coverages as own on own.article_id = ?
        where told.chain = ? and abs(told.day - coalesce(own.day, told.day)) <= ?
        order by url""",
        [article_id, chain, 2 * WINDOW],
    ).fetchall()
    told = [read_coverage(text, at) for at, (_, text) in enumerate(rows)]
    return [row[0] for row in rows], parted(told)


def count_story(db: Database, story_id: int) -> None:
    """Keep a story's counts, its copies, and its headline: of the one published first."""
    rows = db.execute(
        """select headline, source_id, language,
        coalesce(date_published, first_seen_at) as published, id, credit
        from articles where story_id = ?
        order by datetime(published), url""",
        [story_id],
    ).fetchall()
    if not rows:
        db.execute("delete from stories where id = ?", [story_id])
        return
    db.execute(
        """update stories set headline = ?, articles_count = ?, sources_count = ?,
        languages = ?, first_published = ? where id = ?""",
        [
            rows[0][0],
            len(rows),
            len({row[1] for row in rows}),
            json.dumps(sorted({row[2] for row in rows})),
            rows[0][3],
            story_id,
        ],
    )
    _mark_copies(db, {row[4]: row[5] for row in rows})


def _mark_copies(db: Database, credits: dict[int, str | None]) -> None:
    """Mark those of a story's articles that have the words of one published before.

    `credits` holds the articles in order, each with the agency that it names; a copy
    that names none has that of the first of its kind that does.
    """
    marks = ", ".join("?" * len(credits))
    db.execute(f"delete from copies where article_id in ({marks})", [*credits])
    if len(credits) == 1:
        return
    kept = db.execute(
        f"select article_id, coverage from coverages where article_id in ({marks})",
        [*credits],
    ).fetchall()
    told = {key: read_coverage(coverage, key) for key, coverage in kept}
    first_of: dict[int, int] = {}
    agencies: dict[int, str | None] = {}
    for key in filter(told.__contains__, credits):
        originals = (one for one, first in first_of.items() if one == first)
        same = (one for one in originals if _is_one_text(told[one], told[key]))
        first_of[key] = first = next(same, key)
        agencies[first] = agencies.get(first) or credits[key]
    for key, first in first_of.items():
        if key != first:
            credit = credits[key] or agencies[first]
            db.execute("insert into copies values (?, ?, ?)", [key, first, credit])


def _is_one_text(a: Coverage, b: Coverage) -> bool:
    return share_text(a.marks, b.marks) or is_copy(a, b)


def _keep_stories(db: Database, article_id: int, stories: list[list[int]]) -> set[int]:
    """Write which articles are in which story, under the keys that they had; return
    the keys of those that an article joins or leaves, and of the one with `article_id`."""
    ids = [one for story in stories for one in story]
    marks = ", ".join("?" * len(ids))
    rows = db.execute(f"select id, story_id from articles where id in ({marks})", ids)
    keys: dict[int, int | None] = dict(rows.fetchall())
    free = {key for key in keys.values() if key is not None}
    changed: set[int] = set()
    for story in stories:
        own = [key for one in story if (key := keys[one]) in free and key is not None]
        key = min(own) if own else _new_story(db)
        free.discard(key)
        moved = [one for one in story if keys[one] != key]
        for one in moved:
            db.execute("update articles set story_id = ? where id = ?", [key, one])
        if moved or article_id in story:
            changed |= {key, *(left for one in moved if (left := keys[one]))}
    return changed


def _new_story(db: Database) -> int:
    """Make a story, whose headline is that of its articles as soon as they are counted."""
    cursor = db.execute("insert into stories (headline) values ('')")
    return int(cursor.lastrowid or 0)
