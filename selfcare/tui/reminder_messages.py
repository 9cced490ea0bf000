"""What is asked of the app about reminders, and what those who look and show beside it tell it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from selfcare.diary.reminders import Reminders
    from selfcare.domain.reminders.reminder import Reminder
    from selfcare.domain.reminders.ringing import Due


@dataclass
class ReminderWanted(Message):
    """Somebody wants to add a reminder, or to change one."""

    changes: "Reminder | None" = None


@dataclass
class ReminderChangeWanted(Message):
    """Somebody wants a change of the reminders, which is said when it is made."""

    change: "Callable[[Reminders], object]"
    says: str


class QuietHoursWanted(Message):
    """Somebody wants to say when nothing rings."""


@dataclass
class SnoozeWanted(Message):
    """Somebody wants what rang last to come again in so many minutes."""

    minutes: int


class DesktopTestWanted(Message):
    """Somebody wants to see whether a notice arrives on the desktop."""


@dataclass
class Rang(Message):
    """Some reminders are due."""

    due: "Sequence[Due]"


@dataclass
class DesktopTold(Message):
    """A notice was handed to the desktop, and this is what is known of it."""

    sentence: str
    is_fault: bool = True
    was_asked_for: bool = False
