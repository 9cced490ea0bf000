"""The body map has every zone, in the right place, on the right side, without gaps."""

from itertools import pairwise

import pytest

from selfcare.drawing.body import CAMERA, VIEWS, view, views_of, zone_ids
from selfcare.drawing.raster import Raster
from selfcare.drawing.walk import DIRECTIONS, Place, other_side, places, step
from tests.domain.known import VOCABULARY


def test_its_zones_are_exactly_those_that_a_pain_can_be_noted_in() -> None:
    assert len(zone_ids()) == 68
    assert set(zone_ids()) == {zone.id for zone in VOCABULARY.zones}


def test_each_view_shows_the_zones_that_the_vocabulary_says_it_does() -> None:
    assert {zone: views_of(zone) for zone in zone_ids()} == {
        zone.id: zone.views for zone in VOCABULARY.zones
    }


def test_every_zone_with_a_side_has_its_twin() -> None:
    swap = {"l": "r", "r": "l", "m": "m"}
    for zone in zone_ids():
        area, _, side = zone.partition(".")
        twin = f"{area}.{swap[side]}"
        assert views_of(twin) == views_of(zone)


def test_the_front_faces_the_reader_and_the_back_does_not() -> None:
    assert view("front").zones["hand-thumb.l"].middle[0] > 0
    assert view("back").zones["hand-thumb.l"].middle[0] < 0
    assert view("back").zones["low-back.m"].middle[0] == pytest.approx(0)


def test_views_of_a_zone() -> None:
    assert views_of("knee.l") == ("front",)
    assert views_of("buttock.r") == ("back",)
    assert views_of("elbow.r") == VIEWS
    assert views_of("tail") == ()


@pytest.mark.parametrize("name", VIEWS)
def test_no_gap_inside_the_body(name: str) -> None:
    """Nothing blank lies between two zones of the trunk or the head, row by row."""
    raster = Raster(60, 48, CAMERA)
    for zone in view(name).zones.values():
        raster.fill(zone.points, 1)
    left, right = (int(raster.pixel((x, 0))[0]) for x in (-10.0, 10.0))
    for y in range(int(raster.pixel((0, 80))[1]), int(raster.pixel((0, 46))[1])):
        line = bytes(raster.lines[y][left:right]).strip(b"\0")
        assert b"\0" not in line, y


@pytest.mark.parametrize("name", VIEWS)
def test_zones_do_not_overlap(name: str) -> None:
    apart, together = Raster(60, 48, CAMERA), Raster(60, 48, CAMERA)
    total = 0
    for zone in view(name).zones.values():
        together.fill(zone.points, 1)
        apart.lines = [bytearray(apart.width) for _ in range(apart.height)]
        apart.fill(zone.points, 1)
        total += sum(line.count(1) for line in apart.lines)
    assert total <= 1.01 * sum(line.count(1) for line in together.lines)


def test_arrow_keys_lead_from_every_place_to_every_other() -> None:
    for start in places():
        seen, todo = {start}, [start]
        while todo:
            here = todo.pop()
            new = {step(here, direction) for direction in DIRECTIONS} - seen
            seen |= new
            todo += new
        assert seen == set(places()), (start, set(places()) - seen)


def test_right_goes_right_and_down_goes_down() -> None:
    middles = places()
    for place in places():
        assert middles[step(place, "right")][0] >= middles[place][0]
        assert middles[step(place, "down")][1] <= middles[place][1]


def test_from_the_front_one_walks_to_the_back_at_the_same_height() -> None:
    place = Place("hand-little.r", "front")
    path = [place]
    while path[-1].view == "front":
        path.append(step(path[-1], "right"))
    assert path[-1].zone.startswith("hand-")
    assert all(one != other for one, other in pairwise(path))


def test_the_other_side_of_a_place_is_behind_it() -> None:
    assert other_side(Place("elbow.l", "front")) == Place("elbow.l", "back")
    for place in places():
        behind = other_side(place)
        assert behind.view != place.view
        assert behind.zone[-1] == place.zone[-1] or "m" in (behind.zone[-1], place.zone[-1])
