"""Reads a parsed page as a row of text blocks, each with where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntFlag
from functools import lru_cache

from lxml.html import HtmlElement

BLOCK_TAGS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li "
    "main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
UNREAD_TAGS = frozenset(
    "script style noscript template svg iframe button select input textarea object "
    "embed audio video canvas map head math datalist progress meter option".split()
)
WORD = re.compile(r"\w+")
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


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


def _names(*words: str) -> re.Pattern[str]:
    """Compile class words that stand alone or between dashes and capitals."""
    return re.compile(rf"(?:^|[\s_-])(?:{'|'.join(words)})", re.I)


CLASS_SIGNS = (
    (Standing.COMMENTS, _names("comment", "commentaire", "disqus", "respond", "discussion", "reply", "kommentar", "livefyre", "fb-comments", "reactions?(?:$|[ _-])", "feedback", "talkback")),
    (Standing.SHARE, _names("shar(?:e|ing)", "social", "sociaux", "partag", "addtoany", "addthis", "sharedaddy", "follow", "suivre", "ssb", "teilen", "like", "rating", "vote", "print", "a2a", "jp-relatedposts-?share")),
    (Standing.RELATED, _names("relat", "recommend", "teaser", "carousel", "most-?(?:read|pop|view)", "popular", "trending", "latest", "more", "read-?(?:more|also|next)", "lire", "aussi", "outbrain", "taboola", "next", "prev", "similar", "card", "promo-?link", "see-?also", "associ", "suggest", "mehr", "weiter", "further", "catcher", "also", "jp-related", "yarpp", "crp", "zergnet", "rec", "links?-?box", "story-?list", "news-?list", "liste?-art", "linkbox", "hub", "slider", "swiper", "en-continu", "sur-le-meme")),
    (Standing.LETTER, _names("newsletter", "subscri", "signup", "sign-up", "mailchimp", "abonn", "optin", "opt-in", "mc4wp", "mc_embed", "email", "registr", "paywall", "piano", "cta", "lead-?gen", "convertkit", "inscri", "premium", "register")),
    (Standing.AUTHOR, _names("author", "auteur", "autor", "byline", "bio", "signature", "contributor", "writer", "about-?the", "vcard", "journalist", "profile")),
    (Standing.CAPTION, _names("caption", "legende", "légende", "credit", "copyright", "figure", "photo", "image", "gallery", "bildunterschrift", "wp-caption", "media", "picture", "slideshow", "video", "player", "embed", "crédit", "bild", "img")),
    (Standing.MENU, _names("nav", "menu", "breadcrumb", "topbar", "toolbar", "skip", "pagination", "pager", "sitemap", "fil-?d-?ariane", "ariane", "tabs?(?:$|[ _-])", "dropdown", "masthead", "lang", "toc", "table-of", "sommaire", "inhalt(?:s|$)", "brotkrumen")),
    (Standing.ADVERT, _names("ads?(?:$|[ _-])", "advert", "adsense", "sponsor", "promo", "banner", "pub(?:$|[ _-])", "publicit", "dfp", "gpt", "commercial", "affiliat", "partner", "anzeige", "werbung", "shop", "product", "price", "deal", "buy", "bons?-plans?", "offer", "werb", "sale")),
    (Standing.DIALOG, _names("cookie", "consent", "gdpr", "rgpd", "modal", "popup", "pop-up", "overlay", "lightbox", "notice", "alert", "login", "toast", "cmp", "onetrust", "didomi", "tooltip", "captcha", "disclaimer", "disclosure", "message", "hinweis")),
    (Standing.SIDE, _names("side-?bar", "widget", "aside", "rail", "secondary", "complementary", "module", "box", "encadr", "right-?col", "col(?:umn)?-?right", "infobox", "spalte", "marginal", "sticky", "panel", "callout", "block-?(?:views|block)")),
    (Standing.DETAILS, _names("meta", "info", "date", "time", "posted", "entry-?(?:utility|footer|date)", "details", "publi(?:sh|é)", "stats", "views", "count", "datum", "kicker", "badge", "label", "overline", "eyebrow", "rubri", "source", "legal")),
    (Standing.TAGS, _names("tags?(?:$|[ _-])", "tagcloud", "cat-?links", "categor", "topics?(?:$|[ _-])", "keywords?", "mots-cl", "schlag", "taxonomy", "chips?(?:$|[ _-])", "thema", "themen")),
    (Standing.CONTENT, _names("article", "content", "entry", "post(?!ed)", "story", "text", "body", "main", "rich-?text", "wysiwyg", "prose", "copy(?!right)", "texte", "corps", "contenu", "paragraph", "beitrag", "artikel", "inhalt(?!s)")),
    (Standing.UNSEEN, re.compile(r"(?:^|[\s_-])(?:hidden|hide|sr-only|screen-?reader(?:-text)?|visually-?hidden|a11y-hidden|invisible|d-none|u-hidden|print-only|no-?js|noscript|clip|unseen|offscreen|off-screen)(?:$|[\s_-])", re.I)),
    (Standing.FOOTER, _names("footer", "foot(?:$|[ _-])", "bottom", "colophon", "impressum", "copyright", "fuss", "pied", "footnote", "after-?(?:post|content|entry|article)", "below", "end-?of", "post-?end")),
    (Standing.HEADER, _names("header", "head(?:$|[ _-])", "top(?:$|[ _-])", "hero", "logo", "site-?title", "brand", "kopf", "tagline")),
    (Standing.TITLE, _names("title", "headline", "titre", "heading", "titel", "ueberschrift")),
    (Standing.LEAD, _names("lead", "chapo", "chapeau", "intro", "standfirst", "summary", "deck", "dek", "excerpt", "subtitle", "sub-?head", "teaser-?text", "abstract", "vorspann", "anriss", "sapo", "key-?(?:points|takeaways)", "tl-?dr", "description", "strapline", "entradilla")),
)
TAG_SIGNS = {
    "nav": Standing.MENU,
    "menu": Standing.MENU,
    "aside": Standing.SIDE,
    "footer": Standing.FOOTER,
    "header": Standing.HEADER,
    "form": Standing.FORM,
    "fieldset": Standing.FORM,
    "figure": Standing.CAPTION,
    "figcaption": Standing.CAPTION,
    "table": Standing.TABLE,
    "ul": Standing.LIST,
    "ol": Standing.LIST,
    "dl": Standing.LIST,
    "blockquote": Standing.QUOTE,
    "article": Standing.CONTENT,
    "main": Standing.CONTENT,
    "dialog": Standing.DIALOG,
    "address": Standing.AUTHOR,
}
HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@lru_cache(maxsize=20_000)
def standing_of(names: str) -> int:
    """Return what class and id say, as flags."""
    return sum(int(flag) for flag, pattern in CLASS_SIGNS if pattern.search(names))


@dataclass(slots=True, eq=False)
class Frame:
    """A block element with text in it, and what is known of it."""

    tag: str
    names: str
    parent: "Frame | None"
    depth: int
    element: HtmlElement
    own: int = 0
    words: int = 0
    good_words: int = 0
    standing: int = 0
    """Its own flags and those of all frames around it."""
    shown: int = 0
    """Its own flags, as far as they can be believed."""
    near: int = 0
    """Flags of it and the two frames around it."""
    rows: dict[str, int] = field(default_factory=dict)
    """How many frames of each name are right below it."""


@dataclass(slots=True, eq=False)
class Block:
    """A run of text between two edges of block elements."""

    text: str
    frame: Frame
    words: int
    linked: float
    """Share of its letters that stand in links."""
    strong: float
    """Share of its letters in bold or italics."""
    part: int = 0
    """Flags of inline elements around all of it."""


@dataclass(slots=True)
class _Run:
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    strong: int = 0


class BlockReader:
    """Walks a tree once and gathers its blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._run = _Run()

    def read(self, tree: HtmlElement) -> list[Block]:
        """Return the blocks of a page in order."""
        body = next(tree.iter("body"), tree)
        root = Frame("body", "", None, 0, body)
        self._children(body, root, 0, 0)
        self._flush(root)
        for block in self.blocks:
            count(block)
        return self.blocks

    def _children(self, element: HtmlElement, frame: Frame, linked: int, strong: int) -> None:
        self._add(element.text, linked, strong)
        for child in element:
            self._element(child, frame, linked, strong)
            self._add(child.tail, linked, strong)

    def _element(self, element: HtmlElement, frame: Frame, linked: int, strong: int) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in UNREAD_TAGS or frame.depth > 150:
            return
        if tag == "br":
            self._run.pieces.append("\n")
        elif tag in BLOCK_TAGS:
            self._flush(frame)
            inner = new_frame(element, frame)
            self._children(element, inner, linked, strong)
            self._flush(inner)
        elif not is_unseen(element):
            linked += tag == "a"
            strong += tag in ("b", "strong", "em", "i")
            self._children(element, frame, linked, strong)

    def _add(self, text: str | None, linked: int, strong: int) -> None:
        if text:
            self._run.pieces.append(text.replace("\n", " ") if "\n" in text else text)
            if linked:
                self._run.linked += len(text.strip())
            if strong:
                self._run.strong += len(text.strip())

    def _flush(self, frame: Frame) -> None:
        run = self._run
        if not run.pieces:
            return
        self._run = _Run()
        whole = UNSEEN.sub("", "".join(run.pieces))
        parts = [lines(part) for part in re.split(r"\n\s*\n", whole)] if "\n" in whole else [lines(whole)]
        length = max(1, len(whole.strip()))
        for text in parts:
            if text:
                words = len(WORD.findall(text))
                linked, strong = min(1.0, run.linked / length), min(1.0, run.strong / length)
                self.blocks.append(Block(text, frame, words, linked, strong))


def lines(text: str) -> str:
    """Return text with white space made alike, its line breaks kept."""
    if "\n" not in text:
        return " ".join(text.split())
    return "\n".join(line for raw in text.split("\n") if (line := " ".join(raw.split())))


def new_frame(element: HtmlElement, parent: Frame) -> Frame:
    """Return the frame of a block element."""
    named, own_id = element.get("class"), element.get("id")
    names = f"{named or ''} {own_id or ''}" if own_id else (named or "")
    own = standing_of(names[:300]) if names else 0
    own |= int(TAG_SIGNS.get(element.tag, 0))
    if is_hidden(element):
        own |= int(Standing.UNSEEN)
    return Frame(element.tag, names, parent, parent.depth + 1, element, own)


def is_hidden(element: HtmlElement) -> bool:
    """Tell whether an element itself says that it is not shown."""
    style = element.get("style")
    return bool(style and HIDING_STYLE.search(style)) or element.get("hidden") is not None


def is_unseen(element: HtmlElement) -> bool:
    """Tell whether an inline element is for screen readers alone, or hidden."""
    named = element.get("class")
    if named and standing_of(named) & Standing.UNSEEN:
        return True
    return is_hidden(element)


def count(block: Block) -> None:
    """Add a block's words to all frames around it."""
    good = block.words if block.words >= 10 and block.linked < 0.4 else 0
    frame: Frame | None = block.frame
    while frame is not None:
        frame.words += block.words
        frame.good_words += good
        frame = frame.parent


def frames_above(frame: Frame | None) -> Iterator[Frame]:
    """Yield a frame and all around it, inner ones first."""
    while frame is not None:
        yield frame
        frame = frame.parent
