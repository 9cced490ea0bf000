"""The whole made-up diary, as entries."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from random import Random
from typing import Final

from selfcare.cli.demonstration.course import DAYS_A_YEAR, Day, days
from selfcare.cli.demonstration.noted import Noted
from selfcare.cli.demonstration.pains import pains, posture, postures
from selfcare.cli.demonstration.practice import sessions, visit, visits
from selfcare.cli.demonstration.remarks import Remarks
from selfcare.domain.clock import Clock
from selfcare.domain.entries import Entry
from selfcare.domain.identifiers import new_id

DEVICE: Final = "device-made-up"
"""The machine on which the made-up entries were written."""


def made_up_diary(
    clock: Clock, *, years: int = 1, entries_per_day: int | None = None, seed: int = 201
) -> list[Entry]:
    """Return the entries of the last `years`, the earliest noted first; the same for the same now.

    Nothing lies after the clock's now. With `entries_per_day`, every day has that many and none
    is a gap, which suits a benchmark; only today has fewer, as it is not over.
    """
    random = Random(seed)  # noqa: S311 - nothing here is a secret
    now = clock.now()
    diary = list(days(random, now.date(), years * DAYS_A_YEAR))
    entries = (
        _entry(random, clock, day, noted)
        for day, all_noted in _days_noted(random, diary, entries_per_day)
        for noted in all_noted
    )
    return sorted((entry for entry in entries if entry.logged_at <= now), key=_when_noted)


def _days_noted(
    random: Random, diary: list[Day], wanted: int | None
) -> Iterator[tuple[Day, list[Noted]]]:
    remarks = Remarks(random)
    appointments = visits(random, diary)
    for day in diary:
        if wanted is None and not day.is_noted:
            continue
        noted = list(pains(random, remarks, day, after_visit=day.number - 1 in appointments))
        noted += [*postures(random, day), *sessions(random, remarks, day)]
        if day.number in appointments:
            noted.append(visit(random, remarks))
        if wanted is not None:
            noted += [posture(random, day) for _ in range(wanted - len(noted))]
        yield day, noted[:wanted]


def _entry(random: Random, clock: Clock, day: Day, noted: Noted) -> Entry:
    second = timedelta(minutes=noted.minute, seconds=random.randrange(60))
    at = clock.local(datetime.combine(day.date, time()) + second)
    logged_at = clock.here(at + timedelta(minutes=noted.delay))
    return Entry(
        new_id(logged_at, random.randbytes(10)), at, logged_at, noted.content, device=DEVICE
    )


def _when_noted(entry: Entry) -> tuple[datetime, str]:
    return entry.logged_at, entry.id
