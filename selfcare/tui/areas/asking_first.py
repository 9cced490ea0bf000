"""Where a person marked something with which one asks a clinician first, nothing is played unasked."""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Final

from selfcare.domain.profile import Agreement, Concern, concerns, held, marked, warning
from selfcare.tui.areas.desk import Desk

if TYPE_CHECKING:
    from selfcare.domain.routines.routine import Routine
    from selfcare.tui.given import Warn
    from selfcare.tui.screens.choice import ChoiceScreen

_ONE: Final = [("Leave it out", False), ("Do it anyway", True)]
_WHOLE: Final = [("Leave the whole routine", False), ("Do it anyway", True)]


class AskingFirst(Desk):
    """Knows what is marked, and asks before what it concerns."""

    def reasons_to_ask(self) -> "Warn":
        """Return what says, for the flags of an exercise, what to say before it; empty for nothing."""
        profiles = self._diary.entries(kinds={"profile"})
        holds, known = marked(profiles), self._services.flags()
        return lambda asked: warning((flag for flag in asked if flag in holds), known)

    def has_been_asked(self) -> bool:
        """Whether the person ever said what holds for them."""
        return held(self._diary.entries(kinds={"profile"})) is not None

    def ask_first(
        self, routine: "Routine", left_out: Collection[str], then: Callable[[Agreement], None]
    ) -> None:
        """Go through all that concerns this person, one question each; then go on, unless they go back.

        Nothing is asked about the exercises that are left out anyway, which go by their ids.
        """
        exercises = enumerate(exercise.id for exercise in routine.exercises)
        gone = frozenset(place for place, name in exercises if name in left_out)
        all_found = concerns(routine, marked(self._diary.entries(kinds={"profile"})))
        found = [concern for concern in all_found if concern.exercise not in gone]

        def go_on(agreed: Agreement) -> None:
            if len(gone | agreed.without) == len(routine.exercises):
                self._say("Everything in it was left out, so nothing was started.")
            else:
                then(agreed)

        self._ask_next(routine, found, Agreement(), go_on)

    def _ask_next(
        self,
        routine: "Routine",
        left: Sequence[Concern],
        agreed: Agreement,
        then: Callable[[Agreement], None],
    ) -> None:
        count = len(routine.exercises)
        if not left or len(agreed.without) == count:
            then(agreed)
        else:
            concern, *rest = left

            def decide(do_it: bool | None) -> None:  # noqa: FBT001 - an answer, not a switch
                if do_it is not None:
                    decided = agreed.decided(concern, do_it=do_it, exercises=count)
                    self._ask_next(routine, rest, decided, then)

            self.push_screen(self._question(concern), decide)

    def _question(self, concern: Concern) -> "ChoiceScreen[bool]":
        from selfcare.tui.screens.choice import ChoiceScreen

        is_whole = concern.exercise is None
        return ChoiceScreen[bool](
            concern.name,
            warning(concern.flags, self._services.flags()),
            _WHOLE if is_whole else _ONE,
            escape="go back, and start nothing",
        )
