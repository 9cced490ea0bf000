"""How much of what was planned was done, judged day by day against the version valid that day.

No streaks, no verdicts: so many of the planned days, some of them in part, and which days have
nothing noted. Where any days of the week will do, it is the week that is looked at. A week that is
not over, or in which the routine was followed for some days only, or with days of rest in it, is
asked for its part alone, rounded down.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from selfcare.domain.entries import Entry
from selfcare.domain.following.schedule import WEEK, Plan, days_of_rest, looked_at


class ShortWeek(NamedTuple):
    """A week in which less was noted than planned, where any days will do."""

    monday: date
    kept: int
    planned: int


@dataclass(frozen=True, slots=True)
class Adherence:
    """What was planned and what was done, in days."""

    planned: int = 0
    whole: int = 0
    partly: int = 0
    rest: int = 0
    """Days that were marked as rest, illness or a flare-up while it was followed."""
    held_back: int = 0
    """Other days, on which a warning held routines back."""
    gaps: tuple[date, ...] = ()
    """Planned days of the week on which nothing is noted."""
    short_weeks: tuple[ShortWeek, ...] = ()

    @property
    def kept(self) -> int:
        """On how many planned days something was done."""
        return self.whole + self.partly


class _Day(NamedTuple):
    day: date
    share: float
    """How much was done, 0.0 to 1.0."""
    days_a_week: int
    """On how many days of the week it is planned; 0 where the days themselves are named."""


def adherence(
    plan_on: Callable[[date], Plan | None],
    entries: Sequence[Entry],
    since: date,
    today: date,
    paused: Collection[date] = (),
) -> Adherence:
    """Judge the days from `since` to `today`; today itself counts once something is done on it.

    `plan_on` gives the version that was followed on a day, None where there was none; `paused` are
    the days on which a warning held routines back: they count neither way.
    """
    rest = days_of_rest(entries)
    by_day: dict[date, list[Entry]] = {}
    for entry in entries:
        by_day.setdefault(entry.day, []).append(entry)
    named: list[_Day] = []
    by_week: dict[date, list[_Day]] = {}
    rested = held_back = 0
    for day in _days(since, today):
        plan = plan_on(day)
        if plan is None or plan.is_over(day):
            continue
        if day in rest or day in paused:
            rested += day in rest
            held_back += day not in rest
            continue
        seen = _seen(plan, day, by_day.get(day, ()))
        if day == today and not seen.share:
            continue
        if seen.days_a_week:
            by_week.setdefault(day - timedelta(days=day.weekday()), []).append(seen)
        elif day.weekday() in plan.routine.on_days:
            named.append(seen)
    return replace(_summed(named, by_week), rest=rested, held_back=held_back)


def _seen(plan: Plan, day: date, entries: Iterable[Entry]) -> _Day:
    due = looked_at(plan, day, entries)
    share = due.share if due.is_begun or not any(part.wanted for part in due.parts) else 0.0
    return _Day(day, share, 0 if plan.routine.on_days else plan.routine.days_a_week)


def _summed(named: list[_Day], by_week: dict[date, list[_Day]]) -> Adherence:
    kept = [seen.share for seen in named if seen.share]
    planned = len(named)
    short = []
    for monday, days in by_week.items():
        best = _best(days)
        asked = max(len(best), int(sum(Fraction(seen.days_a_week, WEEK) for seen in days)))
        kept += best
        planned += asked
        if len(best) < asked:
            short.append(ShortWeek(monday, len(best), asked))
    whole = sum(share == 1.0 for share in kept)
    return Adherence(
        planned=planned,
        whole=whole,
        partly=len(kept) - whole,
        gaps=tuple(seen.day for seen in named if not seen.share),
        short_weeks=tuple(short),
    )


def _best(days: list[_Day]) -> list[float]:
    """Return the shares of the days on which most was done, at most as many as a week asks for."""
    most = max(seen.days_a_week for seen in days)
    return sorted((seen.share for seen in days if seen.share), reverse=True)[:most]


def _days(since: date, until: date) -> Iterator[date]:
    return (since + timedelta(days=number) for number in range((until - since).days + 1))
