"""What was looked through today on this machine: that need not be done again for every pain.

Looking for warning signs reads months, and takes as long as to save a pain. A small file in the
state folder says for which pains, and for which state of the diary, it was done today, and which
warnings were told of; an urgent one that was not read is told again from there. Whoever cannot read
it looks again, so nothing is lost with it.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, Final

from selfcare.diary.files import write_whole
from selfcare.diary.home import Home, private_folder
from selfcare.domain.attention import says_no_more
from selfcare.domain.entries import Pain

NAME: Final = "looked-through.json"
SETTINGS: Final = "settings.toml"


class LookedThrough:
    """Asked before a pain is saved, and told afterwards."""

    def __init__(self, home: Home) -> None:
        """Read and write the file that belongs to this home."""
        self._path = home.desk / NAME
        self._diary = home.data / "diary"
        self._settings = home.data / SETTINGS
        self._held = self._read()

    def covers(self, pain: Pain, day: date) -> bool:
        """Whether one that says as much was looked through that day, and nothing has changed since."""
        if self._held.get("state") != self._state():
            return False
        return any(says_no_more(pain, each) for each in self._pains(day))

    def follow(self, device: str) -> None:
        """Let what was held go on to hold, now that this machine has saved a pain that it covers."""
        now, then = self._state(), self._held.get("state", {})
        if {**now, device: 0} == {**then, device: 0}:
            self._write({**self._held, "state": now})

    @property
    def line(self) -> str:
        """What is to be told until it was read; empty for nothing."""
        return str(self._held.get("line", ""))

    def keep(self, pain: Pain, day: date, line: str = "") -> None:
        """Remember that this pain, and the diary as it is now, were looked through.

        `line` is what was told then and is to be told again; empty for nothing.
        """
        pains = [each for each in self._pains(day) if not says_no_more(each, pain)]
        rows = [[p.zones, p.intensity, p.qualities, p.triggers, p.onset] for p in [*pains, pain]]
        held = {"day": day.isoformat(), "state": self._state(), "pains": rows, "line": line}
        self._write({**self._held, **held})

    def told_since(self, day: date) -> frozenset[str]:
        """Return the ids of the warnings that were told of in a line on that day or later."""
        told = self._held.get("told")
        rows = told.items() if isinstance(told, dict) else ()
        return frozenset(sign for sign, when in rows if str(when) >= day.isoformat())

    def tell(self, signs: Iterable[str], day: date) -> None:
        """Remember that these warnings were told of."""
        told = self._held.get("told")
        before = told if isinstance(told, dict) else {}
        self._write({**self._held, "told": {**before, **dict.fromkeys(signs, day.isoformat())}})

    def _pains(self, day: date) -> list[Pain]:
        """Return the pains of this day that the file names; none where it is not as it should be."""
        if self._held.get("day") != day.isoformat():
            return []
        with suppress(TypeError, ValueError):
            return [
                Pain(tuple(zones), int(strength), tuple(feels), tuple(triggers), onset=str(onset))
                for zones, strength, feels, triggers, onset in self._held.get("pains", ())
            ]
        return []

    def _state(self) -> dict[str, int]:
        """Return when a file was last put into, or taken from, each device's folder, or settings changed.

        Every file of the diary is replaced as a whole, which shows in its folder. The settings say
        which number to call.
        """
        with suppress(OSError):
            return {path.name: path.stat().st_mtime_ns for path in self._folders()}
        return {}

    def _folders(self) -> Iterator[Path]:
        yield from self._diary.iterdir()
        if self._settings.exists():
            yield self._settings

    def _read(self) -> dict[str, Any]:
        with suppress(OSError, ValueError):
            held = json.loads(self._path.read_bytes())
            if isinstance(held, dict):
                return held
        return {}

    def _write(self, held: dict[str, Any]) -> None:
        self._held = held
        with suppress(OSError):  # then the next pain is looked through, too
            private_folder(self._path.parent)
            write_whole(self._path, json.dumps(held).encode(), durable=False)
