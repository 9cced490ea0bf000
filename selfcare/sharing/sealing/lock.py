"""For whom a file is sealed, and how whoever got one opens it: what the commands and the app share."""

from typing import NamedTuple

from selfcare.knowledge.loader import load
from selfcare.sharing.sealing.passphrase import as_typed, new_passphrase
from selfcare.sharing.sealing.sealed import SealError, open_with, seal_for, seal_with

ENDING = ".age"
"""The ending of a sealed file, after that of what is in it."""


class Lock(NamedTuple):
    """How a file is sealed. The usual one leaves it open."""

    keys: tuple[str, ...] = ()
    """The public keys of which each opens it."""
    has_words: bool = False
    """Whether six words, made up now, open it."""

    @property
    def is_open(self) -> bool:
        """Whether anybody can read the file."""
        return not (self.keys or self.has_words)


class Locked(NamedTuple):
    """A file's content as it leaves."""

    content: bytes
    passphrase: str = ""
    """The words that open it: to be shown once, and kept nowhere."""


def lock(content: bytes, how: Lock) -> Locked:
    """Return the content sealed as was asked for. Words take a second or two.

    Raises:
        SealError: a key is none, or sealing is not installed.
    """
    if how.keys:
        return Locked(seal_for(content, how.keys))
    if how.has_words:
        passphrase = new_passphrase(load("passphrase")["words"])
        return Locked(seal_with(content, passphrase), passphrase)
    return Locked(content)


def unlock(content: bytes, typed: str) -> bytes:
    """Return what a passphrase opens, however it was typed. Takes a second or two.

    Raises:
        SealError: it is another passphrase, or the file is not as it was made.
    """
    try:
        return open_with(content, as_typed(typed))
    except SealError:
        if typed == as_typed(typed):
            raise
        return open_with(content, typed)  # somebody made it with the age program
