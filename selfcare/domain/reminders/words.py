"""A reminder in words: such as one types it, and such as one reads it."""

from datetime import date, time

from selfcare.domain.describe import one_line, routine_name
from selfcare.domain.reminders.parts import DAY_NAMES
from selfcare.domain.reminders.reminder import EVERY_DAY, WORDS_LIMIT, Every, Pause, Reminder, Times

_TITLES = {
    "routine": "Your stretches",
    "log": "The daily log",
    "posture": "Your posture",
    "look-back": "The week's look back",
    "visit": "The evening before a visit",
}


def as_typed(reminder: Reminder) -> str:
    """Return one line that asks for this reminder."""
    words = [reminder.what]
    if reminder.words or reminder.routine:
        words.append(f'"{reminder.words or reminder.routine}"')
    if reminder.visit:
        words.append(f"{reminder.visit}")
    words += _when_typed(reminder.when)
    usual = (6,) if reminder.what == "look-back" else EVERY_DAY
    if reminder.days != usual:
        words.append("daily" if reminder.days == EVERY_DAY else ",".join(_short(reminder.days)))
    if reminder.until:
        words.append(f"until {reminder.until}")
    if reminder.again != (1 if reminder.what in {"routine", "log"} else 0):
        words.append(f"again {reminder.again}")
    return " ".join(words)


def title(reminder: Reminder) -> str:
    """Return what it is about, in a few words."""
    if reminder.what == "words":
        return f'"{one_line(reminder.words)[:WORDS_LIMIT]}"'
    if reminder.what == "routine" and reminder.routine:
        return f"Routine: {routine_name(one_line(reminder.routine))}"
    return _TITLES[reminder.what]


def timing(reminder: Reminder) -> str:
    """Return when it rings, such as `20:00, Mon-Fri`."""
    when = reminder.when
    if isinstance(when, Every):
        said = f"every {when.minutes} minutes, {_clock(when.start)}-{_clock(when.end)}"
    else:
        said = " and ".join(map(_clock, when.at))
    if reminder.visit:
        said += f", for the visit of {reminder.visit}"
    elif reminder.what != "visit":
        said += f", {days_told(reminder.days)}"
    return f"{said}, until {reminder.until}" if reminder.until else said


def days_told(days: tuple[int, ...]) -> str:
    """Return days of the week in words, such as `Mon-Fri`."""
    if days == EVERY_DAY:
        return "every day"
    names = [name.capitalize() for name in _short(days)]
    is_run = len(days) > 2 and days[-1] - days[0] == len(days) - 1
    return f"{names[0]}-{names[-1]}" if is_run else ", ".join(names)


def paused_until(pauses: tuple[Pause, ...], today: date) -> str:
    """Return until when it is paused today, in words; empty where it is not."""
    covering = [pause for pause in pauses if pause.covers(today)]
    if not covering:
        return ""
    lasts = [pause.last for pause in covering if pause.last]
    return f"paused until {max(lasts)}" if len(lasts) == len(covering) else "paused"


def _when_typed(when: Times | Every) -> list[str]:
    if isinstance(when, Every):
        return [f"every {when.minutes}m", f"{_clock(when.start)}-{_clock(when.end)}"]
    return [_clock(at) for at in when.at]


def _short(days: tuple[int, ...]) -> list[str]:
    return [DAY_NAMES[day][:3] for day in days]


def _clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02}"
