"""Why a reminder of a routine does not ring for now, told beside it."""

from collections.abc import Mapping

from selfcare.domain.reminders.reminder import Plan, Reminder


def held_back(reminder: Reminder, states: Mapping[str, str]) -> str:
    """Return why it does not ring as long as nothing changes, in words; empty where it does.

    `states` has how each assigned routine stands, by its slug: `followed`, `paused` or `ended`.
    A reminder of no routine in particular rings where any is followed, or where none is assigned.
    """
    if reminder.what != "routine":
        return ""
    wanted = reminder.routine
    found = {state for slug, state in states.items() if wanted in {"", slug}}
    if not found or "followed" in found:
        return ""
    if "paused" in found:
        return "its routine is paused" if wanted else "your routines are paused"
    return "its routine has ended" if wanted else "your routines have ended"


def going_on(plan: Plan, states: Mapping[str, str]) -> Plan:
    """Return the plan without the reminders that are held back."""
    return plan._replace(
        reminders=tuple(each for each in plan.reminders if not held_back(each, states))
    )
