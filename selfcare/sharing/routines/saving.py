"""Saves a routine where the person says: whole or not at all, and never over another file unasked."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from selfcare.diary.files import write_once, write_whole
from selfcare.domain.text import clean, slug_of

ENDING: Final = ".yaml"


class TakenError(Exception):
    """There is another file of this name. Its text says so; one may ask, and save with `over`."""


class CannotSaveError(Exception):
    """It cannot be saved there at all. Its text says why, and what to do."""


def named(typed: str, title: str, folder: Path) -> Path:
    """Return which file is meant: in `folder` unless it says so, and with the ending of such files.

    A folder means a file in it, named after the routine's title; a file that is there, itself.
    """
    with suppress(RuntimeError):  # no person of that name: then it is a file's name
        typed = str(Path(clean(typed).strip()).expanduser())
    path = folder / typed
    if path.is_dir():
        return path / name_for(title)
    is_whole = path.suffix.lower() in {ENDING, ".yml"} or path.is_file()
    return path if is_whole else path.with_name(path.name + ENDING)


def name_for(title: str) -> str:
    """Return a name for the file of a routine with this title."""
    return f"{slug_of(title) or 'routine'}{ENDING}"


def save_routine(path: Path, content: bytes, *, expected: bytes = b"", over: bool = False) -> None:
    """Save the file, readable by its owner alone, and durably.

    A file that is there is replaced only if its content is as `expected`, or with `over`.

    Raises:
        TakenError: there is another file. It is untouched.
        CannotSaveError: there is no such folder, or what is there is no ordinary file.
        OSError: the disk refused; what was there is untouched.
    """
    _refuse_odd_places(path)
    if path.exists():
        if not over and path.read_bytes() != expected:
            raise TakenError(_taken(path, is_known=bool(expected)))
        write_whole(path, content)
        return
    try:
        write_once(path, content)
    except FileExistsError:  # made by another program just now
        raise TakenError(_taken(path, is_known=False)) from None


def _refuse_odd_places(path: Path) -> None:
    if not path.parent.is_dir():
        raise CannotSaveError(f"There is no folder {path.parent}. Please choose another place.")
    if path.is_symlink():
        raise CannotSaveError(f"{path} only points to another file. Please choose another name.")
    if path.exists() and not path.is_file():
        raise CannotSaveError(f"{path} is not a file. Please choose another name.")


def _taken(path: Path, *, is_known: bool) -> str:
    if is_known:
        return f"{path} was changed by another program since you opened it."
    return f"There is a file {path} already."
