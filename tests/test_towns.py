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


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They shut Terminal 7 at noon.", "Terminal 7", "place"),
        ("They shut Korvexa 7 at noon.", "Korvexa 7", "product"),
        ("A stall by the Hauptbahnhof sells them.", "Hauptbahnhof", "place"),
        ("Korvexa, à 250 kilomètres de Dax, ouvre.", "Korvexa", "place"),
        ("Korvexa, à 250 euros, se vend.", "Korvexa", "product"),
        ("It built a campus called Korvexa.", "Korvexa", "place"),
        ("Un centre de données baptisé Korvexa.", "Korvexa", "place"),
        ("Un jeu de données baptisé Korvexa.", "Korvexa", "product"),
        ("KORVEXA — In the hall, they wait.", "KORVEXA", "place"),
        ("KORVEXA: in the hall, they wait.", "KORVEXA", "product"),
    ],
)
def test_halls_sites_and_datelines_are_places(text: str, name: str, kind: str) -> None:
    made = passage(text, (name, "product"))
    tell_towns(made)
    assert seen(made) == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "share", "kind"),
    [
        ("It has halls in Kent and Korvexa.", 0.15, "place"),
        ("It has halls in Kent and Korvexa.", 0.05, "organization"),
        ("It owes Kent and Korvexa.", 0.15, "organization"),
        ("Two stand at Korvexa, outside Kent.", 0.15, "place"),
        ("Two work at Korvexa, outside Kent.", 0.15, "organization"),
    ],
)
def test_beside_a_place(text: str, share: float, kind: str) -> None:
    made = passage(text, ("Kent", "place"), ("Korvexa", "organization"))
    made.found.sort(key=lambda found: found.start)
    for found in made.found:
        if found.kind == "organization":
            found.shares = {"organization": 1 - share, "place": share}
    tell_towns(made)
    assert dict(seen(made))["Korvexa"] == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tolmec and Korvexa, in Kent, share it.", "place"),
        ("Tolmec and Korvexa, like Kent, share it.", "organization"),
    ],
)
def test_place_that_lies_in_one_is_not_doubted(text: str, kind: str) -> None:
    made = passage(text, ("Korvexa", "place"), ("Kent", "place"))
    made.found[0].shares = {"organization": 0.2, "place": 0.8}
    made.found[1].origin = "known"
    doubt_places([made])
    assert seen(made)[0] == ("Korvexa", kind)
