"""What is due today, on the command line; and days that count neither way."""

import json
from pathlib import Path

import pytest

from selfcare.cli.main import DONE, WRONG_USAGE
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import SystemClock
from selfcare.domain.entries import Done, Session
from tests.cli.routines.test_following import Capture, added, run
from tests.sharing.files import mailed


@pytest.fixture
def neck(capsys: Capture, tmp_path: Path) -> None:
    added(capsys, mailed(tmp_path))


def played(home: Home, *results: tuple[str, str]) -> None:
    done = tuple(Done(*each) for each in results)
    Diary(home, SystemClock()).add(Session("neck", 1, "finished", done))


def test_without_a_routine_nothing_is_said_of_any(capsys: Capture) -> None:
    assert "Due" not in run(capsys, "today")[1]
    assert run(capsys, "routine", "due")[1] == "Nothing is due today.\n"


@pytest.mark.usefixtures("neck")
def test_today_says_what_is_due_and_how_long_it_takes(capsys: Capture) -> None:
    first = run(capsys, "today")[1].splitlines()[0]
    assert first == "Due today: Neck and shoulders, about 2 min, 2 times."
    assert run(capsys, "routine", "due")[1] == f"{first}\n"


@pytest.mark.usefixtures("neck")
def test_what_is_done_in_part_and_what_is_done(capsys: Capture, home: Home) -> None:
    played(home, ("chin-tuck", "done"), ("own-calf", "partly"))
    said = run(capsys, "today")[1]
    assert "Partly done: Neck and shoulders. Left: Chin tuck and Calf, about 2 min." in said
    (row,) = json.loads(run(capsys, "routine", "due", "--json")[1])
    assert (row["share"], row["left"], row["done"]) == (0.5, ["chin-tuck", "own-calf"], False)
    played(home, ("chin-tuck", "done"), ("own-calf", "done"))
    assert "Done for today: Neck and shoulders." in run(capsys, "today")[1]


@pytest.mark.usefixtures("neck")
def test_a_day_of_rest(capsys: Capture) -> None:
    code, out, _ = run(capsys, "rest", "flare", "--note", "knee")
    assert (code, "Flare-up day" in out) == (DONE, True)
    assert "A flare-up day: nothing is due." in run(capsys, "today")[1]
    run(capsys, "undo")
    assert "Due today" in run(capsys, "today")[1]
    assert run(capsys, "rest", "--on", "soon")[0] == WRONG_USAGE
    (row,) = json.loads(run(capsys, "rest", "--on", "yesterday", "--json")[1])
    assert (row["kind"], row["why"]) == ("rest", "rest")


@pytest.mark.usefixtures("neck")
def test_a_paused_routine_is_not_due(capsys: Capture) -> None:
    run(capsys, "routine", "pause", "neck")
    assert run(capsys, "routine", "due")[1] == "Nothing is due today.\n"


@pytest.mark.usefixtures("neck")
def test_json_of_today_stays_one_array_of_entries(capsys: Capture) -> None:
    assert isinstance(json.loads(run(capsys, "today", "--json")[1]), list)


@pytest.mark.usefixtures("neck")
def test_show_tells_how_it_goes(capsys: Capture, home: Home) -> None:
    played(home, ("chin-tuck", "done"), ("own-calf", "done"))
    out = run(capsys, "routine", "show", "neck")[1]
    assert "You follow it since" in out
    assert "1 of 1 planned day kept, 1 of them in part." in out
    assert "  Calf: in 1 session" in out
    assert "do not say what made a difference" in out
    assert "version 1 accepted" in out


@pytest.mark.usefixtures("neck")
def test_the_assigned_exercises_for_a_place_and_only_those(capsys: Capture) -> None:
    assert run(capsys, "routine", "for", "back of neck")[1] == (
        "Chin tuck: 8 times 5 s, 2 times a day  (Neck and shoulders)\n"
    )
    assert run(capsys, "routine", "for", "left knee")[1] == (
        "None of your assigned exercises is for this.\n"
    )
    (row,) = json.loads(run(capsys, "routine", "for", "forward head", "--json")[1])
    assert row["exercise"] == "chin-tuck"


@pytest.mark.usefixtures("neck")
def test_the_assigned_exercises_for_what_was_noted_last(capsys: Capture) -> None:
    assert "No pain or posture is noted yet" in run(capsys, "routine", "for", "last")[2]
    run(capsys, "log", "neck-back.m", "5")
    assert "Chin tuck" in run(capsys, "routine", "for", "last")[1]
    assert "For which place?" in run(capsys, "routine", "for", "tingling")[2]
    assert run(capsys, "routine", "for", "xyzzy")[0] == WRONG_USAGE
    assert "selfcare routine for last" in run(capsys, "routine", "for")[2]
