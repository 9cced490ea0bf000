"""Reminders in the app: they come, they can be answered where one is, and changed by keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.lock import locked
from selfcare.diary.reminders import Reminders
from selfcare.diary.reminding import Memory
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Assignment, Pain, Posture, Safety, Visit
from selfcare.domain.reminders.notices import Notice
from selfcare.domain.reminders.reading import read_reminder, split
from selfcare.domain.reminders.reminder import Pause, Quiet, Reminder, Times
from selfcare.reminding.attendant import Attendant
from selfcare.reminding.notify import Outcome
from selfcare.sharing.routines.accepting import accept, offer
from selfcare.tui.app import SelfcareApp
from selfcare.tui.areas import reminding
from selfcare.tui.screens import answer
from selfcare.tui.screens.answer import AnswerScreen, PostureNowScreen
from selfcare.tui.screens.log import LogScreen
from selfcare.tui.screens.posture import PostureScreen
from selfcare.tui.screens.quiet_hours import QuietHoursScreen
from selfcare.tui.screens.reminder import ReminderScreen
from selfcare.tui.screens.reminders import RemindersScreen
from selfcare.tui.screens.routines import RoutinesScreen
from selfcare.tui.screens.today import TodayScreen
from tests.conftest import NOW, ZONE
from tests.sharing.files import mailed
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE, contents, press

EARLIER = NOW - timedelta(hours=12)


class Desktop:
    """Takes notices, or does not, or hangs until it is let go."""

    def __init__(self) -> None:
        self.outcome = Outcome(is_shown=True)
        self.shown: list[Notice] = []
        self.answers = Event()
        self.answers.set()

    def show(self, notice: Notice) -> Outcome:
        self.answers.wait()
        self.shown.append(notice)
        return self.outcome


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def reminders(home: Home) -> Reminders:
    """The reminders, as somebody changes them who does it twelve hours ago."""
    return Reminders(home, FixedClock(EARLIER, ZONE))


@pytest.fixture
def app(
    make_app: Callable[[], SelfcareApp],
    home: Home,
    clock: FixedClock,
    desktop: Desktop,
    monkeypatch: pytest.MonkeyPatch,
) -> SelfcareApp:
    monkeypatch.setattr(answer, "GUARD", 0)
    services = replace(
        make_app()._services, attend=lambda: Attendant(home, clock, str, desktop.show)
    )
    return SelfcareApp(services)


@pytest.fixture
def add(reminders: Reminders) -> Callable[[str], Reminder]:
    return lambda line: reminders.put(read_reminder(split(line), EARLIER))


async def look(app: SelfcareApp, pilot: Pilot[None]) -> None:
    app.look_for_reminders()
    await app.workers.wait_for_complete()
    await pilot.pause()


async def until(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    for _ in range(500):
        if is_so():
            return
        await pilot.pause(0.01)
    raise AssertionError("waited in vain")


def toasts(app: SelfcareApp) -> str:
    return "\n".join(note.message for note in app._notifications)


Add = Callable[[str], Reminder]


class TestWhatRings:
    async def test_it_is_shown_here_rung_and_handed_to_the_desktop(
        self, app: SelfcareApp, add: Add, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rung: list[bool] = []
        monkeypatch.setattr(SelfcareApp, "bell", lambda self: rung.append(True))
        add("words [/]tea 17:00")
        async with app.run_test(size=SIZE, notifications=True) as pilot:
            await look(app, pilot)
            assert "[/]tea" in shown(app)
            assert "F6 to answer" in shown(app)
            await until(pilot, lambda: bool(desktop.shown))
            await look(app, pilot)
        assert desktop.shown == [Notice("selfcare", "[/]tea")]
        assert rung == [True]

    async def test_it_begins_to_look_by_itself(
        self, app: SelfcareApp, add: Add, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(reminding, "SOON", 0.01)
        add("words tea 17:00")
        async with app.run_test(size=SIZE) as pilot:
            await until(pilot, lambda: bool(desktop.shown))

    async def test_what_the_desktop_does_not_show_is_said_once(
        self, app: SelfcareApp, add: Add, desktop: Desktop, clock: FixedClock
    ) -> None:
        desktop.outcome = Outcome(is_shown=False, why_not="nothing here shows notices")
        add("words tea 17:00 17:30")
        sentence = "It could not be shown on the desktop: nothing here shows notices."
        async with app.run_test(size=SIZE) as pilot:
            await look(app, pilot)
            await until(pilot, lambda: sentence in toasts(app))
            clock.moment += timedelta(minutes=30)
            await look(app, pilot)
            await until(pilot, lambda: len(desktop.shown) == 2)
            await pilot.pause()
            assert toasts(app).count(sentence) == 1
            assert toasts(app).count("tea") == 2
            await press(pilot, "m")
            assert "The last one could not be shown on the desktop" in shown(app)

    async def test_a_hung_desktop_holds_nobody(
        self, app: SelfcareApp, add: Add, desktop: Desktop, diary: Diary
    ) -> None:
        desktop.answers.clear()
        add("words tea 17:00")
        async with app.run_test(size=SIZE) as pilot:
            await look(app, pilot)
            await press(pilot, "n")
            assert contents(diary) == [Pain((), 0)]
            await look(app, pilot)
        desktop.answers.set()

    async def test_while_the_app_is_open_the_timer_keeps_quiet(
        self, app: SelfcareApp, add: Add, home: Home, clock: FixedClock
    ) -> None:
        timer = Memory(home)
        async with app.run_test(size=SIZE) as pilot:
            await look(app, pilot)
            assert timer.is_left_to_app(timer.read(), clock.now())
        assert not timer.is_left_to_app(timer.read(), clock.now())

    async def test_of_two_windows_one_reminds(
        self, app: SelfcareApp, make_app: Callable[[], SelfcareApp], add: Add, desktop: Desktop
    ) -> None:
        second = SelfcareApp(app._services)
        add("words tea 17:00")
        async with app.run_test(size=SIZE) as pilot, second.run_test(size=SIZE) as other:
            await look(app, pilot)
            await look(second, other)
            assert (toasts(app).count("tea"), toasts(second)) == (1, "")

    async def test_where_nobody_can_tell_nothing_rings_and_nothing_breaks(
        self, app: SelfcareApp, add: Add, home: Home
    ) -> None:
        add("words tea 17:00")
        home.desk.joinpath("reminding.lock").mkdir()
        async with app.run_test(size=SIZE) as pilot:
            await look(app, pilot)
            assert toasts(app) == ""
            assert app.is_running

    async def test_the_demo_reminds_nobody(self, make_app: Callable[[], SelfcareApp]) -> None:
        async with make_app().run_test(size=SIZE) as pilot:
            demo = pilot.app
            assert isinstance(demo, SelfcareApp)
            await press(pilot, "m")
            assert said(demo) == "There are no reminders in the demo."
            await look(demo, pilot)
            await press(pilot, "f6")
            assert said(demo) == "Nothing rang since you opened selfcare."


class TestAnswering:
    async def test_a_posture_in_two_keys_also_when_nothing_hurts(
        self, app: SelfcareApp, add: Add, diary: Diary
    ) -> None:
        add("posture 17:00")
        async with app.run_test(size=SIZE) as pilot:
            await look(app, pilot)
            assert isinstance(app.screen, PostureNowScreen)
            assert toasts(app) == ""
            await press(pilot, "1", "0")
            assert isinstance(app.screen, TodayScreen)
            assert contents(diary) == [Posture("sit-long", 0)]

    @pytest.mark.parametrize(
        ("keys", "noted"),
        [
            ("2t", [Posture("sit-long", 10)]),
            ("0x9 19", [Posture("slump-sit", 9)]),
            ("1x", []),
        ],
    )
    async def test_the_latest_come_first_and_other_keys_do_nothing(
        self, app: SelfcareApp, add: Add, diary: Diary, keys: str, noted: list[Posture]
    ) -> None:
        diary.add(Posture("slump-sit", 3), NOW - timedelta(days=1))
        add("posture 17:00")
        async with app.run_test(size=SIZE) as pilot:
            await look(app, pilot)
            await press(pilot, *("space" if key == " " else key for key in keys))
            assert contents(diary)[:-1] == noted

    async def test_what_is_typed_in_the_moment_that_it_opens_is_not_an_answer(
        self, app: SelfcareApp, add: Add, diary: Diary, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(answer, "GUARD", 60)
        add("posture 17:00")
        async with app.run_test(size=SIZE) as pilot:
            await look(app, pilot)
            await press(pilot, "6", "7")
            assert isinstance(app.screen, PostureNowScreen)
            await press(pilot, "escape")
            assert contents(diary) == []

    async def test_another_posture_or_later(self, app: SelfcareApp, add: Add, home: Home) -> None:
        add("posture 17:00")
        async with app.run_test(size=SIZE) as pilot:
            await look(app, pilot)
            await press(pilot, "7")
            assert isinstance(app.screen, PostureScreen)
            await press(pilot, "escape", "f6", "z")
            assert said(app) == "It comes again in 10 minutes."
            (mark,) = Memory(home).read().marks.values()
            assert mark.until == NOW + timedelta(minutes=10)

    async def test_a_form_is_not_disturbed(self, app: SelfcareApp, add: Add) -> None:
        add("posture 17:00")
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "6")
            await look(app, pilot)
            assert isinstance(app.screen, LogScreen)
            assert "F6 to answer" in toasts(app)

    @pytest.mark.parametrize(
        ("line", "key", "screen"),
        [
            ("log 17:00", "1", LogScreen),
            ("routine 17:00", "1", RoutinesScreen),
            ("words tea 17:00", "1", TodayScreen),
            ("log 17:00", "escape", TodayScreen),
        ],
    )
    async def test_others_in_one_key(
        self, app: SelfcareApp, add: Add, line: str, key: str, screen: type
    ) -> None:
        add(line)
        async with app.run_test(size=SIZE) as pilot:
            await look(app, pilot)
            await press(pilot, "f6")
            assert isinstance(app.screen, AnswerScreen)
            await press(pilot, key)
            assert isinstance(app.screen, screen)

    async def test_not_this_time_is_an_answer(
        self, app: SelfcareApp, add: Add, clock: FixedClock
    ) -> None:
        add("log 17:00")
        async with app.run_test(size=SIZE) as pilot:
            await look(app, pilot)
            await press(pilot, "f6", "4")
            assert said(app) == "It does not come again."
            clock.moment += timedelta(hours=2)
            app.clear_notifications()
            await look(app, pilot)
            assert toasts(app) == ""

    async def test_put_off_it_comes_back(
        self, app: SelfcareApp, add: Add, clock: FixedClock
    ) -> None:
        add("words tea 17:00")
        async with app.run_test(size=SIZE) as pilot:
            await look(app, pilot)
            await press(pilot, "f6", "2")
            app.clear_notifications()
            clock.moment += timedelta(minutes=9)
            await look(app, pilot)
            assert toasts(app) == ""
            clock.moment += timedelta(minutes=1)
            await look(app, pilot)
            assert "tea" in toasts(app)


class TestTheScreen:
    async def test_without_any_it_says_how_to_begin(self, app: SelfcareApp) -> None:
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m", "enter", "p", "d", "u")
            assert isinstance(app.screen, RemindersScreen)
            assert "Press a to add one." in shown(app)
            assert "selfcare remind install" in shown(app)
            assert said(app) == "Nothing was removed here."

    async def test_added_in_plain_words_that_are_read_along(
        self, app: SelfcareApp, reminders: Reminders
    ) -> None:
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m", "a", *"log 25:00", "enter")
            assert isinstance(app.screen, ReminderScreen)
            assert '"25:00" is no time of day' in shown(app)
            await press(pilot, *["backspace"] * 5, *"20:00")
            assert "The daily log: 20:00, every day" in shown(app)
            assert "First on Sunday 2026-11-22 at 20:00." in shown(app)
            await press(pilot, *["backspace"] * 9)
            assert "First on" not in shown(app)
            await press(pilot, *"log 20:00", "enter")
            assert said(app) == "Added."
            assert "Sun 22 Nov  20:00  The daily log" in shown(app)
        assert len(reminders.plan().reminders) == 1

    async def test_what_is_about_a_paused_routine_is_not_told_of_as_if_it_rang(
        self, app: SelfcareApp, add: Add, diary: Diary, clock: FixedClock, tmp_path: Path
    ) -> None:
        assigned = app._services.assigned()
        accept(offer(mailed(tmp_path), assigned), assigned)
        add("routine neck 20:00")
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m")
            assert "Sun 22 Nov  20:00  Routine: Neck" in shown(app)
            clock.moment += timedelta(minutes=1)
            diary.add(Assignment("neck", 1, "paused"))
            assert isinstance(app.screen, RemindersScreen)
            app.screen.reread()
            await press(pilot)
            assert "20:00, every day  ·  its routine is paused" in shown(app)
            assert "Nothing in the coming year." in shown(app)

    async def test_what_a_warning_holds_back_is_told_of_so(
        self, app: SelfcareApp, add: Add, diary: Diary
    ) -> None:
        book = app._services.watch().book
        questions = tuple(each.id for group in book.groups for each in group.questions)
        add("routine neck 20:00")
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m")
            assert isinstance(app.screen, RemindersScreen)
            diary.add(Safety(questions, questions))
            app.screen.reread()
            await press(pilot)
            assert "20:00, every day  ·  held back by a warning sign" in shown(app)
            assert "Nothing in the coming year." in shown(app)

    async def test_changed_by_changing_its_words(
        self, app: SelfcareApp, add: Add, reminders: Reminders
    ) -> None:
        before = add("log 20:00")
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m", "enter", "backspace", "5", "ctrl+s")
            assert said(app) == "Changed. It counts from now."
            await press(pilot, "e", "escape")
        (after,) = reminders.plan().reminders
        assert after.id == before.id
        assert after.when == Times((time(20, 5),))

    async def test_what_never_rings_says_no_first_time(self, app: SelfcareApp) -> None:
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m", "a", *"log 9:00 until 2026-11-22")
            assert "until 2026-11-22" in shown(app)
            assert "First on" not in shown(app)

    async def test_removed_and_back_again(
        self, app: SelfcareApp, add: Add, reminders: Reminders
    ) -> None:
        add("log 20:00")
        add("posture every 2h")
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m", "down", "d")
            assert said(app) == "Removed. Press u to have it back."
            assert [each.what for each in reminders.plan().reminders] == ["log"]
            await press(pilot, "u")
            assert said(app) == "Back again: Your posture"
            assert len(reminders.plan().reminders) == 2

    async def test_paused_alone_or_all_together_and_not_any_more(
        self, app: SelfcareApp, add: Add, reminders: Reminders
    ) -> None:
        add("log 20:00")
        today = NOW.date()
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m", "p", "escape", "p", "2")
            assert "paused until 2026-11-28" in shown(app)
            assert reminders.plan().reminders[0].pauses == (Pause(today, date(2026, 11, 28)),)
            await press(pilot, "p")
            assert said(app) == "It rings again."
            assert reminders.plan().reminders[0].pauses == ()
            await press(pilot, "h", "4")
            assert "All reminders are paused." in shown(app)
            assert "Nothing in the coming year." in shown(app)
            assert reminders.plan().rules.pauses == (Pause(today, None),)
            await press(pilot, "h")
            assert said(app) == "The reminders ring again."
            assert reminders.plan().rules.pauses == ()

    async def test_quiet_hours(self, app: SelfcareApp, reminders: Reminders) -> None:
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m", "q", *"22-25", "enter")
            assert isinstance(app.screen, QuietHoursScreen)
            assert '"25" is no time of day' in shown(app)
            await press(pilot, "backspace", "backspace", "7", "enter")
            assert said(app) == "The quiet hours are set."
            assert "Nothing rings from 22:00 to 07:00." in shown(app)
            assert reminders.plan().rules.quiet == Quiet(time(22), time(7))
            await press(pilot, "q", "escape", "q", *"off", "ctrl+s")
            assert reminders.plan().rules.quiet is None

    async def test_what_notices_say(self, app: SelfcareApp, add: Add, reminders: Reminders) -> None:
        add("log 20:00")
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m", "n")
            assert "Notices on the desktop say what they are about." in shown(app)
            assert reminders.plan().rules.is_open
            await press(pilot, "n")
            assert "Notices on the desktop only say that it is time." in shown(app)

    async def test_a_test_is_honest(
        self, app: SelfcareApp, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m", "t")
            await until(pilot, lambda: "Your desktop has taken the notice" in said(app))
            monkeypatch.setattr(Outcome, "is_confirmed", False)
            await press(pilot, "t")
            await until(pilot, lambda: "this system does not say" in said(app))
            desktop.outcome = Outcome(is_shown=False, why_not="there is no desktop session")
            await press(pilot, "t")
            await until(pilot, lambda: "there is no desktop session" in said(app))

    async def test_what_rang_last_is_put_off(self, app: SelfcareApp, add: Add) -> None:
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m", "s", "escape", "s", "1")
            assert said(app) == "Nothing rang since you opened selfcare."
            add("words tea 17:00")
            await look(app, pilot)
            await press(pilot, "s", "4")
            assert said(app) == "It comes again in 180 minutes."

    async def test_a_change_that_cannot_be_saved_is_said(
        self, app: SelfcareApp, add: Add, home: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        add("log 20:00")
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m")
            assert app.attendant
            monkeypatch.setattr(app.attendant.reminders, "_wait", 0)
            with locked(home.desk / "lock"):
                await press(pilot, "d")
            assert "Another selfcare window is busy saving" in said(app)

    async def test_visits_that_are_noted_and_files_that_are_damaged(
        self, app: SelfcareApp, add: Add, diary: Diary, home: Home
    ) -> None:
        add("visit")
        diary.add(Visit(), NOW + timedelta(days=5))
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "m")
            assert "Thu 26 Nov  19:00  The evening before a visit" in shown(app)
            home.data.joinpath("reminders (copy).json").write_text("garbage")
            await press(pilot, "n")
            assert "reminders (copy).json is damaged" in " ".join(shown(app).split())
