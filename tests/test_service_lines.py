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
    "Download our app for the latest news",
    "Téléchargez notre application pour suivre l’actualité",
]


@pytest.mark.parametrize("line", SERVICE)
def test_line_is_left_out_between_paragraphs(line):
    paragraphs = [f"<p>{text}</p>" for text in LINES]
    paragraphs.insert(2, f"<p>{line}</p>")
    assert article("".join(paragraphs)).text.split("\n") == LINES
