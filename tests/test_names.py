"""The project's list of names."""

from collections import Counter
from pathlib import Path

import pytest

from pipelines.names import known_aliases, known_name, main_name, read_names


def test_list_is_large_and_has_every_kind() -> None:
    kinds = Counter(row.kind for row in read_names())
    assert kinds["organization"] >= 1400
    assert kinds["product"] >= 800
    assert kinds["person"] >= 400
    assert kinds["place"] >= 300
    assert kinds["event"] >= 100


def test_no_row_stands_twice() -> None:
    rows = Counter((row.name, row.kind) for row in read_names())
    assert [row for row, times in rows.items() if times > 1] == []


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
