"""Insights as pages to read, the same in the app and on the command line."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from selfcare.domain.days import in_days
from selfcare.domain.insights.charts import bars, beside, dated, year
from selfcare.domain.insights.insights import QUARTER, Insights
from selfcare.domain.insights.trends import Mean
from selfcare.domain.insights.words import basis, course_sentence, goes_with, helps, span
from selfcare.domain.vocabulary import Vocabulary
from selfcare.domain.zones_over_time import ZonesOverTime

WEEKS: Final = 13
ENOUGH: Final = 14
"""Noted days below which nothing is said about patterns."""

_ZONES: Final = 10
_NOTHING: Final = "Nothing is noted yet. Once something is, it shows here."
_BESIDE: Final = {"sleep": "sleep", "in_the_way": "in the way", "stress": "stress"}

Lines = Callable[[Insights, Vocabulary], Iterator[str]]


class Page(NamedTuple):
    """One page."""

    name: str
    title: str
    lines: tuple[str, ...]


def pages(insights: Insights, vocabulary: Vocabulary) -> list[Page]:
    """Return all pages."""
    return [
        Page(name, title, tuple(lines(insights, vocabulary)))
        for name, (title, lines) in _PAGES.items()
    ]


def _weeks(insights: Insights, _: Vocabulary) -> Iterator[str]:
    went, today = insights.trends, insights.today
    if not went.worst:
        yield _NOTHING
        return
    yield course_sentence(insights.course)
    yield ""
    yield f"Mean of each day's strongest pain, 0-10, by week; the last {WEEKS} weeks."
    yield from bars(dated(went.weeks(today, WEEKS), "%d %b"))


def _year(insights: Insights, _: Vocabulary) -> Iterator[str]:
    if not insights.trends.worst:
        yield _NOTHING
        return
    yield "Each day's strongest pain; X is 10, a dot is a gap."
    yield ""
    yield from year(insights.trends.worst, insights.today)


def _when(insights: Insights, _: Vocabulary) -> Iterator[str]:
    worst = insights.trends.worst
    if len(worst) < ENOUGH:
        yield _too_early(len(worst))
        return
    yield f"{span(min(worst), max(worst))}, {in_days(len(worst))} noted."
    yield ""
    yield "By time of day: the mean of all pains noted then."
    yield from bars(insights.trends.parts, "pains")
    yield ""
    yield "By weekday: the mean of each day's strongest pain."
    yield from bars(insights.trends.weekdays())


def _where(insights: Insights, vocabulary: Vocabulary) -> Iterator[str]:
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
    for zone in islice(_both(now, before), _ZONES):
        yield f"{vocabulary.short(zone)[:28]:<29}{_days(now, zone):>12}{_days(before, zone):>12}"
    yield ""
    yield "The mean is of the days on which it hurt there."


def _goes(insights: Insights, vocabulary: Vocabulary) -> Iterator[str]:
    yield basis(insights.compared)
    for sentence in goes_with(insights.compared, vocabulary):
        yield ""
        yield sentence


def _helps(insights: Insights, vocabulary: Vocabulary) -> Iterator[str]:
    yield from helps(insights, vocabulary)


def _sleep(insights: Insights, _: Vocabulary) -> Iterator[str]:
    went = insights.trends
    if not any(went.beside.values()):
        yield "Sleep and daily life stand here beside pain once they are noted in check-ins."
        return
    rows = {"pain": _named(went.weeks(insights.today, WEEKS))}
    for name, title in _BESIDE.items():
        rows[title] = _named(went.weeks(insights.today, WEEKS, name))
    yield "Means by week, with the days noted. Sleep: 10 is very well. In the way and stress: 10 is most."
    yield ""
    yield from beside(rows)


def _named(means: list[Mean]) -> list[Mean]:
    return dated(means, "%d %b")


def _both(now: ZonesOverTime, before: ZonesOverTime) -> Iterator[str]:
    yield from dict.fromkeys(each.zone for each in (*now.zones, *before.zones))


def _days(seen: ZonesOverTime, zone: str) -> str:
    found = seen.of(zone)
    return f"{found.mean:.1f} ({found.days})" if found else "not noted"


def _too_early(noted: int) -> str:
    more = ENOUGH - noted
    return (
        f"Too early: about {more} more {'day' if more == 1 else 'days'} with pain, or none, noted."
    )


_PAGES: Final[dict[str, tuple[str, Lines]]] = {
    "weeks": ("Weeks", _weeks),
    "year": ("Year", _year),
    "when": ("Time of day and weekday", _when),
    "where": ("Where", _where),
    "goes": ("What goes with what", _goes),
    "helps": ("What helps", _helps),
    "sleep": ("Sleep and daily life", _sleep),
}
