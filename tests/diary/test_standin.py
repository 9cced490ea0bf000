"""A restored copy gives way to the original, and so does taking the restore back."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from selfcare.diary.merge import newest_versions, next_version, say_the_same, tombstone
from selfcare.diary.standin import is_stand_in, stand_in
from tests.conftest import NOW

HERE = "device-aaaaaaaa"
AT = {"kind": "visit", "at": NOW.isoformat(), "logged_at": NOW.isoformat()}


def version(rev: int, device: str, note: str) -> dict[str, Any]:
    return {"id": "x", **AT, "rev": rev, "device": device, "note": note}


versions = some.builds(
    version,
    some.integers(1, 3),
    some.sampled_from([HERE, "device-bbbbbbbb", "-0001", "-0002", "-9998", "-9999"]),
    some.sampled_from("abc"),
)


@given(versions, some.none() | versions)
def test_what_is_restored_is_what_holds_from_then_on(
    record: dict[str, Any], held: dict[str, Any] | None
) -> None:
    copy = stand_in(record, held, HERE)
    held_now = newest_versions([copy, *([held] if held else [])])["x"]
    assert held_now is copy
    assert say_the_same(copy, record)


@given(some.integers(1, 3), some.sampled_from([HERE, "device-bbbbbbbb"]))
def test_the_original_wins_over_its_copy_and_over_a_restore_that_was_taken_back(
    rev: int, device: str
) -> None:
    original = version(rev, device, "a")
    copy = stand_in(original, None, HERE)
    taken_back = stand_in(tombstone(copy), copy, HERE)
    again = stand_in(original, taken_back, HERE)
    in_turn = [copy, taken_back, again]
    assert all(map(is_stand_in, in_turn))
    for seen in range(1, 4):
        assert newest_versions(in_turn[:seen])["x"] is in_turn[seen - 1]
        assert newest_versions([*in_turn[:seen], original])["x"] is original


def test_a_correction_of_a_copy_wins_over_the_original() -> None:
    original = version(2, "device-bbbbbbbb", "a")
    corrected = next_version(version(2, "", "b"), stand_in(original, None, HERE), HERE)
    assert newest_versions([original, corrected])["x"] is corrected


def test_nothing_says_the_same_as_nothing_alone() -> None:
    assert say_the_same(None, None)
    assert not say_the_same(version(1, HERE, "a"), None)
