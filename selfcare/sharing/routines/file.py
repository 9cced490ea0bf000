"""Reads routine files: YAML that a therapist writes by hand, in the form `selfcare-routine/1`.

The form is published as `routines/routine.schema.json`. Nothing in a file is run or fetched. All
faults are reported together, each with its line and what to write instead. The libraries that read
YAML and check the schema are slow to import, so they wait until a file is really read.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.routine import Routine
from selfcare.domain.text import slug_of
from selfcare.sharing.faults import MOST, Fault, RoutineFileError

if TYPE_CHECKING:
    from selfcare.sharing.yaml.tree import Tree

LARGEST: Final = 256 * 1024
"""The most bytes that a routine file may have; a long one has about four thousand."""

TOO_LARGE: Final = "The file is larger than 256 kB. A routine needs far less."
NOT_UTF8: Final = "A letter here is not in UTF-8. Save the file again with the encoding UTF-8."
CONTROL: Final = "There is a character here that cannot be seen and has no place in a text."
NO_FILE: Final = "There is no file with this name."
CLOSED: Final = "The file cannot be opened. Perhaps it belongs to somebody else."
LINK: Final = "This is only a link to another file. Name that file itself."

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_LINE_END = re.compile("\r\n?")
_MARK_NOT_LINE_END = re.compile("[\u2028\u2029]")


def read_routine(path: Path, library: Library, slug: str = "") -> Routine:
    """Return the routine in a file, or raise `RoutineFileError` with everything to put right.

    Its slug, a short id, is made from the file's name unless one is given.
    """
    return parse_routine(read_content(path), path.name, library, slug)


def look_over(path: Path, library: Library) -> tuple[list[Fault], list[Fault]]:
    """Return what to put right in a file, and if that is nothing, what to look at again."""
    from selfcare.sharing.routines.advice import advice

    try:
        content = read_content(path)
    except RoutineFileError as error:
        return list(error.faults), []
    tree, faults = _examine(content, library)
    if tree is None or faults:
        return sorted(faults)[:MOST], []

    def line(*place: str | int) -> int:
        return tree.places.get(place, (0, 0))[0]

    return [], advice(_built(tree, "routine", library), library, line)


def parse_routine(content: bytes, name: str, library: Library, slug: str = "") -> Routine:
    """Return the routine in a file's content; the error, if any, calls the file `name`."""
    tree, faults = _examine(content, library)
    if tree is None or faults:
        raise RoutineFileError(name, sorted(faults)[:MOST])
    return _built(tree, slug or slug_of(Path(name).stem) or "routine", library)


def parse_accepted(content: bytes, name: str, library: Library, slug: str) -> Routine:
    """Return a routine that was checked when it was accepted, and is as it was then.

    So it need not be checked again, which takes longer than all else. Raises `RoutineFileError`
    where it was written for a newer program, with other exercises.
    """
    from selfcare.sharing.yaml.tree import read_tree

    try:
        return _built(read_tree(_readable(content.decode("utf-8-sig"))), slug, library)
    except (AttributeError, LookupError, TypeError, ValueError):
        return parse_routine(content, name, library, slug)


def parse_data(content: bytes, name: str, library: Library) -> dict[str, Any]:
    """Return what a routine file's content says, by its own words, once it is checked."""
    tree, faults = _examine(content, library)
    if tree is None or faults:
        raise RoutineFileError(name, sorted(faults)[:MOST])
    data: Any = tree.value
    return dict(data)


def read_content(path: Path) -> bytes:
    """Return what a file holds, or its beginning where it is too large.

    Raises:
        RoutineFileError: it is no file, or cannot be opened.
    """
    if path.is_symlink():
        raise RoutineFileError(path.name, [Fault(0, 0, LINK)])
    try:
        if not path.is_file():
            raise RoutineFileError(path.name, [Fault(0, 0, NO_FILE)])
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError:
        raise RoutineFileError(path.name, [Fault(0, 0, CLOSED)]) from None


def _examine(content: bytes, library: Library) -> tuple["Tree | None", set[Fault]]:
    """Return what the content holds, and what is wrong with it."""
    if len(content) > LARGEST:
        return None, {Fault(0, 0, TOO_LARGE)}
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, {Fault(content.count(b"\n", 0, error.start) + 1, 0, NOT_UTF8)}

    from selfcare.sharing.routines.rules import rule_faults
    from selfcare.sharing.yaml.tree import read_tree

    tree = read_tree(_readable(text))
    faults = {*_control_faults(_LINE_END.sub("\n", text)), *tree.faults}
    if tree.whole:
        faults |= rule_faults(tree, library)
    return tree, faults


def _readable(text: str) -> str:
    """Return the text with plain line ends, and spaces for what cannot be seen."""
    return _MARK_NOT_LINE_END.sub(" ", _CONTROL.sub(" ", _LINE_END.sub("\n", text)))


def _built(tree: "Tree", slug: str, library: Library) -> Routine:
    from selfcare.sharing.routines.build import build_routine

    data: Any = tree.value  # which has passed the schema
    return build_routine(data, slug, library)


def _control_faults(text: str) -> set[Fault]:
    return {
        Fault(number, found.start() + 1, CONTROL)
        for number, line in enumerate(text.split("\n"), start=1)
        if (found := _CONTROL.search(line))
    }
