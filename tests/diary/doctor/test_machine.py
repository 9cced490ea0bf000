"""The machine itself: lock, name, disk, and what crashes left."""

import os
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from selfcare.diary.doctor import machine
from selfcare.diary.doctor.doctor import examine, mend
from selfcare.diary.doctor.finding import Patient
from selfcare.diary.home import Home
from selfcare.diary.lock import BusyError, locked
from tests.diary.doctor.looking import kinds, mended, only


def test_a_lock_that_is_held_for_long(patient: Patient, home: Home) -> None:
    with locked(home.desk / "lock"):
        finding = only(patient)
        assert (finding.what, finding.mend) == ("locked", None)
        assert "0.05 seconds" in finding.says
    assert kinds(patient) == []


def test_while_it_is_held_nothing_is_mended(patient: Patient, home: Home) -> None:
    patient.diary._wait = 0.05
    leftover = home.desk / ".undo.jsonl.123.new"
    leftover.touch()
    os.utime(leftover, (0, 0))
    with locked(home.desk / "lock"), pytest.raises(BusyError):
        list(mend(patient, examine(patient)))
    assert leftover.exists()


def test_another_machine_of_this_name(patient: Patient) -> None:
    name = patient.device
    mark = patient.folder / name / "writer.txt"
    mark.write_text("somebody else's\n")
    mark.chmod(0o600)
    assert only(patient).what == "same-name"
    list(mend(patient, examine(patient)))
    assert kinds(patient) == []
    assert patient.device not in ("", name)


def test_a_name_that_cannot_be_read_is_no_name(patient: Patient, home: Home) -> None:
    (home.state / "device").unlink()
    (home.state / "device").mkdir(mode=0o700)
    assert patient.device == ""


class _Usage(NamedTuple):
    free: int


def test_a_disk_that_is_nearly_full(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: _Usage(31 * 2**20))
    finding = only(patient)
    assert (finding.what, finding.mend) == ("disk-full", None)
    assert "31 MB" in finding.says


@pytest.mark.parametrize("old", [True, False])
def test_half_written_files(patient: Patient, home: Home, *, old: bool) -> None:
    folders = [
        home.data,
        patient.folder / patient.device,
        patient.backups,
        patient.backups / "files",
        home.state,
        home.desk,
    ]
    left = [folder / ".2026-11.json.4242.new" for folder in folders]
    for path in left:
        path.touch(mode=0o600)
        if old:
            os.utime(path, (0, 0))
    if not old:
        for path in left:
            os.utime(path, (patient.clock.now().timestamp(),) * 2)
        assert kinds(patient) == []
        return
    assert "6 half-written files" in only(patient).says
    assert mended(patient) == []
    assert not any(path.exists() for path in left)


def test_one_that_is_gone_by_now_is_nobody_s(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "_temporary", lambda _: iter([Path("/nowhere/.gone.new")]))
    assert kinds(patient) == []


def test_an_empty_home_is_well_and_stays_empty(patient: Patient, tmp_path: Path) -> None:
    home = Home(tmp_path / "deep" / "new", tmp_path / "new-state")
    other = patient._replace(diary=type(patient.diary)(home, patient.clock))
    assert kinds(other) == []
    assert not home.data.exists()
    assert not home.state.exists()
