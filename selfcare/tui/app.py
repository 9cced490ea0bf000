"""The app: the first screen, the look, help; what else it does stands in `areas`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.command import Provider

from selfcare.tui.actions import EVERYWHERE, bindings
from selfcare.tui.areas.bringing_in import BringingIn
from selfcare.tui.areas.checking_in import CheckingIn
from selfcare.tui.areas.desk import Services
from selfcare.tui.areas.following import Following
from selfcare.tui.areas.guarding import Guarding
from selfcare.tui.areas.introducing import Introducing
from selfcare.tui.areas.learning import Learning
from selfcare.tui.areas.looking import Looking
from selfcare.tui.areas.mending import Mending
from selfcare.tui.areas.noting import Noting
from selfcare.tui.areas.preferring import Preferring
from selfcare.tui.areas.reminding import Reminding
from selfcare.tui.areas.sharing import Sharing
from selfcare.tui.areas.writing import Writing
from selfcare.tui.key_names import key_name
from selfcare.tui.palette import ActionProvider
from selfcare.tui.screens.today import TodayScreen
from selfcare.tui.themes import DARK, LIGHT

if TYPE_CHECKING:
    from selfcare.domain.routines.routine import Routine
    from selfcare.tui.routine_messages import RoutineEditWanted

SETTLED: Final = 1.0
"""Seconds after opening until what can wait is done: the first keys are not to wait for it."""


class SelfcareApp(
    Noting,
    Mending,
    Writing,
    Following,
    Preferring,
    CheckingIn,
    Guarding,
    Introducing,
    Learning,
    Sharing,
    BringingIn,
    Looking,
    Reminding,
):
    """A pain and posture diary with stretch routines."""

    CSS_PATH = "selfcare.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(EVERYWHERE)
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {ActionProvider}
    TITLE = "selfcare"

    def __init__(
        self,
        services: Services,
        *,
        play: "Routine | None" = None,
        write: "RoutineEditWanted | None" = None,
    ) -> None:
        """Work with these services; begin by playing a routine, or by writing one, if asked to."""
        super().__init__(services)
        self._play_first = play
        self._write_first = write
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self._begin_in(self.given.preference("look"))

    def get_default_screen(self) -> TodayScreen:
        """Return the first screen: put above an empty one, it would be painted later."""
        return TodayScreen(self.given)

    def on_mount(self) -> None:
        """Make a backup soon, if there is none of this hour; begin with a routine, if one was named."""
        self.set_timer(SETTLED, self._back_up)
        self.call_after_refresh(self.tell_of_settings)
        if self._play_first:
            from selfcare.tui.routine_messages import PlayWanted

            self.on_play_wanted(PlayWanted(self._play_first))
        if self._write_first:
            self.on_routine_edit_wanted(self._write_first)

    def action_help(self) -> None:
        """Explain the present screen."""
        from selfcare.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen.name or ""))

    def on_key(self, event: events.Key) -> None:
        """Take a capital that means nothing for its small letter: Caps Lock may be on."""
        is_capital = event.is_printable and event.key.isalpha() and event.key.isupper()
        if is_capital and event.key not in self.screen.active_bindings:
            event.prevent_default()
            self.simulate_key(event.key.lower())

    def action_help_quit(self) -> None:
        """Say how one closes the app to somebody who pressed Ctrl+C, as in other programs."""
        self.notify("Ctrl+Q closes selfcare. What was saved is kept.", timeout=4)

    def get_key_display(self, binding: Binding) -> str:
        """Call a key in the footer what help and the sentences call it."""
        return binding.key_display or key_name(binding.key)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give every theme the colours that the app's own widgets ask for."""
        return {"quiet": DARK.variables["quiet"]}
