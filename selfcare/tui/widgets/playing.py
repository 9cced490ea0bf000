"""A routine under way: the figure on the left, on the right what to do now and for how long."""

from collections.abc import Iterator

from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget

from selfcare.domain.playing.breathing import breathing
from selfcare.domain.playing.moment import Stage
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.playlist import Phase, Side
from selfcare.domain.preferences import Breath
from selfcare.tui import player_words as words
from selfcare.tui.widgets.blocks import Blocks
from selfcare.tui.widgets.breath import BreathMark
from selfcare.tui.widgets.countdown import Countdown
from selfcare.tui.widgets.figure import PLAIN, Figure, Manner
from selfcare.tui.widgets.plain import Plain
from selfcare.tui.widgets.steps import Steps
from selfcare.tui.widgets.way import Way


class Playing(Vertical):
    """Shows a player; told of each new moment, it redraws only what differs.

    Beside the countdown moves the figure, and below it stands in words what it shows. The steps in
    full take its place when somebody asks for them, and where there is no figure.
    """

    DEFAULT_CSS = """
    Playing {
        height: 1fr;
        #stage { height: 1fr; }
        #figure { width: 40; padding: 1 2 0 2; background: $surface; }
        #caption { height: 4; padding-top: 1; }
        #words { display: none; height: 1fr; scrollbar-size-vertical: 1; }
        &.-in-words Figure, &.-in-words #caption { display: none; }
        &.-in-words #words { display: block; }
        #now { width: 1fr; padding: 1 0 0 2; }
        #name { text-style: bold; max-height: 2; }
        #standing { height: auto; max-height: 2; }
        #banner { height: 3; margin-top: 1; }
        #remark { height: 2; text-align: center; color: $text-muted; }
        #way { margin: 0 1; }
        #foot { height: 1; padding: 0 1; color: $text-muted; }
        #next { width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
        #left { width: auto; margin-left: 2; }
        &.-turning #now { background: $panel; }
    }
    """

    def __init__(
        self,
        manner: Manner = PLAIN,
        breath: Breath | None = None,
        *,
        id: str,  # noqa: A002 - Textual's word
    ) -> None:
        """Draw the figure in this manner; show a breath of this pace where one holds."""
        super().__init__(id=id)
        self._manner = manner
        self._breath = breath
        self._player: Player | None = None
        self._wants_words = False

    def compose(self) -> Iterator[Widget]:
        """Set up the parts; `show` fills them."""
        with Horizontal(id="stage"):
            with Vertical(id="figure"):
                yield Figure(manner=self._manner)
                yield Plain(name="caption")
                with VerticalScroll(id="words", can_focus=False):
                    yield Steps()
            with Vertical(id="now"):
                yield Plain(name="name")
                yield Plain(name="standing")
                yield Blocks(id="banner")
                yield Countdown(id="countdown")
                if self._breath:
                    yield BreathMark(reduced=self._manner.reduced)
                yield Plain(name="remark")
        yield Way(id="way")
        with Horizontal(id="foot"):
            yield Plain(name="next")
            yield Plain(name="left")

    def show(self, player: Player) -> None:
        """Show this moment."""
        self._player = player
        self._show_figure(player)
        self.query_one("#name", Plain).say(player.exercise.name)
        self.query_one("#standing", Plain).say(words.standing(player))
        self.query_one("#banner", Blocks).texts = words.banner(player)
        self.query_one("#countdown", Countdown).show(player.seconds_left)
        self.query_one("#remark", Plain).say(words.remark(player))
        if self._breath:
            self.query_one(BreathMark).show(breathing(player, self._breath))
        self.query_one("#way", Way).show(player.share_passed)
        self.query_one("#next", Plain).say(words.what_comes(player))
        self.query_one("#left", Plain).say(words.progress(player))

    def swap(self) -> None:
        """Show the steps in full instead of the figure, or the figure again."""
        self._wants_words = not self._wants_words
        if self._player:
            self._show_figure(self._player)

    def on_figure_step_shown(self) -> None:
        """Say in words what the figure shows now."""
        if self._player:
            self._tell_step(self._player)

    def _show_figure(self, player: Player) -> None:
        """Let the figure do what the person is to do, on the same side."""
        figure, step = self.query_one(Figure), player.step
        self.set_class(self._wants_words or not Figure.knows(player.exercise.figure), "-in-words")
        figure.exercise = player.exercise.figure
        figure.left = step.side is Side.LEFT
        figure.holding = step.phase is Phase.HOLD
        figure.playing = player.stage is Stage.RUNNING
        self._tell_step(player)

    def _tell_step(self, player: Player) -> None:
        shown = self.query_one(Figure).step
        self.query_one("#caption", Plain).say(words.caption(player, shown))
        self.query_one(Steps).show(player.exercise, shown)

    def turn(self) -> None:
        """Brighten for a moment, so that a change is seen from the corner of the eye."""
        self.add_class("-turning")
        self.set_timer(0.4, lambda: self.remove_class("-turning"))
