"""What goes with what: how much more an area hurt on days with a trigger, or on the days after.

Never a cause. All triggers and routines stand in one regression for an area, so that one which merely
comes along with another is not taken for it; days are freed of what they share with the days before
(`noise`); and of all questions together, hardly ever is one answered that has no answer (`holm`).
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from selfcare.domain.insights import questions
from selfcare.domain.insights.daily import Noted
from selfcare.domain.insights.design import CALENDAR, compared, design
from selfcare.domain.insights.fitting import through_noise
from selfcare.domain.insights.questions import ENOUGH_DAYS, ENOUGH_EACH, Early, Trigger
from selfcare.domain.insights.selection import why_not

WORTH_SAYING: Final = 0.5
"""Points of 0-10 below which a difference is not worth a sentence."""

FALSE_SHARE: Final = 0.02
"""How likely it may be that anything false is said about a diary, all questions taken together.

Below the 5 % that are promised, as people look again and again while their diary grows."""

DAYS_A_COLUMN: Final = 2
"""Days that there must be for each column; triggers with fewest days are left out until then."""


class Answer(NamedTuple):
    """How much an area differed with something from how it was without."""

    area: str
    names: tuple[str, ...]
    """The triggers; several where they are nearly always noted together. Or one routine."""
    is_routine: bool
    is_after: bool
    """Whether it is about the day after, not the same day."""
    points: float
    """Points of 0-10; above 0 it hurt more."""
    low: float
    high: float
    """The 95 % interval."""
    with_it: int
    without: int
    """Days that were compared."""
    doubt: float
    """How likely such a difference is where there is none, for this question alone: 0-1."""
    is_said: bool = False
    """Whether it is sure enough, among all that was asked, and large enough to be said."""


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


def compare(noted: Sequence[Noted], late: int = 0) -> Compared:
    """Ask everything that these days, in their order in time, can answer."""
    days = [day for day in noted if day.worst]
    result = Compared(
        noted[0].day if noted else None,
        noted[-1].day if noted else None,
        len(noted),
        len(days),
        late,
        too_early=tuple(questions.too_early(days)),
        why_not=why_not(noted),
    )
    if result.why_not:
        return result
    asked = questions.triggers(days)
    answers: list[Answer] = []
    hidden: dict[str, None] = {}
    for area in questions.areas(days):
        bad = [each for each in asked if questions.is_noted_only_when_bad(each, area, days)]
        hidden.update(dict.fromkeys(name for each in bad for name in each.names))
        told = _of_area(area, noted, asked)  # all of them adjust, those noted only when bad as well
        answers += [each for each in told if Trigger(each.names) not in bad]
    return result._replace(
        answers=tuple(holm(answers)),
        always=tuple(questions.always(days)),
        only_when_bad=tuple(hidden),
    )


def holm(answers: Sequence[Answer], false_share: float = FALSE_SHARE) -> list[Answer]:
    """Return the answers, the most certain first, those marked that can be said (Holm 1979)."""
    ranked = sorted(answers, key=lambda each: each.doubt)
    is_sure, marked = True, []
    for place, each in enumerate(ranked):
        is_sure = is_sure and each.doubt <= false_share / (len(ranked) - place)
        marked.append(each._replace(is_said=is_sure and abs(each.points) >= WORTH_SAYING))
    return marked


def _of_area(area: str, noted: Sequence[Noted], triggers: Sequence[Trigger]) -> Iterator[Answer]:
    pairs = compared(area, noted)
    if len(pairs) < ENOUGH_DAYS or len({day.areas[area] for _, day in pairs}) == 1:
        return
    routines = questions.routines(noted)
    room = (len(pairs) // DAYS_A_COLUMN - CALENDAR) // 2
    asked = triggers[: max(0, room - len(routines))]
    plan = design(area, pairs, asked, routines)
    ordinals = [day.toordinal() for day in plan.days]
    fitted = through_noise(ordinals, plan.outcome, plan.columns)
    names = [(each.names, False) for each in asked] + [((name,), True) for name in routines]
    for place, (name, is_routine) in enumerate(names):
        for is_after in (True,) if is_routine else (False, True):
            yes = int(sum(plan.pairs[place][is_after]))
            no = len(pairs) - yes
            found = fitted.coefficients.get(len(plan.calendar) + 2 * place + is_after)
            if found and min(yes, no) >= ENOUGH_EACH:
                points, span = found.value, found.interval()
                yield Answer(area, name, is_routine, is_after, points, *span, yes, no, found.doubt)
