"""Refuses pages that a redirect put in an article's place: login, consent, home."""

import re
from urllib.parse import urlsplit

from crawler.items import Page
from pipelines.gate.wall_signs import CAPTCHA, COOKIES, LOGIN, MISSING
from pipelines.outcomes import Blocked, NotArticle, Paywalled, Refused

Target = tuple[re.Pattern[str], type[Refused], str]
"""Compared with `//host/path?query` in lower case."""
TARGETS: tuple[Target, ...] = (
    (
        re.compile(
            r"/(?:log-?in|sign-?in|se-?connecter|connexion|identification|auth|sso"
            r"|oauth2?"
            r"|authorize|authenticate|authenti[cf]i?cation|session/new|sessions/new"
            r"|register|registration|sign-?up|inscription|wp-login\.php|anmelden"
            r"|iniciar-sesion|members?/(?:login|only))(?:[/.?]|$)"
            r"|^//(?:login|signin|auth|sso|accounts?|id|identity|connect|secure)\."
        ),
        Blocked,
        LOGIN,
    ),
    (
        re.compile(
            r"/(?:collect-?consent|cookie-?(?:wall|consent|check|choice)s?|consent"
            r"|privacy-?(?:gate|wall|choices)|gdpr(?:-?consent)?|rgpd)(?:[/.?]|$)"
            r"|^//(?:consent|guce|cmp|cookiewall|privacy)\."
        ),
        Blocked,
        COOKIES,
    ),
    (
        re.compile(
            r"/(?:captcha|challenge|sorry/index|blocked|access-?denied|denied|robot"
            r"|bot-?check|verify(?:-?human)?|validatecaptcha)(?:[/.?]|$)"
            r"|^//(?:validate|captcha|geo\.captcha)[-.]"
        ),
        Blocked,
        CAPTCHA,
    ),
    (
        re.compile(
            r"/(?:subscribe|subscriptions?|abonnements?|s-?abonner|abo|paywall|offers?"
            r"|offres?|join|pricing|plans)(?:[/.?]|$)|^//(?:subscribe"
            r"|abo(?:nnement)?s?)\."
        ),
        Paywalled,
        "subscription page",
    ),
    (
        re.compile(
            r"/(?:404|410|not-?found|page-?not-?found|page-?introuvable|errors?|erreur"
            r"|missing|unavailable|gone)(?:[/.?]|\.\w+|$)|[?&]error=404"
        ),
        NotArticle,
        MISSING,
    ),
)
HOME = re.compile(
    r"/(?:[a-z]{2}(?:[-_][a-z]{2})?/?|(?:index|home|accueil|default|news|fr|en)"
    r"(?:\.\w+)?/?)?"
)
STORY = re.compile(r"(?<![^/\W_])[^/\W_]++(?:[-_]++[^/\W_]++){2,}|\d{4,}")
"""A step of a path that names one article among many."""


def refuse_redirect(page: Page) -> None:
    """Raise the reason when the answer came from a page that stands for no article."""
    asked, answered = _place(page.requested_url), _place(page.url)
    if asked == answered:
        return
    for pattern, reason, name in TARGETS:
        if pattern.search(answered) and not pattern.search(asked):
            raise reason(f"{name} (redirected to {page.url})")
    if _leads_up(urlsplit(asked).path, urlsplit(answered).path) and not (
        STORY.search(urlsplit(answered).query)
    ):
        raise NotArticle(f"soft 404 (redirected to {page.url})")


def _place(url: str) -> str:
    """Give an address without scheme and `www.`, in lower case."""
    return re.sub(r"^https?://(?:www\.)?", "//", url.lower().partition("#")[0])


def _leads_up(asked: str, answered: str) -> bool:
    """Tell whether a redirect ends at a home page or a section above the article."""
    if not STORY.search(asked) or STORY.search(answered.rpartition("/")[2]):
        return False
    if HOME.fullmatch(answered):
        return True
    above = answered.rstrip("/") + "/"
    return asked.startswith(above) and not STORY.search(answered)
