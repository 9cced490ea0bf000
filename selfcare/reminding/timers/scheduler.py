"""A task of the Task Scheduler, for Windows. It cannot set variables: the state home is the usual one."""

import subprocess
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from selfcare.reminding.timers.job import TITLE, Job, Setup

SPACE: Final = "http://schemas.microsoft.com/windows/2004/02/mit/task"

_SETTINGS: Final = {
    "MultipleInstancesPolicy": "IgnoreNew",
    "DisallowStartIfOnBatteries": "false",
    "StopIfGoingOnBatteries": "false",
    "StartWhenAvailable": "false",
    "Hidden": "true",
    "ExecutionTimeLimit": "PT1M",
}


def setup(job: Job, folder: Path) -> Setup:
    """Return how the Task Scheduler is told of a job; the description of it is kept in `folder`."""
    path = folder / f"{job.name}.xml"
    return Setup(
        files={path: _description(job)},
        start=(("schtasks", "/Create", "/F", "/TN", job.name, "/XML", str(path)),),
        stop=(("schtasks", "/Delete", "/F", "/TN", job.name),),
        ask=("schtasks", "/Query", "/TN", job.name),
    )


def _description(job: Job) -> bytes:
    task = ET.Element("Task", version="1.2", xmlns=SPACE)
    _put(_in(task, "RegistrationInfo"), Description=TITLE)
    trigger = _in(_in(task, "Triggers"), "TimeTrigger")
    _put(_in(trigger, "Repetition"), Interval="PT1M", StopAtDurationEnd="false")
    _put(trigger, StartBoundary="2026-01-01T00:00:00", Enabled="true")
    principal = _in(_in(task, "Principals"), "Principal")
    _put(principal, LogonType="InteractiveToken", RunLevel="LeastPrivilege")
    _put(_in(task, "Settings"), **_SETTINGS)
    program, *arguments = job.command
    action = _in(_in(task, "Actions"), "Exec")
    _put(action, Command=_without_window(program), Arguments=subprocess.list2cmdline(arguments))
    described: bytes = ET.tostring(task, encoding="utf-16", xml_declaration=True)
    return described


def _without_window(program: str) -> str:
    """Return the interpreter that opens no window each minute."""
    return program.replace("python.exe", "pythonw.exe")


def _in(parent: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(parent, name)


def _put(parent: ET.Element, **texts: str) -> None:
    for name, text in texts.items():
        _in(parent, name).text = text
