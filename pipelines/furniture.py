"""Tells lines that stand among an article's paragraphs and are none of its words."""

import re
from collections.abc import Collection, Sequence

from pipelines.blocks import Block, frames_above
from pipelines.standing import Standing
from pipelines.surroundings import letters, signature

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
    r"rejoignez|retrouvez[- ]nous|follow|suivez|anmelden|abonnieren).{0,80}"
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
    r"(?:publié|mis à jour|modifié|posted|published|updated|last updated) (?:le|on|at|:).{0,120}|"
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
OFFER = re.compile(
    r"(?:où (?:l['’])?acheter|au meilleur prix|where to buy|best price|"
    r"(?:voir|découvrir|profiter de) l['’]offre|voir le prix|see (?:the )?(?:deal|price|offer)|"
    r"buy (?:now|at|on|from)|check price|"
    r"(?:touchons|percevons|toucher|earn|receive|get) (?:une|an?)?\s*(?:affiliate )?commission|"
    r"liens? (?:d['’])?affili|affiliate links?)",
    re.I,
)
UNSUBSCRIBE = re.compile(
    r"unsubscribe at any time|désinscrire à tout moment|votre publicité ici|privacy notice|"
    r"politique de confidentialité",
    re.I,
)
REPLIES = re.compile(
    r"^\W*(?:réagir à cet article|(?:les )?(?:\w+ )?derniers messages.*|"
    r"vos (?:réactions|commentaires)|"
    r"\d* ?(?:commentaires?|comments?|réactions|replies|kommentare)(?: \(?\d+\)?)?|"
    r"leave a (?:comment|reply)|laisser un commentaire|join the (?:conversation|discussion))\W*$",
    re.I,
)
SOLD = re.compile(
    r"(?:^|[\s_-])(?:promo|promoted|in-?read|sponsor\w*|advert\w*|publicit\w*|newsletter\w*|ads?|"
    r"pub)(?:$|[\s_-])",
    re.I,
)
CAPTION_NAME = re.compile(r"caption|l[eé]gende|bildunterschrift|photo-?credit", re.I)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt"))
CAPTIONS = frozenset(("figcaption", "caption"))
ADVERT = int(Standing.ADVERT)
PICTURE = int(Standing.CAPTION)
PRICE = re.compile(r"[€$£]|\b(?:eur|usd)\b", re.I)
LOOSE = int(
    Standing.RELATED
    | Standing.LETTER
    | Standing.SHARE
    | Standing.COMMENTS
    | Standing.DIALOG
)


def without_furniture(
    blocks: Sequence[Block], kept: Sequence[bool], pictured: Collection[str]
) -> list[bool]:
    """Return which blocks stay, those that are no words of the article let go.

    `pictured`: what pictures show, in letters: captions say the same.
    """
    stay = list(kept)
    _keep_linked_paragraphs(blocks, stay)
    for number, block in enumerate(blocks):
        if stay[number] and (is_furniture(block) or is_caption(block, pictured)):
            stay[number] = False
    _drop_replies(blocks, stay)
    _drop_link_lists(blocks, stay)
    _drop_lone_headings(blocks, stay)
    return stay


def _keep_linked_paragraphs(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Keep a whole sentence in a link between paragraphs that look like it."""
    for number in range(1, len(blocks) - 1):
        before, block, after = blocks[number - 1 : number + 2]
        if stay[number] or block.linked < 0.9 or len(block.tokens) < 10:
            continue
        alike = signature(before) == signature(block) == signature(after)
        ends = block.text.rstrip('”"»’ ').endswith((".", "!", "?"))
        if (
            alike
            and ends
            and block.frame.tag == "p"
            and stay[number - 1]
            and stay[number + 1]
        ):
            stay[number] = not ALSO.match(block.text)


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
    if count <= 40 and (UNSUBSCRIBE.search(text) or _is_sold(block)):
        return True
    if count <= 30 and OFFER.search(text):
        return True
    if count <= 12 and block.frame.near & ADVERT and PRICE.search(text):
        return True
    if count <= 60 and (PLEA.search(text) or COOKIES.search(text)):
        return block.linked > 0.2 or bool(block.frame.near & LOOSE) or count <= 30
    return False


def _is_sold(block: Block) -> bool:
    """Tell whether a small box around a block is named as an advertisement's."""
    for depth, frame in enumerate(frames_above(block.frame)):
        if depth > 2 or frame.words > 80:
            return False
        if frame.names and SOLD.search(frame.names):
            return True
    return False


def is_caption(block: Block, pictured: Collection[str]) -> bool:
    """Tell whether a block says what a picture shows."""
    if len(block.tokens) > 60:
        return False
    if CAPTION_NAME.search(block.frame.names):
        return True
    if _is_beside_picture(block):
        return True
    own = letters(block.text)
    return any(own.startswith(alt) and len(own) < 2 * len(alt) for alt in pictured)


def _is_beside_picture(block: Block) -> bool:
    """Tell whether a block stands in a small box named as a picture's, with one in it."""
    for depth, frame in enumerate(frames_above(block.frame)):
        if depth > 4 or frame.words > 60:
            return False
        if frame.own & PICTURE and next(frame.element.iter("img"), None) is not None:
            return True
    return False


def _drop_replies(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go what follows the heading of readers' comments, after most of the text."""
    words = [len(b.tokens) * stays for b, stays in zip(blocks, stay, strict=True)]
    passed, total = 0, sum(words)
    for number, block in enumerate(blocks):
        is_heading = len(block.tokens) <= 8 and REPLIES.match(block.text)
        if is_heading and passed > 0.6 * total:
            stay[number:] = [False] * (len(stay) - number)
            return
        passed += words[number]


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
