"""A routine in full, as lines: what to ask first stands where it belongs, and once."""

from selfcare.domain.routines.page import routine_lines
from selfcare.domain.routines.routine import Movement
from tests.domain.following.weeks import exercise, routine


def test_what_to_ask_first_stands_at_the_routine_or_at_the_exercise_never_at_both() -> None:
    asking = routine(
        exercise("a", ask_first=("dizziness",)),
        exercise("b"),
        ask_first=("dizziness", "osteoporosis"),
    )
    lines = list(routine_lines(asking, ", ".join))
    warnings = [line for line in lines if "!" in line]
    assert warnings == ["! osteoporosis", "   ! dizziness"]
    first = next(line for line in lines if line.startswith("\n1. A"))
    assert lines.index(warnings[0]) < lines.index(first) < lines.index(warnings[1])


def test_what_is_to_be_measured_is_told() -> None:
    measured = routine(measures=(Movement("fingertips-floor", "Fingertips to floor"),))
    told = "\nAsks you to measure every week: Fingertips to floor."
    assert told in list(routine_lines(measured, lambda _: ""))
