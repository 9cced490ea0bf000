"""The moving figure of one exercise. It shows what to do; when to do it is the screen's business."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Unpack

from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from selfcare.drawing.cells import Frame, Printer
from selfcare.drawing.figure import drawn
from selfcare.drawing.motion import FRAMES, Moment, Motion, at, motions
from selfcare.drawing.raster import Raster
from selfcare.tui.widgets.picture import Names, Picture

if TYPE_CHECKING:
    from textual.timer import Timer

SPARE: Final = 400
"""How many pictures are kept ready: more than one round has."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How figures are drawn for this person."""

    glyphs: str = "blocks"
    """`blocks`, `octants` or `ascii`."""
    reduced: bool = False
    """Whether to leave out the movement between the key poses."""


PLAIN: Final = Manner()


class Figure(Picture):
    """A figure that does an exercise, 12 pictures a second, or holds its pose.

    An exercise without a figure (a therapist's own) leaves the widget empty.
    """

    DEFAULT_CSS = """
    Figure { width: 1fr; height: 1fr; min-width: 10; min-height: 5; }
    """

    exercise: reactive[str] = reactive("", init=False)
    """The exercise's id in the library."""
    left: reactive[bool] = reactive(default=False, init=False)
    """Whether the left side does it; the right side otherwise."""
    holding: reactive[bool] = reactive(default=False, init=False)
    """Whether the pose is held, instead of the whole movement being shown again and again."""
    playing: reactive[bool] = reactive(default=True, init=False)
    """Whether time runs."""
    reduced: reactive[bool] = reactive(default=False, init=False)
    """Whether to show only the key poses, one after the other, without the movement between them."""

    @dataclass
    class StepShown(Message):
        """The figure came to another of the exercise's steps, counted from 1."""

        figure: "Figure"
        step: int

        @property
        def control(self) -> "Figure":
            """The widget that sent it."""
            return self.figure

    def __init__(
        self, exercise: str = "", *, manner: Manner = PLAIN, **names: Unpack[Names]
    ) -> None:
        """Show an exercise, in this manner; without movement also where the app has none."""
        super().__init__(glyphs=manner.glyphs, **names)
        self.set_reactive(Figure.exercise, exercise)
        self.set_reactive(Figure.reduced, manner.reduced)
        self._frame = 0
        self._told = 0
        self._timer: Timer | None = None
        self._ready: dict[tuple[object, ...], list[Strip]] = {}

    @staticmethod
    def knows(exercise: str) -> bool:
        """Whether there is a figure for this exercise."""
        return exercise in motions()

    @property
    def step(self) -> int:
        """The exercise's step that is shown, from 1; 0 where there is no figure."""
        moment = self._moment()
        return moment.key.step if moment else 0

    def on_mount(self) -> None:
        """Start the clock."""
        super().on_mount()
        if self.app.animation_level == "none":
            self.reduced = True
        self._timer = self.set_interval(1 / FRAMES, self.advance, pause=not self._runs)
        self._tell_step()

    def advance(self) -> None:
        """Show the next picture."""
        self._frame += 1
        self.show_changes()
        self._tell_step()

    def fresh(self) -> list[Strip]:
        """Return the picture as it should be now; from those kept ready, if it was shown before."""
        motion, moment = self._motion, self._moment()
        if motion is None or moment is None:
            return super().fresh()
        still = motion.keys.index(moment.key) if not moment.is_moving else None
        shown = ("still", still) if still is not None else ("moving", self._frame % _round(motion))
        key = (self.exercise, self.left, self.size, self.printer, *shown)
        if key not in self._ready:
            if len(self._ready) >= SPARE:
                self._ready.clear()
            self._ready[key] = super().fresh()
        return self._ready[key]

    def draw(self, printer: Printer, size: tuple[int, int]) -> Frame:
        """Return the picture, `size` being columns and rows."""
        motion, moment = self._motion, self._moment()
        if motion is None or moment is None:
            return []
        raster = Raster(*size, motion.camera)
        fine = 1 / raster.scale
        raster.paint(
            drawn(motion, moment.pose, left=self.left, moving=moment.is_entering, fine=fine)
        )
        return printer.frame(raster)

    def watch_exercise(self) -> None:
        """Begin another exercise."""
        self._again()

    def watch_left(self) -> None:
        """Begin with the other side."""
        self._again()

    def watch_holding(self) -> None:
        """Hold the pose, or move on from there."""
        motion = self._motion
        if motion and not self.holding:
            self._frame = round(motion.end_of_hold * FRAMES)
        self._change_pace()

    def watch_playing(self) -> None:
        """Stop or go on."""
        self._change_pace()

    def watch_reduced(self) -> None:
        """Move more or less."""
        self._change_pace()

    def _again(self) -> None:
        self._frame = 0
        self._change_pace()

    def _change_pace(self) -> None:
        if self._timer:
            (self._timer.resume if self._runs else self._timer.pause)()
            self.redraw()
            self._tell_step()

    def _tell_step(self) -> None:
        if self.step != self._told:
            self._told = self.step
            self.post_message(self.StepShown(self, self.step))

    @property
    def _runs(self) -> bool:
        return self.playing and not self.holding and self._motion is not None

    @property
    def _motion(self) -> Motion | None:
        return motions().get(self.exercise)

    def _moment(self) -> Moment | None:
        motion = self._motion
        if motion is None:
            return None
        if self.holding:
            return Moment(motion.hold.pose, motion.hold, is_moving=False)
        moment = at(motion, self._frame % _round(motion) / FRAMES)
        return Moment(moment.key.pose, moment.key, is_moving=False) if self.reduced else moment


def _round(motion: Motion) -> int:
    """How many pictures one round has."""
    return max(1, round(motion.seconds * FRAMES))
