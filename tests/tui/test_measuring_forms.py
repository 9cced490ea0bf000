"""What a therapist types about measuring is taken as the file has it, or its fault is said."""

from typing import Any

import pytest

from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.draft import RoutineDraft
from selfcare.knowledge.loader import load
from selfcare.sharing.routines.writing import Opened, write_draft
from selfcare.tui.measuring_forms import about, measuring, questions_of_measuring

LIBRARY = Library.from_data(load("exercises"))
BARE = RoutineDraft().tell({"title": "N", "for": "x"}).add({"exercise": "jaw-rest"})


@pytest.mark.parametrize(
    ("movements", "often", "said"),
    [
        ("", "", {}),
        ("", "2 weeks", {}),
        ("fingertips-floor", "", {"measure": ["fingertips-floor"]}),
        (
            "NECK, fingers-",
            "",
            None,
        ),
        (
            "neck-turn fingertips",
            "14",
            {
                "measure": ["fingertips-floor", "neck-turn-left", "neck-turn-right"],
                "measure every": 14,
            },
        ),
        (
            "knee-wall-left",
            "6 weeks",
            {"measure": ["knee-wall-left"], "measure every": "6 weeks"},
        ),
        ("knee-wall-left", "10 days", {"measure": ["knee-wall-left"], "measure every": "10 days"}),
        ("knee-wall-left", "6", None),
        ("knee-wall-left", "7 weeks", None),
        ("knee-wall-left", "often", None),
        ("knee-wall-left", "9" * 5000, None),
        ("knee-wall-left", "٣ weeks", None),
    ],
)
def test_what_is_taken_can_be_written_and_all_else_is_refused(
    movements: str, often: str, said: dict[str, Any] | None
) -> None:
    answers = {"measure": movements, "measure_every": often}
    faults = [each.fault(answers[each.name]) for each in questions_of_measuring(BARE)]
    assert any(faults) is (said is None)
    if said is not None:
        draft = BARE.tell(measuring(answers))
        assert draft.data == {**BARE.data, **said}
        assert write_draft(draft, Opened(RoutineDraft()), LIBRARY)


def test_what_a_file_says_stands_in_the_form() -> None:
    draft = BARE.tell({"measure": ["knee-wall-left", "fingertips-floor"], "measure every": 14})
    values = [each.value for each in questions_of_measuring(draft)]
    assert values == ["knee-wall-left fingertips-floor", "14"]
    assert "neck-turn-right" in about()
