"""A screen with a list that is searched by typing, wherever the focus is."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from textual import events, on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.tui.screens.room import Result, Room
from selfcare.tui.widgets.plain import Plain

Found = TypeVar("Found")


class SearchRoom(Room[Result], Generic[Result, Found]):
    """Knows what is typed, lists what matches it, and which of that is marked."""

    DEFAULT_CSS = """
    SearchRoom {
        #query { height: 2; color: $accent; }
        #found { border: none; background: $background; height: 1fr; padding: 0; }
        #found { scrollbar-size-vertical: 1; }
        #found:focus { border: none; background-tint: $background 0%; }
    }
    """

    def __init__(
        self,
        look_up: Callable[[str], Sequence[Found]],
        title: Callable[[Found], str],
        kind: Callable[[Found], str] | None = None,
        *,
        name: str,
        invitation: str = "Type to search",
    ) -> None:
        """List what `look_up` finds for what is typed, each by its `title`.

        With a `kind`, the whole list has a heading above the first of each.
        """
        super().__init__(name=name)
        self.typed = ""
        """What is searched for."""
        self._look_up = look_up
        self._title = title
        self._kind = kind
        self._invitation = invitation
        self._found: Sequence[Found] = ()

    @property
    def marked(self) -> Found | None:
        """What is marked in the list; None where nothing is called what was typed."""
        option = self.query_one("#found", OptionList).highlighted_option
        return self._found[int(option.id)] if option and option.id else None

    def finder(self) -> Iterator[Widget]:
        """Yield what was typed, and the list."""
        with Vertical(id="finder"):
            yield Plain(name="query")
            yield OptionList(id="found", markup=False)

    def on_mount(self) -> None:
        """Begin with everything."""
        self.search("")
        self.query_one("#found").focus()

    def on_key(self, event: events.Key) -> None:
        """Search with letters; the space bar only between two words."""
        character = event.character or ""
        if not self.searches_with(event.key):
            return
        if event.key == "backspace":
            self.search(self.typed[:-1])
        elif character.isalnum() or (character in {"-", "'"}) or (character == " " and self.typed):
            self.search(self.typed + character)
        else:
            return
        event.stop()
        event.prevent_default()

    def searches_with(self, _key: str) -> bool:
        """Return whether a letter is one to search with now."""
        return True

    def search(self, typed: str) -> None:
        """List what matches, and mark the likeliest."""
        self.typed = typed
        self._found = self._look_up(typed)
        said = f"{typed}  ·  {len(self._found)} found" if typed else self._invitation
        self.query_one("#query", Plain).say(said)
        listed = self.query_one("#found", OptionList)
        listed.clear_options()
        listed.add_options(self._lines())
        listed.highlighted = None
        listed.action_first()
        self.show_marked()

    def _lines(self) -> Iterator[Option]:
        last = ""
        for place, each in enumerate(self._found):
            kind = self._kind(each) if self._kind and not self.typed else last
            if kind != last:
                last = kind
                yield Option(f"- {kind} -", disabled=True)
            yield Option(self._title(each), id=str(place))

    def show_marked(self) -> None:
        """Show what is marked, beside the list."""

    @on(OptionList.OptionHighlighted)
    def _another(self) -> None:
        self.show_marked()

    def action_back(self) -> None:
        """Forget what was typed; with nothing typed, go back."""
        if self.typed:
            self.search("")
        else:
            self.dismiss(None)
