"""`scrapy entities`: lists and finds them, makes two one, or one two."""

import argparse
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TextIO, get_args

from sqlite_utils.db import Database

from crawler.items import EntityKind
from crawler.memory.lock import lock_database
from crawler.session import BadUsage
from crawler.setting_checks import database_of
from crawler.terminal.command import PlainCommand
from crawler.terminal.endings import DONE, FAILED
from crawler.terminal.entity_table import entity_lines, ruling_lines
from crawler.terminal.table import printable
from pipelines.migrations import open_database, open_readonly
from pipelines.rows.entity_search import (
    Entity,
    NotFound,
    find_entity,
    find_ruling,
    list_entities,
    written_forms,
)
from pipelines.rows.merges import merge, take_out, undo
from pipelines.rows.rulings import rulings_in_force

VERBS: Final = {"merge": (2, 2), "split": (1, 2), "rulings": (0, 0)}
"""How many names go with each, at least and at most."""


class Command(PlainCommand):
    """Lists entities, merges and splits them; a decision holds for later crawls too."""

    def syntax(self) -> str:
        """Say how it is called."""
        return "[WORDS | merge A B | split A | split ENTITY NAME | rulings]"

    def short_desc(self) -> str:
        """Say what it does."""
        return "List people, companies and other names; merge and split them"

    def long_desc(self) -> str:
        """Say what each verb does."""
        return (
            "WORDS: those whose name or alias holds the words; none: those most written"
            " of. merge A B: A becomes part of B. split A: undoes the merge of A."
            " split ENTITY NAME: what is written NAME becomes an entity of its own."
            " rulings: what was merged and split. A and B are names, aliases or ids."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's own options."""
        super().add_options(parser)
        kinds = get_args(EntityKind)
        parser.add_argument("--kind", choices=kinds, help="only names of this kind")
        parser.add_argument("--limit", type=int, default=20, help="lines (20)")
        parser.add_argument(
            "--force", action="store_true", help="merge though the kinds differ"
        )

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        """Do what is asked; list the entities that may be meant where none is surely."""
        try:
            return self._work(args, opts)
        except NotFound as error:
            self.fail(FAILED, str(error))
            if error.choices:
                print_lines(entity_lines(error.choices), sys.stderr)
            return FAILED

    def fail(self, status: int, line: str) -> int:
        """Say what is wrong; names come from pages."""
        return super().fail(status, printable(line))

    def _work(self, args: list[str], opts: argparse.Namespace) -> int:
        assert self.settings is not None
        database = database_of(self.settings)
        verb, *names = args or [""]
        if verb not in VERBS:
            return self._list(database, " ".join(args), opts)
        fewest, most = VERBS[verb]
        if not fewest <= len(names) <= most:
            raise BadUsage(f"write: scrapy entities {self.syntax()}")
        if verb == "rulings":
            print_lines(ruling_lines(rulings_in_force(open_readonly(database))))
            return DONE
        open_readonly(database).conn.close()
        with lock_database(database):
            db = open_database(database)
            print_lines([decide(db, verb, names, opts.kind, is_forced=opts.force)])
        return DONE

    def _list(self, database: Path, words: str, opts: argparse.Namespace) -> int:
        db = open_readonly(database)
        found = list_entities(db, words or None, opts.kind, opts.limit)
        if not found:
            what = f"no name holds {words!r}" if words else "no entity is stored"
            raise NotFound(what)
        print_lines(entity_lines(found))
        return DONE


def decide(
    db: Database, verb: str, names: list[str], kind: str | None, *, is_forced: bool
) -> str:
    """Merge or split, and say what was done; raises NotFound or BadUsage."""
    now = datetime.now(UTC)
    if verb == "merge":
        one, into = (find_entity(db, name, kind) for name in names)
        refuse_merge(one, into, is_forced=is_forced)
        moved = merge(db, one, into, now)
        return (
            f"merged: {one.name} ({one.kind}) into {into.name}, mentions moved: {moved};"
            f" to undo it: scrapy entities split {one.name!r}"
        )
    if len(names) == 1:
        ruling = find_ruling(db, names[0], kind)
        moved = undo(db, ruling, now)
        return f"split: {ruling.name} from {ruling.into_name}, mentions moved: {moved}"
    entity = find_entity(db, names[0], kind)
    return split_form(db, entity, names[1], now)


def refuse_merge(one: Entity, into: Entity, *, is_forced: bool) -> None:
    """Raise BadUsage when two entities can't be merged, or only with --force."""
    if one.id == into.id:
        raise BadUsage(f"both names are those of {one.name} ({one.kind}, id {one.id})")
    if one.kind != into.kind and not is_forced:
        raise BadUsage(
            f"{one.name} ({one.kind}) and {into.name} ({into.kind}) are of different"
            " kinds: --force merges them all the same"
        )


def split_form(db: Database, entity: Entity, form: str, now: datetime) -> str:
    """Undo the merge of a name, or take a form out; say what was done."""
    merged = [
        one
        for one in rulings_in_force(db)
        if one.form is None
        and one.name.casefold() == form.casefold()
        and (one.into_name, one.into_kind) == (entity.name, entity.kind)
    ]
    forms = {one.casefold(): one for one in written_forms(db, entity)}
    if merged:
        moved = undo(db, merged[0], now)
        form = merged[0].name
    elif form.casefold() in forms:
        form = forms[form.casefold()]
        moved = take_out(db, entity, form, now)
    else:
        known = ", ".join(sorted(forms.values())[:20]) or "nothing else"
        raise NotFound(f"{entity.name} is not called {form!r}, but {known}")
    return (
        f"split: {form} from {entity.name}, mentions moved: {moved};"
        f" to undo it: scrapy entities merge {form!r} {entity.name!r}"
    )


def print_lines(lines: Iterable[str], file: TextIO | None = None) -> None:
    """Print lines."""
    print("\n".join(map(printable, lines)), file=file)
