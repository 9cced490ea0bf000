"""The small version of `make validate`: a few diaries of each kind, with what they may at most get wrong."""

import pytest

from tests.validation.__main__ import HARDEST, by_itself, faults, of_name, row
from tests.validation.diaries import LIMITS, PEOPLE, diary
from tests.validation.judging import Share, judge, share

SEEDS = range(4)


@pytest.mark.parametrize("name", PEOPLE)
def test_of_a_few_diaries_hardly_anything_false_is_said_and_what_is_planted_is_found(
    name: str,
) -> None:
    """At most one of four: were false claims as frequent as promised, more would come in 1 of 70 runs."""
    seen = share(name, [judge(PEOPLE[name], seed) for seed in SEEDS])
    assert seen.false <= 1 / 4
    assert seen.found is None or seen.found >= 2 / 4
    assert seen.covered is None or seen.covered >= 2 / 4


def test_what_no_diary_can_tell_is_measured_as_well() -> None:
    name = "nothing, one trigger far more when worse"
    assert of_name(name, 1) == judge(LIMITS[name], 1)


def test_a_routine_that_does_nothing_is_followed_by_less_pain() -> None:
    """What is begun at its worst settles by itself: so nothing is claimed of it."""
    before, after = by_itself(range(5))
    assert before > after + 0.1


def test_a_made_up_diary_is_the_same_for_the_same_seed() -> None:
    person = PEOPLE["1 point, same day"]
    assert diary(person, 1) == diary(person, 1)
    assert diary(person, 1) != diary(person, 2)


def test_a_promise_that_is_not_kept_is_named() -> None:
    good = Share("good", 100, 0.05, 0.02, 0.0, 0.9, 0.95, 300)
    bad = Share("bad", 100, 0.06, 0.02, 0.0, 0.8, 1.0, 300)
    assert list(faults([good])) == []
    assert len(list(faults([good, bad]))) == 4
    chance = good._replace(covered=0.925)
    assert len(list(faults([chance]))) == 1, "by chance for a row, not for all together"
    assert list(faults([chance, good])) == []
    assert list(faults([good._replace(name=HARDEST, found=0.8)])) == []
    assert row(good._replace(found=None)) == "| good | 5.0% | 2.0% |  | 95.0% | 0.0% |"
