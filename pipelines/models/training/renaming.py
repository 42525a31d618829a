"""Puts other names in the place of those of an annotated text, to meet more of them."""

from pipelines.models.training.names_pool import Pool
from pipelines.models.training.sets import Annotated, NameSpan


def renamed_text(annotated: Annotated, pool: Pool) -> Annotated:
    """Give the same text about others; places stay, as prepositions depend on them."""
    new = _new_names(annotated, pool)
    text, spans, moves, position = "", [], [], 0
    for span in annotated.spans:
        old = annotated.text[span.start : span.end]
        name = new.get((span.label, old), old)
        text += annotated.text[position : span.start]
        start = len(text)
        text += name
        position = span.end
        moves.append((position, len(text) - position))
        spans.append(NameSpan(start=start, end=len(text), label=span.label))
    open_stretches = tuple(
        (start + _moved(moves, start), end + _moved(moves, end))
        for start, end in annotated.open
    )
    text += annotated.text[position:]
    return Annotated(text=text, spans=tuple(spans), open=open_stretches)


def _moved(moves: list[tuple[int, int]], offset: int) -> int:
    passed = [shift for position, shift in moves if position <= offset]
    return passed[-1] if passed else 0


def _new_names(annotated: Annotated, pool: Pool) -> dict[tuple[str, str], str]:
    """Choose a new name for each old one; a surname follows its full name."""
    new: dict[tuple[str, str], str] = {}
    for span in annotated.spans:
        old = annotated.text[span.start : span.end]
        if span.label == "PERSON" and " " in old:
            given, surname = pool.person()
            new.setdefault((span.label, old), f"{given} {surname}")
            new.setdefault((span.label, old.split()[-1]), surname)
    for span in annotated.spans:
        old = annotated.text[span.start : span.end]
        before = annotated.text[max(0, span.start - 1) : span.start]
        if (span.label, old) not in new and old[0].isupper() and before not in "'’":
            new[span.label, old] = _new_name(span.label, old, pool)
    return new


def _new_name(label: str, old: str, pool: Pool) -> str:
    match label:
        case "PERSON":
            return pool.person()[1]
        case "ORG" if pool.chance.random() < 0.6:
            return pool.organization()
        case "PRODUCT" if pool.chance.random() < 0.6:
            return pool.value("product")
        case "EVENT" if pool.chance.random() < 0.6:
            return pool.value("event")
    return old
