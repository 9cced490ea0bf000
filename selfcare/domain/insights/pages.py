"""Insights as pages to read, the same in the app and on the command line."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from selfcare.domain.insights import trend_pages
from selfcare.domain.insights.charts import NARROW, Space
from selfcare.domain.insights.insights import QUARTER, Insights
from selfcare.domain.insights.measure_page import measure_lines
from selfcare.domain.insights.measured import NO_SCALES, Scale
from selfcare.domain.insights.words import basis, goes_with, helps
from selfcare.domain.insights.zones_over_time import ZonesOverTime
from selfcare.domain.vocabulary import Vocabulary

_ZONES: Final = 10

Lines = Callable[[Insights, Vocabulary, Space], Iterator[str]]


class Page(NamedTuple):
    """One page."""

    name: str
    title: str
    lines: tuple[str, ...]


def pages(
    insights: Insights,
    vocabulary: Vocabulary,
    scales: Mapping[str, Scale] = NO_SCALES,
    space: Space = NARROW,
) -> list[Page]:
    """Return all pages; `scales` say how measures are read, `space` how large charts are."""
    made = [
        Page(name, title, tuple(lines(insights, vocabulary, space)))
        for name, (title, lines) in _PAGES.items()
    ]
    return [
        *made,
        Page(
            "measures",
            "Scores and ranges of motion",
            tuple(measure_lines(insights, scales, space)),
        ),
    ]


def _where(insights: Insights, vocabulary: Vocabulary, _: Space) -> Iterator[str]:
    now, before = insights.zones, insights.zones_before
    yield (
        f"The last {QUARTER.days} days, {now.noted} of them noted, "
        f"and the {QUARTER.days} before, {before.noted} noted."
    )
    yield ""
    if not now.zones and not before.zones:
        yield "No pain was noted in this time."
        return
    yield f"{'mean (days)':<29}{'now':>12}{'before':>12}"
    places = list(_both(now, before))
    for zone in places[:_ZONES]:
        yield f"{vocabulary.short(zone)[:28]:<29}{_days(now, zone):>12}{_days(before, zone):>12}"
    if len(places) > _ZONES:
        yield f"and {len(places) - _ZONES} more, that hurt on fewer days"
    yield ""
    yield "The mean is of the days on which it hurt there."


def _goes(insights: Insights, vocabulary: Vocabulary, _: Space) -> Iterator[str]:
    yield basis(insights.compared)
    for sentence in goes_with(insights.compared, vocabulary, insights.titles):
        yield ""
        yield sentence


def _helps(insights: Insights, vocabulary: Vocabulary, _: Space) -> Iterator[str]:
    for number, line in enumerate(helps(insights, vocabulary)):
        if number and line.endswith("."):
            yield ""
        yield line


def _both(now: ZonesOverTime, before: ZonesOverTime) -> Iterator[str]:
    yield from dict.fromkeys(each.zone for each in (*now.zones, *before.zones))


def _days(seen: ZonesOverTime, zone: str) -> str:
    found = seen.of(zone)
    return f"{found.mean:.1f} ({found.days})" if found else "not noted"


_PAGES: Final[dict[str, tuple[str, Lines]]] = {
    "days": ("Days", trend_pages.days),
    "weeks": ("Weeks", trend_pages.weeks),
    "months": ("Months", trend_pages.by_month),
    "year": ("Year", trend_pages.calendar_year),
    "when": ("Time of day and weekday", trend_pages.when),
    "where": ("Where", _where),
    "goes": ("What goes with what", _goes),
    "helps": ("What helps", _helps),
    "daily": ("Sleep and daily life", trend_pages.daily_life),
}
