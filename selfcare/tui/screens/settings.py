"""Settings: how the app looks, moves and sounds. What is changed holds at once."""

from collections.abc import Iterator
from typing import ClassVar, Final

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList

from selfcare.domain.preferences import PREFERENCES, Preference, preference
from selfcare.drawing.sample import characters
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.messages import CheckinPlanWanted, ProfileWanted, SettingWanted
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain
from selfcare.tui.widgets.sample import Sample

_HEIGHTS: Final = [(0, "-low"), (22, "-high")]
"""From how many rows on which layout is taken."""


class SettingsScreen(Room[None]):
    """A row each; below them what the marked one does, and how your terminal draws."""

    heading = "Settings"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["settings"])
    CSS = """
    #settings { height: auto; border: none; padding: 0; background: $background; }
    #settings:focus { border: none; background-tint: $background 0%; }
    SettingsScreen.-low #samples { height: 6; }
    SettingsScreen.-low .row { display: none; }
    #body { scrollbar-size-vertical: 1; }
    #what { height: 3; margin-top: 1; color: $text-muted; }
    #samples { height: 7; }
    .sample { width: 1fr; max-width: 26; margin-right: 2; }
    .sample > Plain { height: 1; color: $text-muted; text-wrap: nowrap; }
    .sample.-chosen > .words { color: $accent; text-style: bold; }
    """

    VERTICAL_BREAKPOINTS = _HEIGHTS

    def __init__(self, given: Given) -> None:
        """Show the settings that `given` reads."""
        super().__init__(name="settings")
        self._given = given

    def parts(self) -> Iterator[Widget]:
        """Yield the rows, the explanation, and the samples."""
        with VerticalScroll(id="body", can_focus=False):
            yield OptionList(*map(self._row, PREFERENCES), id="settings", markup=False)
            yield Plain(name="what")
            with Horizontal(id="samples"):
                for option in preference("glyphs").options:
                    with Vertical(classes="sample", id=f"sample-{option.value}"):
                        yield Plain(option.words, classes="words")
                        yield Sample(glyphs=option.value)
                        yield Plain(characters(option.value), classes="row")

    def on_mount(self) -> None:
        """Begin with the first."""
        listed = self.query_one("#settings", OptionList)
        listed.highlighted = 0
        listed.focus()
        self._mark_sample()

    def reread(self) -> None:
        """Show what holds by now."""
        listed = self.query_one("#settings", OptionList)
        for place, each in enumerate(PREFERENCES):
            listed.replace_option_prompt_at_index(place, self._row(each))
        self._mark_sample()

    @on(OptionList.OptionHighlighted)
    def _explain(self) -> None:
        self.query_one("#what", Plain).say(self._marked.help)

    @on(OptionList.OptionSelected)
    def _chosen(self) -> None:
        self.action_change(1)

    def action_change(self, steps: int) -> None:
        """Go to the next choice of the marked setting, or to the one before."""
        marked = self._marked
        other = marked.after(marked.chosen(self._given.setting), steps)
        self.post_message(SettingWanted(marked.name, other.value))

    def action_about_you(self) -> None:
        """Say what holds for oneself."""
        self.post_message(ProfileWanted())

    def action_checkin_plan(self) -> None:
        """Say how often to be asked about the day."""
        self.post_message(CheckinPlanWanted())

    @property
    def _marked(self) -> Preference:
        return PREFERENCES[self.query_one("#settings", OptionList).highlighted or 0]

    def _row(self, each: Preference) -> str:
        held = each.chosen(self._given.setting).words
        return f"{each.title:<16} < {held} >"

    def _mark_sample(self) -> None:
        for option in preference("glyphs").options:
            is_chosen = option.value == self._given.preference("glyphs")
            sample = self.query_one(f"#sample-{option.value}")
            sample.set_class(is_chosen, "-chosen")
            sign = "▸ " if is_chosen else ""
            sample.query_one(".words", Plain).say(f"{sign}{option.words}")
