"""Taking a routine on: previewed, recognised, kept for ever, taken back by undo."""

import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.exercises.library import Library
from selfcare.knowledge.loader import load
from selfcare.sharing.faults import RoutineFileError
from selfcare.sharing.routines.accepting import (
    LARGEST_PICTURE,
    NotPossibleError,
    Offer,
    accept,
    change,
    offer,
)
from selfcare.sharing.routines.assigned import Assigned
from selfcare.sharing.routines.preview import headline, lines
from tests.conftest import NOW, ZONE
from tests.sharing.files import mailed

LIBRARY = Library.from_data(load("exercises"))


class Ticking(FixedClock):
    """A clock on which each thing happens a second after the one before."""

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


@pytest.fixture
def clock() -> FixedClock:
    return Ticking(NOW, ZONE)


@pytest.fixture
def assigned(diary: Diary) -> Assigned:
    return Assigned(diary, lambda: LIBRARY)


def take_on(path: Path, assigned: Assigned) -> Offer:
    offered = offer(path, assigned)
    accept(offered, assigned)
    return offered


def followed(assigned: Assigned) -> list[tuple[str, int]]:
    return [(each.slug, each.version) for each in assigned.routines()]


def test_looking_at_a_file_changes_nothing(tmp_path: Path, assigned: Assigned, home: Home) -> None:
    offered = offer(mailed(tmp_path), assigned)
    assert headline(offered) == "A new routine: Neck and shoulders."
    assert not home.data.exists()
    assert followed(assigned) == []


def test_what_is_accepted_is_followed(tmp_path: Path, assigned: Assigned, home: Home) -> None:
    path = mailed(tmp_path)
    take_on(path, assigned)
    assert followed(assigned) == [("neck", 1)]
    kept = home.data / "routines" / "neck" / "v1.yaml"
    assert kept.read_bytes() == path.read_bytes()


def test_the_same_file_twice_changes_nothing(tmp_path: Path, assigned: Assigned) -> None:
    take_on(mailed(tmp_path), assigned)
    again = offer(mailed(tmp_path, "renamed (1).yaml"), assigned)
    assert again.changes_nothing
    assert list(lines(again)) == [
        "You follow exactly this already: Neck and shoulders, version 1.",
        "Nothing was changed.",
    ]


def test_an_update_is_told_in_words_whatever_its_file_is_called(
    tmp_path: Path, assigned: Assigned
) -> None:
    take_on(mailed(tmp_path), assigned)
    offered = offer(mailed(tmp_path, "new one.yaml", version=2, hold=30), assigned)
    assert list(lines(offered)) == [
        "An update: Neck and shoulders, version 1 → 2.",
        "  Calf: hold 20 → 30 s",
    ]
    accept(offered, assigned)
    assert followed(assigned) == [("neck", 2)]


def test_a_title_may_change_when_file_and_exercises_tell_it_is_the_same(
    tmp_path: Path, assigned: Assigned
) -> None:
    path = mailed(tmp_path)
    take_on(path, assigned)
    path.write_text(path.read_text().replace("Neck and shoulders", "Neck, part two"))
    assert offer(path, assigned).changes == ("title: Neck and shoulders → Neck, part two",)
    other = path.read_text().replace("chin-tuck", "calf-wall").replace("Calf", "Foot")
    path.write_text(other)
    new = offer(path, assigned)
    assert (new.standing, new.routine.slug) == (None, "neck-2")


def test_a_number_that_was_forgotten_is_given_here(tmp_path: Path, assigned: Assigned) -> None:
    take_on(mailed(tmp_path), assigned)
    offered = take_on(mailed(tmp_path, hold=30), assigned)
    assert "The file calls itself version 1. Here it is version 2." in offered.remarks
    assert followed(assigned) == [("neck", 2)]
    assert assigned.played("neck", 1) is not None
    assert assigned.played("neck", 3) is None
    assert assigned.played("foot", 1) is None


def test_an_older_version_can_be_taken_on_again_and_says_so(
    tmp_path: Path, assigned: Assigned
) -> None:
    take_on(mailed(tmp_path), assigned)
    take_on(mailed(tmp_path, version=2, hold=30), assigned)
    offered = take_on(mailed(tmp_path), assigned)
    assert offered.remarks == ("This is an older version: you follow version 2 now.",)
    assert followed(assigned) == [("neck", 1)]


def test_an_update_that_changes_nothing_to_do_says_so(tmp_path: Path, assigned: Assigned) -> None:
    take_on(mailed(tmp_path), assigned)
    offered = offer(mailed(tmp_path, version=2), assigned)
    assert list(lines(offered))[1] == "What you do stays the same."


def test_undo_takes_an_acceptance_back_and_accepting_again_works(
    tmp_path: Path, assigned: Assigned, diary: Diary
) -> None:
    take_on(mailed(tmp_path), assigned)
    take_on(mailed(tmp_path, version=2, hold=30), assigned)
    diary.undo()
    assert followed(assigned) == [("neck", 1)]
    diary.undo()
    assert followed(assigned) == []
    take_on(mailed(tmp_path, version=2, hold=40), assigned)
    assert followed(assigned) == [("neck", 3)], "version 2 is kept as another file, for ever"


def test_paused_resumed_ended_removed(tmp_path: Path, assigned: Assigned) -> None:
    take_on(mailed(tmp_path), assigned)

    def become(state: str) -> list[str]:
        (standing,) = assigned.shown()
        change(standing, state, assigned)
        return [each.state for each in assigned.shown()]

    assert become("paused") == ["paused"]
    with pytest.raises(NotPossibleError, match="is paused already"):
        become("paused")
    assert become("resumed") == ["followed"]
    with pytest.raises(NotPossibleError, match="is followed already"):
        become("resumed")
    assert become("ended") == ["ended"]
    with pytest.raises(NotPossibleError, match="is ended, so it cannot be paused"):
        become("paused")
    back = offer(mailed(tmp_path), assigned)
    assert headline(back) == "You know this one: Neck and shoulders, version 1. It is ended now."
    accept(back, assigned)
    assert followed(assigned) == [("neck", 1)]
    assert become("removed") == []


def test_two_machines_accept_other_files_at_the_same_time(
    tmp_path: Path, home: Home, clock: FixedClock
) -> None:
    """Offline both take a version 2 on; a sync program then brings the folders together."""
    elsewhere = Home(tmp_path / "other", tmp_path / "other-state")
    here = Assigned(Diary(home, clock), lambda: LIBRARY)
    there = Assigned(Diary(elsewhere, clock), lambda: LIBRARY)
    take_on(mailed(tmp_path), here)
    take_on(mailed(tmp_path), there)
    take_on(mailed(tmp_path, version=2, hold=30), here)
    clock.moment += timedelta(minutes=5)
    take_on(mailed(tmp_path, version=2, hold=45), there)
    for path in (elsewhere.data / "diary").glob("*/*.json"):
        place = home.data / "diary" / path.parent.name / path.name
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(path.read_bytes())
    conflict = home.data / "routines" / "neck" / "v2.sync-conflict-20261122-170500-AB.yaml"
    conflict.write_bytes((elsewhere.data / "routines" / "neck" / "v2.yaml").read_bytes())
    (routine,) = here.routines()
    assert routine.exercises[1].dose.hold == 45, "what was accepted last holds"
    assert here.problems == ()


def test_a_damaged_version_is_told_and_the_one_before_it_plays(
    tmp_path: Path, assigned: Assigned, home: Home
) -> None:
    take_on(mailed(tmp_path), assigned)
    take_on(mailed(tmp_path, version=2, hold=30), assigned)
    (home.data / "routines" / "neck" / "v2.yaml").write_text("format: [")
    fresh = Assigned(assigned.diary, lambda: LIBRARY)
    assert followed(fresh) == [("neck", 1)]
    (problem,) = fresh.problems
    assert problem == "Version 2 of “Neck and shoulders” is damaged. See: selfcare doctor"
    (home.data / "routines" / "neck" / "v1.yaml").unlink()
    none_left = Assigned(assigned.diary, lambda: LIBRARY)
    assert followed(none_left) == []
    assert "is not on this computer yet" in none_left.problems[1]
    blind = offer(mailed(tmp_path, version=3, hold=10), none_left)
    assert "cannot be read, so it cannot be compared" in list(lines(blind))[1]


def test_a_version_with_an_exercise_of_a_newer_program_is_told(
    tmp_path: Path, assigned: Assigned
) -> None:
    take_on(mailed(tmp_path), assigned)
    fewer = {key: each for key, each in LIBRARY.exercises.items() if key != "chin-tuck"}
    older = Assigned(assigned.diary, lambda: Library(fewer, LIBRARY.flags))
    assert followed(older) == []
    assert "cannot be read by this version of selfcare" in older.problems[0]


def test_pictures_come_along_when_they_are_pictures(
    tmp_path: Path, assigned: Assigned, home: Home
) -> None:
    more = "".join(
        f"  - name: {name}\n    steps: [Do.]\n    hold: 0\n    repetitions: 1\n    picture: {name}.png\n"
        for name in ("good", "gone", "link", "text", "huge")
    )
    (tmp_path / "good.png").write_bytes(b"\x89PNG...")
    (tmp_path / "link.png").symlink_to("/etc/hostname")
    (tmp_path / "text.png").write_bytes(b"#!/bin/sh")
    (tmp_path / "huge.png").write_bytes(b"\x89PNG" + bytes(LARGEST_PICTURE))
    offered = take_on(mailed(tmp_path, more=more), assigned)
    assert list(offered.pictures) == ["good.png"]
    assert [remark.split()[2] for remark in offered.remarks] == [
        "gone.png",
        "link.png",
        "text.png",
        "huge.png",
    ]
    assert assigned.versions.picture("neck", 1, "good.png") is not None
    assert not (home.data / "routines" / "neck" / "v1-text.png").exists()


BAD = {
    "10 MB": b"x: " + b"y" * 10_000_000,
    "anchors": b"format: &a selfcare-routine/1\ntitle: *a\n",
    "tags": b"title: !!python/object/apply:os.system [touch /tmp/x]\n",
    "tabs": b"format:\tselfcare-routine/1\n\ttitle: x\n",
    "UTF-16": "format: selfcare-routine/1\n".encode("utf-16"),
    "twice": b"title: a\ntitle: b\n",
    "unknown": b"format: selfcare-routine/1\nrun: rm -rf\n",
    "older": b"format: selfcare-routine/0\ntitle: a\nfor: b\nexercises: [{exercise: chin-tuck}]\n",
    "newer": b"format: selfcare-routine/2\ntitle: a\nfor: b\nexercises: [{exercise: chin-tuck}]\n",
    "bomb": b"a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n",
    "deep": b"a: " + b"[" * 100_000,
    "hold 0": b"exercises: [{exercise: chin-tuck, hold: 6000}]\n",
    "nothing": b"",
    "zeros": bytes(5000),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_is_a_list_of_sentences_in_under_a_second_and_adds_nothing(
    tmp_path: Path, assigned: Assigned, home: Home, what: str
) -> None:
    path = tmp_path / "bad.yaml"
    path.write_bytes(BAD[what])
    begun = time.process_time()
    with pytest.raises(RoutineFileError) as caught:
        offer(path, assigned)
    watched = 4 if sys.gettrace() or "coverage" in sys.modules else 1
    assert time.process_time() - begun < watched, "being measured takes several times as long"
    assert all(fault.sentence.endswith((".", "/1", "s", "k", "h")) for fault in caught.value.faults)
    assert not home.data.exists()


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b""])
def test_a_byte_order_mark_and_line_ends_of_windows_are_no_fault(
    tmp_path: Path, assigned: Assigned, before: bytes
) -> None:
    path = mailed(tmp_path)
    path.write_bytes(before + path.read_bytes().replace(b"\n", b"\r\n"))
    take_on(path, assigned)
    assert followed(assigned) == [("neck", 1)]


def test_a_title_like_no_and_a_name_like_a_time_stay_text(
    tmp_path: Path, assigned: Assigned
) -> None:
    path = mailed(tmp_path)
    path.write_text(path.read_text().replace("Neck and shoulders", "No") + "notes: 20:00\n")
    assert (take_on(path, assigned).routine.title, assigned.routines()[0].notes) == ("No", "20:00")
