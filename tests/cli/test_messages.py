"""What the commands say besides what they save."""

import json
import re
from pathlib import Path

import pytest

from selfcare.cli.main import DONE, WRONG_USAGE
from selfcare.diary.home import Home
from tests.cli.test_commands import Run, rows, run

__all__ = ["run"]


def test_json_is_what_lies_on_disk(run: Run, home: Home) -> None:
    printed = json.loads(run("log", "left neck", "6", "--json"))
    assert printed == rows(run)
    (path,) = (home.data / "diary").glob("*/*.json")
    assert printed[0] == json.loads(path.read_text())["entries"][printed[0]["id"]]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("posture", "slouching"), "Add a number"),
        (("posture", "3"), "Name one posture"),
        (("posture", "sluump", "3"), "slump"),
        (("visit", "2999-01-01"), "still to come"),
        (("list", "--since", "soonish"), "30d"),
        (("list", "--kind", "dreams"), '"dreams" is not known here. It can be: '),
        (("log",), "Something is still missing: WORD."),
        (("edit", "last"), "Nothing is noted yet"),
        (("delete", "last"), "Nothing is noted yet"),
        (("routine", "dance"), '"dance" is not known here. It can be: list, '),
        (("log", "nothing"), "To say that nothing hurts: selfcare log none"),
        (("rest", "flu"), "It can be: rest, sick, flare. See: selfcare rest --help"),
        (("log", "left neck", "6", "--at"), "Something is still missing behind --at."),
        (("today", "--soon"), "This was not understood: --soon."),
        (("list", "--since", "7d", "--json=no"), "Argument --json: "),
        (("settings", "loook2", "dark"), "Nothing was changed. "),
        (("settings", "zzz"), "See them all with: selfcare settings"),
        (("log", "left neck", "6", "yesterday"), "--at"),
    ],
)
def test_wrong_usage_is_one_sentence(run: Run, words: tuple[str, ...], sentence: str) -> None:
    outcome = run(*words)
    assert outcome.code == WRONG_USAGE
    assert sentence in outcome.err


def test_what_cannot_be_edited_by_words_says_so(run: Run) -> None:
    run("visit")
    assert "note and its time" in run("edit", "last", "knee left", "5").err
    run("posture", "slump-sit", "3")
    assert "Slumped sitting, pain 5" in run("edit", "last", "5")
    run("log", "left knee", "3")
    assert "No pain" in run("edit", "last", "none")
    assert "nek" in run("edit", "last", "nek").err


def test_an_ending_that_two_ids_share_is_not_enough(run: Run) -> None:
    for _ in range(17):
        run("log", "left neck", "6")
    endings = [str(row["id"])[-1] for row in rows(run)]
    shared = next(ending for ending in endings if endings.count(ending) > 1)
    outcome = run("delete", shared)
    assert outcome.code == WRONG_USAGE
    assert "more than one entry" in outcome.err
    assert len(rows(run)) == 17


def test_lists_since_a_while_a_day_or_always(run: Run) -> None:
    run("log", "left neck", "6", "--ago", "40d")
    assert run("list") == "Nothing was noted in this time.\n"
    assert "Pain 6" in run("list", "--since", "50d")
    assert "Pain 6" in run("list", "--since", "2026-01-01")
    assert "Pain 6" in run("list", "--since", "all", "--kind", "pain")


def test_a_damaged_month_is_told_on_stderr_and_the_rest_is_listed(run: Run, home: Home) -> None:
    run("log", "left neck", "6")
    (path,) = (home.data / "diary").glob("*/*.json")
    path.write_text("{")
    for command in ("today", "list"):
        outcome = run(command)
        assert outcome.code == DONE
        assert "is damaged" in outcome.err


def test_where_says_whether_the_folder_is_there(run: Run) -> None:
    assert "made when you note something" in run("where")
    run("log", "none")
    assert "made when" not in run("where")


def test_a_routine_is_shown_and_checked_as_json(run: Run, tmp_path: Path) -> None:
    shown = json.loads(run("routine", "show", "desk-neck", "--json"))
    assert shown["exercises"][0]["id"] == "chin-tuck"
    file = tmp_path / "mine.yaml"
    file.write_text("title: Mine\n")
    outcome = run("routine", "check", str(file), "--json")
    assert outcome.code == WRONG_USAGE
    assert {"kind", "line", "sentence"} == set(json.loads(outcome)[0])
    sample = Path("routines/desk-neck.yaml").resolve()
    assert "can be used as it is" in run("routine", "check", str(sample))


def test_starting_a_routine_needs_a_terminal(run: Run) -> None:
    outcome = run("routine", "start", "desk-neck")
    assert outcome.code == WRONG_USAGE
    assert "full terminal" in outcome.err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str], run: Run) -> None:
    with pytest.raises(SystemExit) as left:
        run("--help")
    assert left.value.code == DONE
    printed = capsys.readouterr().out
    for command in ("log", "posture", "visit", "today", "list", "undo", "routine", "where", "demo"):
        assert re.search(rf"^  {command} ", printed, re.MULTILINE)


@pytest.mark.parametrize("words", ["none", "nothing hurts", "nothing hurts today"])
def test_that_nothing_hurts_is_said_as_the_app_says_it(run: Run, words: str) -> None:
    assert "No pain" in run("log", *words.split())


def test_a_command_that_lists_does_so_when_nothing_else_is_asked(run: Run) -> None:
    assert run("remind") == run("remind", "list")
    assert run("routine") == run("routine", "list")
