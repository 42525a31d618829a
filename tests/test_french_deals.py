"""The many ways in which French news tells a deal, on the sentences of french_deals.txt."""

from pathlib import Path

import pytest

from tests.marked import marked_article


def told():
    """Give each sentence with its kind of deal and who did it."""
    text = (Path(__file__).parent / "french_deals.txt").read_text(encoding="utf-8")
    kind = ""
    for line in text.splitlines():
        if line and not line.startswith("#") and " " not in line:
            kind = line
        elif line and not line.startswith("#"):
            sentence, _, subject = line.partition(" => ")
            yield pytest.param(sentence, kind, subject, id=f"{kind} {sentence[:50]}")


def deals(text, headline=""):
    return marked_article("fr", "2025-03-04", headline, text).deals


@pytest.mark.parametrize(("sentence", "kind", "subject"), list(told()))
def test_sentences(sentence, kind, subject):
    found = deals(sentence)
    if kind == "none":
        assert found == []
        return
    assert [deal.kind for deal in found] == [kind]
    (deal,) = found
    parties = (deal.subject, deal.object)
    assert subject in parties if kind == "partnership" else subject == deal.subject


def test_a_nameless_target_is_bought():
    (deal,) = deals("[Verdance|o] s'offre une start-up nantaise de capteurs.")
    assert (deal.kind, deal.subject, deal.object) == ("acquisition", "Verdance", None)


def test_the_company_is_called_by_its_trade():
    found = deals(
        "L'hébergeur vient de boucler un tour de table de 8 millions d'euros.",
        "[Verdance|o] voit plus grand",
    )
    assert [(d.kind, d.subject, d.amount) for d in found] == [
        ("funding", "Verdance", 8e6)
    ]


def test_headline_and_text_tell_one_opening():
    found = deals(
        "[Orvane|o] a choisi [Crolles|l] pour implanter sa première usine.",
        "[Orvane|o] va s'installer en [Isère|l]",
    )
    assert [deal.kind for deal in found] == ["office_opening"]


def test_without_binds_its_own_words_alone():
    found = deals("Le fabricant de drones sans pilote [Orvane|o] a racheté [Galène|o].")
    assert [deal.kind for deal in found] == ["acquisition"]
    assert deals("[Orvane|o] grandit sans racheter [Galène|o].") == []


def test_each_product_of_a_keynote():
    found = deals(
        "[Orvane|o] tenait sa conférence mardi.\nLa marque a dévoilé la [Luciole 3|x].\n"
        "[Orvane|o] lance aussi l'[Alto Pro|x].",
        "[Orvane|o] : ce qu'il faut retenir",
    )
    assert {deal.object for deal in found} == {"Luciole 3", "Alto Pro"}
