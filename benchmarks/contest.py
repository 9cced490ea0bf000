"""Times two things side by side: machines differ and grow tired, so only a ratio is worth keeping."""

from collections.abc import Callable, Iterable
from itertools import cycle
from statistics import median, quantiles
from time import perf_counter
from typing import Any, NamedTuple, TypeVar

Thing = TypeVar("Thing")
Side = Callable[[], float]
"""Does the thing once, and returns the seconds that it took, or what else is measured."""


class Unit(NamedTuple):
    """How a measured number is shown."""

    name: str
    of: float
    """How many of these one second, or one byte, is."""


MILLISECONDS = Unit("ms", 1000)
MEGABYTES = Unit("MB", 1e-6)


class Contest(NamedTuple):
    """What is to be compared."""

    what: str
    against: str
    target: float
    """The greatest ratio that is good enough."""
    ours: Side
    peer: Side
    rounds: int
    unit: Unit = MILLISECONDS


class Result(NamedTuple):
    """What came out, in seconds or bytes."""

    contest: Contest
    ours: list[float]
    peer: list[float]

    @property
    def ratio(self) -> float:
        """How many times the peer's median ours is."""
        return median(self.ours) / median(self.peer)

    @property
    def noise(self) -> float:
        """How far the peer itself strays: half of what lies between its quartiles, by its median."""
        low, _, high = quantiles(self.peer, n=4)
        return (high - low) / 2 / median(self.peer)


def hold(contest: Contest) -> Result:
    """Let both take turns, and turns at being first, after one round that does not count."""
    ours, peer = [], []
    contest.ours()
    contest.peer()
    for number in range(contest.rounds):
        if number % 2:
            peer.append(contest.peer())
            ours.append(contest.ours())
        else:
            ours.append(contest.ours())
            peer.append(contest.peer())
    return Result(contest, ours, peer)


def timed(action: Callable[[], Any]) -> Side:
    """Return a side that does this, with nothing else on the clock."""

    def side() -> float:
        start = perf_counter()
        action()
        return perf_counter() - start

    return side


def timed_each(action: Callable[[Thing], Any], things: Iterable[Thing]) -> Side:
    """Return a side that does this to the next of the things, which are made beforehand."""
    waiting = iter(list(things))

    def side() -> float:
        thing = next(waiting)
        return timed(lambda: action(thing))()

    return side


def each_of(values: Iterable[float]) -> Side:
    """Return a side of what was measured beforehand: one value after the other, again and again."""
    waiting = cycle(values)
    return lambda: next(waiting)


def limit(most: float) -> Side:
    """Return a peer that always takes as long as is allowed."""
    return lambda: most
