"""What a therapist asks first, and what somebody has answered so far. Every answer is optional."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from selfcare.domain.entries import Entry, Intake


class Question(NamedTuple):
    """One question of the intake page."""

    id: str
    section: str
    ask: str
    hint: str
    """A few words about what could be said."""


class Answered(NamedTuple):
    """A question and its answer; empty where there is none."""

    question: Question
    answer: str


def questions(data: Mapping[str, Any]) -> tuple[Question, ...]:
    """Return the packaged questions, section by section."""
    return tuple(
        Question(row["id"], section["label"], row["ask"], row["hint"])
        for section in data["sections"]
        for row in section["questions"]
    )


def answers(entries: Iterable[Entry], asked: Iterable[Question]) -> list[Answered]:
    """Return every question with the answer that holds: the one that was noted last.

    Questions that this version does not know, and that were answered, come at the end.
    """
    return list(_paired(_newest(entries), tuple(asked)))


def cover(
    entries: Iterable[Entry], asked: Iterable[Question], *, with_private: bool = False
) -> list[Answered]:
    """Return the questions that were answered: what the cover of a report shows.

    Where the answer that holds is private, none is shown, unless private ones are asked for.
    """
    newest = _newest(entries)
    shown = {name: each for name, each in newest.items() if with_private or not each.private}
    return [each for each in _paired(shown, tuple(asked)) if each.answer]


def changes(before: Iterable[Answered], after: Mapping[str, str]) -> list[Intake]:
    """Return what has to be noted so that these answers, by question, hold."""
    said = {each.question.id: each.answer for each in before}
    return [
        Intake(name, answer.strip())
        for name, answer in after.items()
        if answer.strip() != said.get(name, "")
    ]


def _newest(entries: Iterable[Entry]) -> dict[str, Entry]:
    newest: dict[str, Entry] = {}
    for entry in entries:
        if isinstance(entry.content, Intake):
            known = newest.get(entry.content.question)
            if known is None or _when(entry) > _when(known):
                newest[entry.content.question] = entry
    return newest


def _paired(newest: Mapping[str, Entry], asked: tuple[Question, ...]) -> Iterator[Answered]:
    known = {question.id for question in asked}
    for question in asked:
        yield Answered(question, _answer(newest.get(question.id)))
    for name, entry in sorted(newest.items()):
        if name not in known and _answer(entry):
            yield Answered(Question(name, "Also", name.replace("-", " "), ""), _answer(entry))


def _answer(entry: Entry | None) -> str:
    return entry.content.note if entry and isinstance(entry.content, Intake) else ""


def _when(entry: Entry) -> tuple[object, ...]:
    return entry.logged_at, entry.at, entry.id
