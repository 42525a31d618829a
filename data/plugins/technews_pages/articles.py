"""Reads one article with all that belongs to it."""

from dataclasses import dataclass

from datasette.database import Database

from technews_pages.lists import Line, read_lines
from technews_pages.newsroom import read_list, records
from technews_pages.titles import TITLE


@dataclass(slots=True, kw_only=True)
class Article:
    """An article's own columns."""

    id: int
    url: str
    headline: str
    description: str | None
    authors: str
    credit: str | None
    date_published: str | None
    date_modified: str | None
    date_precision: str | None
    language: str
    section: str | None
    main_image: str | None
    main_image_caption: str | None
    is_free: int | None
    word_count: int
    first_seen_at: str
    fetched_at: str
    removed_at: str | None
    story_id: int | None
    extractor: str
    source_id: int
    source: str
    source_name: str
    text: str

    @property
    def author_list(self) -> list[str]:
        """Names of the byline."""
        return read_list(self.authors)


@dataclass(slots=True, kw_only=True)
class Mention:
    """A naming in headline or text."""

    field: str
    start_char: int
    end_char: int
    entity_id: int
    kind: str
    name: str


@dataclass(slots=True, kw_only=True)
class Quote:
    """A quotation with its speaker."""

    speaker: str | None
    speaker_id: int | None
    text: str
    start_char: int
    end_char: int


@dataclass(slots=True, kw_only=True)
class Amount:
    """A sum of money."""

    text: str
    amount: float
    amount_max: float | None
    currency: str
    per: str | None
    is_valuation: int


@dataclass(slots=True, kw_only=True)
class Deal:
    """What a company did."""

    id: int
    kind: str
    subject: str
    subject_id: int | None
    object: str | None
    amount: float | None
    currency: str | None
    date: str | None
    status: str
    background: int


@dataclass(slots=True, kw_only=True)
class Version:
    """What the article said before."""

    seen_at: str
    headline: str
    text: str


@dataclass(slots=True, kw_only=True)
class Origin:
    """Where a field's value came from."""

    field: str
    origin: str
    raw: str


@dataclass(slots=True, kw_only=True)
class Fetch:
    """A response that led to the article."""

    id: int
    url: str
    fetched_at: str
    status: int | None
    outcome: str
    bytes: int
    archive_file: str | None
    archive_offset: int | None


async def read_article(db: Database, article_id: int) -> Article | None:
    """Read an article's row; None when there is none."""
    columns = ", ".join(
        f"a.{name}"
        for name in Article.__slots__
        if name not in ("source", "source_name")
    )
    result = await db.execute(
        f"""select {columns}, {TITLE} as source, s.name as source_name
        from articles a join sources s on s.id = a.source_id where a.id = ?""",
        [article_id],
    )
    return next(iter(records(Article, result.rows)), None)


async def read_mentions(db: Database, article_id: int) -> list[Mention]:
    """Read the namings of an article in order."""
    result = await db.execute(
        """select m.field, m.start_char, m.end_char, m.entity_id, e.kind, e.name
        from mentions m join entities e on e.id = m.entity_id
        where m.article_id = ? order by m.start_char""",
        [article_id],
    )
    return records(Mention, result.rows)


async def read_quotes(db: Database, article_id: int) -> list[Quote]:
    """Read the quotations of an article in order."""
    result = await db.execute(
        """select coalesce(e.name, q.speaker) as speaker, q.speaker_id, q.text,
        q.start_char, q.end_char
        from quotes q left join entities e on e.id = q.speaker_id
        where q.article_id = ? order by q.start_char""",
        [article_id],
    )
    return records(Quote, result.rows)


async def read_amounts(db: Database, article_id: int) -> list[Amount]:
    """Read the different sums of an article, the largest of each currency first."""
    result = await db.execute(
        """select min(text) as text, amount, amount_max, currency, per, is_valuation
        from amounts where article_id = ?
        group by amount, amount_max, currency, per, is_valuation
        order by min(start_char) limit 30""",
        [article_id],
    )
    return records(Amount, result.rows)


async def read_deals(db: Database, article_id: int) -> list[Deal]:
    """Read the deals of an article, its own news first."""
    result = await db.execute(
        """select id, kind, subject, subject_id, object, amount, currency, date,
        status, background from deals where article_id = ?
        order by background, id limit 40""",
        [article_id],
    )
    return records(Deal, result.rows)


async def read_others(db: Database, article: Article) -> list[Line]:
    """Read the other articles of the story, oldest first."""
    where = """where a.story_id = :story and a.id != :id
        order by datetime(date), a.id limit 20"""
    return await read_lines(db, where, {"story": article.story_id, "id": article.id})


async def read_versions(db: Database, article_id: int) -> list[Version]:
    """Read what an article said before, the newest first."""
    result = await db.execute(
        """select seen_at, headline, text from article_versions
        where article_id = ? order by seen_at desc limit 6""",
        [article_id],
    )
    return records(Version, result.rows)


async def read_origins(db: Database, article_id: int) -> list[Origin]:
    """Read where an article's values came from."""
    result = await db.execute(
        """select field, origin, raw from provenance
        where article_id = ? and field != 'mentions' limit 40""",
        [article_id],
    )
    return records(Origin, result.rows)


async def read_fetches(db: Database, article_id: int) -> list[Fetch]:
    """Read the latest responses that led to an article."""
    result = await db.execute(
        """select id, url, fetched_at, status, outcome, bytes, archive_file,
        archive_offset from fetches where article_id = ? order by id desc limit 8""",
        [article_id],
    )
    return records(Fetch, result.rows)


async def read_gaps(db: Database, article_id: int) -> list[str]:
    """Read what an article's page must say that it lacks: words of the catalogue.

    `gap_text`: the publisher has more text; `gap_language`, `gap_part`: names are not
    looked for in its language, or only in its beginning.
    """
    result = await db.execute(
        """select case when raw like 'no model%' then 'gap_language'
            when raw like 'only the first%' then 'gap_part' end as gap
        from provenance where article_id = :id and field = 'mentions'
        union all select 'gap_text' from qualities
        where article_id = :id and truncated = 1""",
        {"id": article_id},
    )
    return [row["gap"] for row in result.rows if row["gap"]]
