"""The accepted versions of assigned routines: files that are written once and kept for ever.

```
routines/<slug>/v1.yaml        the file as the therapist wrote it
routines/<slug>/v1-towel.png   a picture that came with it
```

Which of them is followed is told by entries of the diary, which carry each file's checksum. So two
machines may accept at the same time: what a sync program then leaves beside a file, such as
`v2.sync-conflict-….yaml`, is found by its checksum.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from selfcare.diary.files import write_once
from selfcare.diary.home import private_folder

FOLDER: Final = "routines"

_NUMBER: Final = re.compile(r"v([0-9]{1,6})(?![0-9])[^/]*\.ya?ml")


class VersionError(Exception):
    """A version that cannot be used. Its text says why, without naming it: "is damaged"."""


def checksum(content: bytes) -> str:
    """Return what identifies a file: its SHA-256, in hexadecimal digits."""
    return sha256(content).hexdigest()


class Versions:
    """What lies in the folder of accepted routines."""

    def __init__(self, data: Path) -> None:
        """Use the folder below this one; it need not exist yet."""
        self.folder = data / FOLDER

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever accepted here; quick to ask."""
        return not self.folder.is_dir()

    def keep(self, slug: str, version: int, content: bytes) -> int:
        """Keep a version, and return its number: the one given, or the next that is free.

        What is there already, under that number or a later one, is not written again.

        Raises:
            NotConfirmedError, OSError: it could not be written, or may not outlast a power cut.
        """
        folder = private_folder(self.folder / slug)
        while True:
            path = folder / f"v{version}.yaml"
            try:
                write_once(path, content)
            except FileExistsError:
                if path.read_bytes() != content:
                    version += 1
                    continue
            return version

    def keep_picture(self, slug: str, version: int, name: str, content: bytes) -> None:
        """Keep a picture that came with a version. One that is there already stays as it is.

        Raises:
            NotConfirmedError, OSError: as for `keep`.
        """
        folder = private_folder(self.folder / slug)
        path = folder / f"v{version}-{name}"
        try:
            write_once(path, content)
        except FileExistsError:
            return

    def picture(self, slug: str, version: int, name: str) -> Path | None:
        """Return where a picture lies that came with a version, if it is there."""
        path = self.folder / slug / f"v{version}-{name}"
        return path if path.is_file() and not path.is_symlink() else None

    def read(self, slug: str, version: int, told: str) -> bytes:
        """Return a version as it was accepted, told by its checksum.

        Raises:
            VersionError: it is not here, or no file of that number is what it was.
        """
        found = False
        for path in self.paths(slug, version):
            try:
                content = path.read_bytes()
            except OSError:
                continue
            found = True
            if checksum(content) == told:
                return content
        raise VersionError("is damaged" if found else "is not on this computer yet")

    def paths(self, slug: str, version: int) -> Iterator[Path]:
        """Find the files of a number, the one without anything added to its name first."""
        folder = self.folder / slug
        names = sorted(
            (path.name for path in folder.glob("v*")), key=lambda name: (len(name), name)
        )
        for name in names:
            number = _NUMBER.fullmatch(name)
            if number and int(number[1]) == version:
                yield folder / name
