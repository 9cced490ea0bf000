"""Assigned routines as care plans, one request an exercise."""

from collections.abc import Mapping
from typing import Final

from selfcare.domain.routines.dose_words import in_words
from selfcare.domain.routines.routine import Exercise, Routine
from selfcare.domain.text import clean
from selfcare.sharing.exports.fhir.codes import EXERCISES, OWN, UCUM, Resource, concept
from selfcare.sharing.exports.fhir.making import Bundle, notes

DAYS_A_WEEK: Final = 7

_ROUTINE: Final = f"{OWN}routine"


def add_plan(bundle: Bundle, routine: Routine) -> tuple[str, Mapping[str, str]]:
    """Add a routine; return how to refer to it, and to each exercise's request by the exercise's id."""
    name = (
        f"{bundle.diary}/{routine.slug}/v{routine.version}"  # another client has the same routine
    )
    requests = {
        exercise.id: bundle.add(
            _request(bundle, routine, exercise), _ROUTINE, f"{name}/{exercise.id}"
        )
        for exercise in routine.exercises
    }
    plan: Resource = {
        "resourceType": "CarePlan",
        "status": "active",
        "intent": "plan",
        "subject": bundle.subject,
        "title": clean(routine.title),
        "activity": [{"reference": {"reference": url}} for url in requests.values()],
    }
    if routine.purpose:
        plan["description"] = clean(routine.purpose)
    return bundle.add(plan | notes(routine.notes), _ROUTINE, name), requests


def _request(bundle: Bundle, routine: Routine, exercise: Exercise) -> Resource:
    return {
        "resourceType": "ServiceRequest",
        "status": "active",
        "intent": "plan",
        "code": concept(EXERCISES, exercise.id, clean(exercise.name)),
        "subject": bundle.subject,
        "occurrenceTiming": {"repeat": _repeat(routine, exercise)},
        "patientInstruction": in_words(exercise),
        **notes(exercise.note),
    }


def _repeat(routine: Routine, exercise: Exercise) -> Resource:
    """Return how often, in FHIR's words: so many times a day, or a week where not every day counts."""
    times = exercise.dose.times_a_day
    if routine.days_a_week >= DAYS_A_WEEK:
        repeat: Resource = {"frequency": times, "period": 1, "periodUnit": "d"}
    else:
        repeat = {"frequency": times * routine.days_a_week, "period": 1, "periodUnit": "wk"}
    if routine.weeks:
        repeat["boundsDuration"] = {
            "value": routine.weeks,
            "unit": "week",
            "system": UCUM,
            "code": "wk",
        }
    return repeat
