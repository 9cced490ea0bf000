"""`selfcare safety`: the warnings that are open, whom to call, and the safety questions."""

import argparse
import json
import sys
from collections.abc import Collection, Sequence
from typing import Final

from selfcare.cli.context import Context, CouldNotError, UsageError
from selfcare.cli.warning import ASK, chosen_lines
from selfcare.diary.settings import Settings
from selfcare.domain.entries import Safety
from selfcare.domain.nearest import nearest
from selfcare.domain.safety.numbers import countries
from selfcare.domain.safety.sentences import (
    MARKED,
    NOBODY_WATCHES,
    NOT_A_DIAGNOSIS,
    NOTHING_MARKED,
    to_know,
    told,
    what_to_do,
    when_nothing_is_open,
)
from selfcare.domain.safety.signs import Book, Level, QuestionGroup
from selfcare.domain.safety.warnings import Raised, do_pause
from selfcare.knowledge.loader import load

WAYS: Final = ("ask", "questions", "signs", "answer", "read", "looked-at", "country")
STOP: Final = "q"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = (
        "selfcare safety [ask | questions | signs | answer ID ... | read | looked-at ID ... "
        "| country ID]"
    )
    parser.epilog = (
        "Without words it shows the warnings that are open. ask goes through the questions; "
        "signs lists what does not wait for an appointment; "
        "answer notes yes to those named and no to all others (none: no to all); "
        "read says that you have read the warnings, which stay open; "
        "looked-at says that a clinician has looked at a warning, or at all."
    )
    parser.add_argument("what", nargs="?", choices=WAYS, help="what to do; nothing to look")
    parser.add_argument("ids", nargs="*", metavar="ID", help="questions, warnings or a country")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace, context: Context) -> None:
    """Show the warnings, after what is to be noted is noted."""
    match options.what:
        case "questions":
            _list(context.watch.book.groups)
            return
        case "signs":
            for how_soon, titles in to_know(context.watch.book):
                print("\n  ".join((how_soon, *titles)))
            return
        case "country":
            _move(options.ids, context)
        case "ask":
            _save(_ask(context.watch.book), context)
        case "answer":
            _save(_answers(options.ids, context.watch.book.groups), context)
        case "read":
            _read(context)
        case "looked-at":
            _close(options.ids, context)
    _show(context, as_json=options.json)


def _show(context: Context, *, as_json: bool) -> None:
    warnings = context.watch.warnings()
    if as_json:
        print(json.dumps(_as_object(warnings, context)))
        return
    book, lines = context.watch.book, chosen_lines(context)
    for raised in warnings:
        level = raised.sign.level
        print(f"{book.labels[level]}: {raised.sign.title}  [{raised.sign.id}]")
        print(f"  {told(raised, lines)}\n  {what_to_do(level, book, lines)}\n")
    if not warnings:
        print(when_nothing_is_open(context.watch.last_answers()))
        print(f"In an emergency: {what_to_do(Level.EMERGENCY, book, lines)}")
    elif do_pause(warnings):
        print("Routines wait meanwhile; nothing counts as missed.")
    if any(not each.is_read for each in warnings):
        print("Once you have read it: selfcare safety read")
    if warnings:
        print("When a clinician has looked at it: selfcare safety looked-at ID")
    if context.watch.reason_now():
        print(f"Some questions are waiting, a minute or so: {ASK}")
    if not lines.country:
        ids = ", ".join(each.country for each in countries(load("help_lines")))
        print(f"For the number to call: selfcare safety country ID, of {ids}")
    print(f"{NOBODY_WATCHES} {NOT_A_DIAGNOSIS}")


def _as_object(warnings: Sequence[Raised], context: Context) -> dict[str, object]:
    reason = context.watch.reason_now()
    rows = [
        {
            "id": raised.sign.id,
            "level": raised.sign.level.value,
            "title": raised.sign.title,
            "text": raised.sign.text,
            "at": raised.at.isoformat(),
            "read": raised.is_read,
        }
        for raised in warnings
    ]
    return {
        "warnings": rows,
        "routines_wait": do_pause(warnings),
        "questions_due": reason.value if reason else None,
        "country": chosen_lines(context).country or None,
        "about": NOT_A_DIAGNOSIS,
    }


def _list(groups: Sequence[QuestionGroup]) -> None:
    for group in groups:
        print(group.label)
        for question in group.questions:
            print(f"  {question.id:<22}  {question.ask}")


def _save(answers: Safety, context: Context) -> None:
    if not answers.asked:
        print("Nothing was answered, and nothing was saved.\n")
        return
    context.diary.add(answers)
    print(f"Saved.{'' if answers.yes else ' ' + NOTHING_MARKED}\n")
    if answers.yes and not context.watch.warnings():
        print(MARKED)


def _answers(ids: Sequence[str], groups: Sequence[QuestionGroup]) -> Safety:
    known = [question.id for group in groups for question in group.questions]
    if not ids:
        raise UsageError(
            'Which ones with yes? Name their ids, or "none". See: selfcare safety questions'
        )
    yes = set() if list(ids) == ["none"] else {_meant(each, known, "question") for each in ids}
    return Safety(tuple(known), tuple(each for each in known if each in yes))


def _read(context: Context) -> None:
    unread = tuple(each.sign.id for each in context.watch.warnings() if not each.is_read)
    if unread:
        context.diary.add(context.watch.read(unread))
        print("Saved: you have read it. It stays open.\n")


def _close(ids: Sequence[str], context: Context) -> None:
    is_open = [raised.sign.id for raised in context.watch.warnings()]
    if not is_open:
        raise CouldNotError("No warning is open. Nothing was saved.")
    if not ids:
        raise UsageError(f"Which one? One of {', '.join(is_open)}, or all. Nothing was saved.")
    chosen = is_open if list(ids) == ["all"] else [_meant(i, is_open, "open warning") for i in ids]
    context.diary.add(context.watch.looked_at(chosen))
    print("Saved: a clinician has looked at it.\n")


def _move(ids: Sequence[str], context: Context) -> None:
    known = {each.country: each.name for each in countries(load("help_lines"))}
    if len(ids) != 1:
        raise UsageError(f"Which country? One of {', '.join(known)}.")
    country = _meant(ids[0], known, "country")
    Settings(context.home).set("country", country)
    print(f"Saved: {known[country]}.\n")


def _meant(name: str, known: Collection[str], what: str) -> str:
    if name in known:
        return name
    near = nearest(name, known)
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    from selfcare.domain.phrases.refusals import quoted

    raise UsageError(f"There is no {what} called {quoted(name)}.{hint} Nothing was saved.")


def _ask(book: Book) -> Safety:
    """Ask page by page; what was answered before stopping counts. An emergency ends it."""
    print("Is any of this so, now or since you were last asked?")
    print(f"Type the numbers of what is so, or press Enter for none. {STOP} stops.")
    asked: list[str] = []
    yes: list[str] = []
    for group in book.groups:
        answered = _ask_page(group)
        if answered is None:
            break
        asked += [question.id for question in group.questions]
        yes += answered
        if not book.urgent_questions().isdisjoint(answered):
            break
    return Safety(tuple(asked), tuple(yes))


def _ask_page(group: QuestionGroup) -> list[str] | None:
    print(f"\n{group.label}")
    for number, question in enumerate(group.questions, 1):
        print(f"  {number}  {question.ask}")
    while True:
        print("> ", end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            print()
            return None
        said = line.replace(",", " ").split()
        if said == [STOP]:
            return None
        if all(each.isdecimal() and 1 <= int(each) <= len(group.questions) for each in said):
            return [group.questions[int(each) - 1].id for each in dict.fromkeys(said)]
        print(f"Numbers from 1 to {len(group.questions)}, Enter for none, or {STOP}.")
