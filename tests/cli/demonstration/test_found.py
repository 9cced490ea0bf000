"""What is put into the made-up year is what insights find there, and hardly anything else is said."""

from datetime import timedelta

import pytest

from selfcare.cli.demonstration.course import AFTER_SITTING, AFTER_STRETCHING, NECK_ROUTINE
from selfcare.cli.demonstration.made_up import made_up_diary
from selfcare.domain.clock import FixedClock
from selfcare.domain.insights.answers import Answer
from selfcare.domain.insights.insights import insights
from tests.conftest import NOW, ZONE

PUT_IN = {("sit-long", True), (NECK_ROUTINE, True), ("work-pressure", False)}


@pytest.fixture(scope="module", params=range(7))
def answers(request: pytest.FixtureRequest) -> tuple[Answer, ...]:
    """What the demo's year answers, begun on each weekday."""
    clock = FixedClock(NOW - timedelta(days=request.param), ZONE)
    return insights(made_up_diary(clock), clock.now().date()).compared.answers


def test_the_day_after_long_sitting_is_said_and_the_interval_holds_what_was_put_in(
    answers: tuple[Answer, ...],
) -> None:
    [found] = (
        a for a in answers if (a.area, a.names[0]) == ("neck-side", "sit-long") if a.is_after
    )
    assert found.is_said
    assert found.low <= AFTER_SITTING <= found.high


def test_the_day_after_the_neck_routine_holds_what_was_put_in(answers: tuple[Answer, ...]) -> None:
    [found] = (a for a in answers if (a.area, a.names[0]) == ("neck-side", NECK_ROUTINE))
    assert found.low <= AFTER_STRETCHING <= found.high


def test_nothing_is_said_that_was_not_put_in(answers: tuple[Answer, ...]) -> None:
    assert {(each.names[0], each.is_after) for each in answers if each.is_said} <= PUT_IN
