"""Which snapshots to keep, judged by their times alone."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import datetime
from itertools import islice
from typing import Final

HOURS: Final = 24
"""How many hours keep a snapshot of their own."""

DAYS: Final = 7
"""How many days keep one."""

WEEKS: Final = 14
"""How many weeks keep one: a quarter of a year touches as many."""

LAST: Final = 5
"""How many of the last are kept in any case: several may be made in one hour, before restores."""

MOST: Final = LAST + HOURS + DAYS + WEEKS + 1
"""No more than so many are kept; the one more is for a clock that was wrong."""


def to_keep(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return those of `times` to keep: at most `MOST`, and always the newest.

    Kept are the last 5, and the newest of each of the last 24 hours, 7 days and 14 weeks that
    have one at all.
    Hours, days and weeks without any do not count: after a long absence the old ones are still
    there, and thinning them again and again keeps the same as thinning them once. Hours and days
    are those of the zone that the times are in. Of those still to come, made while the clock was
    wrong, one is kept.
    """
    newest_first = sorted(set(times), reverse=True)
    past = [time for time in newest_first if time <= now]
    kept = {time for time in newest_first[:1] if time > now} | set(past[:LAST])
    for name, most in ((_hour, HOURS), (_day, DAYS), (_week, WEEKS)):
        kept.update(islice(_first_of_each(past, name), most))
    return kept


def fitting(sizes: Mapping[datetime, Mapping[str, int]], space: int) -> set[datetime]:
    """Return the newest of these snapshots that go into so many bytes together; at least one.

    `sizes` gives, for each snapshot, its files with their bytes. A file of one name takes space
    only once.
    """
    fit: set[datetime] = set()
    files: dict[str, int] = {}
    for time in sorted(sizes, reverse=True):
        files.update(sizes[time])
        if fit and sum(files.values()) > space:
            break
        fit.add(time)
    return fit


def _first_of_each(
    times: Iterable[datetime], name: Callable[[datetime], Hashable]
) -> Iterable[datetime]:
    seen = set()
    for time in times:
        if name(time) not in seen:
            seen.add(name(time))
            yield time


def _hour(time: datetime) -> Hashable:
    return time.date(), time.hour


def _day(time: datetime) -> Hashable:
    return time.date()


def _week(time: datetime) -> Hashable:
    return time.isocalendar()[:2]
