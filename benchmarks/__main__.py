"""`make bench`: prints speed as ratios. `python -m benchmarks frame add` runs only those."""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import (
    drawing,
    exports,
    insights,
    insights_app,
    memory,
    reading,
    report,
    startup,
    table,
    writing,
)
from benchmarks.contest import Contest, hold
from benchmarks.disk import is_in_memory

GROUPS: Mapping[str, Callable[[Path], Iterator[Contest]]] = {
    "log": startup.quick_log,
    "due": startup.reminders_due,
    "frame": startup.first_frame,
    "report": report.pages,
    "export": exports.ten_years,
    "add": writing.one_entry,
    "month": reading.last_month,
    "whole": reading.whole,
    "devices": reading.devices,
    "insights": insights.ten_years,
    "insights-keys": insights_app.ten_years,
    "memory": memory.whole,
    "sizes": writing.by_size,
    "month-sizes": reading.by_size,
    "tinydb": writing.stock_tinydb,
    "player": drawing.player,
    "key": drawing.key,
    "body": drawing.body_map,
}


def main() -> int:
    """Hold the contests that were asked for, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join(GROUPS))
    parser.add_argument("--folder", type=Path, default=Path.cwd(), help="where to write (here)")
    options = parser.parse_args()
    unknown = set(options.groups) - set(GROUPS)
    if unknown:
        parser.error(f"no group is named {', '.join(unknown)}; there are {', '.join(GROUPS)}")
    if is_in_memory(options.folder):
        parser.error(f"{options.folder} lies in memory; say --folder with one on a real disk")
    print(table.heading())
    with TemporaryDirectory(prefix=".bench-", dir=options.folder) as folder:
        for name in options.groups or GROUPS:
            for contest in GROUPS[name](Path(folder, name)):
                print(table.line(hold(contest)), flush=True)
    print(
        "\nratio: ours by the peer's, medians of n turns each. noise: how far the peer itself strays."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
