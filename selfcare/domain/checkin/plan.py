"""How often somebody wants to be asked, as it stands in the file of settings."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from typing import Final

from selfcare.domain.checkin.asking import Plan

RHYTHM: Final = "checkin"
UNTIL: Final = "checkin_until"
SINCE: Final = "checkin_since"
RANGES: Final = "checkin_ranges"
DECLINED: Final = "checkin_ranges_off"
KEPT: Final = "checkin_kept"
WEEKLY: Final = "weekly"


def plan(get: Callable[[str], str]) -> Plan:
    """Return the plan that `get` reads from the settings; what cannot be read counts as not set."""
    return Plan(
        get(RHYTHM) == WEEKLY,
        _day(get(UNTIL)),
        _day(get(SINCE)),
        tuple(get(RANGES).split()),
        _day(get(KEPT)),
        declined=tuple(get(DECLINED).split()),
    )


def measuring_only(held: Plan, wanted: Sequence[str]) -> dict[str, str]:
    """Return the settings by which exactly these movements are measured, by id.

    What a routine asks for and is wanted stays as the routine has it; what it asks for and is not
    wanted is declined, as long as nobody wants it again.
    """
    asked = dict(held.assigned)
    own = [name for name in wanted if name not in asked or name in held.ranges]
    off = [name for name in dict.fromkeys((*held.declined, *asked)) if name not in wanted]
    return {RANGES: " ".join(own), DECLINED: " ".join(off)}


def _day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text)
    return None
