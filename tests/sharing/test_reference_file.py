"""Somebody else's catalogue is read as plain text, or refused in one sentence."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.exercises.references import Reference, look_up_reference
from selfcare.sharing.reference_file import LARGEST, NotACatalogueError, read_catalogue

SWAY: dict[str, Any] = {
    "name": "Seated  Tree\x1b[31m Sway",
    "force": "static",
    "level": "beginner",
    "mechanic": None,
    "equipment": "body only",
    "primaryMuscles": ["lower back"],
    "secondaryMuscles": ["neck"],
    "instructions": ["Sit on a stool.", "Lean a little to one side."],
    "category": "stretching",
    "images": ["Sway/0.jpg"],
    "id": "Seated_Tree_Sway",
}
PULL: dict[str, Any] = {
    **SWAY,
    "name": "Band Pull",
    "id": "Band_Pull",
    "equipment": "bands",
    "primaryMuscles": ["shoulders"],
    "secondaryMuscles": [],
    "category": "strength",
    "instructions": ["Hold a band. " * 40 + "Pull. Let go!"],
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "exercises.json"


def refused(path: Path) -> str:
    with pytest.raises(NotACatalogueError) as caught:
        read_catalogue(path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_catalogue_is_read_as_plain_text(path: Path) -> None:
    path.write_text(json.dumps([SWAY, PULL]))
    sway, pull = read_catalogue(path).references
    assert sway == Reference(
        id="Seated_Tree_Sway",
        name="Seated Tree[31m Sway",
        steps=("Sit on a stool.", "Lean a little to one side."),
        muscles=("lower back", "neck"),
        category="stretching",
        level="beginner",
    )
    assert sway.summary == "stretching · beginner"
    assert pull.summary == "strength · beginner · needs: bands"
    assert sway.as_data()["muscles"] == ("lower back", "neck")


def test_what_it_lacks_is_not_invented(path: Path) -> None:
    path.write_text(json.dumps([SWAY, PULL]))
    sway, pull = read_catalogue(path).references
    assert set(sway.as_own()) == {"name", "kind", "steps"}
    assert set(pull.as_own()) == {"name", "steps", "equipment"}


def test_a_long_instruction_becomes_lines_that_fit(path: Path) -> None:
    path.write_text(json.dumps([PULL]))
    steps = read_catalogue(path).references[0].steps
    assert steps[-2:] == ("Pull.", "Let go!")


def test_a_single_exercise_is_a_catalogue_too(path: Path) -> None:
    path.write_text(json.dumps(SWAY), encoding="utf-8-sig")
    assert len(read_catalogue(path).references) == 1


def test_entries_that_say_too_little_are_counted(path: Path) -> None:
    odd = [3, {}, {"name": "x"}, {"name": ["x"], "instructions": ["y"]}, {"instructions": "y"}]
    path.write_text(json.dumps([SWAY, *odd, {**SWAY, "id": 3, "primaryMuscles": None}]))
    found = read_catalogue(path)
    assert (len(found.references), found.left_out) == (2, 5)
    assert found.references[1].id == found.references[1].name


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "cannot be read as JSON"),
        (b"\xff\xfe\x00", "cannot be read as JSON"),
        (b"[" * 100_000, "cannot be read as JSON"),
        (b"[" + b"9" * 5000 + b"]", "cannot be read as JSON"),
        (b"format: selfcare-routine/1", "cannot be read as JSON"),
        (b"[]", "has no exercises"),
        (b"3", "has no exercises"),
        (b'{"exercises": []}', "has no exercises"),
        (b" " * (LARGEST + 1), "larger than 8 MB"),
    ],
)
def test_other_files_are_refused_in_one_sentence(content: bytes, says: str, path: Path) -> None:
    path.write_bytes(content)
    assert says in refused(path)


def test_missing_and_closed_files_are_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "There is no file" in refused(path)
    assert "There is no file" in refused(path.parent)
    path.write_text("[]")

    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert refused(path) == "exercises.json cannot be opened: Permission denied."


def test_words_find_by_name_muscle_or_kind_names_first(path: Path) -> None:
    path.write_text(json.dumps([{**SWAY, "primaryMuscles": ["band"]}, PULL]))
    references = read_catalogue(path).references
    names = [each.name for each in look_up_reference("band", references)]
    assert names == ["Band Pull", "Seated Tree[31m Sway"]
    assert [each.id for each in look_up_reference("shoulder", references)] == ["Band_Pull"]
    assert [each.id for each in look_up_reference("stretch sway", references)] == [
        "Seated_Tree_Sway"
    ]
    assert look_up_reference("zebra", references) == []
    assert len(look_up_reference("", references)) == 2


@given(
    st.binary(max_size=60) | st.text(st.sampled_from('[]{}":,name1'), max_size=60).map(str.encode)
)
def test_no_bytes_break_it(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    refused(path)
