"""Warnings in plain sentences, for the screens, the command line and the report."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Final

from selfcare.domain.entries import Entry, Safety
from selfcare.domain.safety.asking import Reason
from selfcare.domain.safety.numbers import HelpLines
from selfcare.domain.safety.signs import Book, Level
from selfcare.domain.safety.warnings import Raised, raised_between

IF_WORRIED: Final = "If you are worried, get advice."
NOTHING_MARKED: Final = f"Nothing was marked. {IF_WORRIED}"
"""What is said where no warning is open. It is never said that all is well."""
NOBODY_WATCHES: Final = "Nobody watches this diary: please act yourself, or ask somebody near you."
NOT_A_DIAGNOSIS: Final = (
    "This is a list of signs, not a diagnosis, and a clinician has not reviewed it yet."
)


MARKED: Final = "Noted. No warning follows from it by itself. If you are worried, get advice."
"""What is said where something was marked that is no warning alone."""
_WHY: Final = {
    Reason.SUDDEN: "It came on suddenly.",
    Reason.STRONG: "Pain {strength} is strong.",
    Reason.NEW_AREA: "This is a new place.",
    Reason.NOTE: "Something in your note is worth a question.",
}


def why_asked(reason: Reason, strength: int) -> str:
    """Return why questions come now, after a pain of that strength."""
    return _WHY.get(reason, "").format(strength=strength)


def when_nothing_is_open(answers: Safety | None) -> str:
    """Return what is said where no warning is open, by the last answers. It is never that all is well."""
    if answers:
        return f"What you marked is noted. {IF_WORRIED}" if answers.yes else NOTHING_MARKED
    return "The safety questions are still to be answered: they take a minute. " + IF_WORRIED


def to_know(book: Book) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what does not wait for an appointment, whether noted or not: how soon, and the signs."""
    for level in filter(lambda each: each.is_urgent, Level):
        yield (
            f"{book.labels[level]}, if it is one of these:",
            tuple(sign.title for sign in book.signs if sign.level is level),
        )


def told(raised: Raised, lines: HelpLines) -> str:
    """Return what one should know about a warning, with a crisis line where that is what helps."""
    crisis = f" Crisis line: {lines.crisis}." if raised.sign.is_private and lines.crisis else ""
    return f"{raised.sign.text}{crisis} (Noted {raised.at:%Y-%m-%d %H:%M}.)"


def what_to_do(level: Level, book: Book, lines: HelpLines) -> str:
    """Return what to do about warnings of this level, with the numbers of the chosen country."""
    return lines.fill(book.actions[level])


def in_short(warnings: Collection[Raised], book: Book, lines: HelpLines) -> str:
    """Return one line about the most urgent of these warnings; empty where there is none."""
    first = next(iter(warnings), None)
    if first is None:
        return ""
    sign = first.sign
    more = f" And {len(warnings) - 1} more." if len(warnings) > 1 else ""
    return f"{book.labels[sign.level]}: {sign.title}. {what_to_do(sign.level, book, lines)}{more}"


def in_a_line(warnings: Collection[Raised], book: Book, *, is_due: bool) -> tuple[str, bool]:
    """Return what the first screen begins with, and whether it is urgent; empty for nothing."""
    first = next(iter(warnings), None)
    if first is None:
        return (
            "Some safety questions, a minute or so: press w." if is_due else "",
            False,
        )
    label = book.labels[first.sign.level]
    more = f", and {len(warnings) - 1} more" if len(warnings) > 1 else ""
    return (
        f"{label}: {first.sign.title}{more}. Press w.",
        first.sign.level.is_urgent,
    )


def for_the_report(
    entries: Iterable[Entry],
    about_you: Collection[str],
    book: Book,
    since: date,
    until: date,
) -> list[str]:
    """Return what the therapist should know of these days, both included, a sentence each.

    What is private, such as thoughts of harming oneself, is left out: it is for the person to tell.

    Args:
        entries: those of the period and of the `LONGEST` days before it, in any order.
        about_you: what the person said of themselves, by id.
        book: the signs and questions.
        since: the first day of the period.
        until: its last day.
    """
    listed = list(entries)
    answers = [
        (entry.day, entry.content)
        for entry in listed
        if isinstance(entry.content, Safety) and since <= entry.day <= until
    ]
    raised = raised_between(listed, about_you, book, since, until)
    sentences = [
        f"{book.labels[each.sign.level]}: {each.sign.title} ({each.at:%Y-%m-%d})."
        + _looked_at(each, answers)
        for each in raised
        if not each.sign.is_private
    ]
    return [*sentences, _about_answers(answers, book)]


def _about_answers(answers: Collection[tuple[date, Safety]], book: Book) -> str:
    days = {day for day, content in answers if content.asked}
    if not days:
        return "The safety questions were not answered in this time."
    times = "one day" if len(days) == 1 else f"{len(days)} days"
    said = f"The safety questions were answered on {times}"
    marked = dict.fromkeys(word for _, content in answers for word in content.yes)
    if not marked:
        return f"{said}; nothing was marked."
    private = {each.id for group in book.groups for each in group.questions if each.is_private}
    told = " ".join(book.ask(word) for word in marked if word not in private)
    return f"{said}; with yes: {told}" if told else f"{said}."


def _looked_at(raised: Raised, answers: Iterable[tuple[date, Safety]]) -> str:
    days = [day for day, content in answers if raised.sign.id in content.looked_at]
    if not days:
        return ""
    return f" Looked at by a clinician, as noted on {max(days):%Y-%m-%d}."
