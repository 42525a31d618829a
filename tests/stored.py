"""Makes articles and databases for tests of what is stored."""

from datetime import UTC, datetime, timedelta

from sqlite_utils.db import Database

from crawler.items import Amount, Article, Deal, Mention, Page, Quote
from crawler.sources import Source
from pipelines.migrations import open_database
from pipelines.rows.crawls import save_crawl, save_source

NOON = datetime(2024, 11, 4, 12, 0, tzinfo=UTC)
SOURCE = Source(
    name="gazette",
    title="La Gazette",
    homepage="https://gazette.example/",
    language="fr",
    feeds=("https://gazette.example/feed",),
)
TEXT = "Ada Morel dirige Tricorne.\n« Tout va bien », dit Ada Morel. Prix : 3 millions d'euros."


def database(path=":memory:") -> Database:
    """Make a database with one source and one crawl."""
    db = open_database(path)
    save_source(db, SOURCE)
    save_crawl(db, "news", NOON)
    return db


def article(
    slug="tricorne", text=TEXT, headline="Tricorne va bien", hours=0, **fields
) -> Article:
    """Make an article as the stages before the store leave it."""
    url = f"https://gazette.example/{slug}"
    at = NOON + timedelta(hours=hours)
    page = Page(url=url, requested_url=url, source="gazette", fetched_at=at, status=200)
    made = {
        "source": "gazette",
        "url": url,
        "addresses": [url],
        "headline": headline,
        "text": text,
        "language": "fr",
        "word_count": len(text.split()),
        "text_hash": f"{headline}|{text}",
        "extractor": "test",
        "fetched_at": at,
        "page": page,
        **fields,
    }
    return Article(**made)


def found_in(text=TEXT) -> dict:
    """Give what the stages find in TEXT."""
    person = text.index("Ada Morel")
    company = text.index("Tricorne")
    quote = text.index("«")
    price = text.index("3 millions")
    return {
        "mentions": [
            mention("Ada Morel", person, "person"),
            mention("Tricorne", company, "organization"),
        ],
        "quotes": [
            Quote(
                text=text[quote : text.index("»") + 1],
                start_char=quote,
                end_char=text.index("»") + 1,
                speaker="Ada Morel",
            )
        ],
        "amounts": [
            Amount(
                text="3 millions d'euros",
                amount=3e6,
                currency="EUR",
                start_char=price,
                end_char=price + 18,
            )
        ],
        "deals": [
            Deal(
                kind="funding",
                subject="Tricorne",
                start_char=0,
                end_char=26,
                amount=3e6,
            )
        ],
    }


def mention(name: str, start: int, kind: str) -> Mention:
    """Make a mention in the text."""
    return Mention(
        field="text",
        start_char=start,
        end_char=start + len(name),
        text=name,
        kind=kind,
        name=name,
    )


def rows(db: Database, sql: str, *values) -> list[tuple]:
    """Give the rows of a query."""
    return db.execute(sql, values).fetchall()
