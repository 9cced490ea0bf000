"""A full disk: one sentence, nothing half-written, and what was there is as it was."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pyrage
import pytest

from tests.torture.disks import _unshare as unshared
from tests.torture.disks import may_mount

PUBLIC = str(pyrage.x25519.Identity.generate().to_public())

MAKE_FULL = """
set -eu
mount -t tmpfs -o size=400k tmpfs "$1"
mkdir "$1/home" "$1/state"
export SELFCARE_HOME="$1/home" SELFCARE_STATE="$1/state"
run() { "$PYTHON" -m selfcare "$@" || echo "exit code $?"; }
run log "left knee" 3
run export "$1/old.csv"
cp "$1/old.csv" "$2/before.csv"
dd if=/dev/zero of="$1/filler" bs=4096 count=1000 2>/dev/null || true
echo "-- full"
run import "$2/tracks.csv" --yes
run export "$1/new.json"
run export "$1/old.csv" --yes
run share --to "$1/new.age" --recipient "$KEY"
echo "-- after"
cmp "$1/old.csv" "$2/before.csv"
ls -A "$1"
rm "$1/filler"
run list --since all --json
"""


@pytest.mark.needs("unshare")
def test_nothing_is_half_written(tmp_path: Path) -> None:
    if why := may_mount():
        pytest.skip(f"no disk can be mounted here: {why}")
    disk = tmp_path / "disk"
    disk.mkdir()
    rows = "".join(
        f"Left neck,2026-{month:02}-10T08:00:00Z,{strength},{'x' * 2000}\n"
        for month in range(1, 11)
        for strength in range(11)
    )
    (tmp_path / "tracks.csv").write_text("FeatureName,Timestamp,Value,Note\n" + rows)
    said = subprocess.run(
        [*unshared(), "sh", "-c", MAKE_FULL, "sh", str(disk), str(tmp_path)],
        env={**os.environ, "PYTHON": sys.executable, "KEY": PUBLIC},
        capture_output=True,
        text=True,
        check=True,
    )
    full, after = said.stdout.split("-- full\n")[1].split("-- after\n")
    assert full.count("exit code 1") == 4
    told = said.stderr.splitlines()
    assert len(told) == 4
    assert all("No space left on device" in each and "Nothing was changed" in each for each in told)
    *files, listed = after.split("\n", maxsplit=4)
    assert files == ["filler", "home", "old.csv", "state"], "and nothing half-written"
    assert [row["kind"] for row in json.loads(listed)] == ["share", "pain"]
