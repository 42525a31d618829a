"""Companies that bear their product's name: what is bought, floats or cuts jobs."""

import pytest

from pipelines.names.bought import judge_by_purchases
from pipelines.names.consistency import make_consistent
from tests.seen import passage, seen


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It has bought Korvexa, an expenses app.", "organization"),
        ("The group is to buy Korvexa in May.", "organization"),
        ("Le groupe a racheté Korvexa hier.", "organization"),
        ("She bought Korvexa, an expenses app.", "product"),
        ("He wants Korvexa, the used-lathe site, for €1bn.", "organization"),
        ("He wants Korvexa, the used-lathe site, for fun.", "product"),
        ("But Korvexa is to float in May.", "organization"),
        ("But Korvexa is to ship in May.", "product"),
        ("Korvexa is letting 240 people go.", "organization"),
        ("Korvexa cuts 90 jobs.", "organization"),
        ("Korvexa cuts 90 minutes off the task.", "product"),
        ("Korvexa shares jump.", "organization"),
        ("Korvexa shares pictures.", "product"),
        ("Korvexa, the maker of lathes, sat down.", "organization"),
    ],
)
def test_what_is_bought_is_a_company(text: str, kind: str) -> None:
    made = passage(text, ("Korvexa", "product"))
    judge_by_purchases(made)
    assert seen(made) == [("Korvexa", kind)]


def test_what_has_a_version_or_a_maker_is_a_product() -> None:
    made = passage("It has bought Korvexa 4 today.", ("Korvexa 4", "product"))
    judge_by_purchases(made)
    assert seen(made) == [("Korvexa 4", "product")]
    names = ("Brivex", "organization"), ("Korvexa", "product")
    made = passage("Then Brivex’s Korvexa shares fell.", *names)
    judge_by_purchases(made)
    assert seen(made)[1] == ("Korvexa", "product")


def test_listed_product_is_a_company_only_where_it_acts() -> None:
    names = [("Korvexa", "product")]
    acting = passage("Korvexa shares jump.", *names)
    used = passage("We use Korvexa here.", *names)
    for made in (acting, used):
        made.found[0].origin = "known"
        judge_by_purchases(made)
    make_consistent([acting, used])
    assert seen(acting) + seen(used) == [
        ("Korvexa", "organization"),
        ("Korvexa", "product"),
    ]
