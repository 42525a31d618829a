"""Finds which organization `the company`, `its supplier` or `the agency` stands for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from crawler.items import Quote
from pipelines.events.words import REPORTERS, folded
from pipelines.speech.cast import Actor, Cast

AUTHORITY: Final = re.compile(
    r"\b(?:CNIL|Cnil|Arcep|Arcom|ANSSI|Anssi|FTC|SEC|ICO|CMA|Ofcom|AMF|ACPR|BCE|ECB|Comco|Finma|BaFin|"
    r"CNPD|APD|DPC|ACM|AGCM|KFTC|JFTC|SAMR|ACCC|EDPB|CEPD|DOJ|Europol|Interpol|Cade|DGCCRF|BSI|CISA|"
    r"Sénat|Senate|Congress)\b|Assemblée|Parlement|Parliament|Conseil|Council|Autorité|Authority|"
    r"Commission|Garante|Bercy|Matignon|[EÉ]lysée|"
    r"White House|Maison[- ]Blanche|Ademe|Office|Agency|Agence|"
    r"Cour|Court|[Tt]ribunal|[Mm]inistère|Department|[Pp]arquet|\bcour d['’]"
)
MEMBERS: Final = re.compile(
    r"syndicat|association|institution|ONG|fédération|fondation|union|body|charity|foundation",
    re.I,
)
"""Bodies that are no authority."""
ARTICLE: Final = re.compile(r"\b(?:[Tt]he |[Ll][ae]s? |[Ll]['’])")
COURT: Final = re.compile(r"\b(?:[Cc]our|[Tt]ribunal|Court)\b")
FAR: Final = 3000
"""Characters back to look for an organization."""
TOLD: Final = re.compile(
    r"\b(?:entretien|interview\w*|podcast|plateau|micro|antenne|colonnes|tribune|émission"
    r"|invitée?|interrogée?|confiée?|auprès|told|spoke|speaking|talking)\b[^.;:\n]{0,40}$",
    re.I,
)
"""What makes a name that of an outlet that somebody speaks to."""
SENTENCE: Final = re.compile(r"(?<!\b[A-WYZ])[.!?…][”»\"’']?\s|\n")
GENERIC: Final = re.compile(
    r"company|firm|group|business|outfit|société|entreprise|groupe|firme|compagnie|direction|marque|"
    r"message|memo|organisme|établissement",
    re.I,
)
"""Nouns that stand for any organization."""
FIRM: Final = re.compile(r"company|firm|group|société|entreprise|groupe|firme", re.I)
"""What no public body is called."""
OBLIQUE: Final = re.compile(
    r"(?:\b(?:told|tells|telling|à|au|aux|to|on|sur|in|at|[Bb]y|[Ww]ith|from|via|[Aa]gainst|before|than|over|for|of|into|about|"
    r"devant|[Cc]ontre|[Aa]vec|auprès d[e'’]|de|du|des|chez|dans|par|vers|face à|pour)"
    r" (?:la |le |les |the )?"
    r"|\b(?:à|d['’]|de|par|devant) ?l['’]|\bd['’])$"
)
"""What stands before a name that is not its sentence's subject."""
IN_RELATIVE: Final = re.compile(
    r"(?:, qu['’]|(?:\b(?:où|dont|where|whose|which|whom)|, que)\s)"
    r"(?:(?:l[ea]s? |l['’]|the |son |its )(?:[a-zà-ÿ-]+ )?)?$"
)
"""What makes a name the subject of a clause on something else: `X, où l'américain Y`."""
BANK: Final = re.compile(
    r"(?<!Soft)Ban[ckq]|Sachs|Stanley|BNP|UBS|Société Générale|Crédit |Credit |Natixis|Jefferies|"
    r"Bernstein|Oddo|JPMorgan|J\.P\. Morgan|HSBC|Citi(?:group)?\b|Barclays|"
    r"Berenberg|Kepler|Stifel|Lazard|Rothschild|Bryan Garnier|Wells Fargo|Nomura|Evercore"
)
"""Names of banks and brokers."""
BANKS: Final = re.compile(r"banque|bank|courtier|broker(?:age)?", re.I)


@dataclass(slots=True, kw_only=True)
class Organizations:
    """The organizations of an article, and where a quotation of it stands."""

    text: str
    cast: Cast
    quotes: Sequence[Quote]
    """Quotations found so far, in order."""
    language: str
    here: tuple[int, int] = (0, 0)
    """The quotation that is looked at."""
    wanted: str = ""
    """`f` or `m` where a pronoun beside that quotation tells it."""
    interviewee: str | None = None
    """Who answers the questions, in an interview."""

    def company(self, quote: int, noun: str = "") -> str | None:
        """Find the company that a paragraph, else the article, is about.

        `noun`: what it is called there; a group is no public body.
        """
        is_firm, before = FIRM.fullmatch(noun), quote
        is_known = any(place < quote for place in self.cast.things)
        inside = [span[2] for span in self.cast.between(*self.here)]
        place = max(self.text.rfind("\n", 0, quote) + 1, quote - FAR)
        while named := self.cast.between(place, quote, "organization"):
            sentence = max(place, self._sentence_start(named[-1][0]))
            here = [span for span in named if span[0] >= sentence]
            free = [
                one[2]
                for one in here
                if not self._is_oblique(one)
                and one[2] not in inside
                and not _is_reporter(one[2])
                and not (is_firm and _is_authority(one[2]))
            ]
            if free:
                return min(free, key=_is_authority).name
            quote = here[0][0]
        firms = [
            actor
            for actor in self.cast.actors
            if actor.kind == "organization" and actor not in inside
            if actor.in_headline or not is_known or actor.places[:1] < [before]
        ]
        firms.sort(
            key=lambda one: (
                _is_authority(one),
                -one.in_headline,
                _is_reporter(one),
                one.headline_place,
                one.places[:1] or [len(self.text)],
            )
        )
        return firms[0].name if firms else None

    def company_of(self, noun: str, quote: int) -> str | None:
        """Find the organization that the article calls by a noun: `its supplier, X`."""
        if GENERIC.fullmatch(noun):
            return None
        called = re.compile(
            rf"\b{re.escape(noun)}s?,?\s(?!(?:de|du|des|of) )(?:[a-zà-ÿ]+ )?$", re.I
        )
        is_bank = BANKS.fullmatch(noun)
        for span in reversed(self.cast.between(max(0, quote - FAR), quote)):
            is_firm = span[2].kind == "organization"
            if is_firm and called.search(self.text, max(0, span[0] - 40), span[0]):
                return span[2].name
            if is_firm and is_bank and BANK.search(span[2].name):
                return span[2].name
        return None

    def _is_oblique(self, span: tuple[int, int, Actor]) -> bool:
        """Tell a name that a preposition, or a clause, keeps from being the subject."""
        near = max(0, span[0] - 30)
        return bool(
            OBLIQUE.search(self.text, near, span[0])
            or IN_RELATIVE.search(self.text, near, span[0])
        )

    def _is_outlet(self, span: tuple[int, int, Actor]) -> bool:
        """Tell an organization that is only named as who was told, or asked."""
        if span[2].kind != "organization" or not self._is_oblique(span):
            return False
        near = max(0, span[0] - 60)
        return _is_reporter(span[2]) or bool(TOLD.search(self.text, near, span[0]))

    def agency(self, noun: str, quote: int) -> str:
        """Find the body that a noun stands for; empty where none is told to be one.

        That is the authority named last, else what the article calls so, else who is named
        with an article as the subject of the nearest sentence: `The Larch Union met X`.
        """
        if COURT.fullmatch(noun.capitalize()):
            return self.court(quote)
        named = self.cast.between(0, quote, "organization")
        if not MEMBERS.fullmatch(noun):
            known = [span[2] for span in named]
            known += [one for one in self.cast.actors if one.in_headline and not named]
            official = [one for one in known if AUTHORITY.search(one.name)]
            if official:
                return official[-1].name
        if called := self.company_of(noun, quote):
            return called
        first = self._sentence_start(named[-1][0]) if named else quote
        here = [one for one in named if one[0] >= first and not self._is_oblique(one)]
        told = [one for one in here if self._has_article(one)]
        if MEMBERS.fullmatch(noun):
            told = [one for one in told or here[:-1] if not _is_authority(one[2])]
        return told[0][2].name if told else ""

    def _has_article(self, span: tuple[int, int, Actor]) -> bool:
        """Tell a name with its article, as bodies have and firms have not: `the EFF`."""
        return bool(ARTICLE.search(self.text, max(0, span[0] - 4), span[0] + 4))

    def court(self, quote: int) -> str:
        """Find the court named last, else in the headline; empty where none is."""
        named = [span[2] for span in self.cast.between(0, quote, "organization")]
        named += [one for one in self.cast.actors if one.in_headline]
        courts = [one.name for one in named if COURT.search(one.name)]
        return courts[0] if len(set(courts)) == 1 else ""

    def _sentence_start(self, place: int) -> int:
        """Give where the sentence begins that holds an offset."""
        found = list(SENTENCE.finditer(self.text, max(0, place - 600), place))
        return found[-1].end() if found else max(0, place - 600)


def _is_authority(actor: Actor) -> bool:
    return AUTHORITY.search(actor.name) is not None


def _is_reporter(actor: Actor) -> bool:
    """Tell who reports the news, where it is not itself in the headline."""
    return folded(actor.name) in REPORTERS and not actor.in_headline
