"""Reads a table that some program wrote: whatever its encoding, its separators and its line ends."""

import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from selfcare.domain.describe import one_line
from selfcare.sharing.faults import Fault
from selfcare.sharing.incoming.found import refusal
from selfcare.sharing.incoming.letters import WESTERN, encoding_of

SEPARATORS: Final = (",", ";", "\t", "|")

MOST_COLUMNS: Final = 500

MOST_ROWS: Final = 250_000
"""How many lines a table may have. Ten years with 60 readings a day have 219,000."""

ABOVE: Final = 100
"""How many lines may stand above the names of the columns."""

_TOLD: Final = re.compile(r"sep=(.)\s*", re.IGNORECASE)
"""A first line by which some spreadsheets say what stands between the cells."""

_WESTERN: Final = "The file is not in UTF-8 and was read as Western European: look at the accents."


class Row(NamedTuple):
    """One line of a table, by the names of its columns."""

    line: int
    """The line of the file on which it ends, from 1."""
    cells: Mapping[str, str]
    is_longer: bool = False
    """Whether something stands behind the last column, so that its cells may be the wrong ones."""

    def get(self, name: str) -> str:
        """Return a cell without spaces round it; empty where there is none."""
        return self.cells.get(name, "").strip()


class Table(NamedTuple):
    """The names of the columns, the rows, and what is to be said about the reading."""

    columns: tuple[str, ...]
    rows: Sequence[Row]
    remarks: tuple[str, ...] = ()

    def has(self, *names: str) -> bool:
        """Return whether there are columns of these names."""
        return set(names) <= set(self.columns)


class _Line(NamedTuple):
    number: int
    cells: list[str]


def read_table(content: bytes, name: str, heads: Sequence[Collection[str]] = ()) -> Table:
    """Return the table in a file.

    Its first line names the columns, unless a line further down has all the names of one of `heads`:
    some programs write something else above their table.

    Raises:
        ImportFileError: it is no table, or greater than a diary can be.
    """
    encoding = encoding_of(content)
    remarks = [_WESTERN] if encoding == WESTERN else []
    lines = _lines(content, encoding, name)
    above = list(islice(lines, ABOVE))
    first = _first(above, heads)
    columns = _names(above[first].cells) if above else ()
    if len(columns) < 2:
        sentence = "It is no table: its first line does not name several columns."
        raise refusal(name, [Fault(1, 0, sentence)])
    if first:
        remarks.append(f"What stands above line {above[first].number} was not read.")
    rows = [_row(columns, line) for line in above[first + 1 :]]
    rows.extend(_row(columns, line) for line in islice(lines, MOST_ROWS))
    if len(rows) > MOST_ROWS:
        sentence = f"It has more than {MOST_ROWS:,} lines. Please split it, by years for example."
        raise refusal(name, [Fault(0, 0, sentence)])
    return Table(columns, rows, tuple(remarks))


def column(rows: Sequence[Row], names: Sequence[str]) -> Iterator[str]:
    """Yield what stands in these columns, row by row, with a space between them."""
    for row in rows:
        yield " ".join(filter(None, (row.get(name) for name in names)))


def _lines(content: bytes, encoding: str, name: str) -> Iterator[_Line]:
    """Yield the lines that have something in them."""
    separator, skipped = _separator(content, encoding)
    text = _text(content, encoding)
    reader = csv.reader(islice(text, skipped, None), delimiter=separator, strict=True)
    begun = skipped + 1
    try:
        for cells in reader:
            if len(cells) > MOST_COLUMNS:
                sentence = f"It has more than {MOST_COLUMNS} columns, which no diary has."
                raise refusal(name, [Fault(begun, 0, sentence)])
            if any(cell.strip() for cell in cells):
                yield _Line(skipped + reader.line_num, cells)
            begun = skipped + reader.line_num + 1
    except csv.Error:
        sentence = (
            "Its cells cannot be told apart from here on: "
            "a quotation mark has no partner, or a cell is longer than 131,072 letters."
        )
        raise refusal(name, [Fault(begun, 0, sentence)]) from None


def _text(content: bytes, encoding: str) -> Iterator[str]:
    wrapped = io.TextIOWrapper(io.BytesIO(content), encoding, errors="replace", newline="")
    return (line.replace("\0", "") for line in wrapped)


def _separator(content: bytes, encoding: str) -> tuple[str, int]:
    """Return what stands between the cells, and how many lines say only that."""
    first = ""
    for number, line in enumerate(islice(_text(content, encoding), ABOVE)):
        told = _TOLD.fullmatch(line)
        if told and number == 0:
            return told[1], 1
        first = line
        if any(each in line for each in SEPARATORS):
            break
    return max(SEPARATORS, key=first.count), 0


def _first(lines: Sequence[_Line], heads: Sequence[Collection[str]]) -> int:
    """Return which of these lines names the columns."""
    for index, line in enumerate(lines):
        names = set(_names(line.cells))
        if any(names.issuperset(head) for head in heads):
            return index
    return 0


def _names(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the names of columns; one that comes again has a number behind it."""
    names: list[str] = []
    for cell in cells:
        name = one_line(cell).strip('"')
        times = names.count(name)
        names.append(f"{name} ({times + 1})" if times and name else name)
    return tuple(names)


def _row(columns: Sequence[str], line: _Line) -> Row:
    beyond = line.cells[len(columns) :]
    cells = dict(zip(columns, line.cells, strict=False))
    return Row(line.number, cells, any(cell.strip() for cell in beyond))
