"""`selfcare backup`: everything in one file, to be kept elsewhere."""

import argparse
from pathlib import Path

from selfcare.cli.context import Context, CouldNotError
from selfcare.cli.sealing import add_sealing, is_for_somebody, seal, tell_passphrase
from selfcare.cli.writing import write
from selfcare.diary.backups.spans import counted, span


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.epilog = (
        "Keep it on another disk, or on a stick. It is a zip file of plain text that every computer "
        "can open; it is not encrypted, unless you say for whom to seal it. "
        "To put it back: selfcare restore FILE"
    )
    parser.add_argument("file", metavar="FILE", help="the file to write, or a folder to put it in")
    add_sealing(parser)
    parser.add_argument("--yes", "--force", action="store_true", help="replace a file of that name")


def run(options: argparse.Namespace, context: Context) -> None:
    """Write the file, read it again, and say what is in it."""
    from selfcare.diary.backups.archive import as_bytes
    from selfcare.diary.backups.contents import BackupError, read_all, what_is_said
    from selfcare.diary.backups.opening import archive_in

    made = context.clock.now()
    path = Path(options.file).expanduser()
    if path.is_dir():
        path /= f"selfcare-{made:%Y-%m-%d}.zip{'.age' if is_for_somebody(options) else ''}"
    if path.exists() and not options.yes:
        raise CouldNotError(
            f"{path} is there already. Nothing was written. To replace it, add --yes."
        )
    if not path.parent.is_dir():
        raise CouldNotError(f"There is no folder {path.parent}. Nothing was written.")
    try:
        contents = read_all(context.home.data)
        if not contents.files and not contents.unread:
            raise CouldNotError(
                f"There is nothing to back up yet in {context.home.data}. Nothing was written."
            )
        archive = as_bytes(contents.files, made)
        said = what_is_said(archive_in(archive).files)
    except BackupError as fault:
        raise CouldNotError(str(fault)) from None
    passphrase = ""
    if is_for_somebody(options):
        archive, passphrase = seal(archive, options)
    write(path, archive, replace=options.yes)
    print(f"Saved in {path}: {counted(said.records)}{span(said.records)}.")
    print("Keep it where only you can open it, and not on this disk alone.")
    if passphrase:
        tell_passphrase(passphrase)
    for name in said.damaged:
        print(f"{name} is damaged. It was saved as it is. See: selfcare doctor")
    if contents.unread:
        unread = ", ".join(map(str, contents.unread))
        raise CouldNotError(
            f"This could not be read and is not in the backup: {unread}. See: selfcare doctor"
        )
