"""What is asked of the app about one routine: to play it, to follow it, to write it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from pathlib import Path

    from selfcare.domain.playing.tally import Reason
    from selfcare.domain.routines.draft import RoutineDraft
    from selfcare.domain.routines.routine import Exercise, Routine
    from selfcare.sharing.routines.writing import Opened


@dataclass
class PlayWanted(Message):
    """Somebody wants to play a routine, perhaps without some of its exercises."""

    routine: "Routine"
    left_out: "Mapping[str, Reason]" = field(default_factory=dict)
    """Exercises that are not to be played, by their ids, and why."""


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
