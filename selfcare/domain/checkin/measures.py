"""Scores of the measures that a check-in takes, as published, and what a check-in says in few words.

PEG: the mean of three ratings of 0-10, lower is better (Krebs et al. 2009). PSFS: the mean of
up to five ratings of one's own activities, 0 unable to 10 as before, higher is better (Stratford
et al. 1995). Of both only topics and scoring are used; the questions are our own.
"""

from typing import Final

from selfcare.domain.entries import AfterVisit, Checkin, Day, Measure
from selfcare.domain.text import clean

PEG_ITEMS: Final = 3
"""A PEG with fewer answers has no score."""

_RATED: Final = {"in_the_way": "in the way", "sleep": "sleep", "stress": "stress"}


def score(measure: Measure) -> float | None:
    """Return the score: 0-10 for `peg` and `psfs`, -5 to 5 for `change`; None where there is none."""
    match measure.name:
        case "peg" if len(measure.values) != PEG_ITEMS:
            return None
        case "peg" | "psfs" | "change" if measure.values:
            return sum(measure.values) / len(measure.values)
        case _:
            return None


def about_checkin(content: Checkin) -> str:
    """Return what a check-in noted, in a few words."""
    match content:
        case Day():
            said = [
                f"{words} {value}"
                for name, words in _RATED.items()
                if (value := getattr(content, name)) is not None
            ]
            return f"Day: {', '.join(said)}" if said else "Day"
        case AfterVisit():
            felt = ", ".join(_plain(word) for word in content.felt)
            pressure = f"pressure {_plain(content.pressure)}" if content.pressure else ""
            return ": ".join(
                filter(None, ["After the visit", ", ".join(filter(None, [felt, pressure]))])
            )
        case _:
            return _about_measure(content)


def _about_measure(measure: Measure) -> str:
    points = score(measure)
    match measure.name:
        case "peg" | "psfs" if points is not None:
            name = "PEG" if measure.name == "peg" else "Own activities"
            return f"{name} {points:.1f} of 10"
        case "change" if points is not None:
            return f"Compared with {_plain(measure.items[0], '-')}: {points:+.0f}, of -5 to 5"
        case _:
            pairs = zip(measure.items, measure.values, strict=False)
            return (
                ", ".join(f"{_plain(item).capitalize()} {value}" for item, value in pairs)
                or "Measure"
            )


def _plain(word: str, dash: str = " ") -> str:
    return clean(word).replace("-", dash)
