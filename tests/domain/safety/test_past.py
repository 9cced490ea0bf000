"""Counting days for the rules. Gaps are gaps, and a day counts once."""

from datetime import timedelta

from selfcare.domain.entries import Posture, Session
from selfcare.domain.safety.past import Past
from tests.conftest import NOW
from tests.domain.safety.noted import ago, noted, pain

TODAY = NOW.date()


def test_a_day_counts_once_and_only_in_the_window() -> None:
    past = Past(
        [
            pain("calf.l", 3, "cramp"),
            pain("calf.r", 5, at=ago(hours=1)),
            pain("calf.l", 3, at=ago(days=13)),
            pain("calf.l", 3, at=ago(days=14)),
            pain("knee.l", 0),
            noted(Posture("slump-sit", 3)),
        ]
    )
    assert past.lasts("calf", TODAY, 2)
    assert not past.lasts("calf", TODAY, 3)
    assert past.lasts("calf", TODAY, 1, ["cramp"])
    assert not past.lasts("calf", TODAY, 2, ["cramp"])
    assert not past.lasts("knee", TODAY, 1)
    assert not past.lasts("shin", TODAY, 1)


def test_a_long_count_looks_back_a_week_more_than_it_has_days() -> None:
    hurt = [pain("calf.l", 3, at=ago(days=back)) for back in range(8, 17)]
    assert Past([*hurt, pain("calf.l", 3)]).lasts("calf", TODAY, 10)
    assert not Past([*hurt[:-1], pain("calf.l", 3, at=ago(days=17))]).lasts("calf", TODAY, 10)


def test_an_area_is_new_only_after_ninety_days_without_it() -> None:
    today = pain("knee.l", 3)
    assert Past([today]).is_new("knee", TODAY, 14)
    assert not Past([]).is_new("knee", TODAY, 14)
    assert not Past([today, pain("knee.r", 3, at=ago(days=20))]).is_new("knee", TODAY, 14)
    assert Past([today, pain("knee.r", 3, at=ago(days=104))]).is_new("knee", TODAY, 14)
    assert not Past([today, pain("knee.r", 3, at=ago(days=103))]).is_new("knee", TODAY, 14)


def test_a_rise_is_one_day_after_the_other() -> None:
    rising = [pain("knee.l", 5 - day, at=ago(days=day)) for day in range(3)]
    assert Past(rising).has_risen("knee", TODAY, 2)
    assert not Past(rising).has_risen("knee", TODAY, 3)
    assert not Past([rising[0], rising[2]]).has_risen("knee", TODAY, 2)
    assert not Past([rising[0], pain("knee.l", 5, at=ago(days=1))]).has_risen("knee", TODAY, 1)


def test_the_morning_after_is_the_first_rating_before_noon() -> None:
    evening = NOW - timedelta(days=1)
    routine = noted(Session("desk-neck", 1, "finished", before=3), evening)
    unrated = noted(Session("desk-neck", 1, "finished"), ago(days=3))
    morning = pain("knee.l", 5, at=evening + timedelta(hours=15))
    later = pain("knee.l", 3, at=evening + timedelta(hours=17))
    assert Past([later, morning, routine, unrated]).was_worse_after(TODAY, 2, 1)
    assert not Past([routine, morning]).was_worse_after(TODAY, 3, 1)
    assert not Past([routine, morning]).was_worse_after(TODAY, 2, 2)
    assert not Past([routine, later._replace(at=NOW)]).was_worse_after(TODAY, 0, 1)
    assert not Past([routine, morning]).was_worse_after(TODAY - timedelta(days=1), 2, 1)


def test_trigger_days_are_counted_over_two_weeks() -> None:
    past = Past(
        [
            pain("knee.l", 3, triggers=("low-mood", "stress-anxiety")),
            pain("", 0, triggers=("low-mood",), at=ago(days=13)),
            pain("", 0, triggers=("low-mood",), at=ago(days=14)),
        ]
    )
    assert past.days_with(["low-mood", "stress-anxiety"], TODAY) == 2
    assert past.days_with(["sit-long"], TODAY) == 0
