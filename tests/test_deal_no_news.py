"""Sentences whose words are those of a deal that they do not tell."""

import pytest

from tests.test_deal_articles import deals


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "[Orrin|o] will pay [Kest|o] a termination fee of $1 billion."),
        (
            "en",
            "[Orrin|o] must pay [Kest|o] $73 million in legal costs, a judge ruled.",
        ),
        (
            "fr",
            "[Orrin|o] devra payer 8 M€ de frais de justice à [Kest|o], dit le juge.",
        ),
        ("en", "The 40 employees affected will not lose their jobs, [Orrin|o] said."),
        (
            "fr",
            "[Orrin|o] ferme un bureau. Les 60 salariés concernés pourront rejoindre "
            "[Brest|l] ; aucun licenciement n'est prévu.",
        ),
        ("en", "[Orrin|o] has signed up to join the [S&P 500|o] under a deal."),
        ("en", "[Orrin|o] will invest $30 billion in [UK AI|o] infrastructure."),
    ],
)
def test_no_deal(language, text):
    assert deals(text, "", language) == []


def test_money_of_a_listing_is_told_once():
    text = "[Orrin|o] raised $1.37 billion in its US IPO on Tuesday."
    found = deals(text, "[Orrin|o] prices IPO, raising $1.37bn")
    assert [(deal.kind, deal.amount) for deal in found] == [("ipo", 1.37e9)]


def test_a_bond_of_the_headline_is_the_purchase_of_the_text():
    text = "[Orrin|o] won approval for its $69 billion purchase of [Kest Vallis|o]."
    found = deals(text, "[Orrin|o] wins approval for [Kest|o] deal")
    assert [(deal.kind, deal.object) for deal in found] == [
        ("acquisition", "Kest Vallis")
    ]


def test_a_colon_parts_the_names_of_firms():
    text = "[Orrin|o] a obtenu le feu vert pour le rachat de [Kest|o]."
    found = deals(text, "OPA sur [Kest : Orrin|o] touche au but", "fr")
    assert [(deal.subject, deal.object) for deal in found] == [("Orrin", "Kest")]


def test_a_colon_is_in_the_name_of_a_game():
    text = "[Orrin|o] dévoile [Ode : Dusk|x], un jeu d'aventure."
    found = deals(text, "[Orrin|o] lance [Ode : Dusk|x]", "fr")
    assert [(deal.kind, deal.object) for deal in found] == [
        ("product_launch", "Ode : Dusk")
    ]


def test_a_trade_is_in_no_name():
    text = "[Lisbon|l]'s [Wayvia|o] has bagged €30m from [Kest|o]."
    found = deals(text, "[Scale-up Wayvia|o] bags €30 million")
    assert [deal.subject for deal in found] == ["Wayvia"]


def test_two_may_be_appointed_together():
    text = "[Ada Lane|p] and [Jo Dunn|p] will serve as interim co-CEOs of [Orrin|o]."
    found = deals(text)
    assert {(deal.subject, deal.object) for deal in found} == {
        ("Orrin", "Ada Lane"),
        ("Orrin", "Jo Dunn"),
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "[Quillon|o] delays the launch of the [Nova 3|x]."),
        ("en", "[Quillon|o] pushes back deliveries of the [Nova 3|x] to the autumn."),
        ("fr", "[Quillon|o] repousse la sortie de la [Nova 3|x]."),
        ("en", "[Quillon|o] operates six data centres in [Lyon|l] and [Turin|l]."),
        (
            "en",
            "[Quillon|o] will build electric vans in [Slovenia|l], at its plant in [Ptuj|l].",
        ),
    ],
)
def test_what_is_put_off_or_has_long_been_there_is_no_news(language, text):
    assert deals(text, language=language) == []


def test_what_comes_after_a_delay_is_a_launch():
    found = deals(
        "[Quillon|o] on Monday unveiled the [Nova 3|x] after delaying it twice."
    )
    assert [one.object for one in found] == ["Nova 3"]


def test_one_product_is_launched_once():
    found = deals(
        "[Quillon|o] has released [Relay Calls|x] in 12 countries.",
        "[Quillon|o] rolls out [Nova|x] Relay Calls",
    )
    assert [one.object for one in found] == ["Relay Calls"]


def test_jobs_that_go_at_a_company_of_its_own_go_once():
    found = deals(
        "[Quillon|o] va supprimer 60 postes chez [Hexa|o]. [Hexa|o] va supprimer un tiers de "
        "ses postes.",
        "[Quillon|o] supprime 60 postes chez [Hexa|o]",
        "fr",
    )
    assert [(one.kind, one.subject) for one in found] == [("layoffs", "Quillon")]


REST = "\nNobody knows more.\nThe inquiry goes on. The end is near."


@pytest.mark.parametrize(
    ("language", "headline", "text"),
    [
        ("en", "[Orrin|o] grows", "[Orrin|o] has listed 4,000 flats in [Leeds|l]."),
        ("en", "A gang", "The [Orrin|o] gang has listed [Kest|o] on its leak site."),
        ("en", "[Orrin|o]", "[Orrin|o] said an IPO is not on the agenda."),
        ("en", "[Orrin|o]", "[Orrin|o] has no plans for an IPO, its chief said."),
        (
            "fr",
            "[Orrin|o]",
            "Une introduction en Bourse d'[Orrin|o] n'est pas prioritaire.",
        ),
        ("en", "[Orrin|o]", "[Orrin|o] has paused work on a data center in [Leeds|l]."),
        (
            "fr",
            "[Orrin|o]",
            "[Orrin|o] a suspendu le chantier de son usine à [Brest|l].",
        ),
        (
            "fr",
            "Un incendie ravage une usine d'[Orrin|o]",
            "Un incendie a ravagé lundi une usine d'[Orrin|o] à [Brest|l].",
        ),
        (
            "fr",
            "Panne géante chez [Orrin|o]",
            "Le centre de données d'[Orrin|o] à [Brest|l] a rouvert mardi.",
        ),
        (
            "fr",
            "[Orrin|o]",
            "Chez [Orrin|o], les 40 salariés garderont leurs bureaux de [Brest|l].",
        ),
        (
            "en",
            "[Ida Quint|p] sues [Orrin|o]",
            "[Quint|p] secured $1.3 billion from [Kest|o] last year.",
        ),
        ("en", "[Orrin|o]", "[Orrin|o] dropped the maps it used to license from Kest."),
    ],
)
def test_a_lone_word_tells_no_deal(language, headline, text):
    assert deals(text + REST, headline, language) == []


@pytest.mark.parametrize(
    ("language", "headline", "text", "kind"),
    [
        (
            "en",
            "[Orrin|o]",
            "[Orrin|o] has listed 12 million shares on the [Nasdaq|o].",
            "ipo",
        ),
        (
            "en",
            "[Orrin|o]",
            "[Orrin|o], which protects victims of fraud, has filed for an IPO.",
            "ipo",
        ),
        (
            "en",
            "[Orrin|o]",
            "[Orrin|o] opens a plant in [Leeds|l] after a fire closed its old one.",
            "office_opening",
        ),
        (
            "en",
            "[Orrin|o] sues [Kest|o]",
            "[Orrin|o] raised $40 million from [Vero Capital|o].",
            "funding",
        ),
        (
            "en",
            "[Orrin|o]",
            "[Orrin|o] is laying off 40 people and keeps its office in [Leeds|l].",
            "layoffs",
        ),
    ],
)
def test_such_words_beside_a_deal_take_nothing_from_it(language, headline, text, kind):
    assert [deal.kind for deal in deals(text + REST, headline, language)] == [kind]


def test_a_sale_that_is_agreed_is_no_bond():
    text = "[Orrin|o] a conclu la vente de [Kest|o] à [Farrow|o]."
    found = deals(text, "", "fr")
    assert [(deal.kind, deal.subject) for deal in found] == [("acquisition", "Farrow")]
