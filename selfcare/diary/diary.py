"""The one door to everything that was noted: read, add, correct, delete, undo."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from selfcare.diary.device import MARKS, device_id, is_alone
from selfcare.diary.files import sweep
from selfcare.diary.home import Home, private_folder
from selfcare.diary.lock import WAIT, locked
from selfcare.diary.merge import is_deleted, next_version, tombstone
from selfcare.diary.month import Month, month_of
from selfcare.diary.shelf import Shelf
from selfcare.diary.undo import Change, Step, UndoLog
from selfcare.diary.writer import Writer, month_in
from selfcare.domain.checks import check
from selfcare.domain.clock import Clock
from selfcare.domain.entries import Content, Entry, Record
from selfcare.domain.identifiers import new_id
from selfcare.domain.records import as_record, from_record

UNDO: Final = "undo.jsonl"

BEFORE_UPGRADE: Final = "before an upgrade"
"""Why a snapshot is made before a file of an older format is written in the present one."""


class OvertakenError(Exception):
    """The entry was changed elsewhere in the meantime. Its text is for the person."""


class Diary:
    """What a person noted, on this machine and on every other that shares the folder.

    Each change holds the lock, reads afresh, and has reached the disk on return. Reading waits for
    nobody, and makes nothing on disk, so that it works in a folder one cannot write to.
    """

    def __init__(self, home: Home, clock: Clock, wait: float = WAIT) -> None:
        """Use the diary in `home`, which need not exist yet; wait seconds for another process."""
        self.home = home
        self._clock = clock
        self._wait = wait
        self._folder = home.data / "diary"
        self._shelf = Shelf(self._folder)
        self._month = lru_cache(maxsize=2)(Month)  # remembers what it last wrote
        self._desk = home.desk
        self._is_swept = False
        self._undo = UndoLog(self._desk / UNDO)
        self._noticed: tuple[str, ...] = ()
        self.device = ""
        """This machine's id at the last change through this door; empty where there was none."""

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be read or was noticed so far, each a sentence for the person."""
        return self._noticed + self._shelf.problems

    @property
    def is_empty(self) -> bool:
        """Whether nothing is noted; much quicker to ask than reading it all."""
        return self._shelf.is_empty

    @property
    def stamp(self) -> object:
        """What is another one once anything was noted, here or elsewhere. Quick to ask, to compare only."""
        return self._shelf.times()

    def entries(
        self,
        since: date | None = None,
        until: date | None = None,
        kinds: Collection[str] | None = None,
    ) -> list[Entry]:
        """Return the entries of the days `since` to `until`, both included, the newest first.

        Raises:
            OSError: the diary is there and cannot be read. One file that cannot is among `problems`.
        """
        return self._shelf.entries(since, until, kinds)

    def add(self, content: Content, at: datetime | None = None) -> Entry:
        """Note something, as of `at` or else of now.

        Raises:
            BadEntryError: it cannot be an entry.
            NotConfirmedError: it was saved, but the disk did not say that a power cut will spare it.
            BusyError, NewerFormatError, OSError: it could not be saved; nothing has changed.
        """
        return self.add_all([(content, at)])[0]

    def add_all(self, contents: Collection[tuple[Content, datetime | None]]) -> list[Entry]:
        """Note several things in one change, which one undo takes back. Errors as for `add`."""
        for content, _ in contents:
            check(content)
        now = self._clock.now()
        with self.writing() as writer:
            added = [
                Entry(
                    new_id(now),
                    _to_the_second(at or now),
                    _to_the_second(now),
                    content,
                    device=writer.device,
                )
                for content, at in contents
            ]
            self._carry_out(tuple(Step(None, as_record(entry)) for entry in added), writer)
        return added

    def correct(
        self,
        entry: Entry,
        content: Content | None = None,
        at: datetime | None = None,
        *,
        private: bool | None = None,
    ) -> Entry:
        """Replace what an entry says, when it was so, or whether it is private.

        An entry whose day moves to another month is put there under a new id, so that an id
        belongs to one month for ever and a month can be read alone.

        Raises:
            OvertakenError: it is not as `entry` says any more; nothing has changed.
            Other errors as for `add`.
        """
        content = entry.content if content is None else content
        check(content)
        with self.writing() as writer:
            before = self._unchanged(entry)
            changed = entry._replace(
                content=content,
                at=_to_the_second(at or entry.at),
                rev=entry.rev + 1,
                device=writer.device,
                private=entry.private if private is None else private,
            )
            if month_of(changed.day) == month_of(entry.day):
                self._carry_out((Step(before, as_record(changed)),), writer)
                return changed
            moved = changed._replace(id=new_id(self._clock.now()), rev=1)
            gone = tombstone(next_version(before, before, writer.device))
            self._carry_out((Step(None, as_record(moved)), Step(before, gone)), writer)
            return moved

    def delete(self, entry: Entry) -> None:
        """Delete an entry. What it said stays on this machine alone, for undo.

        Raises:
            Errors as for `correct`.
        """
        with self.writing() as writer:
            before = self._unchanged(entry)
            gone = tombstone(next_version(before, before, writer.device))
            self._carry_out((Step(before, gone),), writer)

    def undo(self) -> list[tuple[Entry | None, Entry | None]]:
        """Take back the last change that was made on this machine.

        Returns:
            For each entry that it touched, what it was and what it is again; None where there
            was, or is again, no such entry. An empty list if there is nothing to take back.

        Raises:
            OvertakenError: another machine has changed it since; nothing has changed.
            Other errors as for `add`.
        """
        from selfcare.diary.taking_back import is_as_before, way_back

        with self.writing() as writer:
            while change := self._undo.last():
                touched = [(step.after["id"], month_in(step.after)) for step in change]
                held = self._shelf.find_all(touched)
                if is_as_before(change, held, writer.device):
                    self._undo.drop_last()
                    continue
                pairs = list(zip(change, held, strict=True))
                back = [way_back(step, now, writer.device) for step, now in pairs]
                writer.write(back)
                self.device = writer.device
                with suppress(OSError):  # if it stays, the next undo sees that it was taken back
                    self._undo.drop_last()
                undone = zip(change, back, strict=True)
                return [(_alive(step.after), _alive(again)) for step, again in undone]
        return []

    def versions(self) -> dict[str, Record]:
        """Return by id the version of each entry that holds, deleted ones too.

        Raises:
            OSError: the diary is there and cannot be read.
        """
        return self._shelf.everything()

    def change(self, work_out: Callable[[Mapping[str, Record], str], Change]) -> Change:
        """Make the change that follows from what holds by now; one undo takes it back.

        `work_out` is given what `versions` returns and this machine's id, while nobody else
        writes, and returns the change; an empty one is not made. Errors as for `add`.
        """
        with self.writing() as writer:
            change = work_out(self.versions(), writer.device)
            if change:
                self._carry_out(change, writer)
        return change

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """Hold the lock, with every begun change finished, and give what writes.

        Raises:
            BusyError, NewerFormatError, OSError: it cannot be held, or that change not finished.
        """
        private_folder(self._desk)
        with locked(self._desk / "lock", self._wait):
            device = device_id(self.home.state)
            if not is_alone(self.home, device):
                from selfcare.diary.identity import TWIN, take_new_name

                device = take_new_name(self.home)
                self._noticed = (TWIN,)
            if not self._is_swept:
                sweep(self._desk, UNDO)
                sweep(self._folder / device)
                sweep(self.home.state, MARKS)
            self._is_swept = False  # until this change has gone well
            now = self._clock.now()
            writer = Writer(
                self._folder, device, self._shelf, now, self._month, self._before_upgrade
            )
            writer.finish()
            yield writer
            self._is_swept = True

    def _carry_out(self, change: Change, writer: Writer) -> None:
        self._undo.push(change)
        writer.write([step.after for step in change])
        self.device = writer.device

    def _before_upgrade(self, device: str) -> None:
        from selfcare.diary.backups.rolling import Rolling

        Rolling(self.home, device, self._clock).take(BEFORE_UPGRADE)

    def _unchanged(self, entry: Entry) -> Record:
        record = self._shelf.find(entry.id, month_of(entry.day))
        if record is None or is_deleted(record) or record["rev"] != entry.rev:
            raise OvertakenError(
                "This entry was changed elsewhere in the meantime. Nothing was changed here."
            )
        return record


def _to_the_second(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)


def _alive(record: Record) -> Entry | None:
    return None if is_deleted(record) else from_record(record)
