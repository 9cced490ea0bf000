"""What somebody tells about themselves for a first session."""

from typing import TYPE_CHECKING

from selfcare.tui.areas.desk import Desk
from selfcare.tui.messages import IntakeWanted

if TYPE_CHECKING:
    from selfcare.domain.entries import Intake


class Introducing(Desk):
    """Answers those who want to fill in the intake page."""

    def on_intake_wanted(self, _message: IntakeWanted) -> None:
        """Show the questions, with what was answered so far."""
        from selfcare.domain.intake import answers, questions
        from selfcare.knowledge.loader import load
        from selfcare.tui.screens.intake import IntakeScreen

        asked = questions(load("intake"))
        noted = self._diary.entries(kinds={"intake"})
        page = [each for each in answers(noted, asked) if each.question in asked]
        self.push_screen(IntakeScreen(page), self._save_intake)

    def _save_intake(self, said: "list[Intake] | None") -> None:
        if said:
            number = "1 answer" if len(said) == 1 else f"{len(said)} answers"
            self._change(
                lambda: self._diary.add_all([(each, None) for each in said]),
                lambda _: f"Saved: {number}. Undo takes that back.",
            )
