"""A short question with a few answers, each chosen by its number, the arrows or the mouse."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final, Generic, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import OptionList

from selfcare.tui.widgets.plain import Plain

Answer = TypeVar("Answer")


_HEIGHTS: Final = [(0, "-low"), (18, "-high")]
"""From how many rows on which layout is taken."""


class ChoiceScreen(ModalScreen[Answer | None], Generic[Answer]):
    """Dismisses with the chosen answer, or with None when it is left by Escape."""

    DEFAULT_CSS = """
    ChoiceScreen {
        align: center middle;
        background: $background 60%;
        #question { width: 64; max-width: 100%; height: auto; max-height: 100%; padding: 1 2;
                    background: $surface; border: round $primary; overflow-y: auto; }
        #title { text-style: bold; }
        #text { margin-top: 1; }
        #answers { height: auto; max-height: 99; margin-top: 1; padding: 0; border: none;
                   background: transparent; }
        #hint { color: $text-muted; margin-top: 1; }
        &.-low #question { padding: 0 1; border: none; scrollbar-size-vertical: 1; }
        &.-low #text, &.-low #answers, &.-low #hint { margin-top: 0; }
    }
    """
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = _HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Go back")]

    def __init__(
        self, title: str, text: str, answers: Sequence[tuple[str, Answer]], *, escape: str
    ) -> None:
        """Ask. `answers` are words and what they stand for; `escape` says what Escape does."""
        super().__init__()
        self._question = title
        self._text = text
        self._answers = answers
        self._escape = escape

    def compose(self) -> Iterator[Widget]:
        """Put question, text, answers and a hint on top of each other."""
        prompts = [f"{number}  {words}" for number, (words, _) in enumerate(self._answers, 1)]
        with Vertical(id="question"):
            yield Plain(self._question, name="title")
            if self._text:
                yield Plain(self._text, name="text")
            yield OptionList(*prompts, id="answers", markup=False)
            yield Plain(f"A number, or Enter.  Escape: {self._escape}", name="hint")

    def on_mount(self) -> None:
        """Mark the first answer, but show the text from its beginning."""
        self.set_focus(self.query_one(OptionList), scroll_visible=False)

    def on_key(self, event: events.Key) -> None:
        """Choose by number."""
        if event.character and event.character in "123456789"[: len(self._answers)]:
            event.stop()
            self._choose(int(event.character) - 1)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose what is marked."""
        self._choose(event.option_index)

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)

    def _choose(self, index: int) -> None:
        self.dismiss(self._answers[index][1])
