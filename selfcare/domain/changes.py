"""Changes to a value that can be taken back, one by one."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Changes(Generic[Value]):
    """A value, and how it was before each change."""

    now: Value
    past: tuple[Value, ...] = ()
    about: str = ""
    """What the last change was about."""

    def change(self, value: Value, about: str = "") -> "Changes[Value]":
        """Change the value. Changes about the same thing in a row, as by digits, are one."""
        if value == self.now:
            return self
        goes_on = bool(about) and about == self.about
        return Changes(value, self.past if goes_on else (*self.past, self.now), about)

    def rest(self) -> "Changes[Value]":
        """Let what comes be a change of its own, even if it is about the same thing."""
        return replace(self, about="")

    def undo(self) -> "Changes[Value]":
        """Take back the last change; with none, nothing."""
        return Changes(self.past[-1], self.past[:-1]) if self.past else self
