"""A deal's date, status and place in the news come from its own clause."""

import pytest

from tests.marked import marked_article


def told(language, text, day="2025-09-17"):
    """Give kind, status, date and background of the deals of a marked text."""
    found = marked_article(language, day, "", text).deals
    return [(one.kind, one.status, one.date, one.background) for one in found]


def dates(language, text):
    return [date for _, _, date, _ in told(language, text)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Née à Brest en 2021, [Quillon|o] a levé 3 M€ auprès de [Hexa|o]."),
        ("fr", "[Quillon|o], qui a vu le jour en 2019, a racheté [Hexa|o]."),
        ("fr", "[Quillon|o] a levé 4 millions d'euros pour lancer son four en 2026."),
        ("fr", "[Quillon|o] a levé 4 M€ et vise la rentabilité en 2027."),
        (
            "fr",
            "La [Cnil|o] a infligé une amende de 2 millions d'euros à [Quillon|o] pour une "
            "fuite de mars 2023.",
        ),
        ("en", "[Quillon|o], set up in Leeds in 2021, has raised $5 million."),
        ("en", "[Quillon|o] has bought [Hexa|o], a firm founded by a nurse in 2017."),
        ("en", "[Quillon|o] has raised $4 million and plans to break even in 2027."),
        ("en", "[Quillon|o] has teamed up with [Hexa|o] to launch trucks in 2027."),
        ("en", "The [ICO|o] has fined [Quillon|o] £2 million over a leak in May 2022."),
        ("en", "[Quillon|o] has bought [Hexa|o] after talks with a rival in June."),
    ],
)
def test_time_of_something_else(language, text):
    assert dates(language, text) == [None]


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "In June, [Quillon|o] bought [Hexa|o], founded in 2017.", "2025-06"),
        ("en", "[Quillon|o] was fined €5 million on Monday for a leak.", "2025-09-15"),
        (
            "en",
            "[Quillon|o] has teamed up with [Hexa|o] to launch trucks in 2027, they said on "
            "Monday.",
            "2025-09-15",
        ),
        ("en", "[Quillon|o] plans to open an office in [Bonn|l] in 2027.", "2027"),
        (
            "fr",
            "[Quillon|o] a racheté [Hexa|o] pour 5 millions d'euros en mars 2025.",
            "2025-03",
        ),
    ],
)
def test_time_of_the_deal(language, text, date):
    assert dates(language, text) == [date]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "[Quillon|o] will be bought by [Hexa|o].", "announced"),
        ("en", "[Quillon|o] is being acquired by [Hexa|o].", "announced"),
        ("en", "[Quillon|o] was bought by [Hexa|o].", "completed"),
        ("fr", "[Quillon|o] va être intégralement racheté par [Hexa|o].", "announced"),
        ("fr", "[Quillon|o] a été racheté par [Hexa|o].", "completed"),
        (
            "en",
            "[Quillon|o] will buy [Hexa|o], acquired by a fund in 2019.",
            "announced",
        ),
        ("en", "[Quillon|o] has bought [Hexa|o], a year after rumours.", "completed"),
        (
            "fr",
            "[Quillon|o] a finalisé le rachat de [Hexa|o], après l'échec de discussions avec "
            "[Ventor|o].",
            "completed",
        ),
        ("fr", "[Quillon|o] étudierait une offre sur [Hexa|o].", "rumoured"),
        ("fr", "[Quillon|o] dit mardi qu'il rachèterait [Hexa|o].", "announced"),
        ("en", "[Quillon|o] has paused its plans for an IPO.", "planned"),
        ("en", "[Quillon|o] has shelved plans to list on [Nasdaq|o].", "failed"),
        (
            "en",
            "[Quillon|o] files to list on [Nasdaq|o] and could raise $1bn.",
            "planned",
        ),
        ("fr", "[Quillon|o] a annulé son introduction en Bourse.", "failed"),
        ("fr", "[Quillon|o] relance son projet d'introduction en Bourse.", "planned"),
        ("en", "[Quillon|o] pulled off a $40 million IPO on [Nasdaq|o].", "completed"),
        ("fr", "[Quillon|o] risque une amende de 4 M€ de la [Cnil|o].", "planned"),
        ("en", "The [FTC|o] is preparing to fine [Quillon|o] $5 million.", "planned"),
        ("en", "[Quillon|o] was fined $5 million and risks more.", "announced"),
        ("fr", "[Quillon|o] envisage de supprimer 200 postes, a-t-il dit.", "planned"),
        (
            "fr",
            "[Quillon|o] envisage de supprimer 200 postes, a annoncé l'éditeur.",
            "planned",
        ),
        ("fr", "[Quillon|o] abandonne un jeu et supprime 200 postes.", "announced"),
        (
            "en",
            "[Quillon|o] has opened its headquarters in [Bonn|l] and will hire.",
            "completed",
        ),
    ],
)
def test_how_far_it_has_come(language, text, status):
    assert [one[1] for one in told(language, text)] == [status]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The [General Court|o] has annulled a €9 million fine imposed on [Quillon|o] by "
            "the [European Commission|o] in 2019.",
        ),
        (
            "fr",
            "La [cour d'appel de Paris|o] a annulé l'amende de 9 millions d'euros infligée "
            "par la [Commission européenne|o] à [Quillon|o].",
        ),
    ],
)
def test_fine_that_a_court_annuls_is_the_authority_s(language, text):
    (deal,) = marked_article(language, "2025-09-17", "", text).deals
    assert (deal.status, deal.date) == ("failed", None)
    assert "ommission" in deal.object


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "[Quillon|o] raised $5 million. It has now raised a total of $9m.", 1),
        ("en", "[Quillon|o] raised $5 million. It takes total funding to $9m.", 1),
        ("fr", "[Quillon|o] lève 5 M€. Elle a levé 9 M€ depuis sa création.", 1),
        ("fr", "[Quillon|o] lève 5 M€, portant le total de ses levées à 9 M€.", 1),
        ("en", "[Quillon|o] buys [Hexa|o], days after it raised $9 million.", 1),
        ("fr", "[Quillon|o] rachète [Hexa|o], un mois après avoir levé 9 M€.", 1),
        ("fr", "[Quillon|o], qui a racheté [Hexa|o] en 2019, lève 5 M€.", 1),
        (
            "en",
            "The [FTC|o] fined [Quillon|o] $5m over its 2018 purchase of [Hexa|o].",
            1,
        ),
        ("en", "[Quillon|o] has raised a total of $9m in a seed round and a grant.", 0),
        ("en", "[Quillon|o] fell a day after it announced a bid for [Hexa|o].", 0),
    ],
)
def test_what_came_before(language, text, wanted):
    found = [background for *_, background in told(language, text)]
    assert sorted(found) == [False] + [True] * wanted


@pytest.mark.parametrize(
    ("words", "background"),
    [("unnotified purchase", True), ("planned purchase", False)],
)
def test_inquiry_into_a_purchase(words, background):
    text = f"The [CMA|o] opens an inquiry into the {words} of [Hexa|o] by [Quillon|o]."
    (deal,) = told("en", text)
    assert deal[3] is background


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "Its rivals are [Hexa|o], [Quillon|o] and [Orrin|o], which raised $4 million.",
            "Orrin",
        ),
        (
            "en",
            "Others are [Hexa|o] and [Orrin|o], which is based in Leeds and laid off 9 people.",
            "Orrin",
        ),
        (
            "fr",
            "Parmi eux, [Hexa|o], [Quillon|o] et [Orrin|o], qui vient de lever 4 M€.",
            "Orrin",
        ),
        (
            "en",
            "[Hexa|o], [Quillon|o] and [Orrin|o], which make chips, have raised $4 million.",
            "Hexa",
        ),
        (
            "en",
            "[Hexa|o], a maker of chips, which has raised $4 million, hires.",
            "Hexa",
        ),
    ],
)
def test_which_stands_for_the_last_of_several(language, text, wanted):
    found = marked_article(language, "2025-09-17", "", text).deals
    assert [deal.subject for deal in found] == [wanted]
