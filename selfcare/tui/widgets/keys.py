"""The line of keys at the bottom: only what can be read whole, and always the way out."""

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

WAYS_OUT: Final = frozenset({"escape", "question_mark"})
"""The keys that stay, however narrow the window is."""

_MORE: Final = ("f1", "F1", "All keys", "app.help")


class Keys(Footer):
    """A footer that leaves whole keys out where it is too narrow, and then says where all stand.

    It does no work twice, so that what was typed is answered sooner. Textual's own makes all keys anew
    whenever the focus moves, and makes them narrow first: then each is widened and styled again.
    """

    _columns = 0
    _shown: tuple[object, ...] = ()

    def __init__(self) -> None:
        """Show the keys of the screen that this stands on; the palette is found by help."""
        super().__init__(show_command_palette=False)

    def compose(self) -> ComposeResult:
        """Yield the keys that fit, as wide as they are meant to be."""
        offered = _offered(self.screen)
        found = [key for key in super().compose() if isinstance(key, FooterKey)]
        more = FooterKey(*_MORE).data_bind(compact=Footer.compact)
        for key in fitting(found, more, self.app.size.width, is_compact=self.compact):
            key.set_reactive(FooterKey.compact, self.compact)
            yield key
            self._shown = offered

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Make the keys anew if others are offered than those that are shown."""
        if not self._shown or _offered(screen) != self._shown:
            super().bindings_changed(screen)

    def on_resize(self, event: events.Resize) -> None:
        """Choose anew when the window is wider or narrower than it was."""
        if event.size.width != self._columns:
            self._columns = event.size.width
            self.call_after_refresh(self.recompose)


def _offered(screen: Screen[object]) -> tuple[object, ...]:
    active = screen.active_bindings.values()
    return tuple((each.binding, each.enabled) for each in active if each.binding.show)


def fitting(
    keys: Sequence[FooterKey], more: FooterKey, columns: int, *, is_compact: bool
) -> list[FooterKey]:
    """Return the keys that fit into so many columns, in their order.

    The ways out are kept. Where something is left out and help is not among what stays, `more`,
    which leads there, is put at the end.
    """

    def width(key: FooterKey) -> int:
        return cell_len(key.key_display) + cell_len(key.description) + (2 if is_compact else 3)

    if sum(map(width, keys)) <= columns:
        return list(keys)
    stay = {key for key in keys if key.key in WAYS_OUT}
    end = [] if any(key.key == "question_mark" for key in stay) else [more]
    left = columns - sum(map(width, [*stay, *end]))
    for key in keys:
        if key not in stay:
            left -= width(key)
            if left < 0:
                break
            stay.add(key)
    return [*(key for key in keys if key in stay), *end]
