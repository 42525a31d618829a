"""Tells the companies that people worked for from those that act."""

import re
from typing import Final

OF_A_PERSON: Final = re.compile(
    r"(?:'s)? (?:veteran|alum\w*|stalwart|insider|old hand|boss|executive|engineer|"
    r"researcher|analyst|co-?founder|founder|chief|CEO|director|spokes\w+)\b"
)
"""What makes a name before it a person's employer."""
EARLIER: Final = re.compile(
    r"\b(?:former|one-?time|erstwhile|ex|ancien|transfuge|vétéran|passée?|viennent|venu)",
    re.I,
)
"""A sign of a former employer."""
FORMER: Final = re.compile(
    r"\b(?:former|one-time|onetime|erstwhile)(?: [a-z-]+){0,3} (?:of|at|from|for) (?:the )?$"
    r"|\bex-$"
    r"|(?:\b(?:anciens?|anciennes?|transfuges?|vétérans?|ex)|\bex-[a-zà-ÿ]+)"
    r"(?: [a-zà-ÿ-]+){0,3} (?:de |d'|du |des |chez )(?:la |l')?$"
    r"|\b(?:passée?s? (?:par|chez)|viennent de chez|venue?s? de chez) (?:la |l')?$",
    re.I,
)
"""What stands before the name of somebody's former employer."""
ONCE: Final = re.compile(r"\b(?:former|ex|one-time)(?: [a-z-]+){0,2} $", re.I)
PEOPLE: Final = re.compile(
    r"(?:'s)? (?:[a-z-]+ ){0,2}(?:engineers?|exec\w*|employees?|staff\w*|researchers?|"
    r"managers?|scientists?|developers?|designers?|workers?|leaders?|boss\w*|chiefs?|"
    r"C[A-Z]Os?|heads?|directors?|president|co-?founders?|founders?|duo|trio|colleagues)\b"
)
"""What stands after it, where `former` stands before."""
ALUMNI: Final = re.compile(r" (?:alum\w*|veterans?|old hands?)\b")


def is_former(text: str, place: int) -> bool:
    """Tell a former employer by the words around its name."""
    if ALUMNI.match(text, place + 1):
        return True
    before = text[max(0, place - 60) : place]
    if not EARLIER.search(before):
        return False
    return FORMER.search(before) is not None or bool(
        ONCE.search(before) and PEOPLE.match(text, place + 1)
    )
