"""Tells which articles print one text, whatever their headlines make of it."""

from pipelines.events.coverage import Coverage
from pipelines.events.naming import unknown_names
from pipelines.events.runs import is_part, open_alike


def is_copy(a: Coverage, b: Coverage) -> bool:
    """Tell whether two articles begin alike, and one has most of its text from the other;
    what stands below several articles has other texts before it."""
    return (
        open_alike(a.opening, b.opening)
        and is_part(a.marks, b.marks)
        and not _both_name_others(a, b)
    )


def has_same_sums(a: Coverage, b: Coverage) -> bool:
    """Tell whether the text of one tells no sum that the other's lacks."""
    return a.amounts <= b.amounts or b.amounts <= a.amounts


def _both_name_others(a: Coverage, b: Coverage) -> bool:
    """Tell whether each headline names somebody whom the other article never does."""
    return bool(unknown_names(a, b) and unknown_names(b, a))
