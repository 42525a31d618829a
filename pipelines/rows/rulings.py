"""Keeps what people decided on entities: which are one, and which name is another's."""

from dataclasses import dataclass, field

from sqlite_utils.db import Database

from pipelines.names.accents import without_accents
from pipelines.names.known import known_aliases
from pipelines.names.lone import is_part_of_name
from pipelines.rows.spellings import other_spellings, spelled


@dataclass(slots=True, kw_only=True, frozen=True)
class Ruling:
    """One decision: what is found under a name, or in one form of it, is another's."""

    id: int
    name: str
    """The name that the stages before the store find."""
    kind: str
    form: str | None
    """Only where it is written so; None: wherever it is found."""
    into_name: str
    """The name of the entity that it belongs to."""
    into_kind: str
    entity_id: int | None
    """The key that the entity had which went into the other; None for a form."""

    def rules(self, text: str) -> bool:
        """Tell whether it holds for a name written so."""
        return self.form is None or self.form.casefold() == text.casefold()


@dataclass(slots=True, kw_only=True)
class Aim:
    """The entity that a mention belongs to, and which decisions led there."""

    name: str
    kind: str
    rulings: list[Ruling] = field(default_factory=list)
    """In the order in which they were followed."""

    @property
    def ruling_id(self) -> int | None:
        """Give the first decision, which tells the name that was found."""
        return self.rulings[0].id if self.rulings else None


_RULING = "id, name, kind, form, into_name, into_kind, entity_id"
_IN_FORCE = f"select {_RULING} from entity_rulings where undone_at is null"


def rulings_in_force(db: Database) -> list[Ruling]:
    """Give all decisions that hold, in the order in which they were made."""
    return [_ruling(row) for row in db.execute(f"{_IN_FORCE} order by id").fetchall()]


def rulings_on(db: Database, name: str, kind: str) -> list[Ruling]:
    """Give the decisions on a name, those on one of its forms first."""
    rows = db.execute(
        f"{_IN_FORCE} and name = ? and kind = ? order by form is null, id", [name, kind]
    )
    return [_ruling(row) for row in rows.fetchall()]


def rulings_into(db: Database, name: str, kind: str) -> list[Ruling]:
    """Give the decisions that lead straight to an entity."""
    rows = db.execute(
        f"{_IN_FORCE} and into_name = ? and into_kind = ? order by id", [name, kind]
    )
    return [_ruling(row) for row in rows.fetchall()]


def find_aim(db: Database, name: str, kind: str, text: str) -> Aim:
    """Follow the decisions on a name that is written so; none is followed twice.

    Where there is none, a person is stored under the best spelling of the name.
    """
    is_whole = kind == "person" and not is_part_of_name(name)
    if is_whole and not rulings_on(db, name, kind):
        name = spelled(db, name)
        if text != name and without_accents(text) == without_accents(name):
            spelled(db, text)
    aim = Aim(name=name, kind=kind)
    while True:
        ruling = next(
            (
                one
                for one in rulings_on(db, aim.name, aim.kind)
                if one.rules(text) and one not in aim.rulings
            ),
            None,
        )
        if ruling is None:
            return aim
        aim.name, aim.kind = ruling.into_name, ruling.into_kind
        aim.rulings.append(ruling)


def aliases_of(db: Database, name: str, kind: str) -> set[str]:
    """Give what an entity is called beside its name: by the list, by decisions, and with
    other accents."""
    found: set[str] = set()
    seen: set[tuple[str, str]] = set()
    open_names = [(name, kind)]
    while open_names:
        one = open_names.pop()
        if one in seen:
            continue
        seen.add(one)
        found |= {one[0], *known_aliases(*one)}
        if one[1] == "person":
            found |= other_spellings(db, one[0])
        open_names += [
            (ruling.name, ruling.kind)
            for ruling in rulings_into(db, *one)
            if ruling.form is None
        ]
    ruled = [one for key in seen for one in rulings_on(db, *key) if one.form]
    return {
        alias
        for alias in found - {name}
        if not any(ruling.rules(alias) for ruling in ruled)
    }


def add_ruling(
    db: Database,
    found: tuple[str, str],
    form: str | None,
    into: tuple[str, str],
    entity_id: int | None,
    now: str,
) -> None:
    """Record a decision; an older one on the same form ends."""
    db.execute(
        """update entity_rulings set undone_at = ? where undone_at is null
        and name = ? and kind = ? and coalesce(form, '') = ?""",
        [now, *found, form or ""],
    )
    db.execute(
        """insert into entity_rulings
        (name, kind, form, into_name, into_kind, entity_id, ruled_at)
        values (?, ?, ?, ?, ?, ?, ?)""",
        [*found, form, *into, entity_id, now],
    )


def end_ruling(db: Database, ruling: Ruling, now: str) -> None:
    """Undo a decision; its row stays and tells when."""
    db.execute("update entity_rulings set undone_at = ? where id = ?", [now, ruling.id])


def _ruling(row: tuple[object, ...]) -> Ruling:
    names = _RULING.split(", ")
    return Ruling(**dict(zip(names, row, strict=True)))  # type: ignore[arg-type]
