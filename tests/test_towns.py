"""Towns that no list knows, told by the words around them."""

import pytest

from pipelines.names.places import doubt_places
from pipelines.names.towns import tell_towns
from tests.seen import passage, seen


@pytest.mark.parametrize(
    ("text", "share", "kind"),
    [
        ("The barn at Korvexa, in Kent, burnt.", 0.3, "place"),
        ("The barn at Korvexa, in Kent, burnt.", 0.1, "organization"),
        ("She works at Korvexa in Kent now.", 0.3, "organization"),
        ("They dig at Korvexa, a few miles out of town.", 0.0, "place"),
        ("He left Korvexa, a few miles out of town.", 0.3, "organization"),
        ("On la voit à la gare de Korvexa.", 0.3, "place"),
        ("On la voit au siège de Korvexa.", 0.3, "organization"),
    ],
)
def test_words_around_tell_a_town(text: str, share: float, kind: str) -> None:
    made = passage(text, ("Korvexa", "organization"))
    if "Kent" in text:
        made = passage(text, ("Korvexa", "organization"), ("Kent", "place"))
    made.found[0].shares = {"organization": 1 - share, "place": share}
    tell_towns(made)
    assert seen(made)[0] == ("Korvexa", kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Brivax, from Korvexa, filed a suit.", "place"),
        ("He had it, from Korvexa, on a Monday.", "organization"),
    ],
)
def test_firm_has_a_seat(text: str, kind: str) -> None:
    made = passage(text, ("Korvexa", "organization"))
    if text.startswith("Brivax"):
        made = passage(text, ("Brivax", "organization"), ("Korvexa", "organization"))
    made.found[-1].shares = {"organization": 0.6, "place": 0.4}
    tell_towns(made)
    assert seen(made)[-1] == ("Korvexa", kind)


@pytest.mark.parametrize(
    ("name", "kind"), [("Korvexshire", "place"), ("Berkshire", "organization")]
)
def test_county_ends_as_counties_do(name: str, kind: str) -> None:
    made = passage(f"They grew {name} apples.", (name, "organization"))
    tell_towns(made)
    assert seen(made) == [(name, kind)]


@pytest.mark.parametrize(
    ("name", "kind"), [("Korvex Building", "place"), ("Korvex Browser", "product")]
)
def test_site_ends_with_its_noun(name: str, kind: str) -> None:
    made = passage(f"They met by the {name} at noon.", (name, "product"))
    made.found[0].shares = {"product": 0.6, "place": 0.4}
    tell_towns(made)
    assert seen(made) == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "share", "kind"),
    [
        ("Not all of Korvexa laughed.", 0.99, "place"),
        ("Not all of Korvexa laughed.", 0.8, "organization"),
        ("The hens at Korvexa laughed.", 0.6, "place"),
        ("The engineers at Korvexa laughed.", 0.6, "organization"),
        ("An engineer, Ada Morel at Korvexa, laughed.", 0.6, "organization"),
    ],
)
def test_place_is_doubted_unless_the_network_is_sure(
    text: str, share: float, kind: str
) -> None:
    made = passage(text, ("Korvexa", "place"))
    made.found[0].shares = {"organization": 1 - share, "place": share}
    doubt_places([made])
    assert seen(made) == [("Korvexa", kind)]


def test_what_is_joined_to_a_sure_place_is_one() -> None:
    made = passage(
        "Entre Korvexa et Brivax.", ("Korvexa", "place"), ("Brivax", "place")
    )
    for found, share in zip(made.found, (0.99, 0.8), strict=True):
        found.shares = {"organization": 1 - share, "place": share}
    doubt_places([made])
    assert seen(made) == [("Korvexa", "place"), ("Brivax", "place")]
