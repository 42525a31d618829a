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


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement. Scroll to continue reading.",
        "Add The Quay as a preferred source on Google.",
        "Ajoutez Le Quai à vos sources préférées sur Google.",
        "You're reading The Quay — people who know every crane of the harbour.",
        "If you enjoyed this story, consider joining The Quay for five euros a month.",
        "Si vous avez apprécié cet article, abonnez-vous au Quai.",
        "Our Standards: The Quay Handbook.",
        "For more about the harbour, listen to the Quay podcast.",
        "Écoutez notre podcast sur toutes les plateformes.",
        "Register now to save on your Harbour Days pass.",
        "Réservez votre place pour les Journées du port.",
        "Have a tip? Contact Ada Morel on Signal.",
        "Vous avez une piste ? Contactez la rédaction à quai@quai.example.",
        "Ada Morel can be reached at ada@quay.example.",
        "Thanks for reading.",
        "The harbour in your inbox. No spam.",
        "Réutiliser cet article",
    ],
)
def test_what_the_site_promotes_goes(line):
    assert line not in read(*STORY, line, LAST)
    assert line not in read(*STORY, LAST, line)


@pytest.mark.parametrize(
    "line",
    [
        "The podcast has two million listeners, and its hosts have quit.",
        "Listeners can find the podcast on every platform.",
        "Le podcast revient en mars, avec de nouvelles voix.",
        "The minister could not be reached on Tuesday.",
        "Join ten thousand fans and the tickets still sell out in a day, he said.",
        "Tickets cost 30 euros, and half of them are gone.",
        "Spam is down by half since the filter was trained again.",
        "Buyers save up to 300 euros when they order before March.",
        "A fan can plug it in wherever you find a socket, he said.",
        "Buy now, pay later firms want to sell concert tickets.",
        "Book your tickets early, for the boat holds forty people.",
        "Early-bird tickets for the fair cost 300 euros.",
        "Google will add a button for the sources that readers prefer.",
    ],
)
def test_news_about_podcasts_and_tickets_stays(line):
    assert line in read(*STORY, line, LAST)


def test_a_note_on_another_author_in_a_box_takes_nothing_but_itself():
    box = "<aside><h4>About the author</h4><p>Per Lund writes about ports.</p></aside>"
    told = "".join(f"<p>{line}</p>" for line in STORY[:2])
    rest = "".join(f"<p>{line}</p>" for line in (STORY[2], LAST))
    page = f"<h1>Une criée</h1><article>{told}{box}{rest}</article>"
    assert article(page).text.split("\n") == [*STORY, LAST]


def test_items_of_a_list_stay_together():
    points = ["Tous les serveurs sont réparés sur place", "Rien à payer"]
    box = "".join(f"<li>{point}</li>" for point in points)
    lines = read(*STORY, LAST, tail=f"<h3>Repères</h3><ul>{box}</ul>")
    assert lines[-3:] == ["Repères", *points]


def test_what_speaks_for_and_against_a_thing_stays_whole():
    tail = (
        "<aside><h3>Les plus</h3><ul><li>Léger</li></ul>"
        "<h3>Les moins</h3><ul><li>Bruyant</li></ul></aside>"
    )
    lines = read(*STORY, LAST, tail=tail)
    assert lines[-4:] == ["Les plus", "Léger", "Les moins", "Bruyant"]


def test_rows_of_a_table_have_their_values():
    rows = {"Poids": "12 kg", "Bruit": "40 dB", "Prix": "900 €"}
    cells = "".join(f"<tr><th>{k}</th><td>{v}</td></tr>" for k, v in rows.items())
    lines = read(*STORY, LAST, tail=f"<h3>Fiche technique</h3><table>{cells}</table>")
    assert lines[-3:] == [f"{k} | {v}" for k, v in rows.items()]


def test_linked_headlines_of_a_roundup_stay():
    heads = ["Une criée à louer", "Quarante emplois à Brest", "Le bruit inquiète"]
    told = "".join(
        f"<h2><a href=/{n}>{head}</a></h2><p>{line}</p>"
        for n, (head, line) in enumerate(zip(heads, STORY, strict=True))
    )
    page = f"<title>La semaine</title><article><h1>La semaine</h1>{told}</article>"
    lines = article(page).text.split("\n")
    assert lines == [line for pair in zip(heads, STORY, strict=True) for line in pair]


def test_entries_of_a_live_blog_stay_whole_without_their_writers_names():
    entries = [
        ("4:12 p.m.", "Port workers walk out", "The crane drivers have left the quay."),
        ("2:30 p.m.", "Ferries late", "No ferry has left since noon."),
        ("11:05 a.m.", "Talks open", "Both sides are at the table, says the prefect."),
        ("9:01 a.m.", "What is known", "The strike began at dawn. It may last a week."),
    ]
    told = "".join(
        f"<div class=post><header>{at}</header><h2>{head}</h2><header>Ada Morel</header>"
        f"<p>{line}</p></div>"
        for at, head, line in entries
    )
    page = f"<h1>Strike: live</h1><p class=by>By Ada Morel</p><main>{told}</main>"
    lines = article(page).text.split("\n")
    assert lines == [line for entry in entries for line in entry]


def test_a_short_note_of_a_release_has_no_marks_and_no_headline():
    items = ["A dark theme", "Folders are back", "Faster search"]
    listed = "".join(f"<li>{item}</li>" for item in items)
    lead = "Tricorne has released version 3.0 of its mail reader."
    page = (
        "<title>Tricorne 3.0 is out</title><article><h1>Tricorne 3.0 is out</h1>"
        f"<p>{lead}</p><ul>{listed}</ul></article>"
    )
    assert article(page).text.split("\n") == [lead, *items]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Une faille de Tricorne a livré les adresses de 6 millions de clients.",
            "Le groupe l'avait tue en août.",
        ),
        (
            "A cookie fine of €20 million was handed to Tricorne for tracking readers"
            " without consent.",
            "Tricorne will appeal.",
        ),
    ],
)
def test_a_brief_of_two_paragraphs_is_whole(lines):
    told = "".join(f"<p>{line}</p>" for line in lines)
    page = (
        "<title>Tricorne et ses clients</title><meta property=og:type content=article>"
        "<nav><a href=/>Home</a> <a href=/tech>Tech</a></nav><main><article>"
        "<h1>Tricorne et ses clients</h1><p class=byline>Par Ada Morel</p>"
        "<time datetime=2026-03-09>2026-03-09</time>"
        f"<div class=body>{told}</div></article></main><footer><p>© Le Quai</p></footer>"
    )
    assert article(page).text.split("\n") == [*lines]
