"""Settings, and what a person says about themselves."""

from typing import TYPE_CHECKING, Final

from textual.app import App

from selfcare.diary.lock import BusyError
from selfcare.domain.profile import held
from selfcare.tui.areas.desk import Desk
from selfcare.tui.messages import ProfileWanted, SettingsWanted, SettingWanted
from selfcare.tui.themes import DARK, LIGHT

if TYPE_CHECKING:
    from selfcare.tui.screens.profile import Answered

_DRESSES: Final = {"dark": DARK.name, "light": LIGHT.name}


class Preferring(Desk):
    """Answers those who want something to be otherwise from now on."""

    def on_settings_wanted(self, _message: SettingsWanted) -> None:
        """Show the settings."""
        from selfcare.tui.screens.settings import SettingsScreen

        self.push_screen(SettingsScreen(self.given))

    def on_setting_wanted(self, message: SettingWanted) -> None:
        """Change a setting and remember it. Where that fails, it holds until the app is closed."""
        if message.name == "look":
            self._dress(message.value)
        try:
            self._services.settings.set(message.name, message.value)
        except BusyError as fault:
            self._say(str(fault), is_fault=True)
        except OSError as fault:
            self._say(f"It could not be kept: {fault.strerror}.", is_fault=True)
        self.tell_of_settings()
        self._room().reread()

    def on_profile_wanted(self, message: ProfileWanted) -> None:
        """Let a person say what holds for them, beginning with what they said last."""
        from selfcare.tui.screens.profile import ProfileScreen

        last = message.corrects or held(self._diary.entries(kinds={"profile"}))
        screen = ProfileScreen(self._services.flags(), last, corrects=message.corrects)
        self.push_screen(screen, self._save_profile)

    def action_look(self) -> None:
        """Change between dark and light, and remember it."""
        is_light = self.theme == LIGHT.name
        self.on_setting_wanted(SettingWanted("look", "dark" if is_light else "light"))

    def tell_of_settings(self) -> None:
        """Say what is wrong with the file of settings, if anything."""
        if self._services.settings.problem:
            self._say(self._services.settings.problem, is_fault=True)

    def _begin_in(self, look: str) -> None:
        """Begin in this look. To change into it would have every style read twice before it is seen."""
        self.set_reactive(App.theme, _DRESSES[look])
        self.stylesheet.set_variables(self.get_css_variables())

    def _dress(self, look: str) -> None:
        self.theme = _DRESSES[look]

    def _save_profile(self, answered: "Answered | None") -> None:
        if answered is not None:
            self._keep(answered.content, corrects=answered.corrects)
