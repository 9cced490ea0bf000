"""`selfcare checkin`: once a day at most, a few questions; and how often they should come."""

import argparse
import json
import sys
from datetime import date
from typing import Final

from selfcare.cli.context import Context, UsageError
from selfcare.cli.printing import as_json, as_line
from selfcare.diary.settings import Settings
from selfcare.domain.checkin.asking import (
    LOOK_BACK,
    Part,
    Plan,
    due_movements,
    suggests_less,
    to_ask,
)
from selfcare.domain.checkin.plan import KEPT, RHYTHM, SINCE, UNTIL, WEEKLY, measuring_only, plan
from selfcare.domain.checkin.steps import (
    Answer,
    Known,
    Step,
    contents,
    last_activities,
    next_place,
    place_before,
    steps,
    words,
)
from selfcare.domain.entries import WORST
from selfcare.knowledge.loader import load

STOP: Final = "q"
BACK: Final = "b"
NONE: Final = "none"
_HELD_BACK: Final = (
    "Nothing is measured today: routines rest. Why: selfcare today, and selfcare safety"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.epilog = (
        "Every question can be skipped with Enter; b goes back; q stops, and what was answered is "
        "kept. "
        "With --weekly, --daily, --until or --ranges it only sets how often, and asks nothing."
    )
    rhythm = parser.add_mutually_exclusive_group()
    rhythm.add_argument("--weekly", action="store_true", help="ask about the day once a week only")
    rhythm.add_argument("--daily", action="store_true", help="ask once a day at most")
    parser.add_argument(
        "--until", metavar="DATE", help="the last day on which to ask; none: no end"
    )
    parser.add_argument(
        "--ranges", metavar="IDS", help="movements to measure, with commas; none; help lists them"
    )
    parser.add_argument(
        "--measure", action="store_true", help="measure the chosen movements now, due or not"
    )
    parser.add_argument("--due", action="store_true", help="only say what would be asked")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace, context: Context) -> None:
    """Set how often, or ask what is due."""
    settings = Settings(context.home)
    if options.weekly or options.daily or options.until or options.ranges:
        _set(options, settings, context)
        return
    now = context.clock.now()
    today = now.date()
    held = _plan(settings, context)
    is_held_back = bool(held.measured) and not _may_move(context)
    if is_held_back:
        held = held._replace(ranges=(), assigned=())
    entries = context.diary.entries(since=today - LOOK_BACK)
    parts = (Part.RANGES,) if options.measure else to_ask(entries, held, today, now)
    if options.measure and is_held_back:
        print(_HELD_BACK)
        return
    if options.measure and not held.measured:
        raise UsageError("No movements are chosen. See: selfcare checkin --ranges help")
    if options.due:
        _say_due(parts, options)
        return
    if not parts:
        print(_nothing_due(held, context))
    else:
        movements = tuple(held.measured) if options.measure else due_movements(entries, held, today)
        activities = last_activities(entries)
        known = Known(load("checkin"), _easers(context), activities, held, today, movements)
        _check_in(parts, known, context, options)
    if suggests_less(entries, held, today) and not options.json:
        print(f"{load('checkin')['less']['text']}\nFor once a week: selfcare checkin --weekly")
        print("To go on once a day, and not be told for some weeks: selfcare checkin --daily")


def _plan(settings: Settings, context: Context) -> Plan:
    """Return how often to ask, with what the followed routines ask to measure."""
    from selfcare.domain.following.measuring import to_measure

    today = context.clock.now().date()
    asked = to_measure(context.assigned.plans(today), today)
    return plan(settings.get)._replace(assigned=asked)


def _may_move(context: Context) -> bool:
    from selfcare.sharing.routines.planning import may_move

    return may_move(context.diary, context.watch, context.clock.now().date())


def _check_in(
    parts: tuple[Part, ...], known: Known, context: Context, options: argparse.Namespace
) -> None:
    answers = _ask(steps(parts, known))
    made = contents(parts, known, answers)
    saved = context.diary.add_all([(content, None) for content in made])
    if saved and known.plan.since is None:
        Settings(context.home).set(SINCE, known.today.isoformat())
    if options.json:
        print(as_json(saved))
    elif saved:
        print("\n".join(f"Saved: {as_line(entry, context.vocabulary)}" for entry in saved))
    else:
        print("Nothing was answered, and nothing was saved.")


def _nothing_due(held: Plan, context: Context) -> str:
    if held.is_over(context.clock.now().date()):
        return f"The check-ins ended on {held.until}. To go on: selfcare checkin --until none"
    return "There is nothing to ask now. Thank you."


def _say_due(parts: tuple[Part, ...], options: argparse.Namespace) -> None:
    names = [part.value for part in parts]
    print(json.dumps(names) if options.json else " ".join(names) or "Nothing is due.")


def _easers(context: Context) -> list[tuple[str, str]]:
    ranked = sorted(context.vocabulary.easers, key=lambda term: term.rank)
    return [(term.id, term.label) for term in ranked]


def _ask(all_steps: tuple[Step, ...]) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    place = next_place(all_steps, 0, answers)
    while place < len(all_steps):
        step = all_steps[place]
        print(words(step, answers) + _hint(step), file=sys.stderr)
        line = _line(step)
        if line is None:
            break
        if line.lower() == BACK:
            before = place_before(all_steps, place, answers)
            place = place if before is None else before
            continue
        answers.pop(step.id, None)
        if line:
            answers[step.id] = _answer(step, line)
        place = next_place(all_steps, place + 1, answers)
    return answers


def _line(step: Step) -> str | None:
    """Return what was typed, once it can be an answer; None to stop."""
    while True:
        print("> ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        typed = line.strip()
        if not line or typed.lower() == STOP:
            return None
        if not typed or typed.lower() == BACK or _fits(step, typed):
            return typed
        print(f"That is no answer here. Enter skips, {STOP} stops.", file=sys.stderr)


def _fits(step: Step, typed: str) -> bool:
    numbers = typed.replace(",", " ").split()
    if step.kind == "text":
        return True
    if not all(number.isascii() and number.isdecimal() for number in numbers):
        return False
    if step.kind == "several":
        return all(1 <= int(number) <= len(step.options) for number in numbers)
    most = {"rating": (0, WORST), "one": (1, len(step.options)), "number": (0, 400)}[step.kind]
    return len(numbers) == 1 and most[0] <= int(numbers[0]) <= most[1]


def _answer(step: Step, typed: str) -> Answer:
    if step.kind == "text":
        return typed
    numbers = [int(number) for number in typed.replace(",", " ").split()]
    if step.kind == "several":
        return tuple(dict.fromkeys(step.options[number - 1][0] for number in numbers))
    return step.options[numbers[0] - 1][0] if step.kind == "one" else numbers[0]


def _hint(step: Step) -> str:
    match step.kind:
        case "rating":
            return f"  0 {step.low} ... {WORST} {step.high}"
        case "several" | "one":
            listed = [f"\n  {number}  {label}" for number, (_, label) in enumerate(step.options, 1)]
            return "".join(listed)
        case _:
            return ""


def _set(options: argparse.Namespace, settings: Settings, context: Context) -> None:
    chosen: dict[str, str] = {}
    if options.until:
        chosen[UNTIL] = "" if options.until == NONE else _date(options.until)
    if options.ranges:
        wanted = [] if options.ranges == NONE else _ranges(options.ranges)
        chosen |= measuring_only(_plan(settings, context), wanted)
    if options.weekly or options.daily:
        chosen[RHYTHM] = WEEKLY if options.weekly else "daily"
    if options.daily:
        chosen[KEPT] = context.clock.now().date().isoformat()
    for name, value in chosen.items():
        settings.set(name, value)
    held = _plan(settings, context)
    often = "once a week" if held.is_weekly else "once a day at most"
    end = f" until {held.until}" if held.until else ""
    measured = f"; measured: {', '.join(held.measured)}" if held.measured else ""
    print(f"Saved: check-ins {often}{end}{measured}.")


def _date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f'"{text}" is no date. Try 2026-12-31. Nothing was changed.') from None


def _ranges(text: str) -> list[str]:
    known = {row["id"]: row["label"] for row in load("checkin")["ranges"]["items"]}
    wanted = list(dict.fromkeys(text.replace(",", " ").split()))
    if not set(wanted) <= set(known):
        listed = ", ".join(f"{name} ({label})" for name, label in known.items())
        raise UsageError(f"These can be measured: {listed}. Nothing was changed.")
    return wanted
