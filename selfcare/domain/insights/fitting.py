"""Fitting a line through days that hang together: noise and line in turn."""

from collections.abc import Sequence
from typing import Final

from selfcare.domain.insights.noise import Filter, Noise, fit
from selfcare.domain.insights.regression import Fitted, Numbers, least_squares

_PASSES: Final = 2
"""How often both are fitted; further turns change nothing that is seen."""

_NOTHING: Final = 1e-9


def through_noise(days: Sequence[int], outcome: Numbers, columns: Sequence[Numbers]) -> Fitted:
    """Fit an outcome on these days, as rising ordinals, by the columns; fewer than the days."""
    fitted, noise = least_squares(outcome, columns), Noise()
    for _ in range(_PASSES):
        left = fitted.residuals(outcome, columns)
        noise = fit(days, left, noise) if max(map(abs, left)) > _NOTHING else Noise()
        through = Filter.over(days, noise)
        whitened = [through.whiten(column) for column in columns]
        fitted = least_squares(through.whiten(outcome), whitened)
    return fitted
