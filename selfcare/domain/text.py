"""Makes text that a person typed or a file brought fit to be shown in a terminal."""

import re

_UNWANTED = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f"  # control characters, but for tab and newline
    "\x80-\x9f"  # their second set, C1: some terminals obey these too
    "\u202a-\u202e\u2066-\u2069"  # bidi overrides, which make text read other than it is
    "\ud800-\udfff"  # half a character, which no file can hold
    "]"
)
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")


def clean(text: str) -> str:
    """Return the text without what could steer a terminal, disguise itself, or fail to be saved.

    Emoji, right-to-left scripts, combining marks and joiners stay. Every kind of line end becomes
    a newline. Cleaning twice is the same as cleaning once.
    """
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))
