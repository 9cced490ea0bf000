"""What was done of the routines, exercise by exercise, and how it felt before and after."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import Final, NamedTuple, TypeAlias

from selfcare.domain.entries import Done, Entry, Session
from selfcare.domain.following.asked_for import DaysAsked

Assigned: TypeAlias = Mapping[tuple[str, int, str], DaysAsked]
"""On which days of the period an exercise was asked for, by routine, version and exercise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """Pain before and after the sessions that an exercise was done in, 0-10.

    The ratings belong to the whole session; other exercises were in it too.
    """

    sessions: int
    """How many of the sessions were rated both before and after."""
    before: float
    after: float
    least: int
    """The smallest and the greatest difference, after less before: below 0 is less pain."""
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Practised:
    """One exercise of one version of a routine."""

    routine: str
    version: int
    exercise: str
    sessions: int
    """In how many sessions it stood on the list."""
    done: int
    partly: int
    skipped: int
    stopped: int
    """In how many it was stopped because it hurt."""
    reasons: tuple[tuple[str, int], ...]
    """Why it was left out or stopped, the most frequent first."""
    days: int
    """On how many days it was done, at least partly."""
    asked: int | None
    """On how many days of the period it was asked for, where that is known."""
    met: int | None
    """On how many of those days it was done, wholly or in part."""
    felt: Felt | None


class _Time(NamedTuple):
    """One session that an exercise stood in, and what became of it there."""

    day: date
    session: Session
    result: str
    reasons: tuple[str, ...]


def practised(entries: Iterable[Entry], assigned: Assigned) -> tuple[Practised, ...]:
    """Count the sessions, in the order in which the exercises come in `entries`.

    What was asked for and stood in no session follows the others of its routine.
    """
    played: dict[tuple[str, int, str], list[_Time]] = {}
    for entry in entries:
        if isinstance(session := entry.content, Session):
            for exercise, times in _by_exercise(session).items():
                reasons = tuple(done.reason for done in times if done.reason)
                key = (session.routine, session.version, exercise)
                time = _Time(entry.day, session, _result(times), reasons)
                played.setdefault(key, []).append(time)
    for key, asked in assigned.items():
        if asked.planned:
            played.setdefault(key, [])
    places = {key[:2]: place for place, key in reversed(list(enumerate(played)))}
    keys = sorted(played, key=lambda key: places[key[:2]])
    return tuple(_practised(key, played[key], assigned.get(key)) for key in keys)


def _practised(key: tuple[str, int, str], times: list[_Time], asked: DaysAsked | None) -> Practised:
    routine, version, exercise = key
    results = Counter(time.result for time in times)
    reasons = Counter(reason for time in times for reason in time.reasons)
    took_part = [time for time in times if time.result != "skipped"]
    return Practised(
        routine=routine,
        version=version,
        exercise=exercise,
        sessions=len(times),
        done=results["done"],
        partly=results["partly"],
        skipped=results["skipped"],
        stopped=results["stopped"],
        reasons=tuple(reasons.most_common()),
        days=len({time.day for time in took_part}),
        asked=asked.planned if asked else None,
        met=asked.met([time.day for time in times if time.result in _MET]) if asked else None,
        felt=_felt(time.session for time in took_part),
    )


_MET: Final = {"done", "partly"}
"""What became of an exercise that was done as asked, if in part only."""


def _by_exercise(session: Session) -> dict[str, list[Done]]:
    times: dict[str, list[Done]] = {}
    for done in session.exercises:
        times.setdefault(done.exercise, []).append(done)
    return times


def _result(times: Iterable[Done]) -> str:
    """Return what became of an exercise in one session, in which it may stand twice."""
    results = {done.result for done in times}
    if "stopped" in results:
        return "stopped"
    return results.pop() if len(results) == 1 else "partly"


def _felt(sessions: Iterable[Session]) -> Felt | None:
    rated = [
        (session.before, session.after)
        for session in sessions
        if session.before is not None and session.after is not None
    ]
    if not rated:
        return None
    changes = [after - before for before, after in rated]
    return Felt(
        sessions=len(rated),
        before=round(fmean(before for before, _ in rated), 1),
        after=round(fmean(after for _, after in rated), 1),
        least=min(changes),
        most=max(changes),
    )
