"""Entries that nobody deleted and that are gone all the same: only backups have them."""

from collections.abc import Iterator

from selfcare.diary.backups.contents import is_month
from selfcare.diary.doctor.aside import bring_back, in_backups, missing
from selfcare.diary.doctor.finding import Finding, Patient
from selfcare.diary.month import DAMAGED, NewerFormatError, month_told, records_in
from selfcare.diary.storage import DamagedFileError
from selfcare.diary.writer import month_in


def look(patient: Patient) -> Iterator[Finding]:
    """Compare the diary with its backups; months with a file that has a finding are left out."""
    troubled = _troubled(patient)
    found = missing(patient, in_backups(patient, is_month))
    gone = {key: record for key, record in found.items() if month_in(record) not in troubled}
    if gone:
        days = sorted(record["at"][:10] for record in gone.values())
        entries = "1 entry is" if len(gone) == 1 else f"{len(gone):,} entries are"
        yield Finding(
            "only-in-backups",
            f"{entries} in the backups and not in the diary, though not deleted in selfcare: "
            f"{days[0] if days[0] == days[-1] else f'{days[0]} to {days[-1]}'}.",
            "To bring back what is gone: selfcare doctor --mend",
            lambda: f"{bring_back(patient, gone):,} of the entries that were gone are back.",
        )


def _troubled(patient: Patient) -> set[str | None]:
    """Return the months of which a file cannot be read, or was set aside."""
    troubled = set()
    for path in patient.folder.glob("*/*.json"):
        try:
            records_in(path.read_bytes(), path)
            is_sound = DAMAGED not in path.name
        except (OSError, DamagedFileError, NewerFormatError):
            is_sound = False
        if not is_sound:
            troubled.add(month_told(path))
    return troubled
