"""Warnings on the command line: after a log that is saved, first in `today`, and in full."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE
from selfcare.domain.safety.watching import Watch
from tests.cli.typed import Type, Typed

Says = Callable[..., Typed]


@pytest.fixture
def says(monkeypatch: pytest.MonkeyPatch, type_in: Type) -> Says:
    """Go through the questions, typing these lines."""

    def say(*lines: str) -> Typed:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return type_in("safety", "ask")

    return say


def noted(type_in: Type, kind: str = "safety") -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(type_in("list", "--json", "--kind", kind).out)
    return rows


def test_an_ordinary_pain_is_simply_saved(type_in: Type) -> None:
    typed = type_in("log", "left neck", "6", "long sitting")
    assert (typed.code, typed.err) == (DONE, "")


def test_strong_pain_is_saved_and_then_questions_are_named(type_in: Type) -> None:
    typed = type_in("log", "left neck", "7")
    assert typed.out.startswith("Saved: ")
    assert typed.err == (
        "selfcare: Pain 7 is strong. A few yes-or-no questions: selfcare safety ask\n"
    )
    type_in("safety", "answer", "none")
    assert type_in("log", "left neck", "8").err == ""


def test_a_sudden_pain_is_noted_as_one(type_in: Type) -> None:
    typed = type_in("log", "left neck", "3", "--sudden")
    assert "sudden" in typed.out
    assert "It came on suddenly." in typed.err
    assert noted(type_in, "pain")[0]["onset"] == "sudden"
    type_in("log", "none", "--sudden")
    assert "onset" not in noted(type_in, "pain")[0]


def test_a_warning_follows_the_log_and_json_stays_json(type_in: Type) -> None:
    typed = type_in("log", "right calf", "4", "swelling", "--json")
    assert json.loads(typed.out)[0]["qualities"] == ["swelling"]
    assert "Get medical advice today: One leg swollen" in typed.err
    assert typed.err.count("\n") == 1


def test_today_begins_with_the_warning(type_in: Type) -> None:
    assert type_in("today").err == ""
    type_in("safety", "answer", "saddle-numb")
    typed = type_in("today")
    assert "Get help now: Bladder" in typed.err
    assert "your local emergency number" in typed.err


def test_it_is_never_said_that_all_is_well(type_in: Type) -> None:
    first = type_in("safety").out
    assert "The safety questions are still to be answered" in first
    assert "In an emergency: Call your local emergency number now" in first
    assert "Some questions are waiting" in first
    answered = type_in("safety", "answer", "none").out
    assert "Nothing was marked. If you are worried, get advice." in answered
    assert "waiting" not in answered
    assert "Nobody watches this diary" in answered
    assert "safe " not in answered


def test_the_number_is_that_of_the_chosen_country(type_in: Type) -> None:
    assert "country ID, of uk, eu" in type_in("safety").out
    typed = type_in("safety", "country", "us")
    assert "Saved: United States." in typed.out
    assert "Call 911 now" in typed.out
    assert json.loads(type_in("safety", "--json").out)["country"] == "us"


def test_warnings_are_told_in_full_and_closed_only_by_the_person(type_in: Type) -> None:
    told = type_in("safety", "answer", "jaw-locked", "new-lump").out
    assert "Get medical advice today: Jaw stuck  [rf-jaw-lock]" in told
    assert "Routines wait meanwhile" in told
    row = json.loads(type_in("safety", "--json").out)
    assert [each["id"] for each in row["warnings"]] == ["rf-jaw-lock", "rf-lump"]
    assert row["routines_wait"] is True
    assert row["questions_due"] is None
    after = type_in("safety", "looked-at", "rf-jaw-lock").out
    assert "Jaw stuck" not in after
    assert "Lump that grows or stays" in after
    assert "Routines wait" not in after
    assert "What you marked is noted." in type_in("safety", "looked-at", "all").out
    assert noted(type_in)[0]["looked_at"] == ["rf-lump"]
    assert "Warning looked at" in type_in("undo").out
    assert "Lump that grows" in type_in("safety").out


def test_a_mark_that_is_no_warning_alone_is_not_called_nothing(type_in: Type) -> None:
    told = type_in("safety", "answer", "fever").out
    assert "No warning follows from it by itself" in told


def test_questions_can_be_listed(type_in: Type) -> None:
    listed = type_in("safety", "questions").out
    assert "Chest and breath" in listed
    assert "cough-blood             Coughing up blood?" in listed


def test_asking_takes_numbers_and_stops_for_an_emergency(says: Says, type_in: Type) -> None:
    typed = says("", "9", "x", "4, 4", "1", "never read")
    assert "Numbers from 1 to 5, Enter for none, or q." in typed.out
    assert "Get help now" not in typed.out.split("Chest and breath")[0]
    (row,) = noted(type_in)
    assert row["yes"] == ["breathless", "face-arm-speech"]
    assert len(row["asked"]) == 6 + 5 + 6
    assert "Get help now: Face, arm or speech changed" in typed.out


@pytest.mark.parametrize(("lines", "pages"), [(["", "q"], 6), ([""], 6), (["q"], 0), ([], 0)])
def test_asking_can_be_left_and_keeps_what_was_answered(
    says: Says, type_in: Type, lines: list[str], pages: int
) -> None:
    typed = says(*lines)
    asked = [row["asked"] for row in noted(type_in)]
    assert sum(map(len, asked)) == pages
    assert ("Nothing was answered" in typed.out) is (pages == 0)


def test_all_can_be_answered(says: Says, type_in: Type) -> None:
    assert "Nothing was marked" in says(*[""] * 10).out
    assert len(noted(type_in)[0]["asked"]) == 46


@pytest.mark.parametrize(
    ("words", "code", "about"),
    [
        (("answer",), WRONG_USAGE, "Which ones with yes?"),
        (("answer", "fevre"), WRONG_USAGE, "Did you mean fever"),
        (("answer", "xyzzy"), WRONG_USAGE, 'no question called "xyzzy". Nothing was saved.'),
        (("looked-at", "all"), COULD_NOT, "No warning is open"),
        (("country",), WRONG_USAGE, "Which country?"),
        (("country", "uk", "us"), WRONG_USAGE, "Which country?"),
        (("country", "atlantis"), WRONG_USAGE, "no country called"),
    ],
)
def test_what_cannot_be_meant_is_a_sentence(
    type_in: Type, words: tuple[str, ...], code: int, about: str
) -> None:
    typed = type_in("safety", *words)
    assert typed.code == code
    assert about in typed.err


def test_which_warning_was_looked_at_has_to_be_said(type_in: Type) -> None:
    type_in("safety", "answer", "new-lump")
    assert "One of rf-lump, or all" in type_in("safety", "looked-at").err
    assert "open warning" in type_in("safety", "looked-at", "rf-dvt").err


def test_a_pain_that_is_saved_is_never_said_to_be_lost(
    type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_watch: Watch) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Watch, "warnings", fail)
    typed = type_in("log", "left neck", "8")
    assert typed.code == DONE
    assert typed.out.startswith("Saved: ")
    assert "It is saved, but warning signs could not be looked for" in typed.err


def test_below_7_and_in_plain_words_no_rule_is_missed(type_in: Type) -> None:
    """Rules over days, over what was said of oneself, and over answers, with an ordinary pain."""
    told = [type_in("log", "left knee", "3", "--ago", f"{day}d").err for day in range(42, -1, -1)]
    assert "Talk to a clinician: The same place for six weeks." in told[41]
    assert set(told[:41] + told[42:]) == {""}
    type_in("profile", "mark", "pregnant")
    assert "Talk to a clinician: Pelvic or back pain" in type_in("log", "low back", "2").err
    type_in("safety", "answer", "fever")
    assert "Spine pain with fever" in type_in("log", "low back", "2").err


def test_an_ordinary_pain_that_says_no_more_is_not_looked_through_again(
    type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):  # the first backup of a home touches its folder once more
        type_in("log", "left neck", "5", "long sitting")

    def fail(_watch: Watch) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Watch, "warnings", fail)
    assert type_in("log", "left neck", "4").err == ""
    assert type_in("log", "left neck", "5", "long sitting").err == ""
    assert "could not be looked for" in type_in("log", "left neck", "6").err


def test_an_urgent_warning_is_told_until_it_was_read(type_in: Type) -> None:
    for _ in range(3):
        assert "One leg swollen" in type_in("log", "right calf", "4", "swelling").err
    assert "selfcare safety read" in type_in("safety").out
    assert "Saved: you have read it. It stays open." in type_in("safety", "read").out
    assert "swollen" not in type_in("log", "left knee", "2").err
    assert "One leg swollen" in type_in("today").err
    assert "Saved" not in type_in("safety", "read").out


def test_what_is_corrected_said_of_oneself_or_brought_in_can_warn_too(
    type_in: Type, tmp_path: Path
) -> None:
    type_in("log", "low back", "3")
    assert "Pelvic or back pain" in type_in("profile", "mark", "pregnant").err
    type_in("log", "right calf", "2")
    assert "One leg swollen" in type_in("edit", "last", "swelling").err
    type_in("safety", "read")
    assert type_in("edit", "last", "--note", "x").err == ""
    other, file = str(tmp_path / "other"), str(tmp_path / "other.json")
    type_in("log", "left forearm palm side", "4", "swelling", "--home", other)
    type_in("export", file, "--home", other)
    came = type_in("import", file, "--yes")
    assert "Arm swollen or discoloured" in came.err


def test_after_a_correction_too_it_is_said_what_could_not_be_looked_for(
    type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in("log", "left neck", "3")

    def fail(_watch: Watch) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Watch, "warnings", fail)
    assert "It is saved, but warning signs" in type_in("edit", "last", "4").err


def test_a_word_in_a_note_is_asked_about_and_decides_nothing(type_in: Type) -> None:
    typed = type_in("log", "left knee", "2", "--note", "the foot feels numb")
    assert "Something in your note is worth a question." in typed.err
    assert "No warning" not in type_in("safety").out
    assert json.loads(type_in("safety", "--json").out)["warnings"] == []


def test_the_signs_that_do_not_wait_are_listed_by_how_soon(type_in: Type) -> None:
    listed = type_in("safety", "signs").out.splitlines()
    now, today = (n for n, line in enumerate(listed) if line.endswith("if it is one of these:"))
    assert listed[now].startswith("Get help now")
    assert now < listed.index("  Sudden, very strong headache") < today
    assert listed.index("  Jaw stuck") > today
    assert "Lump" not in "".join(listed)
