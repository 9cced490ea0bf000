"""What was used lately is offered first."""

from selfcare.domain.entries import Pain, Posture, Visit
from selfcare.domain.recent import last_pain, recent_postures, recent_words
from tests.domain.test_days import noted

KNEE, NECK = Pain(("knee.l", "neck-side.l"), 3), Pain(("neck-side.l", "calf.r"), 5)


def test_the_latest_first_and_each_once() -> None:
    entries = [noted(KNEE, 0), noted(Visit(), 1), noted(NECK, 2)]
    assert recent_words(entries, "zones") == ("knee.l", "neck-side.l", "calf.r")


def test_postures_likewise() -> None:
    entries = [noted(Posture(name, 1), day) for day, name in enumerate(["a", "b", "a"])]
    assert recent_postures([*entries, noted(KNEE, 5)]) == ("a", "b")


def test_the_last_pain_is_one_that_hurt_somewhere() -> None:
    assert last_pain([noted(Visit(), 0), noted(Pain((), 0), 1), noted(NECK, 2)]) == NECK
    assert last_pain([noted(Pain((), 0), 1)]) is None
