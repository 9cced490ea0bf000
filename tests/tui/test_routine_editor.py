"""A routine is written by keys alone, and its file says exactly that."""

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.draft import RoutineDraft, from_library
from selfcare.domain.routines.routine import Dose, Routine
from selfcare.knowledge.folders import routines_folder
from selfcare.knowledge.loader import load
from selfcare.sharing.routines.accepting import accept, offer
from selfcare.sharing.routines.file import read_routine
from selfcare.sharing.routines.writing import Opened
from selfcare.tui.app import SelfcareApp
from selfcare.tui.routine_messages import RoutineEditWanted, RoutineSaveWanted
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.exercise_picker import ExercisePickerScreen
from selfcare.tui.screens.form import FormScreen
from selfcare.tui.screens.reference_picker import ReferencePickerScreen
from selfcare.tui.screens.routine_editor import RoutineEditorScreen
from selfcare.tui.screens.routines import RoutinesScreen
from selfcare.tui.screens.today import TodayScreen
from selfcare.tui.widgets.dose_grid import EMPTY, DoseGrid
from selfcare.tui.widgets.figure import PLAIN, Figure
from selfcare.tui.workbench import Workbench
from tests.sharing.files import mailed
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE

LIBRARY = Library.from_data(load("exercises"))
NAMED = ("=Neck", "tab", "=Ache", "ctrl+s")
"""The first two answers, with which the form is done."""


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no figure move by itself, however long a test takes."""
    monkeypatch.setattr(Figure, "_runs", False)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys; what begins with = is text that is typed in one go."""
    for key in keys:
        typed = [each if each != " " else "space" for each in key[1:]] if key[0] == "=" else [key]
        await pilot.press(*typed)
        await pilot.pause()


def editor(app: SelfcareApp) -> RoutineEditorScreen:
    assert isinstance(app.screen, RoutineEditorScreen)
    return app.screen


def names(app: SelfcareApp) -> list[str]:
    return [each.name for each in editor(app).draft.listed]


def line(app: SelfcareApp, place: str) -> str:
    return str(app.screen.query_one(place, Static).render())


def written(path: Path) -> Routine:
    return read_routine(path, LIBRARY)


async def opened(
    pilot: Pilot[None], app: SelfcareApp, path: Path | None = None, like: str = ""
) -> None:
    await pilot.pause()
    copied = next((each for each in app._services.routines() if each.slug == like), None)
    app.on_routine_edit_wanted(RoutineEditWanted(path, copied))
    await pilot.pause()
    await pilot.pause()


async def begun(pilot: Pilot[None], app: SelfcareApp, *keys: str) -> None:
    """Open a new routine that has a name and a chin tuck."""
    draft = RoutineDraft().tell({"title": "Neck", "for": "Ache"})
    draft = draft.add(from_library(LIBRARY["chin-tuck"]))
    items = app._services.exercises()
    bench = Workbench(Opened(RoutineDraft()), draft, None, LIBRARY, items, PLAIN)
    await pilot.pause()
    app.push_screen(RoutineEditorScreen(bench))
    await pilot.pause()
    await press(pilot, *keys)


async def test_from_nothing_to_a_file_by_keys(app: SelfcareApp, tmp_path: Path) -> None:
    keys = [
        *("r", "n", "=Neck", "tab", "=Ache", "ctrl+s"),
        *("a", "enter"),  # the first of the library: a chin tuck
        *("1", "0"),  # held for ten seconds
        *("a", "=calf wall strai", "enter"),
        *("right", "minus", "right", "plus", "right", "plus", "right", "space", "right", "3"),
        *("s", "enter"),
    ]
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *keys)
        assert said(app) == f"Saved: {tmp_path / 'neck.yaml'}"
    routine = written(tmp_path / "neck.yaml")
    assert (routine.title, routine.purpose, routine.assigned_on) == ("Neck", "Ache", "2026-11-22")
    tuck, calf = routine.exercises
    assert tuck.dose == Dose(hold=10, repetitions=8, times_a_day=2)
    assert calf.dose == Dose(hold=30, repetitions=2, sets=2, rest=5, times_a_day=3)
    assert not calf.each_side
    assert (tmp_path / "neck.yaml").stat().st_mode & 0o777 == 0o600


async def test_a_new_routine_asks_its_name_first_and_can_do_without(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, app)
        assert isinstance(app.screen, FormScreen)
        await press(pilot, "escape")
        assert EMPTY[:20] in shown(app)
        await press(pilot, "s")
        assert said(app) == "It needs a title and what it is for. Press t to write them."
        await press(pilot, "t", *NAMED, "s")
        assert said(app) == "It has no exercise yet. Press a to pick one."
        await press(pilot, "d", "k", "j", "enter", "1", "plus", "space", "up")
        assert names(app) == []


async def test_days_and_weeks_and_texts_are_set(app: SelfcareApp) -> None:
    async with app.run_test(size=(80, 40)) as pilot:
        await begun(pilot, app)
        await press(pilot, "t", *["tab"] * 3, *["backspace"] * 12, "tab", "=fri mon", "tab", "tab")
        await press(pilot, "4", "enter")
        assert editor(app).draft.said["on days"] == ["Mon", "Fri"]
        assert editor(app).draft.said["weeks"] == 4
        assert "assigned on" not in editor(app).draft.said
        assert "2 days a week · 4 weeks" in line(app, "#length")
        await press(pilot, "w", "=It hurts", "enter", "=much", "ctrl+s")
        assert editor(app).draft.said["stop when"] == "It hurts\nmuch"


async def test_the_minutes_add_up_and_advice_comes_and_goes(app: SelfcareApp) -> None:
    async with app.run_test(size=(80, 40)) as pilot:
        await begun(pilot, app)
        assert "about 1 min a round" in line(app, "#length")
        assert line(app, "#advice") == ""
        await press(pilot, "right", "9", "9")
        assert "about 13 min a round" in line(app, "#length")
        assert "far more than usual" in line(app, "#advice")
        await press(pilot, "u")
        assert line(app, "#advice") == ""
        await opened(pilot, app, like="desk-neck")
        await press(pilot, "a", "down", "enter")
        assert "There are 5 exercises" in line(app, "#advice")


async def test_the_same_one_is_not_added_twice(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await begun(pilot, app, "a", "enter")
        assert names(app) == ["chin-tuck"]
        assert "is in the routine already" in said(app)
        await press(pilot, "a", "escape")
        assert names(app) == ["chin-tuck"]


async def test_exercises_are_moved_dropped_and_brought_back(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, app, like="desk-neck")
        before = names(app)
        await press(pilot, "j", "j")
        assert names(app) == [before[1], before[2], before[0], before[3]]
        assert editor(app).query_one(DoseGrid).row == 2
        await press(pilot, "k", "d")
        assert names(app) == [before[1], before[2], before[3]]
        assert said(app) == "Left out: Chin tuck. U brings it back."
        await press(pilot, *["u"] * 4)
        assert names(app) == before
        assert said(app) == "Taken back."
        await press(pilot, "u")
        assert said(app) == "There is nothing to take back."


async def test_what_a_number_cannot_be_is_said(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await begun(pilot, app, "7", "0", "0")
        assert said(app) == "“Hold” is a number from 0 to 600 seconds."
        assert editor(app).draft.listed[0].said["hold"] == "70 s"
        await press(pilot, "backspace", "backspace", "backspace")
        assert editor(app).draft.listed[0].said["hold"] == "7 s"
        await press(pilot, "right", "0")
        assert said(app) == "“Times” is a number from 1 to 100."
        await press(pilot, "end", "left", "5")
        assert said(app) == "The space bar changes this one."
        await press(pilot, "plus")
        assert editor(app).draft.listed[0].said["each side"] == "yes"
        await press(pilot, "left", "minus", "plus", "minus")
        assert editor(app).draft.listed[0].said["rest"] == "0 s"


async def test_an_exercise_of_ones_own(app: SelfcareApp, tmp_path: Path) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await begun(pilot, app, "o", "=Sway", "tab", "=Sit", "enter", "=Lean", "ctrl+s")
        assert "whole number from 0 to 600" in shown(app)
        await press(pilot, "0", "tab", "5", "ctrl+s")
        assert "Please write yes or no." in shown(app)
        await press(pilot, "=maybe", "ctrl+s", *["backspace"] * 5, "y", "enter", "=Slowly", "enter")
        assert names(app) == ["chin-tuck", "Sway"]
        await press(pilot, "enter", "ctrl+s", "s", "enter")
        assert said(app).startswith("Saved")
    sway = written(tmp_path / "neck.yaml").exercises[1]
    assert (sway.name, sway.steps, sway.each_side) == ("Sway", ("Sit", "Lean"), True)
    assert (sway.dose, sway.note) == (Dose(hold=0, repetitions=5), "Slowly")


async def test_a_name_that_is_taken_is_refused(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await begun(pilot, app)
        editor(app)._add({"name": "Sway", "steps": ["Sit."], "hold": "0 s", "repetitions": 1})
        await press(pilot, "o", "=sway!", "ctrl+s")
        assert "One of this name is in the routine already." in shown(app)
        await press(pilot, "escape")
        assert "Press Esc once more" in shown(app)
        await press(pilot, "escape")
        assert names(app) == ["chin-tuck", "Sway"]


async def test_a_note_is_written_and_changed(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await begun(pilot, app, "enter", "=Slowly", "enter")
        assert editor(app).draft.listed[0].said["note"] == "Slowly"
        assert "Slowly" in line(app, "#marked")
        await press(pilot, "enter", *["backspace"] * 6, "enter")
        assert "note" not in editor(app).draft.listed[0].said


async def test_editing_one_dose_of_a_file_changes_that_line_and_the_version(
    app: SelfcareApp, tmp_path: Path
) -> None:
    path = tmp_path / "neck.yaml"
    before = (routines_folder() / "desk-neck.yaml").read_text("utf-8")
    path.write_text(before)
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, app, path=path)
        await press(pilot, "down", "4", "5", "s", "enter")
        assert said(app) == f"Saved as version 2: {path}"
        after = before.replace("hold: 20 s", "hold: 45 s").replace("version: 1", "version: 2")
        assert path.read_text() == after
        await press(pilot, "u", "u", "s", "enter")
        assert path.read_text() == before
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)


async def test_a_copy_of_a_sample_is_a_new_file(app: SelfcareApp, tmp_path: Path) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "down", "c", "s", "enter")
        assert said(app) == f"Saved: {tmp_path / 'desk-neck-and-shoulders.yaml'}"
    text = (tmp_path / "desk-neck-and-shoulders.yaml").read_text()
    assert "\nassigned on: 2026-11-22\n" in text
    sample = (routines_folder() / "desk-neck.yaml").read_text("utf-8")
    assert text.replace("assigned on: 2026-11-22\n", "", 1) == sample.replace(
        "assigned on: 2026-11-22\n", "", 1
    )


async def test_a_copy_of_an_assigned_routine_is_of_what_was_accepted(
    app: SelfcareApp, tmp_path: Path
) -> None:
    assigned = app._services.assigned()
    accept(offer(mailed(tmp_path, "desk-neck.yaml"), assigned), assigned)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "c")
        assert names(app) == ["chin-tuck", "Calf"]
        assert editor(app).path is None


async def test_another_file_is_replaced_only_after_asking(app: SelfcareApp, tmp_path: Path) -> None:
    path = tmp_path / "neck.yaml"
    path.write_text("mine")
    async with app.run_test(size=SIZE) as pilot:
        await begun(pilot, app, "s", "enter")
        assert isinstance(app.screen, ChoiceScreen)
        await press(pilot, "escape")
        assert path.read_text() == "mine"
        await press(pilot, "s", "enter", "1")
        assert isinstance(app.screen, FormScreen)
        await press(pilot, "enter", "2")
        assert said(app) == f"Saved: {path}"
        assert written(path).title == "Neck"


async def test_a_file_that_changed_meanwhile_is_asked_about(
    app: SelfcareApp, tmp_path: Path
) -> None:
    path = tmp_path / "neck.yaml"
    async with app.run_test(size=SIZE) as pilot:
        await begun(pilot, app, "s", "enter")
        path.write_text(path.read_text() + "# mine\n")
        await press(pilot, "plus", "s", "enter")
        assert "by another program" in shown(app)
        await press(pilot, "2")
        assert "# mine" not in path.read_text()


async def test_what_cannot_be_saved_is_said_and_stays(app: SelfcareApp, tmp_path: Path) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await begun(pilot, app, "s", *["backspace"] * 9, "enter")
        assert "Please write the name of a file." in shown(app)
        await press(pilot, "=no/where", "enter")
        assert "There is no folder" in said(app)
        app.post_message(RoutineSaveWanted(editor(app).draft, Opened(RoutineDraft()), "x" * 255))
        await pilot.pause()
        assert "It could not be saved: File name too long. It is still here." in said(app)
        assert names(app) == ["chin-tuck"]
    assert not list(tmp_path.glob("*.yaml"))


async def test_leaving_asks_only_if_something_would_be_lost(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await begun(pilot, app, "escape")
        assert isinstance(app.screen, TodayScreen)
        await begun(pilot, app, "plus", "escape")
        assert isinstance(app.screen, ChoiceScreen)
        await press(pilot, "escape", "d", "escape", "1")
        assert said(app) == "It has no exercise yet. Press a to pick one."
        await press(pilot, "escape", "2")
        assert isinstance(app.screen, TodayScreen)


async def test_leaving_can_save_first(app: SelfcareApp, tmp_path: Path) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "c", "plus", "escape", "1", "escape", "plus")
        assert isinstance(app.screen, RoutineEditorScreen), "no name was given after all"
        await press(pilot, "escape", "1", "enter")
        assert isinstance(app.screen, RoutinesScreen)
        assert said(app) == f"Saved: {tmp_path / 'calf-and-foot.yaml'}"


async def test_what_a_catalogue_lacks_is_asked(app: SelfcareApp, tmp_path: Path) -> None:
    rows = [
        {"name": "Band Pull", "instructions": ["Pull."], "category": "strength"},
        {"name": "Tree Sway", "instructions": ["Sit.", "Lean."], "category": "stretching"},
    ]
    (tmp_path / "x.json").write_text(json.dumps(rows))
    async with app.run_test(size=SIZE) as pilot:
        await begun(pilot, app, "i", "=none", "enter")
        assert "There is no file" in said(app)
        await press(pilot, "i", *["backspace"] * 4, "=x.json", "enter")
        assert isinstance(app.screen, ReferencePickerScreen)
        await press(pilot, "=zz", "enter", "backspace", "escape", "=sway")
        assert "1. Sit." in shown(app)
        await press(pilot, "enter", "ctrl+s")
        assert "whole number from 0 to 600" in shown(app)
        await press(pilot, "5", "tab", "3", "tab", "=yes", "ctrl+s")
        sway = editor(app).routine.exercises[1]
        assert (sway.name, sway.kind, sway.steps) == ("Tree Sway", "stretch", ("Sit.", "Lean."))
        assert (sway.dose, sway.each_side) == (Dose(hold=5, repetitions=3), True)
        await press(pilot, "i", "enter", "escape")
        assert names(app) == ["chin-tuck", "Tree Sway"]


async def test_a_routine_has_at_most_twenty(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await begun(pilot, app)
        for number in range(19):
            editor(app)._add(
                {"name": f"Own {number}", "steps": ["x"], "hold": "0 s", "repetitions": 1}
            )
        await press(pilot, "a")
        assert said(app) == "A routine has at most 20 exercises."
        assert "Chin tuck" not in shown(app)
        await press(pilot, *["up"] * 19)
        assert "Chin tuck" in shown(app)


async def test_a_file_with_faults_is_not_opened(app: SelfcareApp, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("title: 3\n")
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, app, path=tmp_path / "x.yaml")
        assert isinstance(app.screen, TodayScreen)
        assert "cannot be used as it is" in said(app)


async def test_the_picker_shows_figures_and_reads_on(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await begun(pilot, app, "a", "=knee")
        assert isinstance(app.screen, ExercisePickerScreen)
        assert app.screen.query_one(Figure).display
        await press(pilot, "tab", "enter")
        assert names(app)[1] in LIBRARY
        await press(pilot, "a", "=zzz", "enter")
        assert isinstance(app.screen, ExercisePickerScreen)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_table_and_advice_have_room(app: SelfcareApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, like="desk-neck")
        await press(pilot, "end", "9", "9")
        text = shown(app)
        for expected in ("Desk neck and", "Hold Times", "A day", "1 ", "4 ", "Sides"):
            assert expected in text
        assert app.screen.query_one("#right").display == (size[0] >= 110)
        await press(pilot, "t")
        assert "What is it called?" in shown(app)
        assert "Esc: leave" in shown(app)


async def test_the_mouse_marks_a_number(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, app, like="desk-neck")
        grid = editor(app).query_one(DoseGrid)
        await pilot.click(DoseGrid, offset=(grid.size.width - 10, 3))
        assert (grid.row, grid.column) == (2, 5)
        await pilot.click(DoseGrid, offset=(5, 1))
        assert (grid.row, grid.column) == (0, 0)


async def test_movements_to_measure_are_asked_for_and_can_be_taken_back(
    app: SelfcareApp, tmp_path: Path
) -> None:
    path = mailed(tmp_path)
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, app, path)
        await press(pilot, "m", "=toes", "tab", "=2 weeks", "ctrl+s")
        assert "“toes” is none of: fingertips-floor" in " ".join(shown(app).split())
        await press(pilot, "escape", "escape", "m", "=neck-turn", "tab", "=2 weeks", "ctrl+s")
        assert "2 to measure every 2 weeks" in line(app, "#length")
        await press(pilot, "u")
        assert "to measure" not in line(app, "#length")
        await press(pilot, "m", "=neck-turn", "tab", "=2 weeks", "ctrl+s", "s", "ctrl+s")
    assert "measure: [neck-turn-left, neck-turn-right]\nmeasure every: 2 weeks\n" in (
        path.read_text()
    )
    assert written(path).version == 2
