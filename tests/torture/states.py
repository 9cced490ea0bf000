"""What a diary says, the changes that are tried on it, and what may be found afterwards."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from selfcare.diary.backups.contents import BackupError, what_is_said
from selfcare.diary.backups.keeping import keep, restore
from selfcare.diary.backups.plan import Choice
from selfcare.diary.backups.snapshots import kept_content, snapshots
from selfcare.diary.diary import Diary
from selfcare.diary.files import TEMPORARY
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Content, Entry, Pain, Visit
from tests.conftest import NOW, ZONE
from tests.torture.tally import LOST, UNREADABLE

State: TypeAlias = list[tuple[str, str]]
"""What every entry says and when it was so, whatever its id; sorted."""

LAST_MONTH: Final = datetime(2026, 10, 3, 8, 30, tzinfo=ZONE)
NECK: Final = Pain(("neck-side.l",), 6, triggers=("sit-long",))
TORN: Final = b'{"entries": {"torn'
LONG: Final = Visit("long " * 1900)


def diary_in(home: Home, wait: float = 4) -> Diary:
    """Return a diary as another process opens it."""
    return Diary(home, FixedClock(NOW, ZONE), wait)


def state_of(diary: Diary) -> State:
    """Read everything."""
    return sorted(said(entry.content, entry.at) for entry in diary.entries())


def said(content: Content, at: datetime) -> tuple[str, str]:
    """Return an entry as one line of a state."""
    return at.isoformat(), repr(content)


def another_change(home: Home) -> None:
    """Make a change and what follows each: a backup, if it is time. Both sweep what lies about."""
    diary = diary_in(home)
    diary.add(Visit("one more"))
    keep(diary, FixedClock(NOW, ZONE))


def strays(home: Home) -> list[Path]:
    """Return what was half-written and not swept."""
    return [*home.data.rglob(f"*{TEMPORARY}"), *home.state.rglob(f"*{TEMPORARY}")]


class Change(NamedTuple):
    """One kind of change, and the diary that it is made on."""

    prepare: Callable[[Diary], object]
    make: Callable[[Diary, Entry], object]
    """Is given the newest entry, read while nothing failed yet."""


NOBODY: Final = Entry("", NOW, NOW, Visit())
"""Stands for the newest entry of an empty diary."""


def _newest(diary: Diary) -> Entry:
    return next(iter(diary.entries()), NOBODY)


def _some_months(diary: Diary) -> None:
    contents: tuple[Content, ...] = (NECK, Visit("short"), NECK, LONG)
    for days, content in enumerate(contents):
        diary.add(content, LAST_MONTH + timedelta(days=days))
        diary.add(content, NOW - timedelta(days=days))


def _then(change: Callable[[Diary, Entry], object]) -> Callable[[Diary], None]:
    def prepare(diary: Diary) -> None:
        _some_months(diary)
        change(diary, _newest(diary))

    return prepare


def _add(diary: Diary, _: Entry) -> None:
    diary.add(NECK)


def _add_in_two_months(diary: Diary, _: Entry) -> None:
    diary.add_all([(NECK, None), (Visit(), LAST_MONTH)])


def _grow(diary: Diary, entry: Entry) -> None:
    diary.correct(entry, LONG)


def _shrink(diary: Diary, entry: Entry) -> None:
    diary.correct(entry, Visit("short"))


def _move(diary: Diary, entry: Entry) -> None:
    diary.correct(entry, at=LAST_MONTH)


def _delete(diary: Diary, entry: Entry) -> None:
    diary.delete(entry)


def _undo(diary: Diary, _: Entry) -> None:
    diary.undo()


def _damage(diary: Diary, _: Entry) -> None:
    for path in (diary.home.data / "diary").glob("*/2026-11.json"):
        path.write_bytes(TORN)


def _back_up_and_delete(diary: Diary) -> None:
    _some_months(diary)
    keep(diary, FixedClock(NOW, ZONE))
    for entry in diary.entries()[::2]:
        diary.delete(entry)


def _restore(diary: Diary, _: Entry) -> None:
    found = list(snapshots(diary.home.data))
    if not found:
        raise BackupError("There is none.")
    oldest = found[-1]
    said = what_is_said({name: kept_content(oldest, name) for name in oldest.files})
    restore(diary, FixedClock(NOW, ZONE), said, Choice.DELETED)


def _back_up_delete_and_restore(diary: Diary) -> None:
    _back_up_and_delete(diary)
    _restore(diary, NOBODY)


def _nothing(_: Diary) -> None:
    pass


CHANGES: Final = {
    "first entry": Change(_nothing, _add),
    "add": Change(_some_months, _add),
    "add in two months": Change(_some_months, _add_in_two_months),
    "add where it is damaged": Change(_then(_damage), _add),
    "correct, growing": Change(_some_months, _grow),
    "correct, shrinking": Change(_then(_grow), _shrink),
    "move to another month": Change(_some_months, _move),
    "delete": Change(_some_months, _delete),
    "restore from a backup": Change(_back_up_and_delete, _restore),
    "undo an addition": Change(_then(_add), _undo),
    "undo a correction": Change(_then(_shrink), _undo),
    "undo a move": Change(_then(_move), _undo),
    "undo a deletion": Change(_then(_delete), _undo),
    "undo a restore": Change(_back_up_delete_and_restore, _undo),
}


class Stage:
    """A folder in which the same change is tried again and again, each time from the same start.

    The folders keep their names, because what belongs to a data folder goes by its path.
    """

    def __init__(self, folder: Path, change: Change) -> None:
        """Prepare the diary, and find out what the change makes of it when nothing fails."""
        self.home = Home(folder / "home", folder / "state")
        self._change = change
        self._kept = folder / "kept"
        self.home.data.mkdir(mode=0o700, parents=True)
        self.home.state.mkdir(mode=0o700)
        change.prepare(diary_in(self.home))
        for part in self.home:
            shutil.copytree(part, self._kept / part.name)
        diary = diary_in(self.home)
        self.old = state_of(diary)
        self._entry = _newest(diary)
        self._problems = diary.problems
        self._is_torn = self._has_torn()
        self.make()
        self.new = state_of(diary_in(self.home))

    def make(self) -> None:
        """Make the change, in a process that knows nothing of the files yet."""
        self._change.make(diary_in(self.home, wait=0.5), self._entry)

    def reset(self) -> None:
        """Lay everything as it was before the change."""
        for part in self.home:
            shutil.rmtree(part)
            shutil.copytree(self._kept / part.name, part)

    def faults(self, *, done: bool | None) -> Iterator[str]:
        """Say what is wrong now, when the change is known to be done, not done, or either."""
        diary = diary_in(self.home)
        found = state_of(diary)
        if set(diary.problems) - set(self._problems):
            yield UNREADABLE
        if self._has_torn() != self._is_torn:
            yield "a damaged file was not kept"
        if found not in (self.old, self.new):
            yield "neither old nor new"
        elif done and found != self.new:
            yield LOST
        elif done is False and found != self.old:
            yield "refused, but made"
        if found == self.old:
            self.make()
        if state_of(diary_in(self.home)) != self.new:
            yield "could not be made afterwards"
        another_change(self.home)
        if strays(self.home):
            yield "something half-written was left"

    def _has_torn(self) -> bool:
        return any(path.read_bytes() == TORN for path in self.home.data.rglob("*.json"))
