"""Many wordings of one deal each, on the lines of deal_wordings_en.txt and _fr.txt."""

from pathlib import Path

import pytest

from tests.marked import marked_article


def worded():
    """Give language, kind, headline, text and who did it, line by line."""
    for language in ("en", "fr"):
        path = Path(__file__).parent / f"deal_wordings_{language}.txt"
        kind = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            if "//" in line:
                words, _, subject = line.partition(" => ")
                headline, _, text = words.partition("//")
                parts = (headline.strip(), text.strip(), subject)
                yield pytest.param(language, kind, *parts, id=f"{kind} {words[:60]}")
            elif line:
                kind = line


@pytest.mark.parametrize(
    ("language", "kind", "headline", "text", "subject"), list(worded())
)
def test_wordings(language, kind, headline, text, subject):
    found = marked_article(language, "2025-03-04", headline, text).deals
    if kind == "none":
        assert found == []
        return
    of_kind = [deal for deal in found if deal.kind == kind]
    parties = [(deal.subject, deal.object) for deal in of_kind]
    if kind == "partnership":
        assert any(subject in both for both in parties)
    else:
        assert subject in [deal.subject for deal in of_kind]
