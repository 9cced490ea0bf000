"""What a person can note: pain, a posture, a played routine, a visit, and what else matters to them.

An `Entry` is the envelope (who wrote it, when it was so, when it was noted); its `content` is
what was noted. Fields that this version does not know are kept in `unknown` and written back
untouched, so that an older program never loses what a newer one wrote.

These are named tuples, not dataclasses: importing `dataclasses` costs half a bare interpreter,
and a logged pain must not wait for it.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final, NamedTuple, TypeAlias

Record: TypeAlias = dict[str, Any]

WORST: Final = 10
"""The upper end of the 0-10 rating: the worst pain one can imagine. 0 is none."""

SUDDEN: Final = "sudden"
"""The onset of a pain that came on all at once."""

NOTE_LIMIT: Final = 10_000
"""The longest note that is kept, in characters."""


class BadEntryError(ValueError):
    """Something that cannot be an entry. Its text is a sentence for the person who wrote it."""


class Pain(NamedTuple):
    """Pain in some zones, with one strength. Intensity 0 with no zones says "no pain today"."""

    zones: tuple[str, ...]
    intensity: int
    qualities: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    eased_by: tuple[str, ...] = ()
    note: str = ""
    onset: str = ""
    """`sudden`, or empty."""

    @property
    def is_none(self) -> bool:
        """Whether this says that nothing hurt."""
        return self.intensity == 0 and not self.zones


class Posture(NamedTuple):
    """A posture noted together with how much it hurt, 0-10, also when nothing did."""

    posture: str
    intensity: int
    note: str = ""


class Done(NamedTuple):
    """What became of one exercise in a session: `done`, `partly`, `skipped` or `stopped`."""

    exercise: str
    result: str
    seconds: int = 0
    reason: str = ""
    despite: tuple[str, ...] = ()
    """Flags of the person's profile with which they were told to ask first, and chose to do it."""
    pain: int | None = None
    """How much it hurt, 0-10, where it was stopped for pain and somebody said so."""


class Session(NamedTuple):
    """One playing of a routine.

    `ended` is `finished`, `stopped` or `pain`; `before` and `after` are 0-10, or None if not asked.
    """

    routine: str
    version: int
    ended: str
    exercises: tuple[Done, ...] = ()
    before: int | None = None
    after: int | None = None
    seconds: int = 0
    note: str = ""
    title: str = ""
    """What the routine was called then, so that its file need not be read to name it."""


class Visit(NamedTuple):
    """An appointment with the therapist."""

    note: str = ""


class Profile(NamedTuple):
    """What holds for this person, as they marked it once. The newest one holds, whatever it leaves out.

    No flag means that none was marked, and says nothing about what is good for them.
    """

    flags: tuple[str, ...] = ()
    """Ids of `knowledge/profile.json`, in its order, such as `pregnant`."""
    note: str = ""


class Safety(NamedTuple):
    """Answers to safety questions, and what became of warnings. Nothing unmarked means that all is well."""

    asked: tuple[str, ...] = ()
    """The questions that were asked, by id."""
    yes: tuple[str, ...] = ()
    """Those of them that were answered with yes."""
    read: tuple[str, ...] = ()
    """The warning signs that the person has seen on the screen."""
    looked_at: tuple[str, ...] = ()
    """The warning signs that, as the person says, a clinician has looked at."""
    ahead: tuple[str, ...] = ()
    """Entries, by id, that were known then though they bear a later time: a clock was put back."""
    note: str = ""


class Assignment(NamedTuple):
    """What became of a routine that a therapist assigned; the newest one of a routine holds.

    `state` is one of `STATES` below. An accepted version is a file of its own, which never changes.
    """

    routine: str
    version: int
    state: str
    title: str = ""
    sha256: str = ""
    """The checksum of the accepted file, so that a damaged one, or a copy of it, can be told."""
    note: str = ""


STATES: Final = ("accepted", "paused", "resumed", "ended", "removed")
"""What can be done with an assigned routine."""


class Rest(NamedTuple):
    """A day that counts neither way: `why` is `rest`, `sick` or `flare`."""

    why: str = "rest"
    note: str = ""


class Question(NamedTuple):
    """Something to ask the therapist next time, in one's own words."""

    note: str


class Shared(NamedTuple):
    """That something left this machine: what, for whom, and what it held."""

    what: str
    """`report`, `export` for a file of whole entries, or `share` for a sealed one."""
    form: str
    """The ending of its file, such as `html`."""
    recipient: str = ""
    since: str = ""
    """The range as it was asked for: `last-visit`, `30d` or a date."""
    first: str = ""
    """The first day that it held, as `2026-11-22`; `last` is the last."""
    last: str = ""
    without: tuple[str, ...] = ()
    """What was left out, such as `notes`."""
    note: str = ""
    added: tuple[str, ...] = ()
    """What was put to it that is left out where nothing is said, such as `cover`."""


class Recipient(NamedTuple):
    """Somebody whom one shares with. The newest entry of a name holds."""

    name: str
    key: str = ""
    """The public key that opens what is sealed for them, as `age1...`; empty where none is known."""
    state: str = "known"
    """`known`, or `forgotten`: not offered any more."""
    note: str = ""


class Intake(NamedTuple):
    """An answer to one of the questions that a therapist asks first. The newest one holds.

    An empty note takes the answer back.
    """

    question: str
    note: str = ""


class Day(NamedTuple):
    """How a day was, apart from single pains. A rating of None was not given."""

    in_the_way: int | None = None
    """How much pain got in the way: 0 not at all, 10 completely."""
    sleep: int | None = None
    """0 very badly, 10 very well."""
    stress: int | None = None
    """0 none, 10 very much."""
    eased_by: tuple[str, ...] = ()
    good: str = ""
    """One good thing, in the person's own words."""
    note: str = ""


class Measure(NamedTuple):
    """A measure that is taken now and then: `peg`, `psfs`, `change` or `range`.

    Each item has its value: 0-10 for `peg` and `psfs`; -5 to 5 for `change`, whose item is the day
    that one compares with; a number of the unit of `checkin.json` for `range`.
    """

    name: str
    items: tuple[str, ...]
    values: tuple[int, ...]
    note: str = ""


class AfterVisit(NamedTuple):
    """How the treated area feels on the days after a visit."""

    felt: tuple[str, ...] = ()
    pressure: str = ""
    """`fine`, `too-much` or `too-little`; empty if not said."""
    note: str = ""


class Foreign(NamedTuple):
    """Something that a newer version noted and this one cannot show. Kept as it is."""

    kind: str


Checkin: TypeAlias = Day | Measure | AfterVisit
"""What a check-in can note."""

Known: TypeAlias = (
    Pain
    | Posture
    | Session
    | Visit
    | Profile
    | Safety
    | Assignment
    | Rest
    | Question
    | Shared
    | Recipient
    | Intake
    | Checkin
)
"""What this version knows."""

Content: TypeAlias = Known | Foreign


class Entry(NamedTuple):
    """Anything noted."""

    id: str
    at: datetime
    """When it was so, with the offset of the place where it was."""
    logged_at: datetime
    """When it was noted."""
    content: Content
    rev: int = 1
    """Counts the versions of this entry; the greatest (rev, device) is the one that holds."""
    device: str = ""
    unknown: Mapping[str, Any] = {}
    private: bool = False
    """Whether it stays out of what is shared, unless somebody asks for it expressly."""

    @property
    def day(self) -> date:
        """The local date on which it was so."""
        return self.at.date()
