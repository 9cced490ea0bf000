"""What days have in common with the days before them: an AR(1) process, seen through noise.

A bad day is seldom alone, so two hundred days hold less news than two hundred dice. Pain is taken as
something slow that fades by `memory` from day to day, plus what each day's rating adds by itself.
`whiten` takes the slow part out of a series (a Kalman filter, so that gaps are just longer steps);
what is left can be compared as if the days were independent.

Source: A. C. Harvey, Forecasting, Structural Time Series Models and the Kalman Filter, 1989, ch. 3.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log
from typing import Final, NamedTuple

Numbers = Sequence[float]

_MEMORIES: Final = (0.2, 0.4, 0.55, 0.7, 0.8, 0.88, 0.94)
_SHARES: Final = (0.25, 0.45, 0.65, 0.8, 1.0)


class Noise(NamedTuple):
    """How days hang together."""

    memory: float = 0.0
    """How much of the slow part is left a day later, from 0 to below 1."""
    share: float = 0.0
    """The slow part's share of the variance, 0-1."""


_MIDDLE: Final = Noise(0.7, 0.65)


class Filter(NamedTuple):
    """The filter for some days; it is the same for each series over them."""

    fades: tuple[float, ...]
    """How much of the slow part is left since the day before, for each day."""
    gains: tuple[float, ...]
    """How much is learnt from each day."""
    scales: tuple[float, ...]
    """The standard deviation of each day's news."""

    @classmethod
    def over(cls, days: Sequence[int], noise: Noise) -> "Filter":
        """Make it for these days, as rising ordinals."""
        fades, gains, scales = [], [], []
        unsure = noise.share
        for gap in (0, *(later - day for day, later in pairwise(days))):
            fade = noise.memory**gap
            unsure = fade * fade * unsure + noise.share * (1 - fade * fade)
            news = unsure + 1 - noise.share
            gain = unsure / news
            fades.append(fade)
            gains.append(gain)
            scales.append(news**0.5)
            unsure *= 1 - gain
        return cls(tuple(fades), tuple(gains), tuple(scales))

    def whiten(self, series: Numbers) -> list[float]:
        """Return the news of each day, all with the same variance."""
        level, news = 0.0, []
        for value, fade, gain, scale in zip(
            series, self.fades, self.gains, self.scales, strict=True
        ):
            level *= fade
            gone_by = value - level
            level += gain * gone_by
            news.append(gone_by / scale)
        return news


def fit(days: Sequence[int], residuals: Numbers, start: Noise = _MIDDLE) -> Noise:
    """Return the noise under which these residuals, not all 0, are likeliest.

    It is looked for among a few, uphill from `start`; the hill has one top.
    """
    gaps = [later - day for day, later in pairwise(days)]
    known: dict[Noise, float] = {}

    def likelihood(noise: Noise) -> float:
        if noise not in known:
            known[noise] = _likelihood(gaps, residuals, noise)
        return known[noise]

    best, before = start if start.share else _MIDDLE, None
    while best != before:
        before, best = best, max(_around(best), key=likelihood)
    return max(best, Noise(), key=likelihood)


def _around(noise: Noise) -> Iterator[Noise]:
    """Yield it, and those beside it."""
    row, column = _MEMORIES.index(noise.memory), _SHARES.index(noise.share)
    for memory in _MEMORIES[max(0, row - 1) : row + 2]:
        for share in _SHARES[max(0, column - 1) : column + 2]:
            yield Noise(memory, share)


def _likelihood(gaps: Sequence[int], series: Numbers, noise: Noise) -> float:
    """Return how well it fits a series around 0, but for a constant: `Filter` in one go, as it is quick."""
    memory, share = noise
    own = 1 - share
    fades = {gap: memory**gap for gap in {*gaps}}
    unsure, level, around, logs = share, 0.0, 0.0, 0.0
    for value, gap in zip(series, (*gaps, 0), strict=True):
        news = unsure + own
        gone_by = value - level
        around += gone_by * gone_by / news
        logs += log(news)
        gain = unsure / news
        fade = fades.get(gap, 0.0)
        level = fade * (level + gain * gone_by)
        unsure = fade * fade * (unsure * (1 - gain) - share) + share
    return -0.5 * (len(series) * log(around / len(series)) + logs)
