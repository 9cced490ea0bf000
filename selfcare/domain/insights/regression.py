"""Least squares for a few dozen columns, and how sure its numbers are."""

from collections.abc import Mapping, Sequence
from math import erfc, log1p, sqrt
from operator import mul
from statistics import NormalDist
from typing import Final, NamedTuple

Numbers = Sequence[float]

_SAME: Final = 1e-6
"""A column of which less than this part is its own is told by those before it, and left out."""


class Coefficient(NamedTuple):
    """What one column adds, all others being equal."""

    value: float
    error: float
    """Its standard error."""
    freedom: int
    """The degrees of freedom behind the error."""

    @property
    def doubt(self) -> float:
        """How likely a value as large as this is where there is nothing: 0-1."""
        if not self.error:
            return 1.0
        return erfc(_as_normal(abs(self.value) / self.error, self.freedom) / sqrt(2))

    def interval(self, level: float = 0.95) -> tuple[float, float]:
        """Return the interval that covers the true value so often."""
        reach = self.error * student(level, self.freedom)
        return self.value - reach, self.value + reach


class Fitted(NamedTuple):
    """A fitted line."""

    coefficients: dict[int, Coefficient]
    """By the column's number; a column that the ones before it tell already has none."""
    strays: dict[int, list[float]]
    """How each of them strays: its length is the standard error, two multiplied are the covariance."""

    def together(self, parts: Mapping[int, float]) -> Coefficient:
        """Return the sum of some coefficients, so many times each."""
        value = sum(part * self.coefficients[number].value for number, part in parts.items())
        stray = [0.0] * len(self.coefficients)
        for number, part in parts.items():
            stray = [
                sofar + part * each for sofar, each in zip(stray, self.strays[number], strict=True)
            ]
        freedom = next(iter(self.coefficients.values())).freedom
        return Coefficient(value, sqrt(_dot(stray, stray)), freedom)

    def apart(self, one: int, others: Sequence[int]) -> dict[int, float]:
        """Return the parts by which a coefficient is set apart from what the others have in common.

        They add up to 0: what all share falls out. Of all such parts these are the surest.
        """
        first, *rest = others
        base = self.strays[first]
        beyond = [_minus(self.strays[each], base) for each in rest]
        found = least_squares(_minus(self.strays[one], base), beyond).coefficients if rest else {}
        parts = {each: -found[place].value for place, each in enumerate(rest) if place in found}
        return {one: 1.0, first: -1.0 - sum(parts.values())} | parts

    def residuals(self, outcome: Numbers, columns: Sequence[Numbers]) -> list[float]:
        """Return what the columns leave unexplained."""
        left = list(outcome)
        for number, coefficient in self.coefficients.items():
            value = coefficient.value
            left = [rest - value * each for rest, each in zip(left, columns[number], strict=True)]
        return left


def least_squares(outcome: Numbers, columns: Sequence[Numbers]) -> Fitted:
    """Fit the outcome by the columns; earlier columns win where some are told by others.

    There must be more days than columns.
    """
    kept, root = _decompose(columns)
    against = [_dot(columns[number], outcome) for number in kept]
    values = _backward(root, _forward(root, against))
    unexplained = max(0.0, _dot(outcome, outcome) - _dot(values, against))
    freedom = len(outcome) - len(kept)
    variance = unexplained / freedom
    found, strays = {}, {}
    for place, number in enumerate(kept):
        unit = [sqrt(variance) * (place == each) for each in range(len(kept))]
        strays[number] = _forward(root, unit)
        error = sqrt(_dot(strays[number], strays[number]))
        found[number] = Coefficient(values[place], error, freedom)
    return Fitted(found, strays)


def student(level: float, freedom: int) -> float:
    """Return Student's t for a two-sided level, by Cornish and Fisher; exact enough from 5 on."""
    z = NormalDist().inv_cdf(0.5 + level / 2)
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + (first + (second + third / freedom) / freedom) / freedom


def _as_normal(t: float, freedom: int) -> float:
    """Return the normal deviate that is as unlikely as this t (Wallace 1959)."""
    shape = (8 * freedom + 1) / (8 * freedom + 3)
    return shape * sqrt(freedom * log1p(t * t / freedom))


def _decompose(columns: Sequence[Numbers]) -> tuple[list[int], list[list[float]]]:
    """Return the columns that say something of their own, and the Cholesky root of their products."""
    kept: list[int] = []
    root: list[list[float]] = []
    for number, column in enumerate(columns):
        row = _forward(root, [_dot(columns[each], column) for each in kept])
        whole = _dot(column, column)
        own = whole - _dot(row, row)
        if own > _SAME * whole:
            kept.append(number)
            root.append([*row, sqrt(own)])
    return kept, root


def _forward(root: Sequence[Numbers], right: Numbers) -> list[float]:
    solved: list[float] = []
    for row, value in zip(root, right, strict=True):
        solved.append((value - _dot(row, solved)) / row[-1])
    return solved


def _backward(root: Sequence[Numbers], right: Numbers) -> list[float]:
    solved = list(right)
    for place in reversed(range(len(root))):
        solved[place] /= root[place][place]
        for before in range(place):
            solved[before] -= root[place][before] * solved[place]
    return solved


def _minus(one: Numbers, other: Numbers) -> list[float]:
    return [each - less for each, less in zip(one, other, strict=True)]


def _dot(one: Numbers, other: Numbers) -> float:
    """Return the sum of products, as far as both go."""
    total: float = sum(map(mul, one, other))
    return total
