"""Tells whether the words around a date speak of what was or of what is to come."""

import re
from typing import Final, Literal

Tense = Literal["past", "now", "next"]

MARKS: Final = re.compile(
    r"""\b(?:
    (?P<next>
        (?:will|would|shall|could|might|should|may|can)\b(?:\ (?:be|have|not|also|then))*
            (?:\ [a-z]+)?
        |(?:is|are|due|set|expected|scheduled|slated|about|ready|poised|plans?|planning
            |aims?|intends?|wants?|hopes?|expects?|prepar\w+|goes\ on)\ to\b
            (?:\ be)?(?:\ [a-z]+)?
        |next|until|due|scheduled|slated|planned\ for|expected
        |by(?=\ (?:(?:the\ )?(?:end|start|middle|beginning|close|spring|summer|autumn|fall|winter)
            |early|late|mid|next|then|year|\d|[A-Z][a-z]))
        |effective|d'ici|prochaine?s?|jusqu'\w+|à\ partir|à\ compter|dès
        |(?!(?:op|cam)éra|[uei]\w*[tx]tra|infra|intra|supra|front|affront)
            [a-zà-ÿ']*r(?:a|ont)\b(?:\ être)?(?:\ [a-zà-ÿ]+[éiu]e?s?\b)?
        |(?!(?:por|re|at|ex)trait|trait|retrait|paraît)[a-zà-ÿ']*rai(?:t|ent)
            (?:\ être)?(?:\ [a-zà-ÿ]+[éiu]e?s?\b)?
        |va|vont|doi(?:t|vent)|prévoi(?:t|ent)|prévue?s?|attendue?s?|programmée?s?
        |veut|veulent|compten?t?\ [a-z]+(?:er|ir|re)|entend(?:ent)?|projet(?:te|tent)
        |s'apprête\w*|envisage\w*|vise\w*
    )
    |(?P<plan>(?:agreed|planned|decided|promised|intended|expected|hoped|wanted)\ to\b
        (?:\ [a-z]+)?)
    |(?P<now>(?:opens|launches|starts?|begins|lists|becomes|joins|takes|closes|ships
        |arrives|steps|enters|floats|goes|ouvre|lance|débute|démarre|entre|devient|prend
        |rejoint|arrive|commence|sort|succède|quitte)\b)
    |(?P<past>
        has|have|had|was|were|since|last|ago|said|bought|sold|paid|won|took|made|began
        |became|left|spent|fell|rose|grew|gave|came|went|held|told|found|sank|brought
        |(?!need|seed|feed|speed|based|indeed|(?:un)?limited)[a-z]{2,}ed
        |depuis|dernière?s?|passée?s?|vien(?:t|nent)\ d'?e?|(?:s'est|se\ sont)
        |(?:a|ont|avai(?:t|ent)|étai(?:t|ent)|est|sont)\b(?:\ [a-zà-ÿ]+){0,2}?
            \ [a-zà-ÿ]+(?:é|i|u|is|it|ert)e?s?
        |[a-zà-ÿ]+ée?s?
    ))(?!\w)""",
    re.X,
)
"""Case counts: capitals begin no mark."""
LAST: Final = re.compile(r" (?:dernier|passé)\b")


def tense_at(sentence: str, start: int, end: int) -> Tense | None:
    """Tell the tense of what happens at a date between two offsets: by the words before
    it, or else by those after it; None when nothing tells."""
    if LAST.match(sentence, end):
        return "past"
    *_, before = (None, *MARKS.finditer(sentence, 0, start))
    mark = before or MARKS.search(sentence, end)
    if mark is None:
        return None
    if mark["plan"]:
        return "next" if before else "past"
    return "next" if mark["next"] else "now" if mark["now"] else "past"
