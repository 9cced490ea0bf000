"""What one asks for on the first screen: most keys there open another."""

from textual import events
from textual.message import Message

from selfcare.domain.entries import Pain
from selfcare.tui.given import Given
from selfcare.tui.messages import (
    CheckinWanted,
    Draft,
    DueWanted,
    ExercisesWanted,
    IntakeWanted,
    LearnWanted,
    LogWanted,
    NoteWanted,
    PostureWanted,
    ProfileWanted,
    QuestionWanted,
    RemindersWanted,
    RestWanted,
    ResumeWanted,
    RoutinesWanted,
    SettingsWanted,
    ShareWanted,
    UndoWanted,
    VisitWanted,
    WarningsWanted,
)
from selfcare.tui.screens.room import Room


class TodayActions(Room[None]):
    """Asks the app for what a key stands for, and lets no key go astray while a screen opens."""

    def __init__(self, given: Given) -> None:
        """Work with what is `given`."""
        super().__init__(name="today")
        self.given = given
        self._is_leaving = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer nothing while a screen opens."""
        return not self._is_leaving and super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """Begin a log with the strength that was typed; a 0 is all there is to say.

        What is typed while another screen opens is meant for that one, and goes there.
        """
        if self.given.read_only:
            return
        if self._is_leaving:
            event.stop()
            event.prevent_default()
            self.app.post_message(events.Key(event.key, event.character))
        elif event.character == "0":
            event.stop()
            self.action_no_pain()
        elif event.character and event.character in "123456789":
            event.stop()
            self._leave_by(LogWanted(Draft(Pain((), int(event.character)))))

    def action_log(self) -> None:
        """Begin a log with nothing filled in."""
        self._leave_by(LogWanted(Draft(None)))

    def action_no_pain(self) -> None:
        """Note that nothing hurts."""
        self.post_message(NoteWanted(Pain((), 0)))

    def action_posture(self) -> None:
        """Note a posture."""
        self._leave_by(PostureWanted())

    def action_visit(self) -> None:
        """Note a visit."""
        self._leave_by(VisitWanted())

    def action_question(self) -> None:
        """Note a question."""
        self._leave_by(QuestionWanted())

    def action_share(self) -> None:
        """Open the page for the therapist."""
        self._leave_by(ShareWanted())

    def action_undo(self) -> None:
        """Take back the last change."""
        self.post_message(UndoWanted())

    def action_about_you(self) -> None:
        """Say what holds for oneself."""
        self._leave_by(ProfileWanted())

    def action_settings(self) -> None:
        """Open the settings."""
        self._leave_by(SettingsWanted())

    def action_warnings(self) -> None:
        """See when to get help."""
        self._leave_by(WarningsWanted())

    def action_checkin(self) -> None:
        """Answer a few questions about the day."""
        self.post_message(CheckinWanted())

    def action_history(self) -> None:
        """Open the history."""
        from selfcare.tui.screens.history import HistoryScreen

        self.app.push_screen(HistoryScreen(self.given))

    def action_intake(self) -> None:
        """Answer what therapists ask first."""
        self._leave_by(IntakeWanted())

    def action_insights(self) -> None:
        """See how it went."""
        from selfcare.tui.screens.insights import InsightsScreen

        self.app.push_screen(InsightsScreen(self.given))

    def action_routines(self) -> None:
        """Open the routines."""
        self._leave_by(RoutinesWanted())

    def action_exercises(self) -> None:
        """Open the library of exercises."""
        self.post_message(ExercisesWanted())

    def action_learn(self) -> None:
        """Read about muscles, places and the massage."""
        self.post_message(LearnWanted())

    def action_due(self) -> None:
        """Start what is due."""
        self.post_message(DueWanted())

    def action_rest(self) -> None:
        """Mark a day that counts neither way."""
        self.post_message(RestWanted())

    def action_reminders(self) -> None:
        """Open the reminders."""
        self.post_message(RemindersWanted())

    def action_go_on(self) -> None:
        """Go on with the routine that was begun."""
        self.post_message(ResumeWanted(go_on=True))

    def action_leave_it(self) -> None:
        """Note what was done of it, and leave it at that."""
        self.post_message(ResumeWanted(go_on=False))

    def _leave_by(self, message: Message) -> None:
        """Open another screen, once: a place typed right behind its strength is letters, and keys here."""
        if not self._is_leaving:
            self._is_leaving = True
            self.post_message(message)
