"""Finds out in which encoding a table was written."""

from typing import Final

_MARKS: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))

_LOOKED_AT: Final = 4096
"""How many bytes tell whether each letter has two."""

WESTERN: Final = "cp1252"
"""What is left where it is nothing else: it gives every byte a letter, so that it may be the wrong one."""


def encoding_of(content: bytes) -> str:
    """Return the encoding of a file as Python names it; WESTERN if it is none that can be told.

    A mark in front tells; without one, many zeros do (UTF-16), and then whether it is sound UTF-8.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    start = content[:_LOOKED_AT]
    if start.count(0) > len(start) // 4:
        return "utf-16-le" if start[1::2].count(0) >= start[::2].count(0) else "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return WESTERN
    return "utf-8"
