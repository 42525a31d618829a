"""`scrapy why URL`: all that is known of an address, and what became of it."""

import argparse
from pathlib import Path
from typing import Any, Final

from scrapy.settings import BaseSettings

from crawler.addresses.urls import is_http, normal_url, same_site
from crawler.manners.robots import robot_name, robots_parser
from crawler.memory.history import History, history_of
from crawler.session import BadUsage
from crawler.sources import BadSource, load_sources
from crawler.terminal.command import PlainCommand
from crawler.terminal.endings import DONE, FAILED
from crawler.terminal.table import printable
from pipelines.migrations import open_readonly
from pipelines.rows.articles import stamp

STATES: Final = {
    "new": "not asked for yet",
    "unwanted": "unwanted: another host, a later page of an article, or not what include"
    " and exclude of its source take for an article",
    "dropped": "dropped: its source file names it no more",
}


class Command(PlainCommand):
    """Explains an address from the database; asks nobody."""

    def syntax(self) -> str:
        """Say how it is called."""
        return "URL"

    def short_desc(self) -> str:
        """Say what it does."""
        return "Tell what is known of an address and what became of it"

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        """Print the address's history."""
        assert self.settings is not None
        if len(args) != 1 or not is_http(args[0]):
            raise BadUsage("one address wanted, like https://…")
        db = open_readonly(Path(self.settings["DATABASE"]))
        known = history_of(db, args[0])
        lines = [*lines_of(args[0], known), *outlook(self.settings, args[0], known)]
        print("\n".join(map(printable, lines)))
        return DONE if known.is_known else FAILED


def lines_of(url: str, known: History) -> list[str]:
    """Say in words what is known."""
    lines = [url]
    if known.forgotten_at:
        lines.append(f"  forgotten {known.forgotten_at}: it is never asked for again")
    if known.link:
        lines += _link_lines(known.link)
    for fetch in known.fetches:
        lines += _fetch_lines(fetch)
    if known.article:
        lines += _article_lines(known.article)
    if not known.is_known:
        lines.append("  unknown: no source has announced it, nobody asked for it")
    return lines


def _link_lines(link: tuple[Any, ...]) -> list[str]:
    found_in, found_at, source, state, next_at, failures = link
    return [
        f"  found     {found_at} in {found_in or 'a command'} ({source})",
        f"  state     {STATES.get(state, state)}, {failures} failures in a row",
        f"  next      {next_at or 'never'}",
    ]


def _fetch_lines(fetch: tuple[Any, ...]) -> list[str]:
    fetched_at, status, outcome, detail, place, opt_outs = fetch
    answer = f"{status or 'no answer'}: {outcome} {detail or ''}"
    lines = [f"  fetched   {fetched_at} {answer}".rstrip()]
    if place:
        lines.append(f"            archived in {place}")
    if opt_outs:
        lines.append(f"            the page says {opt_outs}")
    return lines


def _article_lines(article: tuple[Any, ...]) -> list[str]:
    article_id, address, headline, versions, removed_at = article
    lines = [
        f"  article   {article_id} “{headline}”, {versions} earlier versions",
        f"            {address}",
    ]
    if removed_at:
        lines.append(f"            removed by its publisher, seen {removed_at}")
    return lines


def outlook(settings: BaseSettings, url: str, known: History) -> list[str]:
    """Say what would become of the address, by the source files and robots.txt."""
    lines = []
    if not known.link:
        lines.append(f"  source    {claim(Path(settings['SOURCES_DIR']), url)}")
    if known.robots is None:
        lines.append("  robots    no robots.txt of its host is known")
    else:
        rules = robots_parser(known.robots.body)
        allowed = rules.allowed(normal_url(url), robot_name(settings["USER_AGENT"]))
        verb = "allows" if allowed else "forbids"
        lines.append(f"  robots    {verb} it, as of {stamp(known.robots.fetched_at)}")
    return lines


def claim(folder: Path, url: str) -> str:
    """Say which source would take an address for an article's, or why none does."""
    try:
        sources = load_sources(folder)
    except BadSource as error:
        return f"not known: {error}"
    for source in sources:
        if source.wants(normal_url(url)):
            return f"{source.name} would take it for an article's"
    for source in sources:
        if same_site(url, source.homepage):
            return f"{source.name} has the host, but include or exclude refuse it"
    return "no source file has its host"
