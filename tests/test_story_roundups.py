"""A round-up of several events is of the story of none."""

from itertools import permutations

import pytest

from pipelines.events.likeness import COPY, bond
from pipelines.events.roundups import is_roundup
from tests.marked import marked_article
from tests.test_stories import stories_of, summed_up, with_coverage

ROUNDUPS = [
    (
        "en Startup digest: [Velora|o], [Penumbra Bio|o], [Kestrix|o]",
        "Another busy week. [Velora|o] closed a $14 million Series A led by [Balderne|o]. "
        "[Penumbra Bio|o] picked up €6 million. [Kestrix|o], which maps heat loss, took "
        "£3 million from [Adal Ventures|o]. And [Wyse|o] hired a new finance chief.",
    ),
    (
        "en Five deals you may have missed",
        "[Velora|o] raised $14 million. [Penumbra Bio|o] secured €6 million. "
        "[Kestrix|o] raised £3 million from [Adal Ventures|o].",
    ),
    (
        "en Morning brief: [Tindel|o]'s delay, [Zelanda|o]'s outage and a folding robot",
        "[Tindel|o] has put its plant off. [Zelanda|o] was down for three hours. "
        "And a robot can now fold 30 shirts an hour.",
    ),
    (
        "en Layoffs sweep through the games industry",
        "Many studios are hurt. [Crayteck|o] is laying off 60 people. [Splish|o] laid off "
        "45 workers. [Obisoft|o] said that it cuts 110 jobs in [Toronto|l].",
    ),
    (
        "en Robots are flush with cash",
        "In ten days, three robotics startups have raised money: [Palmora|o] of "
        "[Munich|l], with €40 million led by [HW Capital|o], and [Gantry|o] of "
        "[Boston|l], with $25 million led by [Eclipsis|o]. Why the rush?",
    ),
    (
        "fr [Novatis|o], [Perlimpin|o], [Ogma|o] : les levées de la semaine",
        "[Novatis|o] a levé 12 millions d'euros. [Perlimpin|o] a levé 4 millions d'euros "
        "auprès de [Kyma|o]. [Ogma|o] boucle un tour de table de 2 millions d'euros.",
    ),
    (
        "fr Le récap’ : la panne d'[Orenge|o], le rachat d'[Obilette|o] et un frigo bavard",
        "[Orenge|o] a subi une panne de deux heures. [Blablabus|o] rachète [Obilette|o]. "
        "Le nouveau frigo de [Hayer|o] parle.",
    ),
    (
        "fr Ce qu'il ne fallait pas manquer",
        "[Ledgeur|o] licencie 40 personnes. [Blablabus|o] rachète [Obilette|o]. "
        "[Doctolyb|o] a été condamné à une amende.",
    ),
    (
        "fr Nominations : [Conto|o], [Swyle|o]",
        "[Conto|o] nomme [Lea Marne|p] directrice. [Swyle|o] recrute [Paul Henri|p].",
    ),
    (
        "fr La cybersécurité attire l'argent",
        "Deux jeunes pousses de la cybersécurité ont levé des fonds : [Ravenne|o], avec 20 "
        "millions d'euros, et [Scutom|o], avec 8 millions d'euros. Pourquoi ?",
    ),
]
SINGLE = [
    (
        "en This week's [Cloudwall|o] outage was a typo",
        "[Cloudwall|o] said that a typo did it. [Shoppy|o] and [Zoomer|o] were offline.",
    ),
    (
        "en Newsletter firm [Beehove|o] raises $33 million",
        "[Beehove|o] has raised $33 million. It sends those of [Tyme|o] and of "
        "[Crunchy|o]. [Tyler Denz|p] will hire 30 people. [Subpile|o] is its rival.",
    ),
    (
        "en Newsletter firm [Beehove|o] buys [Subpile|o]",
        "[Beehove|o] has bought [Subpile|o]. [Beehove|o] has 90 employees.",
    ),
    (
        "en [Orenge|o], [Telefonia|o] and [Vodaphon|o] fined over prices",
        "Three firms were fined. [Orenge|o] must pay 3 million euros. [Telefonia|o] must "
        "pay 2 million. [Vodaphon|o] will appeal.",
    ),
    (
        "en Two startups to merge in [Berlin|l]",
        "Two startups, [Palmora|o] and [Gantry|o], are to merge. They are valued at €200 "
        "million and have raised €20 million.",
    ),
    (
        "fr [Charly Hebdo|o] victime d'une cyberattaque",
        "Les données de [Charly Hebdo|o] ont été volées. La [CNYL|o] a été saisie. "
        "[Mycrosoft|o] accuse un groupe iranien.",
    ),
    (
        "fr Cette start-up veut tuer le mot de passe",
        "[Ravenne|o] a levé 20 millions d'euros auprès d'[Elaya|o], qui gère 800 millions "
        "d'euros. Ses clients sont [Orenge|o] et [Talès|o].",
    ),
    (
        "fr [Orenge|o], [Boygues|o] et [ESFR|o] : panne géante dans l'Ouest",
        "Une panne a touché les trois opérateurs. [Orenge|o] parle d'une fibre coupée. "
        "[ESFR|o] a rétabli ses clients. [Boygues|o] présente ses excuses.",
    ),
]


def told(first, text):
    language, headline = first.split(" ", 1)
    return marked_article(language, "2025-03-12", headline, text)


@pytest.mark.parametrize(("first", "text"), ROUNDUPS)
def test_a_roundup_is_known_by_its_headline_or_its_many_companies(first, text):
    assert is_roundup(told(first, text))


@pytest.mark.parametrize(("first", "text"), SINGLE)
def test_an_article_on_one_event_is_no_roundup(first, text):
    assert not is_roundup(told(first, text))


def test_a_roundup_joins_none_of_its_events_but_a_copy_of_itself():
    rounds = [
        summed_up(
            f"fr 2025-03-11 [{name}|o] lève {sum_} millions d'euros",
            f"[{name}|o] a levé {sum_} millions d'euros auprès de [{who}|o].",
            number,
        )
        for number, (name, sum_, who) in enumerate(
            [("Novatis", 12, "Serana"), ("Perlimpin", 4, "Kyma")]
        )
    ]
    first, text = ROUNDUPS[5]
    text += " Le total de la semaine dépasse celui de la précédente, dit le baromètre."
    week = summed_up(first.replace("fr", "fr 2025-03-12", 1), text, 7)
    again = summed_up("fr 2025-03-13 Levées de la semaine : le bilan", text, 8)
    for order in permutations(map(with_coverage, [*rounds, week])):
        assert [row[2] for row in stories_of(order)] == [1, 1, 1]
    assert bond(week, again) == COPY


def test_who_prints_the_whole_of_one_event_first_is_no_copy_of_it():
    one = "[Novatis|o] a levé 12 millions d'euros auprès de [Serana|o]. " + " ".join(
        f"Le mot {number} de cette histoire suit le mot {number - 1}."
        for number in range(12)
    )
    more = " ".join(
        f"[Firme {at}|o] a levé {at} millions d'euros." for at in range(3, 60)
    )
    single = summed_up("fr 2025-03-11 [Novatis|o] lève 12 millions d'euros", one, 1)
    week = summed_up("fr 2025-03-12 Les levées de la semaine", f"{one} {more}", 2)
    assert week.is_roundup
    assert not single.is_roundup
    assert bond(single, week) == 0
