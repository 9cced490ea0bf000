"""What was done of the routines."""

from selfcare.domain.entries import Done, Entry, Session, Visit
from selfcare.domain.following.asked_for import DaysAsked, Week
from selfcare.domain.summary.practice import Felt, practised
from tests.domain.summary.made import on

CHIN, PEC = "chin-tuck", "doorway-pec"


def played(
    back: int, *done: Done, version: int = 1, before: int | None = None, after: int | None = None
) -> Entry:
    return on(back, Session("desk-neck", version, "finished", done, before, after))


def test_each_exercise_by_what_became_of_it() -> None:
    entries = [
        on(0, Visit()),
        played(1, Done(CHIN, "done"), Done(PEC, "skipped", reason="hurts")),
        played(1, Done(CHIN, "partly"), Done(PEC, "stopped", reason="hurts")),
        played(2, Done(CHIN, "skipped", reason="no-time")),
    ]
    asked = DaysAsked((Week(6, frozenset(on(back, Visit()).day for back in range(2, 10))),))
    chin, pec = practised(entries, {("desk-neck", 1, CHIN): asked})
    assert (chin.exercise, chin.sessions, chin.done, chin.partly, chin.skipped) == (
        CHIN,
        3,
        1,
        1,
        1,
    )
    assert (chin.days, chin.asked, chin.met, chin.reasons) == (1, 6, 0, (("no-time", 1),))
    assert (pec.sessions, pec.stopped, pec.days, pec.asked, pec.met) == (2, 1, 1, None, None)
    assert (pec.reasons, pec.felt) == ((("hurts", 2),), None)


def test_versions_are_kept_apart() -> None:
    rows = practised([played(0, Done(CHIN, "done"), version=2), played(9, Done(CHIN, "done"))], {})
    assert [(row.version, row.sessions) for row in rows] == [(2, 1), (1, 1)]


def test_an_exercise_that_stands_twice_in_a_session_counts_once() -> None:
    twice = [
        played(0, Done(CHIN, "done"), Done(CHIN, "done")),
        played(1, Done(CHIN, "done"), Done(CHIN, "skipped")),
        played(2, Done(CHIN, "stopped"), Done(CHIN, "done")),
    ]
    (row,) = practised(twice, {})
    assert (row.sessions, row.done, row.partly, row.stopped) == (3, 1, 1, 1)


def test_before_and_after_with_count_and_range_of_the_sessions_it_was_done_in() -> None:
    entries = [
        played(0, Done(CHIN, "done"), before=5, after=3),
        played(1, Done(CHIN, "done"), before=4, after=5),
        played(2, Done(CHIN, "done"), before=4),
        played(3, Done(CHIN, "skipped"), before=9, after=0),
    ]
    (row,) = practised(entries, {})
    assert row.felt == Felt(sessions=2, before=4.5, after=4.0, least=-2, most=1)
