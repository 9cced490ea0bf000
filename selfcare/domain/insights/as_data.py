"""Insights as plain data, for `--json`. Names are part of the contract; numbers are rounded to 0.001."""

from typing import Any, Final

from selfcare.domain.insights.insights import Insights
from selfcare.domain.insights.pages import WEEKS
from selfcare.domain.insights.trends import Mean
from selfcare.domain.insights.words import answer_sentence, around_sentence, course_sentence
from selfcare.domain.vocabulary import Vocabulary
from selfcare.domain.zones_over_time import ZonesOverTime

MONTHS: Final = 12


def as_data(insights: Insights, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return everything that is shown, and each comparison, said or not."""
    went, today = insights.trends, insights.today
    return {
        "today": today.isoformat(),
        "course": {
            "said": course_sentence(insights.course),
            "now": _mean(insights.course.now),
            "before": _mean(insights.course.before),
        },
        "weeks": [_mean(mean) for mean in went.weeks(today, WEEKS)],
        "months": [_mean(mean) for mean in went.months(today, MONTHS)],
        "parts_of_day": [_mean(mean) for mean in went.parts],
        "weekdays": [_mean(mean) for mean in went.weekdays()],
        "days": {day.isoformat(): worst for day, worst in sorted(went.worst.items())},
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
            "said": answer_sentence(each, vocabulary) if each.is_said else "",
        }
        for each in compared.answers
    ]
    return compared._asdict() | {
        "first": compared.first and compared.first.isoformat(),
        "last": compared.last and compared.last.isoformat(),
        "answers": answers,
        "too_early": {each.name: each.days for each in compared.too_early},
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
