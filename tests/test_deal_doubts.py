"""What no words tell is no deal."""

import pytest

from pipelines.dealings.doubts import is_worded
from pipelines.dealings.making import make_deal
from pipelines.dealings.masked import mask
from tests.marked import marked_article, unmark


def told(language, text, headline=""):
    """Give kind, subject, object and sum of the deals of a marked text."""
    found = marked_article(language, "2026-03-10", headline, text).deals
    return [(one.kind, one.subject, one.object, one.amount) for one in found]


def sentence_of(marked):
    text, mentions = unmark(marked, "text")
    return mask("", text, mentions, [], [])[1]


def deal_of(kind, subject="Quillon", target=None, amount=None, sentence=None):
    sentence = sentence or sentence_of("[Quillon|o].")
    deal = make_deal(sentence, kind, (subject, target), (0, 0), None)
    deal.amount, deal.currency = amount, "EUR" if amount else None
    return deal


@pytest.mark.parametrize(
    ("kind", "text", "target"),
    [
        ("appointment", "[Ada Lune|p] dirige [Quillon|o] depuis 2019.", "Ada Lune"),
        ("appointment", "[Ada Lune|p] quitte la présidence.", "Ada Lune"),
        ("appointment", "[Ada Lune|p], its director, walks on stage.", "Ada Lune"),
        ("office_opening", "[Quillon|o] suivra à [Oslo|l].", "Oslo"),
        ("office_opening", "[Quillon|o] opens an office.", None),
        ("ipo", "Passée par [Quillon|o], [Ada Lune|p] a vécu une cotation.", None),
        ("fine", "Le tribunal a rejeté le recours de [Quillon|o].", None),
        ("funding", "[Quillon|o] compte [Hexa|o] parmi ses actionnaires.", "Hexa"),
        ("appointment", "[Ada Lune|p] will step down as president.", "Ada Lune"),
    ],
)
def test_deals_without_words(kind, text, target):
    sentence = sentence_of(text)
    deal = deal_of(kind, target=target, sentence=sentence)
    assert not is_worded(deal, sentence, "")


@pytest.mark.parametrize(
    ("kind", "text", "target"),
    [
        ("appointment", "[Ada Lune|p] devient PDG de [Quillon|o].", "Ada Lune"),
        ("appointment", "[Ada Lune|p] fait son entrée chez [Quillon|o].", "Ada Lune"),
        ("office_opening", "[Quillon|o] investit à [Oslo|l].", "Oslo"),
        ("office_opening", "[Quillon|o] has a new plant in [Oslo|l].", "Oslo"),
        ("fine", "[Quillon|o] must part with its money.", None),
    ],
)
def test_deals_with_words(kind, text, target):
    sentence = sentence_of(text)
    assert is_worded(deal_of(kind, target=target, sentence=sentence), sentence, "")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "[Quillon|o] announced an investment of $500 million in [Austin|l]."),
        ("en", "Shares in [Quillon|o], listed on [Nasdaq|o] since 1999, fell."),
        ("en", "[Quillon|o] was valued at $2 billion in a share sale to staff."),
        ("fr", "L'accord signé par [Quillon|o] est doté de 8 millions d'euros."),
        ("fr", "[Ada Lune|p], directrice de [Quillon|o], entre en scène."),
        ("en", "[Quillon|o] had hoped for a contract with [Hexa|o]."),
        ("fr", "Les actions de [Quillon|o], cotées au [Nasdaq|o], ont baissé."),
    ],
)
def test_what_is_none(language, text):
    assert told(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "deals"),
    [
        (
            "fr",
            "[Kelpia|o], fondée par deux anciens de la [Banque Alta|o], a été rachetée "
            "par [Thorn|o] pour 265 millions d'euros.",
            [("acquisition", "Thorn", "Kelpia", 265e6)],
        ),
        (
            "en",
            "Founded by two veterans of [Alta Bank|o], [Kelpia|o] was bought by [Thorn|o].",
            [("acquisition", "Thorn", "Kelpia", None)],
        ),
        (
            "en",
            "[Kelpia|o] agreed to buy the [Norwegian robot|x] maker [Halden|o] for $2bn.",
            [("acquisition", "Kelpia", "Halden", 2e9)],
        ),
        (
            "en",
            "[Dotlane|o] has been sold to [Hexa|o] for £40m.",
            [("acquisition", "Hexa", "Dotlane", 4e7)],
        ),
        (
            "fr",
            "[Altiris|o] a racheté [Docapro|o] et levé 50 millions d'euros.",
            [
                ("funding", "Altiris", None, 5e7),
                ("acquisition", "Altiris", "Docapro", None),
            ],
        ),
        (
            "en",
            "[Tom Hale|p], who left [Orbital|o], was replaced by [Priya Rao|p] as chief.",
            [("appointment", "Orbital", "Priya Rao", None)],
        ),
        (
            "fr",
            "[Altiris|o] et la [Semvo|o] ont signé un partenariat de trois ans.",
            [("partnership", "Altiris", "Semvo", None)],
        ),
    ],
)
def test_who_did_what(language, text, deals):
    assert told(language, text) == deals


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "La [Cnil|o] a infligé à [Altiris|o] une amende de 500 millions d'euros et à "
            "[Vantix|o] une de 200 millions.",
        ),
        (
            "en",
            "The [CNIL|o] fined [Altiris|o] €500 million and [Vantix|o] €200 million.",
        ),
    ],
)
def test_each_pays_its_own_fine(language, text):
    paid = {subject: amount for _, subject, _, amount in told(language, text)}
    assert paid == {"Altiris": 5e8, "Vantix": 2e8}


def test_who_was_fined_fines_nobody():
    text = (
        "The regulator fined [Vantix|o] 210 million euros.\n\n"
        "It had earlier fined [Altiris|o] 1.2 billion euros."
    )
    found = marked_article("en", "2026-03-10", "", text).deals
    assert [(one.subject, one.object, one.background) for one in found] == [
        ("Vantix", None, False),
        ("Altiris", None, True),
    ]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "The £9m sale of [Corvid|o] to [Wex|o] fell apart on Monday.", "failed"),
        ("fr", "Le rachat de [Corvid|o] par [Wex|o] a tourné court.", "failed"),
        ("en", "[Quillon|o] plans a second site in [Oslo|l] in 2027.", "planned"),
        ("en", "[Quillon|o] has opened a second site in [Oslo|l].", "completed"),
    ],
)
def test_how_far_it_came(language, text, status):
    found = marked_article(language, "2026-03-10", "", text).deals
    assert [one.status for one in found] == [status]


def test_a_rumour_after_the_news_is_context():
    text = (
        "[Quillon|o] will open an office in [Oslo|l] in May.\n\n"
        "[Quillon|o] is in talks to raise $50 million in a funding round."
    )
    found = marked_article("en", "2026-03-10", "", text).deals
    assert [(one.kind, one.background) for one in found] == [
        ("office_opening", False),
        ("funding", True),
    ]
    alone = marked_article("en", "2026-03-10", "", text.partition("\n\n")[2]).deals
    assert [(one.kind, one.background) for one in alone] == [("funding", False)]
