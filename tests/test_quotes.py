"""Quotations and their speakers, on the short texts of *_told.txt."""

import re
from pathlib import Path

import pytest

from pipelines.quotes import find_quotes
from tests.marked import unmark


def told():
    """Give language, marked text, wanted quotations and what is none."""
    files = [
        f"{name}_told.txt" for name in ("quotes", "speakers", "openings", "titles")
    ]
    parts = [(Path(__file__).parent / name).read_text("utf-8") for name in files]
    lines = "\n\n".join(parts).splitlines()
    text = "\n".join(line for line in lines if not line.startswith("#"))
    for block in re.split(r"\n\n(?=(?:en|fr)\n)", text.strip()):
        language, *lines = block.splitlines()
        body = "\n".join(line for line in lines if line[:2] not in ("> ", "! "))
        wanted = [line[2:].split(" | ") for line in lines if line.startswith("> ")]
        none = [line[2:] for line in lines if line.startswith("! ")]
        yield pytest.param(language, body.strip(), wanted, none, id=body.strip()[:40])


@pytest.mark.parametrize(("language", "marked", "wanted", "none"), list(told()))
def test_told_quotations(language, marked, wanted, none):
    text, mentions = unmark(marked, "text")
    found = find_quotes(text, mentions, language)
    for part, speaker in wanted:
        speakers = [quote.speaker for quote in found if part in quote.text]
        assert speakers == [None if speaker == "-" else speaker]
    inner = [re.sub(r'^[«“"\s]+|[»”"\s]+$', "", quote.text) for quote in found]
    assert not set(none) & set(inner)
    assert all(text[q.start_char : q.end_char] == q.text for q in found)


def test_inches_do_not_pair():
    text, mentions = unmark(
        'The case has room for a 13" and a 16" model. "It fits," laughs [Una Fox|p], '
        '"whatever you bought." A 27" screen does not.',
        "text",
    )
    found = find_quotes(text, mentions, "en")
    assert [(q.text, q.speaker) for q in found] == [
        ('"whatever you bought."', "Una Fox")
    ]


def test_an_open_quotation_ends_with_its_paragraph():
    text, mentions = unmark(
        "“We waited for a year,” said [Una Fox|p].\n\n“Nobody called us.\n\n“Nobody wrote.”",
        "text",
    )
    found = [(quote.text, quote.speaker) for quote in find_quotes(text, mentions, "en")]
    assert found == [
        ("“We waited for a year,”", "Una Fox"),
        ("“Nobody called us.", "Una Fox"),
    ]


@pytest.mark.parametrize(
    ("language", "marked", "quote"),
    [
        (
            "fr",
            "« C'est fini.\n\nOn ne reviendra pas », dit [Una Fox|p]. Il pleut.",
            "« C'est fini.\n\nOn ne reviendra pas »",
        ),
        (
            "en",
            "[Una Fox|p] said: “It is over for all of us.\n\nWe will not go back.” Rain.",
            "“It is over for all of us.\n\nWe will not go back.”",
        ),
    ],
)
def test_one_pair_of_marks_over_two_paragraphs(language, marked, quote):
    text, mentions = unmark(marked, "text")
    found = find_quotes(text, mentions, language)
    assert [(one.text, one.speaker) for one in found] == [(quote, "Una Fox")]


def test_a_mark_that_opens_the_next_paragraph_closes_nothing():
    marked = "« Tout est fini pour nous.\n\n» On ne reviendra pas », dit [Una Fox|p]."
    text, mentions = unmark(marked, "text")
    first, *_ = find_quotes(text, mentions, "fr")
    assert first.text == "« Tout est fini pour nous."


def test_nested_marks_are_one_quotation():
    text, mentions = unmark(
        "« Il m'a dit “jamais de la vie” et il est parti », rit [Una Fox|p].", "text"
    )
    (quote,) = find_quotes(text, mentions, "fr")
    assert quote.text == "« Il m'a dit “jamais de la vie” et il est parti »"


def test_short_names_give_the_fullest_form():
    text, mentions = unmark(
        "[Una Fox|p] runs [Larkfield|o]. “We will not sell it,” [Fox|p] said.", "text"
    )
    (quote,) = find_quotes(text, mentions, "en")
    assert quote.speaker == "Una Fox"


def test_headline_gives_the_fullest_form_too():
    _, in_headline = unmark("[Una Fox|p] is back", "headline")
    text, in_text = unmark("“I never went away,” [Fox|p] said.", "text")
    (quote,) = find_quotes(text, [*in_headline, *in_text], "en")
    assert quote.speaker == "Una Fox"


@pytest.mark.parametrize(
    "text", ["", "«", '"', "» « ” “", "‘" * 50, '"' * 999, "“a\n" * 50]
)
def test_odd_marks_do_no_harm(text):
    for language in ("en", "fr", "de"):
        assert find_quotes(text, [], language) == []


def speakers(marked, language):
    text, mentions = unmark(marked, "text")
    return [quote.speaker for quote in find_quotes(text, mentions, language)]


def test_people_whom_nobody_marked():
    told = "« Rien ne va plus », explique Clara Mestre. « On ferme », ajoute-t-elle."
    assert speakers(told, "fr")[0] == "Clara Mestre"
    told = "« Rien ne va plus », explique Clara Mestre. « On va fermer », dit-elle."
    assert speakers(told, "fr") == ["Clara Mestre", "Clara Mestre"]


def test_a_person_taken_for_a_place():
    told = (
        "[Clara Mestre|l] dirige le site. « Nous allons fermer », annonce la patronne."
    )
    assert speakers(told, "fr") == ["Clara Mestre"]


def test_a_title_is_no_part_of_the_name():
    told = "“We will not sell it,” [Chair Una Fox|p] said."
    assert speakers(told, "en") == ["Una Fox"]


def test_an_origin_is_nobodys_name():
    told = "[Una Fox|p] runs the lab. “We will not sell it,” the [Dane|o] said."
    assert speakers(told, "en") == ["Una Fox"]


def test_a_service_may_speak():
    told = "[Larkbook|x] said it “removed all of the accounts within hours”."
    assert speakers(told, "en") == ["Larkbook"]


def test_a_pronoun_stands_for_somebody_of_its_gender():
    told = "[Anne Bell|p] runs [Larkfield|o] with [Paul Key|p]. “We cut too late,” she said."
    assert speakers(told, "en") == ["Anne Bell"]


def test_a_role_stands_for_whom_the_text_gave_it():
    told = (
        "[Noor Aziz|p], chief executive of [Larkfield|o], met [Sam Ode|p]. "
        "“We will hire again,” the boss said."
    )
    assert speakers(told, "en") == ["Noor Aziz"]


def test_the_head_of_something_unnamed_is_nobody():
    told = "[Aude Roche|p] sourit. « Elle a tout compris », admet le patron d'un rival."
    assert speakers(told, "fr") == [None]


def test_the_headline_tells_who_answers():
    _, mentions = unmark("[Una Fox|p] of [Larkfield|o]: a talk", "headline")
    text = "Do you regret it?\n\n“Not for a second.”\n\nAnd now?\n\n“I sleep at last.”"
    found = find_quotes(text, mentions, "en")
    assert [quote.speaker for quote in found] == ["Una Fox", "Una Fox"]


def test_the_maker_of_the_headlines_product_speaks():
    _, in_headline = unmark("[Larkphone 3|x] review: ten screws", "headline")
    text, in_text = unmark(
        "It runs on a chip of [Ostrel|o]. [Larkphone|o] sends spare parts.\n\n"
        "The backup failed. A spokeswoman said “a fix is on its way”.",
        "text",
    )
    (quote,) = find_quotes(text, [*in_headline, *in_text], "en")
    assert quote.speaker == "Larkphone"


def test_the_one_interviewed_throughout_is_he():
    _, in_headline = unmark("[Ben Cole|p] on building a star", "headline")
    text, in_text = unmark(
        "“It is a doughnut that somebody sat on,” says [Ben Cole|p].\n\n"
        "Is he worried? [Sam Ode|p]'s [Larkfield|o] will sell power in 2028. "
        "“I worry as a runner does,” he says.\n\n"
        "I ask about the capital, where [Paul Key|p] has signed a treaty. He thinks. "
        "“So I am learning German.”",
        "text",
    )
    found = find_quotes(text, [*in_headline, *in_text], "en")
    assert [quote.speaker for quote in found] == ["Ben Cole"] * 3


def test_the_founder_is_the_headlines_person_and_not_who_was_dismissed():
    headline, titled = unmark("[Ivo Klar|p] reprend [Orvane|o]", "headline")
    text, mentions = unmark(
        "Le conseil d'[Orvane|o] a mis fin au mandat de [Luc Morel|p]. Le fondateur s'en "
        "est expliqué sur un réseau : « Il faut aller vite, très vite. »",
        "text",
    )
    (quote,) = find_quotes(text, [*titled, *mentions], "fr")
    assert (headline, quote.speaker) == ("Ivo Klar reprend Orvane", "Ivo Klar")
