"""What to ask in a check-in, and when: seldom, briefly, and less when things are steady.

A daily pain diary may slow recovery from a fresh back sprain (Ferrari 2015: 52 % recovered with
one, 79 % without, 58 people), while two studies of chronic pain saw no worsening. So: once a day at
most, a question more now and then, an end date, a weekly rhythm, and a word when things are steady.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import fmean
from typing import Final, NamedTuple

from selfcare.domain.days import worst_by_day
from selfcare.domain.entries import AfterVisit, Day, Entry, Measure, Visit

WEEK: Final = timedelta(days=7)
AFTER_VISIT: Final = timedelta(days=2)
"""How long after a visit its question is asked."""
ACTIVITIES: Final = timedelta(days=21)
"""Every two to four weeks, as published."""
CHANGE: Final = timedelta(days=28)
"""Two to six weeks, as published."""
TRAVEL: Final = timedelta(days=1)
"""How far ahead a day may lie and count as today: somebody crossed the date line. A day beyond that
was noted while a clock was wrong, and keeps no question away."""
LOOK_BACK: Final = timedelta(days=42)
"""How far back entries are needed."""

STEADY_DAYS: Final = 28
"""The days that must be much alike before less is suggested. This and the next two: our choices."""
SUGGESTED_AGAIN: Final = timedelta(days=56)
"""For how long nothing is suggested once the person said no. Ours, too."""
STEADY_NOTED: Final = 20
"""On how many of them something must be noted."""
STEADY_WITHIN: Final = 0.5
"""By how many points, of 0 to 10, the mean of the later half may differ from that of the first."""


class Part(StrEnum):
    """Something that a check-in can ask about."""

    AFTER_VISIT = "after-visit"
    DAY = "day"
    PEG = "peg"
    ACTIVITIES = "psfs"
    CHANGE = "change"
    RANGES = "range"


class Plan(NamedTuple):
    """How often somebody wants to be asked."""

    is_weekly: bool = False
    """Whether the day is asked about once a week only."""
    until: date | None = None
    """The last day on which anything is asked; None for no end."""
    since: date | None = None
    """When this began: what one compares with. None as long as nothing was answered."""
    ranges: tuple[str, ...] = ()
    """The ranges of motion that the person chose to measure, by id: once a week."""
    kept: date | None = None
    """When the person last chose to go on as before, though less was suggested."""
    assigned: tuple[tuple[str, int], ...] = ()
    """Those that the followed routines ask for, each with the days from one time to the next."""
    declined: tuple[str, ...] = ()
    """Those that the person does not measure, whatever a routine asks for."""

    @property
    def measured(self) -> dict[str, timedelta]:
        """How often each movement is measured, by id. The person's own choice comes first."""
        asked = {
            name: timedelta(days=days) for name, days in self.assigned if name not in self.declined
        }
        return asked | dict.fromkeys(self.ranges, WEEK)

    def is_over(self, today: date) -> bool:
        """Whether the end date has passed."""
        return self.until is not None and today > self.until


def to_ask(
    entries: Iterable[Entry], plan: Plan, today: date, now: datetime | None = None
) -> tuple[Part, ...]:
    """Return what to ask today, in this order; nothing where all was asked, or the end is past.

    Beside the day at most one of the longer parts is asked, so that a check-in stays short.

    Args:
        entries: those since `today - LOOK_BACK`, in any order.
        plan: how often to ask.
        today: the local date.
        now: the present moment, so that a visit later today is not asked about yet.
    """
    if plan.is_over(today):
        return ()
    listed = [entry for entry in entries if entry.day <= today + TRAVEL]
    parts = [Part.AFTER_VISIT] if _asks_after_visit(listed, today, now) else []
    every = WEEK if plan.is_weekly else timedelta(days=1)
    last_day = max((entry.day for entry in listed if isinstance(entry.content, Day)), default=None)
    if last_day is None or today - last_day >= every:
        parts.append(Part.DAY)
    elif last_day < today:
        return tuple(parts)
    longer = [part for part, due in _longer(listed, plan, today) if due]
    asked_today = any(isinstance(e.content, Measure) and e.day >= today for e in listed)
    return (*parts, *([] if asked_today else _in_turn(longer, plan, today)))


def due_movements(entries: Iterable[Entry], plan: Plan, today: date) -> tuple[str, ...]:
    """Return the movements to measure today, by id.

    None within a week of the last time that any was measured: whoever skipped one is left in peace.

    Args:
        entries: those since `today - LOOK_BACK`, in any order.
        plan: what is measured, and how often.
        today: the local date.
    """
    last: dict[str, date] = {}
    for entry in entries:
        noted = entry.content
        if isinstance(noted, Measure) and noted.name == Part.RANGES and entry.day <= today + TRAVEL:
            last |= {name: max(entry.day, last.get(name, entry.day)) for name in noted.items}
    if last and today - max(last.values()) < WEEK:
        return ()
    return tuple(
        name
        for name, every in plan.measured.items()
        if name not in last or today - last[name] >= every
    )


def suggests_less(entries: Iterable[Entry], plan: Plan, today: date) -> bool:
    """Return whether the days were so much alike that noting less may do.

    Args:
        entries: those of the last `STEADY_DAYS`, in any order.
        plan: how often is asked; where it is weekly already, nothing is suggested.
        today: the local date.
    """
    if plan.is_weekly or plan.is_over(today):
        return False
    if plan.kept is not None and today - plan.kept < SUGGESTED_AGAIN:
        return False
    middle = today - timedelta(days=STEADY_DAYS // 2)
    first = today - timedelta(days=STEADY_DAYS)
    worst = {day: pain for day, pain in worst_by_day(entries).items() if first < day <= today}
    early = [pain for day, pain in worst.items() if day <= middle]
    late = [pain for day, pain in worst.items() if day > middle]
    if len(worst) < STEADY_NOTED or not early or not late:
        return False
    return abs(fmean(late) - fmean(early)) <= STEADY_WITHIN


def _in_turn(due: Sequence[Part], plan: Plan, today: date) -> Sequence[Part]:
    """Return which of the longer parts to ask today: one.

    Movements take turns with the others day by day, so that somebody who skips another part every
    time is asked to measure all the same. Where the day is asked about once a week, PEG is due each
    time, and they come beside it.
    """
    if Part.RANGES not in due[1:]:
        return due[:1]
    if plan.is_weekly:
        return (due[0], Part.RANGES)
    return (Part.RANGES,) if today.toordinal() % 2 else due[:1]


def _longer(entries: Sequence[Entry], plan: Plan, today: date) -> Iterable[tuple[Part, bool]]:
    yield Part.PEG, _is_due(entries, Part.PEG, WEEK, today)
    yield Part.ACTIVITIES, _is_due(entries, Part.ACTIVITIES, ACTIVITIES, today)
    has_begun = plan.since is not None and today - plan.since >= 2 * WEEK
    yield Part.CHANGE, has_begun and _is_due(entries, Part.CHANGE, CHANGE, today)
    yield Part.RANGES, bool(due_movements(entries, plan, today))


def _is_due(entries: Sequence[Entry], part: Part, every: timedelta, today: date) -> bool:
    days = (
        entry.day
        for entry in entries
        if isinstance(entry.content, Measure) and entry.content.name == part
    )
    last = max(days, default=None)
    return last is None or today - last >= every


def _asks_after_visit(entries: Sequence[Entry], today: date, now: datetime | None) -> bool:
    visited = any(
        isinstance(entry.content, Visit)
        and timedelta(0) <= today - entry.day <= AFTER_VISIT
        and (now is None or entry.at <= now)
        for entry in entries
    )
    asked = any(isinstance(e.content, AfterVisit) and e.day >= today for e in entries)
    return visited and not asked
