"""Warnings and safety questions: what comes before everything else."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Final

from selfcare.domain.entries import Content, Entry, Pain, Safety
from selfcare.tui.areas.desk import Changed, Desk
from selfcare.tui.messages import QuestionsWanted, WarningsWanted
from selfcare.tui.screens.today import TodayScreen

if TYPE_CHECKING:
    from selfcare.domain.safety.asking import Reason
    from selfcare.domain.safety.signs import QuestionGroup
    from selfcare.domain.safety.warnings import Raised

LOOK_EVERY: Final = 600.0
"""Seconds after which warnings are looked for again, though nothing was noted here."""


class Guarding(Desk):
    """Looks for warnings whenever something was noted, and lets questions be answered."""

    _open: "Sequence[Raised]" = ()
    """The warnings that were open after the last change."""

    def on_mount(self) -> None:
        """Look once the first frame is there, and now and then afterwards."""
        self.call_after_refresh(self._look)
        self.set_interval(LOOK_EVERY, self._look)

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
            self._open = self._services.watch().warnings()
            self._tell_today(self._open)
        return fault

    def _may_play(self) -> bool:
        """Whether no warning holds the routines back; where one does, it is shown."""
        from selfcare.domain.safety.warnings import do_pause

        if not do_pause(self._services.watch().warnings()):
            return True
        self._show_warnings()
        return False

    def _look(self) -> None:
        try:
            warnings = self._services.watch().warnings()
            self._tell_today(warnings)
        except OSError as fault:
            self._say(f"Warning signs could not be looked for: {fault.strerror}.", is_fault=True)
            return
        if _unread(warnings) and isinstance(self.screen, TodayScreen):
            self._show_warnings()

    def _follow_up(self, content: Pain | Safety, *, is_new: bool) -> None:
        if _unread(self._open):
            self._show_warnings()
            return
        if not is_new:
            return
        if isinstance(content, Pain):
            reason = self._services.watch().reason_after_last()
            if reason:
                self._ask_after(content, reason)
        elif content.asked:
            self._say(_about_answers(content))

    def _show_warnings(self) -> None:
        from selfcare.tui.screens.warnings import WarningsScreen

        if not isinstance(self.screen, WarningsScreen):
            self.push_screen(WarningsScreen(self.given, self._services.watch()))

    def _ask_after(self, pain: Pain, reason: "Reason") -> None:
        from selfcare.domain.safety.sentences import why_asked

        groups = self._services.watch().book.groups_for(pain.zones)
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
        if isinstance(today, TodayScreen):
            is_due = not self._diary.is_empty and bool(self._services.watch().reason_now())
            today.warn(in_a_line(warnings, self._services.watch().book, is_due=is_due))


def _about_answers(answers: Safety) -> str:
    from selfcare.domain.safety.sentences import MARKED, NOTHING_MARKED

    return MARKED if answers.yes else NOTHING_MARKED


def _unread(warnings: "Sequence[Raised]") -> bool:
    """Whether an urgent warning is open that nobody has seen yet."""
    return any(not each.is_read and each.sign.level.is_urgent for each in warnings)
