"""Which version of an entry holds, and what can be compared at all."""

from itertools import permutations
from typing import Any

import pytest

from selfcare.diary.merge import is_mergeable, mergeable, newest_versions
from selfcare.domain.entries import Record

SOUND: Record = {"id": "a", "kind": "visit", "at": "2026-11-01T08:00", "rev": 1, "device": "one"}


@pytest.mark.parametrize("order", permutations(range(3)))
def test_the_greatest_revision_and_then_device_holds_in_whichever_order(
    order: tuple[int, ...],
) -> None:
    versions = [SOUND, SOUND | {"rev": 2}, SOUND | {"rev": 2, "device": "two"}]
    assert newest_versions(versions[i] for i in order) == {"a": versions[2]}


def test_versions_of_different_entries_all_hold() -> None:
    other = SOUND | {"id": "b"}
    assert newest_versions([SOUND, other]) == {"a": SOUND, "b": other}


@pytest.mark.parametrize(
    "odd",
    [
        {"at": "soon"},
        {"at": 20261101},
        {"at": None},
        {"at": ["2026-11-01"]},
        {"at": {"day": 1}},
        {"id": 7},
        {"kind": None},
        {"device": []},
        {"rev": "2"},
        {"rev": 1.5},
    ],
)
def test_what_cannot_be_compared_is_left_out_and_nothing_else(odd: dict[str, Any]) -> None:
    assert not is_mergeable(SOUND | odd)
    assert mergeable([SOUND, SOUND | odd]) == [SOUND]


@pytest.mark.parametrize("missing", ["at", "id", "kind", "device", "rev"])
def test_what_lacks_a_part_is_left_out(missing: str) -> None:
    lame = {name: value for name, value in SOUND.items() if name != missing}
    assert mergeable([lame, SOUND]) == [SOUND]
