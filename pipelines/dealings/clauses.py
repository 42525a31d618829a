"""Leaves a deal the clauses of its sentence that speak of it, and blanks the others."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from pipelines.dealings.masked import MONEY, ORG, Sentence

REST: Final = r"[^,;:()–—]*"
DAY: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di)"
UNTIL_DAY: Final = rf"(?:(?! (?:on |ce )?{DAY}\b)[^,;:()–—])*"
APART: Final = (
    re.compile(
        r"(?:,? (?:(?:in|of|by|with|for|under|through|avec|pour|par) )?|^)"
        r"\b(?:which(?! it| they)|who|whose|where|qui|dont|où|ce qu[ei]|auquel|à laquelle)\b"
        r"(?! (?:(?:was|were|is|are|has been|a été|est|sera|will be) )?(?:first )?"
        r"(?:announced|signed|completed|closed|unveiled|revealed|finali[sz]ed|annoncé|signé|"
        rf"conclu|dévoilé|finalisé|bouclé)){REST}"
        r"|\b(?:firm|company|start-?up|group|business|maker|platform|studio|service|unit) that\b"
        rf"{REST}|\b(?:société|start-up|entreprise|firme|filiale|groupe|éditeur|plateforme) que\b"
        rf"{REST}",
        re.I,
    ),
    re.compile(
        r"(?<!\ba )(?<!\bont )(?<!\bhas )(?<!\bhave )(?<!\bhad )(?<!avait )"
        r"\b(?:founded|established|set up|started|created|born|incorporated|"
        r"fondée?s?|créée?s?|née?s?|lancée?s?|installée?s?|implantée?s?|établie?s?|basée?s?)\b"
        r"(?:(?! (?:and|et) (?:ha[sd]|have|is|was|a|ont|est|\w+ed)\b)[^,;:()–—])*",
        re.I,
    ),
    re.compile(
        r", (?:acquired|bought|listed|owned|valued|backed|spun (?:off|out)|"
        r"taken (?:over|private)|rachetée?s?|reprise?s?|acquise?s?|cotée?s?|"
        rf"valorisée?s?|détenue?s?|introduite?s?|présente?s?|active?s?)\b{REST}",
        re.I,
    ),
)
"""Clauses that tell of whom the sentence speaks."""
FURTHER: Final = (
    re.compile(
        r"(?:^|,? )(?:after|following|despite|après|malgré|à la suite d|faute d)\b"
        rf"{REST}"
        rf"|,? (?:before (?:\w+ing|an?|its?|they)|avant (?:d[e']|une?|son|sa|qu))\b{REST}"
        rf"|,? (?:while|whereas|even as|as (?:it|they)|alors que?|tandis que?)\b{REST}"
        rf"|,? (?:bringing|taking|lifting|portant|amenant|valuing|valorisant) {REST}",
        re.I,
    ),
    re.compile(
        r" to (?:also |further )?(?:launch|build|expand|open|develop|create|make|bring|produce|"
        r"supply|deploy|offer|sell|grow|hire|fund|finance|double|triple|reach|break|start|begin|"
        r"help|accelerate|deliver|test|train|scale|roll|turn|power|provide|use|ship|put|boost|"
        r"speed|improve|enter|design|manufacture|introduce|serve|support|fuel|bolster|extend)\b"
        rf"{UNTIL_DAY}"
        r"| (?:afin d[e']|pour) ?(?:\w+ment )?(?!entre\b|\w+bre\b|\w+vrier\b|janvier|notre|votre|"
        rf"quatre|hier|être|avoir)\w+(?:er|ir|re)\b{UNTIL_DAY}",
        re.I,
    ),
    re.compile(
        r",? (?:and|but) (?:(?:it|they|the \w+) )?(?:also |now |then )?(?:will|would|could|may|"
        r"might|should|risks?|faces?|plans?|expects?|intends?|aims?|hopes?|wants?|(?:is|are) (?:in "
        rf"talks|now|considering|weighing|looking|planning|exploring|preparing|expected|set|due))\b{REST}"
        r"|,? (?:et|mais) (?:(?:ils?|elles?|l'\w+|l[ea] \w+) )?(?:(?:va|vont|prévoi(?:t|ent)|"
        r"risque(?:nt)?|comptent|compte (?!plus|près)|veu(?:t|lent)|vise(?:nt)?|esp[eè]re(?:nt)?|"
        r"envisage(?:nt)?|"
        r"devrai(?:t|ent)|pourrai(?:t|ent)|souhaite(?:nt)?|entend(?:ent)?|ambitionne(?:nt)?|"
        rf"projette(?:nt)?|s'apprête(?:nt)?|table(?:nt)? sur)\b|\w+(?:er|ir|d)(?:a|ont)\b){REST}",
        re.I,
    ),
)
"""Clauses that tell what was before, what else is or will be, and what for."""
EARLIER: Final = re.compile(
    r"\b(?:days|weeks?|months?|years?|shortly|soon|jours|semaines?|mois|ans?|années?|peu) "
    rf"(?:after|following|après)\b{REST}",
    re.I,
)
"""What had happened some time before the news."""
OFFENCE: Final = re.compile(
    r"\b(?:fine[sd]?|fining|penalt(?:y|ies)|amende|sanction\w*|condamn\w*|(?:inquiry|"
    r"investigation|probe|enquête)(?=[^;:]*(?:not(?:ified|ifié)|notifying|20\d\d)))\b[^;:]*?"
    r"(?P<why>\b(?:for|over|into|pour|sur|en raison d|because of|related to|linked to|"
    r"stemming from|à la suite d|suite à|concernant)\b"
    rf"(?! (?:une? |a )?(?:record |total |montant )?(?:of |de |d')?{MONEY})"
    rf"(?! (?:l')?{ORG}(?!'s)){UNTIL_DAY}"
    rf"(?:, (?:including|notably|such as|notamment|y compris|comme)\b{UNTIL_DAY})*)",
    re.I,
)
"""What a company is fined for."""


def told_at(sentence: Sentence, place: tuple[int, int]) -> Sentence:
    """Give a sentence with blanks, as long as they were, for the clauses that tell other
    things than the words at a place; the whole of it stands for its main clause."""
    text, aside = _clause_at(sentence.text, *place)
    if not text.strip(" ,.–—"):
        return sentence
    return replace(sentence, text=text, aside=aside)


@lru_cache(maxsize=256)
def _clause_at(text: str, start: int, end: int) -> tuple[str, str]:
    """Give a sentence's text with its blanks, and what kind of clause is left of it."""
    is_whole = start <= 0 and end >= len(text)
    kind = ""
    for first, last, role in _asides(text):
        if is_whole or not (first <= start < last or first < end <= last):
            text = _blanked(text, first, last)
        elif role and (first <= start or (first == start + 1 and end <= last)):
            kind = role
            text = _blanked(_blanked(text, last, len(text)), 0, first)
    return text, kind


def _asides(text: str) -> Iterator[tuple[int, int, str]]:
    """Give the clauses beside the main one, and whether each stands apart from it."""
    for pattern in APART:
        for aside in pattern.finditer(text):
            yield *aside.span(), "apart" if text[aside.start()] == "," else ""
    for aside in EARLIER.finditer(text):
        yield *aside.span(), "context"
    for pattern in FURTHER:
        for aside in pattern.finditer(text):
            yield *aside.span(), ""
    for aside in OFFENCE.finditer(text):
        yield *aside.span("why"), "context"


def _blanked(text: str, first: int, last: int) -> str:
    """Put blanks in the place of a part, but for a comma that it begins with."""
    sign = "," if text[first : first + 1] == "," else " "
    blanks = (sign + " " * (last - first))[: last - first]
    return text[:first] + blanks + text[last:]
