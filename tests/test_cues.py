"""What the words right beside an unknown name, or a list's noun, let one think of it."""

import pytest

from pipelines.names.cues import judge_by_cues
from pipelines.names.examples import judge_examples
from pipelines.names.passages import Found
from tests.seen import passage, seen


@pytest.mark.parametrize(
    ("text", "taken_for", "kind"),
    [
        ("The lathe still boots from Korvexa.", "organization", "product"),
        ("They write to players of the Korvexa.", "organization", "product"),
        ("Korvexa #88: the debt grows.", "organization", "product"),
        ("Korvexa #debt grows.", "organization", "organization"),
        ("Some Korvexa users left.", "organization", "organization"),
        ("Download Korvexa before noon.", "organization", "product"),
        ("La faille dans Korvexa est ancienne.", "organization", "product"),
        ("Il n’aime pas la copie d’Korvexa.", "organization", "product"),
        ("The Korvexa botnet is asleep.", "person", "product"),
        ("Many Korvexa employees were told.", "product", "organization"),
        ("She won a medal at Korvexa for it.", "organization", "event"),
        ("En marge de Korvexa, on dansait.", "place", "event"),
        ("It was shown at Korvexa last year.", "place", "place"),
        ("On ira à Korvexa, les 3 et 4 mai, sans lui.", "product", "event"),
        ("Le rachat de Korvexa traîne.", "place", "organization"),
        ("Les équipes de Korvexa sont prêtes.", "place", "organization"),
        ("L’éditeur de Korvexa rit.", "place", "product"),
        ("Le maire de Korvexa rit.", "place", "place"),
        ("She studied at Korvexa for a year.", "place", "organization"),
    ],
)
def test_the_words_beside_a_name_hint_at_its_kind(
    text: str, taken_for: str, kind: str
) -> None:
    made = passage(text, ("Korvexa", taken_for))
    judge_by_cues(made)
    assert seen(made) == [("Korvexa", kind)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It lives on a grant of the Korvexa Foundation.", "organization"),
        ("The Korvexa Institute was asked.", "organization"),
        ("They watched Korvexa Foundation on the train.", "product"),
    ],
)
def test_an_article_before_an_endowed_body_tells_it_from_a_product(
    text: str, kind: str
) -> None:
    name = next(f"Korvexa {end}" for end in ("Foundation", "Institute") if end in text)
    made = passage(text, (name, "product"))
    judge_by_cues(made)
    assert seen(made) == [(name, kind)]


def test_what_belongs_to_a_country_is_a_company() -> None:
    made = passage(
        "He likes Norway's Korvexa.", ("Norway", "place"), ("Korvexa", "product")
    )
    judge_by_cues(made)
    assert seen(made)[-1] == ("Korvexa", "organization")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("L’Brivex Tolmac est ouverte.", "organization"),
        ("Le rachat de Brivex Tolmac est clos.", "organization"),
        ("Il croit Brivex Tolmac.", "person"),
        ("She told it to Brivex Tolmac.", "person"),
        ("She is a lawyer at Brivex Tolmac, who won.", "organization"),
        ("She sat at Brivex Tolmac, who won.", "person"),
        ("The lawyer at Brivex Tolmac’s side won.", "person"),
    ],
)
def test_two_strange_words_may_be_a_firm(text: str, kind: str) -> None:
    made = passage(text, ("Brivex Tolmac", "person"))
    judge_by_cues(made)
    assert seen(made) == [("Brivex Tolmac", kind)]


def test_what_the_list_knows_is_left_alone() -> None:
    made = passage("They boot from Korvexa.", ("Korvexa", "organization"))
    made.found[0].origin = "known"
    judge_by_cues(made)
    assert seen(made) == [("Korvexa", "organization")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They tried browsers such as Korvexa, Tolmac and Brivex.", "product"),
        ("Il vise des applications : Korvexa, Tolmac et Brivex.", "product"),
        ("She sold to retailers like Korvexa, Tolmac and Brivex.", "organization"),
        ("Des entreprises comme Korvexa, Tolmac et Brivex paient.", "organization"),
        ("They met at conferences including Korvexa, Tolmac and Brivex.", "event"),
        ("They live in houses like Korvexa, Tolmac and Brivex.", "place"),
    ],
)
def test_examples_are_what_their_noun_says(text: str, kind: str) -> None:
    names = ("Korvexa", "Tolmac", "Brivex")
    made = passage(text, *((name, "place") for name in names))
    judge_examples(made)
    assert seen(made) == [(name, kind) for name in names]


def test_a_person_is_no_example_of_a_tool() -> None:
    made = passage("Tools like Korvexa and Paul.", ("Korvexa", "place"))
    made.found.append(Found(4, 5, "person", "model"))
    judge_examples(made)
    assert seen(made) == [("Korvexa", "product"), ("Paul", "person")]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Het Brivexse Nieuws", "organization"), ("Het Brivexse Tolmac", "person")],
)
def test_paper_by_its_last_word(name: str, kind: str) -> None:
    made = passage(f"{name} wrote so.", (name, "person"))
    judge_by_cues(made)
    assert seen(made) == [(name, kind)]


def test_plant_of_a_sure_town_stays_in_it() -> None:
    made = passage("L’usine de Korvexa tourne.", ("Korvexa", "place"))
    made.found[0].shares = {"place": 1.0}
    judge_by_cues(made)
    assert seen(made) == [("Korvexa", "place")]
