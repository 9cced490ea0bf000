"""The geometry that every drawing is made of."""

from math import hypot, isclose

import pytest

from selfcare.drawing.scene import Role, Shape, capsule, centroid, circle, curve, mirrored


def test_a_circle_lies_round_its_centre() -> None:
    assert all(isclose(hypot(x - 3, y - 4), 2) for x, y in circle((3, 4), 2))


def test_a_capsule_reaches_round_both_ends() -> None:
    points = capsule((0, 0), (0, 10), 2, 1)
    assert isclose(max(y for _, y in points), 11, abs_tol=0.05)
    assert isclose(min(y for _, y in points), -2, abs_tol=0.1)


@pytest.mark.parametrize(("radius", "end"), [(5.0, 1.0), (1.0, 5.0)])
def test_a_capsule_shorter_than_its_girth_is_the_larger_circle(radius: float, end: float) -> None:
    points = capsule((0, 0), (0, 1), radius, end)
    assert isclose(max(x for x, _ in points), 5)


def test_a_curve_passes_through_all_its_points() -> None:
    points = [(0.0, 0.0), (1.0, 2.0), (3.0, 2.0), (4.0, 0.0)]
    smooth = curve(points)
    assert all(point in smooth for point in points)
    assert len(smooth) > len(points)


def test_the_centroid_is_the_middle_of_the_area() -> None:
    assert centroid([(0, 0), (4, 0), (4, 2), (0, 2)]) == (2, 1)
    assert centroid([(0, 0), (2, 2), (4, 4)]) == (2, 2)


def test_a_mirror_swaps_sides_and_nothing_else() -> None:
    (shape,) = mirrored([Shape(Role.TOP, [(10, 1), (20, 2)], "x")], 50)
    assert shape == Shape(Role.TOP, [(90, 1), (80, 2)], "x")


def test_a_strength_beyond_the_scale_is_brought_to_its_end() -> None:
    assert Role.pain(-1) is Role.PAIN_0
    assert Role.pain(99) is Role.PAIN_10
