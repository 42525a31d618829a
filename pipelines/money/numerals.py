"""Reads numbers as news writes them: grouped digits, scales and number words."""

import re
from typing import Final

GAP: Final = r"[ \u00a0\u202f\u2009]"
DIGITS: Final = (
    rf"\d{{1,3}}(?:(?:{GAP}\d{{3}})+|(?:,\d{{3}})+|(?:\.\d{{3}})+|(?:['’]\d{{3}})+"
    r"|(?:,\d{2})+,\d{3})(?!\d)(?:[.,]\d{1,2}(?!\d))?"
    r"|\d+[½¼¾]|\d+(?:[.,]\d+)?|(?<=[$€£])\.\d{1,2}(?!\d)"
)
PARTS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
SCALES: Final = {
    "en": {
        "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7,
        "billion": 1e9, "trillion": 1e12, "lakhs": 1e5, "crores": 1e7,
        "millions": 1e6, "billions": 1e9, "trillions": 1e12,
        "lakh crore": 1e12, "thousand crore": 1e10,
    },
    "fr": {
        "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9,
        "milliards": 1e9, "billion": 1e12, "billions": 1e12, "mille milliards": 1e12,
        "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
    },
}  # fmt: skip
SHORT_SCALES: Final = {
    "en": {
        "k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mn": 1e6, "mln": 1e6, "mm": 1e6,
        "MM": 1e6, "bn": 1e9, "b": 1e9, "B": 1e9, "Bn": 1e9, "tn": 1e12, "trn": 1e12,
        "T": 1e12, "Mn": 1e6, "cr": 1e7, "mil": 1e6, "bln": 1e9, "bil": 1e9,
    },
    "fr": {
        "k": 1e3, "K": 1e3, "M": 1e6, "m": 1e6, "Mio": 1e6, "Md": 1e9, "Mds": 1e9,
        "md": 1e9, "mds": 1e9, "Mrd": 1e9, "Mrds": 1e9, "Mia": 1e9, "MM": 1e9,
        "Mn": 1e6, "mn": 1e6, "Mln": 1e6, "mln": 1e6, "bn": 1e9, "B": 1e9,
    },
}  # fmt: skip
WORDS: Final = {
    "en": {
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
        "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    },
    "fr": {
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6,
        "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12,
        "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
        "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
        "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
    },
}  # fmt: skip
HUNDREDS: Final = {"hundred": 100, "cent": 100, "cents": 100}
THOUSANDS: Final = {"thousand": 1000, "mille": 1000}


def read_digits(written: str, language: str, scaled: bool) -> float:
    """Read grouped or decimal digits; `scaled` when a million or the like follows."""
    if written[-1] in PARTS:
        return float(written[:-1]) + PARTS[written[-1]]
    plain = re.sub(rf"{GAP}|['’]", "", written)
    for mark in ",.":
        other = "." if mark == "," else ","
        if (
            mark in plain
            and other in plain
            and plain.rindex(mark) > plain.rindex(other)
        ):
            return float(plain.replace(other, "").replace(mark, "."))
    mark = "," if "," in plain else "."
    parts = plain.split(mark)
    if len(parts) == 1:
        return float(plain)
    if len(parts) > 2:
        return float("".join(parts))
    return float(
        "".join(parts) if _groups(parts, mark, language, scaled) else ".".join(parts)
    )


def _groups(parts: list[str], mark: str, language: str, scaled: bool) -> bool:
    """Tell whether the only mark parts thousands and not decimals."""
    if len(parts[1]) != 3 or parts[0] == "0":
        return False
    usual = "," if language == "en" else "."
    if scaled and language == "fr" and mark == "." and parts[1].endswith("00"):
        return True
    if not scaled and language == "en" and mark == "." and parts[1].endswith("00"):
        return True
    return (mark == usual and not (scaled and language != "en")) or (
        mark == "," and not scaled
    )


def number_words(language: str) -> str:
    """Give the pattern of a number written in words, such as `vingt-cinq`."""
    words = [
        *WORDS[language],
        *(w for w in (HUNDREDS if language == "fr" else ["hundred"])),
    ]
    words += ["mille"] if language == "fr" else ["thousand"]
    one = "|".join(sorted(words, key=len, reverse=True))
    link = (
        r"(?:[ -]et[ -](?=une?\b|onze)|[ -])" if language == "fr" else r"(?: and |[ -])"
    )
    return rf"(?:{one})(?:{link}(?:{one}))*(?!\w)"


def read_words(written: str, language: str) -> float:
    """Read a number written in words."""
    total, part = 0.0, 0.0
    for word in re.findall(r"[a-z]+", written.lower()):
        if word in HUNDREDS:
            part = max(part, 1) * 100
        elif word in THOUSANDS:
            total, part = total + max(part, 1) * 1000, 0
        elif word in ("vingt", "vingts") and part % 100 == 4:
            part += 76
        else:
            part += WORDS[language].get(word, 0)
    return total + part
