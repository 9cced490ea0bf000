"""Answering a reminder where one is: two keys for a posture, one for everything else."""

from collections.abc import Iterator
from time import monotonic
from typing import ClassVar, Final, TypeAlias

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from selfcare.domain.entries import WORST, Posture
from selfcare.domain.recent import recent_postures
from selfcare.domain.reminders.notices import text_of
from selfcare.domain.reminders.ringing import Due
from selfcare.domain.vocabulary import Term
from selfcare.tui.given import Given
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.log import LOOK_BACK
from selfcare.tui.widgets.plain import Plain

Answer: TypeAlias = Posture | int | str | None
"""A posture, minutes to put it off, what to open, or nothing."""

ENOUGH: Final = "enough"
"""The answer that nothing is left to remind of."""

OFFERED: Final = 6
"""How many postures are offered."""

GUARD: Final = 0.8
"""Seconds in which keys do nothing: whoever was typing when it rang means something else."""

_LATER: Final[list[tuple[str, Answer]]] = [
    ("Again in 10 minutes", 10),
    ("Again in an hour", 60),
]
_NOW: Final[dict[str, tuple[str, Answer]]] = {
    "log": ("Log it now", "log"),
    "routine": ("Open the routines", "routine"),
}


class AnswerScreen(ChoiceScreen[Answer]):
    """What to do about a reminder."""

    @classmethod
    def about(cls, due: Due) -> "AnswerScreen":
        """Ask about this one."""
        now = _NOW.get(due.reminder.what)
        answers = (
            [now, *_LATER, ("Not this time", ENOUGH)] if now else [("All right", ENOUGH), *_LATER]
        )
        return cls("Reminder", text_of(due, is_open=True), answers, escape="answer later")


class PostureNowScreen(ModalScreen[Answer]):
    """Two keys: the posture by its number, then how much it hurts."""

    DEFAULT_CSS = """
    PostureNowScreen {
        align: center middle;
        background: $background 60%;
        #question { width: 58; max-width: 100%; height: auto; max-height: 100%; padding: 1 2;
                    background: $surface; border: round $primary; }
        #title { text-style: bold; }
        #text { margin: 1 0; }
        #hint { color: $text-muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Not now")]

    def __init__(self, given: Given) -> None:
        """Offer the postures that were noted lately, then the most usual ones."""
        super().__init__()
        self._offered = _offered(given)
        self._chosen: Term | None = None
        self._opened = monotonic()

    def compose(self) -> Iterator[Widget]:
        """Put the question, what can be answered, and the other keys on top of each other."""
        lines = [f"{number}  {term.label}" for number, term in enumerate(self._offered, 1)]
        lines.append(f"{len(lines) + 1}  Another one")
        with Vertical(id="question"):
            yield Plain("How do you sit or stand right now?", name="title")
            yield Plain("\n".join(lines), name="text")
            yield Plain("A number.  z: again in 10 minutes.  Esc: not now", name="hint")

    def on_key(self, event: events.Key) -> None:
        """Take the posture, then the strength."""
        if event.key == "escape":
            return
        event.stop()
        if monotonic() - self._opened < GUARD:
            return
        if event.character == "z":
            self.dismiss(10)
        elif self._chosen is None:
            self._choose(event.character or "")
        else:
            self._rate(self._chosen, event.character or "")

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)

    def _choose(self, typed: str) -> None:
        number = int(typed) if typed.isascii() and typed.isdecimal() else 0
        if number == len(self._offered) + 1:
            self.dismiss("another")
        elif 1 <= number <= len(self._offered):
            self._chosen = self._offered[number - 1]
            self.query_one("#title", Plain).say("And how much does it hurt?")
            self.query_one("#text", Plain).say(
                f"{self._chosen.label}\n\n0 nothing hurts  ·  9 very much  ·  t for 10, the worst"
            )

    def _rate(self, posture: Term, typed: str) -> None:
        if typed == "t":
            self.dismiss(Posture(posture.id, WORST))
        elif typed.isascii() and typed.isdecimal():
            self.dismiss(Posture(posture.id, int(typed)))


def _offered(given: Given) -> list[Term]:
    postures = {term.id: term for term in given.vocabulary.triggers if term.group == "posture"}
    since = given.today() - LOOK_BACK
    recent = recent_postures(given.read.entries(since=since, kinds={"posture"}))
    usual = sorted(postures.values(), key=lambda term: term.rank)
    ids = dict.fromkeys([*(each for each in recent if each in postures), *(t.id for t in usual)])
    return [postures[each] for each in ids][:OFFERED]
