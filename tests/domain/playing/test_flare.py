"""The therapist's rules decide, and each decision says why; nothing else is decided."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.entries import Entry, Session, Visit
from selfcare.domain.playing.flare import (
    is_short,
    left_out,
    left_out_next_time,
    reasons,
    why_short,
)
from selfcare.domain.playing.tally import Reason
from tests.domain.following.weeks import after, entry, exercise, routine, session

PEC = exercise("pec", leave_out_at=2, leave_out_note="We look at it.")
CALF = exercise("calf", in_short_form=True)
RULED = routine(PEC, CALF, short_from=7)

WORSE = session(("pec", "done"), ("calf", "done"), before=3, after=5)


def content(entry: Entry) -> Session:
    assert isinstance(entry.content, Session)
    return entry.content


def test_after_a_rise_of_pain_it_is_left_out_and_says_why() -> None:
    assert left_out(RULED, [WORSE]) == {
        "pec": "Pec is left out: pain rose by 2 over the session of 2 November. We look at it."
    }
    assert reasons(RULED, [WORSE]) == {"pec": Reason.WORSE_BEFORE}


@pytest.mark.parametrize(
    "other",
    [
        session(("pec", "done"), before=3, after=4),
        session(("pec", "done"), before=3),
        session(("pec", "done"), after=9),
        session(("pec", "skipped"), before=3, after=9),
        session(("pec", "done"), before=3, after=9, version=2),
        entry(Visit()),
    ],
)
def test_less_of_a_rise_no_answer_or_another_version_leaves_nothing_out(other: Entry) -> None:
    assert left_out(RULED, [other]) == {}


def test_it_stays_out_until_the_next_visit() -> None:
    without = session(("pec", "skipped", "worse-before"), before=4, after=2, day=after(1))
    assert set(left_out(RULED, [WORSE, without])) == {"pec"}
    assert left_out(RULED, [WORSE, without, entry(Visit(), after(2))]) == {}


def test_a_later_session_without_a_rise_counts_more() -> None:
    better = session(("pec", "partly"), before=4, after=4, day=after(1))
    assert left_out(RULED, [WORSE, better]) == {}


@given(st.none() | st.integers(0, 10), st.integers(0, 10))
def test_the_short_form_is_for_ratings_from_its_number_on(rating: int | None, start: int) -> None:
    ruled = routine(PEC, CALF, short_from=start)
    assert is_short(ruled, rating) is (rating is not None and start > 0 and rating >= start)
    assert bool(why_short(ruled, rating)) is is_short(ruled, rating)


def test_without_anything_in_it_there_is_no_short_form() -> None:
    assert not is_short(routine(PEC, short_from=7), 9)
    assert why_short(RULED, 8) == "From 7 on only the short form, as your therapist asks."


def test_right_after_the_session_one_is_told_what_it_means() -> None:
    played = content(WORSE)
    assert left_out_next_time(RULED, played) == (
        "Pain rose by 2, so Pec is left out next time. We look at it."
    )
    both = routine(PEC, exercise("calf", leave_out_at=1))
    assert "so Pec and Calf are left out" in left_out_next_time(both, played)
    calm = content(session(("pec", "done"), before=3, after=3))
    assert left_out_next_time(RULED, calm) == ""
