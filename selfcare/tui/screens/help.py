"""Help: what the keys do on the screen it was asked from, and when to get help from a person."""

from collections.abc import Iterator
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from selfcare.tui.actions import ACTIONS, EVERYWHERE, Action, bindings
from selfcare.tui.key_names import key_name
from selfcare.tui.screens.room import Room

_ABOUT: Final = {
    "today": (
        "A digit from 1 to 9 begins a log with that strength: the form asks where, and what came with it. "
        "A 0 notes that nothing hurts."
    ),
    "log": (
        "Digits are the strength (type 1 then 0 for 10). Letters search the list you are in; the space bar "
        "ticks; Enter goes on, and at the end saves. Only the place and the strength are needed."
    ),
    "posture": "Type part of a posture's name and a digit, then Enter. A 0 is worth noting too.",
    "intake": "Answer what you like, in your own words. Leaving keeps it; the newest answer holds.",
    "history": "The arrows move through the days, Tab goes to the entries of the day.",
    "zones": (
        "Each place has the number and the colour of its strongest pain, or of the mean over the days on "
        "which it hurt there. The arrows go from place to place. Days without an entry are in no mean."
    ),
    "settings": "The arrows move through the settings and change them. What you change holds at once.",
    "profile": (
        "Answer what you like; Space turns an answer round. Before an exercise with a reason to ask a "
        "clinician first, you are told. What is not marked is not known: if in doubt, ask."
    ),
    "warnings": (
        "A warning stays until you say that a clinician has looked at it. Where none is shown, that does "
        "not mean that all is well."
    ),
    "questions": "A digit turns the answer of its question round. What you do not mark is a no.",
    "checkin": "Answer what you like. Each question can be left out, and so can the day.",
    "routines": "The arrows move through the list.",
    "library": (
        "Type any part of what you look for: a name, a muscle, a place on the body, chair, wall, lying. "
        "The arrows move through the list."
    ),
    "learn": (
        "Type a muscle, a place or a word. On the body, Enter shows the card of the place, and v its other "
        "side. What stands here is commonly described and disputed; it is for talking with your clinician."
    ),
    "routine_editor": (
        "The arrows go from number to number; digits, plus and minus change the marked one, and the space "
        "bar says whether an exercise is done on each side. Nothing is written before you save."
    ),
    "reminders": (
        "Reminders come while selfcare is open. To have them when it is closed too, type this once in a "
        "terminal: selfcare remind install. What rang is answered with F6."
    ),
    "player": "Once it runs you need no key. Stop whenever you like; nothing is counted against you.",
}

_WHEN_TO_GET_HELP: Final = """\
This program is not a medical device. It cannot tell what is behind a pain, and nobody watches what you
write in it. Get medical help at once, by your local emergency number, for example with pressure or
pain in the chest, trouble breathing, fainting, sudden weakness or numbness, a face that droops, trouble
speaking or seeing, a sudden headache worse than any before, or new trouble with bladder or bowel.
If something is new, growing or worrying you, ask a clinician. The stretches and texts here have not yet
been reviewed by a clinician."""


class HelpScreen(Room[None]):
    """The keys of one screen, derived from the table of actions."""

    heading = "Help"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["help"])
    CSS = """
    .key { height: auto; padding-left: 2; }
    .key > Static:first-child { width: 12; }
    .key > Static:last-child { width: 1fr; }
    """

    def __init__(self, about: str) -> None:
        """Explain the screen of that name."""
        super().__init__(name="help")
        self._about = about

    def parts(self) -> Iterator[Widget]:
        """Yield the explanation, the keys, and when to get help."""
        with VerticalScroll(id="body"):
            if self._about in _ABOUT:
                yield Static(_ABOUT[self._about] + "\n", markup=False)
            # before the keys: below a long list of them nobody would see it without scrolling
            yield Static("When to get help", classes="strong")
            yield Static(_WHEN_TO_GET_HELP.replace("\n", " ") + "\n", markup=False)
            yield Static("Keys", classes="strong")
            yield from self._keys()

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one("#body").focus()

    def action_read_on(self) -> None:
        """Show what is below."""
        self.query_one("#body", VerticalScroll).scroll_page_down(animate=False)

    def _keys(self) -> Iterator[Widget]:
        """Yield a row each, whose sentence wraps beside its keys and not below them."""
        for action in self._actions():
            with Horizontal(classes="key"):
                yield Static(_names(action), markup=False)
                yield Static(action.help, markup=False)

    def _actions(self) -> Iterator[Action]:
        here = ACTIONS.get(self._about, ())
        yield from here
        names = {action.name for action in here}
        yield from (action for action in EVERYWHERE if action.name not in names)


def _names(action: Action) -> str:
    return " or ".join(key_name(key) for key in action.keys.split(","))
