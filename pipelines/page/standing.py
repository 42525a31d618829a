"""Says what the class, id or tag of an element tells of its content."""

import re
from enum import IntFlag
from functools import lru_cache


class Standing(IntFlag):
    """What the names of an element, or its tag, say of its content."""

    COMMENTS = 1
    SHARE = 2
    RELATED = 4
    LETTER = 8
    AUTHOR = 16
    CAPTION = 32
    MENU = 64
    ADVERT = 128
    DIALOG = 256
    SIDE = 512
    DETAILS = 1024
    TAGS = 2048
    CONTENT = 4096
    UNSEEN = 8192
    FOOTER = 16384
    HEADER = 32768
    FORM = 65536
    TABLE = 131072
    LIST = 262144
    QUOTE = 524288
    TITLE = 1048576
    LEAD = 2097152


WORDS = {
    Standing.COMMENTS: """comment commentaire disqus respond discussion reply replies
        kommentar livefyre =reaction =reactions feedback talkback""",
    Standing.SHARE: """=share =shares =sharing sharebar sharedaddy social sociaux partag
        addtoany addthis =follow followus suivre ssb teilen =like =likes
        rating =vote print a2a""",
    Standing.RELATED: """relat recommend recirc teaser carousel =popular mostread =most
        trending =latest =more readmore lire =aussi outbrain taboola =next
        =prev previous similar =card =cards associ suggest mehr weiter
        further catcher also yarpp crp zergnet =rec linkbox storylist
        newslist slider swiper continu seealso =stories""",
    Standing.LETTER: """newsletter subscri signup sign-up mailchimp abonn optin opt-in
        mc4wp embed-signup email registr register paywall piano =cta
        convertkit inscri premium lead-gen""",
    Standing.AUTHOR: """author auteur autor byline =bio biography signature contributor
        writer =vcard journalist profile about-the""",
    Standing.CAPTION: """caption legende légende credit crédit figure photo image gallery
        bildunterschrift =media picture slideshow video player =embed
        =bild =img""",
    Standing.MENU: """=nav navbar navi menu breadcrumb topbar toolbar =skip pagination
        =pager sitemap ariane =tab =tabs dropdown masthead =lang =toc
        table-of sommaire =inhalt brotkrumen""",
    Standing.ADVERT: """=ad =ads advert adsense sponsor promo banner =pub publicit =dfp
        =gpt commercial affiliat partner anzeige werb =shop product =price
        =deal =deals =buy bonsplans bons-plans offer =sale""",
    Standing.DIALOG: """cookie consent gdpr rgpd modal popup pop-up overlay lightbox
        =notice =alert login toast =cmp onetrust didomi tooltip captcha
        disclaimer disclosure message hinweis""",
    Standing.SIDE: """sidebar side-bar =side widget aside =rail secondary complementary
        module =box encadr right-col rightcol col-right infobox spalte
        marginal sticky panel callout block-views =block-block""",
    Standing.DETAILS: """=meta postmeta metadata =info infos =date dateline =time
        =timestamp posted details published publish =stats =views =count
        datum kicker badge =label overline eyebrow rubri =source legal
        entry-utility entry-footer""",
    Standing.TAGS: """=tag =tags taglist tagcloud cat-links categor =topic =topics
        keyword mots-cl schlag taxonomy =chip =chips =thema =themen""",
    Standing.CONTENT: """article content entry =post story text body main richtext
        rich-text wysiwyg prose =copy corps contenu paragraph beitrag
        artikel""",
    Standing.UNSEEN: """=hidden =hide sr-only screen-reader screenreader visually-hidden
        visuallyhidden a11y-hidden =invisible d-none u-hidden print-only
        no-js nojs noscript =unseen offscreen""",
    Standing.FOOTER: """footer =foot =bottom colophon impressum copyright fuss pied
        footnote after-post after-content after-entry after-article =below
        end-of post-end""",
    Standing.HEADER: """header =head =top hero logo site-title =brand kopf tagline""",
    Standing.TITLE: """=title headline titre heading titel ueberschrift""",
    Standing.LEAD: """=lead chapo chapeau intro standfirst summary =deck =dek excerpt
        subtitle subhead sub-head teaser-text abstract vorspann anriss
        sapo key-points key-takeaways takeaway tldr description strapline
        entradilla""",
}
WHOLE: dict[str, int] = {}
OPENING: dict[str, int] = {}
for _standing, _words in WORDS.items():
    for _word in _words.split():
        _table = WHOLE if _word[0] == "=" or "-" in _word else OPENING
        _key = _word.lstrip("=")
        _table[_key] = _table.get(_key, 0) | int(_standing)
LONGEST = max(map(len, OPENING))
SHORTEST = min(map(len, OPENING))
PART = re.compile(r"[a-z]+[0-9]*|[A-Z]+(?![a-z])[0-9]*|[A-Z][a-z]+|[^\W\d_]+")
TAG_SIGNS = {
    "nav": int(Standing.MENU),
    "menu": int(Standing.MENU),
    "aside": int(Standing.SIDE),
    "footer": int(Standing.FOOTER),
    "header": int(Standing.HEADER),
    "form": int(Standing.FORM),
    "fieldset": int(Standing.FORM),
    "figure": int(Standing.CAPTION),
    "figcaption": int(Standing.CAPTION),
    "table": int(Standing.TABLE),
    "ul": int(Standing.LIST),
    "ol": int(Standing.LIST),
    "dl": int(Standing.LIST),
    "blockquote": int(Standing.QUOTE),
    "article": int(Standing.CONTENT),
    "main": int(Standing.CONTENT),
    "dialog": int(Standing.DIALOG),
    "address": int(Standing.AUTHOR),
}


@lru_cache(maxsize=20_000)
def standing_of(names: str) -> int:
    """Return what class and id say, as flags."""
    found = 0
    for name in names.split():
        before = ""
        for part in PART.findall(name):
            word = part.lower()
            found |= standing_of_word(word)
            if before:
                found |= WHOLE.get(f"{before}-{word}", 0)
            before = word
    return found


@lru_cache(maxsize=20_000)
def standing_of_word(word: str) -> int:
    """Return what one word of a class says: by itself, or by how it begins."""
    found = WHOLE.get(word, 0)
    for end in range(SHORTEST, min(len(word), LONGEST) + 1):
        found |= OPENING.get(word[:end], 0)
    return found
