"""The reminders, in one file of the data home that several machines may share.

A sync program keeps only whole files, so each reminder carries (rev, device) as entries do: of the
file and of every conflict copy beside it, the greatest version of each reminder holds. A removed
one leaves a tombstone. What rang, and what was put off, is no part of it: that is the machine's own.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from selfcare.diary.device import device_id
from selfcare.diary.diary import OvertakenError
from selfcare.diary.home import Home, private_folder
from selfcare.diary.lock import WAIT, locked
from selfcare.diary.merge import is_deleted, newest_versions
from selfcare.diary.month import DAMAGED, NewerFormatError
from selfcare.diary.storage import DamagedFileError, DurableJSONStorage, tables_in
from selfcare.domain.clock import Clock
from selfcare.domain.entries import Record
from selfcare.domain.reminders.records import (
    RULES,
    read_reminder,
    read_rules,
    reminder_record,
    rules_record,
)
from selfcare.domain.reminders.reminder import BadReminderError, Plan, Reminder, Rules

FORMAT: Final = 1

_NAME: Final = re.compile(r"reminders\b.*\.json")
_ABOUT: Final = {"format": {"name": "selfcare-reminders", "version": FORMAT}}


class Reminders:
    """Reads the reminders, and changes them one at a time."""

    def __init__(self, home: Home, clock: Clock, wait: float = WAIT) -> None:
        """Use the file in `home`, which need not exist yet; wait seconds for another process."""
        self._home = home
        self._clock = clock
        self._wait = wait
        self._path = home.data / "reminders.json"
        self._problems: dict[object, str] = {}

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be read the last time, each a sentence for the person."""
        return tuple(dict.fromkeys(self._problems.values()))

    def plan(self) -> Plan:
        """Return the reminders and their rules. Makes nothing on disk.

        Raises:
            OSError: the data home is there and cannot be listed.
        """
        self._problems.clear()
        held = newest_versions(self._all_records())
        rules, reminders = Rules(), []
        for record in held.values():
            try:
                if record["id"] == RULES:
                    rules = read_rules(record)
                elif not is_deleted(record):
                    reminders.append(read_reminder(record))
            except BadReminderError as fault:
                self._problems[record["id"]] = str(fault)
        return Plan(tuple(sorted(reminders, key=_in_order)), rules)

    def put(self, reminder: Reminder) -> Reminder:
        """Add a reminder, which has no id yet, or save one that was changed. It counts from now.

        Raises:
            OvertakenError: it was changed or removed elsewhere in the meantime.
            NotConfirmedError: it was saved, but the disk did not say that a power cut will spare it.
            BusyError, NewerFormatError, OSError: it could not be saved; nothing has changed.
        """
        with self._changing() as (rows, device):
            name = reminder.id or _new_name(reminder.what, rows)
            held = rows.get(name)
            if held and not is_deleted(held) and held["rev"] != reminder.rev:
                raise OvertakenError(_OVERTAKEN)
            rev = held["rev"] + 1 if held else 1
            since = self._clock.now().replace(microsecond=0)
            saved = reminder._replace(id=name, rev=rev, device=device, since=since)
            rows[name] = reminder_record(saved)
        return saved

    def remove(self, reminder: Reminder) -> None:
        """Remove a reminder. To `put` it again brings it back. Errors as for `put`."""
        with self._changing() as (rows, device):
            held = rows.get(reminder.id)
            if held is None or is_deleted(held) or held["rev"] != reminder.rev:
                raise OvertakenError(_OVERTAKEN)
            gone = {"id": reminder.id, "rev": held["rev"] + 1, "device": device, "deleted": True}
            rows[reminder.id] = gone

    def change_rules(self, change: Callable[[Rules], Rules]) -> Rules:
        """Change what holds for all reminders. Errors as for `put`."""
        with self._changing() as (rows, device):
            held = read_rules(rows[RULES]) if RULES in rows else Rules()
            changed = change(held)._replace(rev=held.rev + 1, device=device)
            rows[RULES] = rules_record(changed)
        return changed

    @contextmanager
    def _changing(self) -> Iterator[tuple[dict[str, Record], str]]:
        """Hold the lock; give the rows that hold, and this machine's id; then write the rows."""
        private_folder(self._home.desk)
        private_folder(self._home.data)
        with locked(self._home.desk / "lock", self._wait):
            tables = self._own_tables()
            rows = dict(tables["reminders"])
            rows.update(newest_versions(self._all_records()))
            yield rows, device_id(self._home.state)
            tables = {**tables, "about": _ABOUT, "reminders": rows}
            DurableJSONStorage(self._path).write(tables)

    def _own_tables(self) -> dict[str, dict[str, Any]]:
        """Return what the file itself holds; a damaged one is set aside, and kept."""
        try:
            tables, version = _tables(self._path)
        except FileNotFoundError:
            return {"about": _ABOUT, "reminders": {}}
        except DamagedFileError:
            _set_aside(self._path, self._clock.now())
            return {"about": _ABOUT, "reminders": {}}
        if version > FORMAT:
            raise NewerFormatError(self._path)
        return tables

    def _all_records(self) -> Iterator[Record]:
        """Yield every version of every reminder that can be told from the others."""
        for path in _files(self._home.data):
            try:
                rows = _tables(path)[0]["reminders"].values()
            except FileNotFoundError:
                continue
            except (DamagedFileError, NewerFormatError) as fault:
                self._problems[path] = _said(path, fault)
            except OSError as fault:
                self._problems[path] = f"The file {path.name} cannot be read: {fault.strerror}."
            else:
                yield from filter(_is_version, rows)


_OVERTAKEN: Final = "This reminder was changed elsewhere in the meantime. Nothing was changed here."


def _files(data: Path) -> list[Path]:
    """Find the file, and the copies of it that a sync program left."""
    try:
        names = sorted(os.listdir(data))  # noqa: PTH208 - asked once a minute: builds few paths
    except FileNotFoundError:
        return []
    return [data / name for name in names if _NAME.fullmatch(name) and DAMAGED not in name]


def _tables(path: Path) -> tuple[dict[str, dict[str, Any]], int]:
    """Return the tables of a file, and its format.

    Raises:
        DamagedFileError, NewerFormatError, OSError: they cannot be.
    """
    tables = tables_in(path.read_bytes(), path)
    about, rows = tables.get("about"), tables.get("reminders", {})
    stamp = about.get("format") if isinstance(about, dict) else None
    version = stamp.get("version") if isinstance(stamp, dict) else None
    if not isinstance(stamp, dict) or not isinstance(version, int) or not isinstance(rows, dict):
        raise DamagedFileError(path, "it does not hold reminders")
    readable_by = stamp.get("readable_by", version)
    if not isinstance(readable_by, int) or readable_by > FORMAT:
        raise NewerFormatError(path)
    return {**tables, "reminders": rows}, version


def _said(path: Path, fault: Exception) -> str:
    if isinstance(fault, NewerFormatError):
        return f"The file {path.name} was written by a newer selfcare. Please update selfcare here."
    return f"The file {path.name} is damaged. It was left as it is."


def _set_aside(path: Path, now: datetime) -> None:
    stem = f"{path.stem}{DAMAGED}{now:%Y%m%dT%H%M%S}"
    names = (f"{stem}{'-again' * number}.json" for number in range(99))
    path.rename(next(other for name in names if not (other := path.with_name(name)).exists()))


def _is_version(record: object) -> bool:
    return (
        isinstance(record, dict)
        and isinstance(record.get("id"), str)
        and isinstance(record.get("device"), str)
        and isinstance(record.get("rev"), int)
    )


def _new_name(what: str, rows: dict[str, Record]) -> str:
    """Make up a short name that is not taken, and hardly ever taken elsewhere."""
    names = iter(lambda: f"{what}-{os.urandom(2).hex()}", "")
    return next(name for name in names if name not in rows)


def _in_order(reminder: Reminder) -> tuple[str, str]:
    return reminder.what, reminder.id
