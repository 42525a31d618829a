"""Who is a person by what stands beside the name, and who is not."""

import pytest

from pipelines.names.appositions import judge_by_appositions
from pipelines.names.enumerations import make_members_alike
from pipelines.names.persons import correct_people
from tests.seen import passage, seen


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("noted its chairman, Zorin Valdec, with a grin", "person"),
        ("noted its partner, Zorin Valdec, with a grin", "organization"),
        ("noted its lathe, Zorin Valdec, with a grin", "organization"),
        ("He took over from Zorin Valdec in May.", "person"),
        ("He heard it over from Zorin Valdec in May.", "organization"),
        ("She succeeds Zorin Valdec in May.", "person"),
        ("She sues Zorin Valdec in May.", "organization"),
    ],
)
def test_two_words_behind_a_role_or_in_a_post(text: str, kind: str) -> None:
    made = passage(text, ("Zorin Valdec", "organization"))
    correct_people([made])
    assert seen(made) == [("Zorin Valdec", kind)]


def test_a_firm_may_follow_another_one() -> None:
    made = passage(
        "It took over from Valdec Partners.", ("Valdec Partners", "organization")
    )
    correct_people([made])
    assert seen(made) == [("Valdec Partners", "organization")]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Michel, 63 ans, est parti.", "Michel", "person"),
        ("Brivex, 63 ans, est partie.", "Brivex", "organization"),
        ("Michel, 63 salariés, est parti.", "Michel", "organization"),
        ("Alice, nine, drew a lathe.", "Alice", "person"),
        ("Alice, seen from here, is large.", "Alice", "organization"),
        ("La fille, 9 ans, s’appelle Korvexa.", "Korvexa", "person"),
        ("Le logiciel, neuf, s’appelle Korvexa.", "Korvexa", "organization"),
        ("« Oui », soupire Michel.", "Michel", "person"),
        ("« Oui », annonce Michel.", "Michel", "organization"),
        ("Alice shrugs.", "Alice", "person"),
        ("Brivex shrugs.", "Brivex", "organization"),
        ("Michel, infirmier de nuit, est parti.", "Michel", "person"),
        ("Brivex, infirmier de nuit, est parti.", "Brivex", "organization"),
        ("Claude, le concierge que tous aiment, part.", "Claude", "person"),
        ("Claude, le modèle que tous aiment, part.", "Claude", "organization"),
    ],
)
def test_lone_given_name(text: str, name: str, kind: str) -> None:
    made = passage(text, (name, "organization"))
    correct_people([made])
    assert seen(made) == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "share", "kind"),
    [
        ("Then Korvexa came in.", 0.97, "person"),
        ("Then Korvexa came in.", 0.8, "organization"),
        ("Then “Korvexa” came in.", 0.97, "organization"),
        ("Then Michel and Korvexa came in.", 0.8, "person"),
        ("Then Brivex and Korvexa came in.", 0.8, "organization"),
    ],
)
def test_stranger_is_a_person_where_the_network_is_sure(
    text: str, share: float, kind: str
) -> None:
    made = passage(text, ("Korvexa", "person"))
    made.found[0].shares = {"organization": 1 - share, "person": share}
    correct_people([made])
    assert seen(made) == [("Korvexa", kind)]


def test_person_once_is_one_everywhere() -> None:
    first = passage("Then Korvexa came in.", ("Korvexa", "person"))
    second = passage("And Korvexa left.", ("Korvexa", "person"))
    first.found[0].shares = {"organization": 0.02, "person": 0.98}
    second.found[0].shares = {"organization": 0.3, "person": 0.7}
    correct_people([first, second])
    assert seen(second) == [("Korvexa", "person")]


def test_surname_of_somebody_in_full_is_no_firm_that_speaks() -> None:
    full, short = ("Zorin Valdec", "person"), ("Brivex", "organization")
    made = passage("Zorin Valdec came. Then Brivex apologised.", full, short)
    judge_by_appositions(made)
    assert made.found[1].origin == "told"
    made = passage(
        "Then Brivex apologised to Zorin Brivex.", short, ("Zorin Brivex", "person")
    )
    judge_by_appositions(made)
    assert made.found[0].origin == "model"


def test_court_is_none_of_those_who_stand_before_it() -> None:
    names = ("Ada", "person"), ("Enzo", "person"), ("Korvexa", "organization")
    court = ("tribunal de Brivex", "organization")
    made = passage("Au tribunal de Brivex, Ada, Enzo et Korvexa rient.", court, *names)
    make_members_alike(made)
    assert [kind for _, kind in seen(made)] == ["organization", *["person"] * 3]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Le frère cadet, Korvexa, détient tout.", "Korvexa", "person"),
        ("Le frère cadet vend, Korvexa, détient tout.", "Korvexa", "organization"),
        ("He kept calling him Korvexa.", "Korvexa", "person"),
        ("He kept calling it Korvexa.", "Korvexa", "organization"),
    ],
)
def test_kin_and_who_is_called_so_are_people(text: str, name: str, kind: str) -> None:
    made = passage(text, (name, "person"))
    made.found[0].shares = {"organization": 0.3, "person": 0.7}
    correct_people([made])
    assert seen(made) == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "share", "kind"),
    [
        ("Il confie tout à Michel Brivexée.", 0.14, "person"),
        ("Il confie tout à Michel Brivexée.", 0.01, "place"),
        ("On the Michel Brivexée it rains.", 0.14, "place"),
        ("Il confie tout à Michel Park.", 0.14, "place"),
    ],
)
def test_full_name_taken_for_a_town(text: str, share: float, kind: str) -> None:
    name = "Michel Park" if "Park" in text else "Michel Brivexée"
    made = passage(text, (name, "place"))
    made.found[0].shares = {"place": 1 - share, "person": share}
    correct_people([made])
    assert seen(made) == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She told the Michel Messenger so.", "Michel Messenger"),
        ("She runs Michel Brivex Ltd now.", "Michel Brivex Ltd"),
        ("It joins Zorin Brivex Corp, whose shares fell.", "Zorin Brivex Corp"),
        ("L’ex-Brivex Network, le directeur commercial rit.", "Brivex Network"),
    ],
)
def test_firms_that_begin_as_people_do(text: str, name: str) -> None:
    made = passage(text, (name, "organization"))
    correct_people([made])
    assert seen(made) == [(name, "organization")]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The minister of Kent, Zorin Korvexa, said so.", "Zorin Korvexa", "person"),
        ("The barn of Kent, Zorin Korvexa, burnt.", "Korvexa", "organization"),
        ("The minister of Kent, but Korvexa, said so.", "Korvexa", "organization"),
    ],
)
def test_surname_behind_a_role_takes_its_given_name(
    text: str, name: str, kind: str
) -> None:
    made = passage(text, ("Korvexa", "organization"))
    correct_people([made])
    assert seen(made) == [(name, kind)]
