"""Makes text that a person typed or a file brought fit to be shown in a terminal."""

_UNWANTED = dict.fromkeys(
    code
    for first, last in (
        (0x00, 0x08),  # control characters, but for tab and newline
        (0x0B, 0x1F),
        (0x7F, 0x9F),  # delete, and their second set, C1: some terminals obey these too
        (0x202A, 0x202E),  # bidi overrides, which make text read other than it is
        (0x2066, 0x2069),
        (0xD800, 0xDFFF),  # half a character, which no file can hold
    )
    for code in range(first, last + 1)
)


def clean(text: str) -> str:
    """Return the text without what could steer a terminal, disguise itself, or fail to be saved.

    Emoji, right-to-left scripts, combining marks and joiners stay. Every kind of line end becomes
    a newline. Cleaning twice is the same as cleaning once.
    """
    for line_end in ("\r\n", "\r", "\u2028", "\u2029"):
        text = text.replace(line_end, "\n")
    return text.translate(_UNWANTED)


def slug_of(name: str) -> str:
    """Return a short id that every system takes as a folder name.

    `Neck (left)` gives `neck-left`. Letters of any script stay; a name without any letter or digit
    gives an empty id.
    """
    import re  # asked for when a routine comes in, never on the quick path
    import unicodedata

    plain = unicodedata.normalize("NFKC", name).casefold()
    kept = (char if unicodedata.category(char)[0] in "LMN" else "-" for char in plain)
    slug = re.sub("-+", "-", "".join(kept))[:60].strip("-")
    return f"{slug}-routine" if re.fullmatch("con|prn|aux|nul|(com|lpt)[0-9]", slug) else slug
