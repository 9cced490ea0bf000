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


_NOT_FOR_WINDOWS = re.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])", re.ASCII)


def slug_of(name: str) -> str:
    """Return a short id that every system takes as a folder name.

    `Neck (left)` gives `neck-left`. Letters of any script stay; a name without any letter or digit
    gives an empty id.
    """
    import unicodedata  # asked for when a routine comes in, never on the quick path

    plain = unicodedata.normalize("NFKC", name).casefold()
    kept = (char if unicodedata.category(char)[0] in "LMN" else "-" for char in plain)
    slug = re.sub("-+", "-", "".join(kept))[:60].strip("-")
    return f"{slug}-routine" if _NOT_FOR_WINDOWS.fullmatch(slug) else slug
