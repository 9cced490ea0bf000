"""Check-in: one question at a time, most of them answered with one key, all of them to be skipped."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import ClassVar, Final

from textual import events, on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static

from selfcare.domain.checkin.asking import Part
from selfcare.domain.checkin.plan import RHYTHM, WEEKLY
from selfcare.domain.checkin.steps import (
    SHORT,
    Answer,
    Answers,
    Known,
    Step,
    contents,
    next_place,
    place_before,
    steps,
    words,
)
from selfcare.domain.entries import WORST, Checkin
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.messages import SettingWanted
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain
from selfcare.tui.widgets.rating import Rating

_HINTS: Final = {
    "rating": "A digit answers, t is ten.",
    "several": "Numbers or Space mark what is so.",
    "one": "A number answers.",
    "text": "A few words.",
    "number": "A whole number.",
}
_ENDS: Final = "Enter goes on, also without an answer. Escape ends; what you answered is kept."
_OFTEN: Final = {False: "Asked once a day at most.", True: "The day is asked about once a week."}


class CheckinScreen(Room[list[Checkin] | None]):
    """Dismisses with what to note, which is nothing where nothing was answered."""

    heading = "Check-in"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["checkin"])
    AUTO_FOCUS = ""
    smallest: ClassVar[tuple[int, int]] = (32, 16)
    CSS = """
    CheckinScreen {
        #ask { text-style: bold; margin-bottom: 1; }
        #hint { color: $text-muted; margin-top: 1; }
        #options { height: auto; max-height: 1fr; border: none; padding: 0;
                   background: $background; scrollbar-size-vertical: 1; }
        #options:focus { border: none; background-tint: $background 0%; }
        #often { color: $text-muted; margin-top: 1; }
    }
    """

    def __init__(
        self, parts: Sequence[Part], known: Known, answers: Answers = MappingProxyType({})
    ) -> None:
        """Ask about these parts, beginning with what was answered where it is corrected."""
        super().__init__(name="checkin")
        self._parts = parts
        self._known = known
        self._steps = steps(parts, known)
        self._place = 0
        self._answers: dict[str, Answer] = dict(answers)
        self._is_correction = bool(answers)
        self._marked: set[int] = set()
        self._is_weekly = known.plan.is_weekly

    def parts(self) -> Iterator[Widget]:
        """Yield the question, and a field for each kind of answer."""
        with Vertical(id="body"):
            yield Plain(name="ask")
            yield Rating(id="rating")
            yield OptionList(id="options", markup=False)
            yield Input(id="typed", max_length=SHORT)
            yield Plain(name="hint")
            yield Plain(name="often")

    def on_mount(self) -> None:
        """Begin with the first question."""
        self._show()

    def on_key(self, event: events.Key) -> None:
        """Choose by number."""
        number = int(event.character) if event.character and event.character in "123456789" else 0
        if self._step.options and 0 < number <= len(self._step.options):
            event.stop()
            self._choose(number - 1)

    @on(Rating.Answered)
    def _rated(self, event: Rating.Answered) -> None:
        self._answer(event.rating)

    @on(OptionList.OptionSelected)
    def _go_on(self, event: OptionList.OptionSelected) -> None:
        if self._step.kind == "several":
            chosen = [self._step.options[place][0] for place in sorted(self._marked)]
            self._answer(tuple(chosen) or None)
        else:
            self._choose(event.option_index)

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        typed = event.value.strip()
        if self._step.kind == "text" or not typed:
            self._answer(typed or None)
        elif typed.isascii() and typed.isdecimal():
            self._answer(int(typed))
        else:
            self.say("That is no whole number. Enter alone skips.", is_fault=True)

    def action_mark(self) -> None:
        """Mark the line one stands on."""
        listed = self.query_one("#options", OptionList)
        if self._step.kind == "several" and listed.highlighted is not None:
            self._choose(listed.highlighted)

    def action_skip(self) -> None:
        """Leave this question out."""
        self._answer(None)

    def action_before(self) -> None:
        """Go back to the question before, with what was answered."""
        place = place_before(self._steps, self._place, self._answers)
        if place is not None:
            self._place = place
            self._show()

    def action_often(self) -> None:
        """Change between once a day and once a week."""
        if self._is_correction:
            return
        self._is_weekly = not self._is_weekly
        self.post_message(SettingWanted(RHYTHM, WEEKLY if self._is_weekly else "daily"))
        self.query_one("#often", Plain).say(f"{_OFTEN[self._is_weekly]} F3 changes that.")

    def action_back(self) -> None:
        """End here, with what was answered."""
        self.dismiss(contents(self._parts, self._known, self._answers))

    @property
    def _step(self) -> Step:
        return self._steps[self._place]

    def _choose(self, place: int) -> None:
        if self._step.kind == "one":
            self._answer(self._step.options[place][0])
            return
        self._marked ^= {place}
        listed = self.query_one("#options", OptionList)
        listed.replace_option_prompt_at_index(place, self._option(place))

    def _answer(self, answer: Answer | None) -> None:
        self._answers.pop(self._step.id, None)
        if answer is not None:
            self._answers[self._step.id] = answer
        self._place = next_place(self._steps, self._place + 1, self._answers)
        if self._place == len(self._steps):
            self._place -= 1
            self.action_back()
        else:
            self._show()

    def _show(self) -> None:
        step = self._step
        day = self._known.today
        what = f"Correcting {day.day} {day:%B}" if self._is_correction else self.heading
        count = f"{what}  ·  {self._place + 1} of {len(self._steps)}"
        self.query_one("#heading", Static).update(count)
        self.query_one("#ask", Plain).say(words(step, self._answers))
        self.query_one("#hint", Plain).say(f"{_HINTS[step.kind]} {_ENDS}")
        often = "" if self._is_correction else f"{_OFTEN[self._is_weekly]} F3 changes that."
        self.query_one("#often", Plain).say(often)
        held = self._answers.get(step.id)
        chosen = held if isinstance(held, tuple) else (held,)
        self._marked = {n for n, (name, _) in enumerate(step.options) if name in chosen}
        self._show_field(step, held)

    def _show_field(self, step: Step, held: Answer | None) -> None:
        rating, typed = self.query_one(Rating), self.query_one(Input)
        listed = self.query_one("#options", OptionList)
        rating.display = step.kind == "rating"
        listed.display = bool(step.options)
        typed.display = step.kind in {"text", "number"}
        rating.mark = held if isinstance(held, int) else None
        rating.ends = (step.low, step.high)
        typed.value = "" if held is None or step.options else str(held)
        listed.clear_options()
        listed.add_options([self._option(place) for place in range(len(step.options))])
        if step.options:
            unchanged = [place for place, (name, _) in enumerate(step.options) if name == "0"]
            listed.highlighted = min(self._marked or unchanged or [0])
        field: Widget = rating if rating.display else typed if typed.display else listed
        field.focus()

    def _option(self, place: int) -> str:
        label = self._step.options[place][1]
        number = f"{place + 1}" if place < WORST - 1 else " "
        box = {True: "[x] ", False: "[ ] "}[place in self._marked]
        return f"{number}  {box if self._step.kind == 'several' else ''}{label}"
