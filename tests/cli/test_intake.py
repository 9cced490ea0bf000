"""`selfcare intake`: shown, answered one by one, taken back."""

import json

import pytest

from selfcare.cli import intake
from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE
from tests.cli.typed import Type


def test_it_shows_the_questions_and_takes_answers(type_in: Type) -> None:
    shown = type_in("intake").out
    assert shown.startswith("What brings you\n  main-trouble  What troubles you most")
    assert "\n\nHistory\n" in shown
    said = type_in("intake", "sleep", "six", "hours,", "=badly\x1b[31m")
    assert said.out == "Saved: 1 answer. To take that back: selfcare undo\n"
    assert type_in("intake", "sleep").out.splitlines()[2].strip() == "six hours, =badly[31m"
    rows = {row["id"]: row["answer"] for row in json.loads(type_in("intake", "--json").out)}
    assert (rows["sleep"], rows["work"]) == ("six hours, =badly[31m", "")
    assert "Background: sleep" in type_in("list", "--kind", "intake").out
    type_in("intake", "sleep", "--clear")
    assert type_in("intake", "sleep").out.splitlines()[2].strip() == "-"
    type_in("undo")
    assert "six hours" in type_in("intake", "sleep").out


def test_a_question_that_is_none_and_an_answer_too_long(type_in: Type) -> None:
    said = type_in("intake", "dreams", "none")
    assert (said.code, 'no question "dreams"' in said.err) == (WRONG_USAGE, True)
    said = type_in("intake", "sleep", "x" * 10_001)
    assert (said.code, "10,000 fit" in said.err) == (COULD_NOT, True)


def test_one_by_one(type_in: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in("intake", "main-trouble", "neck")
    typed = iter(["", " warmth ", "."])
    monkeypatch.setattr(intake, "input", lambda _: next(typed), raising=False)
    said = type_in("intake", "--ask")
    assert said.code == DONE
    assert "so far: neck" in said.out
    assert "Saved: 1 answer." in said.out
    assert "warmth" in type_in("intake", "what-eases").out

    def ended(_prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr(intake, "input", ended, raising=False)
    assert type_in("intake", "--ask").out.endswith("Nothing was changed.\n")
