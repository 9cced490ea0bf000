"""Who can read the files: others must not, oneself must."""

import os
import stat
from pathlib import Path

import pytest

from selfcare.diary.doctor import privacy
from selfcare.diary.doctor.finding import Patient
from selfcare.diary.home import Home
from tests.diary.doctor.looking import kinds, mended, only


def modes(home: Home) -> set[int]:
    paths = [p for top in home for p in (top, *top.rglob("*")) if not p.is_symlink()]
    return {stat.S_IMODE(path.stat().st_mode) & 0o77 for path in paths}


@pytest.mark.parametrize(
    "name",
    ["", "diary", "diary/*", "diary/*/*.json", "backups", "backups/*/files/*", "settings.toml"],
)
def test_what_others_can_read_is_closed_to_them(patient: Patient, home: Home, name: str) -> None:
    (home.data / "settings.toml").touch(mode=0o600)
    path = next(iter(home.data.glob(name))) if name else home.data
    path.chmod(0o755 if path.is_dir() else 0o644)
    finding = only(patient)
    assert finding.what == "not-private"
    assert (path.name if name else "your data folder") in finding.says
    assert mended(patient) == []
    assert modes(home) == {0}


def test_the_machine_s_own_part_is_private_too(patient: Patient, home: Home) -> None:
    (home.desk / "undo.jsonl").chmod(0o640)
    home.desk.chmod(0o705)
    assert "and 1 more" in only(patient).says
    mended(patient)
    assert modes(home) == {0}


def test_what_one_cannot_write_oneself_is_opened(patient: Patient, home: Home) -> None:
    path = next(iter((home.data / "diary").glob("*/2026-11.json")))
    path.chmod(0o400)
    assert only(patient).what == "not-writable"
    assert mended(patient) == []
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_another_user_s_is_told_of(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 4242)
    finding = only(patient)
    assert (finding.what, finding.mend) == ("foreign", None)
    assert "chown" in finding.todo


def test_other_people_s_files_in_the_folder_are_none_of_its_business(
    patient: Patient, home: Home
) -> None:
    (home.data / "holiday.jpg").touch(mode=0o644)
    (home.data / "diary" / "link").symlink_to(home.data)
    (home.data / "routines").symlink_to("/")
    assert kinds(patient) == []


def test_a_file_that_goes_while_one_looks_is_no_finding(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(privacy, "_paths", lambda _: iter([Path("/nowhere")]))
    assert kinds(patient) == []


def test_where_files_have_no_modes_there_is_nothing_to_find(
    patient: Patient, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.data.chmod(0o777)
    monkeypatch.setattr(os, "name", "nt")
    assert list(privacy.look(patient)) == []
