"""Scores as published, and in few words."""

import pytest

from selfcare.domain.checkin.measures import about_checkin, score
from selfcare.domain.entries import AfterVisit, Checkin, Day, Measure

PEG = ("pain", "enjoyment", "activity")


@pytest.mark.parametrize(
    ("content", "points", "words"),
    [
        (Measure("peg", PEG, (5, 4, 6)), 5.0, "PEG 5.0 of 10"),
        (Measure("peg", PEG[:2], (5, 4)), None, "Pain 5, Enjoyment 4"),
        (Measure("psfs", ("film", "stairs"), (3, 8)), 5.5, "Own activities 5.5 of 10"),
        (Measure("psfs", (), ()), None, "Measure"),
        (
            Measure("change", ("2026-10-01",), (-2,)),
            -2.0,
            "Compared with 2026-10-01: -2, of -5 to 5",
        ),
        (Measure("range", ("fingertips-floor",), (12,)), None, "Fingertips floor 12"),
        (Day(3, None, 7), None, "Day: in the way 3, stress 7"),
        (Day(good="sun"), None, "Day"),
        (
            AfterVisit(("sore", "relief"), "too-much"),
            None,
            "After the visit: sore, relief, pressure too much",
        ),
        (AfterVisit(("no-change",)), None, "After the visit: no change"),
        (AfterVisit(), None, "After the visit"),
    ],
)
def test_scores_and_words(content: Checkin, points: float | None, words: str) -> None:
    assert about_checkin(content) == words
    if isinstance(content, Measure):
        assert score(content) == points
