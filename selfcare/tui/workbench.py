"""What the editor of routines is given."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from selfcare.domain.exercises.catalogue import Item
from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.draft import RoutineDraft
from selfcare.sharing.routines.writing import Opened
from selfcare.tui.widgets.figure import Manner


@dataclass(frozen=True, slots=True)
class Workbench:
    """What the editor works with."""

    opened: Opened
    draft: RoutineDraft
    """What it begins with."""
    path: Path | None
    """Where it is saved, unless somebody names another file; None as long as nobody did."""
    library: Library
    items: Sequence[Item]
    manner: Manner
