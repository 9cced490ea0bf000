"""Making rolling snapshots, and thinning them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from selfcare.diary.backups.contents import Found, find, is_month
from selfcare.diary.backups.retention import fitting, to_keep
from selfcare.diary.backups.snapshots import (
    FILES,
    Kept,
    Snapshot,
    as_bytes,
    kept_as,
    own_folder,
    read_snapshot,
    snapshot_path,
    times,
)
from selfcare.diary.files import sweep, write_whole
from selfcare.diary.home import Home, private_folder
from selfcare.diary.merge import is_deleted
from selfcare.diary.month import NewerFormatError, records_in
from selfcare.diary.storage import DamagedFileError
from selfcare.domain.clock import Clock

SPACE: Final = 64 * 2**20
"""Bytes that the snapshots of a machine may take, or `TIMES` the newest one's, if that is more."""

TIMES: Final = 4


class Rolling:
    """One machine's snapshots. Who makes one holds the diary's lock."""

    def __init__(self, home: Home, device: str, clock: Clock) -> None:
        """Keep the snapshots of this home that this machine makes."""
        self._data = home.data
        self._folder = own_folder(home.data, device)
        self._clock = clock

    def take(self, why: str = "") -> bool:
        """Make a snapshot, unless nothing has changed since the last one and there is no `why`.

        A month that is damaged, or missing, stays in it as it last was: so the newest snapshot
        has a good copy of each. With `why`, all of it has reached the disk on return.

        Raises:
            OSError: it could not be made; the earlier ones are untouched.
        """
        last = self._newest()
        known = last.files if last else {}
        durable = bool(why)
        private_folder(self._folder / FILES)
        files = {name: kept for name, kept in known.items() if is_month(name)}
        for found in find(self._data):
            kept = self._keep(found, known.get(found.name), durable=durable)
            if kept:
                files[found.name] = kept
        if not why and _checksums(files) == _checksums(known):
            return False
        made = self._clock.now().replace(microsecond=0)
        while snapshot_path(self._folder, made).exists():
            made += timedelta(seconds=1)
        write_whole(snapshot_path(self._folder, made), as_bytes(made, why, files), durable=durable)
        self._thin(made)
        return True

    def _newest(self) -> Snapshot | None:
        for _, path in sorted(times(self._folder).items(), reverse=True):
            snapshot = read_snapshot(path)
            if snapshot:
                return snapshot
        return None

    def _keep(self, found: Found, known: Kept | None, *, durable: bool) -> Kept | None:
        """Return how a file is kept, or None where it is damaged and was never good before."""
        if known and known.signature == found.signature and self._has(known):
            return known
        try:
            content = found.path.read_bytes()
        except OSError:
            return known
        entries = _count(found, content)
        if entries is None:
            return known
        checksum = sha256(content).hexdigest()
        name = kept_as(found.name, checksum)
        write_whole(self._folder / FILES / name, content, durable=durable)
        return Kept(name, checksum, len(content), entries, found.signature)

    def _has(self, kept: Kept) -> bool:
        path = self._folder / FILES / kept.kept_as
        return path.is_file() and path.stat().st_size == kept.size

    def _thin(self, now: datetime) -> None:
        """Remove the snapshots that need not be kept, and the files that no other one has."""
        sweep(self._folder)
        sweep(self._folder / FILES)
        made = {self._clock.here(time): path for time, path in times(self._folder).items()}
        keep = to_keep(made, now)
        read = {time: read_snapshot(made[time]) for time in sorted(keep, reverse=True)}
        sizes = {
            time: {kept.kept_as: kept.size for kept in snapshot.files.values()}
            for time, snapshot in read.items()
            if snapshot
        }
        if not sizes:
            return  # none can be read just now: what may go is not known
        newest = next(iter(sizes.values()))
        fit = fitting(sizes, max(SPACE, TIMES * sum(newest.values())))
        for time, path in made.items():
            if time not in keep or (time in sizes and time not in fit):
                path.unlink()
        if len(sizes) == len(keep):  # what a damaged snapshot had is not known: it is left
            self._remove_all_but({name for time in fit for name in sizes[time]})

    def _remove_all_but(self, names: set[str]) -> None:
        for path in (self._folder / FILES).iterdir():
            if path.name not in names and not path.name.startswith("."):
                path.unlink()


def _count(found: Found, content: bytes) -> int | None:
    """Return how many entries a file has, or None if it is a month file that is damaged."""
    if not found.name.startswith("diary/"):
        return 0
    try:
        records = records_in(content, found.path)
    except DamagedFileError:
        return None
    except NewerFormatError:
        return 0
    return sum(not is_deleted(record) for record in records)


def _checksums(files: Mapping[str, Kept]) -> dict[str, str]:
    return {name: kept.sha256 for name, kept in files.items()}
