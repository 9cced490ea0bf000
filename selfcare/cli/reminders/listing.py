"""`selfcare remind list`: every reminder, and what rings next."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date

from selfcare.cli.context import Context
from selfcare.cli.reminders.finding import reminders_of
from selfcare.diary.reminding import Memory
from selfcare.domain.reminders.held_back import Standings, coming, remark
from selfcare.domain.reminders.planning import Ring
from selfcare.domain.reminders.records import reminder_record, rules_record
from selfcare.domain.reminders.reminder import Plan
from selfcare.domain.reminders.words import paused_until, timing, title

NEXT = 5
"""How many are told that ring next."""

_NONE = "You have no reminders. Add one, such as: selfcare remind add log 20:00"


def show(options: argparse.Namespace, context: Context) -> None:
    """Print them."""
    from selfcare.sharing.routines.planning import standings

    kept = reminders_of(context)
    plan = kept.plan()
    stand = standings(context.assigned, context.watch, context.clock.now().date(), plan.reminders)
    rings = coming(plan, stand, context.clock, NEXT, _visits(plan, context))
    if options.json:
        print(json.dumps(_told(plan, rings)))
    elif plan.reminders:
        print("\n".join(_lines(plan, rings, stand, context)))
    else:
        print(_NONE)
    for problem in kept.problems:
        print(f"selfcare: {problem}", file=sys.stderr)


def _visits(plan: Plan, context: Context) -> set[date]:
    if not any(each.what == "visit" and each.visit is None for each in plan.reminders):
        return set()
    today = context.clock.now().date()
    return {entry.day for entry in context.diary.entries(since=today, kinds={"visit"})}


def _lines(plan: Plan, rings: Sequence[Ring], stand: Standings, context: Context) -> list[str]:
    now = context.clock.now()
    lines = []
    for each in plan.reminders:
        paused = paused_until(each.pauses, now.date())
        said = [title(each), timing(each), paused, remark(each, stand)]
        lines.append(f"{each.id:<14} {' · '.join(filter(None, said))}")
    following = [f"  {ring.at:%a %Y-%m-%d %H:%M}  {title(ring.reminder)}" for ring in rings]
    lines += ["", "Next:", *(following or ["  Nothing in the coming year."])]
    lines += [
        "",
        *_rules(plan, context),
        f"Times are this computer's own (now {now:%H:%M}, UTC{now:%z}).",
    ]
    return lines


def _rules(plan: Plan, context: Context) -> list[str]:
    rules, today = plan.rules, context.clock.now().date()
    lines = []
    if paused := paused_until(rules.pauses, today):
        lines.append(f"All reminders are {paused}.")
    lines += [
        f"Paused from {pause.first}" + (f" to {pause.last}." if pause.last else " on.")
        for pause in rules.pauses
        if pause.first > today
    ]
    if rules.quiet:
        lines.append(f"Nothing rings from {rules.quiet.start:%H:%M} to {rules.quiet.end:%H:%M}.")
    timer = Memory(context.home).read().timer
    if timer is None:
        lines.append(
            "They come while the app is open. To have them always: selfcare remind install"
        )
    else:
        lines.append(f"With the app closed, the timer last looked on {timer:%Y-%m-%d at %H:%M}.")
    return lines


def _told(plan: Plan, rings: Sequence[Ring]) -> dict[str, object]:
    return {
        "reminders": [reminder_record(each) for each in plan.reminders],
        "rules": rules_record(plan.rules),
        "next": [{"id": ring.reminder.id, "at": ring.at.isoformat()} for ring in rings],
    }
