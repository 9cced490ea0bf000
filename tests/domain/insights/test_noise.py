"""Days that hang together are taken apart, gaps or not."""

from random import Random

import pytest

from selfcare.domain.insights.noise import Filter, Noise, fit


def series(memory: float, days: list[int], quick: float = 0.3) -> list[float]:
    random, slow, last, made = Random(1), 0.0, days[0], []
    for day in days:
        for _ in range(day - last):
            slow = memory * slow + random.gauss(0, (1 - memory**2) ** 0.5)
        last = day
        made.append(slow + random.gauss(0, quick))
    return made


def test_without_memory_nothing_is_changed() -> None:
    assert Filter.over([1, 2, 9], Noise()).whiten([1.0, -2, 3]) == [1.0, -2, 3]


def test_a_pure_memory_leaves_the_news_of_each_day() -> None:
    news = Filter.over([1, 2, 4], Noise(0.5, 1.0)).whiten([1.0, 1, 1])
    assert news[0] == 1
    assert news[1] == pytest.approx(0.5 / 0.75**0.5)
    assert news[2] == pytest.approx(0.75 / (1 - 0.25**2) ** 0.5)


@pytest.mark.parametrize("step", [1, 2])
def test_a_memory_is_found_even_where_every_other_day_is_a_gap(step: int) -> None:
    days = list(range(0, 800 * step, step))
    found = fit(days, series(0.88, days))
    assert 0.8 <= found.memory <= 0.94
    assert found.share >= 0.65


def test_dice_have_none() -> None:
    random, days = Random(2), list(range(600))
    found = fit(days, [random.gauss(0, 1) for _ in days])
    assert found.memory * found.share <= 0.2


def test_where_it_is_looked_for_first_makes_no_difference() -> None:
    days = list(range(0, 600, 2))
    made = series(0.8, days)
    assert {fit(days, made, start) for start in (Noise(), Noise(0.2, 0.25), Noise(0.94, 1.0))} == {
        fit(days, made)
    }
