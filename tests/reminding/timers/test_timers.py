"""What each system is told, read by that system's own reader where it is here."""

import os
import plistlib
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from selfcare.diary.home import Home
from selfcare.reminding.timers import launchd, scheduler, systemd
from selfcare.reminding.timers.job import Job, TimerError, job_of

ODD = 'a b%h "c" $HOME \\n köpfchen'
"""A folder's name with everything that a unit file could take for something else."""


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return job_of(Home(tmp_path / ODD / "data", tmp_path / ODD / "state"))


def test_the_job_is_named_after_its_home_alone(tmp_path: Path) -> None:
    one = job_of(Home(tmp_path / "one", tmp_path / "state"))
    assert one == job_of(Home(tmp_path / "one", tmp_path / "state"))
    assert one.name != job_of(Home(tmp_path / "two", tmp_path / "state")).name
    assert one.command[1:] == (
        *("-P", "-m", "selfcare"),
        *("--home", str(tmp_path / "one"), "remind", "due", "--quiet"),
    )
    assert one.environment == {"SELFCARE_STATE": str(tmp_path / "state")}


@pytest.mark.parametrize("char", ["\n", "\x1b", "\u202e"])
def test_a_home_with_an_impossible_name_is_refused(tmp_path: Path, char: str) -> None:
    with pytest.raises(TimerError, match="characters that no timer can take"):
        job_of(Home(tmp_path / f"a{char}b", tmp_path))


@pytest.mark.needs("systemd-analyze")
def test_systemd_has_nothing_to_complain_of(job: Job, tmp_path: Path) -> None:
    units = tmp_path / "units"
    units.mkdir()
    setup = systemd.setup(job, units)
    for path, content in setup.files.items():
        path.write_bytes(content)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--user", *map(str, setup.files)],
        env=os.environ | {"XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    ours = [line for line in done.stderr.splitlines() if job.name in line]
    assert (done.returncode, ours) == (0, [])


@pytest.mark.needs("systemd-analyze")
def test_systemd_looks_each_minute(job: Job, tmp_path: Path) -> None:
    timer = systemd.setup(job, tmp_path).files[tmp_path / f"{job.name}.timer"].decode()
    (calendar,) = [line[11:] for line in timer.splitlines() if line.startswith("OnCalendar=")]
    told = subprocess.run(
        ["systemd-analyze", "calendar", calendar], capture_output=True, text=True, check=True
    )
    assert "Normalized form: *-*-* *:*:00" in told.stdout


def test_systemd_takes_nothing_for_something_else(job: Job, tmp_path: Path) -> None:
    service = systemd.setup(job, tmp_path).files[tmp_path / f"{job.name}.service"].decode()
    assert 'a b%%h \\"c\\" $$HOME \\\\n köpfchen/data" "remind" "due" "--quiet"\n' in service
    assert 'a b%%h \\"c\\" $HOME \\\\n köpfchen/state"\n' in service


def test_launchd_is_told_the_same(job: Job, tmp_path: Path) -> None:
    setup = launchd.setup(job, tmp_path, 501)
    ((path, content),) = setup.files.items()
    assert path == tmp_path / f"{job.name}.plist"
    assert plistlib.loads(content) == {
        "Label": job.name,
        "ProgramArguments": list(job.command),
        "EnvironmentVariables": job.environment,
        "StartInterval": 60,
        "RunAtLoad": True,
        "ProcessType": "Background",
    }
    assert setup.start == (("launchctl", "bootstrap", "gui/501", str(path)),)
    assert setup.stop == (("launchctl", "bootout", f"gui/501/{job.name}"),)


def test_the_task_scheduler_is_told_the_same(job: Job, tmp_path: Path) -> None:
    windows = job._replace(command=(r"C:\Program Files\python.exe", *job.command[1:]))
    setup = scheduler.setup(windows, tmp_path)
    ((path, content),) = setup.files.items()
    task = ET.fromstring(content)

    def said(name: str) -> str | None:
        return task.findtext(f".//{{{scheduler.SPACE}}}{name}")

    assert task.tag == f"{{{scheduler.SPACE}}}Task"
    assert [child.tag.partition("}")[2] for child in task] == [
        "RegistrationInfo",
        "Triggers",
        "Principals",
        "Settings",
        "Actions",
    ]
    assert said("Interval") == "PT1M"
    assert said("Command") == r"C:\Program Files\pythonw.exe"
    assert said("Arguments") == subprocess.list2cmdline(job.command[1:])
    assert said("DisallowStartIfOnBatteries") == "false"
    assert setup.start == (("schtasks", "/Create", "/F", "/TN", job.name, "/XML", str(path)),)
