"""Finds the other names of people: `Ada Morel, known online as mistral9`."""

import re
from typing import Final

from pipelines.names.passages import Found, Passage

BYNAME: Final = re.compile(
    r"\b(?:(?:goes|went|go|going) (?:online )?by (?:the (?:name|handle|nickname)(?: of)? )?"
    r"|(?:also |better )?known (?:to [\w ]{1,30}? )?(?:online |on [A-Z]\w+ )?as "
    r"|a\.?k\.?a\.? |alias |nicknamed |(?:everybody|everyone|friends) calls? (?:him |her )?"
    r"|(?:plus )?connue? sous le (?:nom|pseudo(?:nyme)?|surnom) (?:de |d['’])"
    r"|sous le pseudo(?:nyme)? (?:de |d['’])?|surnommée? )[\"“«]?\s?"
)
CREDIT: Final = re.compile(
    r"(?:\((?:Reportage|Reporting)(?: de| by)?|[ÉéEe]dit(?:é|ée|ing) (?:par|by)|"
    r"[Ww]riting by|[Vv]ersion française(?: de)?|[Rr]édigé par) "
    r"(?P<who>[A-ZÀ-Ý][a-zà-ÿ-]+(?: (?:de|van|von|du))?(?: [A-ZÀ-Ý][\w-]+){1,2})(?=[,;.)])"
)
"""Agencies' last line."""
SOMEBODY: Final = re.compile(r"go(?:es)? by the (?:name|nickname) ")
"""What is said of people alone, whoever was named before."""
FAR: Final = 60
"""Characters between a person's name and the words that announce the other one."""
NO_NAMES: Final = frozenset(
    "a an the his her one le la les l' l’ un une des it as who much non".split()
)


def add_credits(passage: Passage) -> None:
    """Take who wrote and edited an agency's news for people: (Reportage Ada Morel,)."""
    for match in CREDIT.finditer(passage.text):
        at, end = passage.token_at(match.start("who")), passage.end_at(match.end("who"))
        if at is None or not end:
            continue
        inside = [one for one in passage.found if one.start < end and at < one.end]
        if all(at <= one.start and one.end <= end for one in inside):
            passage.replace(inside, Found(at, end, "person", "told"))


def add_bynames(passage: Passage) -> None:
    """Take what a person is called besides for a person's name too."""
    for match in BYNAME.finditer(passage.text):
        at = passage.token_at(match.end())
        if at is None or not passage.words[at].isalnum():
            continue
        if passage.words[at].lower() in NO_NAMES:
            continue
        if not (SOMEBODY.match(match[0]) or _is_of_person(passage, match.start())):
            continue
        inside = [found for found in passage.found if found.start <= at < found.end]
        if not inside:
            passage.replace([], Found(at, at + 1, "person", "told"))
        elif inside[0].start == at and inside[0].origin == "model":
            inside[0].kind, inside[0].origin = "person", "told"


def _is_of_person(passage: Passage, offset: int) -> bool:
    """Tell whether the name right before is a person's."""
    before = [one for one in passage.found if passage.starts[one.start] < offset]
    if not before:
        return False
    last = before[-1]
    end = passage.starts[last.end - 1] + len(passage.words[last.end - 1])
    between = passage.text[end:offset]
    return last.kind == "person" and len(between) < FAR and "\n" not in between
