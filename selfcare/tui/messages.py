"""What a screen asks of the app, named after what the person wants."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from textual.message import Message

from selfcare.domain.entries import Content, Entry, Pain

if TYPE_CHECKING:
    from pathlib import Path

    from selfcare.domain.routine_draft import RoutineDraft
    from selfcare.domain.routines import Exercise, Routine
    from selfcare.domain.tally import Reason
    from selfcare.sharing.report.gather import Report
    from selfcare.sharing.routine_writing import Opened


@dataclass(frozen=True, slots=True)
class Draft:
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


@dataclass
class PostureWanted(Message):
    """Somebody wants to note a posture."""


@dataclass
class VisitWanted(Message):
    """Somebody wants to note a visit, or to correct one."""

    corrects: Entry | None = None


@dataclass
class IntakeWanted(Message):
    """Somebody wants to answer what a therapist asks first."""


@dataclass
class LearnWanted(Message):
    """Somebody wants to read about muscles, places and the massage."""


@dataclass
class CorrectionWanted(Message):
    """Somebody wants to correct an entry."""

    entry: Entry


@dataclass
class DeletionWanted(Message):
    """Somebody wants an entry gone."""

    entry: Entry


@dataclass
class PrivacyWanted(Message):
    """Somebody wants an entry kept out of what is shared, or in it again."""

    entry: Entry


@dataclass
class UndoWanted(Message):
    """Somebody wants the last change taken back."""


@dataclass
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


@dataclass
class WarningsWanted(Message):
    """Somebody wants to know when to get help, and whether a warning is open."""


@dataclass
class QuestionsWanted(Message):
    """Somebody wants to answer the safety questions."""


@dataclass
class QuestionWanted(Message):
    """Somebody wants to note what to ask the therapist."""


@dataclass
class ShareWanted(Message):
    """Somebody wants to see what a report would hold."""


@dataclass
class HandOutWanted(Message):
    """Somebody wants a report written into a file, for somebody else."""

    report: "Report"
    path: Path
    recipient: str
    password: str = field(default="", repr=False)
    """Locks a PDF; empty for none."""
    stopped: Event = field(default_factory=Event, repr=False)
    """Set by who asked, once they want it no more."""


@dataclass
class CheckinWanted(Message):
    """Somebody wants to answer what is due about the day."""


@dataclass
class RoutinesWanted(Message):
    """Somebody wants to see the routines."""


@dataclass
class ExercisesWanted(Message):
    """Somebody wants to look up an exercise."""


@dataclass
class RemindersWanted(Message):
    """Somebody wants to see the reminders."""


@dataclass
class ResumeWanted(Message):
    """Somebody wants to go on with a routine that was begun, or to leave it as it is."""

    go_on: bool


@dataclass
class PlayWanted(Message):
    """Somebody wants to play a routine, perhaps without some of its exercises."""

    routine: "Routine"
    left_out: "Mapping[str, Reason]" = field(default_factory=dict)
    """Exercises that are not to be played, by their ids, and why."""


@dataclass
class DueWanted(Message):
    """Somebody wants to do what is due today."""


@dataclass
class ReliefWanted(Message):
    """Somebody wants the assigned exercises for a pain or a posture."""

    entry: Entry


@dataclass
class RestWanted(Message):
    """Somebody wants to mark today as a day that counts neither way."""


@dataclass
class RoutineFileWanted(Message):
    """Somebody wants to take on a routine that a therapist sent as a file."""


@dataclass
class FollowingWanted(Message):
    """Somebody wants to see how an assigned routine goes."""

    slug: str


@dataclass
class PictureWanted(Message):
    """Somebody wants to see the picture that came with an exercise, or with one of several."""

    routine: "Routine"
    exercises: "tuple[Exercise, ...]"


@dataclass
class StateWanted(Message):
    """Somebody wants an assigned routine `paused`, `resumed`, `ended` or `removed`."""

    slug: str
    state: str


@dataclass
class RoutineEditWanted(Message):
    """Somebody wants to write a routine: a new one, or with a path the one in that file."""

    path: "Path | None" = None
    like: "Routine | None" = None
    """The routine to begin with a copy of."""


@dataclass
class RoutineSaveWanted(Message):
    """Somebody wants what they wrote saved under a name that they typed."""

    draft: "RoutineDraft"
    opened: "Opened"
    """What the draft was made from."""
    typed: str
    known: bytes = b""
    """What the editor last saw in the file that it has open."""
    over: bool = False
    """Whether another file of this name may be replaced."""


@dataclass
class CatalogueWanted(Message):
    """Somebody wants to look into a catalogue of exercises that they have."""

    typed: str
