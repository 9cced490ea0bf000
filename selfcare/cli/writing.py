"""Writing a file that leaves: never over another one unasked, and readable by its owner alone."""

from pathlib import Path

from selfcare.cli.context import CouldNotError
from selfcare.diary.files import write_once, write_whole


def free_path(text: str, *, replace: bool) -> Path:
    """Return where to write.

    Raises:
        CouldNotError: something is there already, and `replace` is not set; or there is no such folder.
    """
    path = Path(text).expanduser()
    if path.is_dir():
        raise CouldNotError(f"{path} is a folder. Please name a file in it. Nothing was written.")
    if not replace and (path.exists() or path.is_symlink()):
        raise _taken(path)
    if path.exists() and not path.is_file():
        raise CouldNotError(f"{path} is a pipe or a device, and no file. Nothing was written.")
    if not path.parent.is_dir():
        raise CouldNotError(f"There is no folder {path.parent}. Nothing was written.")
    return path


def write(path: Path, content: bytes, *, replace: bool) -> None:
    """Write the file, durably, so that only its owner can read it.

    Raises:
        CouldNotError: something has taken that name since it was looked at, and `replace` is not set.
        OSError: it could not be written; what was there is untouched.
    """
    try:
        (write_whole if replace else write_once)(path, content)
    except FileExistsError:
        raise _taken(path) from None


def _taken(path: Path) -> CouldNotError:
    return CouldNotError(f"{path} is there already. Nothing was written. To replace it, add --yes.")
