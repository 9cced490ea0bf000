"""What goes with what: how much more an area hurt on days with a trigger, or on the days after.

Never a cause. Everything that is asked about an area stands in one regression, so that a trigger which
merely comes along with another is not taken for it; days are freed of what they share with the days
before (`noise`); and of all questions together, hardly ever is one answered that has no answer (`sure`).
Who notes triggers the more readily the more it hurts has worse pain on days with any of them: see `controls`.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from selfcare.domain.insights import questions, unasked
from selfcare.domain.insights.answers import Answer, sure
from selfcare.domain.insights.controls import Apart, Controls
from selfcare.domain.insights.daily import Noted
from selfcare.domain.insights.design import CALENDAR, Column, compared, design
from selfcare.domain.insights.fitting import through_noise
from selfcare.domain.insights.questions import ENOUGH_DAYS, ENOUGH_EACH, Question
from selfcare.domain.insights.regression import Coefficient
from selfcare.domain.insights.selection import why_not, why_nothing
from selfcare.domain.insights.unasked import Early

DAYS_A_COLUMN: Final = 2
"""Days that there must be for each column; triggers with fewest days are left out until then."""

_ONE_SIDED: Final = 4
"""Standing out is asked in one direction only, and at twice the level: together at most 4 %."""


class Compared(NamedTuple):
    """Everything that was asked of a diary, and why something was not."""

    first: date | None
    last: date | None
    noted: int
    """Days noted between them."""
    with_pain: int
    """Those with pain, which are compared."""
    late: int
    """Days that were left out because they were noted days later."""
    answers: tuple[Answer, ...] = ()
    """The most certain first."""
    too_early: tuple[Early, ...] = ()
    always: tuple[str, ...] = ()
    """Triggers noted on nearly every day, so that there are none to compare with."""
    only_when_bad: tuple[str, ...] = ()
    """Triggers noted on worse days only, so that nothing can be compared."""
    why_not: str = ""
    """Why nothing at all was compared."""

    @property
    def said(self) -> list[Answer]:
        """What is worth a sentence."""
        return [each for each in self.answers if each.is_said]

    @property
    def shared(self) -> list[str]:
        """The triggers that differ, but not from what other triggers show as well."""
        names = (name for each in self.answers if each.is_shared for name in each.names)
        return list(dict.fromkeys(names))


def compare(noted: Sequence[Noted], late: int = 0) -> Compared:
    """Ask everything that these days, in their order in time, can answer."""
    days = [day for day in noted if day.worst]
    result = Compared(
        noted[0].day if noted else None,
        noted[-1].day if noted else None,
        len(noted),
        len(days),
        late,
        too_early=tuple(unasked.too_early(days)),
        why_not=why_not(noted),
    )
    if result.why_not:
        return result
    asked, others = questions.triggers(days), questions.others(days)
    answers: list[Answer] = []
    hidden: dict[str, None] = {}
    for area in questions.areas(days):
        bad = [each.names for each in asked if unasked.is_noted_only_when_bad(each, area, days)]
        hidden.update(dict.fromkeys(name for names in bad for name in names))
        told = _of_area(
            area, noted, asked, others
        )  # all of them adjust, those noted only when bad as well
        answers += [each for each in told if each.kind != "trigger" or each.names not in bad]
    return result._replace(
        answers=tuple(sure(answers)),
        always=tuple(unasked.always(days)),
        only_when_bad=tuple(hidden),
        why_not="" if answers else why_nothing(days),
    )


def _of_area(
    area: str, noted: Sequence[Noted], triggers: Sequence[Question], others: Sequence[Question]
) -> Iterator[Answer]:
    pairs = compared(area, noted)
    follow = sum(eve is not None for eve, _ in pairs)
    if follow < ENOUGH_DAYS or len({day.areas[area] for _, day in pairs}) == 1:
        return
    room = len(pairs) // DAYS_A_COLUMN - CALENDAR
    plan = design(area, pairs, questions.within(room, triggers, others))
    fitted = through_noise([day.toordinal() for day in plan.days], plan.outcome, plan.columns)
    told = {
        number: column
        for number, column in enumerate(plan.asked, len(plan.calendar))
        if number in fitted.coefficients
    }
    controls = Controls.of(fitted, told)
    for number, column in told.items():
        if min(column.with_it, column.without) >= ENOUGH_EACH:
            yield _answer(area, column, fitted.coefficients[number], controls.apart(number))


def _answer(area: str, column: Column, found: Coefficient, apart: Apart | None) -> Answer:
    """Return an answer; where it has to stand out from others, it has to do so as well."""
    doubt, (low, high) = 0.0, found.interval()
    if apart:
        is_same_way = apart.own.value * found.value > 0
        doubt = apart.own.doubt / _ONE_SIDED if is_same_way else 1.0
        if apart.is_shared and apart.shared.value * found.value > 0:
            own_low, own_high = apart.own.interval()
            low, high = min(low, own_low), max(high, own_high)
    return Answer(
        area,
        column.question.kind,
        column.question.names,
        column.is_after,
        found.value,
        low,
        high,
        column.with_it,
        column.without,
        found.doubt,
        column.question.limit,
        doubt,
    )
