"""What the law wants at the end of a company's name: Inc., GmbH, SARL."""

import re
from typing import Final

UNSAID: Final = (
    "Inc Ltd LLC LP PLC plc Corp SA SAS SASU SARL SE GmbH AG NV BV AB ASA Oy Oyj SpA Pty"
).split()
"""Forms that nobody says, without the full stops that some write."""
SAID: Final = "Co Company Corporation Limited".split()
LEGAL_FORMS: Final = frozenset(form.lower() for form in (*UNSAID, *SAID))
# S.A., N.V., S.p.A.
_DOTTED: Final = "|".join(r"\.?".join(form) for form in UNSAID)
LEGAL_END: Final = re.compile(rf"(?<=\w),? (?:{_DOTTED})\.?$")
"""A form that nobody says, at the end of a name."""


def is_legal_form(word: str) -> bool:
    """Tell of a word, in whatever letters, whether it is such a form."""
    return word.replace(".", "").lower() in LEGAL_FORMS
