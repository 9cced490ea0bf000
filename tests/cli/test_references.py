"""Looking into somebody else's catalogue on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from selfcare.cli.main import DONE, WRONG_USAGE
from selfcare.cli.references import MOST, NOT_OURS
from tests.cli.typed import Type

SWAY: dict[str, Any] = {
    "id": "Tree_Sway",
    "name": "Tree Sway",
    "primaryMuscles": ["lower back"],
    "instructions": ["Sit on a stool.", "Lean a little to one side."],
    "category": "stretching",
}


@pytest.fixture
def file(tmp_path: Path) -> str:
    rows = [SWAY, {**SWAY, "id": "Tree_Sway_Two", "name": "Tree Sway Two"}, {"name": "Nothing"}]
    path = tmp_path / "exercises.json"
    path.write_text(json.dumps(rows))
    return str(path)


def test_what_matches_is_listed(file: str, type_in: Type) -> None:
    code, out, err = type_in("exercises", "--from", file, "back")
    assert (code, out) == (DONE, "Tree Sway      lower back\nTree Sway Two  lower back\n")
    assert err == "selfcare: Left out 1 entry without name or instructions.\n"


def test_one_is_told_in_full(file: str, type_in: Type) -> None:
    for typed in ("tree sway", "Tree_Sway"):
        assert type_in("exercises", "--from", file, typed).out == (
            "Tree Sway\nstretching\n1. Sit on a stool.\n2. Lean a little to one side.\n"
            f"Muscles: lower back\n{NOT_OURS}\n"
        )


def test_scripts_get_one_array(file: str, type_in: Type) -> None:
    rows = json.loads(type_in("exercises", "--from", file, "--json").out)
    assert [row["id"] for row in rows] == ["Tree_Sway", "Tree_Sway_Two"]


def test_a_long_list_is_cut_and_counted(tmp_path: Path, type_in: Type) -> None:
    rows = [{**SWAY, "id": f"s{number}", "primaryMuscles": []} for number in range(MOST + 5)]
    (tmp_path / "x.json").write_text(json.dumps([*rows, {}, {}]))
    typed = type_in("exercises", "--from", str(tmp_path / "x.json"))
    assert typed.out.endswith("Tree Sway\nand 5 more. Add a word to find fewer.\n")
    assert "2 entries" in typed.err


def test_what_is_not_there_is_one_sentence(file: str, tmp_path: Path, type_in: Type) -> None:
    code, out, err = type_in("exercises", "--from", file, "zebra")
    assert (code, out) == (WRONG_USAGE, "")
    assert err.endswith('\nselfcare: Nothing in exercises.json goes by "zebra".\n')
    code, _, err = type_in("exercises", "--from", str(tmp_path / "none.json"))
    assert code == WRONG_USAGE
    assert err == f"selfcare: There is no file {tmp_path / 'none.json'}.\n"
