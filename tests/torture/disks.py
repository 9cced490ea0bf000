"""A disk of its own, in memory, that is full or read-only. Run by `unshare`, which lets it mount.

Nothing of it is seen outside, and nothing is left: the mounts go with the process.
"""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.torture.faults import KNOWN
from tests.torture.processes import Outcome, fork
from tests.torture.states import CHANGES, Stage, diary_in, state_of
from tests.torture.tally import Tally

PAGE = 4096
"""Bytes by which a disk in memory fills."""


def may_mount() -> str:
    """Return why no disk can be mounted here, or an empty text."""
    ran = subprocess.run(
        [*_unshare(), "mount", "-t", "tmpfs", "tmpfs", "/mnt"],
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.stderr if ran.returncode else ""


def on_a_disk_of_its_own(folder: Path, kind: str, pages: Iterable[int]) -> Tally:
    """Make this change with room for these numbers of pages, and on a read-only disk."""
    tally = Tally(f"{kind}, full disk and read-only disk")
    arguments = [str(folder), kind, *map(str, pages)]
    ran = subprocess.run(
        [*_unshare(), sys.executable, "-m", "tests.torture.disks", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    tally.read_json(ran.stdout)
    return tally


def _unshare() -> list[str]:
    return ["unshare", "--mount", *([] if os.getuid() == 0 else ["--user", "--map-root-user"])]


def _full_disk(tally: Tally, stage: Stage, filler: Path, pages: Iterable[int]) -> None:
    for free in pages:
        stage.reset()
        _fill(filler, free)
        outcome = _outcome(stage)
        filler.unlink()
        tally.count(f"{free} pages free", *stage.faults(done=KNOWN[outcome]))


def _read_only_disk(tally: Tally, stage: Stage, disk: Path) -> None:
    stage.reset()
    _mount("-o", "remount,ro", str(disk))
    faults = [] if state_of(diary_in(stage.home)) == stage.old else ["could not be read"]
    if _outcome(stage) is not Outcome.REFUSED:
        faults.append("not refused")
    _mount("-o", "remount,rw", str(disk))
    tally.count("read-only", *faults, *stage.faults(done=False))


def _outcome(stage: Stage) -> Outcome:
    child = fork(stage.make)
    child.let_go()
    return child.outcome()


def _fill(filler: Path, free: int) -> None:
    """Leave so many pages free on the disk that the file is on."""
    with filler.open("wb", buffering=0) as file:
        while _free_pages(filler) > free:
            file.write(bytes(PAGE))


def _free_pages(path: Path) -> int:
    found = os.statvfs(path)
    return found.f_bfree * found.f_frsize // PAGE


def _mount(*options: str) -> None:
    subprocess.run(["mount", *options], check=True)


def main(disk: Path, kind: str, pages: Iterable[int]) -> None:
    """Mount a disk at this folder, try it, and print the tally."""
    disk.mkdir(parents=True, exist_ok=True)
    _mount("-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", str(disk))
    tally = Tally(kind)
    stage = Stage(disk / "stage", CHANGES[kind])
    _full_disk(tally, stage, disk / "filler", pages)
    _read_only_disk(tally, stage, disk)
    print(tally.as_json())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], map(int, sys.argv[3:]))
