"""Companies that an article names for its people alone."""

import pytest

from tests.test_deal_articles import deals


@pytest.mark.parametrize(
    ("language", "headline", "text"),
    [
        (
            "en",
            "Ex-[Halden|o] engineers raise $30M",
            "A group of former [Halden|o] engineers has raised $30 million for [Voltera|o], a "
            "battery start-up. [Halden|o] declined to comment.",
        ),
        (
            "en",
            "[Halden|o] alumni raise $30M",
            "[Voltera|o], founded by two former [Halden|o] executives, has raised $30 million.",
        ),
        (
            "fr",
            "Deux anciens de [Halden|o] lèvent 30 millions",
            "Deux anciens de [Halden|o] viennent de lever 30 millions d'euros pour "
            "[Voltera|o], une jeune pousse. [Halden|o] n'a pas réagi. Elle compte dix salariés.",
        ),
        (
            "fr",
            "[Voltera|o] lève 30 millions",
            "Les fondateurs de [Voltera|o], d'anciens cadres de [Halden|o], ont levé "
            "30 millions d'euros.",
        ),
    ],
)
def test_a_former_employer_raises_nothing(language, headline, text):
    found = deals(text, headline, language)
    assert [(deal.kind, deal.subject) for deal in found] == [("funding", "Voltera")]
    assert found[0].amount == 3e7


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "If you raise $5 million early, you die, says [Jo Dunn|p], who ran [Vero|o].",
        ),
        (
            "en",
            "Raising $9 million takes months, writes [Jo Dunn|p], who founded [Vero|o].",
        ),
        (
            "en",
            "A round of $9 million may hurt, warns [Jo Dunn|p], a partner at [Vero|o].",
        ),
        (
            "fr",
            "Lever 3 millions d'euros est long, note [Jo Dunn|p], patronne de [Vero|o].",
        ),
    ],
)
def test_a_speakers_company_raises_nothing(language, text):
    assert deals(text, "Money and its price", language) == []


def test_a_company_may_be_named_by_its_speaker_alone():
    text = "The company has raised $20 million, said [Jo Dunn|p], the head of [Vero|o]."
    assert [deal.subject for deal in deals(text, "Fresh money")] == ["Vero"]


def test_a_former_employer_appoints_nobody():
    text = (
        "[Vero|o] has named [Jo Dunn|p], a former [Halden|o] executive, as its chief."
    )
    assert [deal.subject for deal in deals(text, "A new chief")] == ["Vero"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The maker of [Kiln|x] announced record revenue. [Vero|o] employs 300."),
        (
            "fr",
            "L'éditeur de [Kiln|x] a présenté ses comptes. [Vero|o] emploie 300 personnes.",
        ),
        ("fr", "[Vero|o] changera ses prix, a annoncé lundi le fabricant du [Kiln|x]."),
        ("en", "A judge has ordered [Vero|o] to open up the [Kiln|x] to its rivals."),
    ],
)
def test_a_product_that_stands_for_its_maker_is_no_launch(language, text):
    assert deals(text, "", language) == []


def test_the_maker_of_one_product_launches_another():
    found = deals("The maker of [Kiln|x], [Vero|o], has unveiled the [Kiln 2|x].")
    assert [(deal.subject, deal.object) for deal in found] == [("Vero", "Kiln 2")]


DESCRIBED = [
    (
        "en",
        "[Oskar|o] rival raises $90M",
        "[Vero|o] has raised $90 million.",
        "funding",
    ),
    (
        "en",
        "[Halden|o] and [Oskar|o]-backed startup lays off 40 people",
        "[Vero|o] is laying off 40 people, it said.",
        "layoffs",
    ),
    (
        "en",
        "[Oskar|o]'s former supplier to open plant in [Leeds|l]",
        "[Vero|o] will open a plant in [Leeds|l] in May.",
        "office_opening",
    ),
    (
        "en",
        "A spin-off from [Oskar|o] raises $90M",
        "[Vero|o] has raised $90 million.",
        "funding",
    ),
    (
        "en",
        "[Pixo|x] owner cuts 40 jobs",
        "[Vero|o] is cutting 40 jobs in [Leeds|l].",
        "layoffs",
    ),
    (
        "fr",
        "Un sous-traitant d'[Oskar|o] supprime 40 postes",
        "[Vero|o] va supprimer 40 postes à [Brest|l].",
        "layoffs",
    ),
    (
        "fr",
        "Une jeune pousse soutenue par [Halden|o] et [Oskar|o] ouvre une usine à [Brest|l]",
        "La jeune pousse [Vero|o] a ouvert mardi une usine à [Brest|l].",
        "office_opening",
    ),
    (
        "fr",
        "Le rival breton d'[Oskar|o] lève 9 millions",
        "[Vero|o] a levé 9 millions d'euros.",
        "funding",
    ),
    (
        "fr",
        "Le propriétaire d'[Oskar|o] supprime 40 postes",
        "[Vero|o] va supprimer 40 postes à [Brest|l].",
        "layoffs",
    ),
]


@pytest.mark.parametrize(("language", "headline", "text", "kind"), DESCRIBED)
def test_a_name_that_describes_another_does_nothing(language, headline, text, kind):
    more = ["No more was said.", "[Halden|o] and [Oskar|o] had no comment."]
    for whole in (text, " ".join([text, *more])):
        found = deals(whole, headline, language)
        assert [(deal.kind, deal.subject) for deal in found] == [(kind, "Vero")]


def test_a_company_without_a_name_does_nothing():
    text = "The company said so on Monday. Its plant is in [Leeds|l]."
    assert deals(text, "[Oskar|o]-owned carmaker to lay off 40 people") == []


@pytest.mark.parametrize(
    ("language", "headline", "text"),
    [
        (
            "en",
            "[Vero|o] buys [Pixo|x] rival [Oskar|o]",
            "[Vero|o] has bought [Oskar|o], a small firm.",
        ),
        (
            "en",
            "[Vero|o] acquires [Halden|o]-backed map startup [Oskar|o]",
            "[Vero|o] has acquired [Oskar|o].",
        ),
        (
            "fr",
            "Un concurrent de [Halden|o] racheté par [Vero|o]",
            "[Vero|o] a racheté [Oskar|o], un concurrent de [Halden|o].",
        ),
    ],
)
def test_a_name_that_describes_another_is_not_bought(language, headline, text):
    found = deals(text, headline, language)
    assert [(deal.subject, deal.object) for deal in found] == [("Vero", "Oskar")]


@pytest.mark.parametrize(
    "text",
    [
        "[Vero|o] and [Oskar|o] partner to build a satellite network.",
        "[Oskar|o] swallowed rival [Vero|o] for $9 million.",
        "[Oskar|o] is the new owner of [Vero|o].",
        "[Vero|o] becomes a subsidiary of [Oskar|o] in a $40 million deal.",
        "[Halden|o] completes the spin-off of [Vero|o], which lists on [Nasdaq|o].",
        "[Oskar|o] will be the supplier of [Vero|o] under a $4 million contract.",
    ],
)
def test_words_of_kin_may_be_those_of_a_deal(text):
    told = {name for deal in deals(text) for name in (deal.subject, deal.object)}
    assert "Vero" in told
