"""Plays a routine: asks before, counts, turns, waits, asks after."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Final

from textual import events
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import ContentSwitcher

from selfcare.domain.entries import Session
from selfcare.domain.playing.cues import Cue, cue
from selfcare.domain.playing.moment import Stage
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.snapshot import snapshot
from selfcare.domain.playing.spoken import spoken
from selfcare.domain.preferences import Breath
from selfcare.tui import player_words as words
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Speaker
from selfcare.tui.routine_messages import PictureWanted
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.hurt import MISTAKE, HurtScreen
from selfcare.tui.sleepless import seconds
from selfcare.tui.widgets.ask_rating import AskRating
from selfcare.tui.widgets.figure import PLAIN, Figure, Manner
from selfcare.tui.widgets.keys import Keys
from selfcare.tui.widgets.plain import Plain
from selfcare.tui.widgets.playing import Playing
from selfcare.tui.widgets.rating import Rating

TICK: Final = 0.1
"""Seconds between two looks at the clock."""

KEYS_FIT: Final = 70
"""Columns in which all keys of the footer have room."""

_Change = Callable[[Player], Player]
"""What a person can do to a player."""

_PAGES: Final = {Stage.BEFORE: "before", Stage.AFTER: "after"}
_UNDER_WAY: Final = frozenset({"pause", "back", "next", "skip", "hurts"})
"""What can be done only while the steps run, or stand paused."""

_ALWAYS: Final[Callable[[], bool]] = lambda: True  # noqa: E731

_WIDTHS: Final = [(0, "-narrow"), (56, "-middle"), (78, "-wide"), (110, "-huge")]
_HEIGHTS: Final = [(0, "-tiny"), (12, "-low"), (19, "-high"), (32, "-tall")]
"""From how many columns and rows on which layout is taken."""


class PlayerScreen(Screen[Session | None]):
    """Dismisses with what to note in the diary, or with None where there is nothing to note."""

    DEFAULT_CSS = """
    PlayerScreen {
        #heading { height: 1; padding: 0 1; background: $panel; }
        ContentSwitcher { height: 1fr; }
        &.-huge #figure { width: 50%; }
        &.-huge.-tall #words { display: block; height: 40%; margin-top: 1; }
        &.-huge.-tall #caption { display: none; }
        &.-middle #figure { width: 50%; padding: 0 1; }
        &.-middle #now { padding: 0 0 0 1; }
        &.-middle #standing { height: 2; }
        &.-middle #remark { height: 3; }
        &.-middle #banner { margin-top: 0; }
        &.-middle AskRating > VerticalScroll { max-height: 50%; }
        &.-narrow #figure { display: none; }
        &.-narrow.-high #stage { layout: vertical; }
        &.-narrow.-high #figure { display: block; width: 100%; height: 50%; padding: 0 1; }
        &.-narrow.-high #banner { display: none; }
        &.-low #banner, &.-tiny #banner { display: none; }
        &.-low #now, &.-tiny #now { padding-top: 0; }
        &.-tiny #heading, &.-tiny #remark, &.-tiny #foot, &.-tiny #figure { display: none; }
        &.-tiny #now { padding: 0; }
        &.-tiny AskRating { padding: 0 1; }
        &.-tiny AskRating > .question { margin: 0; }
        &.-tiny AskRating > .hint { display: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["player"])
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS

    @dataclass
    class Progress(Message):
        """The player moved on. The snapshot is a JSON object from which it can be restored."""

        snapshot: dict[str, Any]

    @dataclass
    class Finished(Message):
        """It is over. The session is also what the screen dismisses with: note it once."""

        session: Session | None

    def __init__(
        self,
        player: Player,
        *,
        monotonic: Callable[[], float] = seconds,
        bell: bool = True,
        manner: Manner = PLAIN,
        speaker: Speaker | None = None,
        breath: Breath | None = None,
        remarks: tuple[str, ...] = (),
        may_run: Callable[[], bool] = _ALWAYS,
    ) -> None:
        """Play on from where this player stands.

        `monotonic` tells seconds; `bell` says whether the terminal's bell may ring; `manner` how the
        figure is drawn; `speaker`, if there is one, says aloud what to do; `breath` is the pace of
        breathing that is shown while one holds; `remarks` are read before the start; `may_run` is
        asked, and says why not, each time before the steps run.
        """
        super().__init__(name="player")
        self.player = player
        self._now = monotonic
        self._may_ring = bell
        self._manner = manner
        self._speaker = speaker
        self._breath = breath
        self._remarks = remarks
        self._may_run = may_run

    def compose(self) -> Iterator[Widget]:
        """Set up the pages: the question before, the playing, the question after."""
        yield Plain(self.player.routine.title, name="heading")
        with ContentSwitcher(initial="before"):
            yield AskRating(
                "How much does it hurt now?",
                "A digit starts the routine, t is ten. Enter starts it without an answer. Esc goes back.",
                page="before",
            )
            yield Playing(self._manner, self._breath, id="playing")
            yield AskRating(
                "How much does it hurt now?",
                "A digit closes the routine, t is ten. Enter closes it without an answer.",
                page="after",
            )
        yield Keys()

    def on_mount(self) -> None:
        """Show where the player stands, and look at the clock from now on."""
        self.player = self.player.advance(self._now())
        self._open()
        self.set_interval(TICK, self.tick)

    def on_resize(self, event: events.Resize) -> None:
        """Let the keys stand closer together where they would not fit."""
        self.query_one(Keys).compact = event.size.width < KEYS_FIT

    def on_key(self, event: events.Key) -> None:
        """Let Escape lead out before the start, and hold everything after it."""
        if event.key == "escape" and self.player.stage is Stage.BEFORE:
            event.stop()
            self.action_end()
        elif event.key == "escape" and self.player.stage is Stage.RUNNING:
            event.stop()
            self.action_pause()

    def on_screen_suspend(self) -> None:
        """Let nothing run by unseen while help, or anything else, stands above."""
        self.tick()
        if self.player.stage is Stage.RUNNING:
            self._become(self.player.toggle())

    def tick(self) -> None:
        """Look at the clock."""
        self._become(self.player.advance(self._now()))
        if self._speaker and self._speaker.problem:
            self.notify(self._speaker.problem, timeout=8, markup=False)
            self._speaker = None

    def on_rating_answered(self, event: Rating.Answered) -> None:
        """Start, or close."""
        answer = Player.start if self.player.stage is Stage.BEFORE else Player.rate_after
        self._do(partial(answer, rating=event.rating))

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Offer only what makes sense at the present stage."""
        if action == "words":
            return self.player.is_under_way and Figure.knows(self.player.exercise.figure)
        if action == "picture":
            return self.player.is_under_way and bool(self.player.exercise.picture)
        if action in _UNDER_WAY:
            return self.player.is_under_way
        return action != "resume" or self.player.was_ended_early

    def hold(self) -> None:
        """Pause, if the steps run: something else comes first."""
        self.tick()
        if self.player.stage is Stage.RUNNING:
            self._become(self.player.toggle())

    def action_pause(self) -> None:
        """Pause, or go on."""
        self._do(Player.toggle)

    def action_back(self) -> None:
        """Go to the start of this step, or to the one before."""
        self._do(Player.back)

    def action_next(self) -> None:
        """Go to the next step."""
        self._do(Player.next)

    def action_skip(self) -> None:
        """Leave this exercise out."""
        self._do(Player.skip)

    def action_hurts(self) -> None:
        """Stop because it hurts."""
        self._do(Player.hurts)

    def action_resume(self) -> None:
        """Go on after having ended by mistake."""
        self._do(Player.never_mind)

    def action_end(self) -> None:
        """End here, without an answer where one is being asked for."""
        self._do(Player.rate_after if self.player.stage is Stage.AFTER else Player.end)

    def action_words(self) -> None:
        """Show the steps in words instead of the figure, or the figure again."""
        self.query_one(Playing).swap()

    def action_picture(self) -> None:
        """Open the picture of this exercise, and pause while it is looked at."""
        self.hold()
        self.post_message(PictureWanted(self.player.routine, (self.player.exercise,)))

    def action_read(self, lines: int) -> None:
        """Move the text that does not fit its place by some lines."""
        page = self.query_one(ContentSwitcher).visible_content
        if page is not None:
            page.query(VerticalScroll).first().scroll_relative(y=lines, animate=False)

    def _do(self, change: _Change) -> None:
        """Do what the person wants, at the present moment."""
        self.tick()
        self._become(change(self.player))

    def _become(self, player: Player) -> None:
        before = self.player
        is_to_run = player.stage is Stage.RUNNING is not before.stage
        self.player = player = player.toggle() if is_to_run and not self._may_run() else player
        self._notice(cue(before, player))
        sentence = spoken(before, player) if self._speaker else ""
        if self._speaker and sentence:
            self._speaker.say(sentence)
        has_moved = before.head.place != player.head.place
        if before.step.exercise != player.step.exercise:
            self.refresh_bindings()
        if before.stage is not player.stage:
            self._open()
        elif player.stage in {Stage.RUNNING, Stage.PAUSED}:
            self.query_one(Playing).show(player)
        if player.stage is not Stage.FINISHED and (has_moved or before.stage is not player.stage):
            self.post_message(self.Progress(snapshot(player)))

    def _open(self) -> None:
        """Show the page, and ask the question, of the present stage."""
        player = self.player
        if player.stage is Stage.FINISHED:
            session = player.outcome()
            self.post_message(self.Finished(session))
            self.dismiss(session)
            return
        page = _PAGES.get(player.stage, "playing")
        self.query_one(ContentSwitcher).current = page
        self.query_one(Playing).show(player)
        self.refresh_bindings()
        match player.stage:
            case Stage.BEFORE:
                self.query_one("#before", AskRating).ask(words.invitation(player, self._remarks))
            case Stage.AFTER:
                self.query_one("#after", AskRating).ask(words.farewell(player))
            case Stage.SKIPPING:
                self._ask_why()
            case Stage.HURT:
                self._ask_how_much()
            case _:
                self.set_focus(None)

    def _ask_why(self) -> None:
        answers = [(text, partial(Player.skip_because, reason=why)) for why, text in words.WHY]
        question = ChoiceScreen[_Change](
            "Leave this one out?", "", answers, escape="do it after all"
        )
        self.app.push_screen(question, self._answered)

    def _ask_how_much(self) -> None:
        self.app.push_screen(HurtScreen(words.HURTS), self._rated)

    def _rated(self, rating: int | None) -> None:
        if rating == MISTAKE:
            self._do(Player.never_mind)
            return
        self._do(partial(Player.rate_hurt, rating=rating))
        title, text = words.hurting(self.player)
        answers: list[tuple[str, _Change]] = [
            ("End here", Player.end),
            ("Leave this one out and go on", Player.leave_out),
        ]
        if rating is not None and not self.player.hurts_too_much:
            answers.append(("Go on with it, more gently", Player.bear))
        question = ChoiceScreen[_Change](title, text, answers, escape="another answer")
        self.app.push_screen(question, self._chosen)

    def _chosen(self, change: _Change | None) -> None:
        if change:
            self._do(change)
        else:
            self._ask_how_much()

    def _answered(self, change: _Change | None) -> None:
        self._do(change or Player.never_mind)

    def _notice(self, noticed: Cue | None) -> None:
        if noticed and self._may_ring:
            self.app.bell()
        if noticed is Cue.PHASE:
            self.query_one(Playing).turn()
