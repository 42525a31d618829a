"""Reads lists of deals and quotations, newest first."""

from dataclasses import dataclass
from typing import Any, Final

from datasette.database import Database

from technews_pages.entities import DONE, SAID, Done, Said
from technews_pages.newsroom import records

PAGE: Final = 40
SCANNED: Final = 5_000
"""Totals count so many of the newest deals."""


@dataclass(slots=True, kw_only=True)
class Total:
    """What deals of one kind and currency come to."""

    kind: str
    currency: str | None
    deals: int
    amount: float | None


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
    params: dict[str, Any] = {"limit": PAGE + 1, "start": (page - 1) * PAGE}
    where = "background = 0"
    if kind:
        where += " and kind = :kind"
        params["kind"] = kind
    if currency:
        where += " and currency = :currency"
        params["currency"] = currency
    result = await db.execute(
        f"""select {DONE} where d.id in (select id from deals where {where}
            order by id desc limit :limit offset :start)
        order by datetime(coalesce(a.date_published, a.first_seen_at)) desc, d.id desc""",
        params,
    )
    return records(Done, result.rows)


async def read_totals(db: Database) -> list[Total]:
    """Add up the newest deals by kind and currency."""
    result = await db.execute(
        """select kind, currency, count(*) as deals, sum(amount) as amount from
        (select distinct kind, subject, currency, amount from (
            select kind, subject, currency, amount from deals where background = 0
            order by id desc limit ?))
        group by kind, currency order by deals desc""",
        [SCANNED],
    )
    return records(Total, result.rows)


async def read_quotes(db: Database, speaker: int | None, page: int) -> list[Said]:
    """Read a page of quotations whose speaker is known."""
    where = "speaker_id = :speaker" if speaker else "speaker is not null"
    result = await db.execute(
        f"""select {SAID} where q.id in (select id from quotes where {where}
            order by id desc limit :limit offset :start)
        order by datetime(coalesce(a.date_published, a.first_seen_at)) desc, q.id desc""",
        {"speaker": speaker, "limit": PAGE + 1, "start": (page - 1) * PAGE},
    )
    return records(Said, result.rows)
