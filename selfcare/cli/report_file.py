"""Into which file `selfcare report` writes, and who can open it."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from selfcare.cli.context import Context, CouldNotError, UsageError
from selfcare.cli.handing_out import note_shared
from selfcare.cli.recipient import key_of
from selfcare.cli.sealing import ENDING, is_for_somebody, seal, tell_passphrase
from selfcare.cli.writing import free_path, write
from selfcare.domain.text import clean
from selfcare.sharing.report.forms import FORMS, as_bytes, as_shared, form_of

if TYPE_CHECKING:
    from selfcare.sharing.report.gather import Report


class Target(NamedTuple):
    """A file to be written."""

    path: Path
    form: str
    """One of `FORMS`: what is in it, below its seal if it has one."""
    replace: bool
    """Whether a file of that name may go."""

    @property
    def is_sealed(self) -> bool:
        """Whether only those for whom it is made can open it."""
        return self.path.name.endswith(ENDING)


def target(options: argparse.Namespace, context: Context) -> Target:
    """Return what was asked for; ask before a file of that name is replaced.

    What is sealed for somebody ends in `.age`, and what ends so is sealed.

    Raises:
        UsageError: the name says no form, or it is not said who opens it.
        CouldNotError: something has that name and stays, there is no such folder, or no known key.
    """
    path = Path(options.to).expanduser()
    if path.is_dir():
        path /= f"diary-{context.clock.now():%Y-%m-%d}.html"
    if is_for_somebody(options) and not path.name.endswith(ENDING):
        path = path.with_name(path.name + ENDING)
    form = form_of(path.with_name(path.name.removesuffix(ENDING)))
    if form not in FORMS:
        endings = ", ".join(f".{each}" for each in FORMS)
        raise UsageError(f"The file's ending says its form: {endings}. Nothing was written.")
    if path.name.endswith(ENDING) and not is_for_somebody(options):
        options.recipient = [_key(options.whom, context)]
    replace = options.yes or (path.is_file() and _may_replace(path))
    return Target(free_path(str(path), replace=replace), form, replace)


def hand_out(report: "Report", to: Target, options: argparse.Namespace, context: Context) -> None:
    """Write the report, say so, and keep in the diary that it left.

    Raises:
        CouldNotError: it could not be made, locked or sealed, or something has taken the name.
        OSError: it could not be written; what was there is untouched.
    """
    from selfcare.sharing.report.pdf import PdfError

    password = _password() if options.password else ""
    try:
        content = as_bytes(report, to.form, password=password)
    except PdfError as fault:
        raise CouldNotError(f"{fault} Nothing was written.") from None
    passphrase = ""
    if to.is_sealed:
        content, passphrase = seal(content, options)
    write(to.path, content, replace=to.replace)
    print(f"Written: {to.path}")
    if passphrase:
        tell_passphrase(passphrase)
    if not (password or to.is_sealed):
        print("It holds health data and is not locked. Hand it on by a way that you trust.")
    form = f"{to.form}{ENDING}" if to.is_sealed else to.form
    note_shared(as_shared(report, form, clean(options.whom).strip()), context)


def _key(whom: str, context: Context) -> str:
    if not whom:
        raise UsageError(
            "Who is to open it? Add --recipient age1..., --for NAME or --passphrase. "
            "Nothing was written."
        )
    return key_of(whom, context)


def _may_replace(path: Path) -> bool:
    if not sys.stdin.isatty():
        return False
    return input(f"{path} is there already. Replace it? [y/N] ").strip().lower() in {"y", "yes"}


def _password() -> str:
    """Ask twice at a terminal, so that it is what was meant; else take the line that comes in."""
    if not sys.stdin.isatty():
        password = sys.stdin.readline().rstrip("\r\n")
    else:
        from getpass import getpass

        password = getpass("A password for the PDF: ")
        if password != getpass("Once more: "):
            raise CouldNotError("These two are not the same. Nothing was written.")
    if not password:
        raise CouldNotError("Without a password nothing can be locked. Nothing was written.")
    return password
