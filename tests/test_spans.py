"""What is mended in the spans of a model, and which members of a list are alike."""

import numpy as np
import pytest
import spacy

from pipelines.names.enumerations import make_members_alike
from pipelines.names.first_words import take_first_words
from pipelines.names.passages import read_passages
from pipelines.names.persons import correct_people
from pipelines.names.span_joins import (
    join_countries,
    join_models,
    part_makers,
    part_units,
)
from pipelines.names.spans import mend_spans
from tests.seen import passage, seen


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("La faille CVE-2031-1234 est corrigée.", "CVE-2031-1234", "product"),
        ("The Safer Phones Act will pass.", "Safer Phones Act", "organization"),
        ("The Safer Phones Act will pass.", "Safer Phones", "organization"),
        ("The American company sells phones.", "American", "place"),
        ("It rose to ₹40 per share.", "₹40", "product"),
        ("La ministre de la Culture arrive.", "Culture", "organization"),
        ("Une levée en série B est prévue.", "B", "product"),
        ("They've cut the price again.", "They've", "organization"),
        ("Write to desk@korvo.example today.", "desk@korvo.example", "organization"),
        ("Set MAX_WORKERS before you start.", "MAX_WORKERS", "product"),
        ("The type List<Korvo> is gone.", "List<Korvo>", "product"),
        ("It pays about RM5,200 a month.", "RM5,200", "product"),
        ("A hall of 900 m² is up.", "m²", "product"),
        ("On va au tribunal régional.", "tribunal régional", "organization"),
        ("C’est écrit.\n\nJ.", "J", "organization"),
        ("All Under-18s are barred.", "Under-18s", "organization"),
        ("Fixé à 15 euros, le prix monte.", "Fixé", "organization"),
        ("Oui, Mesdames, il rit.", "Mesdames", "organization"),
        ("Coté sous le code ALKRV, il monte.", "ALKRV", "product"),
        ("Le zoom x3,5 est net.", "x3,5", "product"),
        ("Some 70pc now go there.", "70pc", "product"),
        ("Le règlement Brivexion arrive.", "Brivexion", "organization"),
        (
            "La Charte des mers propres tient.",
            "Charte des mers propres",
            "organization",
        ),
        ("C’est un cheval de Troie.", "Troie", "place"),
        ("The Slovak maker is late.", "Slovak", "organization"),
    ],
)
def test_no_names(text: str, name: str, kind: str) -> None:
    made = passage(text, (name, kind))
    mend_spans(made)
    assert seen(made) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On va au ministère des finances.", "ministère des finances"),
        ("On va au tribunal de Korvo.", "tribunal de Korvo"),
        ("C’est à J qui dort.", "J"),
    ],
)
def test_names_that_look_like_none(text: str, name: str) -> None:
    made = passage(text, (name, "organization"))
    mend_spans(made)
    assert seen(made) == [(name, "organization")]


def test_version_belongs_to_the_product() -> None:
    made = passage("Il faut Corvix 7.4.9 ou plus.", ("Corvix", "organization"))
    mend_spans(made)
    assert seen(made) == [("Corvix 7.4.9", "product")]


def test_amount_is_no_version() -> None:
    made = passage("Chez Corvix 1.200 postes partent.", ("Corvix", "organization"))
    mend_spans(made)
    assert seen(made) == [("Corvix", "organization")]


def test_article_with_a_capital_belongs_to_the_name() -> None:
    made = passage("Il parle à L’Aurore du Nord.", ("Aurore du Nord", "organization"))
    mend_spans(made)
    assert seen(made) == [("L’Aurore du Nord", "organization")]


def test_article_that_opens_a_sentence_stays_outside() -> None:
    made = passage("Il part. L’Arcep reste.", ("Arcep", "organization"))
    mend_spans(made)
    assert seen(made) == [("Arcep", "organization")]


def test_two_companies_taken_for_one_are_parted() -> None:
    made = passage(
        "Chez Lune & Fils, Korvo on rit.", ("Lune & Fils, Korvo", "organization")
    )
    mend_spans(made)
    assert [name for name, _ in seen(made)] == ["Lune & Fils", "Korvo"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Au centre hospitalier Ada Morel, on attend.", "centre hospitalier Ada Morel",
         "organization"),
        ("Au lycée Ada Morel, on attend.", "lycée Ada Morel", "organization"),
        ("Dans la rue Ada Morel, on attend.", "rue Ada Morel", "place"),
    ],
)  # fmt: skip
def test_what_is_named_after_a_person(text: str, name: str, kind: str) -> None:
    made = passage(text, ("Ada Morel", "person"))
    mend_spans(made)
    assert seen(made) == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("The messaging app Korvo is out.", "messaging app Korvo", "Korvo"),
        ("La jeune startup Korvo est là.", "jeune startup Korvo", "Korvo"),
        ("Le ministère de la Mer dort.", "ministère de la Mer", "ministère de la Mer"),
    ],
)
def test_what_it_is_stays_outside_the_name(text: str, name: str, wanted: str) -> None:
    made = passage(text, (name, "organization"))
    mend_spans(made)
    assert seen(made) == [(wanted, "organization")]


def test_cells_of_a_table_are_parted() -> None:
    made = passage("Korvo 9 | Brivex 4 | 300", ("Korvo 9 | Brivex 4", "product"))
    mend_spans(made)
    assert [name for name, _ in seen(made)] == ["Korvo 9", "Brivex 4"]


def test_legal_form_after_a_comma_stays() -> None:
    made = passage("At Korvo, Inc. they laugh.", ("Korvo, Inc", "organization"))
    mend_spans(made)
    assert [name for name, _ in seen(made)] == ["Korvo, Inc."]


def test_numbered_district_is_a_place() -> None:
    made = passage("Un bureau dans le 15e arrondissement ouvre.")
    mend_spans(made)
    assert seen(made) == [("15e arrondissement", "place")]


def test_members_of_an_enumeration_are_alike() -> None:
    names = [("Aruvo", "place"), ("Ikola", "organization"), ("Leasix", "organization")]
    made = passage("Ses membres Aruvo, Ikola et Leasix paient.", *names)
    make_members_alike(made)
    assert {kind for _, kind in seen(made)} == {"organization"}


def test_lone_stranger_is_a_company() -> None:
    made = passage("Korvo, le loueur, embauche.", ("Korvo", "person"))
    correct_people([made])
    assert seen(made) == [("Korvo", "organization")]


@pytest.mark.parametrize("text", ["Selon M. Korvo, tout va bien.", "Selon Odile, oui."])
def test_title_or_given_name_tell_a_person(text: str) -> None:
    name = "Korvo" if "Korvo" in text else "Odile"
    made = passage(text, (name, "person"))
    correct_people([made])
    assert seen(made) == [(name, "person")]


@pytest.mark.parametrize(
    "text",
    [
        "Zorin Valdec, a physicist, wrote it.",
        "So said Zorin Valdec, who left.",
        "Zorin Valdec, la fondatrice du labo, part.",
    ],
)
def test_apposition_tells_a_person(text: str) -> None:
    made = passage(text, ("Zorin Valdec", "organization"))
    correct_people([made])
    assert seen(made) == [("Zorin Valdec", "person")]


def test_particle_after_a_title_belongs_to_the_person() -> None:
    made = passage("Mme de La Tournelle parle.", ("La Tournelle", "person"))
    correct_people([made])
    assert seen(made) == [("de La Tournelle", "person")]


@pytest.mark.parametrize(
    ("text", "found", "wanted"),
    [
        ("He got Korvo 4.7 million euros.", ("Korvo 4.7", "product"), "Korvo"),
        ("At Brivex I had a roof.", ("Brivex I", "event"), "Brivex"),
        ("Rue pavée, rue du Puits.", ("rue du Puits", "place"), "rue du Puits"),
        (
            "The Day on Ore and Ice is on.",
            ("Day on Ore", "event"),
            "Day on Ore and Ice",
        ),
        ("Due at the TLK General Meeting.", ("TLK", "product"), "TLK General Meeting"),
        (
            "Brady Korvo Corp. will pay.",
            ("Brady Korvo Corp", "person"),
            "Brady Korvo Corp.",
        ),
        ("Le casque Korvo (a) suit.", ("Korvo", "product"), "Korvo (a)"),
        ("Le casque Korvo (a suivi).", ("Korvo", "product"), "Korvo"),
        ("La firme Korvo (a) suit.", ("Korvo", "organization"), "Korvo"),
        ("Korvo 7-X hums.", ("Korvo", "organization"), "Korvo 7-X"),
        ("Au micro de Radio Korvo Brez.", ("Korvo Brez", "person"), "Radio Korvo Brez"),
        ("Une radio Korvo Brez.", ("Korvo Brez", "person"), "Korvo Brez"),
        (
            "The Korvo public prosecutor’s office said.",
            ("Korvo", "place"),
            "Korvo public prosecutor’s office",
        ),
        ("The Korvo prosecutor’s dog barked.", ("Korvo", "place"), "Korvo"),
        ("Des assureurs comme la Korvo’s.", ("Korvo", "organization"), "Korvo’s"),
        ("He likes Korvo’s hall.", ("Korvo", "organization"), "Korvo"),
        (
            "L’Agence korve pour la propreté maritime rit.",
            ("Agence korve", "organization"),
            "Agence korve pour la propreté maritime",
        ),
        (
            "L’Agence korve pour la première fois rit.",
            ("Agence korve", "organization"),
            "Agence korve",
        ),
        ("They met at the Korvo palace.", ("Korvo palace", "place"), "Korvo"),
        ("L’ONG Korvo Brez rit.", ("ONG Korvo Brez", "organization"), "Korvo Brez"),
        ("“All are lit.” The Korvo boss left.", ("Korvo", "organization"), "Korvo"),
        ("So read The Korvo boss.", ("Korvo", "organization"), "The Korvo"),
        ("Korvo 7-inch hums.", ("Korvo", "organization"), "Korvo"),
        (
            "Au 4, rue du Korvo-de-l’Est.",
            ("Korvo-de-l’Est", "event"),
            "rue du Korvo-de-l’Est",
        ),
        ("Une vue du Korvo-de-l’Est.", ("Korvo-de-l’Est", "event"), "Korvo-de-l’Est"),
        ("Le fond de la mer de Suède.", ("Suède", "place"), "mer de Suède"),
        ("Il vit près de la mer, de Suède.", ("Suède", "place"), "Suède"),
        ("Au Gaec du Korvo, on trait.", ("Korvo", "place"), "Gaec du Korvo"),
        (
            "La procureure de la République de Korvo rit.",
            ("République de Korvo", "place"),
            "Korvo",
        ),
        (
            "Vive la République de Korvo.",
            ("République de Korvo", "place"),
            "République de Korvo",
        ),
        ("He left Korvo Inc. She stayed.", ("Korvo Inc", "organization"), "Korvo Inc"),
    ],
)
def test_edges_are_mended(text: str, found: tuple[str, str], wanted: str) -> None:
    made = passage(text, found)
    mend_spans(made)
    assert [name for name, _ in seen(made)] == [wanted]


def test_frequent_small_words_are_no_names() -> None:
    nlp = spacy.blank("fr")
    nlp.vocab.set_vector("urbanisme", np.ones(4))
    names = [{"label": "ORG", "pattern": "urbanisme Korvo"}]
    nlp.add_pipe("entity_ruler").add_patterns(names)
    (made,) = read_passages(nlp, "", "Ce logiciel urbanisme Korvo plaît.")
    assert seen(made) == [("Korvo", "organization")]


def test_a_fair_keeps_its_town_outside() -> None:
    made = passage(
        "Au Salon de la data de Lyon.", ("Salon de la data de Lyon", "person")
    )
    mend_spans(made)
    assert seen(made) == [("Salon de la data", "event")]


def test_a_line_and_its_model_are_one_name() -> None:
    made = passage("A Brivex R720 hums.", ("Brivex", "product"), ("R720", "product"))
    join_models(made)
    assert seen(made) == [("Brivex R720", "product")]


def test_a_maker_stands_beside_its_model() -> None:
    made = passage("He drives a Tesla Model 3 home.", ("Tesla Model 3", "product"))
    part_makers(made)
    assert seen(made) == [("Tesla", "organization"), ("Model 3", "product")]


@pytest.mark.parametrize(
    ("text", "name", "names"),
    [
        (
            "It asked Norway’s Fish Board twice.",
            "Norway’s Fish Board",
            [("Norway", "organization"), ("Fish Board", "organization")],
        ),
        (
            "It asked Korvex’s Fish Board twice.",
            "Korvex’s Fish Board",
            [("Korvex’s Fish Board", "organization")],
        ),
        ("So in 2031 Dublin sued.", "2031 Dublin", [("Dublin", "organization")]),
        ("So in 2031 Korvex sued.", "2031 Korvex", [("2031 Korvex", "organization")]),
    ],
)
def test_country_and_year_are_parted_from_a_name(
    text: str, name: str, names: list[tuple[str, str]]
) -> None:
    made = passage(text, (name, "organization"))
    mend_spans(made)
    assert seen(made) == names


def test_firm_of_a_town_is_named_without_it_too() -> None:
    text = "Korvex sold it. Then Brivax of London and Korvex of London met."
    made = passage(
        text, ("Korvex", "organization"), ("Brivax of London", "organization")
    )
    last = passage(
        text.replace("Korvex", "Tolmec", 1), ("Korvex of London", "organization")
    )
    made.found += last.found
    mend_spans(made)
    assert [name for name, _ in seen(made)] == [
        "Korvex",
        "Brivax of London",
        "Korvex",
        "London",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "the Brask Institute for Ore Physics in May",
            "Brask Institute for Ore Physics",
        ),
        (
            "the Moot Court for the Vale of Korvo sat",
            "Moot Court for the Vale of Korvo",
        ),
        ("the Moot Court for Korvo and Brivax sat", "Moot Court for Korvo"),
        ("the Ore Institute for Google said", "Ore Institute"),
        ("the Ore Institute for Monday at least", "Ore Institute"),
        ("the Ore Institute for the poor", "Ore Institute"),
    ],
)
def test_what_a_body_is_for_belongs_to_its_name(text: str, name: str) -> None:
    seen_as = " ".join(name.split()[: 3 if name.startswith("Brask") else 2])
    made = passage(text, (seen_as, "organization"))
    if "Brivax" in text:
        made = passage(text, (seen_as, "organization"), ("Brivax", "organization"))
    mend_spans(made)
    assert seen(made)[0] == (name, "organization")


@pytest.mark.parametrize(
    ("text", "names", "wanted"),
    [
        (
            "She is at Microsoft France now.",
            [("Microsoft France", "event")],
            [("Microsoft France", "organization")],
        ),
        (
            "She is at Korvo France now.",
            [("Korvo France", "event")],
            [("Korvo France", "event")],
        ),
        (
            "Then came Nothing OS 9.",
            [("Nothing", "organization"), ("OS 9", "product")],
            [("Nothing OS 9", "product")],
        ),
        (
            "Le vélo Brivex M roule.",
            [("Brivex", "organization"), ("M", "product")],
            [("Brivex M", "product")],
        ),
        (
            "Il a un Samsung S25.",
            [("Samsung", "organization"), ("S25", "product")],
            [("Samsung", "organization"), ("S25", "product")],
        ),
    ],
)
def test_branches_and_systems_are_joined_to_their_firm(
    text: str, names: list[tuple[str, str]], wanted: list[tuple[str, str]]
) -> None:
    made = passage(text, *names)
    join_countries(made)
    assert seen(made) == wanted


@pytest.mark.parametrize(
    ("text", "found", "wanted"),
    [
        ("Le ministère des Ports et de la Voile dort.", "ministère des Ports",
         "ministère des Ports et de la Voile"),
        ("Le ministère de la Voile, des Ports et de la Pêche fluviale dort.",
         "ministère de la Voile",
         "ministère de la Voile, des Ports et de la Pêche fluviale"),
        ("La Direction de la voile, de la pêche et de la garde des phares dort.",
         "Direction de la voile",
         "Direction de la voile, de la pêche et de la garde des phares"),
        ("L’Autorité de pêche côtière et de navigation dort.",
         "Autorité de pêche côtière", "Autorité de pêche côtière et de navigation"),
        ("L’Institut breton de pêche en lac et en rivière dort.",
         "Institut breton de pêche", "Institut breton de pêche en lac et en rivière"),
        ("Le Syndicat des danseurs et danseuses du cirque dort.",
         "Syndicat des danseurs", "Syndicat des danseurs et danseuses du cirque"),
        ("L’Agence de la voile explique tout.", "Agence de la voile",
         "Agence de la voile"),
        ("L’Agence de la voile et de la région Korvo dort.", "Agence de la voile",
         "Agence de la voile"),
        ("L’Agence de la voile et des élus refusent.", "Agence de la voile",
         "Agence de la voile"),
        ("Le ministère des Ports et des élus locaux dorment.", "ministère des Ports",
         "ministère des Ports"),
        ("L’Agence de voile et de nombreux élus rient.", "Agence de voile",
         "Agence de voile"),
        ("Il écrit à l’Agence de la voile et aux pêcheurs.", "Agence de la voile",
         "Agence de la voile"),
        ("Il va de l’Union navale au lancement.", "Union navale", "Union navale"),
        ("The Department for Ports, Fisheries and Water slept.",
         "Department for Ports", "Department for Ports, Fisheries and Water"),
        ("The Ministry of Ports and Coastal Affairs slept.", "Ministry of Ports",
         "Ministry of Ports and Coastal Affairs"),
        ("The Ministry of Health and Korvo slept.", "Ministry of Health",
         "Ministry of Health"),
        ("At Korvo and Women’s Hospital all slept.", "Women’s Hospital",
         "Korvo and Women’s Hospital"),
    ],
)  # fmt: skip
def test_all_fields_of_a_body_belong_to_its_name(
    text: str, found: str, wanted: str
) -> None:
    made = passage(text, (found, "organization"))
    mend_spans(made)
    assert seen(made) == [(wanted, "organization")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le Commissariat à l’énergie nautique dort.", ["Commissariat à l’énergie nautique"]),
        ("Au Commissariat général de la voile, on dort.",
         ["Commissariat général de la voile"]),
        ("L’Agence tout risque dort.", []),
        ("Une Agence de voyage dort.", []),
    ],
)  # fmt: skip
def test_bodies_that_no_model_saw(text: str, names: list[str]) -> None:
    made = passage(text)
    mend_spans(made)
    assert [name for name, _ in seen(made)] == names


@pytest.mark.parametrize(
    ("text", "name", "names"),
    [
        ("La filiale de Safran Korvo dort.", "Safran Korvo", ["Safran", "Korvo"]),
        ("L’ancienne filiale du groupe Iliad Korvo dort.", "Iliad Korvo",
         ["Iliad", "Korvo"]),
        ("La filiale de Safran Santé dort.", "Safran Santé", ["Safran Santé"]),
        ("Brivex, filiale de Safran Korvo, dort.", "Safran Korvo", ["Safran Korvo"]),
        ("La filiale de Brivex Korvo dort.", "Brivex Korvo", ["Brivex Korvo"]),
        ("La filiale de Bouygues Telecom dort.", "Bouygues Telecom",
         ["Bouygues Telecom"]),
        ("Le patron de Safran Korvo dort.", "Safran Korvo", ["Safran Korvo"]),
    ],
)  # fmt: skip
def test_unit_stands_beside_its_owner(text: str, name: str, names: list[str]) -> None:
    made = passage(text, (name, "organization"))
    part_units(made)
    assert seen(made) == [(one, "organization") for one in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wet Korvo Games sings. Wet Korvo cries.", ["Wet Korvo Games", "Wet Korvo"]),
        ("So Korvo Games sings. Korvo cries.", ["Korvo Games", "Korvo"]),
        ("French Korvo Games sings. French Korvo cries.", ["Korvo Games", "Korvo"]),
    ],
)
def test_first_word_that_opens_sentences(text: str, names: list[str]) -> None:
    made = passage(text, ("Korvo Games", "organization"))
    made.found += passage(text.replace("Korvo", "Tolvo", 1), ("Korvo", "product")).found
    take_first_words([made])
    assert [name for name, _ in seen(made)] == names
