"""Several machines, one diary: whatever is copied when, all come to say the same, losing nothing."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from selfcare.diary.diary import Diary, OvertakenError
from selfcare.diary.home import Home
from selfcare.diary.merge import is_deleted
from selfcare.diary.month import Month
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Entry, Record, Visit
from selfcare.domain.records import from_record
from tests.conftest import NOW, ZONE

MACHINES = ("desk", "laptop", "phone")
MONTHS = (NOW, NOW - timedelta(days=30), NOW - timedelta(days=60))

machines = st.sampled_from(MACHINES)
numbers = st.integers(0, 99)
notes = st.sampled_from([Visit("a"), Visit("longer " * 5), Visit()])
moments = st.sampled_from(MONTHS)
an_entry = precondition(lambda self: any(map(self.entries, MACHINES)))
a_file = precondition(lambda self: self.sent)


class ThreeMachines(RuleBasedStateMachine):
    """Three machines, each with its own copy of the folder and a sync program of doubtful quality.

    A file is written by one machine alone; to the others it comes late, in an old version, torn,
    or under another name, and in any order.
    """

    def __init__(self) -> None:
        super().__init__()
        self.top = Path(mkdtemp())
        self.homes = {name: Home(self.top / name, self.top / f"{name}-own") for name in MACHINES}
        for name, home in self.homes.items():
            home.state.mkdir()
            (home.state / "device").write_text(f"device-{name}")
        clock = FixedClock(NOW, ZONE)
        self.diaries = {name: Diary(home, clock) for name, home in self.homes.items()}
        self.sent: list[tuple[str, Path, bytes]] = []
        """Files on their way: the machine that wrote each, where in the folder, and what it held."""
        self.written: dict[str, Record] = {}
        """The greatest version of each entry that any machine ever acknowledged."""

    @rule(machine=machines, note=notes, at=moments)
    def add(self, machine: str, note: Visit, at: datetime) -> None:
        self._acknowledged(machine, self.diaries[machine].add(note, at))

    @an_entry
    @rule(machine=machines, number=numbers, note=notes)
    def correct(self, machine: str, number: int, note: Visit) -> None:
        for entry in self._chosen(machine, number):
            self._acknowledged(machine, self.diaries[machine].correct(entry, note))

    @an_entry
    @rule(machine=machines, number=numbers, at=moments)
    def move(self, machine: str, number: int, at: datetime) -> None:
        for entry in self._chosen(machine, number):
            self._acknowledged(machine, self.diaries[machine].correct(entry, at=at))

    @an_entry
    @rule(machine=machines, number=numbers)
    def delete(self, machine: str, number: int) -> None:
        for entry in self._chosen(machine, number):
            self.diaries[machine].delete(entry)
            self._acknowledged(machine)
            assert entry.id not in {kept.id for kept in self.entries(machine)}

    @an_entry
    @rule(machine=machines)
    def undo(self, machine: str) -> None:
        try:
            undone = self.diaries[machine].undo()
        except (OvertakenError, OSError):
            return  # another machine was quicker, or what it wrote is torn
        self._acknowledged(machine, *(again for _, again in undone if again))

    @rule(machine=machines)
    def send(self, machine: str) -> None:
        for path in self._own_files(machine):
            self.sent.append(
                (machine, path.relative_to(self.homes[machine].data), path.read_bytes())
            )

    @a_file
    @rule(machine=machines, number=numbers, part=st.sampled_from([1.0, 1.0, 0.5, 0.0]))
    def arrive(self, machine: str, number: int, part: float) -> None:
        writer, path, content = self.sent[number % len(self.sent)]
        if writer != machine:
            self._put(machine, path, content[: int(len(content) * part)])

    @a_file
    @rule(machine=machines, number=numbers)
    def conflict(self, machine: str, number: int) -> None:
        _, path, content = self.sent[number % len(self.sent)]
        copy = path.with_name(f"{path.stem} (conflicted copy {number}).json")
        self._put(machine, copy, content)

    @invariant()
    def own_words_are_seen_until_a_later_word_arrives(self) -> None:
        for machine in MACHINES:
            seen = {entry.id: entry.rev for entry in self.entries(machine)}
            for path in self._own_files(machine):
                for record in Month(path).records():
                    if not is_deleted(record) and record["id"] not in seen:
                        assert _rank(self.written[record["id"]]) > _rank(record)

    def teardown(self) -> None:
        """Let every file arrive at last: then all say the same, and all that was acknowledged."""
        for machine in MACHINES:
            self.send(machine)
        for machine in MACHINES:
            for writer, path, content in self.sent:
                if writer != machine:
                    self._put(machine, path, content)
        expected = [from_record(r) for r in self.written.values() if not is_deleted(r)]
        for home in self.homes.values():
            diary = Diary(home, FixedClock(NOW, ZONE))
            assert {entry.id: entry for entry in diary.entries()} == {e.id: e for e in expected}
            assert not diary.problems
        shutil.rmtree(self.top)

    def entries(self, machine: str) -> list[Entry]:
        return self.diaries[machine].entries()

    def _chosen(self, machine: str, number: int) -> list[Entry]:
        entries = self.entries(machine)
        return [entries[number % len(entries)]] if entries else []

    def _acknowledged(self, machine: str, *entries: Entry) -> None:
        """Remember what the machine has promised to keep."""
        seen = self.entries(machine)
        assert all(entry in seen for entry in entries)
        for path in self._own_files(machine):
            for record in Month(path).records():
                known = self.written.setdefault(record["id"], record)
                if _rank(record) > _rank(known):
                    self.written[record["id"]] = record

    def _own_files(self, machine: str) -> list[Path]:
        folder = self.homes[machine].data / "diary" / f"device-{machine}"
        return sorted(folder.glob("????-??.json"))

    def _put(self, machine: str, path: Path, content: bytes) -> None:
        there = self.homes[machine].data / path
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(content)


def _rank(record: Record) -> tuple[int, str]:
    return record["rev"], record["device"]


TestThreeMachines = ThreeMachines.TestCase
TestThreeMachines.settings = settings(max_examples=40, stateful_step_count=30)
