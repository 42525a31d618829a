"""Makes the forms of a verb or noun, English or French, with what each may be."""

from collections.abc import Iterator
from typing import Final

VOWELS: Final = "aeiou"
FRENCH: Final = {
    "er": (
        "er e es ent ait aient era eront erait eraient a èrent ant ez ons",
        "é ée és ées",
    ),
    "ir": (
        "ir it issent issait issaient ira iront irait iraient issant irent",
        "i ie is ies",
    ),
    "re": ("re t d ent ait aient ra ront rait raient it irent ant", "u ue us ues"),
}
"""Endings of regular verbs: finite forms and infinitive, then participles."""


def verb_forms(written: str, language: str) -> Iterator[tuple[str, bool]]:
    """Give each form of a verb and whether it is a participle of the past.

    `buy>bought` and `take>took>taken` name irregular forms; in French finite forms
    follow the first sign, participles a `+`: `obtenir>obtient/obtiendra+obtenu`.
    """
    if language == "fr":
        yield from _french(written)
        return
    base, *irregular = written.split(">")
    last = irregular[0].split("/") if irregular else [_past(base)]
    yield base, base in last
    yield _with_s(base), False
    yield _with_ing(base), False
    participles = irregular[1].split("/") if len(irregular) > 1 else last
    for form in {*last, *participles}:
        yield form, form in participles


def noun_forms(written: str) -> tuple[str, ...]:
    """Give singular and plural of a noun."""
    return (written, _with_s(written))


def _french(written: str) -> Iterator[tuple[str, bool]]:
    finite, _, participles = written.partition("+")
    base, *others = finite.split(">")
    known = FRENCH.get(base[-2:])
    if known and not others and not participles:
        for ending in known[0].split():
            yield from ((stem + ending, False) for stem in _stems(base[:-2], ending))
        yield from ((base[:-2] + ending, True) for ending in known[1].split())
        return
    yield from ((form, False) for form in (base, *"/".join(others).split("/")))
    for form in filter(None, participles.split("/")):
        yield from ((form + ending, True) for ending in ("", "e", "s", "es"))


def _stems(stem: str, ending: str) -> tuple[str, ...]:
    """Spell a stem as its ending asks: rachète, lève, annonçait."""
    silent = ending in ("e", "es", "ent", "era", "eront", "erait", "eraient")
    if silent and len(stem) > 2 and stem[-2] in "eé" and stem[-1] in "tvlnrd":
        grave = stem[:-2] + "è" + stem[-1]
        return (grave, stem + stem[-1]) if stem[-1] in "tl" else (grave,)
    if stem.endswith("c") and ending[0] in "ao":
        return (stem[:-1] + "ç",)
    if stem.endswith("g") and ending[0] in "ao":
        return (stem + "e",)
    return (stem,)


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return (base + base[-1] if _doubles(base) else base) + "ed"


def _with_s(base: str) -> str:
    if base.endswith(("s", "x", "ch", "sh", "z")):
        return base + "es"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _with_ing(base: str) -> str:
    if base.endswith("e") and not base.endswith(("ee", "oe")):
        return base[:-1] + "ing"
    return (base + base[-1] if _doubles(base) else base) + "ing"


def _doubles(base: str) -> bool:
    """Tell verbs of one syllable that double their last letter: snap, shed."""
    syllables = sum(letter in VOWELS for letter in base)
    short = len(base) > 2 and base[-1] not in VOWELS + "wxy" and base[-2] in VOWELS
    return short and syllables == 1
