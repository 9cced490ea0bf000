"""The six words that open a sealed file: shown this once, and kept nowhere."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from selfcare.tui.widgets.plain import Plain

_ABOUT = """\
Please write these down now, with the dashes. They are shown this once and kept nowhere; without \
them nobody can open the file, not even you.

Tell them by another way than the file goes, for example on the telephone. \
Never send them in the same mail."""


class PassphraseScreen(ModalScreen[None]):
    """Leaves only by a key that nobody presses by mistake."""

    DEFAULT_CSS = """
    PassphraseScreen {
        align: center middle;
        background: $background 60%;
        #paper { width: 64; max-width: 100%; height: auto; max-height: 100%; padding: 1 2;
                 background: $surface; border: round $primary; }
        #title { text-style: bold; }
        #words { text-align: center; text-style: bold; color: $accent; margin: 1 0; }
        #hint { color: $text-muted; margin-top: 1; }
    }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "written_down", "Written down"),
        Binding("escape,enter", "not_yet", "Not yet"),
    ]

    def __init__(self, name: str, passphrase: str) -> None:
        """Show the words that open the file of this name."""
        super().__init__()
        self._name_of_file = name
        self._passphrase = passphrase

    def compose(self) -> Iterator[Widget]:
        """Put the words in the middle."""
        words = self._passphrase.split("-")
        with Vertical(id="paper"):
            yield Plain(f"Six words open {self._name_of_file}", name="title")
            yield Plain("-".join(words[:3]) + "-\n" + "-".join(words[3:]), name="words")
            yield Plain(_ABOUT, name="about")
            yield Plain("y  I have written them down", name="hint")

    def action_written_down(self) -> None:
        """Go on."""
        self.dismiss(None)

    def action_not_yet(self) -> None:
        """Stay: they could not be shown again."""
        self.query_one("#hint", Plain).say("y  I have written them down. They do not come again.")
