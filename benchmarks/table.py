"""Results as a table that fits a window of 120 columns."""

from collections.abc import Sequence
from statistics import median

from benchmarks.contest import Result

HEADINGS = ("what", "against", "ratio", "target", "", "ours, ms", "peer, ms", "noise", "n")
FORM = "{:<30}  {:<28}  {:>6}  {:>7}  {:<6}  {:>8}  {:>8}  {:>5}  {:>3}"


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
        f"{median(result.ours) * 1000:.2f}",
        f"{median(result.peer) * 1000:.2f}",
        f"±{result.noise:.0%}",
        str(contest.rounds),
    )
    return FORM.format(*cells)
