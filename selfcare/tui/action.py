"""One thing that a person can do on a screen."""

from typing import Final, NamedTuple


class Action(NamedTuple):
    """One thing to do on a screen. Its method there is `action_<name>`; for `app.<name>`, the app's."""

    name: str
    keys: str
    """Textual's names of the keys, the one to show first."""
    label: str
    """One or two words for the footer."""
    help: str
    """A sentence for the palette and the help page."""
    footer: bool = True
    is_first: bool = False
    """Whether it works on top of a question and in a field, too."""


BACK: Final = Action("back", "escape", "Back", "Go back to the screen before")
UNDO: Final = Action("undo", "u", "Undo", "Take back the last change, whatever it was")
