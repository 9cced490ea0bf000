"""What a new version of a routine changes, in words that its reader can agree to or not."""

from collections.abc import Iterator
from typing import Final

from selfcare.domain.routines.routine import Dose, Exercise, Routine
from selfcare.domain.routines.rule_words import measuring

DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def differences(before: Routine, after: Routine) -> tuple[str, ...]:
    """Return what changes, a phrase each: new, changed and dropped exercises, then all else.

    What is not told apart here is equal to the person who does it; an empty answer says so.
    """
    old = {exercise.id: exercise for exercise in before.exercises}
    new = {exercise.id: exercise for exercise in after.exercises}
    found = [f"new: {each.name}" for each in after.exercises if each.id not in old]
    for each in after.exercises:
        if each.id in old:
            found += [f"{each.name}: {change}" for change in _exercise(old[each.id], each)]
    found += [f"{each.name} dropped" for each in before.exercises if each.id not in new]
    if [each for each in new if each in old] != [each for each in old if each in new]:
        found.append("another order")
    return tuple(found + list(_frame(before, after)))


def _exercise(before: Exercise, after: Exercise) -> Iterator[str]:
    if before.name != after.name:
        yield f"was called {before.name}"
    yield from _dose(before.dose, after.dose)
    if before.each_side != after.each_side:
        yield "each side" if after.each_side else "no longer each side by itself"
    if before.later != after.later:
        yield f"other doses from week {after.later[0][0]}" if after.later else "no later doses"
    yield from _texts(before, after)
    if before.in_short_form != after.in_short_form:
        yield "in the short form" if after.in_short_form else "not in the short form"
    if (before.leave_out_at, before.leave_out_note) != (after.leave_out_at, after.leave_out_note):
        rise = after.leave_out_at
        yield f"left out if pain rises by {rise}" if rise else "no longer left out if pain rises"


def _dose(before: Dose, after: Dose) -> Iterator[str]:
    if before.hold != after.hold:
        yield f"hold {before.hold} → {after.hold} s"
    if before.repetitions != after.repetitions:
        yield f"repetitions {before.repetitions} → {after.repetitions}"
    if before.sets != after.sets:
        yield f"sets {before.sets} → {after.sets}"
    if before.rest != after.rest:
        yield f"rest {before.rest} → {after.rest} s"
    if before.times_a_day != after.times_a_day:
        yield f"times a day {before.times_a_day} → {after.times_a_day}"


def _texts(before: Exercise, after: Exercise) -> Iterator[str]:
    if before.note != after.note:
        yield f"note: {after.note}" if after.note else "no note any more"
    if before.steps != after.steps:
        yield "other steps"
    if (before.picture, before.pose) != (after.picture, after.pose):
        yield "another picture"
    if _advice(before) != _advice(after):
        yield "other advice on how to do it"


def _advice(exercise: Exercise) -> tuple[object, ...]:
    return (
        exercise.feel,
        exercise.cautions,
        exercise.cues,
        exercise.easier,
        exercise.harder,
        exercise.position,
        exercise.equipment,
        exercise.kind,
    )


def _frame(before: Routine, after: Routine) -> Iterator[str]:
    """Yield what changes about the routine as a whole."""
    if before.title != after.title:
        yield f"title: {before.title} → {after.title}"
    if before.purpose != after.purpose:
        yield f"for: {after.purpose}"
    if often(before) != often(after):
        yield f"{often(before)} → {often(after)}"
    if before.weeks != after.weeks:
        yield f"{_weeks(before)} → {_weeks(after)}"
    yield from _rules(before, after)
    for name, then, now in (
        ("when to stop", before.stop_rule, after.stop_rule),
        ("when to do more", before.progression, after.progression),
        ("when you look at it together", before.review, after.review),
        ("notes", before.notes, after.notes),
    ):
        if then != now:
            yield f"{name}: {now}" if now else f"{name}: nothing any more"


def _rules(before: Routine, after: Routine) -> Iterator[str]:
    if before.short_from != after.short_from:
        start = after.short_from
        yield f"short form from pain {start}" if start else "no short form"
    if before.stop_above != after.stop_above:
        yield f"stop above pain {before.stop_above} → {after.stop_above}"
    if measuring(before) != measuring(after):
        yield _uncapitalised(measuring(after)) or "asks for nothing to be measured any more"
    if before.ask_first != after.ask_first:
        yield "other conditions to ask a clinician about first"


def _uncapitalised(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].removesuffix(".")


def often(routine: Routine) -> str:
    """Return on which days it is done, such as `5 days a week` or `Mon, Wed, Fri`."""
    if routine.on_days:
        return ", ".join(DAYS[day] for day in routine.on_days)
    days = routine.days_a_week
    return "every day" if days == len(DAYS) else f"{days} day{'s' * (days > 1)} a week"


def _weeks(routine: Routine) -> str:
    weeks = routine.weeks
    return f"{weeks} week{'s' * (weeks > 1)}" if weeks else "until further notice"
