"""How far a deal has come."""

import pytest

from pipelines.dealings.status import status_of


@pytest.mark.parametrize(
    ("kind", "text", "status"),
    [
        ("office_opening", "It has opened a lab that will work on robots", "completed"),
        ("office_opening", "Il a ouvert un laboratoire qui va étudier", "completed"),
        ("office_opening", "It will open a lab that will work on robots", "planned"),
        ("ipo", "It said it intended to list its shares in the spring", "planned"),
        ("ipo", "It is preparing an IPO", "planned"),
        ("ipo", "It listed its shares in the spring", "completed"),
    ],
)
def test_status(kind, text, status):
    assert status_of(kind, text, 0, 5) == status
