"""The top of the page: what changed, beside what studies call a change, and how much was noted."""

from typing import Any, Final

from selfcare.domain.summary.counting import Coverage
from selfcare.domain.summary.pain import LEAST_RATED, LEAST_SPAN, Change, Level
from selfcare.domain.summary.period import LAST_VISIT
from selfcare.domain.summary.summary import Summary
from selfcare.sharing.report.choices import Choices
from selfcare.sharing.report.document import (
    Block,
    Paragraph,
    Section,
    Table,
    day_in_words,
    days_in_words,
)

FIGURES: Final = {"pain": "pains", "posture": "postures", "session": "sessions of routines"}
"""The kinds of entries that figures are made of: without one of them, they mean something else."""

NONE = "none noted"
"""What stands where nothing is known: never a zero."""


def lines_of(summary: Summary, choices: Choices) -> tuple[str, ...]:
    """Say whose page it is and which days it is about."""
    now, before, visit = summary.now.period, summary.before, summary.span.visit
    since = f"Since the visit on {day_in_words(visit.date())}: " if visit else ""
    lines = [f"{since}{day_in_words(now.first)} to {day_in_words(now.last)}"]
    lines[0] += f" ({days_in_words(now.days)})."
    if summary.span.asked == LAST_VISIT and not visit:
        lines.append("No earlier visit is noted, so these are the last 30 days.")
    if before:
        span = f"{day_in_words(before.period.first)} to {day_in_words(before.period.last)}"
        lines.append(f"Before means {span} ({days_in_words(before.period.days)}).")
    else:
        lines.append("The diary does not reach further back, so there is nothing to compare with.")
    left_out = [told for kind, told in FIGURES.items() if kind in choices.without]
    if left_out:
        lines.append(f"Left out by choice, also of the figures: {' and '.join(left_out)}.")
    return (f"Name: {choices.name}", *lines) if choices.name else tuple(lines)


def glance(summary: Summary, thresholds: dict[str, Any]) -> Section:
    """Say the change in a sentence, with what studies call a change beside it."""
    pain, before = summary.now.pain, summary.before.pain if summary.before else None
    blocks: list[Block] = [
        Paragraph(sentence, "strong") for sentence in _change(pain, before, summary.change)
    ]
    if summary.change:
        blocks.append(Paragraph(thresholds["short"], "quiet"))
    return Section("Pain, 0 to 10", tuple(blocks))


def _change(pain: Level | None, before: Level | None, change: Change | None) -> list[str]:
    if pain is None:
        return ["No pain was rated in these days. Nothing is known about them."]
    if before is None:
        return [f"Average {pain.mean}, worst {pain.worst}."]
    if change is None:
        needed = f"both times need {LEAST_SPAN} days, with ratings on {LEAST_RATED} of them"
        return [f"Average {pain.mean}, worst {pain.worst}. Too little to compare: {needed}."]
    return [f"{_moved(change)}: {pain.mean} now, {before.mean} before. {_weighed(change)}"]


def _moved(change: Change) -> str:
    if not change.points:
        return "The average is the same"
    way = "down" if change.points < 0 else "up"
    percent = "" if change.percent is None else f" (about {abs(change.percent)}%)"
    return f"The average is {way} by {abs(change.points)}{percent}"


def _weighed(change: Change) -> str:
    usual = f"days lie about {change.ups_and_downs} from their average"
    if change.is_within:
        return f"This is within day-to-day ups and downs: {usual}."
    return f"This is more than the day-to-day ups and downs: {usual}."


def figures(summary: Summary) -> Section:
    """Return the figures of now and of before, side by side."""
    halves = [summary.now, summary.before] if summary.before else [summary.now]
    pains = [half.pain for half in halves]
    covers = [half.coverage for half in halves]
    rows: tuple[tuple[str, ...], ...] = (
        ("Average pain", *(f"{pain.mean}" if pain else NONE for pain in pains)),
        ("Worst pain", *(f"{pain.worst}" if pain else NONE for pain in pains)),
        ("Half of the days", *(f"{p.low} to {p.high}" if p else NONE for p in pains)),
        ("Days with a rating", *(_of(pain, c) for pain, c in zip(pains, covers, strict=True))),
        ("Days without any entry", *(f"{cover.gaps} of {cover.days}" for cover in covers)),
        ("Noted over 12 hours later", *map(_late, covers)),
    )
    if summary.flares:
        flared = (f"{len(summary.flares.days)}", "")[: len(halves)]
        rows += (("Flare days, see the appendix", *flared),)
    head = ("", "Now", "Before")[: len(halves) + 1]
    return Section("In figures", (Table("In figures", head, rows),), "half")


def _of(pain: Level | None, cover: Coverage) -> str:
    return f"{pain.days if pain else 0} of {cover.days}"


def _late(cover: Coverage) -> str:
    if not cover.entries:
        return NONE
    return f"{cover.late} of {cover.entries} ({cover.late_percent}%)"
