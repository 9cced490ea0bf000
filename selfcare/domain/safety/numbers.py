"""Whom to call, by the country that the person chose. None is taken for granted."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class HelpLines(NamedTuple):
    """The numbers of one country. Empty where none is known."""

    country: str
    """Its id, such as `uk`; empty where none is chosen."""
    name: str
    emergency: str
    """A number, or `your local emergency number`."""
    advice: str = ""
    crisis: str = ""

    def fill(self, action: str) -> str:
        """Return what to do, with the numbers in it."""
        advice = f" (advice line: {self.advice})" if self.advice else ""
        return action.format(number=self.emergency, advice=advice)


def countries(data: Mapping[str, Any]) -> tuple[HelpLines, ...]:
    """Return the numbers of every country that the packaged `help_lines` have."""
    return tuple(
        HelpLines(
            row["id"],
            row["name"],
            row["emergency"],
            row.get("advice", ""),
            row.get("crisis", ""),
        )
        for row in data["countries"]
    )


def help_lines(country: str, data: Mapping[str, Any]) -> HelpLines:
    """Return the numbers of this country, or words that are true anywhere."""
    known = {each.country: each for each in countries(data)}
    return known.get(country, HelpLines("", "", data["elsewhere"]))
