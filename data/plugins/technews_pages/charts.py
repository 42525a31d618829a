"""Draws small charts as inline SVG in one colour."""

from collections.abc import Sequence

from markupsafe import Markup

WIDTH, HEIGHT, LEFT, BOTTOM = 760, 130, 30, 22


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


def bars(values: Sequence[int], labels: Sequence[str], title: str) -> Markup:
    """Draw bars with the highest value, zero, and three labels below."""
    top = max([*values, 1])
    step = (WIDTH - LEFT) / max(len(values), 1)
    drawn = Markup().join(
        _bar(LEFT + index * step, step * 0.72, value / top * (HEIGHT - 12))
        for index, value in enumerate(values)
        if value
    )
    shown = sorted({0, len(labels) // 2, len(labels) - 1}) if labels else []
    names = Markup().join(
        _text(LEFT + index * step, HEIGHT + 16, labels[index]) for index in shown
    )
    scale = _text(0, 12, str(top)) + _text(0, HEIGHT, "0")
    return _svg("bars", title, scale + drawn + names)


def lines(
    rows: Sequence[tuple[str, Sequence[int]]], labels: Sequence[str], title: str
) -> Markup:
    """Draw a line for each named row, told apart by dashes, its name at its end."""
    top = max([1, *(value for _, values in rows for value in values)])
    right = WIDTH - 150
    step = (right - LEFT) / max(len(labels) - 1, 1)
    ends = _spread([_height(values[-1], top) for _, values in rows])
    drawn = Markup().join(
        _line(values, top, step, index) + _text(right + 8, ends[index] + 4, name)
        for index, (name, values) in enumerate(rows)
    )
    shown = sorted({0, len(labels) // 2, len(labels) - 1}) if labels else []
    names = Markup().join(
        _text(LEFT + index * step - (24 if index else 0), HEIGHT + 16, labels[index])
        for index in shown
    )
    scale = _text(0, 12, str(top)) + _text(0, HEIGHT, "0")
    return _svg("lines", title, scale + drawn + names)


def _height(value: float, top: float) -> float:
    return HEIGHT - value / top * (HEIGHT - 12)


def _spread(heights: list[float]) -> list[float]:
    """Move labels apart that would lie on one another."""
    order = sorted(range(len(heights)), key=lambda index: heights[index])
    placed = list(heights)
    for above, below in zip(order, order[1:], strict=False):
        placed[below] = max(placed[below], placed[above] + 15)
    over = max([0.0, *(height - HEIGHT for height in placed)])
    return [height - over for height in placed]


def _line(values: Sequence[int], top: int, step: float, index: int) -> Markup:
    points = " ".join(
        f"{LEFT + place * step:.1f},{_height(value, top):.1f}"
        for place, value in enumerate(values)
    )
    return Markup('<polyline class="line-{}" points="{}"/>').format(index, points)


def _bar(left: float, width: float, height: float) -> Markup:
    return Markup('<rect x="{}" y="{}" width="{}" height="{}"/>').format(
        f"{left:.1f}", f"{HEIGHT - height:.1f}", f"{width:.1f}", f"{height:.1f}"
    )


def _text(left: float, top: float, words: str) -> Markup:
    return Markup('<text x="{}" y="{}">{}</text>').format(
        f"{left:.1f}", f"{top:.1f}", words
    )


def _svg(kind: str, title: str, inner: Markup) -> Markup:
    return Markup(
        '<svg class="chart {}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>'
    ).format(kind, WIDTH, HEIGHT + BOTTOM, title, inner)
