"""Everything a person can do, a row each: keys, footer, command palette and help come from here."""

from collections.abc import Iterable, Mapping
from typing import Final

from textual.binding import Binding, BindingType

from selfcare.tui.action import BACK as _BACK
from selfcare.tui.action import UNDO as _UNDO
from selfcare.tui.action import Action
from selfcare.tui.sharing_actions import SHARING

__all__ = ["ACTIONS", "CHANGES", "EVERYWHERE", "Action", "bindings"]


EVERYWHERE: Final = (
    Action("app.help", "question_mark,f1", "Help", "Show what the keys do here", footer=False),
    Action(
        "app.get_help", "f4", "Get help", "Show warnings, whom to call", footer=False, is_first=True
    ),
    Action("app.answer", "f6", "Answer", "Answer the reminder that came last", footer=False),
    Action("app.look", "f2", "Look", "Change between dark and light", footer=False),
    Action("app.command_palette", "ctrl+p", "Find", "Find anything by its name", footer=False),
    Action("app.quit", "ctrl+q", "Quit", "Close selfcare", footer=False),
)
"""What can be done on each screen."""

CHANGES: Final = {
    *("log", "again", "no_pain", "posture", "visit", "intake", "start", "go_on", "leave_it"),
    *("save", "edit", "delete", "undo", "private", "relief", "due", "rest", "checkin", "question"),
}
"""The actions that change the diary: not offered where somebody looks at what another has shared."""


ACTIONS: Final[Mapping[str, tuple[Action, ...]]] = {
    "today": (
        Action("log", "l", "Log", "Note pain: where, how strong, what came with it"),
        Action("again", "a", "As last", "Log pain as last time; change only what is different"),
        Action("no_pain", "n", "No pain", "Note that nothing hurts today"),
        Action("posture", "p", "Posture", "Note a posture and how much it hurts"),
        Action("visit", "v", "Visit", "Note an appointment with your therapist", footer=False),
        Action("question", "k", "Ask", "Note what you want to ask next time", footer=False),
        Action("share", "f", "Share", "Share, bring in, look at what was shared", footer=False),
        Action("intake", "b", "Background", "Answer what therapists ask first", footer=False),
        Action("routines", "r", "Routines", "See and start your stretch routines"),
        Action("exercises", "e", "Exercises", "Look up an exercise", footer=False),
        Action("learn", "y", "Learn", "Read about muscles, places and the massage", footer=False),
        Action("due", "s", "Start", "Start what is due today of your routines", footer=False),
        Action("relief", "o", "For this", "Offer the assigned exercises for it", footer=False),
        Action("rest", "t", "Rest day", "Mark a day of rest, illness or a flare-up", footer=False),
        Action("reminders", "m", "Reminders", "See and change your reminders", footer=False),
        Action(
            "go_on", "c", "Go on", "Go on with the routine you were in the middle of", footer=False
        ),
        Action(
            "leave_it", "x", "Leave it", "Leave that routine, and note what was done", footer=False
        ),
        Action("about_you", "i", "About you", "Say once what holds for you", footer=False),
        Action("settings", "comma", "Settings", "Change look, pictures and sound", footer=False),
        Action("checkin", "d", "Check in", "Answer a few questions about the day", footer=False),
        Action("warnings", "w", "Get help", "See when to get help, safety questions", footer=False),
        Action("history", "h", "History", "Look back, correct or delete entries"),
        Action("insights", "g", "Insights", "See how it went, what goes with it", footer=False),
        _UNDO,
        Action("app.quit", "q", "Quit", "Close selfcare", footer=False),
        Action("app.help", "question_mark,f1", "Help", "Show what the keys do here"),
    ),
    "checkin": (
        Action("mark", "space", "Mark", "Mark a line, where several can be so"),
        Action("skip", "tab", "Skip", "Leave this question out"),
        Action("before", "shift+tab", "Before", "Go back to the question before"),
        Action(
            "often", "f3", "How often", "Change between once a day and once a week", footer=False
        ),
        Action("back", "escape", "End here", "End; what you answered so far is kept"),
    ),
    "checkin_plan": (
        Action("change", "space,enter", "Change", "Change the marked line"),
        _BACK,
    ),
    "warnings": (
        Action("read", "enter", "I have read it", "Go back; it stays on the first screen"),
        Action("looked_at", "d", "Looked at", "Say that a clinician has looked at it"),
        Action("questions", "s", "Questions", "Answer the safety questions"),
        Action("country", "c", "Country", "Choose where you are, for the right numbers"),
        Action("share", "f", "Tell", "Make the page for your therapist, where it stands first"),
        _BACK,
    ),
    "questions": (
        Action("answer(True)", "y", "Yes", "Answer yes"),
        Action("answer(False)", "n", "No", "Answer no"),
        Action("go_on", "enter", "Go on", "Go on; what is not marked is a no"),
        Action("page_back", "left,b", "Page before", "Look at the page before again"),
        Action("back", "escape", "Leave", "Leave; what you answered so far is kept"),
    ),
    "log": (
        Action("save", "ctrl+s", "Save", "Save what is on this screen"),
        Action("sudden", "f3", "Sudden", "Say that it came on all at once", footer=False),
        Action("next_field", "tab", "Next", "Go to the next question"),
        Action("previous_field", "shift+tab", "Before", "Go to the question before", footer=False),
        Action("back", "escape", "Leave", "Go back without saving"),
    ),
    "posture": (
        Action("save", "ctrl+s", "Save", "Save what is on this screen"),
        Action("back", "escape", "Leave", "Go back without saving"),
    ),
    "visit": (
        Action("save", "ctrl+s", "Save", "Save what is on this screen"),
        Action("back", "escape", "Leave", "Go back without saving"),
    ),
    "question": (
        Action("save", "ctrl+s", "Save", "Save what is on this screen"),
        Action("back", "escape", "Leave", "Go back without saving"),
    ),
    "intake": (
        Action("next_field", "tab,enter", "Next", "Go to the next question"),
        Action("previous_field", "shift+tab", "Before", "Go to the question before"),
        Action("back", "escape,ctrl+s", "Save and leave", "Keep what you answered, and go back"),
    ),
    "history": (
        Action("show", "enter", "Show", "Show the marked entry in full"),
        Action("edit", "e", "Correct", "Correct the marked entry"),
        Action("delete", "d", "Delete", "Delete the marked entry; undo brings it back"),
        Action("private", "p", "Private", "Keep this entry out of what you share", footer=False),
        _UNDO,
        Action("kind", "f", "Filter", "Show only pain, postures, routines, check-ins or others"),
        Action("zones", "m", "Map", "Show on the body where it hurt"),
        Action("month(-1)", "pageup,comma", "Earlier", "Show the month before"),
        Action("month(1)", "pagedown,full_stop", "Later", "Show the month after", footer=False),
        Action("relief", "o", "For this", "Offer the assigned exercises for it", footer=False),
        Action("today", "t", "Today", "Go to today", footer=False),
        _BACK,
    ),
    "insights": (
        Action("page(-1)", "left", "Page before", "Show the page before", footer=False),
        Action("page(1)", "right,tab", "Next", "Show the next page"),
        Action("flip", "v", "Front or back", "Show the other side of the body"),
        Action("scroll(-1)", "up", "Up", "Read the lines above", footer=False),
        Action("scroll(1)", "down", "Down", "Read the lines below"),
        Action("scroll(-12)", "pageup", "Page up", "Read the screen above", footer=False),
        Action("scroll(12)", "pagedown,space", "Page down", "Read the screen below", footer=False),
        _BACK,
    ),
    "zones": (
        Action("period", "p", "Period", "Show a month, or the last 7, 30 or 90 days"),
        Action("measure", "w", "Mean", "Show the worst of each place, or the mean"),
        Action("month(-1)", "pageup,comma", "Earlier", "Show the time before"),
        Action("month(1)", "pagedown,full_stop", "Later", "Show the time after", footer=False),
        Action("flip", "v", "Front or back", "Show the other side of the body", footer=False),
        Action("back", "escape,m", "Back", "Go back to the days"),
    ),
    "settings": (
        Action("change(1)", "right,space,enter", "Change", "Go to the next choice"),
        Action("change(-1)", "left", "Choice before", "Go to the choice before", footer=False),
        Action("about_you", "i", "About you", "Say once what holds for you"),
        Action("checkin_plan", "d", "Check-ins", "How often, until when, what to measure"),
        _BACK,
    ),
    "profile": (
        Action("answer(True)", "y", "Yes", "Say yes to the marked question"),
        Action("answer(False)", "n", "No", "Say no to it, or take a yes back"),
        Action("save", "ctrl+s", "Save", "Save what is on this screen"),
        Action("back", "escape", "Leave", "Go back without saving"),
    ),
    "routines": (
        Action("start", "enter,s", "Start", "Play the marked routine"),
        Action(
            "following", "d", "How it goes", "See how an assigned routine goes, and its versions"
        ),
        Action("add", "a", "Add a file", "Take on a routine that your therapist sent you"),
        Action("exercises", "e", "Exercises", "Look up an exercise"),
        Action("about_you", "i", "About you", "Say once what holds for you"),
        Action("new", "n", "New", "Write a routine of your own, to follow or to give away"),
        Action("copy", "c", "Copy", "Write a routine that begins as a copy of the marked one"),
        _BACK,
    ),
    "following": (
        Action("start", "s", "Start", "Play this routine"),
        Action("pause", "p", "Pause", "Pause this routine, or go on with it"),
        Action("end", "x", "End", "End this routine; its versions are kept"),
        Action("remove", "d", "Remove", "Take this routine out of sight; its versions are kept"),
        Action("picture", "g", "Picture", "Open a picture that came with this routine"),
        Action("scroll(-1)", "up", "Up", "Read the lines above", footer=False),
        Action("scroll(1)", "down", "Down", "Read the lines below", footer=False),
        Action("scroll(-12)", "pageup", "Page up", "Read the page above", footer=False),
        Action("scroll(12)", "pagedown,space", "Page down", "Read the page below", footer=False),
        _UNDO,
        _BACK,
    ),
    "file_picker": (
        Action("complete", "tab", "Complete", "Complete what was typed, or open the folder"),
        Action("up", "up", "Up", "Mark the line above", footer=False),
        Action("down", "down", "Down", "Mark the line below", footer=False),
        Action("back", "escape", "Leave", "Go back without any file"),
    ),
    "routine_offer": (
        Action("accept", "y", "Accept", "Follow this routine from now on"),
        Action("back", "n,escape", "Leave", "Go back; nothing is changed"),
        Action("scroll(-1)", "up", "Up", "Read the lines above", footer=False),
        Action("scroll(1)", "down", "Down", "Read the lines below", footer=False),
        Action("scroll(-12)", "pageup", "Page up", "Read the page above", footer=False),
        Action("scroll(12)", "pagedown,space", "Page down", "Read the page below", footer=False),
    ),
    "routine_editor": (
        Action("add", "a", "Add", "Pick an exercise from the library, with its figure"),
        Action("own", "o", "Own", "Write an exercise of your own"),
        Action("save", "s,ctrl+s", "Save", "Save the routine in a file"),
        Action("details", "t", "Title", "Change title, purpose, days and weeks"),
        Action("remove", "d,delete", "Drop", "Leave the marked exercise out"),
        Action("undo", "u", "Undo", "Take back the last change to this routine"),
        Action("back", "escape", "Leave", "Leave; asks first if something is not saved"),
        Action("move(-1)", "k,shift+up", "Up", "Move the marked exercise up"),
        Action("move(1)", "j,shift+down", "Down", "Move the marked exercise down"),
        Action("words", "enter", "Note", "Write a note on it; change one of your own"),
        Action("texts", "w", "Texts", "Write when to stop, when to do more, and what else to tell"),
        Action("measuring", "m", "Measure", "Choose movements to be measured", footer=False),
        Action("catalogue", "i", "Import", "Take an exercise from a catalogue file", footer=False),
    ),
    "exercise_picker": (
        Action("choose", "enter", "Take it", "Put the marked exercise into the routine"),
        Action("read", "tab", "Read on", "Go to the text and back; the arrows move there"),
        Action("side", "f3", "Other side", "Show it on the other side"),
        Action("back", "escape", "Back", "Search afresh, or go back without any"),
    ),
    "reference_picker": (
        Action("choose", "enter", "Take it", "Make an exercise of your own from the marked one"),
        Action("back", "escape", "Back", "Search afresh, or go back without any"),
    ),
    "library": (
        Action("read", "tab", "Read on", "Go to the text and back; the arrows move there"),
        Action("side", "f3", "Other side", "Show it on the other side"),
        Action("back", "escape", "Back", "Search afresh, or go back to the screen before"),
    ),
    "learn": (
        Action("read", "tab", "Read on", "Go to the text, the body, and the list again"),
        Action("side", "f3", "Other side", "Show it on the other side of the body"),
        Action("flip", "f5", "Turn round", "Show the body from the other side", footer=False),
        Action("back", "escape", "Back", "Go to the list, search afresh, or go back"),
    ),
    "player": (
        Action("pause", "space", "Pause", "Pause, or go on"),
        Action("back", "left,b", "Back", "Go to the start of this step, or to the one before"),
        Action("next", "right,n", "Next", "Go to the next step"),
        Action("skip", "s", "Skip", "Leave this exercise out"),
        Action("hurts", "p", "It hurts", "Stop because it hurts"),
        Action("read(-1)", "up", "Steps up", "Read the lines above", footer=False),
        Action("read(1)", "down", "Steps down", "Read the lines below", footer=False),
        Action("resume", "escape", "Go on after all", "Go on after having ended by mistake"),
        Action("end", "q", "End", "End here; what you did is noted"),
        Action("words", "i", "Words", "Show the steps in words, or the figure again"),
        Action("picture", "g", "Picture", "Open the picture that came with this exercise"),
    ),
    "reminders": (
        Action("add", "a", "Add", "Add a reminder"),
        Action("change", "enter,e", "Change", "Change the marked reminder"),
        Action("pause", "p", "Pause", "Pause the marked reminder, or end its pause"),
        Action("holiday", "h", "Pause all", "Pause all reminders, or end that"),
        Action("remove", "d", "Remove", "Remove the marked reminder; u brings it back"),
        Action("undo", "u", "Undo", "Bring back what was removed", footer=False),
        Action("snooze", "s", "Put off", "Let what rang last come again later", footer=False),
        Action("quiet", "q", "Quiet hours", "Set the hours in which nothing rings", footer=False),
        Action("notices", "n", "Notices", "Let notices say more, or less", footer=False),
        Action("desktop", "t", "Test", "See whether a notice arrives on the desktop", footer=False),
        _BACK,
    ),
    "reminder": (
        Action("save", "ctrl+s", "Save", "Save this reminder"),
        Action("back", "escape", "Leave", "Go back without saving"),
    ),
    "quiet_hours": (
        Action("save", "ctrl+s", "Save", "Save these hours"),
        Action("back", "escape", "Leave", "Go back without saving"),
    ),
    "help": (Action("read_on", "space", "Read on", "Read the lines below"), _BACK),
    **SHARING,
}
"""What can be done on one screen, by the screen's name. The order is the footer's."""


def bindings(actions: Iterable[Action]) -> list[BindingType]:
    """Return Textual's key bindings for these actions."""
    return [
        Binding(
            action.keys,
            action.name,
            action.label,
            show=action.footer,
            tooltip=action.help,
            priority=action.is_first,
        )
        for action in actions
    ]
