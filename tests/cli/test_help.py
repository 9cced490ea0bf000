"""Help can be read on any terminal: no word is cut at its edge."""

import os

import pytest

from selfcare.cli import main as command_line
from selfcare.cli.main import COMMANDS
from selfcare.cli.wrapping import wrapped


def lines_of_help(command: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    with pytest.raises(SystemExit):
        command_line.main([*([command] if command else []), "--help"])
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_no_line_of_help_is_longer_than_eighty(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = lines_of_help(command, capsys)
    assert lines
    hand_made = [line for line in lines if "selfcare" not in line]  # commands to copy stay whole
    assert all(len(line) <= 80 for line in hand_made)


@pytest.mark.parametrize("command", ["", "log", "export", "list"])
def test_on_a_narrow_terminal_help_is_narrow(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _fd: os.terminal_size((60, 20)))
    lines = lines_of_help(command, capsys)
    assert all(len(line) <= 60 for line in lines if not line.startswith("usage"))


def test_what_is_wrapped_in_a_list_stays_in_its_column() -> None:
    assert wrapped("  quiet hours  when nothing rings at all", 32) == (
        "  quiet hours  when nothing\n               rings at all"
    )
