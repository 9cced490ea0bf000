"""What rang and was put off on this machine, and who of its processes does the reminding."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from typing import Final

from selfcare.diary.files import write_whole
from selfcare.diary.home import Home, private_folder
from selfcare.diary.lock import BusyError, locked
from selfcare.domain.reminders.past import past_record, read_past
from selfcare.domain.reminders.ringing import Past

ALIVE: Final = timedelta(minutes=3)
"""For how long the app counts as reminding after it last looked: a stopped one does not look."""


class Memory:
    """This machine's memory of its reminders, which outlasts each process."""

    def __init__(self, home: Home) -> None:
        """Keep it among what concerns this data home on this machine; nothing is made yet."""
        self._desk = home.desk
        self._path = home.desk / "reminding.json"
        self._held = ExitStack()

    def read(self) -> Past:
        """Return what is remembered; what cannot be read is forgotten."""
        try:
            kept = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return Past()
        return read_past(kept) if isinstance(kept, dict) else Past()

    @contextmanager
    def looking(self) -> Iterator[Past]:
        """Let nobody else look meanwhile; give what is remembered.

        Raises:
            BusyError: somebody else has been looking for seconds.
            OSError: the folder cannot be written to.
        """
        private_folder(self._desk)
        with locked(self._desk / "reminding.lock"):
            yield self.read()

    def keep(self, past: Past) -> None:
        """Remember this. Not worth waiting for the disk: a power cut may let one ring again.

        Raises:
            OSError: it cannot be written.
        """
        write_whole(self._path, json.dumps(past_record(past)).encode(), durable=False)

    def is_left_to_app(self, past: Past, now: datetime) -> bool:
        """Return whether an open app does the reminding.

        It holds a lock for as long as it lives, so that a dead one does not count. One that was
        stopped is alive, but does not look any more: that does not count either.
        """
        if past.app is None or not -ALIVE < now - past.app < ALIVE:
            return False
        try:
            with locked(self._desk / "app.lock", 0):
                return False
        except BusyError:
            return True

    def take_over(self) -> bool:
        """Be the app that does the reminding, until the process ends; return whether one is.

        Raises:
            OSError: the folder cannot be written to.
        """
        private_folder(self._desk)
        try:
            self._held.enter_context(locked(self._desk / "app.lock", 0))
        except BusyError:
            return False
        return True

    def let_go(self) -> None:
        """Leave the reminding to others."""
        self._held.close()
