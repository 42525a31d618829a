"""Lists headers and markup by which walls in an article's place are known."""

import re
from dataclasses import dataclass
from typing import Any, AnyStr, Literal

from pipelines.outcomes import Blocked, Refused

Where = Literal["header", "refusal", "body", "widget", "title", "hint", "text"]


@dataclass(slots=True, frozen=True, kw_only=True)
class Sign:
    """One thing by which a wall is known."""

    name: str
    """The wall, as it is told to people."""
    where: Where
    """`header`: a "name: value" line that only the wall sends; `refusal`: one that
    names who refused, where the status says so; `body`: markup that only the wall
    has; `widget`: markup that good pages have too; `title`: fills a title or
    heading; `hint`: stands in a heading, of articles too; `text`: a sentence in the
    page's visible words."""
    pattern: re.Pattern[Any]
    reason: type[Refused] = Blocked
    """What is raised."""

    def seen_in(self, text: AnyStr) -> bool:
        """Tell whether it stands somewhere in the text or markup."""
        return bool(self.pattern.search(text))

    def fills(self, text: str) -> bool:
        """Tell whether it is all of the text."""
        return bool(self.pattern.fullmatch(text))


def _line(name: str, where: Where, pattern: str) -> Sign:
    return Sign(name=name, where=where, pattern=re.compile(pattern, re.I))


def _markup(name: str, where: Where, pattern: bytes) -> Sign:
    # Vendors write their marks in one way; ignoring case is five times slower.
    flags = re.I | re.S if where == "widget" else re.S
    return Sign(name=name, where=where, pattern=re.compile(pattern, flags))


def folded_words(
    name: str, where: Where, pattern: str, reason: type[Refused] = Blocked
) -> Sign:
    """Make a sign of words: lower case, no accents, straight apostrophes."""
    return Sign(name=name, where=where, pattern=re.compile(pattern), reason=reason)


CLOUDFLARE, DATADOME, HUMAN = "Cloudflare challenge", "DataDome", "PerimeterX/HUMAN"
AKAMAI, AWS, IMPERVA, KASADA = "Akamai", "AWS WAF", "Imperva", "Kasada"
SUCURI, DDOS_GUARD, ANUBIS, F5 = "Sucuri", "DDoS-Guard", "Anubis", "F5"
WORDFENCE, VERCEL = "Wordfence", "Vercel checkpoint"
CAPTCHA, LOGIN, COOKIES = "captcha page", "login wall", "cookie wall"
REFUSED, REGION, AGE = "access refused", "region wall", "age gate"
AD_BLOCKER, BROWSER, TOO_MANY = "ad blocker wall", "browser wall", "too many requests"
MISSING, OUT_OF_ORDER, NO_SITE = "soft 404", "maintenance or error page", "no site"
SHELL = "JavaScript shell"

NEED_SUPPORT = {CAPTCHA, LOGIN, COOKIES, REGION, AGE, AD_BLOCKER}
"""Their headings could be those of an article: a second sign must confirm them."""
CERTAIN = {MISSING, REFUSED, OUT_OF_ORDER, REGION, BROWSER, AD_BLOCKER}
"""Walls that say what they are in one sentence, and have no form."""

HEADERS = (
    _line(CLOUDFLARE, "header", r"cf-mitigated: (?:challenge|block)"),
    _line(AWS, "header", r"x-amzn-waf-action: (?:challenge|captcha|block)"),
    _line(VERCEL, "header", r"x-vercel-mitigated: (?:challenge|deny)"),
    _line(SUCURI, "header", r"x-sucuri-block: "),
    # These also come with good answers of protected sites: they only name.
    _line(DATADOME, "refusal", r"x-(?:datadome|dd-b)(?:-\w+)?: |set-cookie: datadome="),
    _line(HUMAN, "refusal", r"x-px-\w+: |set-cookie: _px(?:hd|3|vid)?="),
    _line(KASADA, "refusal", r"x-kpsdk-\w+: "),
    _line(IMPERVA, "refusal", r"x-iinfo: |x-cdn: (?:incapsula|imperva)"),
    _line(IMPERVA, "refusal", r"set-cookie: (?:visid_incap|incap_ses|reese84)"),
    _line(AKAMAI, "refusal", r"server: akamaighost|x-akamai-\w+: |set-cookie: _abck="),
    _line(SUCURI, "refusal", r"server: sucuri|x-sucuri-id: "),
    _line(DDOS_GUARD, "refusal", r"server: ddos-guard"),
    _line("Cloudflare", "refusal", r"server: cloudflare|cf-ray: "),
    _line("CloudFront", "refusal", r"server: cloudfront"),
)

BODIES = (
    # /cdn-cgi/challenge-platform/scripts/jsd/ is on good pages too.
    _markup(CLOUDFLARE, "body", rb"/cdn-cgi/challenge-platform/h/\w+/orchestrate/"),
    _markup(CLOUDFLARE, "body", rb"_cf_chl_opt\b"),
    _markup(CLOUDFLARE, "body", rb"__cf_chl_(?:f_|rt_)?tk="),
    _markup(CLOUDFLARE, "body", rb"challenge-(?:form|error-text|running|stage)\b[\"']"),
    _markup(CLOUDFLARE, "body", rb"cf-browser-verification\b"),
    _markup("Cloudflare", "body", rb"cf-error-details\b.{0,3000}(?:1020|1015|blocked)"),
    _markup(DATADOME, "body", rb"captcha-delivery\.com/|captcha-delivery\.com'"),
    _markup(HUMAN, "body", rb"px-captcha\b|captcha\.(?:px-c\w+|perimeterx)\.net"),
    _markup(HUMAN, "body", rb"_px(?:BlockedUrl|JsClientSrc|FirstPartyEnabled)\b"),
    _markup(AKAMAI, "body", rb"errors\.edgesuite\.net/\d+\.[0-9a-f]+\."),
    _markup(AKAMAI, "body", rb"sec-if-cpt-|/_sec/(?:cp_challenge|verify)"),
    _markup(AWS, "body", rb"gokuProps\b|awsWafCookieDomainList\b|AwsWafCaptcha"),
    _markup(
        IMPERVA, "body", rb"/_Incapsula_Resource\?[^<>]*(?:incident_id|edet|cinfo)="
    ),
    _markup(IMPERVA, "body", rb"Incapsula incident ID"),
    _markup(IMPERVA, "body", rb"distil_r_(?:captcha|blocked)"),
    _markup(KASADA, "body", rb"KPSDK\s*=|/149e9513-01fa-4fb0-aad4-566afd725d1b/"),
    _markup(SUCURI, "body", rb"sucuri_cloudproxy_js|Sucuri WebSite Firewall"),
    _markup(DDOS_GUARD, "body", rb"/\.well-known/ddos-guard/"),
    _markup(ANUBIS, "body", rb"anubis_challenge|/\.within\.website/x/cmd/anubis/"),
    _markup(VERCEL, "body", rb"/\.well-known/vercel/security/"),
    _markup(F5, "body", rb"requested URL was rejected\.[^<]{0,80}consult"),
    _markup(WORDFENCE, "body", rb"Generated by Wordfence"),
)

WIDGETS = (
    _markup(CAPTCHA, "widget", rb"class=.?(?:g-recaptcha|h-captcha|cf-turnstile)\b"),
    _markup(CAPTCHA, "widget", rb"\b(?:frc-captcha|geetest_|arkoselabs\.com/)"),
    _markup(CAPTCHA, "widget", rb"/recaptcha/(?:api|enterprise)\.js|hcaptcha\.com/1/"),
    _markup(CAPTCHA, "widget", rb"challenges\.cloudflare\.com/turnstile/"),
    _markup(CAPTCHA, "widget", rb"<(?:img|input|form)\b[^<>]{0,300}captcha"),
    _markup(LOGIN, "widget", rb"<input\b[^<>]{0,300}type=.?password\b"),
    _markup(LOGIN, "widget", rb"<form\b[^<>]{0,300}(?:log-?in|sign-?in|connexion)\b"),
    _markup(COOKIES, "widget", rb"id=.?(?:didomi|onetrust|qc-cmp2|sp_message|cmpbox)"),
    _markup(COOKIES, "widget", rb"id=.?(?:axeptio|usercentrics|tarteaucitron|Cybot)"),
    _markup(
        COOKIES,
        "widget",
        rb"<(?:button|a)\b[^<>]*>[^<>]{0,40}\b(?:accept|agree|j'accepte|refuse"
        rb"|akzeptier|zustimmen)",
    ),
    _markup(AGE, "widget", rb"<(?:button|a)\b[^<>]*>[^<>]{0,40}\b(?:16|18|21)\b"),
)
