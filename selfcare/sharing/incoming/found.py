"""What was found in a file that came in, before anything of it is saved."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from selfcare.domain.entries import Record
from selfcare.domain.text import clean
from selfcare.sharing.faults import SHOWN, Fault

LARGEST: Final = 64 * 1024 * 1024
"""The most bytes that are read. Ten years of a full diary have about 12 million."""

IMPORTED: Final = "import"
"""The device of what came in, until this machine writes it down as a stand-in."""


class Found(NamedTuple):
    """Entries by id, and everything that did not become one."""

    source: str
    """What the file is, in words."""
    records: Mapping[str, Record]
    left_out: Mapping[str, int]
    """What has no meaning here, by name, and how often it was there."""
    faults: tuple[Fault, ...] = ()
    """What cannot be read, by line."""
    remarks: tuple[str, ...] = ()
    """What somebody should know before going on, each a sentence."""


class ImportFileError(Exception):
    """A file that cannot be used as it is. Its text is for the person."""


def refusal(name: str, faults: Sequence[Fault]) -> ImportFileError:
    """Return the error that lists what is wrong with a file, by line."""
    shown = [clean(str(fault)) for fault in faults[:SHOWN]]
    if len(faults) > len(shown):
        shown.append(f"and {len(faults) - len(shown):,} more")
    called = " ".join(clean(name).split())
    lines = [f"{called} cannot be used as it is. Nothing was changed.", *shown]
    return ImportFileError("\n  ".join(lines))
