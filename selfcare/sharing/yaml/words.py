"""Writes values as YAML 1.2 that a person likes to read."""

import json
import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeGuard

WIDTH: Final = 88
"""Columns after which a text is folded over several lines."""

_PLAIN = re.compile(
    r"[^\W\d_][^\x00-\x1f]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,3} (?:s|min|days|weeks?)"
)
_TELLS_OTHERWISE = re.compile(r": | #|:$|[\ufeff\ufffe\uffff]|\s{2}|\s$")
_MEANS_SOMETHING: Final = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_UNWRITABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_FOLDS = re.compile(r"\S+(?: \S+)*(?:\n\n?\S+(?: \S+)*)*")


def pair(word: str, value: object, indent: int) -> str:
    """Return `word: value` in as many lines as it needs; the first one is not indented."""
    if value in ("yes", "no") and isinstance(value, str):
        return f"{word}: {value}"
    if isinstance(value, str):
        return f"{word}: {_text(value, indent, WIDTH - indent - len(word) - 2)}"
    if isinstance(value, Mapping):
        inside = " " * (indent + 2)
        rows = (pair(key, each, indent + 2) for key, each in value.items())
        return f"{word}:" + "".join(f"\n{inside}{row}" for row in rows)
    if _is_list(value) and not _is_short(value):
        inside = " " * (indent + 2)
        return f"{word}:" + "".join(f"\n{inside}- {item(each, indent + 4)}" for each in value)
    return f"{word}: {inline(value)}"


def item(value: object, indent: int) -> str:
    """Return one entry of a list, to stand after its dash; its further lines begin at `indent`."""
    if isinstance(value, Mapping):
        rows = [pair(word, each, indent) for word, each in value.items()]
        return f"\n{' ' * indent}".join(rows)
    if isinstance(value, str):
        return _text(value, indent - 2, WIDTH - indent)
    return inline(value)


def inline(value: object) -> str:
    """Return a value in one line, in a form that is right between brackets too."""
    if _is_list(value):
        return f"[{', '.join(map(inline, value))}]"
    if isinstance(value, str) and re.fullmatch("[a-z]+(-[a-z]+)*", value):
        return json.dumps(value) if value in _MEANS_SOMETHING else value
    return quoted(value)


def quoted(value: object) -> str:
    """Return a value as JSON has it, which is YAML too."""
    written = json.dumps(value, ensure_ascii=False)
    return _UNWRITABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _text(text: str, indent: int, room: int) -> str:
    if len(text) <= room and "\n" not in text:
        return text if _is_plain(text) else quoted(text)
    if not _FOLDS.fullmatch(text) or _UNWRITABLE.search(text) or "\t" in text:
        return quoted(text)
    inside = " " * (indent + 2)
    lines: list[str] = []
    for line in text.split("\n"):  # in a folded text, one more empty line stands for a line's end
        lines.extend(["", *_wrapped(line, WIDTH - len(inside))] if line else [""])
    return ">-" + "".join(f"\n{inside if line else ''}{line}" for line in lines[1:])


def _wrapped(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)


def _is_plain(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and not (
        _TELLS_OTHERWISE.search(text) or text.lower() in _MEANS_SOMETHING
    )


def _is_list(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, list | tuple)


def _is_short(values: Sequence[Any]) -> bool:
    """Whether a list reads well in one line: ids such as `neck-injury`, or numbers."""
    return all(
        isinstance(each, int) or (isinstance(each, str) and re.fullmatch("[a-z-]+", each))
        for each in values
    )
