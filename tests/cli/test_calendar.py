"""`selfcare export FILE.ics`: what is ahead, for the phone."""

import stat
from pathlib import Path

import pytest

from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE
from selfcare.diary.home import Home
from tests.cli.typed import Type


@pytest.fixture(autouse=True)
def _in_dublin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Dublin")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.ics"


def test_reminders_go_into_a_private_file_and_are_known_again(type_in: Type, file: Path) -> None:
    type_in("remind", "add", "log", "20:00", "mon-fri")
    said = type_in("export", str(file))
    assert (said.code, said.err) == (DONE, "")
    assert said.out.startswith(f"Saved in {file}: 1 event, until ")
    assert "by the clocks of Europe/Dublin" in said.out
    assert "It is not encrypted" in said.out
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    first = file.read_text()
    assert type_in("export", str(file)).code == COULD_NOT
    type_in("remind", "add", "posture", "every", "60m", "9:00-11:00")
    assert "3 events" in type_in("export", str(file), "--yes").out
    assert {line for line in first.split("\n") if line.startswith("UID")} <= {
        *file.read_text().split("\n")
    }


def test_another_zone_can_be_named(type_in: Type, file: Path) -> None:
    type_in("remind", "add", "log", "20:00")
    assert type_in("export", str(file), "--zone", "asia/kathmandu").code == DONE
    assert "DTSTART;TZID=Asia/Kathmandu:" in file.read_text()


def test_an_assigned_routine_comes_by_itself(type_in: Type, file: Path) -> None:
    type_in("routine", "add", "routines/desk-neck.yaml", "--yes")
    assert type_in("export", str(file)).code == DONE
    assert "TRIGGER:PT0S" in file.read_text()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--zone", "Europe/Dubin"), 'There is no time zone "Europe/Dubin". Try Europe/Dublin'),
        (("--since", "30d"), "A calendar holds what is ahead"),
        (("--kind", "pain"), "A calendar holds what is ahead"),
        (("--no-notes",), "A calendar never holds notes: leave --no-notes out."),
        (("--private",), "A calendar never holds what is private: leave --private out."),
        (("--patient", "Patient/7"), "Only FHIR (.fhir.json) names a patient"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(
    type_in: Type, file: Path, more: tuple[str, ...], said: str
) -> None:
    type_in("remind", "add", "log", "20:00")
    typed = type_in("export", str(file), *more)
    assert (typed.code, said in typed.err, file.exists()) == (WRONG_USAGE, True, False)


def test_with_nothing_ahead_nothing_is_made(type_in: Type, file: Path, home: Home) -> None:
    said = type_in("export", str(file))
    assert (said.code, "nothing ahead" in said.err) == (COULD_NOT, True)
    assert not file.exists()
    assert not home.data.exists()


def test_half_of_the_reminders_are_not_passed_off_as_all(
    type_in: Type, file: Path, home: Home
) -> None:
    type_in("remind", "add", "log", "20:00")
    (home.data / "reminders.json").write_text("garbage")
    said = type_in("export", str(file))
    assert (said.code, "is damaged" in said.err, file.exists()) == (COULD_NOT, True, False)
