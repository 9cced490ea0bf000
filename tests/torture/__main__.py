"""Runs the trials and prints how many there were of each kind and what went wrong: nothing.

python -m tests.torture [--small] [kills] [faults] [commands] [hands] [limits] [disks] [modes]
"""

import argparse
import shutil
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Final, NamedTuple, TypeAlias

from tests.torture import commands, disks, faults, hands, kills, limits
from tests.torture.states import CHANGES
from tests.torture.tally import LOST, UNREADABLE, Tally

Trials: TypeAlias = Iterator[Callable[[Path], Tally]]


class Size(NamedTuple):
    """How much to try."""

    kills: int
    changes: Sequence[str]
    ways: Sequence[str]
    commands: Sequence[str]
    command_ways: Sequence[str]
    cycles: int
    bytes: int
    pages: Sequence[int]


LARGE: Final = Size(
    kills=400,
    changes=tuple(CHANGES),
    ways=faults.WAYS,
    commands=commands.COMMANDS,
    command_ways=commands.WAYS,
    cycles=100,
    bytes=397,
    pages=range(40),
)
SMALL: Final = Size(
    kills=20,
    changes=("move to another month",),
    ways=("error=ENOSPC:when={}", "signal=KILL:when={}"),
    commands=("undo",),
    command_ways=("error=ENOSPC:when={}",),
    cycles=5,
    bytes=4999,
    pages=(0, 8, 24),
)


def _kills(size: Size) -> Trials:
    yield partial(kills.kill_at_random, trials=size.kills, by=signal.SIGKILL)
    yield partial(kills.kill_at_random, trials=size.kills // 2, by=signal.SIGINT)


def _faults(size: Size) -> Trials:
    for kind in size.changes:
        yield partial(faults.fail_at_each_call, kind=kind, ways=size.ways)


def _commands(size: Size) -> Trials:
    for line in size.commands:
        yield partial(commands.fail_at_each_call, command=line, ways=size.command_ways)


def _hands(size: Size) -> Trials:
    for number in (2, 3):
        yield partial(hands.in_tight_loops, hands=number, cycles=size.cycles)
        yield partial(hands.in_turns, hands=number, cycles=size.cycles)
    yield partial(hands.held_locks, trials=size.cycles)


def _limits(size: Size) -> Trials:
    for kind in size.changes:
        yield partial(limits.small_files, kind=kind, step=size.bytes)


def _disks(size: Size) -> Trials:
    for kind in size.changes:
        yield partial(disks.on_a_disk_of_its_own, kind=kind, pages=size.pages)


def _modes(size: Size) -> Trials:
    for kind in size.changes:
        yield partial(faults.modes_from_the_first_byte, kind=kind)


def _nothing() -> str:
    return ""


GROUPS: Final[Mapping[str, tuple[Callable[[Size], Trials], Callable[[], str]]]] = {
    "kills": (_kills, _nothing),
    "faults": (_faults, faults.may_trace),
    "commands": (_commands, faults.may_trace),
    "hands": (_hands, _nothing),
    "limits": (_limits, _nothing),
    "disks": (_disks, disks.may_mount),
    "modes": (_modes, faults.may_trace),
}
"""The trials by kind, each with a function that says why it cannot be done here, if so."""


def main() -> int:
    """Run what was asked for; return 1 if anything went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--small", action="store_true", help="a few trials of each kind")
    parser.add_argument("groups", nargs="*", metavar="KIND", help=", ".join(GROUPS))
    options = parser.parse_args()
    size = SMALL if options.small else LARGE
    began = monotonic()
    tallies = [tally for name in options.groups or GROUPS for tally in _run(name, size)]
    wrong = sum(tally.faults.total() for tally in tallies)
    print(
        f"{sum(tally.trials for tally in tallies):>6} trials in {monotonic() - began:.0f} s: "
        f"{sum(tally.faults[UNREADABLE] for tally in tallies)} files unreadable, "
        f"{sum(tally.faults[LOST] for tally in tallies)} acknowledged changes lost, "
        f"{wrong} things wrong in all"
    )
    return int(wrong > 0)


def _run(name: str, size: Size) -> Iterator[Tally]:
    trials, why_not = GROUPS[name]
    if reason := why_not():
        print(f"{name} skipped: {reason.strip()}")
        return
    with TemporaryDirectory() as top:
        for number, trial in enumerate(trials(size)):
            folder = Path(top, str(number))
            tally = trial(folder)
            shutil.rmtree(folder, ignore_errors=True)
            print(f"{tally.trials:>6} {tally.kind} ({tally.seconds():.1f} s)", flush=True)
            for fault, times in tally.faults.items():
                print(f"       {times} times {fault}, such as {tally.examples[fault]}", flush=True)
            yield tally


if __name__ == "__main__":
    sys.exit(main())
