"""Writing a whole diary at once, for the demo and for measurements."""

from collections.abc import Iterable
from itertools import groupby

from selfcare.diary.home import Home, private_folder
from selfcare.diary.month import Month, month_of, month_path
from selfcare.domain.entries import Entry
from selfcare.domain.records import as_record


def fill(home: Home, entries: Iterable[Entry]) -> None:
    """Write these entries, as they are, into a home that has no diary yet.

    Each month is written once. There is no lock, no undo and no way back from a crash: it is for
    folders that nobody else knows of yet. For a person's own diary there is `Diary.add_all`.

    Raises:
        FileExistsError: there is a diary already; nothing has changed.
        OSError: it could not be written.
    """
    diary = home.data / "diary"
    private_folder(home.data)
    diary.mkdir(mode=0o700)
    for (device, month), part in groupby(sorted(entries, key=_file), _file):
        path = month_path(diary, device, month)
        private_folder(path.parent)
        Month(path).put(map(as_record, part))


def _file(entry: Entry) -> tuple[str, str]:
    """Return the device and the month whose file an entry belongs to."""
    return entry.device, month_of(entry.day)
