"""Reads lists of deals, quotations and sums, newest first, with their totals."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from datasette.database import Database

from technews_pages.entities import DONE, SAID, Done, Said
from technews_pages.lists import Name
from technews_pages.newsroom import records

PAGE: Final = 40
SCANNED: Final = 5_000
"""Totals count so many of the newest rows."""
ONE_WEEK: Final = 7
"""Days within which an article that names no sum may tell the same deal."""
NEWEST: Final = "datetime(coalesce(a.date_published, a.first_seen_at)) desc, d.id desc"


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

    currency: str | None
    deals: int = 0
    amount: float | None = None


@dataclass(slots=True, kw_only=True)
class KindTotal:
    """How many deals of one kind there are, and what they come to."""

    kind: str
    deals: int = 0
    by_currency: dict[str | None, Total] = field(default_factory=dict)

    def add(self, currency: str | None, amount: float | None) -> None:
        """Count one deal."""
        total = self.by_currency.setdefault(currency, Total(currency=currency))
        total.deals += 1
        if amount:
            total.amount = (total.amount or 0) + amount

    @property
    def totals(self) -> list[Total]:
        """Give a line for each currency, most deals first; without a sum last."""
        return sorted(
            self.by_currency.values(),
            key=lambda total: (not total.currency, -total.deals, total.currency or ""),
        )


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
    """Read the newest deals that are news, by date, one for each company and kind."""
    result = await db.execute(
        f"""select {DONE} where d.id in (select id from deals where background = 0
            order by id desc limit 200)
        order by {NEWEST}"""
    )
    latest: dict[tuple[object, ...], Done] = {}
    for told in merge(records(Done, result.rows)):
        latest.setdefault(_company(told.deal), told.deal)
    return list(latest.values())[:limit]


async def read_deals(db: Database, kind: str, currency: str, page: int) -> list[Done]:
    """Read a page of deals that are news."""
    where = "background = 0"
    where += " and kind = :kind" if kind else ""
    where += " and currency = :currency" if currency else ""
    result = await db.execute(
        f"""select {DONE} where d.id in (select id from deals where {where}
            order by id desc limit :limit offset :start)
        order by {NEWEST}""",
        {**_part(page), "kind": kind, "currency": currency},
    )
    return records(Done, result.rows)


def merge(deals: list[Done]) -> list[Told]:
    """Put together what several sources tell of one deal, at the newest's place."""
    told: dict[tuple[object, ...], list[Told]] = {}
    rows: list[Told] = []
    for deal in deals:
        alike = told.setdefault(_company(deal), [])
        known = next((one for one in alike if _is_same(one.deal, deal)), None)
        if known is None:
            rows.append(Told(deal=deal, others=[]))
            alike.append(rows[-1])
        else:
            _add(known, deal)
    return rows


def _add(known: Told, deal: Done) -> None:
    """Take what one more article tells of a deal."""
    if deal.source not in {each.source for each in (known.deal, *known.others)}:
        known.others.append(deal)
    known.deal.object = known.deal.object or deal.object
    if known.deal.amount is None:
        known.deal.amount, known.deal.currency = deal.amount, deal.currency


def _company(deal: Done) -> tuple[object, ...]:
    return deal.kind, deal.subject_id or deal.subject


def _is_same(one: Done, other: Done) -> bool:
    """Tell whether two rows of one company and kind are one deal."""
    if one.amount and other.amount:
        return (one.amount, one.currency) == (other.amount, other.currency)
    if one.object != other.object:
        return False
    return one.amount == other.amount or _days_between(one, other) <= ONE_WEEK


def _days_between(one: Done, other: Done) -> int:
    days = [date.fromisoformat(deal.date[:10]) for deal in (one, other)]
    return abs((days[0] - days[1]).days)


async def read_totals(db: Database) -> list[KindTotal]:
    """Add up the newest deals by kind and currency, each deal once."""
    result = await db.execute(
        f"""select {DONE} where d.id in (select id from deals where background = 0
            order by id desc limit ?) order by {NEWEST}""",
        [SCANNED],
    )
    kinds: dict[str, KindTotal] = {}
    for told in merge(records(Done, result.rows)):
        deal = told.deal
        total = kinds.setdefault(deal.kind, KindTotal(kind=deal.kind))
        total.deals += 1
        total.add(deal.currency if deal.amount else None, deal.amount)
    return sorted(kinds.values(), key=lambda total: (-total.deals, total.kind))


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
