"""The project's list of names."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from pipelines.names.known import (
    known_aliases,
    known_name,
    read_names,
    wikidata_id,
)


def main_name(form: str, kind: str) -> str:
    row = known_name(form, kind)
    return row.name if row else form


def test_list_is_large_and_has_every_kind() -> None:
    kinds = Counter(row.kind for row in read_names())
    assert kinds["organization"] >= 2000
    assert kinds["product"] >= 1400
    assert kinds["person"] >= 600
    assert kinds["place"] >= 600
    assert kinds["event"] >= 200


def test_no_row_stands_twice() -> None:
    rows = Counter((row.name, row.kind) for row in read_names())
    assert [row for row, times in rows.items() if times > 1] == []
    forms = [row.name for row in read_names() if len(set(row.forms)) < len(row.forms)]
    assert forms == []


def test_form_of_two_kinds_is_marked_as_unsure() -> None:
    kinds: dict[str, set[str]] = defaultdict(set)
    for row in read_names():
        for form in row.forms:
            if not row.notes & {"common", "platform"}:
                kinds[form].add(row.kind)
    assert {form for form, found in kinds.items() if len(found) > 1} == set()


def test_rows_are_clean() -> None:
    notes = {"common", "platform", "maker", "exact"}
    for row in read_names():
        assert row.notes <= notes, row.name
        assert all(form == " ".join(form.split()) for form in row.forms), row.name


def test_wikidata_items_are_many_and_each_of_one_row() -> None:
    items = Counter(row.wikidata_id for row in read_names() if row.wikidata_id)
    assert len(items) >= 500
    assert [item for item, times in items.items() if times > 1] == []
    assert wikidata_id("Bruxelles", "place") is None
    assert wikidata_id("France", "place") == "Q142"
    assert wikidata_id("Sam Altman", "person") == "Q7407093"
    assert wikidata_id("Sam Altman", "organization") is None


def test_exonym_of_a_country_and_a_city_leads_to_neither() -> None:
    assert main_name("Mexico", "place") == "Mexico"
    assert main_name("Mexico City", "place") == "Mexico City"
    assert main_name("Londres", "place") == main_name("London", "place")


def test_alias_leads_to_the_main_name() -> None:
    assert main_name("Brussels", "place") == main_name("Bruxelles", "place")
    assert main_name("Nadella", "person") == "Satya Nadella"


def test_unknown_name_is_its_own_main_name() -> None:
    assert main_name("Quorvane", "organization") == "Quorvane"
    assert known_aliases("Quorvane", "organization") == ()


def test_form_of_several_entities_leads_to_none(tmp_path: Path) -> None:
    assert known_name("Leonardo") is None
    row = known_name("Leonardo", "organization")
    assert row is not None
    assert row.kind == "organization"


def test_wrong_row_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("name\tkind\taliases\tnotes\nParis\tcity\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2"):
        list(read_names(path))
    path.write_text("name\tkind\nParis\tplace\t\t\t90\n", encoding="utf-8")
    with pytest.raises(ValueError, match="'90' is no wikidata_id"):
        list(read_names(path))


def test_the_same_body_has_one_name_in_both_languages() -> None:
    for form in ("UN", "U.N.", "ONU"):
        row = known_name(form, "organization")
        assert row
        assert row.name == "ONU"
