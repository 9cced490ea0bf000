"""What may be wrong with a figure that somebody wrote down, said so that they find the place."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeGuard

MOST: Final = 40
"""More faults than this in one figure are not listed."""


class Fault(NamedTuple):
    """One thing to mend."""

    file: str
    exercise: str
    key: int
    """The key pose, counted from 1; 0 is the exercise as a whole."""
    words: str

    def __str__(self) -> str:
        """One sentence that names file, exercise and key pose."""
        key = f", key pose {self.key}" if self.key else ""
        return f"{self.file}, {self.exercise}{key}: {self.words}."


class Notebook:
    """Collects the faults of one figure, and checks the plain things that every part of it is made of."""

    def __init__(self, file: str, exercise: str) -> None:
        """Begin with the exercise as a whole."""
        self.file, self.exercise, self.key = file, exercise, 0
        self.faults: list[Fault] = []

    def note(self, words: str) -> None:
        """Write down a fault of the key pose that is looked at now, once."""
        fault = Fault(self.file, self.exercise, self.key, words)
        if fault not in self.faults and len(self.faults) < MOST:
            self.faults.append(fault)

    def is_table(self, value: object, what: str) -> TypeGuard[Mapping[str, Any]]:
        """Whether it is made of names and values."""
        if isinstance(value, Mapping):
            return True
        self.note(f"{what} should be names with values, and is {_shown(value)}")
        return False

    def items(self, written: Mapping[str, Any], name: str) -> Sequence[Any]:
        """What stands in a list of this name; nothing where there is none."""
        value = written.get(name, ())
        if is_list(value):
            return value
        self.note(f"{name} should be a list, and is {_shown(value)}")
        return ()

    def only(self, written: Mapping[str, Any], known: Iterable[str], what: str) -> None:
        """Nothing else stands here than these names."""
        allowed = sorted(known)
        for name in written:
            if name not in allowed:
                self.note(f'{what} has no "{name}"; it may have {", ".join(allowed)}')

    def one_of(self, value: object, known: Iterable[str], what: str) -> bool:
        """Whether the value is one of the names."""
        names = sorted(known)
        if isinstance(value, str) and value in names:
            return True
        self.note(f"{_shown(value)} is no {what}; there are {', '.join(names)}")
        return False

    def number(self, value: object, what: str, low: float = -1000, high: float = 1000) -> bool:
        """Whether it is a number in its range, both ends included."""
        if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high:
            return True  # which nothing that is no number is between
        self.note(f"{what} should be a number from {low:g} to {high:g}, and is {_shown(value)}")
        return False

    def whole(self, value: object, what: str, low: int, high: int) -> bool:
        """Whether it is a whole number in its range, both ends included."""
        if not isinstance(value, float):
            return self.number(value, what, low, high)
        self.note(f"{what} should be a whole number, and is {_shown(value)}")
        return False

    def truth(self, written: Mapping[str, Any], name: str) -> None:
        """Note a value of this name that is neither true nor false."""
        if name in written and not isinstance(written[name], bool):
            self.note(f"{name} should be true or false, and is {_shown(written[name])}")

    def numbers(self, value: object, count: int, what: str) -> bool:
        """Whether it is a list of so many numbers."""
        if is_list(value) and len(value) == count:
            return sum(not self.number(part, what) for part in value) == 0
        self.note(f"{what} should be {count} numbers, and is {_shown(value)}")
        return False

    def anchor(self, value: object, joints: Iterable[str], what: str) -> bool:
        """Whether it is `[x, y]`, or a joint with or without an offset: `["knee.l", 1, 2]`."""
        if is_list(value) and value and isinstance(value[0], str):
            known = self.one_of(value[0], joints, "joint")
            return (len(value) == 1 or self.numbers(value[1:], 2, what)) and known
        return self.numbers(value, 2, what)


def is_list(value: object) -> TypeGuard[Sequence[Any]]:
    """Whether it is a list of things, which a text is not."""
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


def _shown(value: object) -> str:
    """A value as it may be shown: not longer than a line."""
    text = "nothing" if value is None else f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 40 else f"{text[:37]}..."
