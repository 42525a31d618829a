"""Capitals that mean nothing do not make names."""

from pipelines.names.consistency import make_consistent
from pipelines.names.ordinary import drop_ordinary_words
from tests.seen import passage, seen

BODY = "The update of Corvix is late. Many users of phones wait for Corvix."


def test_title_keeps_what_the_text_confirms() -> None:
    title = passage(
        "Corvix Makes Seven Clever Changes for Phones",
        ("Corvix", "product"),
        ("Clever Changes", "organization"),
    )
    body = passage(BODY, ("Corvix", "product"))
    drop_ordinary_words([title, body])
    assert seen(title) == [("Corvix", "product")]


def test_sentence_is_no_title() -> None:
    made = passage(
        "Hélène Tardivel quitte Belvo Santé hier.", ("Belvo Santé", "person")
    )
    drop_ordinary_words([made])
    assert seen(made) == [("Belvo Santé", "person")]


def test_first_word_that_is_also_written_small_is_no_name() -> None:
    made = passage(
        "Certificates help. Few certificates are free.", ("Certificates", "person")
    )
    drop_ordinary_words([made])
    assert seen(made) == []


def test_name_is_found_again_but_not_as_an_ordinary_first_word() -> None:
    made = passage(
        "The firm Wave pays. Wave after wave of money came, said Wave.",
        ("Wave", "organization"),
    )
    make_consistent([made])
    assert [found.start for found in made.found] == [2, 13]


def test_surname_inherits_and_is_found_again() -> None:
    made = passage(
        "Odile Lunel parle. Hier, Lunel est partie avec Lunel.",
        ("Odile Lunel", "person"),
    )
    make_consistent([made])
    assert seen(made) == [
        ("Odile Lunel", "person"), ("Lunel", "person"), ("Lunel", "person")
    ]  # fmt: skip


def test_small_word_in_a_line_of_capitals_is_no_name() -> None:
    made = passage(
        "CORVIX SE SÉPARE DE SES CADRES",
        ("CORVIX", "organization"),
        ("SES", "organization"),
    )
    drop_ordinary_words([made])
    assert seen(made) == [("CORVIX", "organization")]
