"""The routine that is being played, kept on this machine so that one can go on after a crash."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from selfcare.diary.files import write_whole
from selfcare.diary.home import private_folder


class Unfinished:
    """At most one routine that was begun and not ended, in one file."""

    def __init__(self, desk: Path) -> None:
        """Keep it in this folder, which need not exist yet."""
        self._path = desk / "playing.json"

    def keep(self, snapshot: Mapping[str, Any]) -> None:
        """Remember how far it is. Not worth waiting for the disk: a power cut costs a few steps.

        Raises:
            OSError: it cannot be written.
        """
        private_folder(self._path.parent)
        write_whole(self._path, json.dumps(snapshot).encode(), durable=False)

    def read(self) -> dict[str, Any] | None:
        """Return the snapshot that was kept, if any; what cannot be read counts as none."""
        try:
            kept = json.loads(self._path.read_bytes())
        except (OSError, ValueError):
            return None
        return kept if isinstance(kept, dict) else None

    def forget(self) -> None:
        """Remember nothing any more."""
        self._path.unlink(missing_ok=True)
