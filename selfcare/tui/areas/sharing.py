"""Noting questions, handing a report to somebody, and whom that was."""

from functools import partial
from typing import TYPE_CHECKING

from selfcare.tui.areas.awaiting import TroubleError
from selfcare.tui.areas.leaving import Leaving
from selfcare.tui.messages import HandOutWanted, QuestionWanted, ShareWanted
from selfcare.tui.sharing_messages import (
    RecipientsWanted,
    RecipientWanted,
    ReportWanted,
    SharesWanted,
)

if TYPE_CHECKING:
    from selfcare.domain.entries import Question
    from selfcare.sharing.report.choices import Choices
    from selfcare.sharing.report.gather import Report
    from selfcare.tui.areas.leaving import Written


class Sharing(Leaving):
    """Answers those who want to ask or to show something."""

    def on_question_wanted(self, _message: QuestionWanted) -> None:
        """Let a question be noted."""
        from selfcare.tui.screens.question import QuestionScreen

        self.push_screen(QuestionScreen(), self._save_question)

    def on_share_wanted(self, _message: ShareWanted) -> None:
        """Show all that can be shared and brought in."""
        from selfcare.tui.screens.sharing import SharingScreen

        self.push_screen(SharingScreen(self._of_others))

    def on_report_wanted(self, message: ReportWanted) -> None:
        """Show what a report would hold."""
        from selfcare.tui.screens.share import ShareScreen

        self.push_screen(ShareScreen(self._report, self._of_others, message.whom))

    def on_shares_wanted(self, _message: SharesWanted) -> None:
        """Show what was shared so far."""
        from selfcare.tui.screens.shares import SharesScreen

        self.push_screen(SharesScreen(self._of_others, self._words))

    def on_recipients_wanted(self, _message: RecipientsWanted) -> None:
        """Show whom one shares with."""
        from selfcare.tui.screens.recipients import RecipientsScreen

        self.push_screen(RecipientsScreen(self._of_others))

    def on_recipient_wanted(self, message: RecipientWanted) -> None:
        """Know somebody otherwise from now on."""
        self._keep(message.content, self._services.clock.now(), message.corrects)

    def on_hand_out_wanted(self, message: HandOutWanted) -> None:
        """Write a report, keys staying live, and note that it was shared."""
        self.run_worker(
            partial(self._hand_out, message), thread=True, group="share", exclusive=True
        )

    def _save_question(self, question: "Question | None") -> None:
        if question is not None:
            self._keep(question)

    def _report(self, choices: "Choices") -> "Report":
        """Make a report of the diary as it is now. Takes a moment; called beside the screen.

        Raises:
            BadRangeError: `choices.since` is no range.
        """
        from selfcare.domain.safety.watching import Watch
        from selfcare.sharing.report.make import make
        from selfcare.sharing.routines.assigned import Assigned

        diary = self._own_diary()
        book = self._services.watch().book
        watch = Watch(diary, self._services.clock, lambda: book)
        assigned = Assigned(diary, self._services.assigned().library, watch.days_paused)
        return make(choices, assigned, book, self._words, self._services.clock)

    def _hand_out(self, message: HandOutWanted) -> None:
        """Write the file and say how that went; until it is written it can be stopped."""
        try:
            written = self._write(message)
        except TroubleError as fault:
            end = partial(self._say, str(fault), is_fault=True)
        else:
            end = partial(self._written, message, written)
        self.call_from_thread(self._end_of_writing)
        self.call_from_thread(end)

    def _write(self, message: HandOutWanted) -> "Written | None":
        """Write the file unless that was stopped before; return what was written.

        Raises:
            TroubleError: it could not be made, sealed or written. What was there is as it was.
        """
        from selfcare.sharing.report.forms import as_bytes
        from selfcare.sharing.report.pdf import PdfError

        try:
            content = as_bytes(message.report, _form(message), password=message.password)
        except PdfError as fault:
            raise TroubleError(str(fault)) from None
        return self._write_out(
            content, message.path, message.lock, message.stopped, over=message.over
        )

    def _end_of_writing(self) -> None:
        from selfcare.tui.screens.share import ShareScreen

        for screen in self.screen_stack:
            if isinstance(screen, ShareScreen):
                screen.end_of_writing()

    def _written(self, message: HandOutWanted, written: "Written | None") -> None:
        from selfcare.sharing.report.forms import as_shared

        if written is None:
            self._say("Stopped. Nothing was written.")
            return
        form = _form(message) if message.lock.is_open else f"{_form(message)}.age"
        shared = as_shared(message.report, form, message.recipient)
        said = f"Written, for you alone to read: {message.path}"
        self._has_left(shared, message.recipient, message.lock, said)
        self._tell_of(message.path, written, said)


def _form(message: HandOutWanted) -> str:
    """Return the form of the report itself, below its seal."""
    from selfcare.sharing.report.forms import form_of
    from selfcare.sharing.sealing.lock import ENDING

    return form_of(message.path.with_name(message.path.name.removesuffix(ENDING)))
