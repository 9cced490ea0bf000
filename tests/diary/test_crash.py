"""A few of the trials that `make torture` makes by the hundred: kills, failing disks, many hands."""

import subprocess
import sys
from pathlib import Path

import pytest

strace = pytest.mark.needs("strace")
unshare = pytest.mark.needs("unshare")


@pytest.mark.parametrize(
    "trials",
    [
        "kills",
        pytest.param("faults", marks=strace),
        pytest.param("commands", marks=strace),
        "hands",
        "limits",
        pytest.param("disks", marks=unshare),
        pytest.param("modes", marks=strace),
    ],
)
def test_nothing_that_was_acknowledged_is_lost(trials: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.torture", "--small", trials],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    if "skipped" in ran.stdout:
        pytest.skip(ran.stdout.splitlines()[0])
    assert "0 things wrong in all" in ran.stdout
