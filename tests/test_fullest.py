"""Under which name an entity of an article is stored."""

import pytest

from pipelines.names.brackets import read_brackets
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


@pytest.mark.parametrize(
    ("text", "names", "short", "wanted"),
    [
        ("La Ligue brestoise des quais (LBQ) paie.", ["Ligue brestoise des quais"],
         "LBQ", "Ligue brestoise des quais"),
        ("La Ligue des îles et hameaux brestois (Lihb) paie.", ["Ligue des îles"],
         "Lihb", "Ligue des îles et hameaux brestois"),
        ("The KOB (Korvo Ore Bureau) pays.", ["Korvo Ore Bureau"],
         "KOB", "Korvo Ore Bureau"),
        ("The Korvo Ore Bureau (KOB) pays.", ["KOB"], "KOB", "Korvo Ore Bureau"),
        ("The Korvo Ore Bureau paid. KOB cried.", ["Korvo Ore Bureau", "KOB"],
         "KOB", "Korvo Ore Bureau"),
        ("The Brest Ballet Club sang. BBC cried.", ["Brest Ballet Club", "BBC"],
         "BBC", "BBC"),
        ("The Fair Trawl Club (FTC) sang.", ["Fair Trawl Club"],
         "FTC", "Fair Trawl Club"),
        ("The Fair Trade Caucus (FTC) and the Free Tin Club (FTC) sang.",
         ["Fair Trade Caucus", "Free Tin Club"], "Free Tin Club", "Free Tin Club"),
        ("Korvo Ore, better known as Brivex, pays.", ["Korvo Ore", "Brivex"],
         "Brivex", "Korvo Ore"),
        ("Korvo Ore, plus connu sous le nom de Foxconn, paie.",
         ["Korvo Ore", "Foxconn"], "Korvo Ore", "Foxconn"),
    ],
)  # fmt: skip
def test_two_names_of_one_body(
    text: str, names: list[str], short: str, wanted: str
) -> None:
    made = passage(text, *[(name, "organization") for name in names])
    read_brackets(made)
    assert FullNames([made]).of(short, "organization") == wanted
    assert FullNames([made]).of(wanted, "organization") == wanted


@pytest.mark.parametrize(
    ("names", "short", "wanted"),
    [
        (["Red Korvo Games"], "Red Korvo", "Red Korvo Games"),
        (["Red Korvo Bay Games", "Red Korvo Bay"], "Red Korvo", "Red Korvo Bay Games"),
        (["Korvo Bio Ltd", "Korvo Bio"], "Korvo", "Korvo Bio"),
        (["Red Korvo Games", "Red Korvo Fund"], "Red Korvo", "Red Korvo"),
        (["Red Korvo", "Red Korvo Fund"], "Red Korvo", "Red Korvo"),
        (["Goldman Sachs"], "Goldman", "Goldman Sachs"),
        (["Google DeepMind"], "Google", "Google"),
        (["European Commission"], "Commission", "Commission européenne"),
        (["European Commission", "Korvo Commission"], "Commission", "Commission"),
    ],
)
def test_first_words_stand_for_a_company(
    names: list[str], short: str, wanted: str
) -> None:
    made = passage(", ".join(names), *[(name, "organization") for name in names])
    assert FullNames([made]).of(short, "organization") == wanted


@pytest.mark.parametrize(
    ("text", "names", "short", "wanted"),
    [
        ("Ada Lou Morel, dite Ada Morel, rit.", ["Ada Lou Morel", "Ada Morel"],
         "Morel", "Ada Lou Morel"),
        ("Ada Lou Morel est là ; Lou Morel rit.", ["Ada Lou Morel", "Lou Morel"],
         "Morel", "Ada Lou Morel"),
        ("Ada Lou Morel rit.", ["Ada Lou Morel"], "Lou", "Ada Lou Morel"),
        ("Ada Lou dos Morel rit.", ["Ada Lou dos Morel"],
         "Dos Morel", "Ada Lou dos Morel"),
        ("Ada “Lou” Morel est là. Lou Morel rit.", ["Ada “Lou” Morel", "Lou Morel"],
         "Lou Morel", "Ada “Lou” Morel"),
        ("Ada Morel et Ada Lou Morel rient.", ["Ada Morel", "Ada Lou Morel"],
         "Morel", "Morel"),
        ("Ada Morel rit, Ada Lou Morel non, Ada Zoé Morel non plus.",
         ["Ada Morel", "Ada Lou Morel", "Ada Zoé Morel"], "Ada Morel", "Ada Morel"),
    ],
)  # fmt: skip
def test_parts_of_a_name_stand_for_the_person(
    text: str, names: list[str], short: str, wanted: str
) -> None:
    made = passage(text, *[(name, "person") for name in names])
    assert FullNames([made]).of(short, "person") == wanted


def test_event_is_named_without_its_year() -> None:
    made = passage("Korvo Days 2031 ends.", ("Korvo Days 2031", "event"))
    assert FullNames([made]).of("Korvo Days", "event") == "Korvo Days 2031"
    made = passage("Les Assises du minerai.", ("Assises du minerai", "event"))
    assert FullNames([made]).of("Assises", "event") == "Assises du minerai"
