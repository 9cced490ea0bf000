"""A list to choose from by typing part of a name, with arrows, or with the mouse."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, NamedTuple

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

_MOVES: Final = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8}
"""By how many lines a key moves the mark."""


class Choice(NamedTuple):
    """One thing that can be chosen."""

    id: str
    label: str


class Picker(Widget, can_focus=True):
    """One line with its title and what is chosen; while it is used, the list below it.

    Letters search, the arrows move, the space bar ticks. Enter ticks what was searched for, and
    where there is nothing to tick it says that one is done.
    """

    DEFAULT_CSS = """
    Picker { height: 1; }
    Picker:focus { height: 1fr; }
    Picker.-open { height: 1fr; }
    Picker > .picker--title { color: $quiet; }
    Picker:focus > .picker--title { color: $accent; text-style: bold; }
    Picker > .picker--query { color: $accent; text-style: underline; }
    Picker > .picker--chosen { color: $foreground; text-style: bold; }
    Picker > .picker--mark { background: $panel; color: $foreground; text-style: bold; }
    Picker > .picker--quiet { color: $quiet; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "picker--title",
        "picker--query",
        "picker--chosen",
        "picker--mark",
        "picker--quiet",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("pageup", "move(-8)", "Page up", show=False),
        Binding("pagedown", "move(8)", "Page down", show=False),
        Binding("space", "tick", "Tick", tooltip="Tick the marked line, or untick it"),
        # one key, and the footer says which of the three it does now
        Binding("enter", "choose", "Choose", tooltip="Choose the marked line"),
        Binding("enter", "go_on", "Go on", tooltip="Go to the next question"),
        Binding("enter", "finish", "Save", tooltip="Save what is on this screen"),
    ]

    typed: reactive[str] = reactive("", layout=False)
    marked: reactive[int] = reactive(0)
    _is_done = False
    _enter_ticks: bool | None = None
    """Whether the footer says that Enter ticks; None where it does nothing."""

    @dataclass
    class Said(Message):
        """Something about one picker."""

        picker: "Picker"

        @property
        def control(self) -> "Picker":
            """The picker that sent it."""
            return self.picker

    @dataclass
    class Changed(Said):
        """What is chosen has changed."""

    @dataclass
    class Marked(Said):
        """Another line is marked."""

        choice: Choice

    @dataclass
    class Done(Said):
        """The person has chosen, and wants to go on."""

    def __init__(
        self,
        title: str,
        find: Callable[[str], Sequence[Choice]],
        chosen: Sequence[Choice] = (),
        *,
        id: str,  # noqa: A002 - Textual's own word
        one_is_enough: bool = False,
        only_one: bool = False,
        saves: bool = True,
    ) -> None:
        """Offer what `find` returns for the typed text, the likeliest first.

        With `one_is_enough`, Enter on a line goes on at once; with `only_one`, a new choice
        replaces the old. `saves` says whether to be done here is to save, or to go on.
        """
        super().__init__(id=id)
        self.title = title
        self.chosen = list(chosen)
        self._find = find
        self._one_is_enough = one_is_enough
        self._only_one = only_one
        self._saves = saves
        self._offered = list(self._look_up())
        self._top = 0
        self._held: list[events.Key] = []
        self._pointed = False
        """Whether somebody went to the marked line, instead of finding it marked."""

    @property
    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of what is chosen, in the order it was chosen."""
        return tuple(choice.id for choice in self.chosen)

    def settle(self) -> None:
        """Tick what was searched for but not yet ticked, as a person who saves would expect."""
        if self.typed and self._offered:
            self._tick(untick=False)

    def toggle(self, choice: Choice) -> None:
        """Tick or untick something, whether or not it is on the list."""
        if choice not in self.chosen:
            self.chosen = [choice] if self._only_one else [*self.chosen, choice]
        else:
            self.chosen = [known for known in self.chosen if known != choice]
        self.typed = ""
        self.refresh()
        self._name_enter()
        self.post_message(self.Changed(self))

    def watch_typed(self) -> None:
        """Look again for what matches."""
        self._offered = list(self._look_up())
        self._pointed = False
        self.marked = 0
        self.watch_marked()
        self.refresh()
        self._name_enter()

    def watch_marked(self) -> None:
        """Say what is marked now."""
        if self.is_mounted and self._offered:
            self.post_message(self.Marked(self, self._offered[self.marked]))

    def validate_marked(self, marked: int) -> int:
        """Keep the mark on the list."""
        return max(0, min(marked, len(self._offered) - 1))

    def on_key(self, event: events.Key) -> None:
        """Search with letters; digits are for the strength, and pass."""
        character = event.character or ""
        if self._is_done:
            self._held.append(events.Key(event.key, event.character))  # for what comes next
        # here, as bindings would come after the letters and the Enter typed behind them
        elif event.key == "enter":
            self._enter()
        elif event.key in _MOVES:
            self.action_move(_MOVES[event.key])
        elif event.key == "backspace":
            self._backspace()
        elif event.key == "escape" and self.typed:
            self.typed = ""
        elif event.key == "space" and not self.typed:
            self.action_tick()
        elif character.isprintable() and character and not character.isdigit():
            self.typed += character
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """Tick the line that was clicked."""
        line = event.y - 1 + self._top
        if event.y > 0 and line < len(self._offered):
            self.marked = line
            self._tick()

    def action_move(self, lines: int) -> None:
        """Move the mark up or down."""
        self.marked += lines
        self._pointed = True
        self._name_enter()

    def action_tick(self) -> None:
        """Tick the marked line, or untick it."""
        if self._offered:
            self._tick()

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Let Enter do, and the footer say, the one thing that there is reason for now."""
        if action not in {"choose", "go_on", "finish"}:
            return True
        if not self._offered:
            return False  # what was typed has no name here; going on would drop it unseen
        if action == "choose":
            return self._ticks
        return not self._ticks and (action == "finish") == self._saves

    def action_choose(self) -> None:
        """Tick the marked line."""
        self._tick(untick=False)
        if self._one_is_enough:
            self._leave()

    def action_go_on(self) -> None:
        """Say that one is done here."""
        self._leave()

    def action_finish(self) -> None:
        """Say that one is done, with the whole form."""
        self._leave()

    def render(self) -> Text:
        """Draw the title line, and the list while in use."""
        text = self._title_line()
        rows = self.size.height - 1
        if rows < 1:
            return text
        self._top = max(0, min(self._top, self.marked), self.marked - rows + 1)
        for number, choice in enumerate(self._offered[self._top : self._top + rows], self._top):
            line = self._line(number, choice)
            line.truncate(self.size.width, overflow="ellipsis")
            text.append("\n")
            text.append_text(line)
        if not self._offered:
            text.append("\n  nothing is called that", self._style("quiet"))
        return text

    @property
    def _ticks(self) -> bool:
        """Whether somebody meant the marked line, by searching or going there, or has to choose."""
        return bool(
            self.typed
            or (self._pointed and self._offered[self.marked] not in self.chosen)
            or (self._one_is_enough and not self.chosen)
        )

    def _enter(self) -> None:
        if self._offered and self._ticks:
            self.action_choose()
        elif self._offered:
            self._leave()

    def _leave(self) -> None:
        """Say that one is done; what is typed until that is heard is for what comes next."""
        self._is_done = True
        self.screen.post_message(self.Done(self))
        self.screen.call_later(self._hand_on)

    def _hand_on(self) -> None:
        self._is_done = False
        held, self._held = self._held, []
        for key in held:
            self.app.post_message(key)

    def _name_enter(self) -> None:
        """Let the footer say anew what Enter does, where that has changed."""
        now = self._ticks if self._offered else None
        if self.is_mounted and now != self._enter_ticks:
            self._enter_ticks = now
            self.refresh_bindings()

    def _look_up(self) -> list[Choice]:
        found = list(self._find(self.typed))
        if self.typed:
            return found
        return [*self.chosen, *(choice for choice in found if choice not in self.chosen)]

    def _tick(self, *, untick: bool = True) -> None:
        choice = self._offered[self.marked]
        self._pointed = False
        if untick or choice not in self.chosen:
            self.toggle(choice)
        else:
            self.typed = ""

    def _backspace(self) -> None:
        if self.typed:
            self.typed = self.typed[:-1]
        elif self.chosen:
            self.chosen = self.chosen[:-1]
            self.watch_typed()
            self.post_message(self.Changed(self))

    def _title_line(self) -> Text:
        text = Text(no_wrap=True)
        text.append(self.title, self._style("title"))
        text.append("  ")
        if self.has_focus and self.typed:
            text.append(self.typed, self._style("query"))
        elif self.chosen:
            text.append(", ".join(choice.label for choice in self.chosen), self._style("chosen"))
        elif self.has_focus:
            text.append("type to search", self._style("quiet"))
        text.truncate(self.size.width, overflow="ellipsis")
        return text

    def _line(self, number: int, choice: Choice) -> Text:
        is_chosen = choice in self.chosen
        line = Text(
            f"{'●' if is_chosen else '○'} {choice.label}", no_wrap=True, overflow="ellipsis"
        )
        if number == self.marked and self.has_focus:
            line.stylize(self._style("mark"))
            line = Text("▸", no_wrap=True) + line
        else:
            line = Text(" ", no_wrap=True) + line
        if is_chosen:
            line.stylize("bold")
        return line

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"picker--{part}", partial=True)
