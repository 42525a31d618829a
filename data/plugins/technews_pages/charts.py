"""Draws small charts as inline SVG in one colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

WIDTH, HEIGHT, LEFT, BOTTOM = 760, 130, 30, 22
NAMES, ROW = 170, 46


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
    names = _below(labels, LEFT, step, HEIGHT, WIDTH)
    scale = _text(0, 12, str(top)) + _text(0, HEIGHT, "0")
    return _svg("bars", title, scale + drawn + names, HEIGHT + BOTTOM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One named row of bars."""

    name: str
    kind: str
    """Chooses the colour."""
    values: Sequence[int]


def rows_of_bars(rows: Sequence[Row], labels: Sequence[str], title: str) -> Markup:
    """Draw a row of bars for each name, all on one scale, its last value at the end."""
    top = max([1, *(value for row in rows for value in row.values)])
    drawn = Markup().join(
        _row(row, index * ROW, top, len(labels)) for index, row in enumerate(rows)
    )
    height = len(rows) * ROW
    names = _below(labels, NAMES, _row_step(len(labels)), height, WIDTH - 40)
    return _svg("rows", title, drawn + names, height + BOTTOM)


def _below(
    labels: Sequence[str], left: float, step: float, base: float, right: float
) -> Markup:
    """Write the first, the middle and the last label under the bars."""
    if not labels:
        return Markup()
    middle = len(labels) // 2
    last = Markup('<text x="{}" y="{}" text-anchor="end">{}</text>').format(
        right, f"{base + 16:.1f}", labels[-1]
    )
    texts = [_text(left + i * step, base + 16, labels[i]) for i in sorted({0, middle})]
    return Markup().join([*texts, last])


def _row_step(columns: int) -> float:
    return (WIDTH - NAMES - 40) / max(columns, 1)


def _row(row: Row, top: float, highest: int, columns: int) -> Markup:
    step = _row_step(columns)
    bars = Markup().join(
        _bar(NAMES + index * step, step * 0.72, value / highest * (ROW - 14), top + ROW)
        for index, value in enumerate(row.values)
        if value
    )
    name = _text(0, top + ROW - 3, row.name)
    last = _text(WIDTH - 30, top + ROW - 3, str(row.values[-1]))
    group = Markup('<g class="{}-chart">{}</g>').format(row.kind, bars)
    line = Markup('<path d="M{} {}H{}"/>').format(NAMES, f"{top + ROW + 0.5:.1f}", WIDTH - 40)
    return name + group + line + last


def _bar(left: float, width: float, height: float, base: float = HEIGHT) -> Markup:
    return Markup('<rect x="{}" y="{}" width="{}" height="{}"/>').format(
        f"{left:.1f}", f"{base - height:.1f}", f"{width:.1f}", f"{height:.1f}"
    )


def _text(left: float, top: float, words: str) -> Markup:
    return Markup('<text x="{}" y="{}">{}</text>').format(
        f"{left:.1f}", f"{top:.1f}", words
    )


def _svg(kind: str, title: str, inner: Markup, height: float) -> Markup:
    return Markup(
        '<svg class="chart {}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>'
    ).format(kind, WIDTH, height, title, inner)
