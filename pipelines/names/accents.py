"""Compares names without accents, and tells the better of two spellings by them."""

from unicodedata import combining, normalize


def without_accents(name: str) -> str:
    """Write a name without accents: Elise for Élise."""
    if name.isascii():
        return name
    apart = normalize("NFD", name)
    return normalize("NFC", "".join(sign for sign in apart if not combining(sign)))


def count_accents(name: str) -> int:
    """Count the letters that bear an accent."""
    if name.isascii():
        return 0
    return sum(map(bool, map(combining, normalize("NFD", name))))
