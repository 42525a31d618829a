"""Tells lines that stand among an article's paragraphs and are none of its words."""

import re
from collections.abc import Sequence

from pipelines.blocks import Block, frames_above
from pipelines.standing import Standing

ALSO = re.compile(
    r"^\W*(?:(?:à|a) (?:lire|voir|écouter|découvrir|retrouver)(?: (?:aussi|également|"
    r"ailleurs|ensuite|"
    r"sur))?|(?:lire|voir|écouter|découvrir|retrouvez) (?:aussi|également|la suite|"
    r"l['’]entretien|"
    r"l['’]article|le dossier|notre|nos|plus)|lisez aussi|sur le même (?:sujet|thème)|"
    r"dans la même "
    r"(?:rubrique|catégorie)|pour (?:aller plus loin|en savoir plus)|(?:nos |les )?articles? "
    r"(?:liés?|associés?|similaires|connexes|recommandés)|notre sélection|"
    r"la rédaction vous conseille|"
    r"nos derniers articles|en relation|read (?:more|also|next|this)|also read|see also|"
    r"related(?: (?:articles?|stories|coverage|content|reading|posts?|news|links?))?|recommended"
    r"(?: (?:reading|stories|for you))?|more (?:on this|from|stories|like this|about)|"
    r"you (?:may|might) (?:also )?(?:like|be interested)|don['’]t miss|"
    r"further reading|keep reading|"
    r"continue reading|watch (?:now|also)|lesen sie (?:auch|mehr|hier)|(?:auch|"
    r"mehr) (?:interessant|"
    r"zum thema|lesen)|siehe auch|mehr dazu|weiterlesen|lee también|leggi anche|lees ook)\b",
    re.I,
)
ALSO_OPENING = re.compile(
    r"^\W*(?:(?:à )?lire|voir|écouter|read|see|watch|listen|related|"
    r"lesen)\b[^.!?]{0,40}[:|→>»–-]",
    re.I,
)
PLEA = re.compile(
    r"(?:subscribe|sign up|abonnez[- ]vous|inscrivez[- ]vous|recevez|get (?:the|our)|join our|"
    r"rejoignez|suivez[- ]nous|follow us|retrouvez[- ]nous|anmelden|abonnieren).{0,80}"
    r"(?:newsletter|lettre|infolettre|inbox|e-?mail|mail|whatsapp|telegram|twitter|facebook|"
    r"google (?:news|actualités)|youtube|chaîne|channel|updates|alerts?|discord|"
    r"linkedin|podcast)",
    re.I,
)
SHORT_LINE = re.compile(
    r"^\W*(?:partager(?: (?:cet article|sur|l['’]article|:).*)?|partagez.*|"
    r"share(?: (?:this|on|article|"
    r"via|story).*)?|tweet(?:er)?|facebook|twitter|linkedin|whatsapp|copier le lien|copy link|"
    r"imprimer|print(?: this.*)?|e-?mail|commentaires?(?: \(?\d+\)?)?|comments?(?: \(?\d+\)?)?|"
    r"\d+ (?:commentaires?|comments?|partages|shares)|laisser un commentaire|leave a (?:comment|"
    r"reply)|(?:post a )?reply|répondre|réagir|publicité|advertisement|anzeige|"
    r"sponsored|sponsorisé|"
    r"(?:la suite après (?:cette |la )?publicité)|story continues below.*|article continues.*|"
    r"(?:tags?|mots[- ]clés?|étiquettes?|topics?|filed under|thèmes?|sujets?|catégories?|"
    r"schlagwörter|themen)\s*:?.{0,150}|"
    r"(?:crédits?(?: photos?| image)?|credits?|photos?|image|source de l['’]image|illustration|"
    r"photo credit|image credit|bild|foto|©)\s*[:©].{0,120}|©.{0,120}|"
    r"lecture (?:de )?\d+ min.*|\d+ min(?:utes)? (?:de lecture|read).*|temps de lecture.*|"
    r"(?:publié|mis à jour|modifié|posted|published|updated|last updated) (?:le|on|at|:).{0,60}|"
    r"s['’]abonner|subscribe(?: now)?|je m['’]abonne|se connecter|log ?in|sign ?up|"
    r"s['’]inscrire|"
    r"newsletter|lire la suite.*|read more.*|voir plus|see more|show more|load more|"
    r"afficher plus|"
    r"haut de page|retour en haut|back to top|signaler une (?:erreur|faute).*|"
    r"report (?:an error|"
    r"this).*|suivre|follow(?:ing)?|écouter (?:l['’]article|cet article)|"
    r"listen to this article.*|"
    r"offrir (?:cet )?article|ajouter à.*|enregistrer|save(?: (?:this|article).*)?|bookmark.*|"
    r"table (?:of contents|des matières)|sommaire|advertising|tous droits réservés.*|"
    r"all rights reserved.*)\W*$",
    re.I,
)
BIO = re.compile(
    r"^(?:about the author|à propos de l['’]aut(?:eur|rice)|l['’]aut(?:eur|rice)\b|written by|"
    r"rédigé par|über den autor|die autorin|der autor)\W*",
    re.I,
)
COOKIES = re.compile(
    r"(?:utilis|use|verwend|dépos|store)\w*.{0,60}cookies?\b|cookies?.{0,60}(?:accept|"
    r"refus|consent|"
    r"paramétr|settings|préférences)",
    re.I,
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt"))
CAPTIONS = frozenset(("figcaption", "caption"))
LOOSE = int(
    Standing.RELATED
    | Standing.LETTER
    | Standing.SHARE
    | Standing.COMMENTS
    | Standing.DIALOG
)


def without_furniture(blocks: Sequence[Block], kept: Sequence[bool]) -> list[bool]:
    """Return which blocks stay, those that are no words of the article let go."""
    stay = list(kept)
    for number, block in enumerate(blocks):
        if stay[number] and is_furniture(block):
            stay[number] = False
    _drop_link_lists(blocks, stay)
    _drop_lone_headings(blocks, stay)
    return stay


def is_furniture(block: Block) -> bool:
    """Tell by its own words and place that a block is furniture."""
    text, count = block.text, len(block.tokens)
    if block.frame.tag in CAPTIONS or not count:
        return True
    if count <= 40 and (block.linked > 0.3 or count <= 6) and ALSO.match(text):
        return True
    if block.linked > 0.5 and count <= 40 and ALSO_OPENING.match(text):
        return True
    if count <= 25 and SHORT_LINE.match(text):
        return True
    if count <= 60 and (PLEA.search(text) or COOKIES.search(text)):
        return block.linked > 0.2 or bool(block.frame.near & LOOSE) or count <= 30
    return False


def _drop_link_lists(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go what follows a heading such as "Read also": titles of other articles."""
    after = False
    for number, block in enumerate(blocks):
        if len(block.tokens) <= 8 and (ALSO.match(block.text) or BIO.match(block.text)):
            after = True
        elif after and block.linked > 0.6:
            stay[number] = False
        else:
            after = False


def _drop_lone_headings(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go headings with nothing below them, at the end of the text."""
    for number in range(len(blocks) - 1, -1, -1):
        if not stay[number]:
            continue
        is_heading = blocks[number].frame.tag in HEADINGS or blocks[
            number
        ].text.endswith(":")
        if not is_heading:
            return
        stay[number] = False


def is_caption(block: Block) -> bool:
    """Tell whether a block stands in a figure's caption."""
    return any(frame.tag in CAPTIONS for frame in frames_above(block.frame))
