"""How strong the pain was: a period by itself, and against the one before.

Each day with a rating counts once, as the average of its ratings: a day on which somebody noted
ten times does not weigh ten times. A day without a rating is a gap and counts for nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean, median, pstdev, quantiles
from typing import Final, TypeAlias

from selfcare.domain.entries import Entry, Pain, Posture

Ratings: TypeAlias = Mapping[date, Sequence[int]]

LEAST_SPAN: Final = 7
"""Days that both periods need before they are compared. Our own choice."""

LEAST_RATED: Final = 4
"""Days with a rating that both periods need before they are compared. Our own choice."""

FLARE: Final = 2
"""Points above the usual worst of a day from which a day counts as a flare. Our own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """The pain of a period, 0-10, each number with one decimal but for the worst."""

    days: int
    """How many days have a rating."""
    mean: float
    worst: int
    low: float
    """Half of the days lie between `low` and `high`: the quartiles of the daily averages."""
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A period against the one before. It is no verdict."""

    points: float
    """The mean less the mean before: below 0 is less pain."""
    percent: int | None
    """The same as a share of the mean before; None where that was 0."""
    ups_and_downs: float
    """How far days lie from the average of their own period, in points: the standard deviation."""
    is_within: bool
    """Whether the change is no greater than these ups and downs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flares:
    """The days that were clearly worse than this person's usual."""

    usual: float
    """The median of the worst pain of each day, over both periods."""
    days: tuple[date, ...]


def ratings_by_day(entries: Iterable[Entry]) -> dict[date, list[int]]:
    """Return the ratings of each day that has one, of pains and postures."""
    rated: dict[date, list[int]] = {}
    for entry in entries:
        if isinstance(entry.content, Pain | Posture):
            rated.setdefault(entry.day, []).append(entry.content.intensity)
    return rated


def level(rated: Ratings) -> Level | None:
    """Sum up the pain of a period; None where nothing was rated."""
    if not rated:
        return None
    means = _means(rated)
    low, _, high = quantiles(means, n=4, method="inclusive") if len(means) > 1 else means * 3
    return Level(
        days=len(means),
        mean=round(fmean(means), 1),
        worst=max(map(max, rated.values())),
        low=round(low, 1),
        high=round(high, 1),
    )


def change(now: Ratings, before: Ratings, *, days: int, days_before: int) -> Change | None:
    """Compare two periods of so many days; None where there is too little to compare."""
    after, earlier = level(now), level(before)
    if after is None or earlier is None or min(days, days_before) < LEAST_SPAN:
        return None
    if min(after.days, earlier.days) < LEAST_RATED:
        return None
    points = round(after.mean - earlier.mean, 1)
    strays = [mean - fmean(means) for means in (_means(now), _means(before)) for mean in means]
    ups_and_downs = round(pstdev(strays, 0), 1)
    return Change(
        points=points,
        percent=round(100 * points / earlier.mean) if earlier.mean else None,
        ups_and_downs=ups_and_downs,
        is_within=abs(points) <= ups_and_downs,
    )


def flares(now: Ratings, before: Ratings) -> Flares | None:
    """Find the days that were clearly worse than usual; None where there is no usual yet."""
    worst = [max(ratings) for ratings in (*now.values(), *before.values())]
    if len(worst) < LEAST_SPAN:
        return None
    usual = float(median(worst))
    high = [day for day, ratings in now.items() if max(ratings) >= usual + FLARE]
    return Flares(usual=usual, days=tuple(sorted(high)))


def _means(rated: Ratings) -> list[float]:
    return [fmean(ratings) for ratings in rated.values()]
