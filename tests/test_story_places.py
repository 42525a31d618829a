"""The same policy in two countries is two stories, whatever it is about."""

from itertools import combinations, permutations

import pytest

from pipelines.events.likeness import bond, likeness, same_story
from pipelines.events.places import countries_of, unknown_places
from tests.marked import read_blocks
from tests.test_stories import stories_of, summed_up, with_coverage

POLICIES = read_blocks("story_policies.txt")


def told(lines):
    pairs = zip(lines[::2], lines[1::2], strict=True)
    return [summed_up(head, text, number) for number, (head, text) in enumerate(pairs)]


@pytest.mark.parametrize("lines", POLICIES)
def test_what_two_countries_do_is_two_stories_and_of_one_country_one(lines):
    home, *others = told(lines)
    assert same_story(home, others[0])
    for a, b in combinations([others[0], *others[1:]], 2):
        assert not same_story(a, b)
        assert not same_story(home, b)


def test_who_tells_of_both_countries_brings_them_together_no_more():
    portugal, _, poland, _ = told(POLICIES[0])
    both = summed_up(
        "en 2025-03-05 Where [TikTok|o] and [Snapchat|o] are banned for under-15s",
        "[Portugal|l] and [Poland|l|Pologne] want to ban [TikTok|o], [Instagram|o] and "
        "[Snapchat|o] for children under 15, said [Rita Sousa|p] and [Jan Kowal|p].",
        9,
    )
    found = [
        stories_of(map(with_coverage, order))
        for order in permutations((portugal, poland, both))
    ]
    assert all(one == found[0] for one in found)
    assert sorted(row[2] for row in found[0]) == [1, 2]


def test_a_company_s_home_is_no_other_place_of_its_deal():
    a, b = told(
        [
            "en 2025-03-04 [Sundal|o] buys a Spanish maker of sails",
            "[Sundal|o] of [Bergen|l] buys [Velaria|o] for €40 million, it said.",
            "fr 2025-03-04 Le norvégien [Sundal|o] s'offre [Velaria|o]",
            "[Sundal|o] rachète [Velaria|o] pour 40 millions d'euros.",
        ]
    )
    assert same_story(a, b)


def test_a_town_is_known_by_its_country_and_a_country_by_its_people():
    assert countries_of("Le norvégien Skua et les Danoises") == {"norvege", "danemark"}
    assert not countries_of("Polishing a thaïtien")
    assert not unknown_places({"chine"}, frozenset({"pekin"}))
    assert not unknown_places({"pekin", "europe"}, frozenset({"chine"}))
    assert unknown_places({"texas"}, frozenset({"floride"})) == {"texas"}


SUBURBS = [
    (
        "fr 2025-03-04 [Villeurbanne|l] : un incendie détruit les serveurs de [Kalyope|o]",
        "Un incendie a détruit 300 serveurs de [Kalyope|o] mardi, à [Villeurbanne|l].",
        "fr 2025-03-04 Incendie chez [Kalyope|o] à [Lyon|l] : 300 serveurs perdus",
        "Un incendie a détruit 300 serveurs de l'hébergeur [Kalyope|o], à [Lyon|l].",
    ),
    (
        "fr 2025-03-04 [Grenoble|l] : une panne arrête l'usine de [Silicel|o]",
        "Une panne arrête l'usine de [Silicel|o] et ses 450 ouvriers près de [Grenoble|l].",
        "fr 2025-03-05 À [Crolles|l], [Silicel|o] à l'arrêt après une panne",
        "L'usine de [Silicel|o] et ses 450 ouvriers, à [Crolles|l], subissent une panne.",
    ),
    (
        "fr 2025-03-04 Une panne cloue les avions d'[Airlia|o] à [Orly|l]",
        "Une panne a cloué 46 avions d'[Airlia|o] à [Orly|l] mardi.",
        "en 2025-03-04 Outage grounds [Airlia|o] planes in [Paris|l]",
        "An outage grounded 46 planes of [Airlia|o] in [Paris|l] on Tuesday.",
    ),
    (
        "en 2025-03-04 [Palo Alto|l] startup [Voltis|o] hit by ransomware",
        "[Voltis|o] of [Palo Alto|l] lost 240 machines to ransomware.",
        "en 2025-03-04 Ransomware stops [San Francisco|l]'s [Voltis|o]",
        "Ransomware has stopped 240 machines of [Voltis|o] in [San Francisco|l].",
    ),
]
NEIGHBOURS = [
    (
        "fr 2025-03-04 [Kalyope|o] ouvre un bureau à [Mérignac|l]",
        "[Kalyope|o] ouvre un bureau à [Mérignac|l], près de l'aéroport.",
        "fr 2025-03-04 [Kalyope|o] ouvre un bureau à [Pessac|l]",
        "[Kalyope|o] ouvre un bureau à [Pessac|l], près de l'hôpital.",
    ),
    (
        "fr 2025-03-04 [Kalyope|o] ouvre un bureau à [Lyon|l]",
        "[Kalyope|o] ouvre un bureau à [Lyon|l].",
        "fr 2025-03-04 [Kalyope|o] ouvre un bureau à [Nantes|l]",
        "[Kalyope|o] ouvre un bureau à [Nantes|l], en [France|l].",
    ),
    (
        "fr 2025-03-04 [Villeurbanne|l] : un incendie touche les lignes de [Fibria|o]",
        "Un incendie a coupé les lignes de [Fibria|o] à [Villeurbanne|l].",
        "fr 2025-03-04 [Vénissieux|l] : un incendie touche les lignes de [Fibria|o]",
        "Un incendie a coupé les lignes de [Fibria|o] à [Vénissieux|l].",
    ),
]


@pytest.mark.parametrize("lines", SUBURBS)
def test_a_suburb_is_no_other_place_than_its_city(lines):
    a, b = told(lines)
    assert same_story(a, b)
    assert bond(a, b) == bond(b, a)


def test_a_suburb_and_its_city_weigh_as_one_place():
    one = "fr 2025-03-04 Une panne chez [Airlia|o] à [{}|l]"
    text = "Les clients de [Airlia|o] sont restés dehors."
    a, same, near, far = (
        summed_up(one.format(place), text, number)
        for number, place in enumerate(("Paris", "Paris", "Orly", "Lyon"))
    )
    assert likeness(a, near, a.lead_names) >= likeness(a, same, a.lead_names) - 0.31
    assert likeness(a, near, a.lead_names) > likeness(a, far, a.lead_names)


@pytest.mark.parametrize("lines", NEIGHBOURS)
def test_two_suburbs_of_a_city_are_two_places(lines):
    a, b = told(lines)
    assert not same_story(a, b)
