"""What argparse has to say about a command, in words for the person who typed it."""

import re
from typing import Final

_MISSING: Final = re.compile(r"the following arguments are required: (.+)")
_NOT_A_CHOICE: Final = re.compile(r"argument (\S+): invalid choice: (.+?) \(choose from (.+)\)")
_NOTHING_BEHIND: Final = re.compile(
    r"argument (\S+?)(?:/\S+)?: expected (?:one|at least one) argument"
)
_UNKNOWN: Final = re.compile(r"unrecognized arguments: (.+)")


def in_plain_words(message: str) -> str:
    """Return one sentence for one of argparse's messages."""
    if found := _MISSING.fullmatch(message):
        return f"Something is still missing: {found[1]}."
    if found := _NOT_A_CHOICE.fullmatch(message):
        can_be = found[3].replace("'", "")
        return f"{_quoted(found[2])} is not known here. It can be: {can_be}."
    if found := _NOTHING_BEHIND.fullmatch(message):
        return f"Something is still missing behind {found[1]}."
    if found := _UNKNOWN.fullmatch(message):
        return f"This was not understood: {found[1]}."
    return f"{message[:1].upper()}{message[1:]}."


def _quoted(said: str) -> str:
    return '"' + said.strip("'\"") + '"'
