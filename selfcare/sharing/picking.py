"""Finding a file by typing: what a folder has that may be meant. Reads names, and no file."""

import os
from collections.abc import Iterable
from itertools import takewhile
from pathlib import Path
from typing import Final, NamedTuple

MOST: Final = 200
"""How many lines are shown at most; whoever has more types another letter."""

ENDINGS: Final = (".yaml", ".yml")


class Pick(NamedTuple):
    """A file or folder that may be meant."""

    path: Path
    is_folder: bool

    @property
    def typed(self) -> str:
        """What one would have typed for it."""
        return shown(self.path) + (os.sep if self.is_folder else "")


def start() -> str:
    """Return what stands there at first: the folder that mail programs save to, or the home."""
    downloads = Path.home() / "Downloads"
    return shown(downloads if downloads.is_dir() else Path.home()) + os.sep


def picks(typed: str, endings: Iterable[str] = ENDINGS) -> list[Pick]:
    """Return the files with one of the endings, and the folders, that begin as was typed.

    Files come first, the newest on top: that is the one that was just sent. Small and capital
    letters are the same; hidden names must be typed. A folder that cannot be read has nothing.
    """
    folder, begun = os.path.split(meant(typed))
    found = []
    try:
        with os.scandir(folder or os.curdir) as entries:
            for entry in entries:
                name = entry.name
                if not name.casefold().startswith(begun.casefold()) or (name[0] == "." > begun[:1]):
                    continue
                is_folder = entry.is_dir()
                if is_folder or name.casefold().endswith(tuple(endings)):
                    age = 0.0 if is_folder else -entry.stat(follow_symlinks=False).st_mtime
                    found.append((is_folder, age, name.casefold(), Path(folder) / name))
    except OSError:
        return []
    return [Pick(path, is_folder) for is_folder, _, _, path in sorted(found)[:MOST]]


def completed(typed: str, found: list[Pick]) -> str:
    """Return what was typed, lengthened by what all that is found has in common."""
    if not found:
        return typed
    if len(found) == 1:
        return found[0].typed
    letters = zip(*(pick.path.name.casefold() for pick in found), strict=False)
    common = sum(1 for _ in takewhile(lambda column: len(set(column)) == 1, letters))
    first = found[0].path.name[:common]
    longer = shown(found[0].path.parent / first) if first else typed
    return longer if len(longer) > len(typed) else typed


def meant(typed: str) -> str:
    """Return the path that was typed, with `~` for one's home, without quotes and spaces around it."""
    bare = typed.strip().strip("'\"")
    return os.path.expanduser(bare)  # noqa: PTH111 - Path.expanduser raises without a home


def shown(path: Path) -> str:
    """Return a path as one types it."""
    home = Path.home()
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)
