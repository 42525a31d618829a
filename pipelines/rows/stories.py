"""The rows of stories: which articles tell the same event."""

import json

from sqlite_utils.db import Database

from crawler.items import Article
from pipelines.events.coverage import share_text
from pipelines.rows.known import find_article_id


def coverages_of_day(db: Database, day: int) -> list[tuple[str, str]]:
    """Give address and coverage of the articles of one day (proleptic ordinal)."""
    return db.execute(
        """select url, coverage from coverages join articles on id = article_id
        where day = ? order by id""",
        [day],
    ).fetchall()


def save_coverage(db: Database, article_id: int, coverage: str) -> None:
    """Keep what later articles are compared with."""
    db.execute(
        "insert or replace into coverages values (?, ?, ?)",
        [article_id, json.loads(coverage)["day"], coverage],
    )


def save_story(db: Database, article_id: int, article: Article) -> None:
    """Put an article into the story of its matches, joining theirs; else into its own."""
    if article.coverage:
        save_coverage(db, article_id, article.coverage)
    others = [find_article_id(db, url) for url in article.same_story]
    ids = [other for other in others if other is not None]
    marks = ", ".join("?" * (len(ids) + 1))
    rows = db.execute(
        f"""select distinct story_id from articles
        where id in ({marks}) and story_id is not null order by 1""",
        [article_id, *ids],
    ).fetchall()
    stories = [int(row[0]) for row in rows]
    story_id = stories[0] if stories else _new_story(db, article)
    db.execute("update articles set story_id = ? where id = ?", [story_id, article_id])
    for joined in stories[1:]:
        db.execute(
            "update articles set story_id = ? where story_id = ?", [story_id, joined]
        )
        db.execute("delete from stories where id = ?", [joined])
    count_story(db, story_id)


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

    `credits` holds the articles in order, each with whom its byline names.
    """
    marks = ", ".join("?" * len(credits))
    db.execute(f"delete from copies where article_id in ({marks})", [*credits])
    if len(credits) == 1:
        return
    kept = db.execute(
        f"select article_id, coverage from coverages where article_id in ({marks})",
        [*credits],
    ).fetchall()
    texts = {key: frozenset(json.loads(coverage)["marks"]) for key, coverage in kept}
    originals: list[int] = []
    for key in filter(texts.__contains__, credits):
        first = next(
            (one for one in originals if share_text(texts[one], texts[key])), None
        )
        if first is None:
            originals.append(key)
            continue
        credit = credits[key] or credits[first]
        db.execute("insert into copies values (?, ?, ?)", [key, first, credit])


def _new_story(db: Database, article: Article) -> int:
    cursor = db.execute("insert into stories (headline) values (?)", [article.headline])
    return int(cursor.lastrowid or 0)
