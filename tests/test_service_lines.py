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
    "Téléchargez notre application pour suivre l’actualité",
]


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
