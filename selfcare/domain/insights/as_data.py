"""Insights as plain data, for `--json`. Names are part of the contract; numbers are rounded to 0.001."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from selfcare.domain.insights.charts import NARROW
from selfcare.domain.insights.insights import Insights
from selfcare.domain.insights.measure_page import over_time
from selfcare.domain.insights.measured import NO_SCALES, Scale, Series
from selfcare.domain.insights.trend_pages import BESIDE, MONTHS, WEEKS
from selfcare.domain.insights.trends import Mean, months
from selfcare.domain.insights.words import answer_sentence, around_sentence, course_sentence
from selfcare.domain.insights.zones_over_time import ZonesOverTime
from selfcare.domain.vocabulary import Vocabulary


def as_data(
    insights: Insights, vocabulary: Vocabulary, scales: Mapping[str, Scale] = NO_SCALES
) -> dict[str, Any]:
    """Return everything that is shown, and each comparison, said or not; `scales` is for measures."""
    went, today = insights.trends, insights.today
    return {
        "today": today.isoformat(),
        "entries": insights.entries,
        "since": insights.since and insights.since.isoformat(),
        "course": {
            "said": course_sentence(insights.course),
            "now": _mean(insights.course.now),
            "before": _mean(insights.course.before),
        },
        "weeks": [_mean(mean) for mean in went.weeks(today, WEEKS)],
        "months": [_mean(mean) for mean in went.months(today, MONTHS)],
        "years": [_mean(mean) for mean in went.years(today)],
        "parts_of_day": [_mean(mean) for mean in went.parts],
        "weekdays": [_mean(mean) for mean in went.weekdays()],
        "days": {day.isoformat(): worst for day, worst in sorted(went.worst.items())},
        "noted": _noted(insights),
        "beside": {
            name: [_mean(mean) for mean in went.weeks(today, WEEKS, name)] for name in BESIDE
        },
        "measures": [_measure(each, scales, today) for each in insights.measures],
        "zones": _zones(insights.zones),
        "zones_before": _zones(insights.zones_before),
        "compared": _compared(insights, vocabulary),
        "sessions": [
            {"said": around_sentence(each), **_rounded(each._asdict())}
            for each in insights.sessions
        ],
        "eased": {each.easer: each.times for each in insights.eased},
        "eased_of": insights.eased_of,
    }


def _compared(insights: Insights, vocabulary: Vocabulary) -> dict[str, Any]:
    compared = insights.compared
    answers = [
        {
            **_rounded(each._asdict()),
            "said": answer_sentence(each, vocabulary, insights.titles) if each.is_said else "",
        }
        for each in compared.answers
    ]
    return compared._asdict() | {
        "first": compared.first and compared.first.isoformat(),
        "last": compared.last and compared.last.isoformat(),
        "answers": answers,
        "too_early": {each.name: each.days for each in compared.too_early},
    }


def _noted(insights: Insights) -> dict[str, int]:
    """Return on how many days pain, or none, was noted, for each time that a page is of."""
    today, between = insights.today, insights.trends.between
    starts = {
        "8_weeks": today - timedelta(weeks=NARROW.weeks) + timedelta(days=1),
        "12_months": next(first for first, _ in months(today, MONTHS)),
    }
    counts = {name: between(first, today).number for name, first in starts.items()}
    return counts | {"all": len(insights.trends.worst)}


def _measure(series: Series, scales: Mapping[str, Scale], today: date) -> dict[str, Any]:
    scale = scales.get(series.id, Scale(series.id))
    shown = over_time(series, today)
    return {
        "name": series.id,
        "title": scale.title,
        "unit": scale.unit,
        "activities": list(series.items),
        "other_activities_on": series.others,
        "values": {day.isoformat(): round(value, 3) for day, value in series.values.items()},
        "by": shown.by,
        "means": [_mean(mean) for mean in shown.means],
    }


def _mean(mean: Mean) -> dict[str, Any]:
    return _rounded(mean._asdict())


def _zones(seen: ZonesOverTime) -> dict[str, Any]:
    return {"noted": seen.noted, "zones": [_rounded(each._asdict()) for each in seen.zones]}


def _rounded(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        name: round(value, 3) if isinstance(value, float) else value
        for name, value in fields.items()
    }
