"""What is asked about the movements that a client shall measure, and what the answers mean."""

import re
from collections.abc import Mapping
from typing import Any, Final

from selfcare.domain.routines.draft import RoutineDraft
from selfcare.knowledge.loader import load
from selfcare.tui.screens.form import Question

ABOUT: Final = (
    "The check-in asks for them, as you showed them. Your client can turn each off. There are: "
    "{known}. The beginning of a word will do for several."
)

_OFTEN: Final = re.compile("([0-9]+) ?(days?|weeks?|)")
_LEAST, _MOST, _WEEK = 7, 42, 7


def about() -> str:
    """Return what to know before one answers."""
    return ABOUT.format(known=", ".join(_known()))


def questions_of_measuring(draft: RoutineDraft) -> list[Question]:
    """Ask which movements, and how often."""
    return [
        Question(
            name="measure",
            label="Which movements shall your client measure?",
            value=" ".join(draft.said.get("measure", ())),
            hint="none, or: neck-turn-left neck-turn-right",
            fault=_movements,
        ),
        Question(
            name="measure_every",
            label="How often?",
            value=draft.text("measure every"),
            hint="1 week, 2 weeks, 10 days",
            fault=_rhythm,
        ),
    ]


def measuring(answers: Mapping[str, str]) -> dict[str, Any]:
    """Return what a file says of it; without movements nothing."""
    movements = [each for each in _known() if any(map(each.startswith, _typed(answers["measure"])))]
    often = answers["measure_every"] if movements else ""
    return {"measure": movements, "measure every": int(often) if often.isdecimal() else often}


def _movements(answer: str) -> str:
    known = _known()
    unknown = [word for word in _typed(answer) if not any(each.startswith(word) for each in known)]
    return f"“{unknown[0]}” is none of: {', '.join(known)}." if unknown else ""


def _rhythm(answer: str) -> str:
    found = _OFTEN.fullmatch(answer)
    if not answer or (found and _LEAST <= _days(found) <= _MOST):
        return ""
    return "Please write a time from 1 to 6 weeks, such as 2 weeks or 10 days."


def _days(found: re.Match[str]) -> int:
    return int(found[1][:4]) * (_WEEK if found[2].startswith("week") else 1)


def _typed(answer: str) -> list[str]:
    return answer.lower().replace(",", " ").split()


def _known() -> list[str]:
    return [row["id"] for row in load("checkin")["ranges"]["items"]]
