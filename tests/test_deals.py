"""Deals, on the short articles of deals_told.txt."""

import pytest

from tests.marked import marked_article, read_blocks


def told():
    """Give a marked article and the deals that are its news."""
    for language_and_day, headline, *lines in read_blocks("deals_told.txt"):
        language, day = language_and_day.split()
        text = "\n".join(line for line in lines if not line.startswith("> "))
        wanted = [line[2:].split("; ") for line in lines if line.startswith("> ")]
        yield pytest.param(language, day, headline, text, wanted, id=headline[:50])


@pytest.mark.parametrize(
    ("language", "day", "headline", "text", "wanted"), list(told())
)
def test_told_deals(language, day, headline, text, wanted):
    article = marked_article(language, day, headline, text)
    found = [deal for deal in article.deals if not deal.background]
    assert [deal.kind for deal in found] == [row[0] for row in wanted]
    for deal, (kind, subject, target, money) in zip(found, wanted, strict=True):
        parties = {deal.subject, deal.object}
        assert subject in parties if kind == "partnership" else subject == deal.subject
        assert target == "-" or target in parties
        if money != "-":
            assert [deal.amount, deal.currency] == [float(money.split()[0]), money[-3:]]


def deals(text, headline="", day="2025-03-04", language="en"):
    return marked_article(language, day, headline, text).deals


def test_sentence_of_a_deal_is_pointed_to():
    article = marked_article(
        "en",
        "2025-03-04",
        "",
        "Rain fell. [Acme|o] has raised $5 million. It will hire.",
    )
    (deal,) = article.deals
    said = article.text[deal.start_char : deal.end_char]
    assert said == "[Acme|o] has raised $5 million.".replace("[Acme|o]", "Acme")


def test_a_valuation_is_no_price():
    (deal,) = deals("[Acme|o] raised $5 million at a valuation of $90 million.")
    assert deal.amount == 5e6


def test_the_round_before_is_background():
    now, before = deals(
        "[Acme|o] has raised $50 million.\nIn March 2022, [Acme|o] had raised $5 million.",
        "[Acme|o] raises $50 million",
    )
    assert (now.amount, now.background) == (50e6, False)
    assert (before.amount, before.background, before.date) == (5e6, True, "2022-03")


def test_the_company_is_the_one_spoken_of():
    text = "[Acme|o] makes robots. The company has bought [Zeta|o] for €4m."
    (deal,) = deals(text)
    assert (deal.kind, deal.subject, deal.object) == ("acquisition", "Acme", "Zeta")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[Acme|o] is in talks to buy [Zeta|o].", "rumoured"),
        ("[Acme|o] has completed its purchase of [Zeta|o].", "completed"),
        ("[Acme|o] will buy [Zeta|o].", "announced"),
        ("[Acme|o] has abandoned its plan to buy [Zeta|o].", "failed"),
        ("[Acme|o] will open an office in [Paris|l].", "planned"),
        ("[Acme|o] would build a plant in [Leeds|l].", "planned"),
        ("Helped by the state, [Acme|o] is to build a plant in [Leeds|l].", "planned"),
        ("[Acme|o] opened a plant in [Leeds|l] to build pumps.", "completed"),
        ("[Acme|o] has filed to list its shares in [London|l].", "planned"),
        ("[Acme|o] will list on the [Nasdaq|o] in June.", "planned"),
        ("It follows reports that [Acme|o] has raised $40m.", "rumoured"),
        ("[Acme|o] confirmed reports that it has raised $40m.", "completed"),
        ("Sources say [Acme|o] has raised $40m.", "rumoured"),
        ("[Acme|o] is deciding whether to buy [Zeta|o].", "rumoured"),
        ("Rather than sell itself, [Acme|o] has raised $40m.", "completed"),
        ("[Acme|o] opened a plant in [Leeds|l] that would employ 300.", "completed"),
        ("[Acme|o] plans to open a plant in [Leeds|l] that could please.", "planned"),
        ("[Acme|o] has filed to go public on the [Nasdaq|o].", "planned"),
        ("[Acme|o] has ended its talks to buy [Zeta|o].", "failed"),
        ("[Acme|o] has pulled out of a deal to buy [Zeta|o].", "failed"),
    ],
)
def test_status(text, status):
    assert [deal.status for deal in deals(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[Acme|o] bâtira son usine à [Brest|l].", "planned"),
        ("Le reste aidera [Acme|o] à ouvrir une antenne à [Brest|l].", "planned"),
        ("L'argent financera l'ouverture d'un bureau à [Brest|l].", "planned"),
        ("[Acme|o] vient d'ouvrir un bureau à [Brest|l].", "completed"),
        ("[Acme|o] s'introduira en Bourse au printemps.", "planned"),
        ("[Acme|o] a déposé un dossier d'introduction en Bourse.", "planned"),
        ("[Acme|o] a fait son entrée en Bourse mardi.", "completed"),
        ("Selon plusieurs sources, [Acme|o] a levé 4 millions d'euros.", "rumoured"),
        ("[Acme|o] reporte son introduction en Bourse.", "planned"),
        ("[Acme|o] met fin à son projet de rachat de [Zeta|o].", "failed"),
        ("[Acme|o] met un terme à son offre sur [Zeta|o].", "failed"),
    ],
)
def test_status_in_french(text, status):
    found = deals(text, "[Acme|o] grandit", language="fr")
    assert [deal.status for deal in found] == [status]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "[Acme|o] will pay $7 million to settle a lawsuit brought by users."),
        ("en", "[Acme|o] agreed to pay $7 million to settle a class action."),
        ("fr", "[Acme|o] va verser 7 M€ pour solder une plainte de ses utilisateurs."),
        ("fr", "[Acme|o] paie 7 M€ pour mettre fin à une action collective."),
    ],
)
def test_what_is_settled_with_users_is_no_fine(language, text):
    assert deals(text, language=language) == []


def test_money_that_is_borrowed():
    (deal,) = deals("[Acme|o] emprunte 5 millions d'euros à la [BEI|o].", language="fr")
    assert (deal.kind, deal.object, deal.amount) == ("funding", "BEI", 5e6)


def test_a_noun_before_a_name_is_no_part_of_it():
    (deal,) = deals("[Zeta|o] has raised $5 million.", "[Medtech Zeta|o] raises $5m")
    assert deal.subject == "Zeta"


def test_the_sum_of_the_round_before_is_not_the_round_s():
    text = (
        "[Acme|o] boucle un tour, trois ans après son amorçage de 2 millions d'euros."
    )
    (deal,) = deals(text, language="fr")
    assert deal.amount is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Founded in 1998, [Acme|o] was bought by [Zeta|o] in 2020.", "2020"),
        ("[Acme|o], founded in 2014, raised $5 million last year.", "2024"),
    ],
)
def test_the_year_of_birth_is_not_the_deals(text, date):
    assert [deal.date for deal in deals(text)] == [date]


def test_lines_of_a_weekly_list():
    found = deals(
        "[Acme|o], 41 M€\nDes robots.\n[Zeta|o] (7 M€)\nDes capteurs.",
        "Les levées de la semaine",
        language="fr",
    )
    assert [(deal.subject, deal.amount) for deal in found] == [
        ("Acme", 41e6),
        ("Zeta", 7e6),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[Acme|o] raises prices by $5.",
        "[Acme|o] has raised the alarm 50 million times.",
        "You can buy the [Acme|o] phone for $90.",
        "[Acme|o] fined nobody. Its [Zeta|x] app has 5 million users.",
        "He opened a window in [Paris|l] and let [Acme|o] go.",
    ],
)
def test_what_is_no_deal(text):
    assert deals(text) == []


def test_nothing_in_other_languages_and_in_nothing():
    assert deals("[Acme|o] raised $5 million.", language="de") == []
    assert deals("") == []
