"""A systemd user timer, for Linux: the only one that knows the desktop session's bus; cron does not."""

from collections.abc import Mapping
from pathlib import Path

from selfcare.reminding.timers.job import TITLE, Job, Setup

_SERVICE = """\
[Unit]
Description={title}

[Service]
Type=oneshot
ExecStart={command}
{environment}
Nice=10
TimeoutStartSec=60
"""

_TIMER = """\
[Unit]
Description={title}

[Timer]
OnCalendar=minutely
AccuracySec=5s
Unit={name}.service

[Install]
WantedBy=timers.target
"""


def setup(job: Job, folder: Path) -> Setup:
    """Return how systemd is told of a job; `folder` is that of the user's units.

    The timer has no zone and needs none: it looks each minute. It does not make up for the time in
    which the computer slept: looking once afterwards finds what was missed.
    """
    timer = f"{job.name}.timer"
    service = _SERVICE.format(
        title=TITLE,
        command=" ".join(map(_argument, job.command)),
        environment=_set(job.environment),
    )
    return Setup(
        files={
            folder / f"{job.name}.service": service.encode(),
            folder / timer: _TIMER.format(title=TITLE, name=job.name).encode(),
        },
        start=(
            ("systemctl", "--user", "daemon-reload"),
            ("systemctl", "--user", "enable", "--now", timer),
        ),
        stop=(("systemctl", "--user", "disable", "--now", timer),),
        ask=("systemctl", "--user", "--quiet", "is-active", timer),
        links=(folder / "timers.target.wants" / timer,),
    )


def _argument(text: str) -> str:
    return _quoted(text.replace("$", "$$"))


def _set(environment: Mapping[str, str]) -> str:
    return "\n".join(
        f"Environment={_quoted(f'{name}={value}')}" for name, value in environment.items()
    )


def _quoted(text: str) -> str:
    """Return the text so that systemd reads it as it is: see systemd.syntax(7)."""
    for char, escaped in (("\\", "\\\\"), ('"', '\\"'), ("%", "%%")):
        text = text.replace(char, escaped)
    return f'"{text}"'
