"""What a person can do where something leaves or comes in, a row each."""

from collections.abc import Mapping
from typing import Final

from selfcare.tui.action import BACK, UNDO, Action

READ_ON: Final = (
    Action("scroll(-1)", "up", "Up", "Read the lines above", footer=False),
    Action("scroll(1)", "down", "Down", "Read the lines below"),
    Action("scroll(-12)", "pageup", "Page up", "Read the page above", footer=False),
    Action("scroll(12)", "pagedown,space", "Page down", "Read the page below", footer=False),
)

SHARING: Final[Mapping[str, tuple[Action, ...]]] = {
    "sharing": (
        Action(
            "pick('report')",
            "1",
            "A report for your therapist",
            "One page; you see it before it leaves",
            footer=False,
        ),
        Action(
            "pick('export')",
            "2",
            "All my data in a file",
            "For a spreadsheet, a practice, a calendar; a backup",
            footer=False,
        ),
        Action(
            "pick('import')",
            "3",
            "Bring in data",
            "From another program, your own file, or a backup",
            footer=False,
        ),
        Action(
            "pick('look')",
            "4",
            "Look at a file",
            "What somebody shared; nothing of it comes in",
            footer=False,
        ),
        Action(
            "pick('shares')",
            "5",
            "What I shared so far",
            "What left, when, and for whom",
            footer=False,
        ),
        Action(
            "pick('recipients')",
            "6",
            "Whom I share with",
            "Names, and the keys that they gave you",
            footer=False,
        ),
        UNDO,
        BACK,
    ),
    "share": (
        Action("write", "ctrl+s", "Write", "Write what you see into the file"),
        Action("change", "space,enter", "Change", "Change the marked line"),
        Action("ask", "f3", "Ask", "Note what you want to ask; it stands on the page"),
        BACK,
    ),
    "export": (
        Action("write", "ctrl+s", "Write", "Write the file"),
        Action("change", "space,enter", "Change", "Change the marked line"),
        BACK,
    ),
    "shares": (
        *READ_ON,
        BACK,
    ),
    "recipients": (
        Action("report", "enter", "A report", "See a report for the marked one, as last time"),
        Action("add", "a", "Add", "Add somebody, with the key that they gave you"),
        Action("edit", "e", "Key", "Change the key of the marked one"),
        Action("forget", "d", "Forget", "Forget the marked one, and the key; u brings both back"),
        UNDO,
        BACK,
    ),
    "incoming": (
        Action("accept", "y", "Bring in", "Bring this in, as one change that undo takes back"),
        Action("back", "n,escape", "Leave", "Go back; nothing is changed"),
        *READ_ON,
    ),
    "look": (
        Action("pick('glance')", "1", "At a glance", "A few figures", footer=False),
        Action("pick('history')", "2", "Day by day", "The calendar, and each entry", footer=False),
        Action("pick('zones')", "3", "Where it hurt", "The body, place by place", footer=False),
        Action("pick('insights')", "4", "Insights", "How it went, what goes with it", footer=False),
        Action("pick('page')", "5", "As a page", "The report that a therapist reads", footer=False),
        Action(
            "pick('compare')",
            "6",
            "Beside another file",
            "The figures of both, next to each other",
            footer=False,
        ),
        BACK,
    ),
    "reading": (
        *READ_ON,
        BACK,
    ),
}
"""By the screen's name, as in the table of all actions."""
