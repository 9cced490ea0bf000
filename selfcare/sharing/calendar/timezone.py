"""A zone as a VTIMEZONE that every reader understands alike.

Readers differ in what they make of one: some read only the first of several dates on a line, and
without a VTIMEZONE some take the times for those of wherever the phone is. So a yearly change is
written as a yearly rule, where the zone has one, and otherwise each change on a line of its own.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from selfcare.sharing.calendar.footer import DAY, LAST, Change, changes_of

BEFORE: Final = 400 * DAY
"""How far back changes are told: a year at least, so that both of a year's come before all else."""

_LONG_AGO: Final = datetime(1970, 1, 1)  # noqa: DTZ001 - a wall-clock time, as the format wants it
_STEP: Final = timedelta(hours=12)
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Shift(NamedTuple):
    """A change of the clocks: from one offset to another, with the new one's name."""

    before: timedelta
    after: timedelta
    name: str


def timezone(zone: ZoneInfo, first: date, last: date) -> Timezone:
    """Return the zone as it is from `first` to `last`; both ends are included."""
    start = datetime.combine(first, time(), UTC) - BEFORE
    end = datetime.combine(last, time(), UTC) + 2 * DAY
    told = Timezone()
    told.add("tzid", zone.key)
    shifts: dict[Shift, list[datetime]] = defaultdict(list)
    for moment in _moments(zone, start, end):
        shift = _shift(zone, moment)
        shifts[shift].append((moment + shift.before).replace(tzinfo=None))
    if not any(wall.date() < first for walls in shifts.values() for wall in walls):
        told.add_component(_component(_standing(zone, start), _LONG_AGO))
    yearly = changes_of(zone.key)
    for shift, walls in shifts.items():
        told.add_component(_changing(shift, walls, yearly, (start, end)))
    return told


def _moments(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """Yield, to the second and in UTC, when the offset changes."""
    while start < end:
        after = start + _STEP
        if _offset(zone, start) != _offset(zone, after):
            yield _between(zone, start, after)
        start = after


def _between(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    offset = _offset(zone, before)
    while after - before > timedelta(seconds=1):
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if _offset(zone, middle) == offset:
            before = middle
        else:
            after = middle
    return after


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _shift(zone: ZoneInfo, moment: datetime) -> Shift:
    before = _offset(zone, moment - timedelta(seconds=1))
    return _standing(zone, moment)._replace(before=before)


def _standing(zone: ZoneInfo, moment: datetime) -> Shift:
    """Return what holds at a moment, as if it came from no change."""
    offset = _offset(zone, moment)
    return Shift(offset, offset, moment.astimezone(zone).tzname() or zone.key)


def _changing(
    shift: Shift,
    walls: Sequence[datetime],
    yearly: Sequence[Change],
    told: tuple[datetime, datetime],
) -> TimezoneStandard | TimezoneDaylight:
    """Return a change that comes again and again: by its rule, or date by date."""
    component = _component(shift, walls[0])
    for change in yearly:
        if change.is_within_its_day and _comes(change, walls, told):
            week = -1 if change.week == LAST else change.week
            day = f"{week}{_DAYS[change.weekday]}"
            component.add("rrule", {"freq": "yearly", "bymonth": change.month, "byday": day})
            return component
    for wall in walls if walls[1:] else ():  # with the first: some readers forget it among others
        component.add("rdate", wall)
    return component


def _comes(change: Change, walls: Sequence[datetime], told: tuple[datetime, datetime]) -> bool:
    """Return whether a rule gives these times, and no others in the days that are told of."""
    start, end = (moment.replace(tzinfo=None) for moment in told)
    years = (change.in_year(year) for year in range(start.year, end.year + 1))
    by_rule = {wall for wall in years if start + 2 * DAY < wall < end - 2 * DAY}
    return by_rule <= set(walls) and all(wall == change.in_year(wall.year) for wall in walls)


def _component(shift: Shift, start: datetime) -> TimezoneStandard | TimezoneDaylight:
    """Return one part of the zone. Summer time is what puts the clocks forward, everywhere."""
    made = TimezoneDaylight() if shift.after > shift.before else TimezoneStandard()
    made.add("dtstart", start)
    made.add("tzoffsetfrom", shift.before)
    made.add("tzoffsetto", shift.after)
    made.add("tzname", shift.name)
    return made
