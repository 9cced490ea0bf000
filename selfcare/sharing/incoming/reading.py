"""Finds out what a file that came in is, and reads it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from selfcare.domain.clock import Clock
from selfcare.domain.describe import one_line
from selfcare.domain.vocabulary import Vocabulary
from selfcare.sharing.faults import Fault
from selfcare.sharing.incoming.formats import (
    bearable,
    daylio,
    mapped,
    migraine_buddy,
    track_and_graph,
)
from selfcare.sharing.incoming.found import Found, ImportFileError, refusal
from selfcare.sharing.incoming.making import ReadRow, Tools, gather
from selfcare.sharing.incoming.mapping import TableMapping
from selfcare.sharing.incoming.moments import DAY_FIRST, UNCLEAR, order_of
from selfcare.sharing.incoming.own import is_document, parse, read_document
from selfcare.sharing.incoming.tables import Row, Table, column, read_table
from selfcare.sharing.incoming.words import Words

OWN: Final = "selfcare"
TABLES: Final = ("bearable", "daylio", "migraine-buddy", "track-and-graph")
FORMATS: Final = (OWN, *TABLES)
"""What `--from` takes."""


_OTHERS: Final[Mapping[bytes, str]] = {
    b"PK\x03\x04": "a zip archive or a spreadsheet. A backup of selfcare comes back with: selfcare "
    "restore. A spreadsheet comes in once it is saved as CSV.",
    b"SQLite format 3\0": "a database of another program. Please export a table (CSV) there.",
    b"%PDF": "a PDF. Please export a table (CSV) instead.",
}
"""What some files begin with that are often taken for tables, and what to do with them."""


class Asked(NamedTuple):
    """How somebody wants a file to be read."""

    form: str = ""
    """One of FORMATS; empty to find out."""
    mapping: TableMapping | None = None
    order: str = ""
    """DAY_FIRST or MONTH_FIRST; empty to find out."""


class UnknownTableError(ImportFileError):
    """A table that no format knows, and for which there is no mapping yet."""

    def __init__(self, columns: Sequence[str]) -> None:
        self.columns = tuple(columns)
        super().__init__("This table is of a kind that selfcare does not know yet.")


class UnclearDaysError(ImportFileError):
    """A table whose days can be read in two ways: somebody has to say in which."""


class _Form(NamedTuple):
    name: str
    columns: tuple[str, ...]
    days: tuple[str, ...]
    reader: Callable[[Sequence[Row], Tools], ReadRow]


def _row_by_row(read: Callable[[Row, Tools], Any]) -> Callable[[Sequence[Row], Tools], ReadRow]:
    return lambda _rows, tools: lambda row: read(row, tools)


_FORMS: Final[Mapping[str, _Form]] = {
    "bearable": _Form(bearable.NAME, bearable.COLUMNS, bearable.DAYS, bearable.reader),
    "daylio": _Form(daylio.NAME, daylio.COLUMNS, daylio.DAYS, _row_by_row(daylio.read_row)),
    "migraine-buddy": _Form(
        migraine_buddy.NAME,
        migraine_buddy.COLUMNS,
        migraine_buddy.DAYS,
        _row_by_row(migraine_buddy.read_row),
    ),
    "track-and-graph": _Form(
        track_and_graph.NAME,
        track_and_graph.COLUMNS,
        track_and_graph.DAYS,
        _row_by_row(track_and_graph.read_row),
    ),
}


def read_incoming(
    content: bytes, name: str, vocabulary: Vocabulary, clock: Clock, asked: Asked
) -> Found:
    """Return what is in a file; `name` is what errors call it.

    Raises:
        UnknownTableError: it is a table, and somebody has to say what its columns are.
        UnclearDaysError: it is a table, and somebody has to say how its days are written.
        ImportFileError: it cannot be used.
    """
    if not content.strip():
        raise ImportFileError(f"{name} is empty. Nothing was changed.")
    for start, what in _OTHERS.items():
        if content.startswith(start):
            raise ImportFileError(f"{name} is {what} Nothing was changed.")
    if asked.form == OWN or (
        not asked.form and content.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in b"{["
    ):
        document = parse(content, name)
        if not is_document(document):
            raise ImportFileError(f"{name} is no export of selfcare. Nothing was changed.")
        return read_document(document, content, clock)
    table = read_table(content, name, _heads(asked))
    found = _read(table, name, vocabulary, clock, asked)
    return found._replace(remarks=(*table.remarks, *found.remarks))


def _heads(asked: Asked) -> list[tuple[str, ...]]:
    """Return by which names the line is known that names the columns."""
    if asked.mapping and not asked.form:
        columns = asked.mapping.columns
        return [(*columns.get("date", ()), *columns.get("intensity", ()))]
    return [form.columns for key, form in _FORMS.items() if asked.form in ("", key)]


def _read(table: Table, name: str, vocabulary: Vocabulary, clock: Clock, asked: Asked) -> Found:
    if asked.mapping and not asked.form:
        mapping = asked.mapping
        days = mapping.columns.get("date", ())
        order = asked.order or mapping.order
        tools = _tools(table, name, vocabulary, clock, asked, days, order)
        read_row = mapped.reader(table, mapping, tools, name)
        return gather(
            f"A table, read as {one_line(mapping.source)}", mapping.source, table.rows, read_row
        )
    key = asked.form or _recognised(table)
    form = _FORMS[key]
    missing = [each for each in form.columns if not table.has(each)]
    if missing:
        sentences = [
            f'It is not from {form.name}: there is no column "{each}".' for each in missing
        ]
        raise refusal(name, [Fault(1, 0, sentence) for sentence in sentences])
    order = asked.order or (asked.mapping.order if asked.mapping else "")
    tools = _tools(table, name, vocabulary, clock, asked, form.days, order)
    return gather(f"An export of {form.name}", key, table.rows, form.reader(table.rows, tools))


def _recognised(table: Table) -> str:
    for key, form in _FORMS.items():
        if table.has(*form.columns):
            return key
    raise UnknownTableError(table.columns)


def _tools(
    table: Table,
    name: str,
    vocabulary: Vocabulary,
    clock: Clock,
    asked: Asked,
    days: Sequence[str],
    order: str,
) -> Tools:
    """Return what rows are read with. A day that can be read in two ways is asked about, never guessed."""
    order = order or order_of(column(table.rows, days))
    if order == UNCLEAR:
        sentence = (
            "The days in it can be read in two ways (is 03/04 in March or in April?). "
            f"Please add --dates {DAY_FIRST} or --dates month-first."
        )
        raise UnclearDaysError(str(refusal(name, [Fault(0, 0, sentence)])))
    if asked.mapping:
        return Tools(clock, Words(vocabulary, asked.mapping.words), order, asked.mapping.scale)
    return Tools(clock, Words(vocabulary), order)
