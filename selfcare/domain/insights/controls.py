"""What a trigger has to stand out from: what the other triggers show as well may be in the noting.

Who notes triggers the more readily the more it hurts has worse pain on days with any of them. So the others
are negative controls (M. Lipsitch, E. Tchetgen Tchetgen, T. Cohen, Epidemiology 21, 2010): of the same day
a trigger is only said where it stands out from them; and of the day after, where they show such noting.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from selfcare.domain.insights.design import Column
from selfcare.domain.insights.regression import Coefficient, Fitted

_STANDS_OUT: Final = 0.001
"""How doubtful it may be at most that a trigger stands out, where it is no control for others."""

_CLEARLY: Final = 2.0
"""Standard errors from which on what the others share is taken to be there."""


class Apart(NamedTuple):
    """A trigger, set apart from others."""

    own: Coefficient
    """What it has beyond what they share."""
    shared: Coefficient
    """What they share."""

    @property
    def is_shared(self) -> bool:
        """Whether they clearly share something."""
        return abs(self.shared.value) > _CLEARLY * self.shared.error


class Controls(NamedTuple):
    """The triggers of one area, by the numbers of their columns."""

    fitted: Fitted
    same_day: dict[int, list[int]]
    """Of the day itself: each with the others, but for those that stand out themselves."""
    after: dict[int, list[int]]
    """Of the day after: each with the others, where the noting of its day depends on pain."""

    @classmethod
    def of(cls, fitted: Fitted, columns: Mapping[int, Column]) -> "Controls":
        """Find them among the columns that have a coefficient."""
        triggers = {number: each for number, each in columns.items() if each.question.is_trigger}
        others = _others({number for number, each in triggers.items() if not each.is_after})
        standing = {
            number
            for number, those in others.items()
            if those and fitted.together(fitted.apart(number, those)).doubt < _STANDS_OUT
        }
        same_day = {
            number: [each for each in those if each not in standing] or those
            for number, those in others.items()
        }
        known = cls(fitted, same_day, {})
        noted = {
            triggers[number].question
            for number in same_day
            if (apart := known.apart(number)) and apart.is_shared
        }
        after = _others({number for number, each in triggers.items() if each.is_after})
        needed = {number: after[number] for number in after if triggers[number].question in noted}
        return known._replace(after=needed)

    def apart(self, number: int) -> Apart | None:
        """Set one apart; None where it need not stand out. Without any others nothing does."""
        others = (self.same_day | self.after).get(number)
        if others is None:
            return None
        if not others:
            return Apart(Coefficient(0.0, 0.0, 1), Coefficient(0.0, 0.0, 1))
        parts = self.fitted.apart(number, others)
        shared = {each: -parts[each] for each in others if each in parts}
        return Apart(self.fitted.together(parts), self.fitted.together(shared))


def _others(numbers: set[int]) -> dict[int, list[int]]:
    return {number: sorted(numbers - {number}) for number in numbers}
