"""The shape of the SQLite file, as steps that are added at the end and never edited."""

import sqlite3
from pathlib import Path

from sqlite_utils import Migrations
from sqlite_utils.db import Database

migrations = Migrations("technews")


class DatabaseTrouble(RuntimeError):
    """The file can't be opened or written; says why and what to do."""


def open_database(path: str | Path) -> Database:
    """Open the file, make it or bring it up to date; raises DatabaseTrouble."""
    path = Path(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=30)
        db = Database(connection)
        db.enable_wal()
        # In WAL mode this loses at most the last commits in a power cut, nothing else.
        db.execute("pragma synchronous = normal")
        db.execute("pragma foreign_keys = on")
        _refuse_newer(db, path)
        migrations.apply(db)
    except (sqlite3.Error, OSError) as error:
        raise DatabaseTrouble(f"{path}: {_advice(error)}") from error
    return db


def open_readonly(path: Path) -> Database:
    """Open a file that is there, to read it; raises DatabaseTrouble."""
    if not path.is_file():
        raise DatabaseTrouble(f"{path}: no such database; `scrapy crawl news` makes it")
    try:
        db = Database(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True))
        pending = migrations.pending(db)
    except sqlite3.Error as error:
        raise DatabaseTrouble(f"{path}: {_advice(error)}") from error
    if len(pending) == len(migrations._migrations):
        raise DatabaseTrouble(f"{path}: not a database of technews")
    return db


def _refuse_newer(db: Database, path: Path) -> None:
    applied = {migration.name for migration in migrations.applied(db)}
    strange = applied - {step.name for step in migrations._migrations}
    if strange:
        raise DatabaseTrouble(
            f"{path} was made by a newer version of technews "
            f"({', '.join(sorted(strange))}): update technews, or name another DATABASE"
        )


def _advice(error: Exception) -> str:
    text = str(error)
    if "readonly" in text or isinstance(error, PermissionError):
        return "the file or its folder can't be written: change its permissions"
    if "full" in text or getattr(error, "errno", None) == 28:
        return "the disk is full: make room and run it again"
    if "locked" in text:
        return "another program holds the database: wait for it or end it"
    if "not a database" in text:
        return "this is not a SQLite database: name another DATABASE"
    if "malformed" in text:
        return "the database is damaged: restore it from a backup, or crawl replay"
    return f"{text}: check that DATABASE names a file in a folder that you can write"


FIRST_TABLES = (
    """
    create table sources (
        id integer primary key,
        name text not null unique,
        title text not null,
        homepage text not null,
        language text not null,
        status text not null default 'ok',
        status_detail text,
        status_since text,
        articles_count integer not null default 0,
        last_article_at text
    )""",
    """
    create table crawls (
        id integer primary key,
        started_at text not null,
        finished_at text,
        spider text not null,
        outcome text,
        fetched integer not null default 0,
        new integer not null default 0,
        updated integer not null default 0,
        errors integer not null default 0
    )""",
    """
    create table stories (
        id integer primary key,
        headline text not null,
        articles_count integer not null default 0,
        sources_count integer not null default 0,
        languages text not null default '[]',
        first_published text
    )""",
    # The long text comes last: lists read a row's first page only.
    """
    create table articles (
        id integer primary key,
        source_id integer not null references sources(id),
        url text not null unique,
        headline text not null,
        description text,
        authors text not null default '[]',
        credit text,
        date_published text,
        date_modified text,
        date_precision text,
        language text not null,
        section text,
        keywords text not null default '[]',
        main_image text,
        main_image_caption text,
        is_free integer,
        word_count integer not null,
        first_seen_at text not null,
        fetched_at text not null,
        removed_at text,
        story_id integer references stories(id),
        text_hash text not null,
        extractor text not null,
        text text not null
    )""",
    "create index articles_by_source on articles(source_id, first_seen_at)",
    "create index articles_by_text on articles(text_hash)",
    "create index articles_by_first_seen on articles(first_seen_at)",
    "create index articles_by_story on articles(story_id)",
    """
    create table article_urls (
        url text primary key,
        article_id integer not null references articles(id) on delete cascade
    ) without rowid""",
    "create index article_urls_by_article on article_urls(article_id)",
    """
    create table article_versions (
        article_id integer not null references articles(id) on delete cascade,
        seen_at text not null,
        headline text not null,
        text text not null,
        likeness real,
        primary key (article_id, seen_at)
    )""",
    """
    create table provenance (
        article_id integer not null references articles(id) on delete cascade,
        field text not null,
        origin text not null,
        raw text not null
    )""",
    "create index provenance_by_article on provenance(article_id)",
    """
    create table entities (
        id integer primary key,
        name text not null,
        kind text not null,
        articles_count integer not null default 0,
        first_seen text,
        last_seen text,
        unique (name, kind)
    )""",
    """
    create table entity_aliases (
        entity_id integer not null references entities(id) on delete cascade,
        alias text not null,
        primary key (entity_id, alias)
    ) without rowid""",
    "create index entity_aliases_by_alias on entity_aliases(alias)",
    """
    create table mentions (
        id integer primary key,
        article_id integer not null references articles(id) on delete cascade,
        entity_id integer not null references entities(id),
        field text not null,
        start_char integer not null,
        end_char integer not null,
        text text not null
    )""",
    "create index mentions_by_article on mentions(article_id)",
    "create index mentions_by_entity on mentions(entity_id, article_id)",
    """
    create table quotes (
        id integer primary key,
        article_id integer not null references articles(id) on delete cascade,
        speaker text,
        speaker_id integer references entities(id),
        text text not null,
        start_char integer not null,
        end_char integer not null
    )""",
    "create index quotes_by_article on quotes(article_id)",
    "create index quotes_by_speaker on quotes(speaker_id)",
    """
    create table amounts (
        id integer primary key,
        article_id integer not null references articles(id) on delete cascade,
        text text not null,
        amount real not null,
        amount_max real,
        currency text not null,
        start_char integer not null,
        end_char integer not null
    )""",
    "create index amounts_by_article on amounts(article_id)",
    """
    create table deals (
        id integer primary key,
        article_id integer not null references articles(id) on delete cascade,
        kind text not null,
        subject text not null,
        subject_id integer references entities(id),
        object text,
        amount real,
        currency text,
        date text,
        status text not null,
        background integer not null default 0,
        start_char integer,
        end_char integer
    )""",
    "create index deals_by_article on deals(article_id)",
    "create index deals_by_subject on deals(subject_id)",
    # What is compared to find stories; a version of technews that does not know one's
    # form leaves it out.
    """
    create table coverages (
        article_id integer primary key references articles(id) on delete cascade,
        day integer not null,
        coverage text not null
    )""",
    "create index coverages_by_day on coverages(day)",
    """
    create table fetches (
        id integer primary key,
        crawl_id integer not null references crawls(id),
        source_id integer not null references sources(id),
        url text not null,
        fetched_at text not null,
        status integer,
        outcome text not null,
        detail text,
        bytes integer not null default 0,
        opt_outs text,
        archive_file text,
        archive_offset integer,
        article_id integer references articles(id) on delete set null
    )""",
    "create index fetches_by_url on fetches(url)",
    "create index fetches_by_crawl on fetches(crawl_id, outcome)",
    "create index fetches_by_source on fetches(source_id, id)",
    "create index fetches_by_article on fetches(article_id)",
    """create unique index fetches_by_record on fetches(archive_file, archive_offset)
    where archive_file is not null""",
    """
    create table links (
        url text primary key,
        source_id integer not null references sources(id),
        kind text not null default 'article',
        found_in text,
        found_at text not null,
        state text not null default 'new',
        next_check_at text,
        checks integer not null default 0,
        etag text,
        last_modified text,
        body_hash text,
        fetched_at text,
        full_at text,
        changed_at text,
        usual_gap integer,
        failures integer not null default 0,
        hints text
    )""",
    """create index links_due on links(source_id, kind, next_check_at)
    where next_check_at is not null""",
    """
    create table hosts (
        host text primary key,
        not_before text not null,
        reason text not null
    ) without rowid""",
    """
    create table robots (
        origin text primary key,
        fetched_at text not null,
        status integer not null,
        body text not null
    ) without rowid""",
    """
    create table forgotten (
        url text primary key,
        forgotten_at text not null
    ) without rowid""",
)

FULL_TEXT = (
    """
    create virtual table articles_fts using fts5(
        headline, description, text,
        content='articles', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2'
    )""",
    """
    create trigger articles_fts_insert after insert on articles begin
        insert into articles_fts(rowid, headline, description, text)
        values (new.id, new.headline, new.description, new.text);
    end""",
    """
    create trigger articles_fts_delete after delete on articles begin
        insert into articles_fts(articles_fts, rowid, headline, description, text)
        values ('delete', old.id, old.headline, old.description, old.text);
    end""",
    """
    create trigger articles_fts_update
    after update of headline, description, text on articles begin
        insert into articles_fts(articles_fts, rowid, headline, description, text)
        values ('delete', old.id, old.headline, old.description, old.text);
        insert into articles_fts(rowid, headline, description, text)
        values (new.id, new.headline, new.description, new.text);
    end""",
)


@migrations()
def m001_first_tables(db: Database) -> None:
    """Make the tables of version 0.1."""
    for statement in FIRST_TABLES:
        db.execute(statement)


@migrations()
def m002_full_text(db: Database) -> None:
    """Index headline, description and text, accents folded."""
    for statement in FULL_TEXT:
        db.execute(statement)


DAYS = (
    """
    create table entity_days (
        entity_id integer not null references entities(id) on delete cascade,
        day text not null,
        articles integer not null,
        primary key (entity_id, day)
    ) without rowid""",
    "create index entity_days_by_day on entity_days(day, articles)",
    """
    create table source_days (
        source_id integer not null references sources(id) on delete cascade,
        day text not null,
        articles integer not null,
        primary key (source_id, day)
    ) without rowid""",
    "create index source_days_by_day on source_days(day)",
    """
    insert into entity_days select m.entity_id,
        substr(coalesce(a.date_published, a.first_seen_at), 1, 10),
        count(distinct m.article_id)
    from mentions m join articles a on a.id = m.article_id group by 1, 2""",
    """
    insert into source_days select source_id, substr(first_seen_at, 1, 10), count(*)
    from articles group by 1, 2""",
    # What lists filter by, then the key: newest first needs no sorting.
    "create index deals_by_kind on deals(kind, id, currency, background)",
    "create index deals_by_currency on deals(currency, id, background)",
    "create index amounts_by_currency on amounts(currency, id, amount)",
    "create index entities_by_name on entities(name collate nocase)",
    "create index entity_aliases_by_name on entity_aliases(alias collate nocase)",
)


@migrations()
def m003_days(db: Database) -> None:
    """Count the articles of each entity and source by day; index what lists filter."""
    for statement in DAYS:
        db.execute(statement)
