"""Under which name an entity of an article is stored."""

from pipelines.names.fullest import FullNames, folded
from tests.seen import passage


def test_company_is_shortened_after_its_full_name() -> None:
    headline = passage("Tidora bids", ("Tidora", "organization"))
    headline.field = "headline"
    text = passage("Tidora Payments bids.", ("Tidora Payments", "organization"))
    names = FullNames([headline, text])
    assert names.of("Tidora", "organization") == "Tidora Payments"


def test_parent_named_first_is_not_its_unit() -> None:
    text = passage(
        "Korvo owns much. Its unit Korvo Santé hires.",
        ("Korvo", "organization"),
        ("Korvo Santé", "organization"),
    )
    assert FullNames([text]).of("Korvo", "organization") == "Korvo"


def test_given_name_and_surname_stand_for_the_person() -> None:
    names = FullNames([passage("Odile Lunel parle.", ("Odile Lunel", "person"))])
    assert names.of("Odile", "person") == "Odile Lunel"
    assert names.of("Lunel", "person") == "Odile Lunel"


def test_two_of_one_surname_are_not_mixed_up() -> None:
    text = passage(
        "Odile Lunel et Marc Lunel.",
        ("Odile Lunel", "person"),
        ("Marc Lunel", "person"),
    )
    assert FullNames([text]).of("Lunel", "person") == "Lunel"


def test_name_in_capitals_goes_with_the_usual_one() -> None:
    text = passage(
        "KORVO SANTÉ ferme. Korvo Santé ferme.",
        ("KORVO SANTÉ", "organization"),
        ("Korvo Santé", "organization"),
    )
    assert FullNames([text]).of("KORVO SANTÉ", "organization") == "Korvo Santé"


def test_legal_form_makes_no_other_company() -> None:
    assert folded("Korvo, Inc.") == folded("Korvo")


def test_particle_that_opens_a_sentence_is_the_same_name() -> None:
    names = FullNames(
        [passage("Ada van der Lunel parle.", ("Ada van der Lunel", "person"))]
    )
    assert names.of("Van der Lunel", "person") == "Ada van der Lunel"
    assert FullNames([]).of("Von der Leyen", "person") == "Ursula von der Leyen"


def test_listed_surname_of_two_people_here_is_nobody_s() -> None:
    text = passage(
        "Sam Altman et Jack Altman.",
        ("Sam Altman", "person"),
        ("Jack Altman", "person"),
    )
    assert FullNames([text]).of("Altman", "person") == "Altman"
    assert FullNames([]).of("Altman", "person") == "Sam Altman"


def test_legal_form_is_left_out_and_a_group_stays_one() -> None:
    text = passage(
        "Korvo, Inc. and Lunel Group.",
        ("Korvo, Inc.", "organization"),
        ("Lunel Group", "organization"),
    )
    names = FullNames([text])
    assert names.of("Korvo, Inc.", "organization") == "Korvo"
    assert names.of("Lunel Group", "organization") == "Lunel Group"


def test_person_in_capitals_goes_with_the_usual_spelling() -> None:
    text = passage(
        "ODILE LUNEL PARLE Odile Lunel parle. LUNEL se tait.",
        ("ODILE LUNEL", "person"),
        ("Odile Lunel", "person"),
    )
    names = FullNames([text])
    for form in ("ODILE LUNEL", "Odile Lunel", "LUNEL", "Odile"):
        assert names.of(form, "person") == "Odile Lunel"
