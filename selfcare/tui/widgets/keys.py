"""The line of keys at the bottom of each screen."""

from textual.app import ComposeResult
from textual.widgets import Footer
from textual.widgets._footer import FooterKey


class Keys(Footer):
    """A footer whose keys are as wide as they are meant to be from the beginning.

    Textual's own come narrow, and are widened one after the other as soon as they are there: on each
    screen, and whenever a key is offered or not any more, the styles of all were worked out twice.
    """

    def __init__(self) -> None:
        """Show the screen's keys alone: the palette's stands in the help."""
        super().__init__(show_command_palette=False)

    def compose(self) -> ComposeResult:
        """Yield the keys that are offered now."""
        for key in super().compose():
            if isinstance(key, FooterKey):
                key.set_reactive(FooterKey.compact, self.compact)
            yield key
