"""English ways to tell a deal, kind by kind, and what is none."""

import pytest

from pipelines.dealings.heads import heads_of, word_of
from tests.marked import marked_article

KINDS = {"<s>": ("organization",), "<m>": ("amount",)}


def told(text, headline="", day="2025-03-04"):
    """Give kind, subject and object of the deals of a marked text."""
    found = marked_article("en", day, headline, text).deals
    return [(deal.kind, deal.subject, deal.object) for deal in found]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("[Acme|o], which mends pumps, got $25M from [Zeta Capital|o].", "Acme"),
        ("[Zeta Capital|o] led a $20 million Series A in [Acme|o].", "Acme"),
        ("[Zeta Bank|o] lent [Acme|o] €42 million last year.", "Acme"),
        ("[Acme|o] added 24 million dollars in debt to build buses.", "Acme"),
        ("Fresh off a $20 million round, [Acme|o] is hiring.", "Acme"),
        ("A $50 million cheque for [Acme|o] came last week.", "Acme"),
        ("Investors led by [Zeta|o] have handed [Acme|o] $15 million.", "Acme"),
        ("With $16 million of new capital, [Acme|o] will hire.", "Acme"),
    ],
)
def test_money_for_a_company(text, subject):
    assert [deal[:2] for deal in told(text)] == [("funding", subject)]


@pytest.mark.parametrize(
    "text",
    [
        "[Acme|o] is shelling out $3 billion for [Zeta|o].",
        "[Zeta|o] agreed to be taken private by [Acme|o] in a $4 billion deal.",
        "[Zeta|o] ended up in the hands of [Acme|o] last summer.",
        "[Acme|o]'s $6 billion takeover of [Zeta|o] has been cleared.",
        "The acquisition of [Zeta|o] by [Acme|o] will close in June.",
        "[Acme|o] beat [Oak|o] to [Zeta|o] with an offer of £4 million.",
        "[Zeta|o] was spun out of [Oak|o] and sold to [Acme|o] in 2019.",
        "[Oak|o] paid a fortune for [Zeta|o] and sold it last month to [Acme|o].",
        "[Zeta|o] has found a buyer in [Acme|o].",
        "[Zeta|o], which [Acme|o] is about to swallow, makes pumps.",
        "[Acme|o] takes [Zeta|o] private for $12 billion.",
        "[Acme|o] has offered €6 billion for [Zeta|o].",
    ],
)
def test_who_buys_whom(text):
    assert ("acquisition", "Acme", "Zeta") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Acme|o] has filed confidentially.",
        "[Acme|o] tripled on its debut last week.",
        "[Acme|o] has hired bankers for an IPO next year.",
        "[Acme|o] rang the bell at the [NYSE|o] on Thursday.",
        "Shares of [Acme|o] rose 3% on their first day on the [Nasdaq|o].",
        "[Acme|o] picked [London|l] for its IPO.",
        "[Acme|o] floated in [Oslo|l].",
    ],
)
def test_listing(text):
    assert [deal[:2] for deal in told(text)] == [("ipo", "Acme")]


def test_money_of_a_listing_is_no_round():
    text = "[Acme|o] listed on the [Nasdaq|o] on Tuesday. It raised $864 million."
    article = marked_article("en", "2025-03-04", "[Acme|o] goes public", text)
    (deal,) = article.deals
    assert (deal.kind, deal.amount) == ("ipo", 864e6)


@pytest.mark.parametrize(
    "text",
    [
        "[Acme|o] is parting with 212 people.",
        "[Acme|o] said goodbye to 29% of its workforce.",
        "[Acme|o] will reduce its workforce by 30%.",
        "About 2,500 people will lose their jobs at [Acme|o].",
        "A tenth of the staff at [Acme|o] has been let go.",
        "[Acme|o] told 160 employees that their jobs were gone.",
        "[Acme|o] is showing 240 people the door.",
    ],
)
def test_dismissals(text):
    assert [deal[:2] for deal in told(text)] == [("layoffs", "Acme")]


@pytest.mark.parametrize(
    "text",
    [
        "[Acme|o], fined €30 million by the [Data Authority|o], is silent.",
        "The [Data Authority|o] slapped a £12 million fine on [Acme|o].",
        "[Acme|o] agreed to pay $3 million to the [Data Authority|o] for its delay.",
        "[Acme|o] has received a €3 million fine from the [Data Authority|o].",
        "The [Data Authority|o]'s $5 billion settlement with [Acme|o] stands.",
    ],
)
def test_fines(text):
    assert told(text) == [("fine", "Acme", "Data Authority")]


@pytest.mark.parametrize(
    "text",
    [
        "[Acme|o] signed a five-year deal with [Zeta|o].",
        "[Zeta|o] is paying [Acme|o] $101 million to fly its gear.",
        "[Acme|o] and [Zeta|o] are teaming up on driverless taxis.",
        "[Acme|o] has chosen [Zeta|o] to supply its software.",
        "[Acme|o]'s £330m contract with [Zeta|o] runs for seven years.",
    ],
)
def test_partners(text):
    ((kind, *parties),) = told(text)
    assert (kind, set(parties)) == ("partnership", {"Acme", "Zeta"})


@pytest.mark.parametrize(
    "text",
    [
        "[Acme|o] alone is putting $10 billion into a site in [Leeds|l].",
        "[Acme|o] moves into a new [Leeds|l] office in May.",
        "In [Leeds|l], [Acme|o] is building a €10 billion fab.",
        "[Acme|o] has set up shop in [Leeds|l].",
        "Construction of [Acme|o]'s factory near [Leeds|l] began in March.",
    ],
)
def test_sites(text):
    assert told(text) == [("office_opening", "Acme", "Leeds")]


@pytest.mark.parametrize(
    "text",
    [
        "[Acme|o] poaches [Oak|o]'s [Ada Moss|p] as CEO",
        "[Ada Moss|p] has taken the helm at [Acme|o].",
        "[Acme|o] has turned to [Ada Moss|p] as its next chief executive.",
        "[Ada Moss|p] will run [Acme|o] from April.",
        "[Ada Moss|p], who took over as chief executive of [Acme|o] in 2024, left.",
        "[Ada Moss|p] is the new boss of [Acme|o].",
    ],
)
def test_new_leaders(text):
    assert told(text) == [("appointment", "Acme", "Ada Moss")]


@pytest.mark.parametrize(
    "text",
    [
        "[Acme|o] took the wraps off the [Zip 6|x].",
        "[Acme|o]'s new [Zip 6|x] goes on sale on July 15.",
        "The [Zip 6|x] was unveiled by [Acme|o] on Monday.",
        "[Acme|o] will show its [Zip 6|x] in [Leeds|l] next week.",
    ],
)
def test_launches(text):
    assert told(text) == [("product_launch", "Acme", "Zip 6")]


@pytest.mark.parametrize(
    "text",
    [
        "[Acme|o] could one day go public, analysts think.",
        "[Acme|o] should buy [Zeta|o], says [Ada Moss|p].",
        "If [Acme|o] bought [Zeta|o], the regulators would howl.",
        "[Acme|o], in which [Zeta|o] owns roughly 28%, gained 2%.",
        "[Acme|o] raised its capital spending to $35 billion.",
        "The team had three sacks. [Acme|o] sells stuff sacks.",
        "[Acme|o] cuts cheques for 42 million workers.",
        "[Acme|o] faces a fine of up to $5 million.",
        "[Zeta|o] is valued at $9 billion, and [Acme|o] lost $600 billion in a day.",
        "[Acme|o] launched its app at a plant fair in [Leeds|l].",
        "Startups in [Spain|l] raised $52 billion, [Acme|o] says.",
    ],
)
def test_no_deal(text):
    assert told(text) == []


def test_aside_does_not_take_the_deal():
    text = "[Acme|o] mends pumps. The firm, backed by [Zeta|o], raised $5 million."
    assert [deal[:2] for deal in told(text)] == [("funding", "Acme")]


def test_first_of_two_is_the_one_who_acts():
    text = "[Acme|o] and the chipmaker [Zeta|o] will build a plant in [Leeds|l]."
    assert ("office_opening", "Acme", "Leeds") in told(text)


def test_each_story_of_a_newsletter_is_news():
    article = marked_article(
        "en",
        "2025-03-04",
        "Pumps Weekly",
        "Welcome back.\n[Acme|o] raised $5 million.\n[Zeta|o] is parting with 30 people.",
    )
    assert [deal.background for deal in article.deals] == [False, False]


def test_month_of_the_year_before():
    article = marked_article(
        "en", "2025-02-10", "", "In June [Acme|o] bought [Zeta|o] for $2 million."
    )
    assert [deal.date for deal in article.deals] == ["2024-06"]


def test_how_matches_begin():
    assert heads_of(r"\b(?:rais(?:e|ed)|got)\b <m>", KINDS) == {"rais", "got"}
    assert heads_of("<s> wins", KINDS) == {"organization"}
    assert heads_of(r"(?:the )?sale", KINDS) is None
    assert word_of(r"<s> (?:has )?\bacquired\b <s>", KINDS) == {"acqu"}
    assert word_of("<s>|<m>", KINDS) is None
