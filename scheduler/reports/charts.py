"""A chart as SVG: lines or bars with an axis, no script and no style sheet, so that it looks the same on every page."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from math import ceil, floor, log10

from scheduler.reports.report import Chart

WIDTH, HEIGHT = 720, 240
LEFT, RIGHT, TOP, BOTTOM = 52, 16, 14, 46
COLOURS = ("#1f5fa8", "#b4540a", "#3c7d3c", "#7a4a9e", "#8a6d00", "#00707a")
DASHES = ("", "6 3", "2 3", "8 3 2 3", "1 4", "10 4")
"""Lines differ in dashes, too: a print-out may have no colours."""


class Scale:
    """Where values and labels lie on the page; the axis begins at nought or below and has at most six steps."""

    def __init__(self, chart: Chart) -> None:
        values = [value for one in chart.series for value in one.values if value is not None]
        values += [chart.limit] if chart.limit is not None else []
        step = _step(max(values, default=1.0) - min(0.0, *values, 0.0))
        self.step = step if any(value != int(value) for value in values) else max(1.0, step)
        self.low = floor(min(0.0, *values, 0.0) / self.step) * self.step
        self.high = max(ceil(max(values, default=1.0) / self.step) * self.step, self.low + self.step)
        self.slots = max(1, len(chart.labels))

    def y(self, value: float) -> float:
        """The height of a value."""
        share = (value - self.low) / (self.high - self.low)
        return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)

    def x(self, number: int) -> float:
        """The middle of a label's slot."""
        return round(LEFT + (number + 0.5) * self.slot, 1)

    @property
    def slot(self) -> float:
        """How wide a label's slot is."""
        return (WIDTH - LEFT - RIGHT) / self.slots

    @property
    def ticks(self) -> list[float]:
        """The values at the axis."""
        return [self.low + self.step * number for number in range(round((self.high - self.low) / self.step) + 1)]


def svg_of(chart: Chart, number_text: str = ",") -> str:
    """The chart as an SVG picture; `number_text` is the decimal sign at the axis."""
    scale = Scale(chart)
    draw = _bars if chart.kind == "bars" else _lines
    parts = [*_axis(chart, scale, number_text), *draw(chart, scale), *_limit(chart, scale), *_names(chart)]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="Libertinus Serif, serif" font-size="11"><title>{escape(chart.text or chart.caption)}</title>'
    )
    return head + "".join(parts) + "</svg>"


def _step(span: float) -> float:
    """A round step of 1, 2 or 5 times a power of ten."""
    rough = max(span, 1e-9) / 5
    power = 10.0 ** floor(log10(rough))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)


def _text(x: float, y: float, text: str, anchor: str = "middle") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="#444">{escape(text)}</text>'


def _axis(chart: Chart, scale: Scale, decimal: str) -> Iterable[str]:
    for tick in scale.ticks:
        y = scale.y(tick)
        yield f'<path d="M{LEFT} {y}H{WIDTH - RIGHT}" stroke="#ccc" stroke-width="0.6"/>'
        yield _text(LEFT - 6, y + 4, f"{tick:g}".replace(".", decimal) + chart.unit, "end")
    every = ceil(len(chart.labels) * 34 / (WIDTH - LEFT - RIGHT)) or 1
    for number, label in enumerate(chart.labels):
        if number % every == 0:
            yield _text(scale.x(number), HEIGHT - BOTTOM + 16, label)


def _lines(chart: Chart, scale: Scale) -> Iterable[str]:
    for number, one in enumerate(chart.series):
        colour, dash = COLOURS[number % len(COLOURS)], DASHES[number % len(DASHES)]
        points = [(scale.x(n), scale.y(value)) for n, value in enumerate(one.values) if value is not None]
        path = "L".join(f"{x} {y}" for x, y in points)
        if path:
            yield f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>'
        for x, y in points:
            yield f'<circle cx="{x}" cy="{y}" r="2.5" fill="{colour}"/>'


def _bars(chart: Chart, scale: Scale) -> Iterable[str]:
    width = scale.slot * 0.8 / max(1, len(chart.series))
    base = scale.y(max(0.0, scale.low))
    for number, one in enumerate(chart.series):
        colour = COLOURS[number % len(COLOURS)]
        for slot, value in enumerate(one.values):
            if value is not None:
                x = scale.x(slot) - scale.slot * 0.4 + number * width
                top, bottom = sorted((scale.y(value), base))
                yield (f'<rect x="{x:.1f}" y="{top}" width="{width:.1f}" height="{bottom - top:.1f}" fill="{colour}"/>')


def _limit(chart: Chart, scale: Scale) -> Iterable[str]:
    if chart.limit is not None:
        y = scale.y(chart.limit)
        yield f'<path d="M{LEFT} {y}H{WIDTH - RIGHT}" stroke="#a00" stroke-width="1.4" stroke-dasharray="7 4"/>'


def _names(chart: Chart) -> Iterable[str]:
    x = float(LEFT)
    for number, one in enumerate(chart.series):
        colour, dash = COLOURS[number % len(COLOURS)], DASHES[number % len(DASHES)]
        y = HEIGHT - 10
        yield f'<path d="M{x} {y - 4}h22" stroke="{colour}" stroke-width="3" stroke-dasharray="{dash}"/>'
        yield _text(x + 28, y, one.name, "start")
        x += 44 + _width(one.name)


def _width(text: str) -> float:
    return 6.2 * len(text)
