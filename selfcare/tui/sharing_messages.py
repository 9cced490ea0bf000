"""What the screens of sharing ask of the app, named after what the person wants."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from selfcare.domain.entries import Entry, Recipient
    from selfcare.sharing.exports.parcel import Order
    from selfcare.sharing.sealing.lock import Lock


@dataclass
class ReportWanted(Message):
    """Somebody wants to see what a report would hold, perhaps for somebody they know."""

    whom: str = ""


@dataclass
class ExportWanted(Message):
    """Somebody wants all of their data in a file."""


@dataclass
class ImportWanted(Message):
    """Somebody wants to bring in what a file holds."""


@dataclass
class LookWanted(Message):
    """Somebody wants to look at what was shared, without keeping any of it."""


@dataclass
class SharesWanted(Message):
    """Somebody wants to see what they shared so far."""


@dataclass
class RecipientsWanted(Message):
    """Somebody wants to see or change whom they share with."""


@dataclass
class RecipientWanted(Message):
    """Somebody wants a recipient to be known so from now on."""

    content: "Recipient"
    corrects: "Entry | None"
    """What was said of them before."""


@dataclass
class FileWanted(Message):
    """Somebody wants a file of everything written."""

    order: "Order"
    path: Path
    lock: "Lock"
    whom: str = ""
    over: bool = False
    """Whether a file of this name may be replaced."""
