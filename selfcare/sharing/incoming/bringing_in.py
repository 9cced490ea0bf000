"""Bringing in what a file holds: what would change, in words, and the change itself."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from selfcare.diary.backups.plan import Comparison
from selfcare.domain.counting import how_many
from selfcare.domain.entries import Entry, Record
from selfcare.domain.records import from_record
from selfcare.domain.text import clean
from selfcare.sharing.incoming.beside import brought_in
from selfcare.sharing.incoming.found import LARGEST, Found, ImportFileError

if TYPE_CHECKING:
    from selfcare.diary.undo import Change

SHOWN: Final = 3
"""How many entries are shown as examples."""

NAMED: Final = 12
"""How many of the things that are left out are named, the most frequent first."""

WORDS: Final = {
    "missing": "new",
    "older_here": "replaces an older version here",
    "changed_here": "changed here since: stays as it is",
    "deleted_here": "deleted here since: stays deleted",
}
"""The groups of a comparison, as a person is told of them."""


class Incoming(NamedTuple):
    """A file that was read, beside the diary."""

    name: str
    found: Found
    comparison: Comparison

    @property
    def news(self) -> int:
        """How many entries would come in."""
        return len(self.comparison.missing) + len(self.comparison.older_here)


def read_file(path: Path) -> bytes:
    """Return what is in a file that comes in.

    Raises:
        ImportFileError: there is none, it is no file, or it is greater than a diary can be.
        OSError: it cannot be read.
    """
    if path.is_dir():
        raise ImportFileError(f"{path} is a folder. Please name a file in it. Nothing was changed.")
    if not path.exists():
        raise ImportFileError(f"There is no file {path}. Nothing was changed.")
    if not path.is_file():
        raise ImportFileError(f"{path} is a pipe or a device, and no file. Nothing was changed.")
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ImportFileError(
            f"{path.name} is larger than {LARGEST // 2**20} MB, which no diary is. Nothing was changed. "
            "If it is a table, please split it by years."
        )
    return content


def preview(
    found: Found, comparison: Comparison, line: Callable[[Entry], str], more: str = ""
) -> Iterator[str]:
    """Yield what would come in, a line each; `line` writes an entry on one.

    `more` says where all that is left out is named.
    """
    days = _between(found.records)
    yield f"{found.source}: {how_many(len(found.records))}{f', {days}' if days else ''}."
    for name, words in WORDS.items():
        if number := len(getattr(comparison, name)):
            yield f"  {how_many(number):>14}  {words}"
    if comparison.same:
        yield f"  {how_many(comparison.same):>14}  here already"
    if found.faults:
        yield f"  {how_many(len(found.faults), 'line', 'lines'):>14}  left out, with faults"
    yield from found.remarks
    yield from _left_out(found.left_out, more)
    news = [pair.then for pair in comparison.missing if pair.then]
    if news:
        yield "For example:"
    for record in news[-SHOWN:]:
        yield f"  {line(from_record(record))[:110]}"


def faults(found: Found, shown: int) -> Iterator[str]:
    """Yield the first faults by line, and how many there are beside them."""
    for fault in found.faults[:shown]:
        yield clean(str(fault))
    if len(found.faults) > shown:
        yield f"and {len(found.faults) - shown:,} more"


def change_by(found: Found) -> "Callable[[Mapping[str, Record], str], Change]":
    """Return what works out the change that brings it in; see `Diary.change`."""

    def work_out(here: Mapping[str, Record], device: str) -> "Change":
        return brought_in(found.records, here, device)

    return work_out


def _between(records: Mapping[str, Record]) -> str:
    days = sorted({record["at"][:10] for record in records.values()})
    if not days:
        return ""
    return days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}"


def _left_out(left: Mapping[str, int], more: str) -> Iterator[str]:
    """Name what has no meaning here, the most frequent first."""
    if not left:
        return
    yield "Left out, as it has no place in this diary:"
    ranked = sorted(left.items(), key=lambda each: (-each[1], each[0]))
    for name, number in ranked[:NAMED]:
        yield f"  {number:>7,}x  {name}"
    if len(ranked) > NAMED:
        rest = sum(number for _, number in ranked[NAMED:])
        yield f"  {rest:>7,}x  {len(ranked) - NAMED:,} other things{more}"
