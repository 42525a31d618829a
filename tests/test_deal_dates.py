"""When a deal happened, by the words and the tense of its sentence."""

import pytest

from pipelines.dealings.dates import date_in


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Orvane rachètera Statim en janvier.", "2027-01"),
        ("Orvane will buy Statim in January.", "2027-01"),
        ("Orvane a racheté Statim en janvier.", "2026-01"),
        ("Orvane bought Statim in January.", "2026-01"),
        ("Orvane a racheté Statim en décembre.", "2025-12"),
        ("En décembre dernier, Orvane ouvrait à Nice.", "2025-12"),
        ("Orvane ouvrira un bureau à Lyon le 3 mars.", "2027-03-03"),
        ("Orvane will open an office in Lyon on 3 March.", "2027-03-03"),
        ("Ann Bell becomes chief executive on 1 December.", "2026-12-01"),
        ("Le 20 novembre, Orvane a racheté Statim.", "2026-11-20"),
        ("Orvane a dit mardi qu'il rachèterait Statim en mars.", "2027-03"),
        ("In January, Orvane agreed to buy Statim.", "2026-01"),
        ("Orvane has agreed to buy Statim in January.", "2027-01"),
        ("Orvane plans to list in the second half of 2027.", "2027"),
        ("Orvane was fined on 30 February.", "2026-02"),
        ("La mission vers Mars a coûté 3 millions d'euros.", None),
    ],
)
def test_month_or_day_without_a_year(sentence, date):
    assert date_in(sentence, "2026-11-24T09:00:00+01:00") == date


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Orvane bought Statim yesterday.", "2026-11-23"),
        ("Orvane a bouclé avant-hier un tour de table.", "2026-11-22"),
        ("Demain, Orvane ouvre sa boutique.", "2026-11-25"),
        ("Orvane announced today that it has raised $3 million.", "2026-11-24"),
        ("Orvane today employs 300 people and raised $3 million.", None),
        ("Orvane said on Monday that it had bought Statim.", "2026-11-23"),
        ("Orvane ouvrira lundi sa boutique à Nice.", "2026-11-30"),
        ("Orvane opens its shop on Thursday.", "2026-11-26"),
        ("Orvane a lancé son casque mardi dernier.", "2026-11-17"),
        ("Orvane launches its headset next Tuesday.", "2026-12-01"),
        ("Orvane raised $3 million last week.", "2026-W47"),
        ("Orvane entre en Bourse la semaine prochaine.", "2026-W49"),
        ("Orvane va s'installer à Nice le mois prochain.", "2026-12"),
        ("Orvane opened an office in Nice last month.", "2026-10"),
        ("Orvane will open in Nice next year, it said yesterday.", "2027"),
    ],
)
def test_time_counted_from_the_article_s_day(sentence, date):
    assert date_in(sentence, "2026-11-24") == date
    assert date_in(sentence, None) is None
