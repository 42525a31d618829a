"""Lines that serve a page are left out, also where no class tells what they are."""

import pytest

from tests.test_copies import LINES, article

SERVICE = [
    "(Editing by Ann Lowe)",
    "View comments (12)",
    "Voir les commentaires (12)",
    "1 204 vues",
    "Soyez le premier à commenter",
    "Réagissez à cet article",
    "Classé dans : Port, Patrimoine",
    "Cliquez ici pour recevoir notre lettre hebdomadaire.",
    "Have a tip? Write to us",
    "Une info à nous transmettre ? Écrivez-nous",
    "Vous avez aimé cet article ? Offrez-nous un café.",
    "Von Nora Kalder und Ole Brandt, Husum",
    "Por Lucía Marín y Jordi Vidal",
    "Aktualisiert am 13.03.2026, 08:15 Uhr · Erstellt am 12.03.2026, 06:00 Uhr",
    "Publicado el 20 de febrero de 2026 a las 05:20",
    "Download our app for the latest news",
    "Contact presse : Zoé Petit – presse@quai.example – 01 02 03 04 05",
    "If you liked this post, consider becoming a paid subscriber.",
    "Share this story: Facebook Bluesky LinkedIn Email",
    "Please confirm that you are human.",
    "Merci de vérifier que vous n’êtes pas un robot.",
    "Video player is loading.",
    "Lecture vidéo impossible",
    "Copyright 2026 The Quay Post. All rights reserved. It may not be rewritten.",
    "La suite de votre contenu après cette annonce",
    "Pour soutenir notre journal, faites un don déductible.",
    "The old quay at noon. © Zoe Petit / Quai Photo",
    "Téléchargez notre application pour suivre l’actualité",
    "Do you have an opinion on what this article says? If you would like to submit a letter of "
    "up to 250 words, to be considered for our letters page on Saturday, please write it in an "
    "email and send it to letters@quay.example with your name and your town.",
    "Do you know more about the dredger? You can reach Zoe Petit securely on Signal at zp.17.",
    "Do you work at the port? Contact Zoe Petit on Signal.",
    "Vous travaillez au port ? Écrivez-nous, votre nom ne sera pas cité.",
    "How we rate and review boats",
    "Comment nous testons et notons les bateaux",
    "<a href='/x'>Our review process</a>",
]
TOLD = [
    "Do you have more than one boat in the port? Then you can tell how much it costs.",
    "Do you know anything about mud? The engineers did not, and wrote to a museum in 2019.",
    "Avez-vous plus de dix bateaux ? Il faudra alors deux quais, selon la capitainerie.",
    "How we choose matters.",
    "<strong>How we test boats</strong>",
]


@pytest.mark.parametrize("line", TOLD)
def test_line_that_asks_nobody_for_anything_stays(line):
    paragraphs = [f"<p>{text}</p>" for text in LINES]
    paragraphs.insert(2, f"<p>{line}</p>")
    assert len(article("".join(paragraphs)).text.split("\n")) == len(LINES) + 1


@pytest.mark.parametrize("line", SERVICE)
def test_line_is_left_out_between_paragraphs(line):
    paragraphs = [f"<p>{text}</p>" for text in LINES]
    paragraphs.insert(2, f"<p>{line}</p>")
    assert article("".join(paragraphs)).text.split("\n") == LINES


def test_note_in_italics_on_who_wrote_is_left_out_at_the_end():
    note = (
        "<p><em>Martin Solheim is a marine engineer. He writes about coasts.</em></p>"
    )
    paragraphs = "".join(f"<p>{text}</p>" for text in LINES)
    assert article(paragraphs + note).text.split("\n") == LINES


def test_note_on_who_wrote_is_left_out_above_a_call_for_letters():
    end = "<ul><li><p>Nora Quill writes about ports and the state</p></li></ul><p>Do you have "
    end += "an opinion on what this article says? Email us at letters@quay.example.</p>"
    paragraphs = "".join(f"<p>{text}</p>" for text in LINES)
    assert article(paragraphs + end).text.split("\n") == LINES


def test_note_that_says_how_to_reach_its_author_is_left_out_without_a_byline():
    note = "<p>Ada Finch is a reporter at the Gazette. Reach her at ada@gazette.example.</p>"
    paragraphs = "".join(f"<p>{text}</p>" for text in LINES)
    assert article(paragraphs + note).text.split("\n") == LINES


def test_calendar_below_the_text_is_left_out():
    week = "".join(f"<td>{day}</td>" for day in "MTWTFSS")
    days = "".join(f"<td>{day}</td>" for day in range(1, 8))
    paragraphs = "".join(f"<p>{text}</p>" for text in LINES)
    calendar = f"<table><tr>{week}</tr><tr>{days}</tr></table>"
    assert article(paragraphs + calendar).text.split("\n") == LINES


@pytest.mark.parametrize(
    "question", ["Poll: would you ride it?", "Sondage : et vous ?"]
)
def test_answers_of_a_poll_are_left_out(question):
    answers = "<ul><li>Yes</li><li>Non</li><li>Not in winter</li></ul>"
    told = [f"<p>{line}</p>" for line in LINES]
    told.insert(3, f"<div><h4>{question}</h4>{answers}</div>")
    assert article("".join(told)).text == "\n".join(LINES)


@pytest.mark.parametrize(
    "line",
    [
        "Copyright of the old film went to the town in 2024, the clerk said on Monday.",
        "Share prices of the ferry line fell on Facebook and LinkedIn rumours on Friday.",
        "The site asked whether the mayor was a robot, and he confirmed he is not one.",
        "La suite de l’affaire dépend du juge, après cette annonce du maire de la ville.",
        "Every morning the harbour master reads his email on the deck of the old ferry.",
    ],
)
def test_sentences_about_such_things_stay(line):
    told = [*LINES[:3], line, *LINES[3:]]
    page = "".join(f"<p>{each}</p>" for each in told)
    assert article(page).text == "\n".join(told)


PULLED = (
    '<aside class="pullquote"><p>“{}”</p></aside>',
    '<blockquote class="pullquote"><p>« {} »</p></blockquote>',
    '<div class="pull-quote">{}</div>',
    '<figure class="wp-block-pullquote"><blockquote><p>{}</p><cite>Nora Quill</cite>'
    "</blockquote></figure>",
    '<div class="exergue"><p>« {} »</p><p>Nora Quill, skater</p></div>',
    "<aside><blockquote>{}</blockquote></aside>",
)


@pytest.mark.parametrize("box", PULLED)
def test_words_in_large_letters_are_told_once(box):
    paragraphs = [f"<p>{line}</p>" for line in LINES]
    paragraphs.insert(2, box.format("By noon the children were skating"))
    assert article("".join(paragraphs)).text.split("\n") == LINES


def test_quotation_that_stands_nowhere_else_stays():
    paragraphs = [f"<p>{line}</p>" for line in LINES]
    paragraphs.insert(2, PULLED[1].format("By noon the geese were skating"))
    assert "geese" in article("".join(paragraphs)).text
    paragraphs[2] = PULLED[2].format("By noon the children were skating.")
    assert article("".join(paragraphs)).text.count("By noon the children") == 2
    paragraphs[2] = "<blockquote>By noon the children were skating</blockquote>"
    assert article("".join(paragraphs)).text.count("By noon the children") == 2


@pytest.mark.parametrize(
    "line",
    [
        "<div><p>214</p><p>3</p><button>Listen</button></div>",
        "<div><a>214</a><a>3</a></div>",
        "<p>1 204</p>",
        "<p>1.2K</p>",
        "<p>Numéro 48, été 2026</p>",
        "<p>Vol. 3, No. 2, May 2026</p>",
        "<p>Hors-série n° 5 · juillet-août 2026</p>",
    ],
)
def test_counts_and_the_issue_above_the_text_are_left_out(line):
    paragraphs = "".join(f"<p>{text}</p>" for text in LINES)
    byline = '<p class="byline">By Nora Quill</p>'
    assert article(byline + line + paragraphs).text.split("\n") == LINES


def test_numbers_and_years_of_parts_stay():
    parts = "".join(f"<p>{at}</p><p>{text}</p>" for at, text in enumerate(LINES, 1))
    assert article(parts).text.split("\n")[:3] == ["1", LINES[0], "2"]
    paragraphs = "".join(f"<p>{text}</p>" for text in LINES)
    assert article("<p>1986</p>" + paragraphs).text.startswith("1986\n")
