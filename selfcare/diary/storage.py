"""A TinyDB storage that a crash, a full disk or a damaged file cannot turn into a loss."""

import json
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from selfcare.diary.files import write_whole


class DamagedFileError(Exception):
    """A file that is not a diary file any more. It is left as it is."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name} is damaged: {reason}")
        self.path = path


class DurableJSONStorage(Storage):
    """Keeps all tables in one JSON file, readable by its owner alone.

    A write replaces the file in one step and has reached the disk on return. What cannot be
    written as JSON is refused before the disk is touched. A file that cannot be read raises, so
    that TinyDB, which reads before every write, never overwrites it.
    """

    def __init__(self, path: str | Path) -> None:
        """Use the file at `path`, which need not exist yet."""
        self.path = Path(path)

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables, or None where there is no file.

        Raises:
            DamagedFileError: the file is not a JSON object of tables.
            OSError: the file cannot be read.
        """
        try:
            raw = self.path.read_bytes()
        except FileNotFoundError:
            return None
        try:
            tables = json.loads(raw, parse_constant=_refuse)
        except RecursionError:
            raise DamagedFileError(self.path, "it is nested too deeply") from None
        except ValueError as fault:
            raise DamagedFileError(self.path, str(fault)) from fault
        if not _are_tables(tables):
            raise DamagedFileError(self.path, "it holds something other than tables of entries")
        return tables  # type: ignore[no-any-return]

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the file by these tables, durably.

        Raises:
            ValueError, TypeError: something in them cannot be written as JSON.
            OSError: the disk refused. In each case the file is as it was.
        """
        write_whole(self.path, _as_text(data).encode())


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not a number")


def _are_tables(tables: object) -> bool:
    return isinstance(tables, dict) and all(
        isinstance(table, dict) and all(isinstance(row, dict) for row in table.values())
        for table in tables.values()
    )


def _as_text(tables: dict[str, dict[str, Any]]) -> str:
    """Write one row a line, so that a person can read the file, mend it and compare two of them."""
    blocks = []
    for name, table in tables.items():
        rows = ",\n".join(f"  {_json(str(key))}: {_json(row)}" for key, row in table.items())
        blocks.append(
            f" {_json(str(name))}: {{\n{rows}\n }}" if rows else f" {_json(str(name))}: {{}}"
        )
    return "{\n" + ",\n".join(blocks) + "\n}\n" if blocks else "{}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
