"""The library is searched by whatever a person may call an exercise."""

import json

import pytest

from selfcare.domain.exercises.catalogue import Item, catalogue, exactly, look_up
from selfcare.domain.exercises.catalogue_words import NOT_REVIEWED, dose, parts, summary
from selfcare.knowledge.loader import load
from tests.domain.known import VOCABULARY

ITEMS = catalogue(load("exercises"), load("muscles"), VOCABULARY.areas)
BY_ID = {item.exercise.id: item for item in ITEMS}


def found(query: str) -> list[str]:
    return [item.exercise.id for item in look_up(query, ITEMS)]


def test_nothing_typed_shows_all_in_their_order() -> None:
    assert found("") == found("  ") == found("the left") == list(BY_ID)
    assert len(BY_ID) == 55


@pytest.mark.parametrize(
    ("query", "one"),
    [
        ("chin", "chin-tuck"),
        ("tuck chin", "chin-tuck"),
        ("CHÍN", "chin-tuck"),
        ("soleus", "soleus-wall"),
        ("trapezius", "upper-trap-stretch"),
        ("calves", "calf-wall"),
        ("left neck", "levator-stretch"),
        ("lower back", "cat-cow"),
        ("lying", "open-book"),
        ("lying towel", "hamstring-strap"),
        ("doorway", "doorway-pec"),
        ("gentle pressure", "ball-glute"),
        ("release ball", "ball-glute"),
        ("mobility neck sitting", "neck-turns"),
        ("bottom", "ball-glute"),
    ],
)
def test_it_is_found_by_name_muscle_place_position_equipment_or_kind(query: str, one: str) -> None:
    assert one in found(query)
    assert len(found(query)) < len(ITEMS)


def test_the_name_comes_before_what_is_only_for_it() -> None:
    assert found("calf")[-1] == "ankle-circles"
    assert found("hamstring")[0] == "hamstring-strap"
    assert found("soleus")[0] == "soleus-wall"


def test_what_is_called_nothing_finds_nothing() -> None:
    assert found("xyzzy") == found("chin xyzzy") == []


def test_one_is_named_exactly_by_id_or_name() -> None:
    for typed in ("cat-cow", "Cat and cow", "cat and COW"):
        assert exactly(typed, ITEMS) == BY_ID["cat-cow"]
    assert exactly("cat", ITEMS) is None


def test_every_muscle_of_an_exercise_is_known_and_lies_somewhere() -> None:
    areas = {area.id for area in VOCABULARY.areas}
    rows = load("muscles")["muscles"]
    assert {muscle for item in ITEMS for muscle in item.exercise.muscles} == {
        row["id"] for row in rows
    }
    assert all(row["areas"] and set(row["areas"]) <= areas for row in rows)


@pytest.mark.parametrize("item", ITEMS, ids=BY_ID)
def test_what_is_read_about_each_is_complete(item: Item) -> None:
    told = {part.heading: part.lines for part in parts(item)}
    assert {"How", "Usual dose", "Easier", "Harder", "For"} <= told.keys()
    assert told["Where this comes from"]
    assert told[""] == (NOT_REVIEWED,)


def test_whom_to_ask_is_said_first_and_in_words() -> None:
    chin = parts(BY_ID["chin-tuck"])
    assert chin[0][:2] == (
        "Ask a clinician first if this is you",
        ("A neck injury or neck surgery",),
    )
    unflagged = next(item for item in ITEMS if not item.ask_first)
    assert parts(unflagged)[0].heading == "How"


def test_the_usual_dose_and_what_one_needs_are_a_line_each() -> None:
    assert dose(BY_ID["calf-wall"]) == "3 times 30 s, each side, 2 times a day, 6 days a week"
    assert dose(BY_ID["neck-turns"]).endswith("every day")
    assert summary(BY_ID["calf-wall"]) == "Hold a stretch · standing · needs: wall"
    assert summary(BY_ID["chin-tuck"]).endswith("nothing needed")


def test_all_of_it_can_be_json() -> None:
    data = json.loads(json.dumps(BY_ID["calf-wall"].as_data()))
    assert (data["id"], data["kind"], data["kind_in_words"]) == (
        "calf-wall",
        "stretch",
        "Hold a stretch",
    )
    assert data["muscles"] == ["gastrocnemius"]
    assert data["areas"] == ["calf"]
    assert "clot-history" in data["ask_first"]
    assert "A blood clot in the past" in data["ask_first_if"]
    assert data["sources"]
    assert data["dose"]["hold"] == 30
