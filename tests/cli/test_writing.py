"""No file that leaves takes the place of another, however late that one comes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from selfcare.cli import writing
from selfcare.cli.main import COULD_NOT, DONE
from selfcare.diary.files import write_once
from tests.cli.typed import Type
from tests.needed import needed

COMMANDS = {
    "report": ("report", "--to"),
    "export": ("export",),
    "calendar": ("export",),
    "share": ("share", "--passphrase", "--to"),
    "backup": ("backup",),
}
NAMES = {"report": "a.txt", "export": "a.csv", "calendar": "a.ics", "share": "a.age"}


@pytest.mark.parametrize("what", COMMANDS)
def test_a_file_that_comes_in_between_stays(
    type_in: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    needed("pyrage")
    type_in("log", "left neck", "6")
    type_in("remind", "add", "log", "20:00")
    file = tmp_path / NAMES.get(what, "a.zip")
    monkeypatch.setattr(writing, "write_once", after(file, write_once))
    typed = type_in(*COMMANDS[what], str(file))
    assert (typed.code, typed.out, file.read_text()) == (COULD_NOT, "", "somebody else's")
    assert typed.err == (
        f"selfcare: {file} is there already. Nothing was written. To replace it, add --yes.\n"
    )
    assert [path.name for path in tmp_path.glob("*a.*")] == [file.name]
    assert type_in("list", "--kind", "share", "--json").out == "[]\n"
    assert type_in(*COMMANDS[what], str(file), "--yes").code == DONE
    assert file.read_bytes() != b"somebody else's"


def after(file: Path, write: Callable[[Path, bytes], None]) -> Callable[[Path, bytes], None]:
    """Write as usual, but only after somebody else has."""

    def late(path: Path, content: bytes) -> None:
        file.write_text("somebody else's")
        write(path, content)

    return late
