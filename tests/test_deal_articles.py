"""Deals told by a whole article: its beginning, the next sentences, its shape."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipelines.dealings.judging import OBJECTS
from pipelines.dealings.learned import BACKGROUND, NOTHING, load_learned
from pipelines.dealings.shapes import is_guide
from tests.marked import marked_article


def deals(text, headline="", language="en", day="2025-03-04"):
    return marked_article(language, day, headline, text).deals


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_kind_is_learned(language):
    learned = load_learned(language)
    assert set(learned.kinds.classes) == {*OBJECTS, BACKGROUND, NOTHING}
    assert len(learned.worth) == len(learned.signs) + 1


WORDED = [
    (
        "en",
        "[Harlowe|o] gets on the right track",
        "Trams brake too hard, thinks [Harlowe|o], a start-up founded in 2021. Now [Birch "
        "Ventures|o] has wired it €14 million to do something about it.\nThe cheque, "
        "[Harlowe|o]'s first from abroad, comes with a seat for the investor. Brakes that "
        "feel the rain are next.",
        ("funding", "Harlowe", 1.4e7),
    ),
    (
        "fr",
        "[Cyclor|o] rentre dans le rang",
        "Dix ans d'indépendance, et puis s'en va. [Cyclor|o] appartient depuis vendredi au "
        "[Groupe Lantier|o], qui a déboursé une somme secrète pour ses 70 salariés.\nSon "
        "fondateur quitte la maison. Les vélos garderont leur couleur.",
        ("acquisition", "Groupe Lantier", None),
    ),
    (
        "en",
        "A quieter spring at [Pellam|o]",
        "The desks by the window are empty at [Pellam|o]. On Monday 75 of its game artists, "
        "about half of the studio, were told to hand in their laptops.\nThe company puts it "
        "down to a game that came late. Those who stay will work on mobile titles.",
        ("layoffs", "Pellam", None),
    ),
    (
        "en",
        "[Ostler|o] finds its next boss in aviation",
        "For two years [Ostler|o] was run by a committee. From January the logistics firm "
        "answers to [Mara Quint|p], who spent two decades with airlines.\nShe takes over from "
        "nobody in particular. The committee will not be missed, staff say.",
        ("appointment", "Ostler", None),
    ),
    (
        "fr",
        "[Armel|o] et [Sodexi|o] font cantine commune",
        "Les plateaux d'[Armel|o] sortiront des cuisines de [Sodexi|o]. Les deux maisons ont "
        "scellé pour cinq ans une entente qui porte sur 40 millions de repas.\nLa première "
        "apporte ses commandes en ligne. La seconde, ses fourneaux.",
        ("partnership", "Armel", None),
    ),
]
"""Beginnings that no rule understands."""


@pytest.mark.parametrize(("language", "headline", "text", "wanted"), WORDED)
def test_what_no_rule_understands(language, headline, text, wanted):
    article = marked_article(language, "2025-03-04", headline, text)
    (deal,) = article.deals
    assert (deal.kind, deal.subject, deal.amount) == wanted
    assert not deal.background


def chances_in_a_new_process(seed):
    told = (
        "from pipelines.dealings.learned import load_learned, numbers_of;"
        "words = 'the firm that rents out scooters to tourists was told on Monday';"
        "numbers = numbers_of(words.split());"
        "print(load_learned('en').kinds.chances([numbers]).tobytes().hex())"
    )
    run = subprocess.run(
        [sys.executable, "-c", told],
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent,
    )  # fmt: skip
    return run.stdout


def test_chances_are_the_same_in_every_process():
    assert len({chances_in_a_new_process(seed) for seed in (1, 2, 3)}) == 1


def test_single_sentences_are_left_to_the_rules():
    assert deals("[Mara Quint|p] is who [Ostler|o] answers to from January.") == []


def test_what_a_rule_finds_in_an_article_about_something_else():
    text = (
        "The rain found the hole in the roof at nine. By ten the servers of [Ostler|o] stood "
        "in a puddle, and so did two plumbers.\nParcels went nowhere until the evening. "
        "Customers were sent a voucher, and [Ostler|o] ordered 40 buckets.\nThe firm will be "
        "fined, some joked, for keeping a pond without a licence."
    )
    assert deals(text, "A wet day at [Ostler|o]") == []


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "[Telmar|o] explains why rain slows networks",
            "Water takes in part of the signal, say engineers at [Telmar|o].",
        ),
        (
            "How to choose a bank for your start-up",
            "[Acme|o] raised $5 million in a seed round led by [Zeta|o].",
        ),
    ],
)
def test_beginning_without_a_deal(headline, text):
    assert deals(text, headline) == []


@pytest.mark.parametrize(
    "headline",
    ["The best laptops for students", "12 ways to save", "A vs. B", "Comment choisir"],
)
def test_guides(headline):
    assert is_guide(headline)
    assert not is_guide("Acme posts its best quarter after buying Zeta")


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("en", "[Acme|o] has bought [Zeta|o]. The bill: $30 million in cash.", 3e7),
        ("en", "[Acme|o] has bought [Zeta|o]. Its sales were $30 million.", None),
        ("fr", "[Acme|o] rachète [Zeta|o].\nMontant : 12 millions d'euros.", 1.2e7),
    ],
)
def test_sum_of_the_next_sentence(language, text, amount):
    (deal,) = deals(text, language=language)
    assert deal.amount == amount


def test_authority_of_the_next_sentence():
    text = "[Acme|o] was fined €5 million. The [ICO|o] had warned it twice."
    (deal,) = deals(text)
    assert deal.object == "ICO"


def test_share_price_is_not_a_listing_s_sum():
    (deal,) = deals(
        "[Acme|o] made its debut on the [Nasdaq|o] at $15. The offering brought in "
        "$210 million.",
        "[Acme|o] debuts",
    )
    assert (deal.kind, deal.amount) == ("ipo", 2.1e8)


def test_money_raised_at_an_exchange_is_a_listing():
    (deal,) = deals("[Acme|o] raised $90 million on the [Nasdaq|o].", "[Acme|o] cheers")
    assert (deal.kind, deal.object) == ("ipo", "Nasdaq")


def test_a_part_of_a_round_is_the_round():
    (deal,) = deals(
        "[Acme|o] raised $42 million in a round led by [Zeta Ventures|o]. It raised "
        "$24 million of that in equity."
    )
    assert deal.amount == 4.2e7


def test_a_longer_name_is_the_same_launch():
    (deal,) = deals(
        "[Acme|o] launches the [Foo 5|x]. [Acme|o] also unveiled the [Foo 5 Max|x].",
        "[Acme|o] launches [Foo 5|x]",
    )
    assert deal.object == "Foo 5 Max"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Will [Acme|o] buy [Zeta|o]?"),
        ("en", "[Acme|o] hasn't bought [Zeta|o]."),
        ("fr", "Une entrée en Bourse pour [Acme|o] ?"),
    ],
)
def test_what_is_asked_or_denied(language, text):
    assert deals(text, "[Acme|o]", language) == []


def test_body_without_a_name_is_not_the_company():
    text = "[Acme|o] sells parrots. Last year the commission took $9 million from [Zeta|o]."
    assert deals(text, "[Acme|o] sells parrots") == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "L'équipementier, dont les ateliers jouxtent [Pega|o], vient de racheter "
            "[Zeta|o].",
            "Acme",
        ),
        (
            "Mardi, l'[Acme|o], l'[ETA Lab|o] et le [Centre de calcul|o] ([CCS|o]) ont "
            "mis en ligne [Foo|x].",
            "Acme",
        ),
    ],
)
def test_subject_before_an_aside_or_of_a_list(text, subject):
    found = deals(text, "[Acme|o] avance", "fr")
    assert [deal.subject for deal in found] == [subject]


def test_launch_of_a_thing_named_in_the_headline_alone():
    (deal,) = deals(
        "La marque [Acme|o] ouvre aujourd'hui les commandes de son téléphone.",
        "[Foo 6|x] : plus petit, moins cher",
        "fr",
    )
    assert (deal.kind, deal.subject, deal.object) == ("product_launch", "Acme", "Foo 6")


def test_each_story_of_a_roundup_has_its_own_company():
    text = (
        "Les mouvements de la semaine.\n– [Acme|o]. Arrivée de [Ada Roy|p] en qualité de "
        "directrice produit.\n– [Zeta|o]. L'intérim sera assuré par [Luc Bel|p]."
    )
    found = deals(text, "Le carnet de la semaine", "fr")
    assert {(deal.subject, deal.object) for deal in found} == {
        ("Acme", "Ada Roy"),
        ("Zeta", "Luc Bel"),
    }


COLUMN = [
    "Good morning. The kettle is on, and the harbour froze again last night.",
    "[Quellmark|o] raised $30 million from [Hollis Capital|o] to grind old concrete.",
    "[Tidewell|o] has bought [Ostrel|o], which moors tide turbines, for $12 million.",
    "[Bramwell|o] is cutting 40 jobs, a tenth of its staff, most of them in sales.",
    "[Farrier|o] was fined €2 million by the [Ferry Authority|o] for its ticket app.",
    "[Pinnate|o] has opened a small office in [Lisbon|l]. Bring your own chair.",
]


def test_items_of_a_column_with_a_name_of_its_own_are_all_news():
    found = deals("\n".join(COLUMN), "The Friday Kettle: concrete, tides and chairs")
    assert {(one.kind, one.subject) for one in found if not one.background} == {
        ("funding", "Quellmark"),
        ("acquisition", "Tidewell"),
        ("layoffs", "Bramwell"),
        ("fine", "Farrier"),
        ("office_opening", "Pinnate"),
    }


def test_short_name_stands_for_the_one_that_begins_with_it():
    (deal,) = deals(
        "[Mio Platforms|o] has bought [Zeta|o]. Ada Lane runs [Great Mio|o].",
        "A day after [Acme|o], [Mio|o|Great Mio] shops too",
    )
    assert deal.subject == "Mio Platforms"


def test_word_that_only_opens_sentences_is_no_part_of_a_name():
    (deal,) = deals("Sometimes [Acme|o] sleeps. Sometimes [Acme|o] buys [Zeta|o].")
    assert deal.subject == "Acme"


@pytest.mark.parametrize(
    ("language", "headline", "text", "raised"),
    [
        (
            "fr",
            "[Ardane|o] mise sur [Kivoo|o]",
            "[Ardane|o] investit 12 millions d'euros dans [Kivoo|o], dans le cadre d'un tour "
            "de table de 30 millions d'euros.",
            ("Kivoo", "Ardane", 3e7),
        ),
        (
            "fr",
            "[Ardane|o] entre au capital de [Kivoo|o]",
            "[Ardane|o] a investi 20 millions d'euros dans [Kivoo|o]. L'opération s'inscrit "
            "dans une levée de fonds de 50 millions d'euros.",
            ("Kivoo", "Ardane", 2e7),
        ),
        (
            "en",
            "[Ardane|o] leads $18M Series A in climate start-up [Quantelo|o]",
            "[Quantelo|o] has raised $18 million. [Ardane|o] led the round.",
            ("Quantelo", "Ardane", 1.8e7),
        ),
        (
            "fr",
            "[Kivoo|o] négocie avec [Ardane|o]",
            "[Kivoo|o] serait en négociations avec le fonds [Ardane|o] pour lever 30 M€.",
            ("Kivoo", "Ardane", 3e7),
        ),
    ],
)
def test_investors_raise_no_money(language, headline, text, raised):
    found = deals(text, headline, language)
    assert [(deal.kind, deal.subject, deal.object, deal.amount) for deal in found] == [
        ("funding", *raised)
    ]


def test_a_company_may_raise_and_invest():
    text = (
        "[Quantelo|o] has raised $80 million from [Ardane|o]. It has invested $5 million in "
        "[Kivoo|o] too."
    )
    found = deals(text, "[Quantelo|o] raises $80 million")
    assert ("Quantelo", 8e7) in [(deal.subject, deal.amount) for deal in found]
