"""How far along one is: a line that fills."""

from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Way(Widget):
    """A thick line for what lies behind, a thin one for what lies ahead: no colour is needed."""

    DEFAULT_CSS = """
    Way { height: 1; width: 1fr; }
    Way > .way--behind { color: $primary; }
    Way > .way--ahead { color: $text-muted; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"way--behind", "way--ahead"}

    permille: reactive[int] = reactive(0)
    """How much lies behind, 0-1000."""

    def show(self, share: float) -> None:
        """Show a share from 0.0 to 1.0."""
        self.permille = round(share * 1000)

    def render(self) -> Content:
        """Draw the line over the whole width."""
        width = self.content_size.width
        behind = width * self.permille // 1000
        return Content.assemble(
            ("━" * behind, self.get_visual_style("way--behind")),
            ("─" * (width - behind), self.get_visual_style("way--ahead")),
        )
