"""Why a page does not become an article: one small exception for each reason."""

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from crawler.items import Article


class Refused(Exception):
    """A page that is not stored; `outcome` is the word that `fetches` keeps for it."""

    outcome: ClassVar[str]

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class Unchanged(Refused):
    """The publisher says that nothing changed since the last fetch."""

    outcome = "unchanged"


class Duplicate(Refused):
    """Another address of an article that is stored already."""

    outcome = "duplicate"


class NotArticle(Refused):
    """A list, a home page, an empty template, a soft 404, a video or gallery page."""

    outcome = "not_article"


class Blocked(Refused):
    """A wall stands in the article's place: challenge, captcha, login, cookie wall."""

    outcome = "blocked"


class Paywalled(Refused):
    """Only the teaser of an article for subscribers was served."""

    outcome = "paywalled"
    teaser: "Article | None" = None
    """What was read of it; None: the page was not read that far."""


class Gone(Refused):
    """404 or 410: the publisher has it no more."""

    outcome = "gone"


class TooLarge(Refused):
    """The body is over `DOWNLOAD_MAXSIZE`."""

    outcome = "too_large"


class BadContent(Refused):
    """No HTML: another content type, a cut or an empty body."""

    outcome = "bad_content"


class Disallowed(Refused):
    """robots.txt, or a source's own patterns, forbid it."""

    outcome = "disallowed"


class PrivateAddress(Refused):
    """The host has a private, loopback or link-local address."""

    outcome = "private_address"


class TimedOut(Refused):
    """No whole answer within `DOWNLOAD_TIMEOUT`."""

    outcome = "timeout"


class HttpError(Refused):
    """An HTTP status that means failure."""

    outcome = "http_error"


class NetworkError(Refused):
    """No connection, or one that broke."""

    outcome = "network_error"


class Unreadable(Refused):
    """The page killed its worker, or took too long or too much memory to read."""

    outcome = "unreadable"


REASONS: dict[str, type[Refused]] = {
    reason.outcome: reason for reason in Refused.__subclasses__()
}
