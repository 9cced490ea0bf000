"""Taking a routine on, changing how it stands, and listing it, as typed."""

import io
import json
import sys
from pathlib import Path

import pytest

from selfcare.cli.context import Context
from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE, main
from selfcare.diary.home import Home
from selfcare.domain.clock import SystemClock
from selfcare.domain.entries import Safety
from tests.sharing.files import mailed

Capture = pytest.CaptureFixture[str]


def run(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def added(capsys: Capture, path: Path) -> str:
    code, out, err = run(capsys, "routine", "add", str(path), "--yes")
    assert (code, err) == (DONE, "")
    return out


def test_without_anybody_to_ask_a_file_is_only_shown(
    capsys: Capture, tmp_path: Path, home: Home
) -> None:
    code, out, _ = run(capsys, "routine", "add", str(mailed(tmp_path)))
    assert code == DONE
    assert out.startswith("A new routine: Neck and shoulders.")
    assert "2. Calf: 3 times 20 s" in out
    assert "Nothing was changed yet. To accept it: selfcare routine add" in out
    assert not home.data.exists()


@pytest.mark.parametrize(("answer", "is_followed"), [("y\n", True), ("n\n", False), ("", False)])
def test_somebody_at_a_terminal_is_asked(
    capsys: Capture,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    is_followed: bool,
) -> None:
    typed = io.StringIO(answer)
    monkeypatch.setattr(typed, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", typed)
    _, out, _ = run(capsys, "routine", "add", str(mailed(tmp_path)))
    assert ("Accepted. You follow it from" in out) is is_followed
    assert ("Nothing was changed." in out) is not is_followed
    assert ("(version 1)" in run(capsys, "routine", "list")[1]) is is_followed


def test_an_update_tells_what_changes(capsys: Capture, tmp_path: Path) -> None:
    added(capsys, mailed(tmp_path))
    out = added(capsys, mailed(tmp_path, version=2, hold=30))
    assert out.splitlines()[:2] == [
        "An update: Neck and shoulders, version 1 → 2.",
        "  Calf: hold 20 → 30 s",
    ]
    again = added(capsys, mailed(tmp_path, version=2, hold=30))
    assert "You follow exactly this already" in again
    rows = json.loads(run(capsys, "list", "--since", "all", "--kind", "assignment", "--json")[1])
    assert [row["version"] for row in rows] == [2, 1]


def test_an_arrow_is_two_signs_where_there_is_none(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added(capsys, mailed(tmp_path))
    plain = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="replace")
    monkeypatch.setattr(sys, "stdout", plain)
    assert main(["routine", "add", str(mailed(tmp_path, version=2, hold=30))]) == DONE
    plain.seek(0)
    assert "hold 20 -> 30 s" in plain.read()


def test_what_is_assigned_is_listed_first_and_marked_in_json(
    capsys: Capture, tmp_path: Path
) -> None:
    added(capsys, mailed(tmp_path, "zz.yaml"))
    lines = run(capsys, "routine", "list")[1].splitlines()
    assert lines[0].startswith("zz ")
    assert lines[0].endswith("Neck and shoulders (version 1)")
    rows = json.loads(run(capsys, "routine", "list", "--json")[1])
    assert rows[0]["assigned"]["state"] == "followed"
    assert rows[1]["assigned"] is None
    run(capsys, "routine", "pause", "zz")
    assert "(version 1, paused)" in run(capsys, "routine", "list")[1]


def test_an_assigned_routine_stands_before_a_sample_of_the_same_name(
    capsys: Capture, tmp_path: Path
) -> None:
    added(capsys, mailed(tmp_path, "desk-neck.yaml"))
    shown = run(capsys, "routine", "show", "desk-neck")[1]
    assert shown.startswith("Neck and shoulders\n")


def test_earlier_versions_can_be_shown(capsys: Capture, tmp_path: Path) -> None:
    added(capsys, mailed(tmp_path))
    added(capsys, mailed(tmp_path, version=2, hold=30))
    assert "3 times 30 s" in run(capsys, "routine", "show", "neck")[1]
    assert "3 times 20 s" in run(capsys, "routine", "show", "neck", "--version", "1")[1]
    code, _, err = run(capsys, "routine", "show", "neck", "--version", "7")
    assert code == WRONG_USAGE
    assert "There is no version 7 of Neck and shoulders here." in err
    told = json.loads(run(capsys, "routine", "show", "neck", "--json")[1])
    assert told["assigned"]["state"] == "followed"


def test_pause_resume_end_and_remove(capsys: Capture, tmp_path: Path) -> None:
    code, _, err = run(capsys, "routine", "pause", "neck")
    assert (code, "No routine is assigned" in err) == (WRONG_USAGE, True)
    added(capsys, mailed(tmp_path))
    assert "Neck and shoulders: paused" in run(capsys, "routine", "pause", "neck")[1]
    code, _, err = run(capsys, "routine", "pause", "neck")
    assert code == COULD_NOT
    assert err == "selfcare: Neck and shoulders is paused already. Nothing was changed.\n"
    (row,) = json.loads(run(capsys, "routine", "resume", "Neck and", "--json")[1])
    assert (row["kind"], row["state"]) == ("assignment", "resumed")
    code, _, err = run(capsys, "routine", "end", "feet")
    assert (code, "There is no routine called" in err) == (WRONG_USAGE, True)
    assert run(capsys, "routine", "end", "neck")[0] == DONE
    assert run(capsys, "routine", "remove", "neck")[0] == DONE
    assert "version 1" not in run(capsys, "routine", "list")[1]


def test_undo_takes_an_acceptance_back(capsys: Capture, tmp_path: Path) -> None:
    added(capsys, mailed(tmp_path))
    assert "Neck and shoulders" in run(capsys, "undo")[1]
    assert "version 1" not in run(capsys, "routine", "list")[1]


def test_a_file_that_cannot_be_used_is_listed_line_by_line_and_changes_nothing(
    capsys: Capture, tmp_path: Path, home: Home
) -> None:
    path = mailed(tmp_path, more="notes: &a x\nrun: ls\n")
    code, out, err = run(capsys, "routine", "add", str(path), "--yes")
    assert code == COULD_NOT
    assert [line.split(":")[0] for line in out.splitlines()] == [
        "neck.yaml, line 11",
        "neck.yaml, line 12",
    ]
    assert err == "selfcare: neck.yaml cannot be used as it is. Nothing was changed.\n"
    code, out, _ = run(capsys, "routine", "add", str(path), "--json")
    assert [fault["line"] for fault in json.loads(out)["faults"]] == [11, 12]
    assert not home.data.exists()
    code, out, _ = run(capsys, "routine", "add", str(tmp_path / "gone.yaml"))
    assert out == "gone.yaml: There is no file with this name.\n"


def test_add_speaks_json(capsys: Capture, tmp_path: Path) -> None:
    told = json.loads(run(capsys, "routine", "add", str(mailed(tmp_path)), "--json")[1])
    assert (told["is_new"], told["entry"]) == (True, None)
    told = json.loads(run(capsys, "routine", "add", str(mailed(tmp_path)), "--json", "--yes")[1])
    assert told["entry"]["state"] == "accepted"
    told = json.loads(run(capsys, "routine", "add", str(mailed(tmp_path)), "--json", "--yes")[1])
    assert (told["changes_nothing"], told["entry"]) == (True, None)


def test_a_damaged_version_is_told_on_stderr(capsys: Capture, tmp_path: Path, home: Home) -> None:
    added(capsys, mailed(tmp_path))
    (home.data / "routines" / "neck" / "v1.yaml").write_text("?")
    _, out, err = run(capsys, "routine", "list")
    assert "version 1" not in out
    assert "Version 1 of “Neck and shoulders” is damaged" in err


def test_which_one_is_asked(capsys: Capture) -> None:
    code, _, err = run(capsys, "routine", "add")
    assert (code, "selfcare routine add my-routine.yaml" in err) == (WRONG_USAGE, True)


def test_a_file_is_checked_with_advice(capsys: Capture, tmp_path: Path) -> None:
    code, out, _ = run(capsys, "routine", "check", str(mailed(tmp_path, hold=200)))
    assert code == DONE
    assert "neck.yaml, line 7: Calf is held for 200 s. That is unusually long." in out
    assert "can be used as it is. You may want to look at 1 thing again." in out


def test_rules_and_later_doses_are_shown(capsys: Capture, tmp_path: Path) -> None:
    more = (
        "    short form: yes\n    leave out if worse by: 2\n    later: [{from week: 3, hold: 30}]\n"
        "short form from: 7\nstop above: 4\nassigned by: The practice\nassigned on: 2026-11-02\n"
        "weeks: 6\n"
    )
    out = run(capsys, "routine", "add", str(mailed(tmp_path, more=more)))[1]
    for said in (
        "From week 3: 3 times 30 s.",
        "At pain 7 or more before the start: only Calf.",
        "Calf is left out after a session over which pain rose by 2 or more.",
        "Above pain 4 during an exercise, it ends.",
        "From The practice on 2026-11-02",
        "every day, for 6 weeks",
    ):
        assert said in out


def test_what_held_a_routine_back_is_asked_of_the_watch(home: Home) -> None:
    context = Context(home, SystemClock())
    today = context.clock.now().date()
    assert context.assigned.paused(today, today) == frozenset()
    questions = tuple(each.id for group in context.watch.book.groups for each in group.questions)
    context.diary.add(Safety(questions, questions))
    assert context.assigned.paused(today, today) == {today}


def test_a_routine_tells_where_its_pictures_are(
    capsys: Capture, tmp_path: Path, home: Home
) -> None:
    (tmp_path / "calf.png").write_bytes(b"\x89PNG")
    added(capsys, mailed(tmp_path, more="    picture: calf.png\n"))
    kept = home.data / "routines" / "neck" / "v1-calf.png"
    assert f"\nPictures:\n  Calf: {kept}\n" in run(capsys, "routine", "show", "neck")[1]
    kept.unlink()
    out = run(capsys, "routine", "show", "neck")[1]
    assert "\n  Calf: calf.png did not come with the routine\n" in out
    added(capsys, mailed(tmp_path, version=2))
    assert "Pictures:" not in run(capsys, "routine", "show", "neck")[1]


def test_a_sample_that_is_listed_is_told_from_what_is_followed(
    capsys: Capture, tmp_path: Path
) -> None:
    added(capsys, mailed(tmp_path))
    code, _, err = run(capsys, "routine", "pause", "calf-foot")
    assert code == WRONG_USAGE
    assert "calf-foot is a sample that you have not taken on" in err
    assert "There is no routine called" in run(capsys, "routine", "pause", "zzz")[2]
