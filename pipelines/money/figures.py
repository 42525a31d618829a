"""What a number with its currency is, and which of two that share a sign keeps it."""

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Sum:
    """One number with what makes it money."""

    start: int
    end: int
    value: float
    scale: float = 1
    """Million, thousand …"""
    currency: str | None = None
    """None as long as nothing tells it."""
    unit: float = 1
    """0.01 for cents."""
    before: bool = False
    """The currency stands before the number."""
    is_part: bool = False
    """It has no currency of its own, and is a part of the sum before it."""
    is_strange: bool = False
    """It has a currency of its own, and nothing tells which."""

    @property
    def amount(self) -> float:
        """In currency units."""
        return self.value * self.scale * self.unit


def apart(text: str, found: list[Sum], language: str) -> list[Sum]:
    """Give a sign between two numbers to one of them: in French to the one before.

    A number in words that is a part of another one goes: the thousand of `10 thousand`.
    """
    kept: list[Sum] = []
    for one in found:
        last = kept[-1] if kept else None
        if last is None or one.start >= last.end:
            kept.append(one)
        elif one.currency and one.start == last.start:
            kept[-1] = one
        elif one.before and not last.before:
            if language == "fr":
                one.before, one.currency = False, None
                one.start = one.end - len(text[last.end : one.end].lstrip())
            else:
                last.end, last.currency = one.start, None
            kept.append(one)
    return kept
