"""Every device's month files, read as one diary."""

import errno
import gc
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime
from itertools import chain, count
from pathlib import Path
from typing import Final, NamedTuple

from selfcare.diary.merge import is_deleted, mergeable, newest_versions
from selfcare.diary.migrations import current
from selfcare.diary.month import DAMAGED, Month, NewerFormatError, month_files
from selfcare.diary.storage import DamagedFileError
from selfcare.domain.entries import BadEntryError, Entry, Record
from selfcare.domain.records import from_record

PATIENCE: Final = 4
"""How often to read anew while others write, before showing what may be half a moment old."""


class _Read(NamedTuple):
    """A file's records, and the state of the file that they were read from."""

    signature: tuple[int, int, int]
    records: list[Record]


class Shelf:
    """Reads the files, each again only when it has changed, and says what it could not read."""

    def __init__(self, diary: Path) -> None:
        """Read the month files below `diary`, which need not exist."""
        self._diary = diary
        self._cache: dict[Path, _Read] = {}
        self._problems: dict[object, str] = {}

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be read so far, each a sentence for the person."""
        return tuple(dict.fromkeys(list(self._problems.values())))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is noted. Reads month by month, the latest first, until something is."""
        months = sorted({path.name[:7] for path in self._files("", "9999-99")}, reverse=True)
        return all(is_deleted(r) for month in months for r in self._held(month, month).values())

    def entries(
        self, since: date | None, until: date | None, kinds: Collection[str] | None
    ) -> list[Entry]:
        """Return the entries of the days `since` to `until`, the newest first.

        Raises:
            OSError: the folder of the diary is there and cannot be read.
        """
        first = since.isoformat() if since else ""
        last = until.isoformat() if until else "9999-99-99"
        with uncollected():
            wanted = (
                record
                for record in self._held(first[:7], last[:7], kinds).values()
                if first <= record["at"][:10] <= last
                and not is_deleted(record)
                and (kinds is None or record["kind"] in kinds)
            )
            return sorted(self._sound(wanted), key=_when, reverse=True)

    def _held(
        self, first: str, last: str, kinds: Collection[str] | None = None
    ) -> dict[str, Record]:
        """Read these months, or what of them names one of these kinds, as they were at one moment.

        A change over several months that is made between reading the one and the other would
        show an entry in both, or in none. So what changed meanwhile is read again.
        """
        for _ in range(PATIENCE):
            before = self.times()
            files = self._files(first, last)
            held = newest_versions(
                record
                for path in files
                if kinds is None or self._may_hold(path, kinds)
                for record in self._read(path)
            )
            if self.times() == before:
                break
        return held

    def times(self) -> list[tuple[Path, int]]:
        """Return when a file was last put into, or taken from, each device's folder."""
        times = []
        for folder in self._folders():
            with suppress(FileNotFoundError):
                times.append((folder, folder.stat().st_mtime_ns))
        return times

    def find(self, entry_id: str, month: str) -> Record | None:
        """Return the version of an entry that holds, a tombstone too, if the month has it.

        The files are read afresh: this is for a writer that holds the lock.

        Raises:
            OSError: it was not found, and may be where something cannot be read.
        """
        return self.find_all([(entry_id, month)])[0]

    def find_all(self, wanted: Sequence[tuple[str, str]]) -> list[Record | None]:
        """Return what `find` does for each id with its month, and read each file but once."""
        held: dict[str, dict[str, Record]] = {}
        unread: dict[str, Path] = {}
        for month in {month for _, month in wanted}:
            files = list(self._files(month, month, strict=True))
            for path in files:
                self._cache.pop(path, None)
            held[month] = newest_versions(r for path in files for r in self._read(path))
            unread.update((month, path) for path in files if path in self._problems)
        for entry_id, month in wanted:
            if entry_id not in held[month] and month in unread:
                raise OSError(errno.EIO, "it cannot be read", str(unread[month]))
        return [held[month].get(entry_id) for entry_id, month in wanted]

    def everything(self) -> dict[str, Record]:
        """Return by id the version of each entry that holds, tombstones too, all read afresh."""
        self._cache.clear()
        with uncollected():
            return self._held("", "9999-99")

    def set_aside(self, path: Path, now: datetime) -> None:
        """Rename a damaged file, so that a new one can be begun in its place.

        Raises:
            OSError: it cannot be renamed.
        """
        stem = f"{path.stem}{DAMAGED}{now:%Y%m%dT%H%M%S}"
        names = chain([f"{stem}.json"], (f"{stem}-{number}.json" for number in count(2)))
        aside = next(other for name in names if not (other := path.with_name(name)).exists())
        path.rename(aside)
        self._problems[aside] = (
            f"The file {path.name} is damaged. It was kept as {aside.name}, and a new one begun. "
            "To bring back what it had: selfcare doctor"
        )

    def _files(self, first: str, last: str, *, strict: bool = False) -> Iterator[Path]:
        """Find the files that may hold entries of these months, on whichever device."""
        for folder in self._folders():
            try:
                yield from month_files(folder, first, last)
            except NotADirectoryError:
                continue  # left there by a sync program or a file manager
            except OSError as fault:
                if strict:
                    raise
                self._problems[folder] = f"The folder {folder} cannot be read: {fault.strerror}."

    def _folders(self) -> list[Path]:
        return sorted(self._diary.iterdir()) if self._diary.is_dir() else []

    def _may_hold(self, path: Path, kinds: Collection[str]) -> bool:
        """Return whether a file names one of these kinds at all, which is quick to see.

        All versions of an entry, tombstones too, are of one kind. So what is noted once in years
        can be found without reading years.
        """
        if path in self._cache:
            return True
        try:
            content = path.read_bytes()
        except OSError:
            return True  # reading it will tell
        return any(f'"{kind}"'.encode() in content for kind in kinds)

    def _read(self, path: Path) -> list[Record]:
        try:
            status = path.stat()
            signature = (status.st_mtime_ns, status.st_size, status.st_ino)
            known = self._cache.get(path)
            if known is None or known.signature != signature:
                known = _Read(signature, self._mergeable(path))
                self._cache[path] = known
        except FileNotFoundError:
            self._problems.pop(path, None)
            return []  # taken away by a sync program since it was listed: not here yet
        except DamagedFileError:
            problem = (
                "is damaged and was left as it is. The other months are here. "
                "To bring back what it had: selfcare doctor"
            )
        except NewerFormatError:
            problem = "was written by a newer selfcare. Please update to see it."
        except OSError as fault:
            problem = f"cannot be read: {fault.strerror}. The other months are here."
        else:
            return known.records
        self._problems[path] = f"The file {path.name} {problem}"
        return []

    def _mergeable(self, path: Path) -> list[Record]:
        """Return the file's records that can be told apart; others are reported, and left."""
        month = Month(path)
        records = month.records()
        sound = mergeable(records)
        self._problems.pop(path, None)
        if month.version > current():
            self._problems[path, month.version] = (
                f"The file {path.name} was written by a newer selfcare. You can read it here, "
                "and change it once selfcare is updated."
            )
        if len(sound) != len(records):
            self._problems[path] = (
                f"The file {path.name} has an entry that cannot be read. It was left as it is."
            )
        return sound

    def _sound(self, records: Iterable[Record]) -> Iterator[Entry]:
        """Pass on what can be read as an entry; the rest stays in its file and is reported."""
        for record in records:
            try:
                yield from_record(record)
            except BadEntryError:
                self._problems[record["id"]] = (
                    f"An entry of {record['at'][:10]} cannot be read. It was left as it is."
                )


def _when(entry: Entry) -> tuple[float, str]:
    return entry.at.timestamp(), entry.id  # times with offsets compare at a third of the speed


@contextmanager
def uncollected() -> Iterator[None]:
    """Read much at once without Python looking again and again for waste: there is none."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
