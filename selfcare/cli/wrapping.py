"""Lines of help that are too long for the terminal, wrapped at whole words."""

import re
from textwrap import fill
from typing import Final

_NAME: Final = re.compile(r" +\S+(?: \S+)*  +")
"""What stands before the second column of a list."""


def wrapped(line: str, width: int) -> str:
    """Return the line in lines of at most so many columns; in a list, below its second column."""
    if len(line) <= width:
        return line
    name = _NAME.match(line)
    return fill(line, width, subsequent_indent=" " * name.end() if name else "")
