"""A storage that knows what it last read or wrote, so that a new row costs what that row costs."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from selfcare.diary.storage import TEXT, DurableJSONStorage


class RememberingStorage(DurableJSONStorage):
    """Parses a file again only where it has changed, and formats only the rows that are new.

    Each read still reads the file: what is remembered holds for the same bytes and no others.
    The rows that it gives are its own. They may be replaced, but never changed in place.
    """

    def __init__(self, path: str | Path, *, access_mode: str = "r+") -> None:
        """Use the file at `path`, and remember nothing yet. Errors as for `DurableJSONStorage`."""
        super().__init__(path, access_mode=access_mode)
        self._content: bytes | None = None
        self._tables: dict[str, dict[str, Any]] = {}
        self._formatted: dict[str, tuple[object, str]] = {}
        """The rows as they were last written, by their keys, with their lines."""

    def _parse(self, raw: bytes) -> dict[str, dict[str, Any]]:
        if raw != self._content:
            self._tables = super()._parse(raw)
            self._content = raw
        return dict(self._tables)

    def _wrote(self, content: bytes, data: dict[str, dict[str, Any]]) -> None:
        self._content, self._tables = content, dict(data)

    def _lines(self, table: Mapping[str, object], text: Callable[[object], str]) -> list[str]:
        if text is not TEXT:
            return super()._lines(table, text)
        lines = []
        for key, row in table.items():
            known = self._formatted.get(key)
            if known is None or known[0] is not row:
                [line] = super()._lines({key: row}, text)
                known = self._formatted[key] = (row, line)
            lines.append(known[1])
        return lines
