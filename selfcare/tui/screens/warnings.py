"""When to get help: the warnings that are open, whom to call, and what one can say to them."""

from collections.abc import Iterator, Sequence
from time import monotonic
from typing import ClassVar, Final

from textual import events
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from selfcare.domain.safety.numbers import HelpLines, countries, help_lines
from selfcare.domain.safety.sentences import (
    NOBODY_WATCHES,
    NOT_A_DIAGNOSIS,
    to_know,
    told,
    what_to_do,
    when_nothing_is_open,
)
from selfcare.domain.safety.signs import Level
from selfcare.domain.safety.warnings import Raised, do_pause
from selfcare.domain.safety.watching import Watch
from selfcare.knowledge.loader import load
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.messages import NoteWanted, QuestionsWanted, SettingWanted
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.room import Room
from selfcare.tui.sharing_messages import ReportWanted
from selfcare.tui.widgets.plain import Plain

GUARD: Final = 0.8
"""Seconds in which keys do nothing on a screen that came up by itself."""

_PAUSED: Final = "Your routines wait meanwhile. That counts as nothing missed."
_MOST: Final = 8
"""How many can be chosen singly; a ninth answer is all of them."""
_NO_COUNTRY: Final = "Choose your country with c, and its number stands here."


class WarningsScreen(Room[None]):
    """Fills the screen. Going back closes no warning: it stays on the first screen."""

    heading = "When to get help"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["warnings"])
    CSS = """
    WarningsScreen {
        #body { scrollbar-size-vertical: 1; }
        #do { text-style: bold; margin-bottom: 1; }
        #country, #small { color: $text-muted; }
        #country { margin-bottom: 1; }
        #paused { margin-top: 1; }
        #small { margin-top: 1; }
        &.-emergency #heading, &.-emergency #do { background: $error; color: $background; }
        &.-emergency #do { padding: 1 2; }
        &.-emergency #heading { text-style: bold; }
        &.-same-day #heading { background: $warning; color: $background; text-style: bold; }
    }
    """

    smallest: ClassVar[tuple[int, int]] = (24, 8)

    def __init__(self, given: Given, watch: Watch, *, is_unasked: bool = False) -> None:
        """Show what this watch says. Where nobody asked for it, keys do nothing for a moment."""
        super().__init__(name="warnings")
        self._opened = monotonic() if is_unasked else -GUARD
        self._given = given
        self._watch = watch
        self._warnings: Sequence[Raised] = watch.warnings()

    def parts(self) -> Iterator[Widget]:
        """Yield what to do, the signs, and what this list is not."""
        with VerticalScroll(id="body"):
            yield Plain(name="do")
            yield Plain(name="country")
            yield Static("", id="signs", markup=False)
            yield Plain(name="paused")
            yield Plain(f"{NOBODY_WATCHES} {NOT_A_DIAGNOSIS}", name="small")

    def on_mount(self) -> None:
        """Show what is open."""
        self._show()

    def on_key(self, event: events.Key) -> None:
        """Leave out what was meant for the screen before."""
        if monotonic() - self._opened < GUARD:
            event.stop()
            event.prevent_default()

    def on_screen_resume(self) -> None:
        """Look again after another screen."""
        self.reread()

    def reread(self) -> None:
        """Look again."""
        self._warnings = self._watch.warnings()
        self._show()

    def action_read(self) -> None:
        """Remember that this was read, so that it does not come up by itself again; go back."""
        unread = tuple(each.sign.id for each in self._warnings if not each.is_read)
        if unread:
            self.post_message(NoteWanted(self._watch.read(unread)))
        self.dismiss(None)

    def action_looked_at(self) -> None:
        """Say which warning a clinician has looked at."""
        ids = tuple(each.sign.id for each in self._warnings)
        answers: list[tuple[str, tuple[str, ...]]] = [
            (each.sign.title, (each.sign.id,)) for each in self._warnings[:_MOST]
        ]
        if len(ids) > 1:
            answers.append(("All of these", ids))
        question = ChoiceScreen[tuple[str, ...]](
            "What has a clinician looked at?",
            "The warning is then closed, and routines can go on. It is kept in your diary.",
            answers,
            escape="go back, nothing changes",
        )
        self.app.push_screen(question, self._close)

    def action_questions(self) -> None:
        """Answer the safety questions."""
        self.dismiss(None)
        self.post_message(QuestionsWanted())

    def action_country(self) -> None:
        """Choose where one is."""
        answers = [(each.name, each.country) for each in countries(load("help_lines"))]
        answers.append(("Somewhere else", ""))
        question = ChoiceScreen[str]("Where are you?", "", answers, escape="leave it as it is")
        self.app.push_screen(question, self._move)

    def action_share(self) -> None:
        """Make the page for the therapist: what is open stands first on it."""
        self.post_message(ReportWanted())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to close a warning only where there is one."""
        is_theirs = self.app.sub_title and action in {"looked_at", "read", "questions", "share"}
        if is_theirs or not super().check_action(action, parameters):
            return False
        return bool(self._warnings) if action in {"looked_at", "read", "share"} else True

    def _close(self, ids: tuple[str, ...] | None) -> None:
        if ids:
            self.post_message(NoteWanted(self._watch.looked_at(ids)))

    def _move(self, country: str | None) -> None:
        if country is not None:
            self.post_message(SettingWanted("country", country))

    @property
    def _lines(self) -> HelpLines:
        return help_lines(self._given.setting("country"), load("help_lines"))

    def _show(self) -> None:
        warnings, book, lines = self._warnings, self._watch.book, self._lines
        level = warnings[0].sign.level if warnings else None
        for each in Level:
            self.set_class(each is level, f"-{each.value}")
        self.query_one("#heading", Static).update(book.labels[level] if level else self.heading)
        do = what_to_do(level or Level.EMERGENCY, book, lines)
        self._tell("do", do if level else f"In an emergency: {do[:1].lower()}{do[1:]}")
        self._tell("country", "" if lines.country else _NO_COUNTRY)
        self._tell("paused", _PAUSED if do_pause(warnings) else "")
        signs = [self._drawn(each) for each in warnings] or list(self._to_know())
        self.query_one("#signs", Static).update(Content("\n\n").join(signs))
        self.refresh_bindings()

    def _to_know(self) -> Iterator[Content]:
        """Yield what is said where nothing is open, and the signs to look out for."""
        yield Content(when_nothing_is_open(self._watch.last_answers()))
        for how_soon, titles in to_know(self._watch.book):
            listed = "".join(f"\n  {title}" for title in titles)
            yield Content.assemble((how_soon, "bold"), listed)

    def _drawn(self, raised: Raised) -> Content:
        """Return a sign in words; where it is less urgent than the first, how urgent it is."""
        level = raised.sign.level
        is_other = level is not self._warnings[0].sign.level
        label = f"{self._watch.book.labels[level]}: " if is_other else ""
        title = label + raised.sign.title
        return Content.assemble((title, "bold"), "\n", told(raised, self._lines))

    def _tell(self, place: str, text: str) -> None:
        line = self.query_one(f"#{place}", Plain)
        line.say(text)
        line.display = bool(text)
