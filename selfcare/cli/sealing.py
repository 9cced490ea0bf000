"""Sealing and opening on the command line: a passphrase is never an argument, and is shown once."""

import argparse
import sys
from pathlib import Path
from typing import Final

from selfcare.cli.context import CouldNotError, UsageError

ENDING: Final = ".age"
"""The ending of a sealed file, as in `sharing.sealing.lock`, which only sealing itself imports."""


def add_sealing(parser: argparse.ArgumentParser) -> None:
    """Let a command say for whom it seals."""
    how = parser.add_mutually_exclusive_group()
    how.add_argument(
        "--recipient", action="append", metavar="age1...", help="the public key that opens it"
    )
    how.add_argument(
        "--passphrase", action="store_true", help="make up six words that open it, and show them"
    )


def add_opening(parser: argparse.ArgumentParser) -> None:
    """Let a command say where the secret key is."""
    parser.add_argument("--identity", metavar="KEYFILE", help="your secret key, for a sealed file")


def is_for_somebody(options: argparse.Namespace) -> bool:
    """Return whether it was said who opens it."""
    return bool(options.recipient or options.passphrase)


def seal(content: bytes, options: argparse.Namespace) -> tuple[bytes, str]:
    """Return the content, sealed as was asked for, and the passphrase if one was made up.

    Raises:
        CouldNotError: it cannot be sealed.
    """
    from selfcare.sharing.sealing.lock import Lock, lock
    from selfcare.sharing.sealing.sealed import SealError

    try:
        return lock(content, Lock(tuple(options.recipient or ()), has_words=options.passphrase))
    except SealError as fault:
        raise CouldNotError(f"{fault} Nothing was written.") from None


def tell_passphrase(passphrase: str) -> None:
    """Show the passphrase; it is kept nowhere."""
    print(f"\n    {passphrase}\n")
    print(
        "These six words open it. They are shown this once and kept nowhere: write them down, and"
    )
    print("tell them by another way than the file goes, for example on the telephone.")


def unsealed(content: bytes, options: argparse.Namespace, name: str) -> bytes:
    """Return what is in a file, opened if it is sealed.

    Raises:
        CouldNotError: it cannot be opened.
        UsageError: it was made for a key, and none was given.
    """
    from selfcare.sharing.sealing.lock import unlock
    from selfcare.sharing.sealing.sealed import SealError, is_sealed, needs_passphrase, open_by

    if not is_sealed(content):
        return content
    try:
        if needs_passphrase(content):
            return unlock(content, ask_passphrase(name))
        if not options.identity:
            raise UsageError(f"{name} was made for a key. Say where yours is: --identity KEYFILE")
        return open_by(content, _key(options.identity))
    except SealError as fault:
        raise CouldNotError(str(fault)) from None


def ask_passphrase(name: str) -> str:
    """Return what somebody types without it being seen, or the first line of what is piped in."""
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(f"The words that open {name}: ")
    return sys.stdin.readline().rstrip("\r\n")


def _key(name: str) -> str:
    from selfcare.cli.bring_in import read_file

    return read_file(Path(name).expanduser()).decode(errors="replace")
