"""A story of our own, to be put into pages of many kinds."""

import json
from datetime import UTC, datetime

from crawler.items import Article, Page
from pipelines.analysis import analyse

URL = "https://www.le-ponton.example/actu/la-drague-revient-au-port.html"
TITLE = "La drague revient au port"
LINES = [
    "La drague municipale est rentrée lundi soir au port, après trois semaines de travaux "
    "dans l'estuaire voisin et deux avaries de treuil.",
    "Son équipage de neuf marins a retiré quatre mille mètres cubes de vase, soit un tiers "
    "de plus que ce que prévoyait le marché public.",
    "La mairie assure que les plaisanciers retrouveront leurs pontons dès la fin du mois, "
    "si la météo ne retarde pas la pose des chaînes.",
    "Les pêcheurs, eux, demandent depuis longtemps un chenal plus large, car leurs bateaux "
    "se croisent à peine entre les deux jetées.",
    "Le chantier a coûté moins cher que prévu, et la différence paiera une grue neuve pour "
    "la cale de mise à l'eau des canots.",
    "Une réunion publique est annoncée pour la semaine prochaine dans la salle des fêtes, "
    "avec les cartes des fonds relevées par les élèves.",
]
PARAGRAPHS = [f"<p>{line}</p>" for line in LINES]
SAID = (
    "Le patron de la drague n'a pas voulu répondre aux journalistes venus sur le quai."
)


def read(body: str, head: str = "", url: str = URL, title: str = TITLE) -> Article:
    markup = (
        f'<html lang="fr"><head><title>{title} - Le Ponton</title>{head}</head>'
        f"<body><main><article>{body}</article></main></body></html>"
    )
    page = Page(
        url=url,
        requested_url=url,
        source="le_ponton",
        fetched_at=datetime(2026, 6, 1, 12, tzinfo=UTC),
        status=200,
        headers=[("content-type", "text/html; charset=utf-8")],
        body=markup.encode(),
    )
    return analyse(page, None, None)


def node(**fields: object) -> str:
    told = {"@type": "NewsArticle", "headline": TITLE} | fields
    return f'<script type="application/ld+json">{json.dumps(told)}</script>'


def whole(top: str = "", head: str = "", h1: str = TITLE) -> Article:
    return read(f"<h1>{h1}</h1>{top}{''.join(PARAGRAPHS)}", head)
