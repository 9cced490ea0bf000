"""Choosing the routine file that a therapist sent."""

from selfcare.sharing.picking import ENDINGS
from selfcare.tui.screens.file_picker import FilePickerScreen, Wanted


class RoutineFileScreen(FilePickerScreen):
    """Dismisses with the file that was chosen, or with None."""

    def __init__(self, typed: str = "") -> None:
        """Begin in the folder for downloads, or with what was typed."""
        nothing = "Nothing here begins so. Routine files end in .yaml"
        super().__init__(Wanted("Take on a routine: which file?", ENDINGS, nothing), typed)
