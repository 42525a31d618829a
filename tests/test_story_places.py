"""The same policy in two countries is two stories, whatever it is about."""

from itertools import combinations, permutations

import pytest

from pipelines.events.likeness import same_story
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
