"""The questions that are asked about a routine, and what their answers mean in its file."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from selfcare.domain.routines.draft import EACH_SIDE, RoutineDraft
from selfcare.domain.text import slug_of
from selfcare.sharing.routines.build import DAYS
from selfcare.tui.screens.form import Question

LONGEST_LINE: Final = 300
MOST_LINES: Final = 20

WORDS_TO_THE_CLIENT: Final = {
    "stop when": "When to stop",
    "progression": "When and how to do more",
    "review": "When you look at the diary together",
    "notes": "Anything else",
}
"""The longer texts of a routine."""


def questions_of_details(draft: RoutineDraft) -> list[Question]:
    """Ask what the routine is called, for whom and for how long."""
    return [
        _about(draft, "title", "What is it called?", "Neck and shoulders", _text(80)),
        _about(draft, "for", "What is it for?", "An ache that grows during the day", _text(200)),
        _about(draft, "assigned by", "Who assigns it?", "may stay empty", _text(80, needed=False)),
        _about(draft, "assigned on", "On which day?", "2026-11-02, or empty", _day),
        Question(
            name="on_days",
            label="On which days of the week, if it matters?",
            value=" ".join(draft.said.get("on days", ())),
            hint="any days, or: Mon Wed Fri",
            fault=_days,
        ),
        _about(draft, "days a week", "Or on how many days a week?", "7", _number(1, 7)),
        _about(draft, "weeks", "For how many weeks?", "until further notice", _number(0, 52)),
    ]


def details(answers: Mapping[str, str]) -> dict[str, Any]:
    """Return what the answers mean: each number a number, and what was left empty gone."""
    said: dict[str, Any] = {name.replace("_", " "): text for name, text in answers.items()}
    for word in ("days a week", "weeks"):
        said[word] = int(said[word]) if said[word] else None
    said["on days"] = _meant_days(said["on days"])
    if said["on days"]:
        said["days a week"] = None
    return said


def questions_of_words(draft: RoutineDraft) -> list[Question]:
    """Ask for the longer texts."""
    return [
        Question(
            name=_named(word),
            label=label,
            value=draft.text(word),
            lines=3,
            fault=_text(2000, needed=False),
        )
        for word, label in WORDS_TO_THE_CLIENT.items()
    ]


def words(answers: Mapping[str, str]) -> dict[str, Any]:
    """Return what the answers mean."""
    return {name.replace("_", " "): text for name, text in answers.items()}


def question_of_note(said: Mapping[str, Any]) -> list[Question]:
    """Ask for a word about an exercise of the library."""
    return [_note(said)]


def questions_of_own(
    said: Mapping[str, Any], taken: Sequence[str] = (), hold: str = ""
) -> list[Question]:
    """Ask for an exercise of one's own; what is not known yet stays open.

    Its name must be none of those that are `taken`; `hold` is its seconds, where they are known.
    """
    sides = {"Yes": "yes", "No": "no", "True": "yes", "False": "no"}
    side = str(said.get(EACH_SIDE, ""))
    return [
        Question(
            name="name",
            label="What is it called?",
            value=str(said.get("name", "")),
            fault=_name(taken),
        ),
        Question(
            name="steps",
            label="What to do, a short sentence a line",
            value="\n".join(said.get("steps", ())),
            lines=5,
            fault=_lines,
        ),
        Question(
            name="hold",
            label="How many seconds to hold? 0 where one moves without holding",
            value=hold,
            fault=_number(0, 600, needed=True),
        ),
        Question(
            name="repetitions",
            label="How many times?",
            value=str(said.get("repetitions", "")),
            fault=_number(1, 100, needed=True),
        ),
        Question(
            name="each_side",
            label="First left, then right? yes or no",
            value=sides.get(side, side),
            fault=_yes_or_no,
        ),
        _note(said),
    ]


def own(answers: Mapping[str, str]) -> dict[str, Any]:
    """Return what a file says of the exercise."""
    return {
        "name": answers["name"],
        "steps": _split(answers["steps"]),
        "hold": f"{int(answers['hold'])} s",
        "repetitions": int(answers["repetitions"]),
        EACH_SIDE: _meant(answers["each_side"]),
        "note": answers["note"],
    }


def file_name(answer: str) -> str:
    """Return what is wrong with the name of a file, or an empty text."""
    return "" if answer else "Please write the name of a file."


def _about(
    draft: RoutineDraft, word: str, label: str, hint: str, fault: Callable[[str], str]
) -> Question:
    return Question(name=_named(word), label=label, value=draft.text(word), hint=hint, fault=fault)


def _named(word: str) -> str:
    """Return the word as the id of a widget."""
    return word.replace(" ", "_")


def _note(said: Mapping[str, Any]) -> Question:
    return Question(
        name="note",
        label="A word about it for your client",
        value=str(said.get("note", "")),
        hint="may stay empty",
        fault=_text(500, needed=False),
    )


def _text(most: int, *, needed: bool = True) -> Callable[[str], str]:
    def fault(answer: str) -> str:
        if needed and not answer:
            return "Please write something here."
        return f"Please use no more than {most} characters." if len(answer) > most else ""

    return fault


def _name(taken: Sequence[str]) -> Callable[[str], str]:
    others = {slug_of(name) for name in taken}

    def fault(answer: str) -> str:
        if answer and slug_of(answer) in others:
            return "One of this name is in the routine already."
        if answer and not slug_of(answer):
            return "Please use at least one letter."
        return _text(80)(answer)

    return fault


def _number(least: int, most: int, *, needed: bool = False) -> Callable[[str], str]:
    def fault(answer: str) -> str:
        if not answer and not needed:
            return ""
        is_number = answer.isascii() and answer.isdigit() and len(answer) < 5
        if is_number and least <= int(answer) <= most:
            return ""
        return f"Please write a whole number from {least} to {most}."

    return fault


def _day(answer: str) -> str:
    try:
        is_day = not answer or date.fromisoformat(answer).isoformat() == answer
    except ValueError:
        is_day = False
    return "" if is_day else "Please write the day as 2026-11-02, or leave it empty."


def _days(answer: str) -> str:
    named = answer.replace(",", " ").split()
    known = all(each[:3].title() in DAYS for each in named)
    return "" if known else "Please write days such as: Mon Wed Fri, or leave it empty."


def _meant_days(answer: str) -> list[str]:
    named = {each[:3].title() for each in answer.replace(",", " ").split()}
    return [day for day in DAYS if day in named]


def _yes_or_no(answer: str) -> str:
    return "" if _meant(answer) else "Please write yes or no."


def _meant(answer: str) -> str:
    return {"y": "yes", "yes": "yes", "n": "no", "no": "no"}.get(answer.casefold(), "")


def _lines(answer: str) -> str:
    lines = _split(answer)
    if not lines:
        return "Please write at least one line."
    if len(lines) > MOST_LINES:
        return f"Please use no more than {MOST_LINES} lines: there are {len(lines)}."
    long = next((n for n, line in enumerate(lines, 1) if len(line) > LONGEST_LINE), 0)
    return (
        f"Line {long} is longer than {LONGEST_LINE} characters. Please cut it in two."
        if long
        else ""
    )


def _split(answer: str) -> list[str]:
    return [" ".join(line.split()) for line in answer.split("\n") if line.strip()]
