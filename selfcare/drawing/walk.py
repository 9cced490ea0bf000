"""Walking over the body map by arrow keys: from every zone to every other, front and back."""

from functools import cache
from math import hypot
from typing import Final, NamedTuple

from selfcare.drawing.body import VIEWS, view
from selfcare.drawing.scene import Point

APART: Final = 66.0
"""How far right of the front view the back view stands."""
SIDEWAYS: Final = 2.2
"""How much worse it is to stray by one unit than to go one further."""
LEAST: Final = 0.8
"""A zone is ahead if its middle lies at least this far in that direction."""

DIRECTIONS: Final[dict[str, Point]] = {
    "up": (0, 1),
    "down": (0, -1),
    "left": (-1, 0),
    "right": (1, 0),
}


class Place(NamedTuple):
    """Where the cursor is: a zone, as one view shows it."""

    zone: str
    view: str


@cache
def places() -> dict[Place, Point]:
    """Every place with its middle, both views standing side by side."""
    return {
        Place(zone.id, name): (zone.middle[0] + offset * APART, zone.middle[1])
        for offset, name in enumerate(VIEWS)
        for zone in view(name).zones.values()
    }


@cache
def step(place: Place, direction: str) -> Place:
    """The place that lies next `up`, `down`, `left` or `right`; the same place where nothing does."""
    across, up = DIRECTIONS[direction]
    x, y = places()[place]
    best, cost = place, float("inf")
    for other, (other_x, other_y) in places().items():
        forward = (other_x - x) * across + (other_y - y) * up
        astray = abs((other_x - x) * up) + abs((other_y - y) * across)
        if forward >= LEAST and forward + SIDEWAYS * astray < cost:
            if up and other.view != place.view:
                continue
            best, cost = other, forward + SIDEWAYS * astray
    return best


@cache
def other_side(place: Place) -> Place:
    """The same zone in the other view, or what lies behind it on the body."""
    view_name = VIEWS[1 - VIEWS.index(place.view)]
    zones = view(view_name).zones
    if place.zone in zones:
        return Place(place.zone, view_name)
    x, y = view(place.view).zones[place.zone].middle
    behind = min(zones.values(), key=lambda zone: hypot(zone.middle[0] + x, zone.middle[1] - y))
    return Place(behind.id, view_name)
