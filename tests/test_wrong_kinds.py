"""Names that the networks see and take for another kind, told right by the words around."""

import pytest

from pipelines.entities import find_mentions

FIRMS_EN = [
    ("Brantolo, a Vancouver designer of audio chips, is late.", "Brantolo"),
    ("Last week Pelunor, a designer of racing drones, showed two.", "Pelunor"),
    ("Linden Marine built the ferry.", "Linden Marine"),
    ("The attack hit the servers for Bravelin, an IT provider.", "Bravelin"),
    ("Hackers calling themselves Tin Badger took the files.", "Tin Badger"),
    ("The Whitefeather Dene First Nation hires.", "Whitefeather Dene First Nation"),
    ("Tavrix Robotics of Halifax hires.", "Tavrix Robotics"),
]
FIRMS_FR = [
    ("Le patron de Lambert Plasturgie se tait.", "Lambert Plasturgie"),
    ("Il a chiffré les serveurs de Tavelor, prestataire de mairies.", "Tavelor"),
    ("L’attaque vise Orvelan, sous-traitant de l’aéronautique.", "Orvelan"),
    ("Télécharger Ravelto suffit. « Pardon », écrit Ravelto dans un communiqué.", "Ravelto"),
    ("Un groupe se faisant appeler Renard Gris a revendiqué l’attaque.", "Renard Gris"),
    ("Formé à l’Ensait, il tisse.", "Ensait"),
]  # fmt: skip
PEOPLE_EN = [
    ("wrote lead developer Ainhoa Ugarte in the release notes", "Ainhoa Ugarte"),
    ("The parser was rewritten in Rust by Ingrid Solheim.", "Ingrid Solheim"),
    ("My co-founder, Emrys, left in May.", "Emrys"),
    ("My manager, Ottoline, said no.", "Ottoline"),
    ("The prize went to Haruka Minamoto for her work.", "Haruka Minamoto"),
    ("The painter Ji-hoon Ahn lives here.", "Ji-hoon Ahn"),
    ("A letter from Ji-woo Seo came.", "Ji-woo Seo"),
    ("Adaora Nwosu-Bell came.\nAdaora said she was glad.", "Adaora"),
]
PEOPLE_FR = [
    ("Mon associée, Maëlann, a dit oui.", "Maëlann"),
    ("La médaille a été remise à Sota Kurihara pour ses recherches.", "Sota Kurihara"),
]
PLACES_EN = [
    ("He was born in Kingston, Jamaica, in 1970.", "Kingston"),
    ("She lives in Kingston.", "Kingston"),
    ("Schools on Barra and South Uist will close.", "South Uist"),
    ("Every sensor sits on Mount Kabuye.", "Mount Kabuye"),
    ("The office is on Nørregade.", "Nørregade"),
    ("The lab is on Sveavägen.", "Sveavägen"),
    ("The rocket left Harlow Air Force Base.", "Harlow Air Force Base"),
    ("Brantolo of Regina won.", "Regina"),
]
PRODUCTS_EN = [
    ("It sells two vans, the Marula and the cheaper Marula XL.", "Marula"),
    ("The cable ship, the Ingrid Solberg, left Bergen.", "Ingrid Solberg"),
    ("Aboard the Sally Brandt, engineers spliced it.", "Sally Brandt"),
    ("You can import from Evernote.", "Evernote"),
    ("That leaves Rocket Lab's Neutron as the next one to fly.", "Neutron"),
]
PRODUCTS_FR = [
    ("Deux scooters, la Tembo et la Tembo S, sont prévus.", "Tembo"),
    ("Le câblier Pierre Lunel est parti.", "Pierre Lunel"),
    ("La cagnotte sur Leetchi grossit.", "Leetchi"),
    ("Le service hébergé, Pivoine Cloud, coûte cinq euros.", "Pivoine Cloud"),
]
EVENTS_EN = [("It won the Barn Pitch, the show's startup contest.", "Barn Pitch")]
EVENTS_FR = [("Le hackathon Vent Debout commence.", "Vent Debout")]
TABLES = [
    ("organization", "en", FIRMS_EN),
    ("organization", "fr", FIRMS_FR),
    ("person", "en", PEOPLE_EN),
    ("person", "fr", PEOPLE_FR),
    ("place", "en", PLACES_EN),
    ("product", "en", PRODUCTS_EN),
    ("product", "fr", PRODUCTS_FR),
    ("event", "en", EVENTS_EN),
    ("event", "fr", EVENTS_FR),
]


@pytest.mark.parametrize(
    ("text", "name", "kind", "language"),
    [
        (text, name, kind, language)
        for kind, language, rows in TABLES
        for text, name in rows
    ],
)
def test_words_around_tell_the_kind(
    text: str, name: str, kind: str, language: str
) -> None:
    kinds = {m.kind for m in find_mentions("", text, language) if m.text == name}
    assert kinds == {kind}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ada Whitlock, a designer of chairs, lives here.", "Ada Whitlock", "person"),
        ("The lead developer Kestrel Systems was late.", "Kestrel Systems", "organization"),
        ("Our supplier, Brantolo, was late.", "Brantolo", "organization"),
        ("Kingston unveiled a new memory stick.", "Kingston", "organization"),
        ("Ada Morel, captain of the team, won.", "Ada Morel", "person"),
        ("It left people on Facebook and Instagram alone.", "Instagram", "product"),
        ("Evernote said it would cut jobs.", "Evernote", "organization"),
        ("Brantolo said she would lead the unit.", "Brantolo", "organization"),
    ],
)  # fmt: skip
def test_what_looks_alike_keeps_its_kind(text: str, name: str, kind: str) -> None:
    assert {m.kind for m in find_mentions("", text, "en") if m.text == name} == {kind}


@pytest.mark.parametrize("text", ["Une affiche A2 coûte cher.", "Un tirage A3 suffit."])
def test_size_of_paper_is_no_name(text: str) -> None:
    assert find_mentions("", text, "fr") == []
