"""The small version of `make validate`: a few diaries of each kind, with what they may at most get wrong."""

import pytest

from tests.validation.__main__ import HARDEST, faults, row
from tests.validation.diaries import PEOPLE, diary
from tests.validation.judging import Share, share

SEEDS = range(6)


@pytest.mark.parametrize("name", PEOPLE)
def test_of_a_few_diaries_hardly_anything_false_is_said_and_what_is_planted_is_found(
    name: str,
) -> None:
    """At most one of six: were false claims as frequent as promised, more would come in 3 of 100 runs."""
    seen = share(name, PEOPLE[name], SEEDS)
    assert seen.false <= 1 / 6
    assert seen.found is None or seen.found >= 4 / 6
    assert seen.covered is None or seen.covered >= 4 / 6


def test_a_made_up_diary_is_the_same_for_the_same_seed() -> None:
    person = PEOPLE["1 point, same day"]
    assert diary(person, 1) == diary(person, 1)
    assert diary(person, 1) != diary(person, 2)


def test_a_promise_that_is_not_kept_is_named() -> None:
    good = Share("good", 100, 0.05, 0.0, 0.9, 0.95)
    bad = Share("bad", 100, 0.06, 0.0, 0.8, 0.98)
    assert list(faults([good])) == []
    assert len(list(faults([good, bad]))) == 3
    assert list(faults([good._replace(name=HARDEST, found=0.8)])) == []
    assert row(good._replace(found=None)) == "| good | 5.0% |  | 95.0% | 0.0% |"
