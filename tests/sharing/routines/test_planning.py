"""What the assigned routines ask for on a day, as reminders want to know it."""

from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.diary.diary import Diary
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Rest, Safety
from selfcare.domain.exercises.library import Library
from selfcare.domain.reminders.held_back import NOTHING_ASSIGNED, Standings
from selfcare.domain.safety.watching import Watch
from selfcare.knowledge.loader import load
from selfcare.sharing.routines.accepting import accept, change, offer
from selfcare.sharing.routines.assigned import Assigned
from selfcare.sharing.routines.planning import may_move, planned, standings
from tests.conftest import NOW
from tests.domain.reminders.living import reminder
from tests.domain.safety.noted import BOOK
from tests.sharing.files import mailed

LIBRARY = Library.from_data(load("exercises"))


@pytest.fixture
def assigned(diary: Diary, tmp_path: Path) -> Assigned:
    known = Assigned(diary, lambda: LIBRARY)
    accept(offer(mailed(tmp_path), known), known)
    return known


@pytest.fixture
def watch(diary: Diary, clock: FixedClock) -> Watch:
    return Watch(diary, clock, lambda: BOOK)


def test_what_is_followed_is_asked_for_until_it_is_paused(
    assigned: Assigned, watch: Watch, clock: FixedClock
) -> None:
    told = planned(assigned, watch, NOW.date())
    assert ([each.routine.slug for each in told.asked], set(told.assigned)) == (["neck"], {"neck"})
    clock.moment += timedelta(seconds=1)
    change(assigned.shown()[0], "paused", assigned)
    told = planned(assigned, watch, NOW.date())
    assert (told.asked, set(told.assigned), told.may_play) == ((), {"neck"}, True)


def test_a_day_of_rest_holds_all_routines_back(assigned: Assigned, watch: Watch) -> None:
    assert may_move(assigned.diary, watch, NOW.date())
    assigned.diary.add(Rest("sick"))
    assert not may_move(assigned.diary, watch, NOW.date())
    assert not planned(assigned, watch, NOW.date()).may_play


def test_a_warning_holds_all_routines_back(assigned: Assigned, watch: Watch) -> None:
    questions = tuple(each.id for group in BOOK.groups for each in group.questions)
    assigned.diary.add(Safety(questions, questions))
    assert not may_move(assigned.diary, watch, NOW.date())
    assert not planned(assigned, watch, NOW.date()).may_play


def test_only_a_followed_routine_asks_to_measure(
    diary: Diary, tmp_path: Path, clock: FixedClock
) -> None:
    known = Assigned(diary, lambda: LIBRARY)
    path = mailed(tmp_path, more="measure: [fingertips-floor]\nmeasure every: 2 weeks\n")
    accept(offer(path, known), known)
    asked = (("fingertips-floor", 14),)
    assert known.agenda(NOW.date()).measures == asked
    for state, measures in (("paused", ()), ("resumed", asked), ("ended", ())):
        clock.moment += timedelta(seconds=1)
        change(known.shown()[0], state, known)
        assert known.agenda(NOW.date()).measures == measures


def test_what_decides_whether_reminders_of_routines_ring(
    diary: Diary, watch: Watch, tmp_path: Path
) -> None:
    known = Assigned(diary, lambda: LIBRARY)
    path = mailed(tmp_path, more="on days: [Mon, Wed]\n")
    accept(offer(path, known), known)
    today, asked = NOW.date(), [reminder("log 8:00"), reminder("routine neck 8:00", "neck")]
    assert standings(known, watch, today, asked[:1]) == NOTHING_ASSIGNED
    stand = Standings({"neck": "followed"}, {"neck": (0, 2)})
    assert standings(known, watch, today, asked) == stand
    diary.add(Rest("sick"))
    assert standings(known, watch, today, asked) == stand._replace(rests_on=today)
    questions = tuple(each.id for group in BOOK.groups for each in group.questions)
    diary.add(Safety(questions, questions))
    assert standings(known, watch, today, asked).is_warned
