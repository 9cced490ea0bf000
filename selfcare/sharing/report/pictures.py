"""The drawings of the page, each with the same said in words. They read well without colour."""

import re
from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Final, NamedTuple

from selfcare.domain.summary.summary import DayValue, Half, Summary
from selfcare.drawing.palette import LIGHT, Palette
from selfcare.drawing.scene import Role
from selfcare.drawing.svg import body_svg
from selfcare.sharing.report.document import Picture, Pictures, Section, day_in_words, short_day
from selfcare.sharing.report.names import Names

WIDTH, HEIGHT, LEFT, TOP, FLOOR = 720, 104, 22, 8, 84
"""The chart in CSS pixels: its size, where its days begin, and where 10 and 0 lie."""

MOST_BARS: Final = 400
"""From more days on, a bar stands for a week or a month."""

NOW, BEFORE, INK, LINE = "#3f608e", "#b9c4d3", "#333b46", "#d5dae1"

_ASIDE: Final = re.compile(r' id="[^"]*"|<title>[^<]*</title>(?=</polygon>)')
"""Names of single zones, which would stand twice on the page; the picture's own words have them all."""


class _Bar(NamedTuple):
    first: date
    worst: int | None


def chart(summary: Summary) -> list[Section]:
    """Return the days side by side, where any was rated."""
    if not any(value.worst is not None for value in summary.days):
        return []
    return [Section("Day by day", (Pictures((day_chart(summary),)),))]


def body_maps(summary: Summary, names: Names) -> list[Section]:
    """Return the body now and before, side by side, where anything hurt."""
    halves: list[tuple[str, Half]] = [("Now", summary.now)]
    halves += [("Before", summary.before)] if summary.before else []
    maps = tuple(body_map(when, half, names) for when, half in halves if half.places)
    return [Section("On the body", (Pictures(maps),))] if maps else []


def day_chart(summary: Summary) -> Picture:
    """Draw the worst pain of each day. A day without a rating stays empty."""
    size = _days_a_bar(len(summary.days))
    bars = list(_bars(summary.days, size))
    step = (WIDTH - LEFT - 4) / len(bars)
    inside = [*_scale(), *_months(bars, step), *_drawn(bars, step, summary.now.period.first)]
    each = {1: "day", 7: "week", 30: "30 days"}[size]
    rated = [value for value in summary.days if value.worst is not None]
    worst = max(rated, key=lambda value: value.worst or 0)
    alt = (
        f"Worst pain of each {each}, {day_in_words(summary.days[0].day)} to "
        f"{day_in_words(summary.days[-1].day)}: {len(rated)} of {len(summary.days)} days are rated. "
        f"The highest is {worst.worst}, on {day_in_words(worst.day)}."
    )
    shades = " Dark: now. Light: before." if summary.before else ""
    caption = f"Worst pain of each {each}.{shades} A flat line: no pain. Empty: no rating."
    return Picture(_svg("".join(inside), WIDTH, HEIGHT, alt), alt, caption)


def body_map(when: str, half: Half, names: Names) -> Picture:
    """Draw the body with the average pain of each place that hurt."""
    marks = {place.zone: round(place.mean) for place in half.places}
    labels = {zone: names.word(zone) for zone in marks}
    told = "; ".join(f"{labels[place.zone]} {round(place.mean)}" for place in half.places)
    alt = f"{when}: the body, seen from the front and from the back. {told}."
    caption = f"{when}: average pain on the days when a place hurt."
    svg = _ASIDE.sub("", body_svg(marks, alt, labels, on_paper(), width=300))
    return Picture(svg, alt, caption, is_small=True)


def on_paper() -> Palette:
    """The light dress with a paler body, from which mild pain stands apart without colour too."""
    colours = list(LIGHT.colours)
    colours[Role.BODY], colours[Role.SEAM] = (233, 237, 242), (176, 186, 199)
    return LIGHT._replace(colours=tuple(colours))


def _days_a_bar(days: int) -> int:
    return next((size for size in (1, 7) if days <= MOST_BARS * size), 30)


def _bars(days: Sequence[DayValue], size: int) -> list[_Bar]:
    groups = [days[start : start + size] for start in range(0, len(days), size)]
    return [
        _Bar(group[0].day, max((v.worst for v in group if v.worst is not None), default=None))
        for group in groups
    ]


def _scale() -> list[str]:
    lines = []
    for value in (0, 5, 10):
        y = _height(value)
        lines.append(f'<path d="M{LEFT} {y}H{WIDTH}" stroke="{LINE}" stroke-width="1"/>')
        lines.append(_text(LEFT - 5, y + 3.5, f"{value}", "end"))
    return lines


def _months(bars: Sequence[_Bar], step: float) -> list[str]:
    """Name days along the floor: at most about ten, so that they never touch."""
    apart = max(1, -(-len(bars) // 9))
    return [
        _text(LEFT + number * step, HEIGHT - 4, _when(bars, number), "start")
        for number in range(0, len(bars) - apart // 2, apart)
    ]


def _when(bars: Sequence[_Bar], number: int) -> str:
    day = bars[number].first
    is_long = (bars[-1].first - bars[0].first).days > 300
    return f"{day:%b %Y}" if is_long else short_day(day, day.year)


def _drawn(bars: Sequence[_Bar], step: float, begins: date) -> list[str]:
    width = max(step - 1.2, step * 0.7)
    drawn = []
    for number, bar in enumerate(bars):
        if bar.worst is None:
            continue
        x, y = LEFT + number * step, _height(bar.worst)
        colour = NOW if bar.first >= begins else BEFORE
        tall = max(FLOOR - y, 1.6)
        drawn.append(
            f'<path d="M{x:.1f} {FLOOR}v{-tall:.1f}h{width:.1f}v{tall:.1f}z" fill="{colour}"/>'
        )
    if bars[0].first < begins:
        border = next((n for n, bar in enumerate(bars) if bar.first >= begins), len(bars))
        x = LEFT + border * step - 0.6
        drawn.append(
            f'<path d="M{x:.1f} {TOP - 6}V{FLOOR}" stroke="{INK}" stroke-dasharray="3 2"/>'
        )
    return drawn


def _height(value: int) -> float:
    return FLOOR - (FLOOR - TOP) * value / 10


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-family="sans-serif" font-size="10" '
        f'text-anchor="{anchor}" fill="{INK}">{escape(words)}</text>'
    )


def _svg(inside: str, width: int, height: int, title: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><title>{escape(title)}</title>{inside}</svg>'
    )
