"""What leaves this computer: written, perhaps sealed, noted in the diary, its words shown once."""

from functools import partial
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from selfcare.diary.lock import BusyError
from selfcare.domain.entries import Content, Recipient, Shared
from selfcare.domain.recipients import KINDS as OF_OTHERS
from selfcare.domain.recipients import called, known
from selfcare.tui.areas.awaiting import Awaiting, TroubleError
from selfcare.tui.sharing_messages import ExportWanted, FileWanted

if TYPE_CHECKING:
    from pathlib import Path

    from selfcare.domain.entries import Entry
    from selfcare.sharing.exports.parcel import Order, Parcel, Stock
    from selfcare.sharing.sealing.lock import Lock


class Written(NamedTuple):
    """A file that was written."""

    passphrase: str = ""
    """The words that open it: to be shown once, and kept nowhere."""
    fault: str = ""
    """What the disk reports of it, in a sentence; empty where it confirms that the file is there."""


class Leaving(Awaiting):
    """Answers those who want a file."""

    def on_export_wanted(self, _message: ExportWanted) -> None:
        """Let it be chosen what of everything is written, in which form."""
        from selfcare.tui.screens.export import ExportScreen

        self.push_screen(ExportScreen(self._outlook, self._of_others, self.given.today()))

    def on_file_wanted(self, message: FileWanted) -> None:
        """Write a file of everything, keys staying live, and note that it left."""
        self._wait_for(
            f"Writing {message.path.name} …",
            partial(self._write_parcel, message),
            partial(self._parcel_written, message),
            is_reading=False,
        )

    def _write_parcel(self, message: FileWanted, stopped: Event) -> "tuple[Parcel, Written] | None":
        from selfcare.sharing.exports.leaving import LeavingError
        from selfcare.sharing.exports.parcel import pack

        try:
            parcel = pack(message.order, self._stock())
        except (LeavingError, BusyError) as fault:
            raise TroubleError(str(fault)) from None
        written = self._write_out(
            parcel.content, message.path, message.lock, stopped, over=message.over
        )
        return None if written is None else (parcel, written)

    def _parcel_written(self, message: FileWanted, done: "tuple[Parcel, Written] | None") -> None:
        if done is None:
            self._say("Stopped. Nothing was written.")
            return
        parcel, written = done
        shared = _sealed(parcel.shared, message) if parcel.shared else None
        said = f"Written: {message.path}. {parcel.said}"
        self._has_left(shared, message.whom, message.lock, said)
        self._tell_of(message.path, written, said)

    def _of_others(self) -> "list[Entry]":
        """Return what was shared and with whom, the newest first; for a thread of its own."""
        return self._own_diary().entries(kinds=OF_OTHERS)

    def _outlook(self, order: "Order") -> str:
        """Return what a file would hold, or why it cannot be had; for a thread of its own."""
        from selfcare.sharing.exports.leaving import LeavingError
        from selfcare.sharing.exports.parcel import outlook

        try:
            return outlook(order, self._stock())
        except LeavingError as fault:
            return str(fault)
        except OSError as fault:
            return f"It could not be read: {fault.strerror}."

    def _stock(self) -> "Stock":
        from selfcare.sharing.exports.leaving import diary_id
        from selfcare.sharing.exports.parcel import Stock
        from selfcare.sharing.routines.assigned import Assigned

        diary, services = self._own_diary(), self._services
        return Stock(
            diary,
            Assigned(diary, services.assigned().library),
            services.routines,
            services.vocabulary,
            services.clock,
            lambda: diary_id(services.settings),
        )

    def _write_out(
        self, content: bytes, path: "Path", how: "Lock", stopped: Event, *, over: bool
    ) -> Written | None:
        """Write a file, sealed as was asked for; return how that went, or None if stopped before.

        Raises:
            TroubleError: it could not be sealed or written; what was there is as it was.
        """
        from selfcare.diary.files import NotConfirmedError, write_once, write_whole
        from selfcare.sharing.sealing.lock import lock
        from selfcare.sharing.sealing.sealed import SealError

        try:
            locked = lock(content, how)
            if stopped.is_set():
                return None
            (write_whole if over else write_once)(path, locked.content)
        except SealError as fault:
            raise TroubleError(f"{fault} Nothing was written.") from None
        except FileExistsError:
            raise TroubleError(
                f"{path.name} is there already. Nothing was written. Please choose another name."
            ) from None
        except NotConfirmedError as fault:
            doubt = f"It is written, but your disk reports a fault: {fault.strerror}. "
            return Written(locked.passphrase, f"{doubt}Please look whether it opens: {path}")
        except OSError as fault:
            raise TroubleError(
                f"It could not be written: {fault.strerror}. Nothing was changed."
            ) from None
        return Written(locked.passphrase)

    def _has_left(self, shared: "Shared | None", whom: str, how: "Lock", said: str) -> None:
        """Keep what left, and a key that is new, as one change; say what was written."""
        kept: list[tuple[Content, None]] = []
        if shared:
            kept.append((shared._replace(recipient=whom), None))
        if (
            whom
            and how.keys
            and called(known(self._diary.entries(kinds=OF_OTHERS)), whom).key != (how.keys[0])
        ):
            kept.append((Recipient(whom, how.keys[0]), None))
        if not kept or self._services.read_only:
            self._say(said)
        elif fault := self._change(lambda: self._diary.add_all(kept), lambda _: said):
            self._say(f"It is written, but your diary could not keep that: {fault}", is_fault=True)

    def _tell_of(self, path: "Path", written: Written, said: str) -> None:
        """Say where the disk does not confirm a file; show its words, and then once more what was said."""
        is_fault = bool(written.fault)
        if is_fault:
            self._say(written.fault, is_fault=True)
        if written.passphrase:
            from selfcare.tui.screens.passphrase import PassphraseScreen

            again = partial(self._say, written.fault or said, is_fault=is_fault)
            self.push_screen(PassphraseScreen(path.name, written.passphrase), lambda _: again())


def _sealed(shared: Shared, message: FileWanted) -> Shared:
    """Return what is kept of a file that left, by the ending that it left under."""
    if message.lock.is_open:
        return shared
    return shared._replace(what="share", form=f"{message.order.form}.age")
