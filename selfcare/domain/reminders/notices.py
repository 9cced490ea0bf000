"""What a notice says. On the desktop nothing about health, unless the person chose so."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from selfcare.domain.describe import one_line, routine_name
from selfcare.domain.reminders.reminder import WORDS_LIMIT, Reminder
from selfcare.domain.reminders.ringing import Due

TITLE: Final = "selfcare"
NEUTRAL: Final = "It is time for what you planned."

_ABOUT: Final = {
    "routine": "Time for your stretches, if now is good.",
    "log": "How is it? Noting it takes a moment.",
    "posture": "How do you sit or stand right now?",
    "look-back": "Your week is there to look back on.",
    "visit": "You see your therapist tomorrow.",
}


class Notice(NamedTuple):
    """What is shown."""

    title: str
    body: str


def notice(due: Sequence[Due], *, is_open: bool) -> Notice:
    """Return one notice about everything that is due: a pile of them helps nobody.

    Own words are always shown, since they were chosen; what else it is about only with `is_open`.
    """
    texts = dict.fromkeys(text_of(each, is_open=is_open) for each in due)
    return Notice(TITLE, "\n".join(texts))


def text_of(due: Due, *, is_open: bool) -> str:
    """Return what is said about one."""
    about = about_it(due.reminder) if is_open or due.reminder.words else NEUTRAL
    if due.is_late:
        return f"{about} (late: it was for {when_it_was(due)})"
    return f"{about} (again)" if due.is_again else about


def about_it(reminder: Reminder) -> str:
    """Return what it is about, for the person alone."""
    if reminder.words:
        return one_line(reminder.words)[:WORDS_LIMIT]  # a file may hold more
    if reminder.what == "routine" and reminder.routine:
        return f"Time for {routine_name(reminder.routine)}, if now is good."
    return _ABOUT.get(reminder.what, NEUTRAL)


def when_it_was(due: Due) -> str:
    """Return the time that one was meant for, with its day of the week."""
    return f"{due.slot:%A} {due.slot:%H:%M}"
