"""What a therapist assigned: taking it on, following it, pausing it, and what is for a pain."""

from typing import TYPE_CHECKING

from selfcare.domain.describe import headline
from selfcare.domain.entries import Entry, Rest
from selfcare.tui.areas.exercising import Exercising
from selfcare.tui.messages import DueWanted, ReliefWanted, RestWanted

if TYPE_CHECKING:
    from pathlib import Path

    from selfcare.domain.following.relief import Found
    from selfcare.sharing.routines.accepting import Offer
    from selfcare.tui.routine_messages import (
        FollowingWanted,
        PlayWanted,
        RoutineFileWanted,
        StateWanted,
    )


class Following(Exercising):
    """Answers those who follow a routine that somebody assigned."""

    def on_due_wanted(self, _message: DueWanted) -> None:
        """Play what is due today; where that is several routines, ask which."""
        from selfcare.domain.routines.dose_words import minutes
        from selfcare.tui.routine_messages import PlayWanted
        from selfcare.tui.screens.choice import ChoiceScreen

        agenda = self._services.assigned().agenda(self.given.today())
        due = [each for each in agenda.due if not each.is_done]
        plays = [PlayWanted(each.routine, each.done_already) for each in due]
        if len(due) == 1:
            self.on_play_wanted(plays[0])
        elif due:
            titles = [f"{each.routine.title}, {minutes(each.seconds_left)}" for each in due]
            answers = list(zip(titles, plays, strict=True))
            question = ChoiceScreen[PlayWanted]("Which one?", "", answers, escape="none now")
            self.push_screen(question, self._play_chosen)

    def on_rest_wanted(self, _message: RestWanted) -> None:
        """Mark today as a day that counts neither way."""
        from selfcare.tui.screens.choice import ChoiceScreen

        answers = [
            ("A day of rest", "rest"),
            ("I am ill", "sick"),
            ("A flare-up: more pain than usual", "flare"),
        ]
        text = "Nothing is due on such a day, and nothing is missing. Undo takes it back."
        question = ChoiceScreen[str]("Mark today as", text, answers, escape="leave it as it is")
        self.push_screen(question, self._rest)

    def on_relief_wanted(self, message: ReliefWanted) -> None:
        """Offer the assigned exercises for a pain or a posture, and no others."""
        from selfcare.domain.following.relief import Places, exercises_for
        from selfcare.knowledge.loader import load

        assigned = self._services.assigned()
        routines = [plan.on(self.given.today()) for plan in assigned.plans(self.given.today())]
        places = Places(load("muscles"), load("postures"))
        found = exercises_for(message.entry.content, routines, places)
        said = headline(message.entry.content, self._words)
        if found:
            self._offer_exercises(said, found)
        elif routines:
            self._say(f"None of your assigned exercises is for this: {said}.")
        else:
            self._say("No routine is assigned yet. To take one on: r, then a.")

    def on_routine_file_wanted(self, _message: "RoutineFileWanted") -> None:
        """Let a file be chosen."""
        from selfcare.tui.screens.routine_file import RoutineFileScreen

        self.push_screen(RoutineFileScreen(), self._look_into)

    def on_following_wanted(self, message: "FollowingWanted") -> None:
        """Show how an assigned routine goes."""
        from selfcare.tui.screens.following import FollowingScreen

        assigned, slug = self._services.assigned(), message.slug
        if assigned.account(slug, self.given.today()) is None:
            self._say(" ".join(assigned.problems), is_fault=True)
            return
        self.push_screen(FollowingScreen(lambda: assigned.account(slug, self.given.today())))

    def on_state_wanted(self, message: "StateWanted") -> None:
        """Pause, resume, end or remove an assigned routine."""
        from selfcare.sharing.routines.accepting import NotPossibleError, change

        assigned = self._services.assigned()
        standing = next(each for each in assigned.shown() if each.slug == message.slug)
        try:
            self._change(lambda: change(standing, message.state, assigned), self._said("Saved"))
        except NotPossibleError as fault:
            self._say(str(fault))

    def _play_chosen(self, play: "PlayWanted | None") -> None:
        if play:
            self.on_play_wanted(play)

    def _rest(self, why: str | None) -> None:
        if why:
            self._keep(Rest(why))

    def _offer_exercises(self, said: str, found: "list[Found]") -> None:
        from selfcare.domain.routines.dose_words import in_words
        from selfcare.tui.screens.choice import ChoiceScreen

        answers = [(f"{each.exercise.name}: {in_words(each.exercise)}", each) for each in found]
        question = ChoiceScreen["Found"](
            f"For this: {said}",
            "These are the exercises that your therapist assigned for it.",
            answers,
            escape="not now",
        )
        self.push_screen(question, self._play_one)

    def _play_one(self, found: "Found | None") -> None:
        from selfcare.tui.routine_messages import PlayWanted

        if found:
            self.on_play_wanted(PlayWanted(found.routine, found.others))

    def _look_into(self, path: "Path | None") -> None:
        """Show what a file would change, or everything that is to be put right in it."""
        from selfcare.sharing.faults import RoutineFileError
        from selfcare.sharing.routines.accepting import offer
        from selfcare.tui.screens.routine_offer import RoutineOfferScreen

        if path is None:
            return
        try:
            offered = offer(path, self._services.assigned())
        except RoutineFileError as fault:
            self.push_screen(RoutineOfferScreen(str(fault)))
        else:
            self.push_screen(RoutineOfferScreen(offered, self.reasons_to_ask()), self._accept)

    def _accept(self, offered: "Offer | None") -> None:
        from selfcare.sharing.routines.accepting import accept

        if offered:
            self._change(lambda: accept(offered, self._services.assigned()), _accepted)


def _accepted(entry: Entry) -> str:
    title = getattr(entry.content, "title", "")
    return f"Accepted: {title}. You follow it from now on; undo takes it back."
