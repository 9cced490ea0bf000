"""The zones of the body as polygons, and the lines between them.

The front view faces the reader: what lies at the right of the screen is the person's left. The back
view does not swap: right of the screen is the person's right. Only the screen-right half is on file;
this mirrors it.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from selfcare.drawing.scene import Camera, Point, Points, centroid, curve
from selfcare.knowledge.loader import load

VIEWS: Final = ("front", "back")
CAMERA: Final = Camera(-32.2, -0.6, 64.4, 101.2)
"""A view from crown to sole and from hand to hand, with a little air."""

SCREEN_RIGHT: Final = {"front": "l", "back": "r"}
SCREEN_LEFT: Final = {"front": "r", "back": "l"}


class Zone(NamedTuple):
    """A zone as one view shows it. The middle of the body is x = 0; the height is 100."""

    id: str
    view: str
    points: tuple[Point, ...]
    middle: Point


class View(NamedTuple):
    """One side of the body: its zones by id, and the lines between them."""

    name: str
    zones: Mapping[str, Zone]
    seams: tuple[tuple[Point, ...], ...]


@cache
def view(name: str) -> View:
    """The `front` or the `back`; KeyError for anything else."""
    body = load("body")
    lines = {line: tuple(curve(points)) for line, points in body["lines"].items()}
    zones = [
        zone
        for area, loop in body[name].items()
        for zone in _zones(name, area, _joined(lines, loop))
    ]
    return View(name, {zone.id: zone for zone in zones}, _seams(lines, body[name]))


@cache
def zone_ids() -> tuple[str, ...]:
    """Every zone of the body map once: first those of the front, then what only the back shows."""
    return tuple(dict.fromkeys(zone for name in VIEWS for zone in view(name).zones))


def views_of(zone: str) -> tuple[str, ...]:
    """The views that show a zone, the front first; none for an unknown zone."""
    return tuple(name for name in VIEWS if zone in view(name).zones)


def _joined(lines: Mapping[str, Points], loop: list[str]) -> list[Point]:
    """The lines of a loop end to end, each meeting point once."""
    points: list[Point] = []
    for name in loop:
        line = list(lines[name.removeprefix("-")])
        if name.startswith("-"):
            line.reverse()
        points += line[1:] if points else line
    return points


def _zones(view_name: str, area: str, points: list[Point]) -> list[Zone]:
    mirror = [(-x, y) for x, y in reversed(points)]
    if area.endswith(".m"):
        outlines = {area: points + mirror[1:-1]}
    else:
        outlines = {
            f"{area}.{SCREEN_RIGHT[view_name]}": points[:-1],
            f"{area}.{SCREEN_LEFT[view_name]}": mirror[:-1],
        }
    return [Zone(zone, view_name, tuple(line), centroid(line)) for zone, line in outlines.items()]


def _seams(lines: Mapping[str, Points], areas: Mapping[str, Any]) -> tuple[tuple[Point, ...], ...]:
    """The lines that two zones share; the outline of the body is not among them."""
    used = [name.removeprefix("-") for loop in areas.values() for name in loop]
    shared = [lines[name] for name in dict.fromkeys(used) if used.count(name) > 1]
    middle = [lines[name] for name in dict.fromkeys(used) if all(x == 0 for x, _ in lines[name])]
    mirrors = [tuple((-x, y) for x, y in line) for line in shared]
    return tuple(tuple(line) for line in [*shared, *mirrors, *middle])
