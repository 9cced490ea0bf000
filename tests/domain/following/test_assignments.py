"""What is followed is what was noted last, on whichever machine."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.entries import Entry, Visit
from selfcare.domain.following.assignments import courses
from tests.domain.following.weeks import MONDAY, after, assigned, entry

histories = st.lists(
    st.builds(
        lambda state, day, version, hour: assigned(state, after(day), version=version, hour=hour),
        st.sampled_from(["accepted", "paused", "resumed", "ended", "removed"]),
        st.integers(0, 20),
        st.integers(1, 4),
        st.integers(0, 23),
    ),
    max_size=8,
)


def test_each_day_has_the_version_that_was_valid_then() -> None:
    course = courses(
        [assigned("accepted", after(7), version=2), assigned("accepted", MONDAY, version=1)]
    )["r"]
    assert course.on(after(-1)) is None
    stood = [course.on(after(days)) for days in (0, 6, 7, 30)]
    assert [each and each.version for each in stood] == [1, 1, 2, 2]
    assert [each and each.since for each in stood] == [MONDAY, MONDAY, after(7), after(7)]
    assert course.began == MONDAY
    assert len(course.versions()) == 2


def test_a_routine_can_be_paused_resumed_ended_and_accepted_again() -> None:
    changes = [
        assigned("accepted", MONDAY),
        assigned("paused", after(1)),
        assigned("resumed", after(2)),
        assigned("ended", after(3)),
        assigned("accepted", after(4)),
        assigned("removed", after(5)),
    ]
    course = courses(changes)["r"]
    stood = [course.on(after(days)) for days in range(6)]
    states = ["followed", "paused", "followed", "ended", "followed", "removed"]
    assert [each and each.state for each in stood] == states
    assert [each and each.is_followed for each in stood] == [
        state == "followed" for state in states
    ]
    assert course.last is not None
    assert not course.last.is_shown
    assert course.last.changed == after(5)


def test_what_was_never_accepted_here_says_nothing() -> None:
    assert courses([assigned("paused", MONDAY), entry(Visit())]) == {}


@given(histories, st.randoms())
def test_the_order_in_which_machines_are_read_makes_no_difference(
    history: list[Entry], random: Random
) -> None:
    mixed = history.copy()
    random.shuffle(mixed)
    assert courses(mixed) == courses(history)


@given(histories)
def test_what_happens_later_changes_nothing_about_earlier_days(history: list[Entry]) -> None:
    every = courses(history)
    early = courses([each for each in history if each.day <= after(10)])
    for slug, course in early.items():
        for days in range(11):
            assert every[slug].on(after(days)) == course.on(after(days))
