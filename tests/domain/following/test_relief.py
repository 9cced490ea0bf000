"""From a pain or a posture to the assigned exercises for it, and only those."""

from selfcare.domain.entries import Pain, Posture, Visit
from selfcare.domain.following.relief import Places, exercises_for
from selfcare.domain.playing.tally import Reason
from selfcare.knowledge.loader import load
from tests.domain.following.weeks import exercise, routine

PLACES = Places(
    {"muscles": [{"id": "neck", "areas": ["neck-side"]}, {"id": "calf", "areas": ["calf"]}]},
    {"postures": {"slump-sit": ["neck"]}},
)
TURN = exercise("turn", muscles=("neck",))
WALL = exercise("wall", muscles=("calf",))
OWN = exercise("own")
ASSIGNED = routine(TURN, WALL, OWN)


def test_a_place_finds_what_is_for_it() -> None:
    (found,) = exercises_for(Pain(("neck-side.l",), 6), [ASSIGNED], PLACES)
    assert found == (ASSIGNED, TURN)
    assert found.others == {"wall": Reason.NOT_CHOSEN, "own": Reason.NOT_CHOSEN}


def test_several_places_find_several_each_once() -> None:
    both = Pain(("calf.r", "neck-side.l"), 6)
    found = exercises_for(both, [ASSIGNED, routine(TURN, slug="other")], PLACES)
    assert [(each.routine.slug, each.exercise.id) for each in found] == [
        ("r", "turn"),
        ("r", "wall"),
    ]


def test_a_posture_finds_what_is_for_its_muscles() -> None:
    assert exercises_for(Posture("slump-sit", 3), [ASSIGNED], PLACES)[0].exercise == TURN
    assert exercises_for(Posture("overhead", 3), [ASSIGNED], PLACES) == []


def test_where_nothing_is_assigned_for_it_nothing_is_offered() -> None:
    assert exercises_for(Pain(("knee.l",), 6), [ASSIGNED], PLACES) == []
    assert exercises_for(Pain((), 0), [ASSIGNED], PLACES) == []
    assert exercises_for(Visit(), [ASSIGNED], PLACES) == []


def test_the_packaged_postures_name_muscles_and_postures_that_there_are() -> None:
    postures = load("postures")["postures"]
    muscles = {row["id"] for row in load("muscles")["muscles"]}
    known = {
        term["id"]
        for group in load("words")["triggers"]
        if group["id"] == "posture"
        for term in group["terms"]
    }
    assert set(postures) <= known
    assert {muscle for each in postures.values() for muscle in each} <= muscles
