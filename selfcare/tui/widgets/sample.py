"""Head and shoulders in one set of characters, by which a person sees what their terminal can show."""

from selfcare.drawing.cells import Frame, Printer
from selfcare.drawing.sample import sample_frame
from selfcare.tui.widgets.picture import Picture


class Sample(Picture):
    """A small still picture."""

    DEFAULT_CSS = """
    Sample { width: 1fr; height: 5; }
    """

    def draw(self, printer: Printer, size: tuple[int, int]) -> Frame:
        """Return the picture, `size` being columns and rows."""
        return sample_frame(printer, size)
