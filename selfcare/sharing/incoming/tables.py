"""Reads a table that some program wrote: whatever its encoding, its separators and its line ends."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from selfcare.domain.describe import one_line
from selfcare.sharing.faults import Fault
from selfcare.sharing.incoming.found import refusal

SEPARATORS: Final = (",", ";", "\t", "|")

MOST_COLUMNS: Final = 500

_MARKS: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))


class Row(NamedTuple):
    """One line of a table, by the names of its columns."""

    line: int
    """The line of the file on which it ends, from 1."""
    cells: Mapping[str, str]

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


def read_table(content: bytes, name: str) -> Table:
    """Return the table in a file.

    Raises:
        ImportFileError: it is no table.
    """
    text, remarks = _text(content)
    lines = text.replace("\0", "")
    separator = _separator(lines)
    try:
        columns, rows = _rows(lines, separator)
    except csv.Error as fault:
        raise refusal(name, [Fault(0, 0, f"It cannot be read as a table: {fault}.")]) from None
    if len(columns) < 2 or len(columns) > MOST_COLUMNS:
        sentence = "It is no table: its first line does not name several columns."
        raise refusal(name, [Fault(1, 0, sentence)])
    return Table(columns, rows, remarks)


def _text(content: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace"), ()
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        said = "The file is not in UTF-8 and was read as Western European: look at the accents."
        return content.decode("cp1252", errors="replace"), (said,)


def _separator(text: str) -> str:
    first = text.lstrip("\r\n").partition("\n")[0]
    return max(SEPARATORS, key=first.count)


def _rows(text: str, separator: str) -> tuple[tuple[str, ...], list[Row]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    columns: tuple[str, ...] = ()
    rows = []
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        if not columns:
            columns = tuple(one_line(cell).strip('"') for cell in cells)
        else:
            rows.append(Row(reader.line_num, dict(zip(columns, cells, strict=False))))
    return columns, rows


def column(rows: Sequence[Row], names: Sequence[str]) -> Iterator[str]:
    """Yield what stands in these columns, row by row, with a space between them."""
    for row in rows:
        yield " ".join(filter(None, (row.get(name) for name in names)))
