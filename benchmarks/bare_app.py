"""The smallest Textual app: what any app of that framework has to wait for."""

from textual.app import App, ComposeResult
from textual.widgets import Label


class BareApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Label("One label and no more")


if __name__ == "__main__":
    BareApp().run()
