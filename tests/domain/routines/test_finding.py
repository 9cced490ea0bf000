"""A routine is found by what somebody typed, or they are told what there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.routines.finding import RoutineNotFoundError, find_routine
from selfcare.domain.routines.routine import Routine


def _routine(slug: str, title: str) -> Routine:
    return Routine(slug=slug, title=title, purpose="", exercises=())


ROUTINES = [
    _routine("desk-neck", "Desk neck and shoulders"),
    _routine("desk", "At the desk"),
    _routine("low-back-hip", "Low back and front of hip"),
    _routine("low", "Low mood"),
    _routine("calf-foot", "Calf and foot"),
]


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("desk-neck", "desk-neck"),
        ("desk", "desk"),  # the whole of one name, though another begins so
        ("DESK NECK", "desk-neck"),
        (" calf ", "calf-foot"),
        ("low back and front of hip", "low-back-hip"),
    ],
)
def test_slug_title_or_how_one_of_them_begins(typed: str, slug: str) -> None:
    assert find_routine(typed, ROUTINES).slug == slug


@given(st.sampled_from(ROUTINES), st.data())
def test_what_is_found_begins_as_typed(routine: Routine, data: st.DataObject) -> None:
    length = data.draw(st.integers(1, len(routine.title)))
    typed = routine.title[:length]
    try:
        found = find_routine(typed, ROUTINES)
    except RoutineNotFoundError as error:
        said = str(error)
    else:
        begin = typed.strip().casefold()
        assert found.title.casefold().startswith(begin) or found.slug.startswith(begin)
        return
    assert "More than one" in said


def test_several_are_all_named() -> None:
    with pytest.raises(RoutineNotFoundError, match=r"begins with “lo”: low-back-hip, low\."):
        find_routine("lo", ROUTINES)


def test_a_slip_brings_the_nearest() -> None:
    with pytest.raises(RoutineNotFoundError, match=r"Did you mean calf-foot\?"):
        find_routine("clf-foot", ROUTINES)


@pytest.mark.parametrize("typed", ["", "xyz"])
def test_a_name_unlike_any_brings_them_all(typed: str) -> None:
    with pytest.raises(RoutineNotFoundError, match="There are: desk-neck, desk, low-back-hip"):
        find_routine(typed, ROUTINES)


def test_where_there_are_none_it_says_only_that() -> None:
    with pytest.raises(RoutineNotFoundError, match=r"^There is no routine called “desk”\.$"):
        find_routine("desk", [])
