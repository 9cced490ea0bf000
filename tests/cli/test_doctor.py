"""`selfcare doctor`: one finding a line, with what to do, and an exit code for scripts."""

import json
from pathlib import Path

import pytest

from selfcare.cli.main import COULD_NOT, DONE
from selfcare.diary.home import Home
from tests.cli.typed import Type


@pytest.fixture
def month(type_in: Type, home: Home) -> Path:
    type_in("log", "left neck", "6", "--at", "2026-01-05 08:00")
    return next(iter(home.data.glob("diary/*/2026-01.json")))


def test_where_nothing_is_wrong_it_says_so(type_in: Type, month: Path) -> None:
    assert type_in("doctor") == (DONE, "Nothing is wrong with your files.\n", "")
    assert type_in("doctor", "--json") == (DONE, "[]\n", "")
    assert type_in("doctor", "--mend").code == DONE


def test_it_changes_nothing_where_there_is_nothing(type_in: Type, home: Home) -> None:
    assert type_in("doctor").code == DONE
    assert not home.data.exists()
    assert not home.state.exists()


def test_it_finds_explains_and_mends(type_in: Type, month: Path) -> None:
    month.write_text("garbage")
    said = type_in("doctor")
    assert said.code == COULD_NOT
    assert said.out == (
        f"diary/{month.parent.name}/2026-01.json is damaged. 1 of its entries can be brought back, "
        "from what is whole in it and from backups: selfcare doctor --mend\n"
    )
    assert said.err == "selfcare: 1 thing was found.\n"
    said = type_in("doctor", "--mend")
    assert said.code == DONE
    assert said.out.startswith("Mended: ")
    assert said.out.endswith("Nothing is wrong with your files.\n")
    assert '"intensity": 6' in type_in("list", "--since", "all", "--json").out


def test_what_it_cannot_mend_is_left_and_said(type_in: Type, month: Path) -> None:
    month.write_text(month.read_text().replace("neck-side.l", "tail.l"))
    month.parent.chmod(0o755)
    said = type_in("doctor", "--json")
    assert [(row["what"], row["can_mend"]) for row in json.loads(said.out)] == [
        ("not-private", True),
        ("unknown-word", False),
    ]
    assert said.err == "selfcare: 2 things were found.\n"
    said = type_in("doctor", "--mend", "--json")
    assert said.code == COULD_NOT
    assert [row["what"] for row in json.loads(said.out)] == ["unknown-word"]
    assert "cannot mend" in said.err


def test_what_stands_in_a_file_cannot_speak_to_the_terminal(type_in: Type, month: Path) -> None:
    month.write_text(month.read_text().replace("neck-side.l", "tail\\u001b]52;c;AA\\u0007\\u202e"))
    assert 'with "tail]52;c;AA", which' in type_in("doctor").out


def test_help_says_what_the_exit_code_means(
    type_in: Type, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        type_in("doctor", "--help")
    assert "exit code is 0 if nothing was found, and 1" in " ".join(capsys.readouterr().out.split())
