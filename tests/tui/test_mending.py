"""Whatever was noted can be looked at, corrected, deleted and brought back, from History."""

from datetime import timedelta

import pytest

from selfcare.diary.diary import Diary
from selfcare.domain.entries import (
    AfterVisit,
    Content,
    Day,
    Intake,
    Measure,
    Pain,
    Posture,
    Question,
    Rest,
    Safety,
    Session,
    Visit,
)
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.history import HistoryScreen
from tests.conftest import NOW
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE, contents, press

DAY = Day(3, 7, 2, ("heat-pack",), "sun", "a note")
PEG = Measure("peg", ("pain", "enjoyment", "activity"), (5, 4, 6))
FILMS = Measure("psfs", ("sit through a film", "stairs"), (4, 0))
RANGE = Measure("range", ("fingertips-floor",), (12,))
CHANGE = Measure("change", ("2026-10-01",), (-2,))
AFTER = AfterVisit(("sore", "relief"), "too-much")
SESSION = Session("desk-neck", 1, "finished", before=5, after=3)


@pytest.mark.parametrize(
    ("content", "keys", "now"),
    [
        (DAY, ("tab", "escape"), DAY._replace(in_the_way=None)),
        (DAY, ("enter", "5", "escape"), DAY._replace(sleep=5)),
        (PEG, ("1", "2", "3"), PEG._replace(values=(1, 2, 3))),
        (FILMS, ("enter", "6"), FILMS._replace(values=(4, 6))),
        (RANGE, ("backspace", "9", "enter"), RANGE._replace(values=(9,))),
        (CHANGE, ("down", "enter"), CHANGE._replace(values=(-1,))),
        (AFTER, ("1", "enter", "1"), AfterVisit(("relief",), "fine")),
        (Rest("rest", "x"), ("2",), Rest("sick", "x")),
        (Posture("slump-sit", 2, "x"), ("backspace", "4", "ctrl+s"), Posture("slump-sit", 4, "x")),
        (Question("What now"), ("s", "ctrl+s"), Question("sWhat now")),
        (Intake("work", "desk"), ("s", "ctrl+s"), Intake("work", "sdesk")),
        (Pain((), 0), ("x", "ctrl+s"), Pain((), 0, note="x")),
        (
            SESSION,
            ("backspace", "tab", "backspace", "9", "ctrl+s"),
            SESSION._replace(before=None, after=9),
        ),
    ],
)
async def test_it_can_be_corrected(
    app: SelfcareApp, diary: Diary, content: Content, keys: tuple[str, ...], now: Content
) -> None:
    diary.add(content, NOW - timedelta(minutes=5))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "enter", "1", *keys)
        await pilot.pause()
        assert isinstance(app.screen, HistoryScreen)
        (entry,) = diary.entries()
        assert (entry.content, entry.at) == (now, NOW - timedelta(minutes=5))
        assert "Corrected: " in said(app)
        await press(pilot, "u")
        assert contents(diary) == [content]


@pytest.mark.parametrize("content", [DAY, PEG, AFTER, Rest(), Question("x"), SESSION])
async def test_it_can_be_looked_at_deleted_and_brought_back(
    app: SelfcareApp, diary: Diary, content: Content
) -> None:
    diary.add(content)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "tab", "enter")
        assert isinstance(app.screen, ChoiceScreen)
        assert "Sunday 22 November 2026, 17:05" in shown(app)
        await press(pilot, "escape", "enter", "2")
        assert contents(diary) == []
        assert "Undo brings it back" in said(app)
        await press(pilot, "u", "enter", "3")
        assert [each.private for each in diary.entries()] == [True]
        await press(pilot, "enter")
        assert "Let it be shared again" in shown(app)


@pytest.mark.parametrize(
    ("content", "keys", "says"),
    [
        (DAY, ["enter"] * 5, "Nothing was changed."),
        (Day(3), ["tab", *["enter"] * 4], "To delete it: d."),
        (Rest(), ["escape"], ""),
        (Rest(), ["1"], "Nothing was changed."),
        (Posture("slump-sit", 2), ["ctrl+s"], "Nothing was changed."),
        (Posture("slump-sit", 2), ["escape"], ""),
        (Safety(read=("rf-dvt",)), [], "cannot be changed"),
        (Measure("sun", ("x",), (1,)), [], "cannot be changed"),
    ],
)
async def test_nothing_changed_is_no_correction(
    app: SelfcareApp, diary: Diary, content: Content, keys: list[str], says: str
) -> None:
    diary.add(content)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "e", *keys)
        await pilot.pause()
        assert [(each.rev, each.content) for each in diary.entries()] == [(1, content)]
        assert says in said(app)


async def test_what_cannot_be_is_said_and_the_day_can_be_another(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(Posture("slump-sit", 2))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "e", "9", "ctrl+s")
        assert "a whole number from 0 to 10" in shown(app)
        await press(pilot, "backspace", "tab", "tab", *["backspace"] * 16, *"never", "ctrl+s")
        assert "never" in shown(app)
        await press(pilot, *["backspace"] * 5, *"yesterday 8:00", "enter")
        (entry,) = diary.entries()
        assert f"{entry.at:%d %H:%M}" == "21 08:00"


async def test_the_filter_knows_check_ins(app: SelfcareApp, diary: Diary) -> None:
    diary.add_all([(each, None) for each in (DAY, PEG, AFTER, Pain((), 0), Visit())])
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", *["f"] * 4)
        assert "Showing visits only" in shown(app)
        assert "pressure too much" in " ".join(shown(app).split())
        await press(pilot, "f")
        assert "Showing check-ins only" in shown(app)
        screen = shown(app)
        assert "PEG 5.0 of 10" in screen
        assert "No pain" not in screen


async def test_with_nothing_marked_nothing_is_shown(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "enter")
        assert isinstance(app.screen, HistoryScreen)


async def test_a_correction_names_its_day(app: SelfcareApp, diary: Diary) -> None:
    diary.add(DAY, NOW - timedelta(days=2))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "left", "left", "e")
        assert "Correcting 20 November" in shown(app)
        assert "Asked once a day" not in shown(app)
        await press(pilot, "f3")
        assert app.given.setting("checkin") == ""
