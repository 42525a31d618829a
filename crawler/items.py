"""The records that go through the pipelines: a Page until extraction, an Article from there on.

Every field is documented by the string under it; `docs/schema.md` is made from these.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

EntityKind = Literal["person", "organization", "place", "product", "event"]
DatePrecision = Literal["second", "minute", "day"]


@dataclass(slots=True, kw_only=True, frozen=True)
class Hints:
    """What a feed, sitemap or front page told of a link before it was fetched."""

    address: str | None = None
    """The address as it was announced, where more than campaign marks is different."""
    title: str | None = None
    """The entry's title, as plain text."""
    date_published: str | None = None
    """ISO 8601, with an offset where the feed gave one."""
    date_modified: str | None = None
    """ISO 8601, with an offset where the feed gave one."""
    language: str | None = None
    """Two letters, as declared by the feed or news sitemap."""
    authors: tuple[str, ...] = ()
    """Names as the feed gives them."""
    keywords: tuple[str, ...] = ()
    """Categories of the entry."""
    summary: str | None = None
    """The entry's description, as plain text."""
    content: str | None = None
    """The entry's full content as HTML, where the feed carries it."""
    key: str | None = None
    """The entry's own key (guid, id), where that is not its address."""
    before: str | None = None
    """The address under which its source announced the same key before."""
    twins: tuple[str, ...] = ()
    """Other addresses under which the same article was announced or led to it, that are
    not noted in `article_urls` yet."""


@dataclass(slots=True, kw_only=True)
class Page:
    """One response, or the failure to get one, as it came off the wire."""

    url: str
    """The address that answered, after redirects."""
    requested_url: str
    """The address that was asked first; the key of its row in `links`."""
    source: str
    """Name of the source that it belongs to."""
    fetched_at: datetime
    """When the response ended; aware, UTC."""
    status: int | None = None
    """HTTP status; None when no response came."""
    headers: list[tuple[str, str]] = field(default_factory=list)
    """Response headers in order, names in lower case."""
    body: bytes = b""
    """The body after content decoding."""
    failure: str | None = None
    """A word of `fetches.outcome` when the fetch itself failed; None otherwise."""
    failure_detail: str | None = None
    """What went wrong, in words."""
    redirects: list[str] = field(default_factory=list)
    """Addresses passed on the way from `requested_url` to `url`."""
    request_headers: list[tuple[str, str]] = field(default_factory=list)
    """What we sent, names in lower case; empty when that is not known."""
    same_since: datetime | None = None
    """When the same body came before, or what a 304 speaks of; None for a new one."""
    found_in: str | None = None
    """The feed, sitemap or front page that announced it."""
    hints: Hints = field(default_factory=Hints)
    """What that page told of it."""
    continuations: list["Page"] = field(default_factory=list)
    """The other pages of the same article, in order; the last one may have failed."""
    is_partial: bool = False
    """Whether it names one more page of its article, which did not come."""
    archive_file: str | None = None
    """File in the archive, relative to `ARCHIVE_DIR`; filled by the archive stage."""
    archive_offset: int | None = None
    """Byte offset of the response record in that file; filled by the archive stage."""


@dataclass(slots=True, kw_only=True)
class Provenance:
    """Where one field's value came from."""

    field: str
    """Name of the article's field."""
    origin: str
    """`json-ld`, `microdata`, `opengraph`, `meta`, `feed`, `page`, `url`, `trafilatura` …"""
    raw: str
    """The value as it was found, at most 500 characters."""


@dataclass(slots=True, kw_only=True)
class Mention:
    """One naming of a person, organization, place, product or event."""

    field: Literal["headline", "text"]
    """Which of the article's fields holds it."""
    start_char: int
    """Offset in characters of that field."""
    end_char: int
    """Offset of the character after the last one."""
    text: str
    """The name as written there."""
    kind: EntityKind
    """What is named."""
    name: str
    """The entity's own name: the fullest known form, the same for all its mentions."""


@dataclass(slots=True, kw_only=True)
class Quote:
    """Somebody's words between quotation marks, the marks included."""

    text: str
    """The quotation with its marks."""
    start_char: int
    """Offset in characters of the article's text."""
    end_char: int
    """Offset of the character after the last one."""
    speaker: str | None = None
    """Fullest form of the speaker's name in the article; None when it is not told."""


@dataclass(slots=True, kw_only=True)
class Amount:
    """A sum of money."""

    text: str
    """The sum as written."""
    amount: float
    """In currency units, not thousands; the low bound of a range."""
    currency: str
    """ISO 4217 code."""
    start_char: int
    """Offset in characters of the article's text."""
    end_char: int
    """Offset of the character after the last one."""
    amount_max: float | None = None
    """The high bound of a range; None for a single sum."""
    per: str | None = None
    """The unit that it is for: `month`, `user per month`, `share`…; None: for none."""
    is_valuation: bool = False
    """True when it is what a company is valued at, not what anybody pays."""


@dataclass(slots=True, kw_only=True)
class Deal:
    """Something that a company did: nine kinds."""

    kind: str
    """funding, acquisition, ipo, layoffs, fine, partnership, office_opening,
    product_launch or appointment."""
    subject: str
    """Who raises, buys, lists, dismisses, pays, opens, launches or appoints."""
    start_char: int
    """Offset in the text of the sentence that tells it; −1, in the database NULL, when
    the headline does."""
    end_char: int
    """Offset of the character after that sentence; −1, in the database NULL,
    when the headline does."""
    object: str | None = None
    """Investor, target, exchange, authority, partner, place, product or person."""
    amount: float | None = None
    """Price, sum raised, fine or investment, in currency units."""
    currency: str | None = None
    """ISO 4217 code."""
    date: str | None = None
    """When it happened, if the text says so: ISO 8601, as exact as told."""
    status: str = "announced"
    """announced, completed, planned, rumoured or failed."""
    background: bool = False
    """True when it is context and not the article's own news."""


@dataclass(slots=True, kw_only=True)
class Article:
    """A news article and all that was found in it."""

    source: str
    """Name of the source that published it."""
    url: str
    """Its own address: canonical where the publisher names one on its own host."""
    addresses: list[str] = field(default_factory=list)
    """Every address known to lead to it, its own included."""
    headline: str
    """As a reader sees it, without the site's name."""
    description: str | None = None
    """The publisher's own summary."""
    authors: list[str] = field(default_factory=list)
    """Names of people in the order of the byline."""
    credit: str | None = None
    """The agency or desk named in a byline's place; several as `AFP, Reuters`."""
    date_published: str | None = None
    """What the publisher claims: ISO 8601 with offset, or a day (see `date_precision`).
    As offsets differ, `order by datetime(date_published)`."""
    date_modified: str | None = None
    """The publisher's last change: ISO 8601 with offset, or a day."""
    date_precision: DatePrecision | None = None
    """How exact `date_published` is; None when there is none."""
    language: str = "und"
    """Two letters, told from the text; `und` when unsure."""
    section: str | None = None
    """The publisher's own section or rubric."""
    keywords: list[str] = field(default_factory=list)
    """The publisher's own tags."""
    text: str = ""
    """The article's own words, one paragraph a line, without headline and furniture."""
    main_image: str | None = None
    """Absolute address of the lead picture."""
    main_image_caption: str | None = None
    """Its caption, kept apart from the text."""
    is_free: bool | None = None
    """False behind a paywall, True when declared free; None when not told."""
    word_count: int = 0
    """Words of `text`."""
    text_hash: str = ""
    """Digest of headline and text as the page has them, white space made alike; lines that
    were learned as furniture are in it."""
    extractor: str = ""
    """Which extractor's text won, with its version."""
    truncated: bool | None = None
    """True where the publisher's count of words, or its own copy, has more text than we,
    one of its pages did not come, paragraphs beside the text's own were left out, or the
    page says that there is more to read (`provenance` tells why); False where the count
    says that all is there; None when not told."""
    quality: float | None = None
    """1 for an article that lacks nothing, less for each of `quality_reasons`; never
    under 0."""
    quality_reasons: list[str] = field(default_factory=list)
    """What it lacks: truncated, short text, no date, no authors …"""
    fetched_at: datetime
    """When the page with this content came; aware, UTC."""
    provenance: list[Provenance] = field(default_factory=list)
    """Where the values of the fields came from."""
    mentions: list[Mention] = field(default_factory=list)
    """Entities named in headline and text, in order."""
    quotes: list[Quote] = field(default_factory=list)
    """Quotations of the text, in order."""
    amounts: list[Amount] = field(default_factory=list)
    """Sums of money of the text, in order."""
    deals: list[Deal] = field(default_factory=list)
    """What companies did, the article's own news first."""
    coverage: str | None = None
    """What is kept of it to compare it with others, as JSON; see `pipelines/stories.py`."""
    same_story: list[str] = field(default_factory=list)
    """Addresses of articles that tell the same event; filled by the stories stage."""
    page: Page | None = None
    """The page that it was lifted from, its body left out."""
