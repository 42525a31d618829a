"""Sentences of an article that share words with furniture stay; furniture goes."""

import pytest

from tests.test_extract import article

STORY = [
    "Tricorne loue depuis mardi deux étages de l'ancienne criée de Brest à des ateliers"
    " qui réparent des serveurs pour les communes du littoral.",
    "La mairie a signé un bail de neuf ans, et les premières machines arriveront par le"
    " train au début du mois de mars, avec leurs armoires.",
    "Quarante techniciens y travailleront, dont une moitié vient d'un chantier naval qui"
    " a fermé l'an dernier après deux années sans commande.",
]
LAST = (
    "Les riverains ont surtout parlé du bruit, et le conseil municipal leur a promis une"
    " étude avant l'été, menée par un cabinet de Rennes."
)


def read(*lines, tail=""):
    told = "".join(f"<p>{line}</p>" for line in lines)
    return article(
        "<html lang=fr><title>Une criée de serveurs</title><header><a href=/>Le Quai</a></header>"
        f"<article><h1>Une criée de serveurs</h1><div>{told}{tail}</div></article>"
        "<footer><p>© Le Quai</p></footer></html>"
    ).text.split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "La boutique déposait des cookies avant que les visiteurs aient choisi, selon la Cnil.",
        "Les agents ont relevé onze traceurs, que la société refuse de retirer.",
        "The banner stored cookies before visitors had made a choice, the court found.",
        "The newsletter has 40,000 readers who pay, and an inbox full of complaints.",
        "La lettre compte 30 000 lecteurs qui paient.",
        "Affiliate links bring in a third of the magazine's income.",
        "Brokers earn a commission on every contract that they sell.",
        "Les liens d'affiliation pèsent un tiers des recettes du comparateur.",
        "The privacy policy changed twice in a month, and regulators took note.",
        "La politique de confidentialité a été réécrite sans bruit au printemps.",
        "Follow the servers and a warehouse in Malta comes into view.",
        "Sign up is free, but the firm asks for a passport.",
        "Téléchargez l'application, lancez l'analyse et attendez dix minutes.",
        "Tous droits réservés ou non, les images circulaient déjà, dit le photographe.",
    ],
)
def test_news_about_what_furniture_speaks_of_stays(line):
    assert line in read(*STORY, line, LAST)


@pytest.mark.parametrize(
    "line",
    [
        "Nous utilisons des cookies pour mesurer l'audience de nos pages.",
        "This site uses cookies to improve the reading experience.",
        "Ce site dépose des traceurs que chacun peut refuser.",
        "Acceptez les cookies pour voir la vidéo.",
        "This article contains affiliate links.",
        "Le Quai peut percevoir une commission sur les achats.",
        "Abonnez-vous à la newsletter du Quai, chaque vendredi dans la boîte mail.",
        "Sign up for the Quay newsletter and read the news before work.",
        "Our privacy policy explains what happens to e-mail addresses.",
        "Suivez-nous sur Mastodon et dans la lettre du vendredi.",
        "Follow the Quay on Mastodon.",
        "Téléchargez notre application pour lire la suite.",
        "© 2026 Le Quai. Reproduction interdite sans accord.",
        "The post A market of servers appeared first on The Quay.",
    ],
)
def test_what_speaks_to_readers_goes(line):
    assert line not in read(*STORY, line, LAST)


@pytest.mark.parametrize(
    "line",
    [
        "Tricorne n'a pas répondu.",
        "Tricorne did not comment.",
        "Le procès s'ouvre le 4 mai.",
        "Sales begin on Monday.",
        "The state of Maine has opened an inquiry.",
        "Nous avons sollicité Tricorne.",
        "We asked Tricorne for comment.",
        "« Personne ne nous a prévenus », dit-elle.",
        "The shares fell 3 percent.",
        "Une décision est attendue jeudi.",
    ],
)
def test_a_short_last_sentence_stays(line):
    assert read(*STORY, LAST, line)[-1] == line
    assert line in read(*STORY, line, LAST)


@pytest.mark.parametrize(
    "line",
    [
        "Ada Morel, journaliste au Quai.",
        "Ada Morel is a reporter at The Quay.",
        "Bonne lecture.",
        "Photo : le port de Brest.",
        "Images courtesy of Tricorne.",
        "Lire notre reportage à Brest.",
        "Traduit par Jean Le Bihan.",
        "Mots-clés : Brest, serveurs.",
        "Publié le 4 mai 2026.",
        "Partagez cet article.",
    ],
)
def test_what_signs_or_thanks_below_a_text_goes(line):
    assert line not in read(*STORY, LAST, line)


@pytest.mark.parametrize("tag", ["article", "main", "section"])
def test_page_without_a_body_tag_has_its_text(tag):
    told = "".join(f"<p>{line}</p>" for line in (*STORY, LAST))
    page = (
        f"<title>Une criée</title><meta name=a><{tag}><h1>Une criée</h1>{told}</{tag}>"
    )
    assert article(page).text.split("\n") == [*STORY, LAST]
