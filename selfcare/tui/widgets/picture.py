"""What every drawn widget shares: frames to strips, in the dress of the theme, redrawn only on change."""

from abc import abstractmethod
from typing import TYPE_CHECKING, Final, TypedDict, Unpack

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from selfcare.drawing.cells import ASCII, FLAT, SMOOTH, TEXTURED, Frame, Look, Printer
from selfcare.drawing.palette import DARK, LIGHT, Rgb
from selfcare.drawing.sixteen import DAY, NIGHT

if TYPE_CHECKING:
    from textual.geometry import Size

FEW: Final = frozenset({"256", "standard", "windows"})
"""What Rich calls terminals that cannot show every colour."""
SIXTEEN: Final = FEW - {"256"}


class Names(TypedDict, total=False):
    """By what a style sheet or a query finds a widget."""

    id: str
    classes: str


class Picture(Widget):
    """A widget that draws a frame of cells. What is drawn is up to `draw`, when it changes to `redraw`."""

    def __init__(self, *, glyphs: str = "blocks", **names: Unpack[Names]) -> None:
        """Draw with `blocks`, `octants` or `ascii` characters."""
        super().__init__(**names)
        self.glyphs = glyphs
        self._printer: Printer | None = None
        self._strips: list[Strip] = []
        self._drawn: Size | None = None
        self._styles: dict[tuple[Rgb | None, Rgb | None], Style] = {}

    @abstractmethod
    def draw(self, printer: Printer, size: tuple[int, int]) -> Frame:
        """Return the picture, `size` being columns and rows."""

    def on_mount(self) -> None:
        """Follow the app from dark to light and back."""
        self.watch(self.app, "theme", self.redraw, init=False)

    def redraw(self) -> None:
        """Draw anew at the next chance."""
        self._drawn = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return one row of the picture."""
        if self._drawn != self.size:
            self._strips = self.fresh()
            self._drawn = self.size
        if y < len(self._strips):
            return self._strips[y]
        return Strip.blank(self.size.width, self.rich_style)

    def fresh(self) -> list[Strip]:
        """Return the picture as it should be now; nothing where there is no room."""
        if not self.size:
            return []
        return self.strips(self.draw(self.printer, (self.size.width, self.size.height)))

    def show_changes(self) -> None:
        """Draw anew at once, and send to the terminal only the rows that changed."""
        if self._drawn != self.size:
            self.redraw()
            return
        before, self._strips = self._strips, self.fresh()
        changed = [
            y for y, (old, new) in enumerate(zip(before, self._strips, strict=True)) if old != new
        ]
        if changed:
            top, bottom = changed[0], changed[-1]
            self.refresh(Region(0, top, self.size.width, bottom - top + 1))

    def strips(self, frame: Frame) -> list[Strip]:
        """Return a frame as Textual wants it."""
        return [
            Strip(
                [Segment(run.text, self._style(run.ink, run.paper)) for run in row], self.size.width
            )
            for row in frame
        ]

    @property
    def printer(self) -> Printer:
        """What turns the drawing into cells, for this theme and this terminal."""
        background = self.background_colors[1].rgb
        dark, light = (NIGHT, DAY) if self.app.console.color_system in SIXTEEN else (DARK, LIGHT)
        palette = (dark if self.app.current_theme.dark else light).on(background)
        look = self._look()
        if self._printer is None or (self._printer.palette, self._printer.look) != (palette, look):
            self._printer = Printer(palette, look)
            self._styles.clear()
        return self._printer

    def _look(self) -> Look:
        drawn = FLAT if self.app.console.color_system in FEW else SMOOTH
        if self.app.no_color:
            drawn = TEXTURED
            if self.app.native_ansi_color:  # not even grey is left
                return ASCII
        return drawn._replace(glyphs=self.glyphs)

    def _style(self, ink: Rgb | None, paper: Rgb | None) -> Style:
        style = self._styles.get((ink, paper))
        if style is None:
            own = Style(
                color=Color.from_rgb(*ink) if ink else None,
                bgcolor=Color.from_rgb(*paper) if paper else None,
            )
            style = self._styles[(ink, paper)] = self.rich_style + own
        return style
