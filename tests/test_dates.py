from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pipelines.dates.reading import Calendar, read_date

PARIS = Calendar(
    fetched_at=datetime(2026, 4, 1, 12, tzinfo=UTC),
    language="fr",
    timezone="Europe/Paris",
)
NOWHERE = Calendar(fetched_at=datetime(2026, 4, 1, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("Publié le 1er mars 2026 à 14h30", "2026-03-01T14:30:00+01:00"),
        ("le 4 août 2025", "2025-08-04"),
        ("05/02/2026", "2026-02-05"),
        ("2026-03-29T08:00:00+02:00", "2026-03-29T08:00:00+02:00"),
        ("il y a 3 heures", "2026-04-01T09:00:00+00:00"),
        ("March 3, 2026", "2026-03-03"),
        ("hier à 18h42", "2026-03-31T18:42:00+02:00"),
        ("Nora Quill, aujourd’hui à 9h12", "2026-04-01T09:12:00+02:00"),
        ("Posted: Mar 3, 2026 / 05:00 PM CST", "2026-03-03T17:00:00-06:00"),
        ("3 mars 2026 à 10h15 et relu depuis", "2026-03-03T10:15:00+01:00"),
        ("15 августа 2025, 13:43", "2025-08-15T13:43:00+02:00"),
        ("3 de mayo de 2025", "2025-05-03"),
        ("5 d’abril de 2025", "2025-04-05"),
        ("2025. március 5.", "2025-03-05"),
        ("5. září 2025", "2025-09-05"),
        ("3 Mayıs 2025", "2025-05-03"),
        ("12. tammikuuta 2026 klo 10.15", "2026-01-12T10:15:00+01:00"),
        ("Nov 25, 2025 5:00 a. m. CST", "2025-11-25T05:00:00-06:00"),
        ("14 | 02 | 2026 ", "2026-02-14"),
        ("Publié le mardi 3 mars à 14h30", "2026-03-03T14:30:00+01:00"),
        ("Posted on Nov. 3", "2025-11-03"),
        ("3 mars 2026 à 14h30 (heure de Londres)", "2026-03-03T14:30:00+00:00"),
        ("La fête du 3 mars", None),
        ("7 | 8 | 9", None),
        ("1994-01-01", None),
        ("2 mai 2027", None),
        ("no date", None),
    ],
)
def test_date_is_read(raw, iso):
    found = read_date(raw, PARIS)
    assert (found and found.iso) == iso


def test_hour_without_zone_is_left_out():
    found = read_date("2026-03-03 10:20", NOWHERE)
    assert (found.iso, found.precision) == ("2026-03-03", "day")


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("3 mars 2026 à 14h30 (heure de Paris)", "2026-03-03T14:30:00+01:00"),
        ("3 juillet 2025 à 14h30, heure de Paris", "2025-07-03"),
        ("July 3, 2025 2:30 pm Paris time", "2025-07-03T14:30:00+02:00"),
        ("3 mars 2026, heure locale", "2026-03-03"),
    ],
)
def test_clock_of_a_city_is_told_by_the_day(raw, iso):
    assert read_date(raw, NOWHERE).iso == iso


def test_american_zone_is_told_by_the_day():
    calendar = replace(NOWHERE, language="en")
    for raw, iso in (
        ("Mar. 3, 2026, 5:00 a.m. ET", "2026-03-03T05:00:00-05:00"),
        ("July 3, 2025 @ 5:00 pm PT", "2025-07-03T17:00:00-07:00"),
    ):
        found = read_date(raw, calendar)
        assert found is not None and found.iso == iso
