"""Turns a routine file into a draft, and a draft into the text of its file.

Of a file that exists, only what was changed is written anew: comments, order and layout stay. What
comes out is read again and compared, so that no layout, however unusual, can bring out anything but
what was meant; should one, the file is written afresh below the comments at its top.
"""

import re
from itertools import takewhile
from pathlib import Path
from typing import Final, NamedTuple

from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.draft import RoutineDraft
from selfcare.sharing.faults import RoutineFileError
from selfcare.sharing.routines.file import parse_data, read_content
from selfcare.sharing.routines.order import Order, entry_text, in_order, published_order
from selfcare.sharing.yaml.words import pair

ABOUT: Final = """\
# yaml-language-server: $schema=./routine.schema.json
#
# A routine for one person. To change it: selfcare routine new FILE, or any text editor.
# To look it over: selfcare routine check FILE
# Lines that begin with # are for you; the program does not read them.

"""


class Opened(NamedTuple):
    """A routine file as it was when it was opened; without content, one that is new."""

    draft: RoutineDraft
    content: bytes = b""


def open_draft(path: Path, library: Library) -> Opened:
    """Return what a file says, or raise `RoutineFileError` with everything to put right."""
    content = read_content(path)
    return Opened(RoutineDraft.of(parse_data(content, path.name, library)), content)


def write_draft(draft: RoutineDraft, opened: Opened, library: Library) -> bytes:
    """Return the content of the file that says what the draft says.

    Raises:
        RoutineFileError: the draft says what no routine file may say.
    """
    if draft.data == opened.draft.data and opened.content:
        return opened.content
    if opened.content:
        changed = _changed(draft, opened)
        if _says(changed, draft, library):
            return changed
    afresh = _afresh(draft, opened.content).encode()
    parse_data(afresh, "The routine", library)
    return afresh


def _says(content: bytes, draft: RoutineDraft, library: Library) -> bool:
    try:
        return parse_data(content, "", library) == draft.data
    except RoutineFileError:
        return False


def _changed(draft: RoutineDraft, opened: Opened) -> bytes:
    from selfcare.sharing.routines.splice import splice_routine

    written = opened.content.decode("utf-8-sig")
    text = re.sub("\r\n?", "\n", written)
    changed = splice_routine(text, opened.draft, draft, published_order())
    if "\r\n" in written:
        changed = changed.replace("\n", "\r\n")
    mark = "utf-8-sig" if opened.content.startswith(b"\xef\xbb\xbf") else "utf-8"
    return changed.encode(mark)


def _afresh(draft: RoutineDraft, before: bytes) -> str:
    order = published_order()
    top = {**draft.said, "exercises": None}
    said = [
        _exercises(draft, order) if word == "exercises" else pair(word, top[word], 0) + "\n"
        for word in in_order(top, order.top)
    ]
    return (_head(before) or ABOUT) + "".join(said)


def _exercises(draft: RoutineDraft, order: Order) -> str:
    entries = [entry_text(each.said, order) for each in draft.listed]
    return "\nexercises:\n" + "\n".join(f"  - {entry}\n" for entry in entries) + "\n"


def _head(content: bytes) -> str:
    """Return the comments at the top of a file."""
    lines = content.decode("utf-8-sig").splitlines(keepends=True)
    head = list(takewhile(lambda line: line.startswith("#") or not line.strip(), lines))
    return "".join(head).replace("\r\n", "\n")
