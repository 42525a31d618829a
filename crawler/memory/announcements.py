"""Takes what listings announce into `links`: new addresses, other spellings, changes."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from sqlite_utils.db import Database

from crawler.addresses.article_urls import address_score
from crawler.addresses.marks import ID_PARAMETER
from crawler.items import Hints, Page
from crawler.listings.link_dates import last_change
from crawler.listings.listing import Link
from crawler.memory.known_links import (
    COLUMNS,
    KnownLink,
    link_of,
    told_address,
    write_hints,
)
from pipelines.rows.articles import stamp

MOST_ADDRESSES: Final = 20
"""Of one article: a feed that numbers its readers has new ones at each fetch."""
FRESH: Final = timedelta(minutes=2)
"""A change as young as the listing is believed at its next fetch: some date each
entry by the moment at which they are asked."""
NEWS_OF_CHANGE: Final = timedelta(days=7)
"""How old the news of a change may be: those from before were acted on then."""


def find_link(db: Database, source: str, url: str) -> KnownLink | None:
    """Give the row of an address; None when it is not known."""
    row = db.execute(f"select {COLUMNS} from links where url = ?", [url]).fetchone()
    return link_of(row, source) if row else None


def depth_of(db: Database, url: str) -> int:
    """Tell how many listings lie between one and its source file."""
    (depth,) = db.execute(
        """with recursive above(found_in, depth) as (
            select found_in, 0 from links where url = ? union all
            select l.found_in, depth + 1 from above join links l on l.url = above.found_in
            where depth < 10)
        select coalesce(max(depth), 0) from above""",
        [url],
    ).fetchone()
    return int(depth)


def add_twin(db: Database, url: str, told: str) -> None:
    """Let another address of an article wait for its next page, with which it is noted
    in database and archive."""
    db.execute(
        """update links set hints = json_set(coalesce(hints, '{}'), '$.twins',
        json_insert(coalesce(hints -> '$.twins', '[]'), '$[#]', ?1))
        where url = ?2 and ?1 is not hints ->> '$.address'
        and coalesce(json_array_length(hints, '$.twins'), 0) + (select count(*)
            from article_urls o join article_urls u using (article_id)
            where u.url = ?2) < ?3
        and not exists (select 1 from json_each(hints, '$.twins') where value = ?1)
        and not exists (select 1 from article_urls where url = ?1)""",
        [told, url, MOST_ADDRESSES],
    )


def waiting_twins(db: Database, url: str) -> tuple[str, ...]:
    """Give the other addresses of an article that wait for its next page."""
    rows = db.execute(
        "select t.value from links l, json_each(l.hints, '$.twins') t where l.url = ?",
        [url],
    ).fetchall()
    return tuple(row[0] for row in rows)


def drop_twins(db: Database, url: str, noted: Sequence[str]) -> None:
    """Take those out that are noted, and leave what was told since."""
    left = [told for told in waiting_twins(db, url) if told not in noted]
    db.execute(
        """update links set hints = iif(?1 = '[]', json_remove(hints, '$.twins'),
        json_set(hints, '$.twins', json(?1))) where url = ?2""",
        [json.dumps(left), url],
    )


def first_page_of(db: Database, url: str) -> str | None:
    """Give the article of which an address is a later page; None for any other."""
    row = db.execute(
        """select f.url from links l join links f on f.url = l.found_in
        where l.url = ? and l.state = 'unwanted' and f.kind = 'article'
        and f.state != 'unwanted'""",
        [url],
    ).fetchone()
    return str(row[0]) if row else None


def leave_pages(db: Database, page: Page) -> None:
    """See that an article's later pages are never asked for as articles."""
    db.conn.executemany(
        """insert into links (url, source_id, found_in, found_at, state)
        values (?, (select id from sources where name = ?), ?, ?, 'unwanted')
        on conflict (url) do update set state = 'unwanted', next_check_at = null,
        found_in = excluded.found_in where kind = 'article'""",
        [
            (
                part.requested_url,
                page.source,
                page.requested_url,
                stamp(page.fetched_at),
            )
            for part in page.continuations
            if part.status == 200 and not part.failure
        ],
    )


def add_spelling(db: Database, link: Link) -> bool:
    """Remember a new address as one more of an article that is known; tell whether it
    is: the path that names it, title and date are the same, and only the query is not."""
    path, mark, query = link.url.partition("?")
    if not mark or not link.hints.title or ID_PARAMETER.search(query):
        return False
    if address_score(path) < 1:
        return False
    row = db.execute(
        """select url from links where (url = ?1 or url between ?1 || '?' and ?1 || '@')
        and kind = 'article' and url is not ?2 and hints ->> '$.title' = ?3
        and hints ->> '$.date_published' is ?4
        and not exists (select 1 from links where url = ?2)""",
        [path, link.url, link.hints.title, link.hints.date_published],
    ).fetchone()
    if row is None:
        return False
    add_twin(db, row[0], link.url)
    return True


def add_link(
    db: Database, source: str, link: Link, hints: Hints, found_in: str | None, now: str
) -> bool:
    """Remember an announced link; tell whether it is new. One that another page names as
    its own address is asked for once: it may be wrong."""
    cursor = db.conn.execute(
        """insert or ignore into links
        (url, source_id, kind, found_in, found_at, next_check_at, hints)
        select ?1, (select id from sources where name = ?2), ?3, ?4, ?5, ?5, ?6
        where not exists (select 1 from forgotten where url = ?1)
        and not exists (select 1 from article_urls u join articles a on a.id = article_id
            where u.url = ?1 and not (a.url = ?1 and exists (select 1 from provenance p
                where p.article_id = a.id and p.field = 'url')))""",
        [link.url, source, link.kind, found_in, now, write_hints(hints)],
    )
    return cursor.rowcount > 0


def address_before(db: Database, source: str, link: Link) -> str | None:
    """Give the address under which a source announced the same entry before."""
    row = db.execute(
        """select url from links where hints ->> '$.key' = ?1
        and hints ->> '$.key' is not null and url is not ?2
        and source_id = (select id from sources where name = ?3)
        order by found_at desc limit 1""",
        [link.hints.key, link.url, source],
    ).fetchone()
    return str(row[0]) if row else None


def note_before(db: Database, source: str, link: Link, hints: Hints) -> Hints:
    """Note with a new link where the same entry was before; return what is told of it."""
    before = address_before(db, source, link) if link.hints.key else None
    if before is None:
        return hints
    hints = replace(hints, before=before)
    told = [write_hints(hints), link.url]
    db.execute("update links set hints = ? where url = ?", told)
    return hints


def has_changed(db: Database, link: Link, now: datetime) -> bool:
    """Tell whether a link is said to have changed after it was fetched."""
    told = last_change(link)
    if told is None or not now - NEWS_OF_CHANGE < told:
        return False
    if told > now - FRESH and link.kind == "article":
        return False
    row = db.execute(
        """select 1 from links where url = ? and kind = ? and fetched_at < ?
        and state not in ('unwanted', 'dropped') and found_in is not 'source file'""",
        [link.url, link.kind, stamp(told)],
    ).fetchone()
    return row is not None


def renew(db: Database, source: str, link: Link, now: datetime) -> KnownLink:
    """Make a link due at once, with what is told of it now."""
    hints = replace(link.hints, address=told_address(link))
    db.execute(
        """update links set next_check_at = ?,
        hints = json_patch(coalesce(hints, '{}'), ?) where url = ?""",
        [stamp(now), write_hints(hints), link.url],
    )
    found = find_link(db, source, link.url)
    assert found is not None
    return found
