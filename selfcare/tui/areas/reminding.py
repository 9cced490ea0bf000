"""Reminders while the app is open: it shows them itself, and the timer keeps quiet.

What only reminders need is imported when there is one: the first picture does not wait for it.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from threading import Thread
from typing import TYPE_CHECKING, Final

from textual.screen import ModalScreen

from selfcare.diary.lock import BusyError
from selfcare.domain.entries import Posture
from selfcare.tui.areas.desk import Desk
from selfcare.tui.messages import Draft, LogWanted, PostureWanted, RemindersWanted, RoutinesWanted
from selfcare.tui.screens.today import TodayScreen

if TYPE_CHECKING:
    from selfcare.diary.reminders import Reminders
    from selfcare.domain.reminders.held_back import Standings
    from selfcare.domain.reminders.reminder import Quiet, Reminder
    from selfcare.domain.reminders.ringing import Due
    from selfcare.reminding.attendant import Attendant
    from selfcare.tui.reminder_messages import (
        DesktopTestWanted,
        DesktopTold,
        QuietHoursWanted,
        Rang,
        ReminderChangeWanted,
        ReminderWanted,
        SnoozeWanted,
    )
    from selfcare.tui.screens.answer import Answer

SOON: Final = 1.0
"""Seconds after which the app first looks for what is due: its first picture comes before that."""

OFTEN: Final = 15.0
"""Seconds from one look to the next."""

SHOWN_FOR: Final = 20.0
"""Seconds for which what rang stands in the corner."""


class Reminding(Desk):
    """Reminds, and answers those who want to answer, see or change reminders."""

    _rang: "Due | None" = None
    _last_fault: str = ""

    @cached_property
    def attendant(self) -> "Attendant | None":
        """Who looks for what is due. None in the demo, which reminds nobody."""
        return self._services.attend() if self._services.attend else None

    def on_mount(self) -> None:
        """Begin to look once the first picture is there."""
        if self._services.attend:
            self.set_timer(SOON, self.look_for_reminders)
            self.set_interval(OFTEN, self.look_for_reminders)

    def on_unmount(self) -> None:
        """Leave the reminding to the timer."""
        if attendant := self.__dict__.get("attendant"):
            attendant.leave()

    def look_for_reminders(self) -> None:
        """Look for what is due, without keeping anybody waiting."""
        self.run_worker(self._look_for_due, thread=True, group="reminders", exit_on_error=False)

    def on_rang(self, message: "Rang") -> None:
        """Show it here in any case, by the bell too; and on the desktop, if that can be done."""
        from selfcare.domain.reminders.notices import text_of

        postures = [each for each in message.due if each.reminder.what == "posture"]
        self._rang = [*message.due, *postures][-1]
        self.bell()
        # A daemon, so that a desktop that hangs does not keep the app from closing.
        Thread(target=self._show_on_desktop, args=(message.due,), daemon=True).start()
        if postures == list(message.due) and isinstance(self.screen, TodayScreen):
            self.action_answer()
            return
        text = "\n".join(text_of(each, is_open=True) for each in message.due)
        said = f"{text}\nF6 to answer"
        self.notify(said, title="Reminder", timeout=SHOWN_FOR, markup=False)

    def on_desktop_told(self, message: "DesktopTold") -> None:
        """Say what the desktop did; of the same fault not each time, unless somebody asked."""
        if message.was_asked_for or isinstance(self.screen, ModalScreen):
            self._say(message.sentence, is_fault=message.is_fault)
        elif message.sentence != self._last_fault:
            self._last_fault = message.sentence
            self.notify(message.sentence, severity="warning", timeout=SHOWN_FOR, markup=False)

    def action_answer(self) -> None:
        """Answer what rang last."""
        from selfcare.tui.screens.answer import AnswerScreen, PostureNowScreen

        if self._rang is None:
            self._say("Nothing rang since you opened selfcare.")
        elif self._rang.reminder.what == "posture":
            self.clear_notifications()
            self.push_screen(PostureNowScreen(self.given), self._answered)
        else:
            self.clear_notifications()
            self.push_screen(AnswerScreen.about(self._rang), self._answered)

    def on_reminders_wanted(self, _message: RemindersWanted) -> None:
        """Show the reminders."""
        from selfcare.tui.screens.reminders import RemindersScreen

        if self.attendant is None:
            self._say("There are no reminders in the demo.")
            self._room().reread()
        else:
            self.push_screen(RemindersScreen(self.given, self.attendant, self._standings))

    def _standings(self, reminders: "Sequence[Reminder]") -> "Standings":
        from selfcare.sharing.routines.planning import standings

        today, services = self.given.today(), self._services
        return standings(services.assigned(), services.watch(), today, reminders)

    def on_reminder_wanted(self, message: "ReminderWanted") -> None:
        """Let a reminder be typed."""
        from selfcare.tui.screens.reminder import ReminderScreen

        self.push_screen(ReminderScreen(self.given, message.changes), self._keep_reminder)

    def on_quiet_hours_wanted(self, _message: "QuietHoursWanted") -> None:
        """Let the quiet hours be typed."""
        from selfcare.tui.screens.quiet_hours import QuietHoursScreen

        if self.attendant:
            quiet = self.attendant.reminders.plan().rules.quiet
            self.push_screen(QuietHoursScreen(quiet), self._keep_quiet)

    def on_reminder_change_wanted(self, message: "ReminderChangeWanted") -> None:
        """Change the reminders."""
        self._change_reminders(message.change, message.says)

    def on_snooze_wanted(self, message: "SnoozeWanted") -> None:
        """Put off what rang last."""
        if self._rang is None:
            self._say("Nothing rang since you opened selfcare.")
        else:
            self._put_off(message.minutes)

    def on_desktop_test_wanted(self, _message: "DesktopTestWanted") -> None:
        """See whether a notice arrives."""
        self._say("Asking the desktop ...")
        Thread(target=self._try_desktop, daemon=True).start()

    def _look_for_due(self) -> None:
        try:
            due = self.attendant.look() if self.attendant else []
        except (BusyError, OSError):
            return  # the next look is soon
        if due:
            from selfcare.tui.reminder_messages import Rang

            self.post_message(Rang(due))

    def _show_on_desktop(self, due: "Sequence[Due]") -> None:
        why_not = self.attendant.show_on_desktop(due) if self.attendant else ""
        if why_not:
            from selfcare.tui.reminder_messages import DesktopTold

            self.post_message(DesktopTold(_not_shown(why_not)))

    def _try_desktop(self) -> None:
        from selfcare.tui.reminder_messages import DesktopTold

        if self.attendant:
            outcome = self.attendant.try_the_desktop()
            taken = (
                "Your desktop has taken the notice. If you do not see it, look for 'do not disturb'."
                if outcome.is_confirmed
                else "The notice was handed over. Whether it was shown, this system does not say."
            )
            said = taken if outcome.is_shown else _not_shown(outcome.why_not)
            self.post_message(DesktopTold(said, is_fault=not outcome.is_shown, was_asked_for=True))

    def _answered(self, answer: "Answer") -> None:
        match answer:
            case Posture():
                self._keep(answer)
            case int():
                self._put_off(answer)
            case "another":
                self.post_message(PostureWanted())
            case "log":
                self.post_message(LogWanted(Draft(None)))
            case "routine":
                self.post_message(RoutinesWanted())
            case "enough":
                self._settle()

    def _put_off(self, minutes: int) -> None:
        attendant, rang = self.attendant, self._rang
        if attendant and rang:
            self._change(
                lambda: attendant.put_off(rang, minutes),
                lambda _: f"It comes again in {minutes} minutes.",
            )

    def _settle(self) -> None:
        attendant, rang = self.attendant, self._rang
        if attendant and rang:
            self._change(lambda: attendant.settle(rang), lambda _: "It does not come again.")

    def _keep_reminder(self, reminder: "Reminder | None") -> None:
        if reminder is not None:
            says = "Changed. It counts from now." if reminder.id else "Added."
            self._change_reminders(lambda kept: kept.put(reminder), says)

    def _keep_quiet(self, asked: "tuple[Quiet | None] | None") -> None:
        if asked is not None:
            says = "The quiet hours are set." if asked[0] else "There are no quiet hours any more."
            self._change_reminders(
                lambda kept: kept.change_rules(lambda rules: rules._replace(quiet=asked[0])), says
            )

    def _change_reminders(self, change: "Callable[[Reminders], object]", says: str) -> None:
        if self.attendant:
            reminders = self.attendant.reminders
            self._change(lambda: change(reminders), lambda _: says)


def _not_shown(why_not: str) -> str:
    return f"It could not be shown on the desktop: {why_not}."
