"""What is whole in a damaged file can be read, however the rest looks."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from selfcare.diary.salvage import salvage

WHOLE = (Path(__file__).parent / "stored" / "format-1.json").read_bytes()
ENTRIES = list(json.loads(WHOLE)["entries"].values())


@given(some.integers(0, len(WHOLE)))
def test_of_a_file_that_was_cut_every_whole_line_is_read(length: int) -> None:
    found = salvage(WHOLE[:length])
    assert found == ENTRIES[: len(found)]
    whole_lines = WHOLE[:length].count(b"},\n  ")
    assert len(found) >= whole_lines


@given(some.integers(0, len(WHOLE) - 1), some.integers(1, 60), some.binary(max_size=60))
def test_a_hole_costs_the_lines_that_it_touches_and_no_others(
    start: int, length: int, filling: bytes
) -> None:
    damaged = WHOLE[:start] + filling + WHOLE[start + length :]
    touched = WHOLE[start : start + length].count(b"\n") + filling.count(b"\n") + 1
    ids = {entry["id"] for entry in salvage(damaged)}
    assert len({entry["id"] for entry in ENTRIES} - ids) <= touched + 1


@pytest.mark.parametrize("indent", [None, 4])
def test_another_layout_is_no_hindrance(indent: int | None) -> None:
    told = json.dumps(json.loads(WHOLE), indent=indent, ensure_ascii=False)
    assert salvage(told[:-2].encode()) == ENTRIES


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00" * 5000,
        b"{" * 100_000,
        b'{"a":' * 100_000,
        b'{"id": 1}',
        b'{"id": "a", "rev": NaN}',
        "müde".encode("utf-16"),
    ],
    ids=range(7),
)
def test_garbage_has_nothing(content: bytes) -> None:
    assert salvage(content) == []


def test_a_line_whose_letters_were_spoilt_is_not_taken_for_whole() -> None:
    assert salvage(WHOLE.replace("ü".encode(), b"\xff")) == ENTRIES[1:]
