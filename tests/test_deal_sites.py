"""Where companies open offices, plants and the like."""

import pytest

from tests.marked import marked_article


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "[Nexalis|o] a inauguré jeudi à [Douai|l] sa troisième usine."),
        ("fr", "[Nexalis|o] a ouvert à [Douai|l] un laboratoire de recherche."),
        ("fr", "[Nexalis|o] va construire dans le [Douai|l] un centre de données."),
        ("fr", "[Nexalis|o] ouvrira en mars près de [Douai|l] un studio de jeux."),
        ("fr", "[Nexalis|o] a ouvert son premier centre de distribution à [Douai|l]."),
        ("fr", "[Nexalis|o] a ouvert à [Douai|l] son centre logistique."),
        ("en", "[Nexalis|o] will open an AI centre in [Douai|l]."),
        ("en", "[Nexalis|o] opened a studio in [Douai|l] on Tuesday."),
        ("en", "[Nexalis|o] plans to open a training academy near [Douai|l]."),
    ],
)
def test_place_of_a_site(language, text):
    (deal,) = marked_article(language, "2026-02-03", "", text).deals
    assert (deal.kind, deal.subject, deal.object) == (
        "office_opening",
        "Nexalis",
        "Douai",
    )


def test_place_of_something_else():
    text = "[Nexalis|o], which sells pumps in [Lyon|l], will open a studio next year."
    deals = marked_article("en", "2026-02-03", "", text).deals
    assert [deal.object for deal in deals] in ([], [None])
