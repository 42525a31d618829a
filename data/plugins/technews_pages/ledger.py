"""Reads lists of deals, quotations and sums, newest first, with their totals."""

from dataclasses import dataclass
from typing import Any, Final

from datasette.database import Database

from technews_pages.entities import DONE, SAID, Done, Said
from technews_pages.lists import Name
from technews_pages.newsroom import records

PAGE: Final = 40
SCANNED: Final = 5_000
"""Totals count so many of the newest rows."""


KINDS: Final = (
    *("funding", "acquisition", "ipo", "layoffs", "fine", "partnership"),
    *("office_opening", "product_launch", "appointment"),
)


@dataclass(slots=True, kw_only=True)
class Told:
    """A deal, with all articles of a page that tell it alike, the newest first."""

    deal: Done
    others: list[Done]


@dataclass(slots=True, kw_only=True)
class Total:
    """What deals of one kind and currency come to."""

    kind: str
    currency: str | None
    deals: int
    amount: float | None


@dataclass(slots=True, kw_only=True)
class Sum:
    """A sum of money with the article that names it."""

    id: int
    text: str
    amount: float
    amount_max: float | None
    currency: str
    article_id: int
    headline: str
    language: str
    source: str
    date: str
    date_precision: str | None
    dated: int


@dataclass(slots=True, kw_only=True)
class SumTotal:
    """What the sums of one currency come to."""

    currency: str
    amounts: int
    largest: float
    amount: float


async def read_latest_deals(db: Database, limit: int) -> list[Done]:
    """Read the newest deals that are news, one for each company and kind."""
    result = await db.execute(
        f"""select {DONE} where d.id in (
            select max(id) from (select id, kind, subject, amount from deals
            where background = 0 order by id desc limit 200)
            group by kind, subject order by max(id) desc limit ?)
        order by d.id desc""",
        [limit],
    )
    return records(Done, result.rows)


async def read_deals(db: Database, kind: str, currency: str, page: int) -> list[Done]:
    """Read a page of deals that are news."""
    where = "background = 0"
    where += " and kind = :kind" if kind else ""
    where += " and currency = :currency" if currency else ""
    result = await db.execute(
        f"""select {DONE} where d.id in (select id from deals where {where}
            order by id desc limit :limit offset :start)
        order by datetime(coalesce(a.date_published, a.first_seen_at)) desc, d.id desc""",
        {**_part(page), "kind": kind, "currency": currency},
    )
    return records(Done, result.rows)


def merge(deals: list[Done]) -> list[Told]:
    """Put together what several sources tell of one deal, at the newest's place."""
    told: dict[tuple[object, ...], Told] = {}
    for deal in deals:
        sum_or_object = (deal.amount, deal.currency) if deal.amount else deal.object
        key = (deal.kind, deal.subject_id or deal.subject, sum_or_object)
        known = told.setdefault(key, Told(deal=deal, others=[]))
        if known.deal is deal:
            continue
        if deal.source not in {each.source for each in (known.deal, *known.others)}:
            known.others.append(deal)
        known.deal.object = known.deal.object or deal.object
    return list(told.values())


async def read_totals(db: Database) -> list[Total]:
    """Add up the newest deals by kind and currency, each deal once."""
    result = await db.execute(
        """select kind, currency, count(*) as deals, sum(amount) as amount from
        (select distinct kind, subject, currency, amount from (
            select kind, subject, currency, amount from deals where background = 0
            order by id desc limit ?))
        group by kind, currency order by deals desc limit 60""",
        [SCANNED],
    )
    return records(Total, result.rows)


async def read_amounts(
    db: Database, currency: str, least: float, page: int
) -> list[Sum]:
    """Read a page of sums of money: in one currency, of some size."""
    where = "amount >= :least"
    where += " and currency = :currency" if currency else ""
    result = await db.execute(
        f"""select m.id, m.text, m.amount, m.amount_max, m.currency, m.article_id,
        a.headline, a.language, s.title as source,
        coalesce(a.date_published, a.first_seen_at) as date,
        case when a.date_published is null then 'second' else a.date_precision end
        as date_precision, a.date_published is not null as dated
        from amounts m join articles a on a.id = m.article_id
        join sources s on s.id = a.source_id
        where m.id in (select id from amounts where {where}
            order by id desc limit :limit offset :start)
        order by datetime(date) desc, m.id desc""",
        {**_part(page), "currency": currency, "least": least},
    )
    return records(Sum, result.rows)


async def read_sum_totals(db: Database) -> list[SumTotal]:
    """Add up the newest sums by currency; one that an article repeats counts once."""
    result = await db.execute(
        """select currency, count(*) as amounts, max(amount) as largest,
        sum(amount) as amount from
        (select distinct article_id, currency, amount from
            (select article_id, currency, amount from amounts order by id desc limit ?))
        group by currency order by amounts desc limit 40""",
        [SCANNED],
    )
    return records(SumTotal, result.rows)


async def read_quotes(db: Database, speaker: int | None, page: int) -> list[Said]:
    """Read a page of quotations whose speaker is known."""
    where = "speaker_id = :speaker" if speaker else "speaker is not null"
    result = await db.execute(
        f"""select {SAID} where q.id in (select id from quotes where {where}
            order by id desc limit :limit offset :start)
        order by datetime(coalesce(a.date_published, a.first_seen_at)) desc, q.id desc""",
        {**_part(page), "speaker": speaker},
    )
    return records(Said, result.rows)


async def read_speakers(db: Database) -> list[Name]:
    """Read who is quoted most in the newest quotations."""
    result = await db.execute(
        """select e.id, e.name, e.kind, count(*) as articles from
        (select speaker_id from quotes where speaker_id is not null
         order by id desc limit ?) q join entities e on e.id = q.speaker_id
        group by e.id order by articles desc, e.name limit 15""",
        [SCANNED],
    )
    return records(Name, result.rows)


def _part(page: int) -> dict[str, Any]:
    return {"limit": PAGE + 1, "start": (page - 1) * PAGE}
