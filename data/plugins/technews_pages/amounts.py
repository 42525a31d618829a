"""Reads the list of sums of money, newest first, with its totals."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Final

from datasette.database import Database

from technews_pages.ledger import PAGE, SCANNED
from technews_pages.lists import DATED, Listed
from technews_pages.newsroom import as_list, records
from technews_pages.titles import TITLE


@dataclass(slots=True, kw_only=True)
class Sum:
    """A sum of money with the article that names it."""

    id: int
    text: str
    amount: float
    amount_max: float | None
    currency: str
    per: str | None
    is_valuation: int
    article_id: int
    headline: str
    language: str
    source: str
    date: str
    date_precision: str | None
    dated: int
    rows: int = 0
    """With how many of its article's it stands; 0 but for the first of them."""


MEANINGS: Final = {
    "sum": "per is null and is_valuation = 0",
    "price": "per is not null",
    "valuation": "is_valuation = 1",
}
"""What a sum can be, and the rows that are: paid once, for one unit, a valuation."""
STOCK_FILTERS: Final = {
    "sum": "per__isnull=1&is_valuation=0",
    "price": "per__notnull=1",
    "valuation": "is_valuation=1",
}
"""The same as Datasette's own page of the table has it."""


@dataclass(slots=True, kw_only=True)
class SumTotal:
    """What the sums of one currency come to."""

    currency: str
    amounts: int
    """How many are as large as is wanted; 0 where none is."""
    largest: float
    amount: float


def listed_amounts(meaning: str, currency: str, least: float) -> Listed:
    """Say which sums are listed: of one of MEANINGS, in one currency, of some size."""
    where = f"{MEANINGS[meaning]} and amount >= :least"
    where += " and currency = :currency" if currency else ""
    params = {"currency": currency, "least": least}
    return Listed(table="amounts", where=where, params=params, size=PAGE)


async def read_amounts(db: Database, ids: Sequence[int]) -> list[Sum]:
    """Read sums of money, the newest first; one that an article repeats stands once."""
    result = await db.execute(
        f"""select m.id, m.text, m.amount, m.amount_max, m.currency, m.per,
        m.is_valuation, m.article_id,
        a.headline, a.language, {TITLE} as source, {DATED}
        from amounts m join articles a on a.id = m.article_id
        join sources s on s.id = a.source_id
        where m.id in (select value from json_each(?))
        order by m.date_told desc, m.id desc""",
        [as_list(ids)],
    )
    told: dict[tuple[object, ...], Sum] = {}
    for one in records(Sum, result.rows):
        sum_of_it = (one.amount, one.amount_max, one.currency, one.per)
        told.setdefault((one.article_id, *sum_of_it), one)
    for _, run in groupby(told.values(), attrgetter("article_id")):
        first, *others = run
        first.rows = 1 + len(others)
    return list(told.values())


async def read_sum_totals(
    db: Database, meaning: str, least: float = 0
) -> list[SumTotal]:
    """Add up the newest sums of one of MEANINGS by currency, those of some size; one
    that an article repeats counts once."""
    result = await db.execute(
        f"""select currency, sum(amount >= :least) as amounts, max(amount) as largest,
        total(iif(amount >= :least, amount, 0)) as amount from
        (select distinct article_id, currency, amount from
            (select article_id, currency, amount from amounts
             where {MEANINGS[meaning]} order by date_told desc, id desc limit :most))
        group by currency order by count(*) desc limit 40""",
        {"least": least, "most": SCANNED},
    )
    return records(SumTotal, result.rows)
