"""What was looked through today is remembered as long as nothing else changes."""

from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.looked_through import NAME, LookedThrough
from selfcare.diary.settings import Settings
from selfcare.domain.entries import Pain, Safety
from tests.conftest import NOW

NECK = Pain(("neck-side.l",), 5, ("tight",), ("sit-long",))
TODAY = NOW.date()


@pytest.fixture
def looked(home: Home, diary: Diary) -> LookedThrough:
    diary.add(NECK)
    looked = LookedThrough(home)
    looked.keep(NECK, TODAY)
    return looked


def test_what_says_no_more_is_covered_on_that_day_alone(home: Home, looked: LookedThrough) -> None:
    for each in (looked, LookedThrough(home)):
        assert each.covers(NECK._replace(intensity=3), TODAY)
        assert not each.covers(NECK._replace(intensity=6), TODAY)
        assert not each.covers(NECK, TODAY + timedelta(days=1))
    looked.keep(Pain(("calf.l",), 2), TODAY)
    assert looked.covers(NECK, TODAY)
    assert looked.covers(Pain(("calf.l",), 2), TODAY)


def test_of_two_that_say_the_same_one_is_kept(home: Home, looked: LookedThrough) -> None:
    looked.keep(NECK._replace(intensity=6), TODAY)
    assert (home.desk / NAME).read_text().count("neck-side.l") == 1


def test_nothing_is_covered_once_something_else_was_noted(
    home: Home, diary: Diary, looked: LookedThrough
) -> None:
    diary.add(Safety(("fever",), ("fever",)))
    assert not looked.covers(NECK, TODAY)
    assert not LookedThrough(home).covers(NECK, TODAY)


def test_the_covered_pain_itself_changes_nothing(
    home: Home, diary: Diary, looked: LookedThrough
) -> None:
    diary.add(NECK)
    looked.follow(diary.device)
    assert LookedThrough(home).covers(NECK, TODAY)


def test_what_another_machine_noted_meanwhile_is_looked_at(
    home: Home, diary: Diary, looked: LookedThrough
) -> None:
    diary.add(NECK)
    (home.data / "diary" / "device-2").mkdir()
    looked.follow(diary.device)
    assert not LookedThrough(home).covers(NECK, TODAY)


@pytest.mark.parametrize(
    "written", ["", "[]", "{}", '{"day": "%s", "state": {}, "pains": 3, "told": 4}', "\0"]
)
def test_a_file_that_is_not_as_it_should_be_covers_nothing(home: Home, written: str) -> None:
    home.desk.mkdir(parents=True)
    (home.desk / NAME).write_text(written.replace("%s", TODAY.isoformat()))
    looked = LookedThrough(home)
    assert not looked.covers(NECK, TODAY)
    assert looked.told_since(TODAY) == frozenset()
    looked.tell(["rf-dvt"], TODAY)
    assert LookedThrough(home).told_since(TODAY) == {"rf-dvt"}


def test_what_was_told_is_known_from_its_day_on(looked: LookedThrough) -> None:
    looked.tell(["rf-dvt"], TODAY - timedelta(days=3))
    looked.tell(["rf-lump"], TODAY)
    assert looked.told_since(TODAY - timedelta(days=3)) == {"rf-dvt", "rf-lump"}
    assert looked.told_since(TODAY) == {"rf-lump"}


def test_where_it_cannot_be_written_nothing_fails(home: Home, tmp_path: Path) -> None:
    home.desk.parent.mkdir(parents=True, exist_ok=True)
    home.desk.write_text("in the way")
    looked = LookedThrough(home)
    looked.keep(NECK, TODAY)
    assert not LookedThrough(home).covers(NECK, TODAY)


def test_an_unread_line_is_kept_until_the_settings_change_whom_to_call(
    home: Home, looked: LookedThrough
) -> None:
    looked.keep(NECK, TODAY, "Get help now")
    assert LookedThrough(home).line == "Get help now"
    assert LookedThrough(home).covers(NECK, TODAY)
    Settings(home).set("country", "uk")
    assert not LookedThrough(home).covers(NECK, TODAY)
