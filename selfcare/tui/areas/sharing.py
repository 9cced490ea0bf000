"""Noting questions, and handing a report to somebody."""

from functools import partial
from typing import TYPE_CHECKING

from selfcare.diary.diary import Diary
from selfcare.diary.files import NotConfirmedError
from selfcare.tui.areas.desk import Desk
from selfcare.tui.messages import HandOutWanted, QuestionWanted, ShareWanted

if TYPE_CHECKING:
    from selfcare.domain.entries import Question
    from selfcare.sharing.report.choices import Choices
    from selfcare.sharing.report.gather import Report


class Sharing(Desk):
    """Answers those who want to ask or to show something."""

    def on_question_wanted(self, _message: QuestionWanted) -> None:
        """Let a question be noted."""
        from selfcare.tui.screens.question import QuestionScreen

        self.push_screen(QuestionScreen(), self._save_question)

    def on_share_wanted(self, _message: ShareWanted) -> None:
        """Show what a report would hold."""
        from selfcare.tui.screens.share import ShareScreen

        self.push_screen(ShareScreen(self.given, self._report))

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
        from selfcare.sharing.assigned import Assigned
        from selfcare.sharing.report.make import make

        diary = Diary(self._diary.home, self._services.clock)  # one of this thread's own
        book = self._services.watch().book
        watch = Watch(diary, self._services.clock, lambda: book)
        assigned = Assigned(diary, self._services.assigned().library, watch.days_paused)
        return make(choices, assigned, book, self._words, self._services.clock)

    def _hand_out(self, message: HandOutWanted) -> None:
        """Write the file and say how that went; until it is written it can be stopped."""
        from selfcare.sharing.report.pdf import PdfError

        fault = ""
        is_written = False
        try:
            is_written = self._write(message)
        except PdfError as error:
            fault = str(error)
        except NotConfirmedError as error:
            is_written = True
            fault = f"It is written, but your disk reports a fault: {error.strerror}. "
            fault += f"Please look whether it opens: {message.path}"
        except FileExistsError:
            fault = "A file of that name is there already. Nothing was changed."
        except OSError as error:
            fault = f"It could not be written: {error.strerror}. Nothing was changed."
        self.call_from_thread(self._end_of_writing)
        if is_written:
            self.call_from_thread(self._note_shared, message, fault)
        else:
            said = fault or "Stopped. Nothing was written."
            self.call_from_thread(self._say, said, is_fault=bool(fault))

    def _write(self, message: HandOutWanted) -> bool:
        """Write the file unless that was stopped before; return whether it is written.

        Raises:
            PdfError: the PDF cannot be made here.
            NotConfirmedError: it is written, and may not outlast a power cut.
            FileExistsError, OSError: it could not be written. Nothing that is there is ever replaced.
        """
        from selfcare.diary.files import write_once
        from selfcare.sharing.report.forms import as_bytes, form_of

        content = as_bytes(message.report, form_of(message.path), password=message.password)
        if message.stopped.is_set():
            return False
        write_once(message.path, content)
        return True

    def _end_of_writing(self) -> None:
        from selfcare.tui.screens.share import ShareScreen

        for screen in self.screen_stack:
            if isinstance(screen, ShareScreen):
                screen.end_of_writing()

    def _note_shared(self, message: HandOutWanted, fault: str = "") -> None:
        from selfcare.sharing.report.forms import as_shared, form_of

        shared = as_shared(message.report, form_of(message.path), message.recipient)
        if not self._keep(shared):
            said = fault or f"Written, for you alone to read: {message.path}"
            self._say(said, is_fault=bool(fault))
