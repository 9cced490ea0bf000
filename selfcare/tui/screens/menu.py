"""A short page of things to do, each with a number and a word on what it is."""

from collections.abc import Iterator, Mapping

from rich.text import Text
from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from selfcare.tui.actions import ACTIONS, Action
from selfcare.tui.screens.room import Room


class Menu(Room[None]):
    """Shows each action `pick(...)` of the table, in its order; their keys are their numbers."""

    DEFAULT_CSS = """
    Menu #menu { height: auto; max-height: 1fr; border: none; padding: 0; background: $background;
                 scrollbar-size-vertical: 1; }
    Menu #menu:focus { border: none; background-tint: $background 0%; }
    """

    _news: Mapping[str, str] = {}
    """What is said of some of these instead of what they are."""

    def parts(self) -> Iterator[Widget]:
        """Yield the list."""
        with Vertical(id="body"):
            yield OptionList(*self._rows(), id="menu", markup=False)
            yield Static("\nA number, or the arrows and Enter.", classes="quiet")

    def on_mount(self) -> None:
        """Begin with the first thing."""
        listed = self.query_one("#menu", OptionList)
        listed.focus()
        listed.highlighted = 0

    def action_pick(self, name: str) -> None:
        """Do one of these."""
        raise NotImplementedError

    @on(OptionList.OptionSelected, "#menu")
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.action_pick(_picks(self._offered()[event.option_index]))

    @on(OptionList.OptionHighlighted, "#menu")
    def _marked(self, event: OptionList.OptionHighlighted) -> None:
        """Write the marked line without any quiet words: they could hardly be read on its colour."""
        for place, row in enumerate(self._rows(event.option_index)):
            event.option_list.replace_option_prompt_at_index(place, row)

    def tell(self, news: Mapping[str, str]) -> None:
        """Say something newer about some of these than what they are."""
        self._news = {**self._news, **news}
        listed = self.query_one("#menu", OptionList)
        for place, row in enumerate(self._rows(listed.highlighted)):
            listed.replace_option_prompt_at_index(place, row)

    def _offered(self) -> list[Action]:
        return [
            action
            for action in ACTIONS[self.name or ""]
            if action.name.startswith("pick(") and self.check_action("pick", (_picks(action),))
        ]

    def _rows(self, marked: int | None = None) -> Iterator[Text]:
        for place, action in enumerate(self._offered()):
            about = self._news.get(_picks(action), action.help)
            style = "" if place == marked else "dim"
            yield Text.assemble(f"{action.keys}  {action.label}\n", (f"   {about}", style))


def _picks(action: Action) -> str:
    """Return what an action such as `pick('report')` picks."""
    return action.name.removeprefix("pick('").removesuffix("')")
