"""A check-in that is corrected asks the same again, beginning with what was answered."""

from datetime import date

import pytest

from selfcare.domain.checkin.asking import Part, Plan
from selfcare.domain.checkin.corrections import answers_of, known_then, part_of, with_words
from selfcare.domain.checkin.steps import Known, contents, steps
from selfcare.domain.entries import AfterVisit, BadEntryError, Checkin, Day, Measure
from selfcare.knowledge.loader import load
from tests.conftest import NOW

KNOWN = Known(load("checkin"), (("rest", "Rest"),), ("stairs",), Plan(), NOW.date())
DAY = Day(3, 7, None, ("rest",), "sun")
PEG = Measure("peg", ("pain", "enjoyment", "activity"), (5, 4, 6))
RANGE = Measure("range", ("fingertips-floor", "neck-turn-left"), (12, 3))
CHANGE = Measure("change", ("2026-10-01",), (-2,))
FILMS = Measure("psfs", ("sit through a film", "stairs"), (4, 0))
AFTER = AfterVisit(("sore", "relief"), "too-much")


@pytest.mark.parametrize("content", [DAY, Day(good="x"), PEG, RANGE, CHANGE, FILMS, AFTER])
def test_the_questions_of_then_answered_as_then_are_what_was_noted(content: Checkin) -> None:
    part = part_of(content)
    assert part is not None
    known = known_then(content, KNOWN)
    answers = answers_of(content)
    assert set(answers) <= {step.id for step in steps([part], known)}
    assert contents([part], known, answers) == [content]


def test_what_one_compared_with_is_the_day_of_then() -> None:
    (step,) = steps([Part.CHANGE], known_then(CHANGE, KNOWN))
    assert "1 October 2026" in step.ask
    odd = CHANGE._replace(items=("some day",))
    assert known_then(odd, KNOWN) == KNOWN
    assert known_then(PEG, KNOWN) == KNOWN._replace()
    assert known_then(DAY, KNOWN).plan.since is None
    assert KNOWN.today == date(2026, 11, 22)


def test_a_measure_of_a_newer_version_asks_nothing() -> None:
    assert part_of(Measure("sun", ("x",), (1,))) is None


@pytest.mark.parametrize(
    ("content", "typed", "now"),
    [
        (DAY, "sleep 6 in-the-way 1", DAY._replace(in_the_way=1, sleep=6)),
        (DAY, "3 9", DAY._replace(stress=9)),
        (PEG, "pain 2", PEG._replace(values=(2, 4, 6))),
        (FILMS, "2 5", FILMS._replace(values=(4, 5))),
        (RANGE, "fingertips-floor 9", RANGE._replace(values=(9, 3))),
        (CHANGE, "-4", CHANGE._replace(values=(-4,))),
        (AFTER, "fine", AFTER._replace(pressure="fine")),
        (AFTER, "released sore", AFTER._replace(felt=("sore", "released"))),
    ],
)
def test_words_say_what_is_different(content: Checkin, typed: str, now: Checkin) -> None:
    assert with_words(content, typed.split(), KNOWN.data) == now


@pytest.mark.parametrize(
    ("content", "typed", "about"),
    [
        (DAY, "sleep", "1 or in_the_way, 2 or sleep"),
        (DAY, "mood 3", "Say which one"),
        (DAY, "9 3", "Say which one"),
        (DAY, "sleep 11", "from 0 to 10"),
        (CHANGE, "-6", "from -5 to 5"),
        (PEG, "pain x", "from 0 to 10"),
        (Measure("sun", ("x",), (1,)), "x 3", "from 0 to 0"),
        (AFTER, "warm", "These can be said: sore"),
        (AFTER, "fine too-much", "These can be said"),
    ],
)
def test_what_cannot_be_meant_is_a_sentence(content: Checkin, typed: str, about: str) -> None:
    with pytest.raises(BadEntryError, match=about):
        with_words(content, typed.split(), KNOWN.data)
