"""Doses and lengths of time in plain words."""

from selfcare.domain.routines.routine import Exercise


def in_words(exercise: Exercise) -> str:
    """Return how much of an exercise to do, such as `3 times 20 s, each side`."""
    dose = exercise.dose
    times = "once" if dose.repetitions == 1 else f"{dose.repetitions} times"
    held = f"{times} {dose.hold} s" if dose.hold else times
    parts = [held]
    if exercise.each_side:
        parts.append("each side")
    if dose.sets > 1:
        parts.append(f"{dose.sets} sets")
    if dose.times_a_day > 1:
        parts.append(f"{dose.times_a_day} times a day")
    return ", ".join(parts)


def minutes(seconds: float) -> str:
    """Return a length of time to the next whole minute, such as `about 6 min`."""
    return f"about {max(1, round(seconds / 60))} min"
