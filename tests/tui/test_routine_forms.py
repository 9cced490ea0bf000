"""What is asked about a routine, and what the answers mean in its file."""

import pytest

from selfcare.domain.routines.draft import RoutineDraft
from selfcare.tui import routine_forms as forms
from selfcare.tui.screens.form import Question


def question(name: str, questions: list[Question]) -> Question:
    return next(each for each in questions if each.name == name)


DETAILS = forms.questions_of_details(RoutineDraft())
OWN = forms.questions_of_own({}, taken=["Sway"])
TEXTS = forms.questions_of_words(RoutineDraft())


@pytest.mark.parametrize(
    ("asked", "name", "answer", "says"),
    [
        (DETAILS, "title", "Neck", ""),
        (DETAILS, "title", "", "Please write something here."),
        (DETAILS, "title", "x" * 81, "Please use no more than 80 characters."),
        (DETAILS, "assigned_by", "", ""),
        (DETAILS, "assigned_on", "2026-02-28", ""),
        (DETAILS, "assigned_on", "2026-02-30", "Please write the day as 2026-11-02"),
        (DETAILS, "assigned_on", "20260228", "Please write the day as 2026-11-02"),
        (DETAILS, "on_days", "monday, WED", ""),
        (DETAILS, "on_days", "someday", "Please write days such as: Mon Wed Fri"),
        (DETAILS, "days_a_week", "", ""),
        (DETAILS, "days_a_week", "8", "Please write a whole number from 1 to 7."),
        (DETAILS, "weeks", "-1", "Please write a whole number from 0 to 52."),
        (DETAILS, "weeks", "٣", "Please write a whole number from 0 to 52."),
        (DETAILS, "weeks", "9" * 5000, "Please write a whole number from 0 to 52."),
        (OWN, "name", "Lean", ""),
        (OWN, "name", "", "Please write something here."),
        (OWN, "name", "SWAY!", "One of this name is in the routine already."),
        (OWN, "name", "???", "Please use at least one letter."),
        (OWN, "steps", "\n \n", "Please write at least one line."),
        (OWN, "steps", "a\n" * 21, "Please use no more than 20 lines: there are 21."),
        (OWN, "steps", "a\n" + "b" * 301, "Line 2 is longer than 300 characters."),
        (OWN, "steps", "a\n\nb", ""),
        (OWN, "hold", "", "Please write a whole number from 0 to 600."),
        (OWN, "repetitions", "0", "Please write a whole number from 1 to 100."),
        (OWN, "each_side", "perhaps", "Please write yes or no."),
        (OWN, "each_side", "Y", ""),
        (OWN, "note", "x" * 501, "Please use no more than 500 characters."),
        (TEXTS, "stop_when", "x" * 2001, "Please use no more than 2000 characters."),
        (TEXTS, "notes", "", ""),
    ],
)
def test_an_answer_is_taken_or_its_fault_is_said(
    asked: list[Question], name: str, answer: str, says: str
) -> None:
    fault = question(name, asked).fault(answer)
    assert fault.startswith(says) if says else fault == ""


def test_the_days_take_the_place_of_their_number() -> None:
    answers = {each.name: "" for each in DETAILS}
    said = forms.details({**answers, "on_days": "sun mon", "days_a_week": "5", "weeks": "0"})
    assert (said["on days"], said["days a week"], said["weeks"]) == (["Mon", "Sun"], None, 0)
    assert forms.details({**answers, "days_a_week": "5"})["days a week"] == 5


@pytest.mark.parametrize(("side", "shown"), [(True, "yes"), ("No", "no"), ("yes", "yes"), ("", "")])
def test_the_answers_of_an_exercise_come_back_as_questions(side: object, shown: str) -> None:
    said = {"name": "Sway", "steps": ["Sit.", "Lean."], "repetitions": 3, "each side": side}
    asked = forms.questions_of_own(said, hold="5")
    values = {each.name: each.value for each in asked}
    assert values == {
        "name": "Sway",
        "steps": "Sit.\nLean.",
        "hold": "5",
        "repetitions": "3",
        "each_side": shown,
        "note": "",
    }
    if shown:
        assert forms.own(values) == {**said, "hold": "5 s", "each side": shown, "note": ""}


def test_texts_keep_their_lines() -> None:
    draft = RoutineDraft().tell({"stop when": "One.\n\nTwo."})
    values = {each.name: each.value for each in forms.questions_of_words(draft)}
    assert forms.words(values)["stop when"] == "One.\n\nTwo."
