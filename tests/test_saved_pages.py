"""Every page that `scrapy sources add` saved is still read as it was told then."""

from pathlib import Path

import pytest

from crawler.sources import load_source
from tests.saved import assert_reads_as_told

ROOT = Path(__file__).parent.parent
SAVED = [
    path
    for path in sorted((ROOT / "tests" / "pages").glob("*/*.json"))
    if '"text_starts"' in path.read_text("utf-8")
]


@pytest.mark.parametrize(
    "told", SAVED, ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_a_saved_page_is_read_as_told(told: Path) -> None:
    file = ROOT / "crawler" / "sources" / f"{told.parent.name}.yml"
    assert_reads_as_told(told, load_source(file) if file.exists() else None)
