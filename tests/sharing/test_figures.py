"""Figures without a conclusion: gaps are gaps."""

from selfcare.domain.entries import Pain, Visit
from selfcare.sharing.figures import figures, rows
from tests.domain.known import VOCABULARY
from tests.sharing.exports.made import entry, one_of_each

A_DAY = 24


def test_days_means_and_places() -> None:
    entries = [
        entry(Pain(("knee.l",), 6, triggers=("sit-long",)), 0),
        entry(Pain(("knee.l", "knee.r"), 2), 1),
        entry(Pain((), 0), A_DAY),
        entry(Pain(("knee.r",), 3), 4 * A_DAY),
        entry(Visit(), 5 * A_DAY),
    ]
    told = figures(entries)
    assert (told.days, told.logged, told.pain_days) == (6, 4, 2)
    assert (told.mean, told.worst) == (3.0, 6)
    assert told.zones == (("knee.r", 2), ("knee.l", 1))
    assert told.triggers == (("sit-long", 1),)
    assert (told.sessions, told.visits) == (0, 1)
    words = dict(rows(told, VOCABULARY))
    assert words["Days with an entry"] == "4 of 6"
    assert words["Place 1, days"] == "right knee, 2"
    assert words["Place 3, days"] == ""


def test_nothing_noted_is_not_zero() -> None:
    words = dict(rows(figures([]), VOCABULARY))
    assert words["Worst pain"] == words["From"] == "not noted"
    assert figures(one_of_each()).sessions == 2
