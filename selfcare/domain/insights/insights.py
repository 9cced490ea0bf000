"""All insights into a diary at once: what the screen, the command and the JSON show."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple

from selfcare.domain.entries import Entry
from selfcare.domain.insights.around import NO_TITLES, Around, Eased, around_sessions, eased, titles
from selfcare.domain.insights.associations import Compared, compare
from selfcare.domain.insights.daily import by_day
from selfcare.domain.insights.fitting import through_noise
from selfcare.domain.insights.measured import Series, measured
from selfcare.domain.insights.questions import ENOUGH_EACH
from selfcare.domain.insights.regression import Coefficient
from selfcare.domain.insights.trends import Mean, Trends, trends
from selfcare.domain.insights.zones_over_time import ZonesOverTime, zones_over_time

YEAR: Final = timedelta(days=365)
"""How far back days are compared: bodies, work and habits change."""

QUARTER: Final = timedelta(days=91)
"""Over how long zones are shown, and beside which time before."""

FOUR_WEEKS: Final = timedelta(days=28)


class Course(NamedTuple):
    """The last four weeks beside the four before."""

    now: Mean
    before: Mean
    change: Coefficient | None
    """In points; None where fewer than 14 days of either are noted, or nothing ever changed."""


class Insights(NamedTuple):
    """What a diary can answer."""

    today: date
    trends: Trends
    course: Course
    zones: ZonesOverTime
    """Over the last quarter."""
    zones_before: ZonesOverTime
    """Over the quarter before."""
    compared: Compared
    sessions: tuple[Around, ...]
    eased: tuple[Eased, ...]
    eased_of: int
    """In how many entries it was noted that anything eased pain."""
    measures: tuple[Series, ...] = ()
    """What was measured now and then."""
    entries: int = 0
    """How many entries were read, of all kinds."""
    since: date | None = None
    """The day of the earliest."""
    titles: Mapping[str, str] = NO_TITLES
    """What routines were called last, by their slugs."""


def insights(entries: Iterable[Entry], today: date) -> Insights:
    """Ask a diary everything; what lies after today is left out."""
    dated = [(entry.at.date(), entry) for entry in entries]
    since = today - YEAR
    known = [entry for day, entry in dated if day <= today]
    year = [entry for day, entry in dated if since < day <= today]
    days = by_day(year)
    went = trends(known)
    helped, told = eased(year)
    now, before = today - QUARTER, today - 2 * QUARTER
    return Insights(
        today,
        went,
        _course(went, today),
        zones_over_time(entry for entry in year if entry.at.date() > now),
        zones_over_time(entry for entry in year if before < entry.at.date() <= now),
        compare(days.noted, days.late),
        tuple(around_sessions(year)),
        tuple(helped),
        told,
        measured(known),
        len(known),
        min((entry.day for entry in known), default=None),
        titles(year),
    )


def _course(went: Trends, today: date) -> Course:
    day = timedelta(days=1)
    now = went.between(today - FOUR_WEEKS + day, today)
    before = went.between(today - 2 * FOUR_WEEKS + day, today - FOUR_WEEKS)
    if min(now.number, before.number) < ENOUGH_EACH:
        return Course(now, before, None)
    days = sorted(each for each in went.worst if today - 2 * FOUR_WEEKS < each <= today)
    ratings = [float(went.worst[each]) for each in days]
    if len(set(ratings)) == 1:
        return Course(now, before, None)
    is_now = [float(each > today - FOUR_WEEKS) for each in days]
    ordinals = [each.toordinal() for each in days]
    fitted = through_noise(ordinals, ratings, [[1.0] * len(days), is_now])
    return Course(now, before, fitted.coefficients[1])
