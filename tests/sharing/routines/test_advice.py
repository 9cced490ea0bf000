"""What is not wrong, but worth another look."""

from pathlib import Path

import pytest

from selfcare.domain.exercises.library import Library
from selfcare.knowledge.folders import routines_folder
from selfcare.knowledge.loader import load
from selfcare.sharing.routines.file import look_over

LIBRARY = Library.from_data(load("exercises"))

HEAD = "format: selfcare-routine/1\ntitle: Neck\nfor: An ache\nexercises:\n"
TUCK = "  - exercise: chin-tuck\n"
FIVE = [row["id"] for row in load("checkin")["ranges"]["items"]][:5]


def _advice(path: Path, text: str) -> list[tuple[int, str]]:
    file = path / "x.yaml"
    file.write_text(text)
    faults, advice = look_over(file, LIBRARY)
    assert faults == []
    return [(each.line, each.sentence) for each in advice]


@pytest.mark.parametrize(
    "path", sorted(routines_folder().glob("*.yaml")), ids=lambda p: str(p.stem)
)
def test_a_sample_gives_no_example_of_what_is_advised_against(path: Path) -> None:
    faults, advice = look_over(path, LIBRARY)
    assert faults == []
    assert not [each for each in advice if "exercises. Two to four" in each.sentence]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (
            HEAD + "".join(f"  - exercise: {each}\n" for each in list(LIBRARY.exercises)[::9]),
            4,
            "There are 7 exercises. Two to four",
        ),
        (HEAD + TUCK + "    hold: 90 s\n    repetitions: 20\n", 4, "One round takes about 31 min"),
        (HEAD + TUCK + "    times a day: 24\n    repetitions: 15\n", 4, "more than half an hour"),
        (HEAD + TUCK + "    repetitions: 40\n", 5, "far more than usual, which is 8 times 5 s"),
        (HEAD + TUCK + "    times a day: 1\n    repetitions: 2\n", 5, "far less than usual"),
        (HEAD + TUCK + "    hold: 150 s\n    repetitions: 1\n", 5, "held for 150 s"),
        (HEAD + TUCK + "on days: [Mon]\ndays a week: 3\n", 7, "The named days hold"),
        (HEAD + TUCK + "    short form: yes\n", 6, "does nothing without a line such as"),
        (HEAD + TUCK + "    short form: yes\nshort form from: 7\n", 7, "not shorter"),
        (HEAD + TUCK + "    leave out note: x\n", 5, "never shown"),
        (
            HEAD + TUCK + "    later: [{from week: 9, hold: 6}]\nweeks: 4\n",
            5,
            "after the routine's 4",
        ),
        (HEAD + TUCK + "    rest: 10 s\n", 5, "only one set"),
        (HEAD + TUCK + "measure every: 2 weeks\n", 6, "does nothing without a line such as"),
        (HEAD + TUCK + f"measure: [{', '.join(FIVE)}]\n", 6, "There are 5 movements to measure."),
        (HEAD + TUCK + "weeks: 1\nmeasure: [fingertips-floor]\n", 7, "over before this is"),
        (
            HEAD + TUCK + "weeks: 2\nmeasure: [fingertips-floor]\nmeasure every: 14\n",
            8,
            "over before this is measured a second time",
        ),
        (
            HEAD + "  - exercise: figure-four\n  - exercise: knee-across\n",
            6,
            "much the same of the same muscles",
        ),
    ],
)
def test_what_to_look_at_again_has_its_line(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    assert any(said in sentence and at == line for at, sentence in _advice(tmp_path, text)), (
        _advice(tmp_path, text)
    )


def test_muscles_that_are_stretched_and_strengthened_are_named(tmp_path: Path) -> None:
    tuck = set(LIBRARY["chin-tuck"].muscles)
    other = next(e for e in LIBRARY if e.kind == "stretch" and tuck & set(e.muscles))
    found = _advice(tmp_path, HEAD + TUCK + f"  - exercise: {other.id}\n")
    assert any("stretch and strengthen the same muscles" in sentence for _, sentence in found)


def test_an_ordinary_routine_is_left_in_peace(tmp_path: Path) -> None:
    assert _advice(tmp_path, HEAD + TUCK + "  - exercise: calf-wall\n    hold: 25 s\n") == []
