"""The page of what is measured now and then: PEG, own activities, overall change, ranges of motion."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from selfcare.domain.days import in_days
from selfcare.domain.insights.charts import NARROW, Space, bars, dated
from selfcare.domain.insights.insights import Insights
from selfcare.domain.insights.measured import CHANGE, Scale, Series
from selfcare.domain.insights.trends import Mean, months
from selfcare.domain.insights.words import span

WEEKS: Final = 13
MONTHS: Final = 12
CHANGES: Final = 12
"""How many ratings of overall change are shown."""

NONE: Final = (
    "PEG, your own activities and ranges of motion stand here once they are noted in check-ins."
)


class OverTime(NamedTuple):
    """A measure by week while it is new, later by month."""

    by: str
    """`week` or `month`."""
    means: tuple[Mean, ...]
    """From the first in which it was taken, each named after its first day."""


def over_time(series: Series, today: date) -> OverTime:
    """Return how a measure went up to a day."""
    monday = today - timedelta(days=today.weekday())
    starts = [monday - timedelta(weeks=back) for back in reversed(range(WEEKS))]
    is_new = series.first >= starts[0]
    spans = [(start, start + timedelta(days=6)) for start in starts]
    shown = spans if is_new else list(months(today, MONTHS))
    means = (
        Mean(f"{first}", *series.mean(first, last)) for first, last in shown if last >= series.first
    )
    return OverTime("week" if is_new else "month", tuple(means))


def measure_lines(
    insights: Insights, scales: Mapping[str, Scale], space: Space = NARROW
) -> Iterator[str]:
    """Yield every measure with its scale, its period and how often it was taken."""
    order = [*scales, *(each.id for each in insights.measures if each.id not in scales)]
    shown = sorted(insights.measures, key=lambda each: order.index(each.id))
    if not shown:
        yield NONE
    for number, series in enumerate(shown):
        scale = scales.get(series.id, Scale(series.id.replace("-", " ").capitalize()))
        if number:
            yield ""
        times = "once" if len(series.values) == 1 else f"{len(series.values)} times"
        yield f"{scale.title}: {times}, {span(series.first, series.last)}"
        yield from filter(None, [scale.about, _activities(series)])
        if series.id == CHANGE:
            yield from _changes(series, scale)
        else:
            yield from _bars(series, scale, insights.today, space)


def _activities(series: Series) -> str:
    """Return which activities were rated, and that others were before."""
    if not series.items:
        return ""
    said = f"Rated: {', '.join(series.items)}."
    return (
        f"{said} On {in_days(series.others)} before, others were: not shown."
        if series.others
        else said
    )


def _bars(series: Series, scale: Scale, today: date, space: Space) -> Iterator[str]:
    by, means = over_time(series, today)
    top = scale.top or max(mean.value or 0 for mean in means)
    of = f"a full bar is {top:.0f} {scale.unit}".rstrip() if not scale.top else "0-10"
    yield f"Mean by {by}, {of}."
    yield from bars(dated(means, "%d %b" if by == "week" else "%b %Y"), "times", top or 1, space)


def _changes(series: Series, scale: Scale) -> Iterator[str]:
    latest: Sequence[tuple[date, float]] = list(series.values.items())[-CHANGES:]
    if len(latest) < len(series.values):
        yield f"The last {CHANGES}, of -5 to 5:"
    else:
        yield "Of -5 to 5:"
    for day, value in latest:
        points = f"{value:+.0f}" if value else "0"
        yield f"{f'{day.day} {day:%b %Y}':<11}  {points:>3}  {scale.words.get(round(value), '')}".rstrip()
