"""Looking at what somebody shared: read-only, in memory, and apart from one's own diary."""

from collections.abc import Callable
from datetime import UTC, date
from functools import partial
from typing import TYPE_CHECKING, Final

from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.tui.areas.awaiting import TroubleError
from selfcare.tui.areas.desk import Changed
from selfcare.tui.areas.opening import Opening
from selfcare.tui.given import Given
from selfcare.tui.sharing_messages import LookWanted

if TYPE_CHECKING:
    from selfcare.domain.insights.insights import Insights
    from selfcare.sharing.incoming.found import Found
    from selfcare.sharing.shared import SharedDiary

ENDINGS: Final = (".json", ".age", ".zip")

LABELS: Final = 27
"""How many columns the names of the figures take."""

_APART: Final = "This is what somebody shared, to look at only. Nothing was changed."


class Looking(Opening):
    """Answers those who have a file that somebody shared."""

    _is_looking = False

    def on_look_wanted(self, _message: LookWanted) -> None:
        """Let a file be chosen, and look at it."""
        self._choose_file("Look at what was shared: which file?", ENDINGS, self._open_share)

    def _change(self, change: Callable[[], Changed], said: Callable[[Changed], str]) -> str:
        """Change nothing while somebody else's entries are on the screen."""
        if self._is_looking:
            self._say(_APART, is_fault=True)
            return _APART
        return super()._change(change, said)

    def _open_share(self, name: str, content: bytes) -> None:
        self._wait_for(
            f"Reading {name} …", lambda _: self._shared(name, content), partial(self._look_at, name)
        )

    def _shared(self, name: str, content: bytes) -> "Found":
        from selfcare.sharing.incoming.found import ImportFileError
        from selfcare.sharing.shared import read_share

        try:
            return read_share(content, name, self._services.clock)
        except ImportFileError as fault:
            raise TroubleError(str(fault)) from None

    def _look_at(self, name: str, found: "Found") -> None:
        """Show a share as of its last entry, with everything marked as read-only meanwhile."""
        from selfcare.sharing.shared import READ_ONLY, SharedDiary
        from selfcare.tui.screens.look import LookScreen, Seen

        nowhere = Home(self._diary.home.state / "nothing", self._diary.home.state / "nothing")
        shared = SharedDiary(nowhere, self._services.clock, found)
        newest = shared.entries()[:1]
        moment = newest[0].at if newest else self._services.clock.now()
        clock = FixedClock(moment, moment.tzinfo or UTC)
        given = Given(
            shared,
            self._words,
            clock,
            setting=self._services.settings.get,
            insights=partial(_insights, shared, clock.now().date()),
            read_only=READ_ONLY,
        )
        seen = Seen(
            name=name,
            given=given,
            glance=lambda width: self._figures(width, (name, found)),
            page=lambda width: self._page(shared, clock, width),
            compare=lambda: self._compare(name, found),
            said=" ".join(shared.problems),
        )
        self._is_looking, self.sub_title = True, READ_ONLY
        self.push_screen(LookScreen(seen), self._end_of_look)

    def _end_of_look(self, _nothing: None) -> None:
        self._is_looking, self.sub_title = False, self._services.read_only

    def _compare(self, name: str, found: "Found") -> None:
        """Put another share beside the one that is looked at."""
        from selfcare.tui.screens.reading import ReadingScreen

        def show(other_name: str, other: "Found") -> None:
            pair = ((name, found), (other_name, other))
            self.push_screen(
                ReadingScreen("Side by side", lambda width: self._figures(width, *pair))
            )

        def opened(other_name: str, content: bytes) -> None:
            self._wait_for(
                f"Reading {other_name} …",
                lambda _: self._shared(other_name, content),
                partial(show, other_name),
            )

        self._choose_file("Beside which file?", ENDINGS, opened)

    def _figures(self, width: int, *shares: "tuple[str, Found]") -> str:
        from selfcare.domain.records import from_record
        from selfcare.sharing.figures import figures, side_by_side

        told = [
            (name, figures([from_record(each) for each in found.records.values()]))
            for name, found in shares
        ]
        column = max(14, (width - LABELS + 2) // len(told))
        lines = side_by_side(told, self._words, column)
        return "\n".join((*lines, "", "A day without an entry is a gap, not a day without pain."))

    def _page(self, shared: "SharedDiary", clock: FixedClock, width: int) -> str:
        from selfcare.domain.summary.period import LAST_VISIT
        from selfcare.sharing.report.choices import Choices
        from selfcare.sharing.report.make import make
        from selfcare.sharing.report.text import as_text
        from selfcare.sharing.routines.assigned import Assigned

        assigned = Assigned(shared, self._services.assigned().library)
        book = self._services.watch().book
        choices = Choices(since=LAST_VISIT, without=frozenset())
        return as_text(make(choices, assigned, book, self._words, clock).document, width)


def _insights(shared: "SharedDiary", today: date, since: date | None) -> "Insights":
    from selfcare.domain.insights.insights import insights

    return insights(shared.entries(since, today), today)
