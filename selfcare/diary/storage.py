"""A TinyDB storage that a crash, a full disk or a damaged file cannot turn into a loss."""

import json
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from tinydb.storages import Storage

from selfcare.diary.files import naming, write_whole
from selfcare.diary.home import private_folder


class DamagedFileError(json.JSONDecodeError):
    """A file that cannot be read as what it should be. It is left as it is.

    It is a JSONDecodeError because that is what TinyDB's own storage raises here.
    """

    def __init__(self, path: Path, reason: str, text: str = "", position: int = 0) -> None:
        super().__init__(f"{path.name} is damaged: {reason}", text, position)
        self.path = path


TEXT: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
ASCII: Final = json.JSONEncoder(ensure_ascii=True, allow_nan=False).encode


class DurableJSONStorage(Storage):
    """Keeps all tables in one JSON file, readable by its owner alone.

    A write replaces the file in one step and has reached the disk on return. What cannot be
    written as JSON is refused before the disk is touched. A file that cannot be read raises, so
    that TinyDB, which reads before every write, never overwrites it.

    Nothing is kept open or in memory between two calls. Its user sees to it that there is one
    writer at a time.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        create_dirs: bool = False,
        encoding: str | None = None,
        access_mode: str = "r+",
        **layout: object,
    ) -> None:
        """Use the file at `path`. Where there is none, the first write makes it, or else `close`.

        These are the options of TinyDB's own storage. `layout` goes to `json.dumps`; without it
        each entry has a line of its own. The encoding is UTF-8 unless it is given.

        Raises:
            OSError: there is no such file to read, or no folder to write it to.
        """
        self.path = Path(path)
        self._encoding = encoding
        self._layout = layout
        self._read_only = access_mode in ("r", "rb")
        if access_mode not in ("r", "rb", "r+", "rb+"):
            warnings.warn(
                f"Using an `access_mode` other than r or r+ means r+ here, also {access_mode!r}",
                stacklevel=2,
            )
        if create_dirs:
            private_folder(self.path.parent)
        (self.path if self._read_only else self.path.parent).stat()

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables, or None where the file has gone.

        Raises:
            DamagedFileError: the file does not hold one JSON object and nothing else. A name
                that is there twice is damage too: only one of the two would be read.
            OSError: the file cannot be read.
        """
        try:
            with naming(self.path):
                raw = self.path.read_bytes()
        except FileNotFoundError:
            return None
        return self._parse(raw)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the file by these tables, durably.

        Raises:
            ValueError, TypeError: something in them cannot be written as JSON.
            DamagedFileError: they are nested too deeply. What a program makes is not: it was read.
            OSError: the disk refused. In each case the file is as it was.
        """
        if self._read_only:
            raise OSError(f"{self.path.name} was opened to be read, not to be written")
        try:
            content = self._as_bytes(data)
        except RecursionError:
            raise DamagedFileError(self.path, "it is nested too deeply") from None
        write_whole(self.path, content)
        self._wrote(content, data)

    def _wrote(self, content: bytes, data: dict[str, dict[str, Any]]) -> None:
        """Take note of what the file holds now."""

    def close(self) -> None:
        """Leave an empty file where nothing was ever written, unless it was to be read only."""
        if not self._read_only and not self.path.exists():
            self.write({})

    def _parse(self, raw: bytes) -> dict[str, dict[str, Any]]:
        return tables_in(raw, self.path, self._encoding)

    def _as_bytes(self, data: dict[str, dict[str, Any]]) -> bytes:
        """Return what to write; characters that the encoding does not have become escapes."""
        encoding = self._encoding or "utf-8"
        if self._layout:
            layout: dict[str, Any] = {"allow_nan": False, **self._layout}
            return json.dumps(data, **layout).encode(encoding)
        try:
            return self._as_text(data, TEXT).encode(encoding)
        except UnicodeEncodeError:
            return self._as_text(data, ASCII).encode(encoding)

    def _as_text(self, tables: Mapping[str, object], text: Callable[[object], str]) -> str:
        """Write one row a line, so that a person can read the file, mend it and compare two of them."""
        blocks = []
        for name, table in tables.items():
            if isinstance(table, dict) and table:
                rows = ",\n".join(self._lines(table, text))
                blocks.append(f" {text(str(name))}: {{\n{rows}\n }}")
            else:
                blocks.append(f" {text(str(name))}: {text(table)}")
        return "{\n" + ",\n".join(blocks) + "\n}\n" if blocks else "{}\n"

    def _lines(self, table: Mapping[str, object], text: Callable[[object], str]) -> list[str]:
        return [f"  {text(str(key))}: {text(row)}" for key, row in table.items()]


def tables_in(raw: bytes, path: Path, encoding: str | None = None) -> dict[str, dict[str, Any]]:
    """Return the tables in the content of a file. Errors as for `DurableJSONStorage.read`."""
    try:
        tables = json.loads(raw.decode(encoding) if encoding else raw, **STRICT)
    except json.JSONDecodeError as fault:
        raise DamagedFileError(path, fault.msg, fault.doc, fault.pos) from None
    except RecursionError:
        raise DamagedFileError(path, "it is nested too deeply") from None
    except ValueError as fault:
        raise DamagedFileError(path, str(fault)) from fault
    if not isinstance(tables, dict):
        raise DamagedFileError(path, "it does not hold a JSON object")
    return tables


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f'"{twice}" is there twice')
    return members


def _finite(number: str) -> float:
    """Refuse NaN, infinities, and numbers too great to be told from one: none can be written."""
    value = float(number)
    if value - value != 0:
        raise ValueError(f"{number[:20]} is not a number")
    return value


STRICT: Final[Mapping[str, Any]] = {
    "object_pairs_hook": _once_each,
    "parse_float": _finite,
    "parse_constant": _finite,
}
"""What the `json` module must be told so that it reads nothing that cannot be written again."""
