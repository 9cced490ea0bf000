"""Correcting what has no form of its own to be corrected in."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from selfcare.domain.clock import Clock
from selfcare.domain.entries import (
    WORST,
    AfterVisit,
    Checkin,
    Content,
    Day,
    Entry,
    Foreign,
    Intake,
    Measure,
    Pain,
    Posture,
    Question,
    Rest,
    Session,
)
from selfcare.tui.areas.desk import Desk
from selfcare.tui.messages import MendingWanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selfcare.tui.screens import form

_UNCHANGED: Final = "Nothing was changed."
_WHEN: Final = "%Y-%m-%d %H:%M"
_RATED: Final = ("before", "after")
_FIXED: Final = "This one cannot be changed. You can delete it and note it again."


class Mending(Desk):
    """Lets an entry be corrected in the questions that it answered, or in a few lines."""

    def on_mending_wanted(self, message: MendingWanted) -> None:
        """Ask again what the entry says."""
        entry = message.entry
        match entry.content:
            case Day() | Measure() | AfterVisit():
                self._mend_checkin(entry, entry.content)
            case Rest():
                self._mend_rest(entry, entry.content)
            case Pain() | Posture() | Session() | Question() | Intake():
                self._mend_lines(entry)
            case _:
                self._say(_FIXED)

    def _mend_checkin(self, entry: Entry, content: Checkin) -> None:
        from selfcare.domain.checkin.corrections import answers_of, known_then, part_of
        from selfcare.domain.checkin.plan import plan
        from selfcare.domain.checkin.steps import Known
        from selfcare.knowledge.loader import load
        from selfcare.tui.screens.checkin import CheckinScreen

        part = part_of(content)
        if part is None:
            self._say(_FIXED)
            return
        easers = [(term.id, term.label) for term in self._words.easers]
        now = plan(self._services.settings.get)
        known = known_then(content, Known(load("checkin"), easers, (), now, entry.day))
        asked = CheckinScreen([part], known, answers_of(content))
        self.push_screen(asked, partial(self._keep_checkin, entry, content.note))

    def _keep_checkin(self, entry: Entry, note: str, made: "list[Checkin] | None") -> None:
        for content in made or ():
            self._keep_if_new(entry, content._replace(note=note))
        if not made:
            self._say(f"{_UNCHANGED} To delete it: d.")

    def _mend_rest(self, entry: Entry, content: Rest) -> None:
        from selfcare.domain.describe import RESTS
        from selfcare.tui.screens.choice import ChoiceScreen

        answers = [(words, why) for why, words in RESTS.items()]
        question = ChoiceScreen[str]("What was it?", "", answers, escape="leave it as it is")

        def keep(why: str | None) -> None:
            if why is not None:
                self._keep_if_new(entry, content._replace(why=why))

        self.push_screen(question, keep)

    def _mend_lines(self, entry: Entry) -> None:
        from selfcare.domain.describe import headline
        from selfcare.tui.screens.form import FormScreen

        asked = FormScreen(headline(entry.content, self._words), self._lines(entry))
        self.push_screen(asked, partial(self._keep_lines, entry))

    def _lines(self, entry: Entry) -> "Sequence[form.Question]":
        from selfcare.tui.screens.form import Question as Line

        when = f"{entry.at:{_WHEN}}"
        return [
            *_ratings(entry.content),
            Line(
                name="note",
                label="In your own words",
                value=_note(entry.content),
                lines=3,
                fault=lambda _: "",
            ),
            Line(
                name="when",
                label="When was it?",
                value=when,
                fault=lambda typed: "" if typed == when else _no_moment(typed, self.given.clock),
            ),
        ]

    def _keep_lines(self, entry: Entry, said: dict[str, str] | None) -> None:
        from selfcare.domain.moments import moment

        if said is None:
            return
        content = _with_lines(entry.content, said)
        if said["when"] == f"{entry.at:{_WHEN}}":
            self._keep_if_new(entry, content)
        else:
            self._keep(content, moment(said["when"], self.given.clock), entry)

    def _keep_if_new(self, entry: Entry, content: Content) -> None:
        if content == entry.content:
            self._say(_UNCHANGED)
        else:
            self._keep(content, corrects=entry)


def _ratings(content: Content) -> "list[form.Question]":
    from selfcare.tui.screens.form import Question as Line

    match content:
        case Posture():
            said = str(content.intensity)
            return [Line(name="pain", label="Pain, 0 to 10", value=said, fault=_no_rating)]
        case Session():
            rated = (("Pain before, 0 to 10", content.before), ("Pain after", content.after))
            return [
                Line(
                    name=name,
                    label=label,
                    value="" if value is None else str(value),
                    fault=lambda typed: _no_rating(typed) if typed else "",
                )
                for name, (label, value) in zip(("before", "after"), rated, strict=True)
            ]
        case _:
            return []


def _note(content: Content) -> str:
    return "" if isinstance(content, Foreign) else content.note


def _with_lines(content: Content, said: Mapping[str, str]) -> Content:
    match content:
        case Posture():
            return content._replace(intensity=int(said["pain"]), note=said["note"])
        case Session():
            before, after = (int(said[each]) if said[each] else None for each in _RATED)
            return content._replace(before=before, after=after, note=said["note"])
        case Foreign():
            return content
        case _:
            return content._replace(note=said["note"])


def _no_rating(typed: str) -> str:
    is_one = typed.isascii() and typed.isdecimal() and int(typed) <= WORST
    return "" if is_one else f"That is a whole number from 0 to {WORST}."


def _no_moment(typed: str, clock: Clock) -> str:
    from selfcare.domain.moments import BadMomentError, moment

    try:
        moment(typed, clock)
    except BadMomentError as fault:
        return str(fault)
    return ""
