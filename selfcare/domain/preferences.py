"""What a person can set, and what each setting can be.

The first choice of each is the one that holds until another is made, and where the file says
something that this version does not know.
"""

from collections.abc import Callable
from typing import Final, NamedTuple


class Option(NamedTuple):
    """One of the things that a setting can be."""

    value: str
    """As it stands in the file of settings."""
    words: str


class Preference(NamedTuple):
    """A setting."""

    name: str
    title: str
    options: tuple[Option, ...]
    """The first is what holds unless another is chosen."""
    help: str
    """What it does, in a sentence or two."""

    @property
    def values(self) -> tuple[str, ...]:
        """What it can be, as in the file."""
        return tuple(option.value for option in self.options)

    def chosen(self, get: Callable[[str], str]) -> Option:
        """Return what holds, `get` being what reads the file."""
        value = get(self.name)
        return next((o for o in self.options if o.value == value), self.options[0])

    def after(self, option: Option, steps: int = 1) -> Option:
        """Return the option some steps further on, going round at the end."""
        return self.options[(self.options.index(option) + steps) % len(self.options)]


class Breath(NamedTuple):
    """A slow breath: seconds in, then seconds out."""

    into: int
    out: int


_ON_OFF: Final = (Option("on", "On"), Option("off", "Off"))
_OFF_ON: Final = (Option("off", "Off"), Option("on", "On"))

PREFERENCES: Final = (
    Preference(
        "look",
        "Look",
        (Option("dark", "Dark"), Option("light", "Light")),
        "Light letters on dark, or dark on light. F2 changes it everywhere.",
    ),
    Preference(
        "glyphs",
        "Pictures",
        (
            Option("blocks", "Blocks"),
            Option("octants", "Fine blocks"),
            Option("ascii", "Plain letters"),
        ),
        "Choose what your terminal draws well, of the samples below. Gaps, boxes or question marks "
        "mean that it cannot show that one.",
    ),
    Preference(
        "motion",
        "Movement",
        (Option("full", "Moving"), Option("reduced", "Still pictures")),
        "Figures move, or show only the positions to be in, one after the other.",
    ),
    Preference(
        "bell",
        "Bell",
        _ON_OFF,
        "The sound of your terminal when something changes in a routine, and at three, two, one.",
    ),
    Preference(
        "speech",
        "Spoken words",
        _OFF_ON,
        "Says hold, rest, switch sides, and what comes next, with your computer's own voice.",
    ),
    Preference(
        "breathing",
        "Breathing pace",
        (
            Option("off", "Off"),
            Option("4-6", "4 s in, 6 s out"),
            Option("4-4", "4 s in, 4 s out"),
            Option("3-4", "3 s in, 4 s out"),
        ),
        "A slow mark for breathing in and out while you hold. Breathe your own way if it is not easy.",
    ),
)
"""Everything that can be set, in the order in which it is listed."""

_BY_NAME: Final = {preference.name: preference for preference in PREFERENCES}


def preference(name: str) -> Preference:
    """Return the setting of that name; KeyError for any other."""
    return _BY_NAME[name]


def chosen(name: str, get: Callable[[str], str]) -> str:
    """Return what a setting is, as in the file, `get` being what reads it."""
    return preference(name).chosen(get).value


def breath(value: str) -> Breath | None:
    """Return the pace that a value of `breathing` stands for; None for off."""
    into, _, out = value.partition("-")
    return Breath(int(into), int(out)) if out else None
