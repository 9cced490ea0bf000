"""`selfcare intake`: what a therapist asks first, answered at leisure and in one's own words."""

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from selfcare.cli.context import Context, UsageError
from selfcare.domain.counting import how_many
from selfcare.domain.describe import one_line
from selfcare.domain.entries import Intake
from selfcare.domain.text import clean

if TYPE_CHECKING:
    from selfcare.domain.intake import Answered


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = 'selfcare intake [QUESTION "your answer"] | --ask'
    parser.epilog = (
        "Without anything it shows the questions, and what you answered so far. Every answer is "
        "optional; the newest one holds. Your answers stay in your diary until you share them."
    )
    parser.add_argument("question", nargs="?", help="the short name of a question, such as sleep")
    parser.add_argument("answer", nargs="*", help="your answer")
    parser.add_argument("--clear", action="store_true", help="take the answer back")
    parser.add_argument("--ask", action="store_true", help="go through the questions one by one")
    parser.add_argument("--json", action="store_true", help="print questions and answers as JSON")


def run(options: argparse.Namespace, context: Context) -> None:
    """Show the page, or note answers."""
    page = _page(context)
    if options.question:
        known = {each.question.id for each in page}
        if options.question not in known:
            raise UsageError(
                f'There is no question "{one_line(options.question)}". See: selfcare intake'
            )
        if not (options.answer or options.clear):
            print(
                *_lines([each for each in page if each.question.id == options.question]), sep="\n"
            )
            return
        answer = "" if options.clear else clean(" ".join(options.answer)).strip()
        _note([Intake(options.question, answer)], context)
    elif options.ask:
        _note(_asked(page), context)
    elif options.json:
        rows = [{**each.question._asdict(), "answer": each.answer} for each in page]
        print(json.dumps(rows, indent=1))
    else:
        print(*_lines(page), sep="\n")


def _page(context: Context) -> "list[Answered]":
    from selfcare.domain.intake import answers, questions
    from selfcare.knowledge.loader import load

    return answers(context.diary.entries(kinds={"intake"}), questions(load("intake")))


def _note(said: Sequence[Intake], context: Context) -> None:
    if not said:
        print("Nothing was changed.")
        return
    context.diary.add_all([(each, None) for each in said])
    print(f"Saved: {how_many(len(said), 'answer', 'answers')}. To take that back: selfcare undo")


def _asked(page: "Sequence[Answered]") -> list[Intake]:
    """Ask one question after the other; nothing typed leaves it as it is, a dot ends."""
    print("Enter leaves a question as it is, a dot ends.")
    said = []
    for each in page:
        print(f"\n{each.question.ask} ({each.question.hint})")
        if each.answer:
            print(f"  so far: {one_line(each.answer)}")
        try:
            typed = clean(input("> ")).strip()
        except EOFError:
            break
        if typed == ".":
            break
        if typed:
            said.append(Intake(each.question.id, typed))
    return said


def _lines(page: "Sequence[Answered]") -> Iterator[str]:
    section = ""
    for each in page:
        if each.question.section != section:
            yield ("\n" if section else "") + each.question.section
            section = each.question.section
        yield f"  {each.question.id:<13} {each.question.ask}"
        yield f"  {'':<13} {one_line(each.answer) or '-'}"
