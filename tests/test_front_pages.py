"""Which links of a page are taken for articles."""

import pytest

from crawler.discovery import Link
from crawler.listings.front_pages import front_page_links, looks_like_article

HOME = "https://www.quai.example/"
NAVIGATION = """<header><nav><a href="/">Accueil</a><a href="/reseaux/">Réseaux</a>
<a href="/dossiers/">Tous les dossiers de la rédaction du mois</a>
<a href="/connexion">Se connecter à son compte de lecteur</a></nav></header>"""
FOOTER = """<footer><a href="/a-propos">À propos de la rédaction du Quai</a>
<a href="/mentions-legales">Mentions légales et protection des données</a>
<a href="/nos-engagements-pour-une-presse-libre">Nos engagements pour une presse libre</a>
<a href="https://pub.example/une-offre-de-nos-partenaires-12">Une offre partenaire</a>
</footer>"""


def page(main: str, head: str = "") -> bytes:
    return (
        f'<!DOCTYPE html><html lang="fr-FR"><head><meta charset="utf-8">{head}</head>'
        f"<body>{NAVIGATION}<main>{main}</main>{FOOTER}</body></html>"
    ).encode()


def card(href: str, title: str, more: str = "") -> str:
    return f'<article><h2><a href="{href}">{title}</a></h2>{more}</article>'


def links(main: str, url: str = HOME, head: str = "") -> list[Link]:
    return front_page_links(page(main, head), url)


def urls(main: str, url: str = HOME, head: str = "") -> list[str]:
    return [link.url for link in links(main, url, head)]


def test_cards_are_articles_and_furniture_is_none() -> None:
    main = "".join(
        (
            card("/reseaux/le-cable-du-port-est-rompu", "Le câble du port est rompu"),
            card("/reseaux/la-fibre-arrive-a-groix", "La fibre arrive à Groix"),
            card("/reseaux/le-debit-double-a-brest", "Le débit double à Brest"),
            card("/reseaux/une-panne-de-trois-jours", "Une panne de trois jours"),
            card("/reseaux/fibre-101", "Court"),
            card("/mobile/une-antenne-de-plus-102", "Une antenne de plus à Brest"),
            '<p><a href="/auteurs/odile-brac">Odile Brac, notre reporter au port</a></p>'
            '<p><a href="/tag/fibre-optique">Tout savoir sur la fibre optique</a></p>'
            '<p><a href="/reseaux/page/2">Voir les articles plus anciens du mois</a></p>'
            '<p><a href="/photo.jpg">Une photo de la rade de Brest</a></p>'
            '<p><a href="javascript:void(0)">Ouvrir le menu de la rubrique</a></p>',
        )
    )
    assert urls(main) == [
        "https://www.quai.example/reseaux/le-cable-du-port-est-rompu",
        "https://www.quai.example/reseaux/la-fibre-arrive-a-groix",
        "https://www.quai.example/reseaux/le-debit-double-a-brest",
        "https://www.quai.example/reseaux/une-panne-de-trois-jours",
        "https://www.quai.example/reseaux/fibre-101",
        "https://www.quai.example/mobile/une-antenne-de-plus-102",
    ]


def test_short_headlines_go_with_the_others_of_their_shape() -> None:
    longer = (
        card(f"/n/{n}", f"Un titre assez long du jour {n}") for n in range(101, 107)
    )
    assert "https://www.quai.example/n/107" in urls(
        "".join(longer) + card("/n/107", "Bref")
    )
    assert urls('<p><a href="/n/107">Bref</a></p>') == []


def test_addresses_count_from_the_base_and_have_no_blanks() -> None:
    main = (
        card("\n  le-premier-titre-du-jour-1 \n", "Le premier titre du jour")
        + card("/b/le-second-titre-du-jour-2#commentaires", "Le second titre du jour")
        + card(
            "https://quai.example/c/le-tiers-titre-du-jour-3?utm_source=une", "Trois"
        )
    )
    base = '<base href="https://www.quai.example/a/">'
    assert urls(main, f"{HOME}rubrique/", base) == [
        "https://www.quai.example/a/le-premier-titre-du-jour-1",
        "https://www.quai.example/b/le-second-titre-du-jour-2",
        "https://quai.example/c/le-tiers-titre-du-jour-3",
    ]


def test_only_the_same_host() -> None:
    foreign = card("https://autre.example/le-cable-du-port-est-rompu", "Le câble rompu")
    below = card(
        "https://emploi.quai.example/le-port-cherche-un-marin", "Le port cherche"
    )
    phone = card(
        "https://m.quai.example/le-port-cherche-un-marin", "Le port cherche un"
    )
    assert urls(foreign + below + phone) == [
        "https://m.quai.example/le-port-cherche-un-marin"
    ]


def test_title_and_date_come_from_the_card() -> None:
    first, second = links(
        '<article><a href="/a/le-port-manque-de-fibre"><img alt=""></a>'
        '<a href="/a/le-port-manque-de-fibre"><span>Réseaux</span>'
        "<h3>Le port <em>manque</em> de fibre</h3><p>Chapeau long de la carte</p></a>"
        '<time datetime="2026-03-03T08:15:00+01:00">hier</time>'
        '<a href="/a/le-port-manque-de-fibre#suite">Lire la suite de cet article</a>'
        "</article>"
        + card("/a/la-mairie-coupe-le-reseau", "La mairie coupe le réseau")
        + '<time datetime="2026-03-01">Mis à jour</time>'
    )
    assert first.hints.title == "Le port manque de fibre"
    assert first.hints.date_published == "2026-03-03T08:15:00+01:00"
    assert first.hints.language == "fr"
    assert second.hints.title == "La mairie coupe le réseau"
    assert second.hints.date_published is None


def test_calendars_and_sort_orders_are_left_alone() -> None:
    days = (f'<a href="/agenda/2026/03/{d:02}">Le {d} mars</a>' for d in range(1, 29))
    orders = (f'<a href="/articles/liste?tri={o}">Trier par {o}</a>' for o in "abcdef")
    archive = (f'<a href="/2026/{m:02}/">Archives du mois</a>' for m in range(1, 13))
    assert urls("".join((*days, *orders, *archive))) == []


def test_pages_made_to_choke_a_parser() -> None:
    attributes = " ".join(f'a{n}="x"' for n in range(100_000))
    many = "".join(f'<a href="/le-titre-numero-{n}">Titre</a>' for n in range(20_000))
    for body in (f"<p {attributes}>", "<div>" * 30_000, "<a>" * 50_000, many):
        assert len(urls(body)) <= 5000


@pytest.mark.parametrize(
    "path",
    [
        "2026/03/03/cable",
        "tech/le-cable-du-port-est-rompu",
        "news/12345678",
        "actu/cable-rompu-123456.html",
        "index.php?id=4321",
        "spip.php?article1234",
        "dossiers/le-cable-du-port-est-rompu-4512",
        "2026/03/le-cable-rompu/",
    ],
)
def test_addresses_of_articles(path: str) -> None:
    assert looks_like_article(HOME + path)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "tech",
        "tech/mobile/",
        "2026/03/03/",
        "2026/03",
        "tag/intelligence-artificielle-et-emploi",
        "author/anne-marie-de-la-tour",
        "login?next=/a/le-cable-du-port-est-rompu",
        "a-propos",
        "mentions-legales",
        "articles?page=3",
        "recherche?q=le-cable-du-port",
        "images/le-cable-du-port-est-rompu.jpg",
        "feed/",
    ],
)
def test_addresses_of_other_pages(path: str) -> None:
    assert not looks_like_article(HOME + path)
