"""Draws small charts as inline SVG in one colour; all words stand beside them in HTML."""

from collections.abc import Sequence

from markupsafe import Markup

STEP, GAP, HEIGHT = 20, 6, 100


def sparkline(values: Sequence[float]) -> Markup:
    """Draw a line of 64 by 18 whose numbers stand beside it."""
    top = max([*values, 1])
    step = 60 / max(len(values) - 1, 1)
    points = " ".join(
        f"{2 + index * step:.1f},{16 - value / top * 14:.1f}"
        for index, value in enumerate(values)
    )
    return Markup(
        '<svg class="spark" width="64" height="18" viewBox="0 0 64 18"'
        ' aria-hidden="true" focusable="false"><polyline points="{}"/></svg>'
    ).format(points)


def bars(values: Sequence[int], top: int, title: str) -> Markup:
    """Draw bars that fill whatever box they are given; `top` is the full height."""
    drawn = Markup().join(
        _bar(index, value / max(top, 1) * HEIGHT)
        for index, value in enumerate(values)
        if value
    )
    width = max(len(values), 1) * STEP - GAP
    return Markup(
        '<svg class="bars" viewBox="0 0 {} {}" preserveAspectRatio="none" role="img"'
        ' aria-label="{}">{}</svg>'
    ).format(width, HEIGHT, title, drawn)


def _bar(index: int, height: float) -> Markup:
    return Markup('<rect x="{}" y="{}" width="{}" height="{}"/>').format(
        index * STEP, f"{HEIGHT - height:.1f}", STEP - GAP, f"{height:.1f}"
    )
