"""Warnings and safety questions: what comes before everything else."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING, Final

from textual import events

from selfcare.domain.entries import Content, Entry, Pain, Safety
from selfcare.tui.areas.desk import Changed, Desk
from selfcare.tui.messages import QuestionsWanted, WarningsWanted
from selfcare.tui.screens.today import REREAD_EVERY, TodayScreen

if TYPE_CHECKING:
    from selfcare.domain.safety.asking import Reason
    from selfcare.domain.safety.signs import QuestionGroup
    from selfcare.domain.safety.warnings import Raised

LOOK_EVERY: Final = 600.0
"""Seconds after which warnings are looked for again, though nothing was noted."""

CALM: Final = 2.0
"""Seconds without a key after which a warning from elsewhere may come in front of what one does."""


class Guarding(Desk):
    """Looks for warnings whenever something was noted, and lets questions be answered."""

    _open: "Sequence[Raised]" = ()
    """The warnings that were open when they were last looked for."""
    _shown: frozenset[tuple[str, datetime]] = frozenset()
    """Those that came up since the app was opened, each with when it was so: none comes twice."""
    _stamp: object = None
    _typed_at = -CALM

    def on_mount(self) -> None:
        """Look once the first frame is there, and whenever another window or machine noted something."""
        self.call_after_refresh(self._look)
        self.set_interval(LOOK_EVERY, self._look)
        self.set_interval(REREAD_EVERY, self.look_if_changed)

    async def on_event(self, event: events.Event) -> None:
        """Remember when somebody typed last."""
        if isinstance(event, events.Key | events.Paste):
            self._typed_at = monotonic()
        await super().on_event(event)

    def on_warnings_wanted(self, _message: WarningsWanted) -> None:
        """Show the warnings, or whom to call."""
        self._show_warnings()

    def action_get_help(self) -> None:
        """Show the warnings, or whom to call, from whichever screen."""
        self._show_warnings()

    def on_questions_wanted(self, _message: QuestionsWanted) -> None:
        """Ask all safety questions."""
        self._ask("", self._services.watch().book.groups)

    def _keep(
        self, content: Content, at: datetime | None = None, corrects: Entry | None = None
    ) -> str:
        """Save first; then warn, or ask. What is corrected is not asked about again."""
        fault = super()._keep(content, at, corrects)
        if not fault and isinstance(content, Pain | Safety):
            self.call_later(self._follow_up, content, is_new=corrects is None)
        return fault

    def _change(self, change: Callable[[], Changed], said: Callable[[Changed], str]) -> str:
        """Make a change, and let the first screen tell what is so afterwards."""
        fault = super()._change(change, said)
        with suppress(OSError):  # what was saved is saved; the next look says what cannot be read
            self._stamp = self._diary.stamp
            self._open = self._services.watch().warnings()
            self._tell_today(self._open)
            self.call_later(self._show_when_calm)
        return fault

    def _may_play(self) -> bool:
        """Whether no warning holds the routines back; where one does, it is shown."""
        from selfcare.domain.safety.warnings import do_pause

        if not do_pause(self._services.watch().warnings()):
            return True
        self._show_warnings()
        return False

    def look_if_changed(self) -> None:
        """Look where something was noted since, here, in another window or on another machine."""
        with suppress(OSError):  # whoever reads it says so
            if self._diary.stamp != self._stamp:
                self._look()

    def _look(self) -> None:
        try:
            self._stamp = self._diary.stamp
            self._open = self._services.watch().warnings()
            self._tell_today(self._open)
        except OSError as fault:
            self._say(f"Warning signs could not be looked for: {fault.strerror}.", is_fault=True)
            return
        self._show_when_calm()

    def _show_when_calm(self) -> None:
        """Let what is new and urgent come up, but not in the middle of a word."""
        left = CALM - (monotonic() - self._typed_at)
        if self._has_news and left > 0:
            self.set_timer(left, self._show_when_calm)
        elif self._has_news:
            self._show_warnings(is_unasked=True)

    @property
    def _has_news(self) -> bool:
        """Whether an urgent warning is open that was neither read, nor shown since the app was opened.

        Where somebody looks at what another has shared, none comes up: it is not theirs.
        """
        unread = (each for each in self._open if not each.is_read and each.sign.level.is_urgent)
        is_new = any((each.sign.id, each.at) not in self._shown for each in unread)
        return is_new and not self.given.read_only

    def _follow_up(self, content: Pain | Safety, *, is_new: bool) -> None:
        if self._has_news:
            self._show_warnings(is_unasked=True)
            return
        if not is_new:
            return
        if isinstance(content, Pain):
            reason = self._services.watch().reason_after_last()
            if reason:
                self._ask_after(content, reason)
        elif content.asked:
            self._say(_about_answers(content))

    def _show_warnings(self, *, is_unasked: bool = False) -> None:
        """Fill the screen with them, whatever is on it; a routine that runs is paused."""
        from selfcare.tui.screens.warnings import WarningsScreen

        self._shown |= {(each.sign.id, each.at) for each in self._open}
        self._hold_routines()
        if isinstance(self.screen, WarningsScreen):
            self.screen.reread()
        else:
            watch = self._services.watch()
            self.push_screen(WarningsScreen(self.given, watch, is_unasked=is_unasked))

    def _hold_routines(self) -> None:
        """Pause what is played. Nothing is imported where nothing is."""
        if any(screen.name == "player" for screen in self.screen_stack):
            from selfcare.tui.screens.player import PlayerScreen

            for screen in self.screen_stack:
                if isinstance(screen, PlayerScreen):
                    screen.hold()

    def _ask_after(self, pain: Pain, reason: "Reason") -> None:
        from selfcare.domain.safety.sentences import why_asked

        groups = self._services.watch().book.groups_for(pain)
        self._ask(why_asked(reason, pain.intensity), groups)

    def _ask(self, why: str, groups: "Sequence[QuestionGroup]") -> None:
        from selfcare.tui.screens.questions import QuestionsScreen

        urgent = self._services.watch().book.urgent_questions()
        self.push_screen(QuestionsScreen(why, groups, urgent), self._save_answers)

    def _save_answers(self, answers: Safety | None) -> None:
        if answers is not None:
            self._keep(answers)

    def _tell_today(self, warnings: "Sequence[Raised]") -> None:
        """Let the first screen begin with the most urgent warning, or say that questions are due."""
        from selfcare.domain.safety.sentences import in_a_line

        today = self.screen_stack[0]
        if isinstance(today, TodayScreen) and today.query("#warning"):  # not while the app closes
            is_due = not self._diary.is_empty and bool(self._services.watch().reason_now())
            today.warn(in_a_line(warnings, self._services.watch().book, is_due=is_due))


def _about_answers(answers: Safety) -> str:
    from selfcare.domain.safety.sentences import MARKED, NOTHING_MARKED

    return MARKED if answers.yes else NOTHING_MARKED
