"""A process that changes the diary without pause is killed, or stopped by Ctrl-C, at any moment."""

import os
import random
import select
import signal
from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import TypeAlias

from selfcare.diary.home import Home
from selfcare.domain.entries import Content, Entry, Visit
from tests.conftest import NOW
from tests.torture.processes import Outcome, fork
from tests.torture.states import LAST_MONTH, State, diary_in, said, state_of, strays
from tests.torture.tally import LOST, UNREADABLE, Tally

MANY = 12
"""About how many entries the diary has, so that its files shrink as often as they grow."""

Step: TypeAlias = tuple[State, Callable[[], object]]
"""What the diary should say afterwards, and the change that brings it there."""


def kill_at_random(folder: Path, trials: int, by: signal.Signals, seed: int = 0) -> Tally:
    """Send the signal this many times, each time to a new process, and look what is there."""
    tally = Tally(f"stopped at random by {by.name}")
    home = Home(folder / "home", folder / "state")
    chance = random.Random(seed)
    for number in range(trials):
        start = state_of(diary_in(home))
        outcome, lines = _stopped(home, chance, by)
        tally.count(f"trial {number} of seed {seed}", *_faults(home, start, outcome, lines))
    return tally


def _stopped(home: Home, chance: random.Random, by: signal.Signals) -> tuple[Outcome, list[str]]:
    """Let a hand write until it is stopped; return what it said of each change."""
    heard, mouth = os.pipe()
    hand = _Hand(home, random.Random(chance.random()), mouth)
    child = fork(hand.work)
    os.close(mouth)
    child.let_go()
    with os.fdopen(heard, encoding="ascii") as lines:
        first = [lines.readline() for _ in range(chance.randrange(2, 24))]
        select.select([], [], [], chance.random() * 0.006)
        os.kill(child.pid, by)
        return child.outcome(), first + lines.readlines()


def _faults(home: Home, start: State, outcome: Outcome, lines: list[str]) -> list[str]:
    words = [line.split() for line in lines if line.endswith("\n")]
    acknowledged = [mark for word, mark in words if word == "ack"]
    tried = [mark for word, mark in words if word == "try"]
    diary = diary_in(home)
    found = _mark(state_of(diary))
    faults = []
    if outcome not in (Outcome.KILLED, Outcome.STOPPED):
        faults.append(outcome.name)
    if diary.problems:
        faults.append(UNREADABLE)
    if found not in [acknowledged[-1] if acknowledged else _mark(start), *tried[-1:]]:
        faults.append(LOST)
    diary.add(Visit("after the kill"))
    if strays(home):
        faults.append("something half-written was left")
    return faults


def _mark(state: State) -> str:
    return blake2b(repr(state).encode(), digest_size=8).hexdigest()


class _Hand:
    """Changes the diary at random, and says before and after each change what must be there."""

    def __init__(self, home: Home, chance: random.Random, mouth: int) -> None:
        self._diary = diary_in(home)
        self._chance = chance
        self._mouth = mouth
        self._before: list[State] = []

    def work(self) -> None:
        state = state_of(self._diary)
        while True:
            expected, change = self._step(state)
            self._say(f"try {_mark(expected)}\n")
            change()
            self._say(f"ack {_mark(expected)}\n")
            state = expected

    def _say(self, line: str) -> None:
        os.write(self._mouth, line.encode("ascii"))

    def _step(self, state: State) -> Step:
        if self._before and self._chance.random() < 0.25:
            return self._before.pop(), self._diary.undo
        self._before.append(state)
        entries = self._diary.entries()
        if not entries or (len(entries) < MANY and self._chance.random() < 0.3):
            return self._add(state)
        entry = self._chance.choice(entries)
        if len(entries) > MANY:
            return self._delete(state, entry)
        return self._chance.choice((self._correct, self._move, self._delete))(state, entry)

    def _add(self, state: State) -> Step:
        content = self._words()
        return _changed(state, None, (content, NOW)), lambda: self._diary.add(content, NOW)

    def _correct(self, state: State, entry: Entry) -> Step:
        content = self._words()
        expected = _changed(state, entry, (content, entry.at))
        return expected, lambda: self._diary.correct(entry, content)

    def _move(self, state: State, entry: Entry) -> Step:
        here = entry.at.month == NOW.month
        at = (LAST_MONTH if here else NOW) + timedelta(minutes=self._chance.randrange(300))
        expected = _changed(state, entry, (entry.content, at))
        return expected, lambda: self._diary.correct(entry, at=at)

    def _delete(self, state: State, entry: Entry) -> Step:
        return _changed(state, entry, None), lambda: self._diary.delete(entry)

    def _words(self) -> Visit:
        return Visit("word " * self._chance.choice((0, 1, 50, 1900)))


def _changed(state: State, old: Entry | None, new: tuple[Content, datetime] | None) -> State:
    """Return what the diary says once the old is gone and the new is there."""
    changed = list(state)
    if old is not None:
        changed.remove(said(old.content, old.at))
    if new is not None:
        changed.append(said(*new))
    return sorted(changed)
