"""Several processes write, or hold the lock, at the same time; others read."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.lock import locked
from selfcare.domain.entries import Entry, Visit
from tests.conftest import NOW
from tests.torture.processes import Outcome, fork
from tests.torture.states import LAST_MONTH, State, diary_in, said, state_of, strays
from tests.torture.tally import LOST, Tally

MOVING = Visit("moving")


def in_tight_loops(folder: Path, hands: int, cycles: int) -> Tally:
    """Let this many write as fast as they can; one more moves an entry, which one reads."""
    tally = Tally(f"changes by {hands} writers in tight loops")
    home = Home(folder / "home", folder / "state")
    moving = diary_in(home).add(MOVING)
    work: list[Callable[[], None]] = [
        partial(_move, home, moving, cycles),
        partial(_read, home, cycles * 20),
        *(partial(_write, home, name, cycles) for name in _names(hands)),
    ]
    expected = [said(MOVING, NOW), *_expected(hands, cycles)]
    faults = _run(work) or list(_differences(home, expected))
    return _counted(tally, hands * cycles, faults)


def in_turns(folder: Path, hands: int, cycles: int) -> Tally:
    """Let open diaries of this many processes make one change each, strictly in turn."""
    tally = Tally(f"changes by {hands} writers in turns")
    home = Home(folder / "home", folder / "state")
    pipes = [os.pipe() for _ in range(hands)]
    ends = zip(_names(hands), pipes, pipes[1:] + pipes[:1], strict=True)
    work = [
        partial(_write_in_turn, home, name, cycles, mine, following)
        for name, (mine, _), (_, following) in ends
    ]
    os.write(pipes[0][1], b"!")
    faults = _run(work) or list(_differences(home, _expected(hands, cycles)))
    for handle in (handle for pipe in pipes for handle in pipe):
        os.close(handle)
    return _counted(tally, hands * cycles, faults)


def held_locks(folder: Path, trials: int) -> Tally:
    """Stop, then kill, a process that holds the lock: the first makes busy, the second does not."""
    tally = Tally("locks held by a stopped, then a killed process")
    home = Home(folder / "home", folder / "state")
    diary_in(home).add(Visit())
    for number in range(1, trials + 1):
        holder = fork(partial(_stop_holding, home))
        holder.let_go()
        os.waitpid(holder.pid, os.WUNTRACED)
        faults = [name for name in _run([partial(_add, home)]) if name != Outcome.BUSY.name]
        if len(diary_in(home).entries()) != number:
            faults.append("wrote past a lock")
        os.kill(holder.pid, signal.SIGKILL)
        holder.outcome()
        faults += _run([partial(_add, home)])
        if len(diary_in(home).entries()) != number + 1:
            faults.append(LOST)
        tally.count(f"trial {number}", *faults)
    return tally


def _run(work: Sequence[Callable[[], None]]) -> list[str]:
    """Do all of this at the same time; return the outcomes that were not as they should be."""
    children = [fork(each) for each in work]
    for child in children:
        child.let_go()
    outcomes = [child.outcome() for child in children]
    return [outcome.name for outcome in outcomes if outcome is not Outcome.DONE]


def _add(home: Home) -> None:
    diary_in(home, wait=0.05).add(Visit())


def _stop_holding(home: Home) -> None:
    with locked(home.desk / "lock"):
        os.kill(os.getpid(), signal.SIGSTOP)


def _names(hands: int) -> list[str]:
    return [f"hand {number}" for number in range(hands)]


def _write(home: Home, name: str, cycles: int) -> None:
    for _ in _changes(diary_in(home), name, cycles):
        pass


def _write_in_turn(home: Home, name: str, cycles: int, mine: int, following: int) -> None:
    os.read(mine, 1)
    for _ in _changes(diary_in(home), name, cycles):
        os.write(following, b"!")
        os.read(mine, 1)
    os.write(following, b"!")


CHANGES_A_CYCLE = 5


def _changes(diary: Diary, name: str, cycles: int) -> Iterator[None]:
    """Make a change each time it is asked to: entries come, grow, shrink and go."""
    for number in range(cycles):
        entry = diary.add(Visit(f"{name}: {number}"), NOW)
        yield
        entry = diary.correct(entry, Visit("grown " * 100))
        yield
        diary.correct(entry, Visit(f"{name}: {number}, shrunk"))
        yield
        entry = diary.add(Visit("to be deleted"))
        yield
        diary.delete(entry)
        yield


def _expected(hands: int, cycles: int) -> State:
    return [
        said(Visit(f"{name}: {number}, shrunk"), NOW)
        for name in _names(hands)
        for number in range(cycles)
    ]


def _move(home: Home, entry: Entry, times: int) -> None:
    diary = diary_in(home)
    for _ in range(times):
        entry = diary.correct(entry, at=LAST_MONTH)
        entry = diary.correct(entry, at=NOW)


def _read(home: Home, times: int) -> None:
    """Read while an entry moves between two months: it must always be in one, and only one."""
    diary = diary_in(home)
    for _ in range(times):
        moving = [entry for entry in diary.entries() if entry.content == MOVING]
        assert len(moving) == 1, moving
        assert not diary.problems, diary.problems


def _differences(home: Home, expected: State) -> Iterator[str]:
    found = state_of(diary_in(home))
    if set(expected) - set(found):
        yield LOST
    if sorted(expected) != found:
        yield "not as it was written"
    if strays(home):
        yield "something half-written was left"


def _counted(tally: Tally, cycles: int, faults: Sequence[str]) -> Tally:
    tally.count("all at once", *faults)
    tally.trials = cycles * CHANGES_A_CYCLE
    return tally
