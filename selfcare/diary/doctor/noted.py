"""What is in the entries: days that are still to come, and words that nobody knows."""

from collections.abc import Iterator
from datetime import timedelta

from selfcare.diary.doctor.finding import Finding, Patient
from selfcare.domain.entries import Entry, Pain, Posture


def look(patient: Patient) -> Iterator[Finding]:
    """Look at every entry that can be read."""
    entries = patient.diary.entries()
    tomorrow = patient.clock.now() + timedelta(days=1)
    future = [entry for entry in entries if entry.at > tomorrow]
    if future:
        first = future[-1]
        yield Finding(
            "future",
            f"{_entries(len(future))} of days still to come, such as {first.at:%Y-%m-%d}.",
            f'Correct the time: selfcare edit {first.id[-6:]} --at "yesterday 18:00"',
        )
    unknown = {word for entry in entries for word in _words(entry) if not patient.knows(word)}
    for word in sorted(unknown):
        number = sum(word in _words(entry) for entry in entries)
        yield Finding(
            "unknown-word",
            f'{_entries(number)} with "{word}", which this version does not know. It is kept, and '
            "shown as it is.",
            "Perhaps a newer selfcare wrote it: then update this one. You can also correct it.",
        )


def _entries(number: int) -> str:
    return "There is 1 entry" if number == 1 else f"There are {number:,} entries"


def _words(entry: Entry) -> tuple[str, ...]:
    match entry.content:
        case Pain(zones, _, qualities, triggers, eased_by):
            return (*zones, *qualities, *triggers, *eased_by)
        case Posture(posture):
            return (posture,)
        case _:
            return ()
