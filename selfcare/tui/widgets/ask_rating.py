"""A page with something to read and one question: how much does it hurt?"""

from collections.abc import Iterator

from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget

from selfcare.tui.widgets.plain import Plain
from selfcare.tui.widgets.rating import Rating


class AskRating(Vertical):
    """Asks for a rating of 0-10; the answer arrives as `Rating.Answered`."""

    DEFAULT_CSS = """
    AskRating { height: 1fr; padding: 1 2; }
    AskRating > VerticalScroll { height: auto; max-height: 55%; scrollbar-size-vertical: 1; }
    AskRating > .question { text-style: bold; margin: 1 0; }
    AskRating > .hint { color: $text-muted; margin-top: 1; }
    """

    def __init__(self, question: str, hint: str, *, page: str) -> None:
        """Ask this question on the page of this id; the hint says what the keys do."""
        super().__init__(id=page)
        self._question = question
        self._hint = hint

    def compose(self) -> Iterator[Widget]:
        """Put the text on top, then the question, its scale and the hint."""
        with VerticalScroll(can_focus=False):
            yield Plain(classes="text")
        yield Plain(self._question, classes="question")
        yield Rating()
        yield Plain(self._hint, classes="hint")

    def ask(self, text: str) -> None:
        """Show what there is to read, and wait for an answer."""
        self.query_one(".text", Plain).say(text)
        rating = self.query_one(Rating)
        rating.mark = None
        rating.focus()
