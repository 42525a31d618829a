"""What docs/features.md promises is tested where it says."""

import re
from pathlib import Path

TESTS = Path(__file__).parent
PAGE = TESTS.parent / "docs/features.md"


def test_every_test_that_is_named_exists():
    named = re.findall(r"`(\w+)::(\w+)`", PAGE.read_text(encoding="utf-8"))
    missing = [
        f"{module}::{name}"
        for module, name in named
        if module != "a"
        and f"def test_{name}(" not in (TESTS / f"test_{module}.py").read_text("utf-8")
    ]
    assert len(named) > 40
    assert not missing
