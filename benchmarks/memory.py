"""How much memory ten years of entries take, against the text that they lie in."""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

from benchmarks.contest import MEGABYTES, Contest
from benchmarks.made_up import TEN_YEARS, make_home
from benchmarks.writing import NOON, ZONE
from selfcare.diary.diary import Diary
from selfcare.domain.clock import FixedClock


def whole(folder: Path) -> Iterator[Contest]:
    """All of ten years: what its entries take, and what reading them takes at most."""
    home, _ = make_home(folder, TEN_YEARS, NOON)
    text = sum(path.stat().st_size for path in home.data.glob("diary/*/*.json"))

    def kept() -> float:
        tracemalloc.start()
        entries = Diary(home, FixedClock(NOON, ZONE)).entries()
        taken, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return taken if entries else 0

    def peak() -> float:
        tracemalloc.start()
        diary = Diary(home, FixedClock(NOON, ZONE))
        diary.entries()
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    for what, side in (("memory of all entries", kept), ("memory while reading them", peak)):
        yield Contest(what, "their JSON", 2, side, lambda: float(text), 3, MEGABYTES)
