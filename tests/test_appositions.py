"""What the words around an unknown name tell of its kind."""

import pytest

from pipelines.names.appositions import judge_by_appositions
from pipelines.names.bynames import add_bynames, add_credits
from pipelines.names.places import doubt_places
from tests.seen import passage, seen


@pytest.mark.parametrize(
    ("text", "taken_for", "kind"),
    [
        ("Korvexa, a Lyon start-up that hires, is late.", "product", "organization"),
        ("Korvexa, the venture arm of a bank, paid.", "product", "organization"),
        ("On lit Korvexa, l’assistant maison.", "organization", "product"),
        ("Korvexa, le supercalculateur inauguré hier, chauffe.", "place", "product"),
        ("Il cite Korvexa, une filiale de la banque.", "product", "organization"),
        ("Korvexa, which bought a rival, is late.", "product", "organization"),
        ("Korvexa, qui emploie 40 personnes, part.", "product", "organization"),
        ("He left the chipmaker Korvexa last year.", "product", "organization"),
        ("C’est le fabricant de capteurs Korvexa.", "place", "organization"),
        ("She is the founder of Korvexa today.", "product", "organization"),
        ("La Korvexa, une offre à 30 euros, plaît.", "organization", "product"),
        ("Korvexa, une application mobile qui aide.", "organization", "product"),
        ("Son véhicule Korvexa a volé.", "organization", "product"),
        ("Its platform Korvexa is open.", "organization", "product"),
        ("Le service Korvexa ferme.", "organization", "organization"),
        ("Elle a travaillé chez Korvexa hier.", "place", "organization"),
        ("They use a tool called Korvexa there.", "organization", "product"),
        ("Elle ouvre l’application Korvexa ici.", "organization", "product"),
        ("Korvexa lève 40 millions.", "product", "organization"),
        ("With Korvexa, the company hopes to grow.", "product", "product"),
        ("Avec Korvexa, la société espère grandir.", "product", "product"),
        ("Korvexa, which costs 40 euros, is late.", "product", "product"),
        ("Korvexa, which sells for 40 euros, is late.", "product", "product"),
        ("He played the co-op shooter Korvexa.", "organization", "product"),
        ("Il lit le fabricant de capteurs d’image Korvexa.", "person", "organization"),
        ("On cite le fabricant de Korvexa.", "place", "place"),
        ("His site, Korvexa, is slow.", "organization", "product"),
        ("Korvexa, the strain that shut the port, sleeps.", "organization", "product"),
        ("They went to the port of Korvexa by bus.", "organization", "place"),
        ("I bought it from a guy named Korvexa there.", "organization", "person"),
        ("I bought it from a firm named Korvexa there.", "person", "organization"),
        ("Un gars surnommé Korvexa rit.", "organization", "person"),
        ("Il voit sa sœur Korvexa demain.", "organization", "person"),
        ("Un certain Korvexa a signé.", "organization", "person"),
        ("Korvexa a levé 40 millions.", "product", "organization"),
        ("Korvexa, a Lyon-based start-up, is late.", "product", "organization"),
        ("Korvexa, a €2 billion scheme in pieces.", "product", "other"),
        ("She likes Korvexa, a vast scheme under which all pay.", "product", "other"),
        ("Il cite le programme public Korvexa, doté hier.", "organization", "other"),
        ("Il cite le programmeur public Korvexa, doté hier.", "product", "product"),
        ("Avec le Korvexa, la licorne historique veut grandir.", "product", "product"),
        ("Learning app Korvexa was fined.", "organization", "organization"),
        (
            "They built the robot, aptly named Korvexa, there.",
            "organization",
            "product",
        ),
        ("On lit un outil, lui aussi appelé Korvexa.", "organization", "product"),
    ],
)
def test_an_apposition_tells_the_kind(text: str, taken_for: str, kind: str) -> None:
    made = passage(text, ("Korvexa", taken_for))
    judge_by_appositions(made)
    assert seen(made) == [("Korvexa", kind)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nobody trusts Korvexa any more.", "organization"),
        ("Nobody lives in Korvexa any more.", "place"),
        ("The Korvexa plant is closed.", "place"),
        ("Ils partent pour Korvexa et Lyon.", "place"),
        ("L’usine de Korvexa est fermée.", "place"),
    ],
)
def test_a_strange_place_must_be_told_of_as_one(text: str, kind: str) -> None:
    made = passage(text, ("Korvexa", "place"))
    if "Lyon" in text:
        made = passage(text, ("Korvexa", "place"), ("Lyon", "place"))
        made.found[1].origin = "known"
    doubt_places([made])
    assert seen(made)[0] == ("Korvexa", kind)


def test_one_mention_in_a_place_is_enough() -> None:
    made = passage("He left for work in Korvexa.", ("Korvexa", "place"))
    other = passage("Nobody trusts Korvexa any more.", ("Korvexa", "place"))
    doubt_places([made, other])
    assert seen(other) == [("Korvexa", "place")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Morel, also known as Mistral9, wrote it.", "Mistral9"),
        ("Ada Morel, who went by mistral9, wrote it.", "mistral9"),
        ("Ada Morel, plus connue sous le nom de Mistral9, l’a écrit.", "Mistral9"),
    ],
)
def test_a_byname_is_a_persons_name(text: str, name: str) -> None:
    made = passage(text, ("Ada Morel", "person"))
    add_bynames(made)
    assert (name, "person") in seen(made)


@pytest.mark.parametrize(
    "text",
    [
        "Brivex, also known as Mistral9, sells it.",
        "Brivex, known as the leader, sells it.",
    ],
)
def test_a_byname_of_a_company_is_none(text: str) -> None:
    made = passage(text, ("Brivex", "organization"))
    add_bynames(made)
    assert seen(made) == [("Brivex", "organization")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "(Reportage Ivo Brivex, édité par Ada Tolmac)",
            [("Ivo Brivex", "person"), ("Ada Tolmac", "person")],
        ),
        ("(Reporting by Ivo Brivex; Editing by Ada Tolmac)", None),
        ("Un reportage Ivo Brivex, fêté par Ada Tolmac.", []),
    ],
)
def test_agencies_name_who_wrote(
    text: str, names: list[tuple[str, str]] | None
) -> None:
    made = passage(text)
    add_credits(made)
    both = [("Ivo Brivex", "person"), ("Ada Tolmac", "person")]
    assert seen(made) == (both if names is None else names)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("(the fund of former president Al Brivex)", "person"),
        ("The gang Al Brivex left.", "organization"),
    ],
)
def test_role_before_a_name_is_not_the_fund(text: str, kind: str) -> None:
    made = passage(text, ("Al Brivex", "person"))
    judge_by_appositions(made)
    assert seen(made) == [("Al Brivex", kind)]
