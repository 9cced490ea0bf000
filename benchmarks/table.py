"""Results as a table that fits a window of 120 columns."""

from collections.abc import Sequence
from statistics import median

from benchmarks.contest import Result, Unit

HEADINGS = ("what", "against", "ratio", "target", "", "ours", "peer", "noise", "n")
FORM = "{:<30}  {:<28}  {:>6}  {:>7}  {:<6}  {:>9}  {:>9}  {:>5}  {:>3}"


def heading() -> str:
    """Return the line over the results."""
    return FORM.format(*HEADINGS)


def line(result: Result) -> str:
    """Return a result's line."""
    contest = result.contest
    cells: Sequence[str] = (
        contest.what,
        contest.against,
        f"{result.ratio:.2f}",
        f"<= {contest.target:g}",
        "met" if result.ratio <= contest.target else "MISSED",
        shown(result.ours, contest.unit),
        shown(result.peer, contest.unit),
        f"±{result.noise:.0%}",
        str(contest.rounds),
    )
    return FORM.format(*cells)


def shown(measured: Sequence[float], unit: Unit) -> str:
    """Return the middle of what was measured, with its unit."""
    return f"{median(measured) * unit.of:.2f} {unit.name}"
