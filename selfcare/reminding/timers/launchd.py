"""A launchd agent, for macOS."""

import plistlib
from pathlib import Path

from selfcare.reminding.timers.job import EVERY, Job, Setup


def setup(job: Job, folder: Path, user: int) -> Setup:
    """Return how launchd is told of a job; `folder` is that of the agents, `user` one's number."""
    path, domain = folder / f"{job.name}.plist", f"gui/{user}"
    agent = {
        "Label": job.name,
        "ProgramArguments": list(job.command),
        "EnvironmentVariables": dict(job.environment),
        "StartInterval": EVERY,
        "RunAtLoad": True,
        "ProcessType": "Background",
    }
    return Setup(
        files={path: plistlib.dumps(agent)},
        start=(("launchctl", "bootstrap", domain, str(path)),),
        stop=(("launchctl", "bootout", f"{domain}/{job.name}"),),
        ask=("launchctl", "print", f"{domain}/{job.name}"),
    )
