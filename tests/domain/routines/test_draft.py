"""A routine under edit: each change gives a new draft, and what is not understood stays."""

from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.changes import Changes
from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.draft import (
    FROM_NOWHERE,
    MEASURES,
    Measure,
    RoutineDraft,
    from_library,
)
from selfcare.knowledge.loader import load
from selfcare.sharing.routines.order import published_schema

LIBRARY = Library.from_data(load("exercises"))
DATA = {
    "format": "selfcare-routine/1",
    "title": "Neck",
    "a word of tomorrow": [1, {"deep": True}],
    "exercises": [{"exercise": "chin-tuck", "soon": 3}, {"name": "Sway", "hold": "0 s"}],
}
DRAFT = RoutineDraft.of(DATA)


def names(draft: RoutineDraft) -> list[str]:
    return [each.name for each in draft.listed]


def test_it_says_what_the_file_says_known_or_not() -> None:
    assert DRAFT.data == DATA
    assert [each.origin for each in DRAFT.listed] == [0, 1]
    assert [each.is_own for each in DRAFT.listed] == [False, True]


def test_a_value_is_set_or_left_out_and_the_rest_stays() -> None:
    told = DRAFT.tell({"title": "", "weeks": 4}).tell_of(0, {"hold": "20 s"})
    assert told.text("title") == ""
    assert told.data == {
        "format": "selfcare-routine/1",
        "a word of tomorrow": [1, {"deep": True}],
        "weeks": 4,
        "exercises": [
            {"exercise": "chin-tuck", "soon": 3, "hold": "20 s"},
            {"name": "Sway", "hold": "0 s"},
        ],
    }
    assert DRAFT.data == DATA


def test_a_changed_routine_has_a_higher_version() -> None:
    assert DRAFT.next_version(DRAFT) is DRAFT
    changed = DRAFT.tell({"title": "Back"})
    assert changed.next_version(DRAFT).said["version"] == 2
    assert changed.tell({"version": 5}).next_version(DRAFT).said["version"] == 5
    assert (
        changed.tell({"version": 5}).next_version(DRAFT.tell({"version": 5})).said["version"] == 6
    )


def test_nought_is_something_to_say() -> None:
    assert DRAFT.tell({"weeks": 0}).said["weeks"] == 0


def test_exercises_come_go_and_change_places() -> None:
    draft = DRAFT.add(from_library(LIBRARY["calf-wall"], "Slowly.")).add({"name": "First"}, 0)
    assert names(draft) == ["First", "chin-tuck", "Sway", "calf-wall"]
    assert draft.listed[0].origin == FROM_NOWHERE
    assert draft.listed[3].said["note"] == "Slowly."
    assert names(draft.remove(1)) == ["First", "Sway", "calf-wall"]
    assert names(draft.move(0, 1)) == ["chin-tuck", "First", "Sway", "calf-wall"]
    assert names(draft.move(3, 1)) == names(draft.move(0, -1)) == names(draft)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(-3, 3)), max_size=8))
def test_moving_keeps_every_exercise_and_where_it_came_from(moves: list[tuple[int, int]]) -> None:
    before = DRAFT.add({"name": "Third"}).add({"name": "Fourth"})
    draft = before
    for place, by in moves:
        draft = draft.move(place, by)
    assert sorted(names(draft)) == sorted(names(before))
    assert {each.name: each.origin for each in draft.listed} == {
        each.name: each.origin for each in before.listed
    }


def test_the_numbers_that_can_be_set_are_those_of_the_published_form() -> None:
    entry = published_schema()["$defs"]["entry"]["properties"]
    seconds = published_schema()["$defs"]["seconds"]["anyOf"][0]
    for measure in MEASURES:
        rule = seconds if measure.is_seconds else entry[measure.word]
        assert (measure.least, measure.most) == (rule["minimum"], rule["maximum"])
        assert measure.within(9999) == measure.most
        assert measure.within(-1) == measure.least


def test_seconds_are_written_with_their_unit() -> None:
    assert Measure("hold", "Hold", 0, 600, is_seconds=True).written(20) == "20 s"
    assert Measure("sets", "Sets", 1, 10).written(2) == 2


def test_changes_are_taken_back_one_by_one() -> None:
    changes = Changes(1).change(2).change(3)
    assert changes.undo().now == 2
    assert changes.undo().undo().undo().now == 1
    assert changes.change(3) is changes


def test_what_is_typed_digit_by_digit_is_one_change() -> None:
    typed = Changes(0).change(2, "hold").change(20, "hold")
    assert typed.undo().now == 0
    assert typed.change(3, "sets").undo().now == 20
    assert typed.rest().change(5, "hold").undo().now == 20
