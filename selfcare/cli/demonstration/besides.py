"""What the demo has beside the made-up diary: a routine that is followed, a profile, some check-ins."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Final

from selfcare.cli.demonstration.made_up import DEVICE
from selfcare.cli.demonstration.measured import measured
from selfcare.diary.home import Home
from selfcare.diary.versions import Versions, checksum
from selfcare.domain.clock import Clock
from selfcare.domain.entries import Assignment, Content, Day, Entry, Intake, Profile, Session
from selfcare.domain.identifiers import new_id
from selfcare.knowledge.folders import routines_folder

FOLLOWED: Final = "desk-neck"
TITLES: Final = {FOLLOWED: "Desk neck and shoulders", "low-back-hip": "Low back and front of hip"}

_ACCEPTED: Final = 25
"""Days since the routine was taken on."""
_CHECKED: Final = (
    (1, Day(2, 7, 3, ("move",), "A walk by the river before work")),
    (3, Day(3, 6, 5, (), "The deadline is behind me")),
    (6, Day(2, 8, 2, ("heat-pack",), "")),
    (10, Day(4, 4, 6, ("rest",), "")),
)
"""Check-ins, each with how many days ago it was."""
_TOLD: Final = (
    Intake("main-trouble", "Left side of the neck and shoulder, for about two years."),
    Intake("work", "At a desk, two screens, calls most of the morning."),
    Intake("hopes", "To look over my shoulder in the car without thinking about it."),
)


def with_titles(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries, each session with what its routine was called."""
    for entry in entries:
        content = entry.content
        if isinstance(content, Session):
            title = TITLES.get(content.routine, "")
            yield entry._replace(content=content._replace(title=title))
        else:
            yield entry


def assign(home: Home, clock: Clock) -> list[Entry]:
    """Keep the sample as if a therapist had sent it, and return what is noted beside the diary."""
    sample = (routines_folder() / f"{FOLLOWED}.yaml").read_bytes()
    Versions(home.data).keep(FOLLOWED, 1, sample)
    accepted = Assignment(FOLLOWED, 1, "accepted", TITLES[FOLLOWED], checksum(sample))
    noted: list[tuple[int, Content]] = [(_ACCEPTED, accepted), *_CHECKED]
    noted += [(300, Profile()), *((300, told) for told in _TOLD)]
    random, now = Random(7), clock.now()  # noqa: S311 - nothing here is a secret
    noted += measured(Random(8), now.date())  # noqa: S311 - as above
    return [_entry(random, now - timedelta(days=days), content) for days, content in noted]


def _entry(random: Random, at: datetime, content: Content) -> Entry:
    return Entry(new_id(at, random.randbytes(10)), at, at, content, device=DEVICE)
