"""When to check in: how often, until when, and which movements to measure. What is changed holds at once."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, ClassVar, Final

from textual import on
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList

from selfcare.domain.checkin.asking import Plan
from selfcare.domain.checkin.plan import RHYTHM, UNTIL, WEEKLY, measuring_only, plan
from selfcare.domain.routines.rule_words import every
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.messages import SettingWanted
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.form import FormScreen, Question
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain

_HOW_OFTEN: Final = {False: "once a day at most", True: "once a week"}
_WEEKS: Final = (4, 8, 12)
_OWN: Final = "own"
_ABOUT: Final = (
    "Enter changes the marked line. Which movements to measure, and how, your therapist shows you; "
    "what a routine asks for you can turn off here. "
    "An end can be a good thing: noting less often is enough for many."
)
_BEFORE_RANGES: Final = 2
"""Lines above the movements."""


class CheckinPlanScreen(Room[None]):
    """A line each; the movements are marked like a list."""

    heading = "When to check in"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["checkin_plan"])
    AUTO_FOCUS = "OptionList"
    CSS = """
    CheckinPlanScreen {
        OptionList { height: auto; border: none; padding: 0; background: $background; }
        OptionList:focus { border: none; background-tint: $background 0%; }
        #about { margin-top: 1; color: $text-muted; }
        #body { scrollbar-size-vertical: 1; }
    }
    """

    def __init__(
        self, given: Given, asked: Mapping[str, Any], assigned: Sequence[tuple[str, int]] = ()
    ) -> None:
        """Show the plan that `given` reads; `asked` is the packaged `checkin`.

        `assigned` are the movements that the followed routines ask for, and how often in days.
        """
        super().__init__(name="checkin_plan")
        self._given = given
        self._assigned = tuple(assigned)
        self._items: list[Mapping[str, str]] = asked["ranges"]["items"]

    def parts(self) -> Iterator[Widget]:
        """Yield the lines, and what they are for."""
        with VerticalScroll(id="body", can_focus=False):
            yield OptionList(*self._lines(), markup=False)
            yield Plain(_ABOUT, name="about")

    def on_mount(self) -> None:
        """Begin with the first."""
        self.query_one(OptionList).highlighted = 0

    def reread(self) -> None:
        """Show what holds by now."""
        listed = self.query_one(OptionList)
        for place, line in enumerate(self._lines()):
            listed.replace_option_prompt_at_index(place, line)

    @on(OptionList.OptionSelected)
    def action_change(self) -> None:
        """Change the marked line."""
        place = self.query_one(OptionList).highlighted or 0
        if place == 0:
            self._set(RHYTHM, "daily" if self._plan.is_weekly else WEEKLY)
        elif place == 1:
            self._ask_until()
        else:
            self._turn(self._items[place - _BEFORE_RANGES]["id"])

    @property
    def _plan(self) -> Plan:
        return plan(self._given.setting)._replace(assigned=self._assigned)

    def _lines(self) -> list[str]:
        held = self._plan
        until = _day(held.until) if held.until else "no end"
        over = "  (that is past: nothing is asked)" if held.is_over(self._given.today()) else ""
        return [
            f"How often       < {_HOW_OFTEN[held.is_weekly]} >",
            f"Ask until       < {until} >{over}",
            *(
                f"Measure         [{'x' if row['id'] in held.measured else ' '}] "
                f"{row['label']}, in {row['unit']}{self._how_often(row['id'], held)}"
                for row in self._items
            ),
        ]

    def _how_often(self, name: str, held: Plan) -> str:
        asked = dict(self._assigned)
        if name in held.ranges:
            return " · every week"
        if name not in asked:
            return ""
        return f" · routine, {every(asked[name])}"

    def _turn(self, name: str) -> None:
        held = self._plan
        wanted = [each for each in held.measured if each != name]
        if name not in held.measured:
            wanted.append(name)
        order = [row["id"] for row in self._items]
        known = sorted((each for each in wanted if each in order), key=order.index)
        newer = [each for each in wanted if each not in order]
        for setting, value in measuring_only(held, [*known, *newer]).items():
            self._set(setting, value)

    def _ask_until(self) -> None:
        today = self._given.today()
        ends = [(weeks, today + timedelta(weeks=weeks)) for weeks in _WEEKS]
        answers = [("No end", "")]
        answers += [(f"In {weeks} weeks: {_day(end)}", end.isoformat()) for weeks, end in ends]
        answers.append(("Another day", _OWN))
        question = ChoiceScreen[str](
            "Until when shall selfcare ask?",
            "You can note whatever you like afterwards, too.",
            answers,
            escape="leave it as it is",
        )
        self.app.push_screen(question, self._end)

    def _end(self, chosen: str | None) -> None:
        if chosen == _OWN:
            line = Question(
                name="until", label="The last day", hint="such as 2026-12-31", fault=_no_day
            )
            self.app.push_screen(FormScreen("Until when?", [line]), self._typed)
        elif chosen is not None:
            self._set(UNTIL, chosen)

    def _typed(self, said: dict[str, str] | None) -> None:
        if said:
            self._set(UNTIL, said["until"])

    def _set(self, name: str, value: str) -> None:
        self.post_message(SettingWanted(name, value))


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _no_day(typed: str) -> str:
    try:
        date.fromisoformat(typed)
    except ValueError:
        return "Please type a day, such as 2026-12-31."
    return ""
