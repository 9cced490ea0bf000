"""What a screen asks of the app, named after what the person wants."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from selfcare.domain.entries import Content, Entry, Pain

if TYPE_CHECKING:
    from selfcare.sharing.report.gather import Report
    from selfcare.sharing.sealing.lock import Lock


class Draft(NamedTuple):
    """A pain that is being written down, and what was wrong with it when it was last tried."""

    pain: Pain | None
    """None as long as nothing is said, not even the strength."""
    when: str = ""
    """The time as it was typed; empty for now, or for that of the corrected entry."""
    is_ready: bool = False
    """Whether it can be saved as it is, so that the strength is what one would change."""
    corrects: Entry | None = None
    fault: str = ""


@dataclass
class LogWanted(Message):
    """Somebody wants to write down a pain."""

    draft: Draft


@dataclass
class NoteWanted(Message):
    """Somebody wants this noted as it is."""

    content: Content
    at: datetime | None = None


class PostureWanted(Message):
    """Somebody wants to note a posture."""


@dataclass
class VisitWanted(Message):
    """Somebody wants to note a visit, or to correct one."""

    corrects: Entry | None = None


class IntakeWanted(Message):
    """Somebody wants to answer what a therapist asks first."""


class LearnWanted(Message):
    """Somebody wants to read about muscles, places and the massage."""


@dataclass
class CorrectionWanted(Message):
    """Somebody wants to correct an entry."""

    entry: Entry


@dataclass
class MendingWanted(Message):
    """Somebody wants to correct an entry that has no form of its own."""

    entry: Entry


@dataclass
class DeletionWanted(Message):
    """Somebody wants an entry gone."""

    entry: Entry


@dataclass
class PrivacyWanted(Message):
    """Somebody wants an entry kept out of what is shared, or in it again."""

    entry: Entry


class UndoWanted(Message):
    """Somebody wants the last change taken back."""


class SettingsWanted(Message):
    """Somebody wants to see or change the settings."""


@dataclass
class SettingWanted(Message):
    """Somebody wants a setting to be so from now on."""

    name: str
    value: str


@dataclass
class ProfileWanted(Message):
    """Somebody wants to say what holds for them, or to correct what they said."""

    corrects: Entry | None = None


class WarningsWanted(Message):
    """Somebody wants to know when to get help, and whether a warning is open."""


class QuestionsWanted(Message):
    """Somebody wants to answer the safety questions."""


class QuestionWanted(Message):
    """Somebody wants to note what to ask the therapist."""


class ShareWanted(Message):
    """Somebody wants to share, to bring something in, or to look at what was shared."""


@dataclass
class HandOutWanted(Message):
    """Somebody wants a report written into a file, for somebody else."""

    report: "Report"
    path: Path
    recipient: str
    lock: "Lock"
    over: bool = False
    """Whether a file of this name may be replaced."""
    password: str = field(default="", repr=False)
    """Locks a PDF; empty for none."""
    stopped: Event = field(default_factory=Event, repr=False)
    """Set by who asked, once they want it no more."""


class CheckinWanted(Message):
    """Somebody wants to answer what is due about the day."""


class CheckinPlanWanted(Message):
    """Somebody wants to say how often to be asked, until when, and what to measure."""


class RoutinesWanted(Message):
    """Somebody wants to see the routines."""


class ExercisesWanted(Message):
    """Somebody wants to look up an exercise."""


class RemindersWanted(Message):
    """Somebody wants to see the reminders."""


@dataclass
class ResumeWanted(Message):
    """Somebody wants to go on with a routine that was begun, or to leave it as it is."""

    go_on: bool


class DueWanted(Message):
    """Somebody wants to do what is due today."""


@dataclass
class ReliefWanted(Message):
    """Somebody wants the assigned exercises for a pain or a posture."""

    entry: Entry


class RestWanted(Message):
    """Somebody wants to mark today as a day that counts neither way."""
