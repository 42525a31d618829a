"""Tells a text's language from its small words; asks a model only when they disagree."""

import re
from collections import Counter
from collections.abc import Collection

WORDS = re.compile(r"[^\W\d_]+")
SMALL_WORDS = {
    "fr": "le la les des une est dans pour que qui sur pas plus avec sont au du et "
    "ce cette par mais ont été il elle nous vous leur ses aux être fait",
    "en": "the of and to in is that for was with as on are by this be from at it an "
    "have has not they which will their were its but you your our or",
    "de": "der die das und ist nicht ein eine den von mit dem sich auf für des im zu "
    "auch als an werden wird sind bei nach aus um noch nur wie",
    "es": "el los las una que por con para del se no es su al como más pero sus este "
    "ha son y muy también fue está sobre entre",
    "it": "il che di per una non è con del della sono gli anche più nel alla dei come "
    "ma si da le ha questo delle essere",
    "pt": "o os as uma que não para com do da em por mais dos das no na se como é ao "
    "foi mas são seu sua pelo também",
    "nl": "de het een van en in is dat op te voor met zijn niet aan er ook als maar "
    "om door bij naar wordt die heeft",
    "pl": "i w na z do nie się że jest to o jak po ale od za przez przy tym dla są "
    "oraz był także może",
    "sv": "och att det som en på är av för med den till inte har de om ett men var "
    "från vid kan",
}
VOTES = {code: frozenset(words.split()) for code, words in SMALL_WORDS.items()}
LOOKED_AT = 6000
"""Characters that vote: a language shows itself long before."""


LATIN_END = "\u0250"
"""The first letter behind those of Latin script."""


def guess_language(text: str, declared: str | None = None) -> str:
    """Return two letters, or `und` when the text does not tell."""
    words = [word.lower() for word in WORDS.findall(text[:LOOKED_AT])]
    if len(words) < 4:
        return "und"
    ranking = Counter(
        {code: sum(map(small.__contains__, words)) for code, small in VOTES.items()}
    ).most_common(2)
    (best, votes), (_, next_votes) = ranking
    if votes >= 3 and votes >= 0.12 * len(words) and votes >= 1.4 * next_votes:
        return best
    two_letters = (declared or "")[:2].lower()
    latin = sum(word.isascii() for word in words) > 0.9 * len(words)
    wordless = latin and votes < 0.05 * len(words)
    if wordless and two_letters in VOTES:
        return "und"
    code = _ask_model(text)
    is_short = len(words) < 20 and code != two_letters
    return "und" if is_short or (wordless and code in VOTES) else code


def _ask_model(text: str) -> str:
    """Ask the n-gram model: 70 MB, which most workers never need."""
    from py3langid.langid import classify

    return str(classify(text[:LOOKED_AT])[0])


def nearest_language(text: str, among: Collection[str]) -> str:
    """Return the likeliest of some languages written in Latin letters; `und` for a text
    in other letters."""
    from py3langid.langid import rank

    letters = [character for character in text[:LOOKED_AT] if character.isalpha()]
    if sum(letter < LATIN_END for letter in letters) < 0.5 * len(letters):
        return "und"
    found = [str(code) for code, _ in rank(text[:LOOKED_AT]) if str(code) in among]
    return found[0] if found else "und"
