"""The pages of how it went: over days, weeks, months and the year, and beside sleep and daily life."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import dropwhile
from typing import Final

from selfcare.domain.days import in_days
from selfcare.domain.insights.charts import NARROW, Space, bars, beside, columns, dated, year
from selfcare.domain.insights.insights import Insights
from selfcare.domain.insights.trends import Mean, months
from selfcare.domain.insights.words import course_sentence, span
from selfcare.domain.vocabulary import Vocabulary

WEEKS: Final = 13
MONTHS: Final = 12
ENOUGH: Final = 14
"""Noted days below which nothing is said about patterns."""
NOTHING: Final = "Nothing is noted yet. Once something is, it shows here."

BESIDE: Final = {"in_the_way": "in the way", "sleep": "sleep", "stress": "stress"}
"""What stands beside pain, by its name on disk."""

_STRONGEST: Final = "Mean of each day's strongest pain, 0-10"


def days(insights: Insights, _: Vocabulary, space: Space = NARROW) -> Iterator[str]:
    """Yield whether it went up or down, and the days of which that is told."""
    went, today = insights.trends, insights.today
    if not went.worst:
        yield NOTHING
        return
    first = today - timedelta(weeks=space.weeks) + timedelta(days=1)
    noted = went.between(first, today).number
    yield course_sentence(insights.course)
    yield ""
    yield f"The last {space.weeks * 7} days, {noted} noted: each day's strongest pain."
    yield "Its digit stands below; X is 10, a dot is a gap."
    yield from columns(went.worst, today, space.weeks)


def weeks(insights: Insights, _: Vocabulary, space: Space = NARROW) -> Iterator[str]:
    """Yield a bar a week."""
    went, today = insights.trends, insights.today
    if not went.worst:
        yield NOTHING
        return
    means = _begun(went.weeks(today, WEEKS))
    if not means:
        yield f"Nothing was noted in the last {WEEKS} weeks."
        return
    yield f"{_STRONGEST}, by week from Monday; {_last(means, 'week')}, {_noted(means)}."
    yield ""
    yield from bars(dated(means, "%d %b"), space=space)


def by_month(insights: Insights, _: Vocabulary, space: Space = NARROW) -> Iterator[str]:
    """Yield a bar a month and, where there is more than these months, a bar a year."""
    went, today = insights.trends, insights.today
    if not went.worst:
        yield NOTHING
        return
    means = _begun(went.months(today, MONTHS))
    if not means:
        yield f"Nothing was noted in the last {MONTHS} months."
    else:
        yield f"{_STRONGEST}, by month; {_last(means, 'month')}, {_noted(means)}."
        yield ""
        yield from bars(dated(means, "%b %Y"), space=space)
    years, before = went.years(today), next(start for start, _ in months(today, MONTHS + 1))
    if min(went.worst) < before:
        yield ""
        yield f"By year; {span(min(went.worst), max(went.worst))}, {_noted(years)}."
        yield ""
        yield from bars(years, space=space)


def calendar_year(insights: Insights, _: Vocabulary, _space: Space = NARROW) -> Iterator[str]:
    """Yield a digit a day."""
    worst, today = insights.trends.worst, insights.today
    if not worst:
        yield NOTHING
        return
    first = next(start for start, _ in months(today, MONTHS))
    noted = insights.trends.between(first, today).number
    yield f"{in_days(noted)} noted, each by its strongest pain; X is 10."
    yield from year(worst, today)
    yield "A dot is a gap."


def when(insights: Insights, _: Vocabulary, space: Space = NARROW) -> Iterator[str]:
    """Yield times of day, and weekdays."""
    worst = insights.trends.worst
    if len(worst) < ENOUGH:
        more = ENOUGH - len(worst)
        yield f"Too early: about {more} more {'day' if more == 1 else 'days'} with pain, or none, noted."
        return
    yield f"{span(min(worst), max(worst))}, {in_days(len(worst))} noted."
    yield ""
    yield "By time of day: the mean of all pains noted then."
    yield from bars(insights.trends.parts, "pains", space=space)
    yield ""
    yield "By weekday: the mean of each day's strongest pain."
    yield from bars(insights.trends.weekdays(), space=space)


def daily_life(insights: Insights, _: Vocabulary, space: Space = NARROW) -> Iterator[str]:
    """Yield pain, what it got in the way of, sleep and stress, beside each other."""
    went, today = insights.trends, insights.today
    if not any(went.beside.values()):
        yield "Sleep and daily life stand here beside pain once they are noted in check-ins."
        return
    rows = {"pain": went.weeks(today, WEEKS)}
    rows |= {title: went.weeks(today, WEEKS, name) for name, title in BESIDE.items()}
    if not any(mean.number for name, means in rows.items() if name != "pain" for mean in means):
        yield f"No sleep or daily life was noted in the last {WEEKS} weeks."
        return
    begun = max(len(_begun(means)) for means in rows.values())
    shown = {title: dated(means[-begun:], "%d %b") for title, means in rows.items()}
    yield f"Means of {_last(shown['pain'], 'week')}, each with the days noted."
    yield "In the way, stress: 10 is most. Sleep: 10 is very well."
    yield from beside(shown, space)


def _begun(means: list[Mean]) -> list[Mean]:
    """Leave out the time before anything was noted: that is no gap."""
    return list(dropwhile(lambda mean: mean.value is None, means))


def _last(means: list[Mean], unit: str) -> str:
    return f"this {unit}" if len(means) == 1 else f"the last {len(means)} {unit}s"


def _noted(means: list[Mean]) -> str:
    return f"{in_days(sum(mean.number for mean in means))} noted"
