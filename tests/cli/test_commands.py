"""The command line as a person uses it: in process, with the real clock."""

import json
import re
from argparse import Namespace
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.cli import visit
from selfcare.cli.context import Context, UsageError
from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE, main
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock


class Outcome(str):
    """What was printed, and the exit code."""

    code: int
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    def run_it(*arguments: str) -> Outcome:
        code = main(arguments)
        printed = capsys.readouterr()
        outcome = Outcome(printed.out)
        outcome.code, outcome.err = code, printed.err
        assert "Traceback" not in printed.err
        assert printed.err.count("\n") <= 1, "an error is one sentence on one line"
        return outcome

    return run_it


Run = Callable[..., Outcome]


def rows(run: Run, *arguments: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("list", "--since", "all", "--json", *arguments))
    return found


@pytest.mark.parametrize(
    "words",
    [
        ("neck-side.l", "6", "sit-long", "tingling"),
        ("left", "neck", "6", "long sitting", "tingling"),
        ("tingling", "6/10", "left neck", "long", "sitting"),
    ],
)
def test_plain_words_in_any_order_are_understood_and_said_back(
    run: Run, words: tuple[str, ...]
) -> None:
    outcome = run("log", *words)
    assert outcome.code == DONE
    assert "Saved:" in outcome
    assert "Pain 6, left side of neck · tingling · long sitting" in outcome
    (row,) = rows(run)
    assert (row["zones"], row["intensity"]) == (["neck-side.l"], 6)
    assert (row["triggers"], row["qualities"]) == (["sit-long"], ["tingling"])


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (("left neck", "11"), "11"),
        (("left neck", "-1"), "-1"),
        (("left neck", "6.5"), "6.5"),
        (("left neck",), "How strong"),
        (("6",), "Where"),
        (("left nek", "6"), "neck"),
        (("left neck", "6", "--at", "2999-01-01"), "still to come"),
        (("left neck", "6", "--at", "1850-01-01"), "1900"),
        (("left neck", "6", "--at", "yesterdayy"), "yesterdayy"),
        (("left neck", "6", "--ago", "soon"), "soon"),
        (("left neck", "6", "--at", "08:30", "--ago", "5m"), "not allowed"),
        (("again", "7"), "no earlier pain"),
    ],
)
def test_what_cannot_be_meant_is_one_sentence_and_saves_nothing(
    run: Run, words: tuple[str, ...], about: str, home: Home
) -> None:
    outcome = run("log", *words)
    assert outcome.code == WRONG_USAGE
    assert about in outcome.err
    assert not home.data.exists()


def test_a_number_word_is_a_number(run: Run) -> None:
    assert run("log", "left neck", "six").code == DONE
    assert rows(run)[0]["intensity"] == 6


def test_a_note_that_is_too_long_is_refused_in_a_sentence(run: Run, home: Home) -> None:
    outcome = run("log", "left neck", "6", "--note", "x" * 20_000)
    assert outcome.code == COULD_NOT
    assert "20,000 characters" in outcome.err
    assert not home.data.exists()


@pytest.mark.parametrize(
    "note", ["[/]", "👋 مرحبا", "a\x1b]52;c;AA\x07b", "two\nlines", "-x", "=1+1"]
)
def test_any_note_is_kept_and_shown_without_control_characters(run: Run, note: str) -> None:
    shown = run("log", "left neck", "6", f"--note={note}")
    assert shown.code == DONE
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", shown)
    assert rows(run)[0]["note"] == re.sub(r"[\x1b\x07]", "", note)


def test_no_pain_and_again(run: Run) -> None:
    run("log", "left neck", "4", "long sitting")
    run("log", "none")
    assert "Pain 7, left side of neck · long sitting" in run("log", "again", "7")
    assert [row["intensity"] for row in rows(run)] == [7, 0, 4]


def test_a_visit_that_lies_ahead_is_sent_to_the_reminders(
    run: Run,
) -> None:
    said = run("visit", "2099-12-03")
    assert said.code == WRONG_USAGE
    assert said.err.endswith(
        "still to come. Nothing was saved. "
        "To be reminded on the evening before: selfcare remind add visit 2099-12-03\n"
    )
    assert rows(run) == []
    assert run("remind", "add", "visit", "2099-12-03").code == DONE


def test_a_visit_later_today_is_noted_afterwards(home: Home, clock: FixedClock) -> None:
    later = Namespace(when=f"{clock.now() + timedelta(minutes=1):%H:%M}", note="", json=False)
    with pytest.raises(UsageError, match=r"still to come\. Nothing was saved\.$"):
        visit.run(later, Context(home, clock))


def test_posture_and_visit(run: Run) -> None:
    assert "Slumped sitting, pain 3" in run("posture", "slump-sit", "3")
    assert "Visit to the therapist" in run("visit", "2026-01-05", "--note", "less on the left")
    assert [row["kind"] for row in rows(run)] == ["posture", "visit"]
    assert rows(run, "--kind", "visit")[0]["note"] == "less on the left"


def test_edit_delete_and_undo(run: Run) -> None:
    run("log", "left neck", "6", "--ago", "2h")
    assert "Pain 5, left side of neck" in run("edit", "last", "5")
    assert '"calmer"' in run("edit", "last", "--note", "calmer")
    handle = re.search(r"\[(\w{6})\]", run("list"))
    assert handle is not None
    assert "Deleted: " in run("delete", handle[1])
    assert rows(run) == []
    assert "Back again: " in run("undo")
    assert "Pain 5" in run("undo")
    assert "Pain 6" in run("undo")
    assert "Taken back: " in run("undo")
    assert "nothing to take back" in run("undo")


def test_an_entry_that_does_not_exist_is_named(run: Run) -> None:
    assert run("delete", "last").code == WRONG_USAGE
    assert '"abcdef" is not an entry' in run("edit", "abcdef", "5").err


def test_today_and_list_without_entries_are_no_error(run: Run) -> None:
    assert run("today").code == run("list").code == DONE
    assert run("today", "--json") == run("list", "--json") == "[]\n"


def test_where_names_both_folders(run: Run, home: Home) -> None:
    assert json.loads(run("where", "--json")) == {"data": str(home.data), "state": str(home.state)}
    assert str(home.data) in run("where")


def test_home_can_be_given_before_and_after_the_command(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other"
    run("--home", str(other), "log", "left neck", "6")
    assert len(json.loads(run("list", "--json", "--home", str(other)))) == 1
    assert rows(run) == []


def test_routines_are_listed_and_shown(run: Run) -> None:
    assert "desk-neck" in run("routine", "list")
    assert {row["slug"] for row in json.loads(run("routine", "list", "--json"))} >= {"desk-neck"}
    assert "Chin tuck: 8 times 5 s, 2 times a day" in run("routine", "show", "desk")
    assert "Did you mean desk-neck" in run("routine", "show", "desk-nek").err
    assert run("routine", "show").code == WRONG_USAGE


def test_a_routine_file_is_checked(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("format: selfcare-routine/1\ntitle: Mine\nexercises:\n  - exercise: chin-tuk\n")
    outcome = run("routine", "check", str(file))
    assert outcome.code == WRONG_USAGE
    assert "line 4" in outcome
    assert "chin-tuck" in outcome


def test_an_unknown_command_names_the_nearest(run: Run) -> None:
    outcome = run("lgo")
    assert outcome.code == WRONG_USAGE
    assert '"selfcare log"' in outcome.err


def test_the_app_needs_a_terminal(run: Run) -> None:
    assert run().code == WRONG_USAGE
    assert "full terminal" in run().err


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a-file"
    file.write_text("")
    outcome = run("log", "left neck", "6", "--home", str(file / "inside"))
    assert outcome.code == COULD_NOT
    assert "could not be reached" in outcome.err
