"""Where one stands in a routine's steps, and how one moves along them."""

from dataclasses import dataclass, replace
from typing import Final

from selfcare.domain.playing.playlist import Phase, Step

BACK_WINDOW: Final = 2.0
"""Seconds from a step's start in which "back" means the one before, as on a music player."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Playhead:
    """A place in the steps. Times are whole milliseconds, so that they add up exactly."""

    steps: tuple[Step, ...]
    place: int = 0
    """The present step's place in `steps`; one past the last when all is over."""
    into: int = 0
    """Milliseconds of the present step that have passed; 0 when all is over."""

    @property
    def is_over(self) -> bool:
        """Whether the last step lies behind."""
        return self.place == len(self.steps)

    @property
    def has_just_begun(self) -> bool:
        """Whether one stands at the start of a step, or so soon after it that "back" goes on."""
        return self.into < BACK_WINDOW * 1000

    @property
    def step(self) -> Step:
        """The present step; when all is over, the last one."""
        return self.steps[min(self.place, len(self.steps) - 1)]

    @property
    def step_left(self) -> int:
        """Milliseconds left of the present step."""
        return 0 if self.is_over else self.step.milliseconds - self.into

    @property
    def passed(self) -> int:
        """Milliseconds of the steps that lie behind."""
        return sum(step.milliseconds for step in self.steps[: self.place]) + self.into

    @property
    def total(self) -> int:
        """Milliseconds of all steps."""
        return sum(step.milliseconds for step in self.steps)

    def forward(self, milliseconds: int) -> "Playhead":
        """Move within the present step, at most to its end, which is the next one's start."""
        if milliseconds >= self.step_left:
            return self.next()
        return replace(self, into=self.into + milliseconds)

    def rewind(self) -> "Playhead":
        """Return to the start of the present step."""
        return replace(self, into=0)

    def back(self) -> "Playhead":
        """Go to the start of this step, or soon after it to the repetition or get-ready before."""
        if not self.has_just_begun:
            return self.rewind()
        earlier = range(self.place - 1, -1, -1)
        stops = (place for place in earlier if _is_stop(self.steps[place]))
        return replace(self, place=next(stops, 0), into=0)

    def next(self) -> "Playhead":
        """Go to the start of the next step, or to the end."""
        return self._to(self.place + 1)

    def next_exercise(self) -> "Playhead":
        """Go to the start of the next exercise, or to the end."""
        following = (
            place for place, step in enumerate(self.steps) if step.exercise > self.step.exercise
        )
        return self._to(next(following, len(self.steps)))

    def _to(self, place: int) -> "Playhead":
        return replace(self, place=min(place, len(self.steps)), into=0)


def _is_stop(step: Step) -> bool:
    """Whether "back" may land here: on work, or on what introduces an exercise."""
    return step.phase.is_work or step.phase is Phase.READY
