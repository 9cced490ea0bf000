"""A routine is written by arguments, for who has no full terminal or does not see the screen."""

import json
from pathlib import Path
from typing import Any

import pytest

from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE
from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.routine import Dose
from selfcare.knowledge.loader import load
from selfcare.sharing.routines.file import read_routine
from tests.cli.typed import Type, Typed

LIBRARY = Library.from_data(load("exercises"))
SWAY = {
    "id": "Tree_Sway",
    "name": "Tree Sway",
    "instructions": ["Sit.", "Lean."],
    "category": "stretching",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def new(type_in: Type, *arguments: str, name: str = "neck") -> Typed:
    return type_in("routine", "new", name, "--title", "Neck", "--for", "An ache", *arguments)


def test_a_whole_routine_in_one_line(type_in: Type, folder: Path) -> None:
    typed = new(
        type_in,
        *("--exercise", "chin-tuck hold 20 reps 3 sets 2 rest 10 times-a-day 3 note Only: gently"),
        *("--exercise", "calf-wall each-side no"),
        *("--own", "Sway | Sit. | Sway. | hold 0 reps 5 each-side yes"),
        *("--by", "Your practice", "--days", "5", "--weeks", "4", "--notes", "Be kind."),
    )
    assert typed == (DONE, f"Saved: {folder / 'neck.yaml'}\nOne round takes about 5 min.\n", "")
    routine = read_routine(folder / "neck.yaml", LIBRARY)
    tuck, calf, sway = routine.exercises
    assert tuck.dose == Dose(hold=20, repetitions=3, sets=2, rest=10, times_a_day=3)
    assert (tuck.note, calf.each_side) == ("Only: gently", False)
    assert (sway.name, sway.steps, sway.each_side) == ("Sway", ("Sit.", "Sway."), True)
    assert (routine.assigned_by, routine.days_a_week, routine.weeks) == ("Your practice", 5, 4)
    assert routine.notes == "Be kind."
    assert (folder / "neck.yaml").stat().st_mode & 0o777 == 0o600


def test_what_could_steer_a_terminal_does_not_get_in(type_in: Type, folder: Path) -> None:
    assert new(type_in, "--by", "a\x1b[2J", "--own", "S\x07 | Sit. | hold 0 reps 1").code == DONE
    text = (folder / "neck.yaml").read_text()
    assert "\\u00" not in text
    assert "assigned by: a[2J" in text


def test_what_a_catalogue_lacks_is_asked_for(type_in: Type, folder: Path) -> None:
    Path("x.json").write_text(json.dumps([SWAY, {**SWAY, "id": "Sway_Two", "name": "Sway Two"}]))
    typed = new(type_in, "--from", "x.json", "--exercise", "Tree_Sway hold 5")
    assert typed.code == WRONG_USAGE
    assert "does not say reps or each-side for Tree Sway. Please add it" in typed.err
    typed = new(type_in, "--from", "x.json", "--exercise", "sway hold 5 reps 1 each-side no")
    assert "could be Tree_Sway, Sway_Two and others. Write its id." in typed.err
    assert list(folder.iterdir()) == [folder / "x.json"]
    spec = "Tree_Sway hold 5 reps 2 each-side yes note Slowly."
    assert new(type_in, "--from", "x.json", "--exercise", spec).code == DONE
    (sway,) = read_routine(folder / "neck.yaml", LIBRARY).exercises
    assert (sway.name, sway.kind, sway.steps) == ("Tree Sway", "stretch", ("Sit.", "Lean."))
    assert (sway.dose, sway.each_side) == (Dose(hold=5, repetitions=2), True)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--exercise", "chin-tuk"], "No exercise goes by “chin-tuk”. Did you mean chin-tuck?"),
        (["--exercise", "zzzz"], "See all with: selfcare exercises"),
        (["--exercise", ""], "No exercise goes by “”"),
        (["--exercise", "chin-tuck hold"], "“hold” in “chin-tuck hold” is not understood"),
        (["--exercise", "chin-tuck hold five"], "“hold five” in"),
        (["--exercise", "chin-tuck each-side left"], "“each-side left” in"),
        (["--exercise", "chin-tuck hold 700"], "“hold” cannot be “700 s”"),
        (["--exercise", "chin-tuck reps 0"], "“repetitions” cannot be 0"),
        (["--exercise", "chin-tuck", "--exercise", "chin-tuck"], "“chin-tuck” is there twice"),
        (["--exercise", "chin-tuck", "--weeks", "99"], "“weeks” cannot be 99"),
        (["--own", "Sway | hold 5 reps 1"], "is not whole"),
        (["--own", "Sway"], "“Sway” is not whole"),
        (["--own", " | Sit. | hold 5 reps 1"], "is not whole"),
        (["--own", "Sway | Sit. | hold"], "is not understood"),
        (["--from", "none.json", "--exercise", "sway"], "There is no file none.json"),
        ([], "It needs --title, --for and --exercise, such as: selfcare routine new"),
    ],
)
def test_what_cannot_be_meant_writes_nothing(
    arguments: list[str], says: str, type_in: Type, folder: Path
) -> None:
    typed = new(type_in, *arguments)
    assert (typed.code, typed.out) == (WRONG_USAGE, "")
    assert says in typed.err
    assert typed.err.count("\n") == 1
    assert list(folder.iterdir()) == []


def test_another_file_is_never_replaced(type_in: Type, folder: Path) -> None:
    (folder / "neck.yaml").write_text("mine")
    typed = new(type_in, "--exercise", "chin-tuck")
    assert typed.code == COULD_NOT
    assert "already. Nothing was written. To change it: selfcare routine new neck.yaml" in typed.err
    assert (folder / "neck.yaml").read_text() == "mine"
    typed = new(type_in, "--exercise", "chin-tuck", name="none/neck")
    assert typed.code == COULD_NOT
    assert "There is no folder" in typed.err


def test_without_a_name_the_file_is_called_after_the_title(type_in: Type, folder: Path) -> None:
    type_in("routine", "new", "--title", "Stiff neck", "--for", "x", "--exercise", "chin-tuck")
    assert [path.name for path in folder.iterdir()] == ["stiff-neck.yaml"]


def test_without_a_full_terminal_it_says_how_else(type_in: Type) -> None:
    code, _, err = type_in("routine", "new")
    assert code == WRONG_USAGE
    assert "Without one, write for example: selfcare routine new neck.yaml --title" in err


def test_a_file_with_faults_is_told_before_the_app_opens(type_in: Type, folder: Path) -> None:
    (folder / "neck.yaml").write_text("title: 3\n")
    code, _, err = type_in("routine", "new", "neck.yaml")
    assert code == WRONG_USAGE
    assert "neck.yaml cannot be used as it is:\n  line 1: " in err


def test_in_a_terminal_the_editor_opens(
    type_in: Type, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from selfcare.cli import app

    asked: list[Any] = []
    monkeypatch.setattr(app, "has_full_terminal", lambda: True)
    monkeypatch.setattr(app, "open_app", lambda _context, write: asked.append(write))
    assert type_in("routine", "new").code == DONE
    assert type_in("routine", "new", "neck").code == DONE
    assert [each.path for each in asked] == [None, Path("neck.yaml")]
