"""The page for the therapist, and the questions that stand on it."""

import json

from tests.cli.typed import Type


def test_a_question_is_kept_as_it_was_typed(type_in: Type) -> None:
    assert "Question for the therapist" in type_in("question", "May", "I", "swim?").out
    (entry,) = json.loads(type_in("list", "--kind", "question", "--json").out)
    assert (entry["kind"], entry["note"]) == ("question", "May I swim?")


def test_an_empty_question_is_refused(type_in: Type) -> None:
    typed = type_in("question", " ")
    assert (typed.code, typed.err) == (
        1,
        "selfcare: Please say what you want to ask. Nothing was saved.\n",
    )
    assert type_in("list").out == "Nothing was noted in this time.\n"
