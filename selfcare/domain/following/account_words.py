"""How an assigned routine goes, in plain lines: what was kept, pain around it, its versions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from selfcare.domain.following.adherence import Adherence
from selfcare.domain.following.assignments import Course, Standing, assignment_of
from selfcare.domain.following.responses import Response
from selfcare.domain.routines.routine import Exercise, Routine

NAMED: Final = 6
"""How many gaps are named; the rest is counted."""

FEW: Final = 5
"""Under so many sessions with both ratings, numbers say nothing yet. Our own choice."""

NOT_A_CAUSE: Final = (
    "The whole session is rated, not one exercise. These numbers do not say what made a difference."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """All that there is to tell about one assigned routine."""

    routine: Routine
    """As it is done this week."""
    standing: Standing
    course: Course
    adherence: Adherence
    responses: dict[str, Response]


def standing_line(standing: Standing) -> str:
    """Return how it stands, and since when."""
    words = {
        "followed": "You follow it",
        "paused": "Paused",
        "ended": "Ended",
        "removed": "Removed",
    }
    state = words.get(standing.state, standing.state)
    return f"{state} since {_day(standing.changed)}. Version {standing.version}."


def kept_lines(adherence: Adherence) -> Iterator[str]:
    """Yield what was kept, and which days or weeks have less noted than planned."""
    if not adherence.planned:
        yield "Nothing was planned yet that could be looked back on."
    else:
        number = "all" if 1 < adherence.kept == adherence.partly else adherence.partly
        partly = f", {number} of them in part" if adherence.partly else ""
        days = "planned day" if adherence.planned == 1 else "planned days"
        yield f"{adherence.kept} of {adherence.planned} {days} kept{partly}."
    if adherence.rest:
        days = "day" if adherence.rest == 1 else "days"
        yield f"{adherence.rest} {days} of rest, illness or flare-up, which count neither way."
    if adherence.held_back:
        days = "day" if adherence.held_back == 1 else "days"
        yield f"{adherence.held_back} {days} on which a warning held it back, which count neither way."
    if adherence.gaps:
        yield f"Nothing noted on: {_named([_day(day) for day in adherence.gaps])}."
    if adherence.short_weeks:
        weeks = [
            f"{_day(week.monday)}: {week.kept} of {week.planned}" for week in adherence.short_weeks
        ]
        yield f"Weeks with less, by their Monday: {_named(weeks)}."


def response_line(response: Response | None) -> str:
    """Return what was noted around the sessions with an exercise."""
    if response is None or not (response.sessions or response.stopped):
        return "not done yet"
    parts = [f"in {_sessions(response.sessions)}"]
    if response.rated:
        parts.append(f"pain {_range(response.before)} before, {_range(response.after)} after")
    if response.rated >= FEW:
        counts = (("lower", response.lower), ("same", response.same), ("higher", response.higher))
        parts.append(", ".join(f"{word} after {count}" for word, count in counts if count))
    elif response.rated:
        parts.append("too few to compare")
    if response.stopped:
        times = "once" if response.stopped == 1 else f"{response.stopped} times"
        parts.append(f"stopped for pain {times}")
    return "; ".join(parts)


def version_lines(course: Course) -> Iterator[str]:
    """Yield the accepted versions and what happened between, the newest first."""
    words = {"accepted": "accepted", "paused": "paused", "resumed": "on again", "ended": "ended"}
    for entry in reversed(course.changes):
        said = assignment_of(entry)
        state = words.get(said.state, said.state)
        what = f"version {said.version} {state}" if said.state == "accepted" else state
        yield f"{_day(entry.day)}  {what}"


def exercise_lines(account: Account) -> Iterator[tuple[Exercise, str]]:
    """Yield each exercise with what was noted around it."""
    for exercise in account.routine.exercises:
        yield exercise, response_line(account.responses.get(exercise.id))


def _named(names: Sequence[str]) -> str:
    """Name the latest few, and count the rest."""
    shown = ", ".join(names[-NAMED:])
    earlier = len(names) - NAMED
    return f"{shown}, and {earlier} earlier" if earlier > 0 else shown


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"


def _sessions(number: int) -> str:
    return "1 session" if number == 1 else f"{number} sessions"


def _range(ratings: Sequence[int]) -> str:
    low, high = min(ratings), max(ratings)
    return str(low) if low == high else f"{low} to {high}"
