"""Small routines, and people who press keys at random, for the tests of the player."""

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import settings
from hypothesis import strategies as st

from selfcare.domain.playing.moment import Stage
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.playlist import Side
from selfcare.domain.playing.tally import Reason
from selfcare.domain.routines.routine import Dose, Exercise, Routine


def exercise(name: str = "calf", *, each_side: bool = False, **dose: int) -> Exercise:
    """One exercise: two repetitions of ten seconds unless the dose says otherwise."""
    return Exercise(
        id=name,
        name=name.title(),
        kind="stretch",
        steps=("Stand.", "Lean."),
        each_side=each_side,
        dose=Dose(**({"hold": 10, "repetitions": 2} | dose)),
    )


def routine(*exercises: Exercise) -> Routine:
    return Routine(slug="test", title="Test", purpose="", exercises=exercises or (exercise(),))


modest = settings(max_examples=50, deadline=None)
"""For properties of whole playings, which take thousands of ticks each."""

doses = st.builds(
    Dose,
    hold=st.integers(0, 45),
    repetitions=st.integers(1, 3),
    sets=st.integers(1, 3),
    rest=st.sampled_from([0, 15]),
)
exercises = st.builds(
    Exercise,
    id=st.sampled_from(["calf", "neck", "hip"]),
    name=st.just("Name"),
    kind=st.sampled_from(["stretch", "mobility"]),
    steps=st.just(("Do it.",)),
    each_side=st.booleans(),
    dose=doses,
    in_short_form=st.booleans(),
)
routines = st.builds(
    Routine,
    slug=st.just("test"),
    title=st.just("Test"),
    purpose=st.just(""),
    exercises=st.lists(exercises, min_size=1, max_size=3).map(tuple),
    version=st.integers(1, 3),
    short_from=st.sampled_from([0, 5]),
)
players = st.builds(Player.of, routines, first=st.sampled_from(Side))
ratings = st.none() | st.integers(0, 10)


@dataclass(frozen=True)
class Press:
    """Something that a person does some time after the last thing."""

    after: float
    name: str
    act: Callable[[Player], Player]

    def __repr__(self) -> str:
        return f"{self.after:.2f} s later: {self.name}"


def _press(name: str) -> st.SearchStrategy[tuple[str, Callable[[Player], Player]]]:
    return st.just((name, lambda player: getattr(player, name)()))


_actions = st.one_of(
    _press("toggle"),
    _press("back"),
    _press("next"),
    _press("skip"),
    _press("hurts"),
    _press("leave_out"),
    _press("never_mind"),
    _press("bear"),
    ratings.map(lambda rating: (f"rate_hurt({rating})", lambda player: player.rate_hurt(rating))),
    _press("end"),
    st.just(("wait", lambda player: player)),
    ratings.map(lambda rating: (f"start({rating})", lambda player: player.start(rating))),
    ratings.map(lambda rating: (f"rate_after({rating})", lambda p: p.rate_after(rating))),
    st.sampled_from(Reason).map(lambda why: (f"skip {why}", lambda p: p.skip_because(why))),
)
presses = st.lists(
    st.builds(lambda after, action: Press(after, *action), st.floats(0, 10), _actions),
    max_size=40,
)


def ticked(player: Player, begin: float, end: float, tick: float = 1.0) -> Player:
    """Tell a player the time again and again, as a screen does."""
    moment = begin
    while moment < end:
        player = player.advance(moment)
        moment += tick
    return player.advance(end)


def started(*exercises: Exercise, first: Side = Side.LEFT) -> Player:
    """A player that was started at second 0."""
    return Player.of(routine(*exercises), first=first).advance(0).start()


def over(player: Player) -> Player:
    """End a playing, whatever is being asked."""
    return player.never_mind().end().rate_after()


def is_under_way(player: Player) -> bool:
    return player.stage not in {Stage.AFTER, Stage.FINISHED}
