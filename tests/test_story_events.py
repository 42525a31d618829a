"""What a headline says happened, where a word has two meanings."""

import pytest

from pipelines.events.likeness import same_story
from pipelines.events.words import events_of
from tests.test_stories import summed_up


@pytest.mark.parametrize(
    ("headline", "event"),
    [
        ("Velora lève 20 M€ en série A", "raise"),
        ("Série B : Velora accueille Kestrel", "raise"),
        ("Série A : Velora accueille Kestrel", "raise"),
        ("Velora : une série A à 12 millions", "raise"),
        ("Velora closes a Series C", "raise"),
        ("Velora's Series-B extension", "raise"),
        ("Velora announces Series A, led by Kestrel", "raise"),
        ("Velora clôt un tour de table", "raise"),
        ("Velora augmente ses prix", "price"),
        ("Prix du gaz : Velora prévient", "price"),
        ("La console à prix réduit", "price"),
        ("Velora prépare son entrée en Bourse", "list"),
        ("Velora va s'introduire à la Bourse de Paris", "list"),
        ("Velora vise la Bourse de Paris", "list"),
        ("Velora debuts on the Nasdaq", "list"),
        ("Velora files for an IPO", "list"),
    ],
)
def test_words_of_two_meanings_tell_their_event(headline, event):
    assert event in events_of(headline)


@pytest.mark.parametrize(
    "headline",
    [
        "Les séries à voir en décembre",
        "Une série à succès de retour",
        "Les séries d'hiver de la chaîne",
        "The Weir: a series returns",
        "The series a nation watches",
        "Tour de France : la course en 8K",
        "La tour Eiffel en laser",
        "Prix Nobel de physique : deux chercheurs",
        "Le prix de la meilleure thèse",
        "Velora remporte le prix Abaque",
        "Grand Prix de Monaco en direct",
        "Le prix Abaque décerné à Velora",
        "Bourse de Paris : Velora plonge",
        "Velora chute en Bourse",
        "Une bourse d'études de Velora",
        "Nasdaq slides as chips fall",
    ],
)
def test_they_tell_none_in_their_other_meaning(headline):
    assert not events_of(headline)


def test_a_series_with_a_prize_contradicts_no_price():
    a = summed_up(
        "fr 2025-03-04 Prix Renaudot : [Canal Bleu|o] adaptera le roman",
        "[Canal Bleu|o] a acheté les droits du roman de [Ada Morin|p]. Il sera filmé par "
        "[Luc Serval|p], au printemps, dans le Jura.",
        1,
    )
    b = summed_up(
        "fr 2025-03-05 Le roman d'une glaciologue deviendra une série sur [Canal Bleu|o]",
        "Le roman d'[Ada Morin|p] sera une série de six épisodes, que filmera "
        "[Luc Serval|p].",
        2,
    )
    assert same_story(a, b)


def test_both_ends_of_a_rise_are_sums_of_it():
    a = summed_up(
        "fr 2025-03-04 [Netflix|o] relève ses tarifs",
        "L'offre de [Netflix|o] passe de 14,99 à 16,99 euros, l'autre de 7,99 à 8,99 euros.",
        1,
    )
    b = summed_up(
        "fr 2025-03-04 Séries : votre abonnement coûtera plus cher",
        "[Netflix|o] annonce une hausse, l'offre est à 16,99 euros, l'autre à 8,99 euros.",
        2,
    )
    assert a.amounts >= b.amounts
    assert same_story(a, b)
