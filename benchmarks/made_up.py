"""A long diary of made-up entries, the same each time."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path
from random import Random

from selfcare.diary.home import Home, private_folder
from selfcare.diary.month import Month, month_path
from selfcare.diary.writer import month_in
from selfcare.domain.entries import Content, Done, Entry, Pain, Posture, Record, Session
from selfcare.domain.identifiers import new_id
from selfcare.domain.records import as_record
from selfcare.domain.vocabulary import Vocabulary
from selfcare.knowledge.loader import load

A_DAY = 10
"""Entries a day: more than anybody should write."""

TEN_YEARS = 36_500
"""As many entries as that makes in ten years."""

DEVICE = "device-00000000"


def make_home(
    folder: Path, entries: int, until: datetime, devices: Sequence[str] = (DEVICE,)
) -> tuple[Home, list[Record]]:
    """Make a home whose diary ends on the day of `until`; return it and the records, oldest first."""
    home = Home(folder / "home", folder / "state")
    private_folder(home.state)
    (home.state / "device").write_text(f"{devices[0]}\n")
    dealt = Random(1)
    records = [
        as_record(entry._replace(device=dealt.choice(devices))) for entry in made_up(entries, until)
    ]
    for device in devices:
        own = [record for record in records if record["device"] == device]
        for month, group in groupby(own, month_in):
            path = month_path(home.data / "diary", device, month)
            private_folder(path.parent)
            Month(path).put(group)
    return home, records


def made_up(count: int, until: datetime) -> Iterator[Entry]:
    """Yield this many entries, the oldest first, the last of them on the evening of `until`."""
    chance = Random(36_500)
    words = Vocabulary.from_data(load("zones"), load("words"))
    evening = until.replace(hour=21, minute=30, second=0, microsecond=0)
    for back in reversed(range(count)):
        days, slot = divmod(back, A_DAY)
        at = evening - timedelta(days=days, minutes=90 * slot + chance.randrange(60))
        content = _content(slot, words, chance)
        yield Entry(new_id(at, chance.randbytes(10)), at, at, content)


def _content(slot: int, words: Vocabulary, chance: Random) -> Content:
    if slot == 0:
        exercises = ("chin-tuck", "upper-trapezius-stretch", "doorway-pec-stretch")
        done = tuple(Done(name, "done", 60) for name in exercises)
        return Session("desk-neck", 1, "finished", done, 5, 3, 260)
    strength = min(10, int(abs(chance.gauss(3, 2))))
    if slot % 3 == 0:
        return Posture(chance.choice(words.triggers).id, strength)
    note = "Better after a walk, worse in the car." if chance.random() < 0.25 else ""
    return Pain(
        zones=tuple({chance.choice(words.zones).id for _ in range(chance.randint(1, 2))}),
        intensity=strength,
        qualities=(chance.choice(words.qualities).id,),
        triggers=tuple({chance.choice(words.triggers).id for _ in range(chance.randint(1, 2))}),
        eased_by=(chance.choice(words.easers).id,) if chance.random() < 0.3 else (),
        note=note,
    )
