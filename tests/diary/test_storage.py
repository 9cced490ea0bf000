"""One file, whole or as it was: what the storage below the diary promises by itself."""

import json
import math
import stat
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where
from tinydb.middlewares import CachingMiddleware

from selfcare.diary.storage import DamagedFileError, DurableJSONStorage

TABLES = {"entries": {"a": {"note": "grüß dich 🙂", "n": 6}, "b": {"zones": ["neck-side.l"]}}}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "some.json"


def test_what_is_written_is_read_again_a_row_on_each_line(path: Path) -> None:
    storage = DurableJSONStorage(path)
    storage.write(TABLES)
    assert storage.read() == TABLES
    assert path.read_text(encoding="utf-8").splitlines() == [
        "{",
        ' "entries": {',
        '  "a": {"note": "grüß dich 🙂", "n": 6},',
        '  "b": {"zones": ["neck-side.l"]}',
        " }",
        "}",
    ]


def test_a_tinydb_works_on_it(path: Path) -> None:
    with TinyDB(path, storage=DurableJSONStorage) as base:
        base.insert({"zone": "neck-side.l"})
        base.update({"zone": "jaw.l"})
        assert base.search(where("zone") == "jaw.l") == [{"zone": "jaw.l"}]
    caching: Any = CachingMiddleware
    with TinyDB(path, storage=caching(DurableJSONStorage)) as base:
        base.insert({"zone": "foot.r"})
    assert len(TinyDB(path, storage=DurableJSONStorage)) == 2


@pytest.mark.usefixtures("_umask")
def test_folders_and_file_are_made_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "some.json"
    DurableJSONStorage(path, create_dirs=True).close()
    modes = [
        stat.S_IMODE(found.stat().st_mode) for found in (path.parent.parent, path.parent, path)
    ]
    assert modes == [0o700, 0o700, 0o600]
    assert json.loads(path.read_text()) == {}


def test_nothing_is_made_before_it_is_written_or_closed(path: Path) -> None:
    storage = DurableJSONStorage(path)
    assert storage.read() is None
    assert not path.exists()
    storage.close()
    assert storage.read() == {}
    with pytest.raises(FileNotFoundError):
        DurableJSONStorage(path.with_name("missing") / path.name)


def test_reading_only_makes_nothing_and_writes_nothing(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        DurableJSONStorage(path, access_mode="r")
    assert not path.exists()
    DurableJSONStorage(path).write(TABLES)
    reader = DurableJSONStorage(path, access_mode="r")
    with pytest.raises(OSError, match="to be read"):
        reader.write({})
    assert reader.read() == TABLES
    path.unlink()
    assert reader.read() is None


def test_a_mode_that_would_empty_the_file_does_not_but_warns(path: Path) -> None:
    DurableJSONStorage(path).write(TABLES)
    with pytest.warns(UserWarning, match="access_mode"):
        storage = DurableJSONStorage(path, access_mode="w")
    assert storage.read() == TABLES


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "utf-16"])
def test_half_a_character_and_what_the_encoding_lacks_are_escaped(
    path: Path, encoding: str
) -> None:
    storage = DurableJSONStorage(path, encoding=encoding)
    tables = {"entries": {"a": {"note": "\ud83d alone, 🙂 whole"}}}
    storage.write(tables)
    assert storage.read() == tables
    path.read_text(encoding=encoding)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, {1, 2}, b"bytes", 1j])
def test_what_is_no_json_is_refused_before_the_file_is_touched(path: Path, value: object) -> None:
    storage = DurableJSONStorage(path)
    storage.write(TABLES)
    before = path.read_bytes()
    for writer in (storage, DurableJSONStorage(path, indent=1)):
        with pytest.raises((ValueError, TypeError)):
            writer.write({"entries": {"a": {"value": value}}})
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


DAMAGED = {
    "empty": b"",
    "blank": b" \n",
    "cut": b'{"entries": {"a": {"note": "gr',
    "zeros": bytes(4096),
    "not UTF-8": b'{"entries": {"a": {"note": "gr\xfc\xdf"}}}',
    "a row twice": b'{"entries": {"a": {"n": 1}, "a": {"n": 2}}}',
    "a table twice": b'{"entries": {"a": {}}, "entries": {}}',
    "a field twice": b'{"entries": {"a": {"n": 1, "n": 2}}}',
    "nested": b'{"entries": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "more than a number can be": b'{"entries": {"a": {"n": 1e999}}}',
    "a very long number": b'{"entries": {"a": {"n": 1' + b"0" * 5000 + b"}}}",
    "not a number": b'{"entries": {"a": {"n": NaN}}}',
    "infinity": b'{"entries": {"a": {"n": -Infinity}}}',
    "a list": b"[]",
    "a number": b"6",
    "nothing": b"null",
    "two objects": b"{} {}",
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_raises_and_is_never_overwritten(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with (
        pytest.raises(DamagedFileError, match=r"some\.json is damaged"),
        TinyDB(path, storage=DurableJSONStorage) as base,
    ):
        base.insert({"zone": "jaw.l"})
    assert path.read_bytes() == content


def test_what_is_nested_too_deeply_is_not_written_either(path: Path) -> None:
    nested: list[object] = []
    for _ in range(100_000):
        nested = [nested]
    with pytest.raises(DamagedFileError, match="nested"):
        DurableJSONStorage(path).write({"entries": {"a": {"n": nested}}})


def test_a_file_saved_by_a_windows_editor_is_read(path: Path) -> None:
    text = json.dumps(TABLES, ensure_ascii=False)
    for encoding in ("utf-8-sig", "utf-16"):
        path.write_text(text, encoding=encoding)
        assert DurableJSONStorage(path).read() == TABLES
