"""A routine under way: the figure on the left, on the right what to do now and for how long."""

from collections.abc import Iterator

from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget

from selfcare.domain.player import Player
from selfcare.tui import player_words as words
from selfcare.tui.widgets.blocks import Blocks
from selfcare.tui.widgets.countdown import Countdown
from selfcare.tui.widgets.plain import Plain
from selfcare.tui.widgets.steps import Steps
from selfcare.tui.widgets.way import Way


class Playing(Vertical):
    """Shows a player; told of each new moment, it redraws only what differs."""

    DEFAULT_CSS = """
    Playing {
        height: 1fr;
        #stage { height: 1fr; }
        #figure { width: 40; padding: 1 2; background: $surface; scrollbar-size-vertical: 1; }
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

    def compose(self) -> Iterator[Widget]:
        """Set up the parts; `show` fills them."""
        with Horizontal(id="stage"):
            with VerticalScroll(id="figure", can_focus=False):
                yield Steps()
            with Vertical(id="now"):
                yield Plain(name="name")
                yield Plain(name="standing")
                yield Blocks(id="banner")
                yield Countdown(id="countdown")
                yield Plain(name="remark")
        yield Way(id="way")
        with Horizontal(id="foot"):
            yield Plain(name="next")
            yield Plain(name="left")

    def show(self, player: Player) -> None:
        """Show this moment."""
        self.query_one(Steps).show(player.exercise)
        self.query_one("#name", Plain).say(player.exercise.name)
        self.query_one("#standing", Plain).say(words.standing(player))
        self.query_one("#banner", Blocks).texts = words.banner(player)
        self.query_one("#countdown", Countdown).show(player.seconds_left)
        self.query_one("#remark", Plain).say(words.remark(player))
        self.query_one("#way", Way).show(player.share_passed)
        self.query_one("#next", Plain).say(words.what_comes(player))
        self.query_one("#left", Plain).say(words.progress(player))

    def turn(self) -> None:
        """Brighten for a moment, so that a change is seen from the corner of the eye."""
        self.add_class("-turning")
        self.set_timer(0.4, lambda: self.remove_class("-turning"))
