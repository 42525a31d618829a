"""Names that stand in a headline, and that only its text or another article shows."""

import pytest

from pipelines.events.likeness import same_story
from pipelines.stories import find_same_story
from tests.test_stories import recent, summed_up

BREACH = (
    "fr 2025-03-04 Fuite de données : 700 000 clients de [Frigolin|o] touchés",
    "[Frigolin|o] a prévenu 700 000 clients d'une fuite de données. La [CNIL|o] est saisie.",
)
PAIRS = [
    (
        *BREACH,
        "fr 2025-03-04 Frigolin victime d'une cyberattaque : les risques",
        "Si vous avez une carte Frigolin, méfiez-vous : les données de 700 000 clients "
        "ont été volées. La [CNIL|o] est prévenue.",
    ),
    (
        "en 2025-03-04 Hackers steal data of 700,000 [Halvard|o] customers",
        "[Halvard|o] said that hackers stole the names of 700,000 people. "
        "It told the [ICO|o].",
        "en 2025-03-04 Halvard breach: what you need to know",
        "Anyone with a Halvard account should be on guard: 700,000 had data "
        "stolen. The [ICO|o] was told.",
    ),
    (
        "fr 2025-03-04 Watto : un bug gonfle les factures",
        "Un bug du compteur [Watto|x] a gonflé les factures de 45 000 foyers, selon "
        "[Enerdis|o].",
        "fr 2025-03-04 Compteurs [Watto|x] : [Enerdis|o] reconnaît une erreur",
        "[Enerdis|o] reconnaît une erreur des compteurs [Watto|x]. Les factures de "
        "45 000 foyers sont trop élevées.",
    ),
]
OTHERS = [
    (
        *BREACH,
        "fr 2025-03-04 Surgelin victime d'une cyberattaque : les risques",
        "Si vous avez une carte Surgelin, méfiez-vous : les données de 90 000 clients "
        "ont été volées. La [CNIL|o] est prévenue.",
    ),
    (
        "fr 2025-03-04 [Internet|o] : la fibre progresse",
        "Le marché d'[Internet|o] progresse. [Orange|o] reste premier.",
        "fr 2025-03-04 Internet coupé dans trois villages",
        "Le réseau Internet est coupé. [Orange|o] répare.",
    ),
]


@pytest.mark.parametrize("lines", PAIRS)
def test_a_headline_s_name_is_known_by_a_text(lines):
    a, b = summed_up(*lines[:2], 1), summed_up(*lines[2:], 2)
    assert same_story(a, b)
    assert same_story(b, a)
    assert find_same_story(a, recent([b])) == [2]
    assert find_same_story(b, recent([a])) == [1]


@pytest.mark.parametrize("lines", OTHERS)
def test_a_word_with_a_capital_alone_joins_nothing(lines):
    a, b = summed_up(*lines[:2], 1), summed_up(*lines[2:], 2)
    assert not same_story(a, b)


def test_a_word_is_no_guess_where_the_headline_names_somebody_or_no_text_has_it():
    named = summed_up("fr 2025-03-04 Frigolin et [Ada|p]", "La carte Frigolin.", 1)
    bare = summed_up("fr 2025-03-04 Panne géante", "Panne partout. Une panne.", 2)
    assert not named.guesses
    assert not bare.guesses
