"""Reads lists of deals and quotations, newest first, with the totals of deals."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from datasette.database import Database

from technews_pages.articles import Deal
from technews_pages.entities import DONE, SAID, Done, Said
from technews_pages.lists import Listed, Name
from technews_pages.moments import read_day
from technews_pages.newsroom import as_list, records

PAGE: Final = 40
SCANNED: Final = 5_000
"""Totals count so many of the newest rows."""
ONE_WEEK: Final = 7
"""Days within which an article that names no sum may tell the same deal."""
BARE: Final = """d.id, d.kind, d.subject, d.subject_id, d.object, d.amount, d.currency,
    d.status, d.article_id, '' as headline, '' as language, '' as source,
    d.date_told as date, null as date_precision, 1 as dated from deals d"""
"""A deal without what its article would have to be read for."""
NEWEST: Final = "d.date_told desc, d.id desc"


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


async def read_latest_deals(db: Database, limit: int) -> list[Done]:
    """Read the newest deals that are news, by date, one for each company and kind."""
    result = await db.execute(
        f"""select {DONE} where d.id in (select id from deals where background = 0
            order by date_told desc, id desc limit 200)
        order by {NEWEST}"""
    )
    latest: dict[tuple[object, ...], Done] = {}
    for told in merge(records(Done, result.rows)):
        latest.setdefault(_company(told.deal), told.deal)
    return list(latest.values())[:limit]


def listed_deals(kind: str, currency: str) -> Listed:
    """Say which deals are listed: those that are news, of a kind, in a currency."""
    where = "background = 0"
    where += " and kind = :kind" if kind else ""
    where += " and currency = :currency" if currency else ""
    params = {"kind": kind, "currency": currency}
    return Listed(table="deals", where=where, params=params, size=PAGE)


async def read_deals(db: Database, ids: Sequence[int]) -> list[Done]:
    """Read deals, the newest first."""
    result = await db.execute(
        f"""select {DONE} where d.id in (select value from json_each(?))
        order by {NEWEST}""",
        [as_list(ids)],
    )
    return records(Done, result.rows)


async def read_objects(db: Database, deals: Sequence[Deal | Done]) -> dict[int, int]:
    """Read which entity the object of a deal is, where its article marks that name."""
    result = await db.execute(
        """select d.id, m.entity_id from deals d
        join mentions m on m.article_id = d.article_id and m.text = d.object
        where d.id in (select value from json_each(?)) group by d.id""",
        [as_list(deal.id for deal in deals if deal.object)],
    )
    return {int(row[0]): int(row[1]) for row in result.rows}


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


def share_objects(rows: Sequence[Told], objects: dict[int, int]) -> None:
    """Link a deal's object where only another article that tells the deal names it."""
    for told in rows:
        for other in told.others:
            if other.object == told.deal.object and other.id in objects:
                objects.setdefault(told.deal.id, objects[other.id])


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
    days = [read_day(deal.date) or date.min for deal in (one, other)]
    return abs((days[0] - days[1]).days)


async def read_totals(db: Database) -> list[KindTotal]:
    """Add up the newest deals by kind and currency, each deal once."""
    result = await db.execute(
        f"""select {BARE} where d.background = 0 order by {NEWEST} limit ?""",
        [SCANNED],
    )
    kinds: dict[str, KindTotal] = {}
    for told in merge(records(Done, result.rows)):
        deal = told.deal
        total = kinds.setdefault(deal.kind, KindTotal(kind=deal.kind))
        total.deals += 1
        total.add(deal.currency if deal.amount else None, deal.amount)
    return sorted(kinds.values(), key=lambda total: (-total.deals, total.kind))


def narrow_totals(
    totals: Sequence[KindTotal], kind: str, currency: str
) -> list[tuple[str, list[Total]]]:
    """Give the lines of totals by kind, as far as they are of a kind, in a currency."""
    lines = [
        (one.kind, [each for each in one.totals if currency in ("", each.currency)])
        for one in totals
        if kind in ("", one.kind)
    ]
    return [(name, told) for name, told in lines if told]


def listed_quotes(speaker: int | None) -> Listed:
    """Say which quotations are listed: those of a speaker, else all whose is known."""
    where = "speaker_id = :speaker" if speaker else "speaker is not null"
    params = {"speaker": speaker}
    return Listed(table="quotes", where=where, params=params, size=PAGE)


async def read_quotes(db: Database, ids: Sequence[int]) -> list[Said]:
    """Read quotations, the newest first."""
    result = await db.execute(
        f"""select {SAID} where q.id in (select value from json_each(?))
        order by q.date_told desc, q.id desc""",
        [as_list(ids)],
    )
    return records(Said, result.rows)


async def who_speak(db: Database, names: Sequence[Name]) -> list[Name]:
    """Keep those who are quoted at all."""
    result = await db.execute(
        """select value from json_each(?)
        where exists (select 1 from quotes where speaker_id = value)""",
        [as_list(name.id for name in names)],
    )
    quoted = {row[0] for row in result.rows}
    return [name for name in names if name.id in quoted]


async def read_speakers(db: Database) -> list[Name]:
    """Read who is quoted most in the newest quotations."""
    result = await db.execute(
        """select e.id, e.name, e.kind, count(*) as articles from
        (select speaker_id from quotes where speaker is not null
         order by date_told desc, id desc limit ?) q join entities e on e.id = q.speaker_id
        group by e.id order by articles desc, e.name limit 15""",
        [SCANNED],
    )
    return records(Name, result.rows)
