"""Writing routines: opening the editor, saving what was written, looking into a catalogue."""

from pathlib import Path
from typing import TYPE_CHECKING

from selfcare.tui.areas.exercising import Exercising

if TYPE_CHECKING:
    from selfcare.domain.exercises.library import Library
    from selfcare.domain.exercises.references import Reference
    from selfcare.domain.routines.routine import Routine
    from selfcare.tui.routine_messages import CatalogueWanted, RoutineEditWanted, RoutineSaveWanted
    from selfcare.tui.screens.routine_editor import RoutineEditorScreen
    from selfcare.tui.workbench import Workbench


class Writing(Exercising):
    """Answers those who want to write a routine."""

    def on_routine_edit_wanted(self, message: "RoutineEditWanted") -> None:
        """Open the editor, or say what is wrong with the file."""
        from selfcare.sharing.faults import RoutineFileError
        from selfcare.tui.screens.routine_editor import RoutineEditorScreen

        try:
            bench = self._bench(message)
        except RoutineFileError as fault:
            self._say(str(fault), is_fault=True)
        else:
            self.push_screen(RoutineEditorScreen(bench), self._say_what_was_saved)

    def on_routine_save_wanted(self, message: "RoutineSaveWanted") -> None:
        """Save what was written; ask before another file is replaced."""
        from selfcare.sharing.faults import RoutineFileError
        from selfcare.sharing.routines.saving import (
            CannotSaveError,
            TakenError,
            named,
            save_routine,
        )
        from selfcare.sharing.routines.writing import write_draft

        path = named(message.typed, message.draft.text("title"), self._services.folder).absolute()
        is_open = self._editor is not None and path == self._editor.path
        draft, opened = message.draft, message.opened
        if is_open and opened.content:
            draft = draft.next_version(opened.draft)
        try:
            content = write_draft(draft, opened, self._library())
            known = message.known if is_open else b""
            save_routine(path, content, expected=known, over=message.over)
        except TakenError as fault:
            self._ask_to_replace(message, str(fault))
        except (CannotSaveError, RoutineFileError) as fault:
            self._say(str(fault), is_fault=True)
        except OSError as fault:
            self._say(f"It could not be saved: {fault.strerror}. It is still here.", is_fault=True)
        else:
            if self._editor:
                self._editor.saved(path, draft, content)

    def on_catalogue_wanted(self, message: "CatalogueWanted") -> None:
        """Let somebody take an exercise from a file that they have."""
        from selfcare.sharing.reference_file import NotACatalogueError, read_catalogue
        from selfcare.tui.screens.reference_picker import ReferencePickerScreen

        try:
            found = read_catalogue(self._services.folder / Path(message.typed).expanduser())
        except (NotACatalogueError, RuntimeError) as fault:
            self._say(str(fault), is_fault=True)
            return
        self.push_screen(ReferencePickerScreen(found.references), self._offer)

    @property
    def _editor(self) -> "RoutineEditorScreen | None":
        """The editor, if it is what is seen."""
        from selfcare.tui.screens.routine_editor import RoutineEditorScreen

        room = self._room()
        return room if isinstance(room, RoutineEditorScreen) else None

    def _bench(self, message: "RoutineEditWanted") -> "Workbench":
        from selfcare.domain.routines.draft import RoutineDraft
        from selfcare.sharing.routines.writing import Opened, open_draft
        from selfcare.tui.workbench import Workbench

        services, library = self._services, self._library()
        is_there = message.path is not None and message.path.exists()
        source = message.path if is_there else self._file_of(message.like)
        opened = open_draft(source, library) if source else Opened(RoutineDraft())
        today = {"assigned on": services.clock.now().date().isoformat()}
        draft = opened.draft if is_there else opened.draft.tell(today)
        path = message.path.absolute() if message.path else None
        return Workbench(opened, draft, path, library, services.exercises(), self._manner())

    def _library(self) -> "Library":
        return self._services.assigned().library()

    def _file_of(self, routine: "Routine | None") -> Path | None:
        """Return the file of an assigned routine as it was accepted, or of a sample."""
        from selfcare.sharing.routines.samples import sample_file

        if routine is None:
            return None
        assigned = self._services.assigned()
        if all(each.slug != routine.slug for each in assigned.shown()):
            return sample_file(routine.slug)
        return next(assigned.versions.paths(routine.slug, routine.version), None)

    def _say_what_was_saved(self, sentence: str | None) -> None:
        if sentence:
            self._say(sentence)

    def _offer(self, reference: "Reference | None") -> None:
        if reference and self._editor:
            self._editor.offer_own(reference.as_own())

    def _ask_to_replace(self, message: "RoutineSaveWanted", sentence: str) -> None:
        from selfcare.tui.screens.choice import ChoiceScreen

        def replace(answer: str | None) -> None:
            if answer == "replace":
                message.over = True
                self.on_routine_save_wanted(message)
            elif answer and self._editor:
                self._editor.action_save()

        answers = [("Save under another name", "rename"), ("Replace it", "replace")]
        self.push_screen(ChoiceScreen("Replace it?", sentence, answers, escape="go back"), replace)
