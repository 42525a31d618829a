"""The shape of the SQLite file, as steps that are added at the end and never edited."""

import sqlite3
from pathlib import Path

from sqlite_utils import Migrations
from sqlite_utils.db import Database

from pipelines.rows.signs import mend_signs
from pipelines.rows.writing import WriterDatabase

migrations = Migrations("technews")


class DatabaseTrouble(RuntimeError):
    """The file can't be opened or written; says why and what to do."""


def open_database(path: str | Path) -> Database:
    """Open the file, make it or bring it up to date; raises DatabaseTrouble."""
    path = Path(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=30)
        db = WriterDatabase(connection)
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


ANNOUNCEMENTS = (
    """
    create table announcements (
        id integer primary key,
        alert text not null,
        row_key text not null,
        target text not null,
        found_at text not null,
        sent_at text,
        failures integer not null default 0,
        row text,
        article_id integer references articles(id) on delete cascade,
        unique (alert, target, row_key)
    )""",
    "create index announcements_by_article on announcements(article_id)",
    """
    create index announcements_waiting on announcements(alert, target, id)
    where row is not null""",
)


@migrations()
def m004_announcements(db: Database) -> None:
    """Remember which rows of alerts were announced, and to whom."""
    for statement in ANNOUNCEMENTS:
        db.execute(statement)


ENTITIES = (
    "alter table entities add column wikidata_id text",
    # What a person decided; one that was undone stays, with when.
    """
    create table entity_rulings (
        id integer primary key,
        name text not null,
        kind text not null,
        form text,
        into_name text not null,
        into_kind text not null,
        entity_id integer,
        ruled_at text not null,
        undone_at text
    )""",
    """create unique index entity_rulings_in_force
    on entity_rulings(name, kind, coalesce(form, '')) where undone_at is null""",
    "create index entity_rulings_by_aim on entity_rulings(into_name, into_kind)",
    "alter table mentions add column ruling_id integer references entity_rulings(id)",
    """create index mentions_by_ruling on mentions(ruling_id)
    where ruling_id is not null""",
    """
    create table article_entities (
        article_id integer not null references articles(id) on delete cascade,
        entity_id integer not null references entities(id) on delete cascade,
        mentions integer not null,
        in_headline integer not null,
        in_lead integer not null,
        salience real not null,
        primary key (article_id, entity_id)
    ) without rowid""",
    """create index article_entities_by_entity
    on article_entities(entity_id, salience, article_id)""",
    """
    insert into article_entities
    select article_id, entity_id, times, titled, early,
        round(0.5 * titled + 0.2 * early + 0.05 * min(times, 6), 2)
    from (select article_id, entity_id, count(*) as times,
            max(field = 'headline') as titled,
            max(field = 'text' and start_char < 600) as early
        from mentions group by 1, 2)""",
)


@migrations()
def m005_entities(db: Database) -> None:
    """Record what people decide on entities, and how much an article is about each."""
    for statement in ENTITIES:
        db.execute(statement)


_COUNT_IN = """
    insert into field_days values (new.source_id, substr(new.first_seen_at, 1, 10), 1,
        new.authors != '[]', new.date_published is not null,
        coalesce(new.description, '') != '', coalesce(new.section, '') != '',
        coalesce(new.main_image, '') != '', length(new.headline),
        length(coalesce(new.description, '')), new.word_count)
    on conflict do update set articles = articles + 1,
        authors = authors + excluded.authors,
        date_published = date_published + excluded.date_published,
        description = description + excluded.description,
        section = section + excluded.section,
        main_image = main_image + excluded.main_image,
        headline_characters = headline_characters + excluded.headline_characters,
        description_characters =
            description_characters + excluded.description_characters,
        words = words + excluded.words;"""
_COUNT_OUT = """
    update field_days set articles = articles - 1,
        authors = authors - (old.authors != '[]'),
        date_published = date_published - (old.date_published is not null),
        description = description - (coalesce(old.description, '') != ''),
        section = section - (coalesce(old.section, '') != ''),
        main_image = main_image - (coalesce(old.main_image, '') != ''),
        headline_characters = headline_characters - length(old.headline),
        description_characters =
            description_characters - length(coalesce(old.description, '')),
        words = words - old.word_count
    where source_id = old.source_id and day = substr(old.first_seen_at, 1, 10);"""
CRAWL = (
    "alter table hosts add column delay real",
    """
    create table replays (
        crawl_id integer primary key references crawls(id),
        arguments text not null,
        file text,
        position integer
    )""",
    """
    create table field_days (
        source_id integer not null references sources(id) on delete cascade,
        day text not null,
        articles integer not null,
        authors integer not null,
        date_published integer not null,
        description integer not null,
        section integer not null,
        main_image integer not null,
        headline_characters integer not null,
        description_characters integer not null,
        words integer not null,
        primary key (source_id, day)
    ) without rowid""",
    """
    insert into field_days select source_id, substr(first_seen_at, 1, 10), count(*),
        sum(authors != '[]'), sum(date_published is not null),
        sum(coalesce(description, '') != ''), sum(coalesce(section, '') != ''),
        sum(coalesce(main_image, '') != ''), sum(length(headline)),
        sum(length(coalesce(description, ''))), sum(word_count)
    from articles group by 1, 2""",
    f"create trigger field_days_insert after insert on articles begin {_COUNT_IN} end",
    f"create trigger field_days_delete after delete on articles begin {_COUNT_OUT} end",
    f"""
    create trigger field_days_update after update of source_id, first_seen_at, authors,
        date_published, description, section, main_image, headline, word_count
    on articles begin {_COUNT_OUT} {_COUNT_IN} end""",
)


@migrations()
def m006_crawl(db: Database) -> None:
    """Remember slow hosts, how far a replay is, and how full fields were day by day."""
    for statement in CRAWL:
        db.execute(statement)


COPIES = (
    # Beside articles, whose rows end with long texts.
    """
    create table copies (
        article_id integer primary key references articles(id) on delete cascade,
        original_id integer not null references articles(id) on delete cascade,
        credit text
    )""",
    "create index copies_by_original on copies(original_id)",
)


@migrations()
def m007_copies(db: Database) -> None:
    """Mark the articles that have their words from an agency or another publisher."""
    for statement in COPIES:
        db.execute(statement)


QUALITIES = (
    # Beside articles, whose rows end with long texts.
    """
    create table qualities (
        article_id integer primary key references articles(id) on delete cascade,
        truncated integer,
        quality real,
        quality_reasons text not null
    )""",
    "create index qualities_by_quality on qualities(quality)",
)


@migrations()
def m008_qualities(db: Database) -> None:
    """Tell how far each article's text and metadata can be relied on."""
    for statement in QUALITIES:
        db.execute(statement)


HOST_FILES = (
    "alter table robots add column etag text",
    "alter table robots add column last_modified text",
    "alter table robots add column full_at text",
)


@migrations()
def m009_host_files(db: Database) -> None:
    """Remember with what a host is asked whether its robots.txt changed."""
    for statement in HOST_FILES:
        db.execute(statement)


def told(article: str = "") -> str:
    """Write the SQL of when an article was published, else first seen, in UTC."""
    of = f"{article}." if article else ""
    moment = "strftime('%Y-%m-%dT%H:%M:%SZ', {})"
    dates = (f"{of}date_published", f"{of}first_seen_at")
    return f"coalesce({', '.join(moment.format(date) for date in dates)})"


_WHO = "coalesce(cast({0}.subject_id as text), {0}.subject)"
_DEAL_OUT = f"""
    update deal_days set deals = deals - 1 where old.background = 0
        and day = substr(old.date_told, 1, 10) and kind = old.kind
        and who = {_WHO.format("old")};
    delete from deal_days where deals <= 0
        and day = substr(old.date_told, 1, 10) and kind = old.kind
        and who = {_WHO.format("old")};"""
_DEAL_IN = f"""
    insert into deal_days
    select substr(new.date_told, 1, 10), new.kind, {_WHO.format("new")}, 1
    where new.background = 0 and new.date_told is not null
    on conflict do update set deals = deals + 1;"""
TOLD_TABLES = ("quotes", "amounts", "deals")
TOLD = (
    *(f"alter table {table} add column date_told text" for table in TOLD_TABLES),
    *(
        f"""update {table} set date_told = {told("a")}
        from articles a where a.id = {table}.article_id"""
        for table in TOLD_TABLES
    ),
    *(
        f"""
        create trigger {table}_told after insert on {table} begin
            update {table} set date_told =
                (select {told("a")} from articles a where a.id = new.article_id)
            where id = new.id;
        end"""
        for table in TOLD_TABLES
    ),
    f"""
    create trigger articles_told after update of date_published, first_seen_at
    on articles when old.date_published is not new.date_published
        or old.first_seen_at is not new.first_seen_at begin
        {
        "".join(
            f"update {table} set date_told = {told('new')} where article_id = new.id;"
            for table in TOLD_TABLES
        )
    }
    end""",
    """
    create table deal_days (
        day text not null,
        kind text not null,
        who text not null,
        deals integer not null,
        primary key (day, kind, who)
    ) without rowid""",
    f"""
    insert into deal_days
    select substr(d.date_told, 1, 10), d.kind, {_WHO.format("d")}, count(*)
    from deals d where d.background = 0 group by 1, 2, 3""",
    f"create trigger deal_days_delete after delete on deals begin {_DEAL_OUT} end",
    f"""
    create trigger deal_days_update
    after update of date_told, kind, subject, subject_id, background
    on deals begin {_DEAL_OUT} {_DEAL_IN} end""",
    # What lists filter by, then their order: the newest first needs no sorting.
    "drop index deals_by_kind",
    "drop index deals_by_currency",
    "drop index amounts_by_currency",
    "drop index quotes_by_speaker",
    "drop index deals_by_subject",
    """create index deals_by_date on deals(date_told, id)
    where background = 0""",
    """create index deals_by_kind on deals(kind, date_told, id, currency)
    where background = 0""",
    """create index deals_by_currency on deals(currency, date_told, id)
    where background = 0""",
    """create index deals_by_amount on deals(currency, amount)
    where background = 0""",
    "create index deals_by_subject on deals(subject_id, date_told, id)",
    "create index amounts_by_date on amounts(date_told, id, amount)",
    "create index amounts_by_currency on amounts(currency, date_told, id, amount)",
    """create index quotes_by_date on quotes(date_told, id)
    where speaker is not null""",
    "create index quotes_by_speaker on quotes(speaker_id, date_told, id)",
    *(
        f"""create index {name} on stories(
        coalesce(strftime('%Y-%m-%dT%H:%M:%SZ', first_published), ''), id) {where}"""
        for name, where in (
            ("stories_by_date", ""),
            ("stories_shared_by_date", "where sources_count > 1"),
        )
    ),
)


@migrations()
def m010_told(db: Database) -> None:
    """Order what articles tell by their dates; count deals by day."""
    for statement in TOLD:
        db.execute(statement)


SIGNS = (
    """
    create table words_with_signs (
        word text not null,
        article_id integer not null references articles(id) on delete cascade,
        in_headline integer not null,
        primary key (word, article_id)
    ) without rowid""",
    "create index words_with_signs_by_article on words_with_signs(article_id)",
)


@migrations()
def m011_signs(db: Database) -> None:
    """Note which articles have words such as C++ or AT&T, to be searched as written."""
    for statement in SIGNS:
        db.execute(statement)
    mend_signs(db)


@migrations()
def m012_days(db: Database) -> None:
    """Find the articles of a day: those that name somebody are listed by date."""
    db.execute(
        """create index articles_by_day
        on articles(substr(coalesce(date_published, first_seen_at), 1, 10))"""
    )


@migrations()
def m013_keys(db: Database) -> None:
    """Find links by the keys that feeds give their entries."""
    db.execute(
        """create index links_by_key on links(hints ->> '$.key')
        where hints ->> '$.key' is not null"""
    )


_KIND_OF = "(select kind from entities where id = {0}.entity_id)"
KINDS = (
    """
    create table kind_days (
        day text not null,
        kind text not null,
        names integer not null,
        primary key (day, kind)
    ) without rowid""",
    """
    insert into kind_days select d.day, e.kind, sum(d.articles)
    from entity_days d join entities e on e.id = d.entity_id group by 1, 2""",
    f"""
    create trigger kind_days_insert after insert on entity_days begin
        insert into kind_days
        select new.day, {_KIND_OF.format("new")}, new.articles where true
        on conflict do update set names = names + excluded.names;
    end""",
    f"""
    create trigger kind_days_update after update of articles on entity_days begin
        update kind_days set names = names + new.articles - old.articles
        where day = new.day and kind = {_KIND_OF.format("new")};
    end""",
    # An entity that goes takes its days along; those were counted out before.
    f"""
    create trigger kind_days_delete after delete on entity_days begin
        update kind_days set names = names - old.articles
        where day = old.day and kind = {_KIND_OF.format("old")};
        delete from kind_days
        where day = old.day and kind = {_KIND_OF.format("old")} and names <= 0;
    end""",
)


@migrations()
def m014_kinds(db: Database) -> None:
    """Count the names of each kind by day."""
    for statement in KINDS:
        db.execute(statement)


FURNITURE = (
    """
    create table furniture (
        source_id integer not null references sources(id) on delete cascade,
        line text not null,
        position text not null,
        articles_count integer not null,
        learned_at text not null,
        kept integer not null default 0,
        primary key (source_id, line)
    )""",
    # Who deletes a row wants the line back, and not learned again after the next crawl.
    """
    create trigger furniture_delete after delete on furniture
    when not old.kept and exists (select 1 from sources where id = old.source_id) begin
        insert into furniture values (old.source_id, old.line, old.position,
            old.articles_count, old.learned_at, 1);
    end""",
)


@migrations()
def m015_furniture(db: Database) -> None:
    """Keep the lines of each source that were learned as furniture."""
    for statement in FURNITURE:
        db.execute(statement)


# From the largest down, with the key upwards: the order in which Datasette goes on.
SORTED = tuple(
    f"create index {name} on {table}({column} desc)"
    for name, table, column in (
        ("articles_by_published", "articles", "date_published"),
        ("articles_by_words", "articles", "word_count"),
        ("entities_by_articles", "entities", "articles_count"),
        ("stories_by_sources", "stories", "sources_count"),
        ("amounts_by_amount", "amounts", "amount"),
        ("deals_by_sum", "deals", "amount"),
    )
)


@migrations()
def m016_sorted(db: Database) -> None:
    """Index what readers sort long tables by."""
    for statement in SORTED:
        db.execute(statement)


@migrations()
def m017_sorted_by_date(db: Database) -> None:
    """Sort all quotations and deals by date; `deals_by_date` has but some of them."""
    for table in ("quotes", "deals"):
        db.execute(f"create index {table}_by_told on {table}(date_told desc)")


MEANINGS = (
    "alter table amounts add column per text",
    "alter table amounts add column is_valuation integer not null default 0",
    "create index amounts_per_unit on amounts(date_told, id) where per is not null",
    "create index amounts_valued on amounts(date_told, id) where is_valuation = 1",
)


@migrations()
def m018_meanings(db: Database) -> None:
    """Note which sums are for one unit of something, and which are valuations."""
    for statement in MEANINGS:
        db.execute(statement)


CHAINS = (
    "alter table coverages add column chain integer not null default 0",
    """update coverages set chain = coalesce(
        (select min(b.id) from articles a join articles b on b.story_id = a.story_id
         where a.id = coverages.article_id), article_id)""",
    "create index coverages_by_chain on coverages(chain)",
)


@migrations()
def m019_chains(db: Database) -> None:
    """Note which articles are linked by matches, even where they are several stories."""
    for statement in CHAINS:
        db.execute(statement)


SPELLINGS = (
    """
    create table person_spellings (
        spelling text primary key,
        plain text not null,
        is_name integer not null
    ) without rowid""",
    "create index person_spellings_by_plain on person_spellings(plain)",
    # Of somebody who was merged into another, the decision still wants the spellings.
    """
    create trigger person_spellings_delete after delete on entities
    when old.kind = 'person' and not exists (select 1 from entity_rulings
        where name = old.name and kind = old.kind and undone_at is null) begin
        delete from person_spellings where plain =
            (select plain from person_spellings where spelling = old.name and is_name);
    end""",
)


@migrations()
def m020_spellings(db: Database) -> None:
    """Keep which names of people differ by accents alone."""
    for statement in SPELLINGS:
        db.execute(statement)


PUBLISHED = (
    f"create index articles_by_told on articles({told()})",
    f"create index articles_by_source_told on articles(source_id, {told()})",
)


@migrations()
def m021_published(db: Database) -> None:
    """Find what was published last, by a source or by all."""
    for statement in PUBLISHED:
        db.execute(statement)
