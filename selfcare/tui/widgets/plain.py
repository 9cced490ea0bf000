"""A piece of text that is laid out anew only when it says something else."""

from textual.widgets import Static

from selfcare.domain.text import clean


class Plain(Static):
    """Plain text: no markup, and nothing in it that could steer a terminal."""

    def __init__(self, text: str = "", *, name: str = "", classes: str = "") -> None:
        """Say this; the name is the widget's id as well."""
        super().__init__(clean(text), id=name or None, classes=classes or None, markup=False)
        self._text = text

    def say(self, text: str) -> None:
        """Say something else, if it differs."""
        if text != self._text:
            self._text = text
            self.update(clean(text))
