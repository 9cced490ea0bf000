"""Looking for what is due: by the app or by the timer, never both, and nothing twice."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.reminding import Memory
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Entry, Pain, Posture, Session
from selfcare.domain.reminders.planned import Planned
from selfcare.domain.reminders.reminder import Plan, Quiet, Rules
from selfcare.reminding import idle
from selfcare.reminding.watch import Caller, Watch
from tests.conftest import NOW
from tests.domain.reminders.living import reminder

MINUTE = timedelta(minutes=1)
PLAN = Plan((reminder("log 17:00"),))
NUDGE = Plan((reminder("posture every 45m 9:00-18:00"),))


class Room:
    """A machine with a diary, and time that passes."""

    def __init__(self, home: Home, clock: FixedClock, diary: Diary) -> None:
        self.memory = Memory(home)
        self.clock = clock
        self.diary = diary
        self.begun = ""

    def look(self, plan: Plan = PLAN, by: Caller = "timer") -> list[str]:
        watch = Watch(self.memory, self.clock, self.diary, lambda: self.begun)
        return [due.reminder.id for due in watch.look(plan, by)]

    def pass_by(self, minutes: int, plan: Plan = PLAN, by: Caller = "timer") -> list[str]:
        rang = []
        for _ in range(minutes):
            self.clock.moment += MINUTE
            rang += self.look(plan, by)
        return rang


@pytest.fixture
def room(home: Home, clock: FixedClock, diary: Diary, monkeypatch: pytest.MonkeyPatch) -> Room:
    monkeypatch.setattr(idle, "idle_seconds", lambda now: 0)
    return Room(home, clock, diary)


def test_it_rings_once_whoever_looks(room: Room) -> None:
    assert room.look() == ["r"]
    assert room.look() == []
    assert room.look(by="app") == []
    assert room.look(by="hand") == []


def test_the_timer_leaves_it_to_an_open_app(room: Room) -> None:
    room.clock.moment -= 10 * MINUTE
    assert room.memory.take_over()
    assert room.look(by="app") == []
    room.clock.moment += 10 * MINUTE
    room.memory.keep(room.memory.read()._replace(app=room.clock.now()))
    assert room.look() == []
    assert room.look(by="hand") == []
    assert room.look(by="app") == ["r"]
    room.memory.let_go()


def test_it_remembers_who_looked(room: Room) -> None:
    room.look(Plan(), by="hand")
    assert (room.memory.read().timer, room.memory.read().app) == (None, None)
    room.look(Plan(), by="timer")
    room.look(Plan(), by="app")
    assert (room.memory.read().timer, room.memory.read().app) == (NOW, NOW)


def test_what_is_done_is_not_asked_for_now_nor_later(room: Room) -> None:
    room.diary.add(Pain((), 0))
    assert room.look() == []
    room.diary.undo()
    assert room.pass_by(90) == []


def test_once_noted_it_does_not_ring_again(room: Room) -> None:
    assert room.look() == ["r"]
    room.diary.add(Pain((), 0))
    assert room.pass_by(90) == []


def test_a_routine_that_is_being_played_is_left_in_peace(room: Room) -> None:
    plan = Plan((reminder("routine desk-neck 17:00"),))
    room.begun = "desk-neck"
    assert room.look(plan) == []
    plan = Plan((reminder("routine desk-neck 17:05", "other"),))
    room.diary.add(Session("desk-neck", 1, "stopped"))
    room.begun = ""
    assert room.look(plan) == []


def test_a_posture_that_was_noted_puts_the_nudge_off(room: Room) -> None:
    room.look(NUDGE)
    assert room.pass_by(44, NUDGE) == []
    room.diary.add(Posture("slump-sit", 2))
    assert room.pass_by(11, NUDGE) == []


def test_nobody_at_the_keyboard_is_a_break(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    nudge = Plan((reminder("posture every 10m 9:00-23:00"), reminder("words tea 17:20", "tea")))
    monkeypatch.setattr(idle, "idle_seconds", lambda now: 301)
    assert room.pass_by(30, nudge) == ["tea"]
    monkeypatch.setattr(idle, "idle_seconds", lambda now: 299)
    assert room.pass_by(10, nudge) == ["r"]


def test_idleness_is_asked_for_only_when_a_nudge_would_ring(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_now: float) -> float:
        raise AssertionError

    monkeypatch.setattr(idle, "idle_seconds", never)
    assert room.look() == ["r"]
    assert room.pass_by(30, NUDGE) == []


def test_a_diary_that_cannot_be_read_reminds_all_the_same(room: Room) -> None:
    class Broken(Diary):
        def entries(
            self,
            since: date | None = None,
            until: date | None = None,
            kinds: Collection[str] | None = None,
        ) -> list[Entry]:
            raise OSError(5, "Input/output error")

    watch = Watch(room.memory, room.clock, Broken(room.diary.home, room.clock), str)
    assert [due.reminder.id for due in watch.look(PLAN)] == ["r"]


def test_the_diary_is_not_read_when_nothing_is_due(room: Room) -> None:
    read: list[object] = []

    class Counting(Diary):
        def entries(
            self,
            since: date | None = None,
            until: date | None = None,
            kinds: Collection[str] | None = None,
        ) -> list[Entry]:
            read.append((since, until))
            return super().entries(since, until, kinds)

    diary = Counting(room.diary.home, room.clock)
    quiet = Plan(PLAN.reminders, Rules(Quiet(time(17), time(18))))
    Watch(room.memory, room.clock, diary, str).look(quiet)
    assert read == []
    Watch(room.memory, room.clock, diary, str).look(PLAN)
    assert read == [(date(2026, 11, 22), date(2026, 11, 23))]
    assert isinstance(room.clock.now(), datetime)


def test_the_plan_is_asked_only_where_a_routine_is_due(room: Room) -> None:
    asked: list[date] = []

    def planned(day: date) -> Planned:
        asked.append(day)
        return Planned(may_play=False)

    watch = Watch(room.memory, room.clock, room.diary, str, planned)
    assert [due.reminder.id for due in watch.look(PLAN)] == ["r"]
    assert asked == []
    assert watch.look(Plan((reminder("routine 16:00"),))) == []
    assert asked == [date(2026, 11, 22)]


def test_a_plan_that_cannot_be_read_reminds_all_the_same(room: Room) -> None:
    def planned(day: date) -> Planned:
        raise OSError(5, f"Input/output error on {day}")

    watch = Watch(room.memory, room.clock, room.diary, str, planned)
    assert [due.reminder.id for due in watch.look(Plan((reminder("routine 17:00"),)))] == ["r"]
