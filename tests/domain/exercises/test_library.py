"""The library of exercises."""

import pytest

from selfcare.domain.exercises.library import Library, UnknownExerciseError
from selfcare.domain.nearest import nearest
from selfcare.domain.routines.routine import Dose
from selfcare.knowledge.loader import load


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.from_data(load("exercises"))


def test_an_exercise_is_found_by_its_id(library: Library) -> None:
    stretch = library["upper-trap-stretch"]
    assert stretch.name == "Upper trapezius stretch"
    assert stretch.each_side
    assert stretch.dose == Dose(hold=20, repetitions=3)
    assert stretch.cues
    assert stretch.ask_first == ("neck-injury",)


def test_it_holds_all_55_in_order(library: Library) -> None:
    assert len(library) == 55
    assert [each.id for each in library] == list(library.exercises)
    assert "calf-wall" in library
    assert "calf" not in library


def test_feel_is_that_of_the_kind_unless_an_exercise_says_otherwise(library: Library) -> None:
    assert library["calf-wall"].feel.startswith("A mild pull")
    assert library["scm-stretch"].feel.startswith("A very mild pull")


@pytest.mark.parametrize("typed", ["uper-trap-stretch", "Upper trapezius stretch", "upper trap"])
def test_an_unknown_name_brings_the_nearest(library: Library, typed: str) -> None:
    with pytest.raises(UnknownExerciseError) as caught:
        library[typed]
    assert caught.value.meant[0] == "upper-trap-stretch"
    assert "Did you mean upper-trap-stretch" in str(caught.value)


def test_a_name_unlike_any_brings_none(library: Library) -> None:
    with pytest.raises(UnknownExerciseError, match=r"no exercise called “zzz”\.$"):
        library["zzz"]


def test_nearest_looks_through_case_hyphens_and_underscores() -> None:
    assert nearest("DAYS_A-WEEK", ["weeks", "days a week"])[0] == "days a week"
    assert nearest("zzz", ["weeks"]) == ()
