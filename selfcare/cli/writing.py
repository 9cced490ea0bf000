"""Writing a file that leaves: never over another one unasked, and readable by its owner alone."""

from pathlib import Path

from selfcare.cli.context import CouldNotError
from selfcare.diary.files import write_whole


def free_path(text: str, *, replace: bool) -> Path:
    """Return where to write.

    Raises:
        CouldNotError: something is there already, and `replace` is not set; or there is no such folder.
    """
    path = Path(text).expanduser()
    if path.is_dir():
        raise CouldNotError(f"{path} is a folder. Please name a file in it. Nothing was written.")
    if not replace and (path.exists() or path.is_symlink()):
        raise CouldNotError(
            f"{path} is there already. Nothing was written. To replace it, add --yes."
        )
    if path.exists() and not path.is_file():
        raise CouldNotError(f"{path} is a pipe or a device, and no file. Nothing was written.")
    if not path.parent.is_dir():
        raise CouldNotError(f"There is no folder {path.parent}. Nothing was written.")
    return path


def write(path: Path, content: bytes) -> None:
    """Write the file, durably, so that only its owner can read it.

    Raises:
        OSError: it could not be written; what was there is untouched.
    """
    write_whole(path, content)
