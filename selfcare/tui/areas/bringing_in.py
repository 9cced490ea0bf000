"""Bringing in what a file holds: looked at first, then taken on as one change, or not at all."""

from collections.abc import Mapping
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Final

from selfcare.domain.counting import how_many
from selfcare.domain.describe import phrases
from selfcare.domain.entries import Record
from selfcare.tui.areas.awaiting import TroubleError
from selfcare.tui.areas.bringing_back import ZIP, BringingBack
from selfcare.tui.sharing_messages import ImportWanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selfcare.diary.undo import Change
    from selfcare.domain.entries import Entry
    from selfcare.domain.vocabulary import Vocabulary
    from selfcare.sharing.incoming.bringing_in import Incoming
    from selfcare.sharing.incoming.reading import Asked
    from selfcare.tui.screens.incoming import Offer

ENDINGS: Final = (".json", ".csv", ".age", ".tsv", ".txt", ".zip")

FAULTS: Final = 5
"""How many faults are named before the rest is only counted."""

_DAYS: Final = "The days in it can be read in two ways. What is 03/04?"


class BringingIn(BringingBack):
    """Answers those who have a file with entries."""

    def on_import_wanted(self, _message: ImportWanted) -> None:
        """Let a file be chosen."""
        self._choose_file("Bring in data: from which file?", ENDINGS, self._look_into_it)

    def _look_into_it(self, name: str, content: bytes) -> None:
        from selfcare.sharing.incoming.reading import Asked

        if content.startswith(ZIP):
            self._look_into_backup(name, content)
        else:
            self._read_as(name, content, Asked())

    def _read_as(self, name: str, content: bytes, asked: "Asked") -> None:
        self._wait_for(
            f"Reading {name} …",
            lambda _stopped: self._incoming(name, content, asked),
            partial(self._offer_incoming, name, content, asked),
        )

    def _incoming(self, name: str, content: bytes, asked: "Asked") -> "Incoming | Sequence[str]":
        """Return what a file holds beside the diary; of an unknown table, its columns.

        It is nothing where somebody has to say how the days in it are written.

        Raises:
            TroubleError: it cannot be used.
        """
        from selfcare.sharing.incoming.beside import beside
        from selfcare.sharing.incoming.bringing_in import Incoming
        from selfcare.sharing.incoming.found import ImportFileError
        from selfcare.sharing.incoming.reading import (
            UnclearDaysError,
            UnknownTableError,
            read_incoming,
        )

        words, clock = self._services.vocabulary, self._services.clock
        try:
            found = read_incoming(content, name, words, clock, asked)
        except UnknownTableError as table:
            return table.columns
        except UnclearDaysError:
            return ()
        except ImportFileError as fault:
            raise TroubleError(str(fault)) from None
        return Incoming(name, found, beside(found.records, self._own_diary().versions()))

    def _offer_incoming(
        self, name: str, content: bytes, asked: "Asked", read: "Incoming | Sequence[str]"
    ) -> None:
        from selfcare.sharing.incoming.bringing_in import Incoming
        from selfcare.tui.screens.incoming import IncomingScreen

        if isinstance(read, Incoming):
            offer = _offer(read, self._words)
            self.push_screen(IncomingScreen(offer), partial(self._bring_in, read))
        elif read:
            self._ask_columns(name, content, asked, read)
        else:
            self._ask_order(name, content, asked)

    def _ask_order(self, name: str, content: bytes, asked: "Asked") -> None:
        from selfcare.sharing.incoming.moments import DAY_FIRST, MONTH_FIRST
        from selfcare.tui.screens.choice import ChoiceScreen

        def answered(order: str | None) -> None:
            if order:
                self._read_as(name, content, asked._replace(order=order))

        answers = [
            ("3 April: the day comes first", DAY_FIRST),
            ("March 4: the month comes first", MONTH_FIRST),
        ]
        question = ChoiceScreen[str](name, _DAYS, answers, escape="bring nothing in")
        self.push_screen(question, answered)

    def _ask_columns(
        self, name: str, content: bytes, asked: "Asked", columns: "Sequence[str]"
    ) -> None:
        from selfcare.sharing.incoming.mapping import guess
        from selfcare.tui.screens.columns import column_form, mapping_of

        guessed = guess(name, columns)

        def answered(answers: dict[str, str] | None) -> None:
            if answers:
                mapping = mapping_of(answers, guessed, columns)
                self._read_as(name, content, asked._replace(mapping=mapping))

        self.push_screen(column_form(guessed, columns), answered)

    def _bring_in(self, read: "Incoming", wanted: "Offer | None") -> None:
        if wanted:
            self._wait_for_change(
                f"Bringing in {read.name} …", partial(self._change_by, read), _brought_in
            )

    def _change_by(self, read: "Incoming", stopped: Event) -> "Change":
        """Make the change, unless it is stopped before anything is written."""
        from selfcare.sharing.incoming.bringing_in import change_by

        work_out = change_by(read.found)

        def unless_stopped(here: Mapping[str, Record], device: str) -> "Change":
            change = work_out(here, device)
            return () if stopped.is_set() else change

        return self._own_diary().change(unless_stopped)


def _offer(read: "Incoming", words: "Vocabulary") -> "Offer":
    """Put into words what would come in."""
    from selfcare.sharing.incoming.bringing_in import faults, preview
    from selfcare.tui.screens.incoming import Offer

    def line(entry: "Entry") -> str:
        return f"{entry.at:%Y-%m-%d %H:%M}  {' · '.join(phrases(entry, words))}"

    out = len(read.found.faults)
    without = f", and leave {how_many(out, 'line', 'lines')} out" if out else ""
    question = (
        f"Bring in {how_many(read.news)}{without}?  y  yes    n  no"
        if read.news
        else "There is nothing new in it. Escape goes back."
    )
    told = "\n".join(preview(read.found, read.comparison, line))
    return Offer(read.name, told, question, bool(read.news), "\n".join(faults(read.found, FAULTS)))


def _brought_in(change: "Change") -> str:
    if not change:
        return "Nothing was changed."
    return f"Done: {how_many(len(change))} came in. Undo takes all of it back."
