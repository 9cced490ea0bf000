"""Writing a routine without seeing its file: a table of exercises, and what one may think of again."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar, Final

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from selfcare.domain.changes import Changes
from selfcare.domain.exercises.catalogue import Item
from selfcare.domain.routines.dose_words import in_words
from selfcare.domain.routines.draft import MOST_EXERCISES, RoutineDraft, from_library
from selfcare.domain.routines.routine import Exercise, Routine
from selfcare.sharing.routines.build import build_routine
from selfcare.sharing.routines.saving import name_for
from selfcare.tui import routine_forms as forms
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.routine_messages import CatalogueWanted, RoutineSaveWanted
from selfcare.tui.routine_words import called, length, missing, numbered, thoughts
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.form import FormScreen, Question
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.dose_grid import DoseGrid
from selfcare.tui.widgets.figure import Figure
from selfcare.tui.widgets.plain import Plain
from selfcare.tui.workbench import Workbench

_WIDTHS: Final = [(0, "-narrow"), (110, "-huge")]
"""From how many columns on the figure of the marked exercise stands beside the table."""

Said = Mapping[str, Any]


class RoutineEditorScreen(Room["str | None"]):
    """Each change can be taken back, and nothing is written before somebody asks for it.

    Dismisses with a sentence to say, or with None.
    """

    heading = "Write a routine"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["routine_editor"])
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    CSS = """
    RoutineEditorScreen {
        #called { text-style: bold; height: auto; }
        #length { color: $text-muted; height: auto; margin-bottom: 1; }
        #left { width: 1fr; }
        #marked { color: $text-muted; height: auto; max-height: 3; }
        #advice { color: $warning; height: auto; max-height: 6; margin-top: 1; }
        #right { display: none; width: 46; margin-left: 3; }
        &.-huge #right { display: block; }
        Figure { height: 60%; }
        #steps { height: 1fr; }
    }
    """

    def __init__(self, bench: Workbench) -> None:
        """Begin with the draft that was opened."""
        super().__init__(name="routine_editor")
        self._bench = bench
        self.path = bench.path
        """Where it is saved; None as long as nobody named a file."""
        self.known = bench.opened.content if bench.path else b""
        """What was last seen in that file."""
        self._changes = Changes(bench.draft)
        self._saved = bench.draft
        self._leaves_when_saved = False
        self._catalogue = ""

    @property
    def draft(self) -> RoutineDraft:
        """What is written so far."""
        return self._changes.now

    @property
    def routine(self) -> Routine:
        """What it means."""
        data = {"title": "", "for": "", **self.draft.data}
        return build_routine(data, "draft", self._bench.library)

    def parts(self) -> Iterator[Widget]:
        """Yield the table, and beside or below it what there is to say."""
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield Plain(name="called")
                yield Plain(name="length")
                yield DoseGrid()
                yield Plain(name="marked")
                yield Plain(name="advice")
            with Vertical(id="right"):
                yield Figure(manner=self._bench.manner)
                yield Plain(name="steps")

    def on_mount(self) -> None:
        """Show what there is; of a new routine, ask first what it is called."""
        self._show()
        self._grid.focus()
        if not self.draft.text("title"):
            self.action_details()

    def action_add(self) -> None:
        """Let somebody pick from the library."""
        from selfcare.tui.screens.exercise_picker import ExercisePickerScreen

        if self._has_room():
            picker = ExercisePickerScreen(self._bench.items, self._bench.manner)
            self.app.push_screen(picker, self._add_item)

    def action_own(self) -> None:
        """Let somebody write an exercise of their own."""
        self.offer_own({})

    def offer_own(self, said: Said) -> None:
        """Ask for what is still to be said of an exercise of one's own, and add it."""
        if self._has_room():
            questions = forms.questions_of_own(said, self._own_names())
            self._ask(
                "An exercise of your own",
                questions,
                lambda told: self._add({**said, **told}),
                forms.own,
            )

    def action_catalogue(self) -> None:
        """Ask for a catalogue of exercises to look into."""
        question = Question(
            name="file",
            label="Which file?",
            value=self._catalogue,
            hint="exercises.json",
            fault=forms.file_name,
        )
        about = "A JSON file of free-exercise-db that you have. Only what you take goes into the routine."
        self._ask(
            "Take an exercise from a catalogue", [question], self._open_catalogue, dict, about
        )

    def action_words(self) -> None:
        """Change the note of the marked exercise, or all of one's own."""
        marked = self._marked()
        if marked is None:
            return
        row, said = self._grid.row, self.draft.listed[self._grid.row].said

        def change(told: Said) -> None:
            self._change(self.draft.tell_of(row, told))

        if self.draft.listed[row].is_own:
            taken = [name for name in self._own_names() if name != marked.name]
            questions = forms.questions_of_own(said, taken, str(marked.dose.hold))
            self._ask(marked.name, questions, change, forms.own)
        else:
            self._ask(marked.name, forms.question_of_note(said), change, dict)

    def action_remove(self) -> None:
        """Leave the marked exercise out."""
        marked = self._marked()
        if marked:
            self._change(self.draft.remove(self._grid.row))
            self.say(f"Left out: {marked.name}. U brings it back.")

    def action_move(self, by: int) -> None:
        """Move the marked exercise."""
        if self.draft.listed:
            row = self._grid.row
            self._change(self.draft.move(row, by), row=row + by)

    def action_details(self) -> None:
        """Ask for title, purpose, days and weeks."""
        questions = forms.questions_of_details(self.draft)
        self._ask("The routine", questions, self._tell, forms.details)

    def action_texts(self) -> None:
        """Ask for the longer texts."""
        self._ask(
            "Words to your client", forms.questions_of_words(self.draft), self._tell, forms.words
        )

    def action_measuring(self) -> None:
        """Ask which movements the client shall measure."""
        from selfcare.tui.measuring_forms import about, measuring, questions_of_measuring

        questions = questions_of_measuring(self.draft)
        self._ask("Movements to measure", questions, self._tell, measuring, about())

    def action_undo(self) -> None:
        """Take back the last change."""
        if not self._changes.past:
            self.say("There is nothing to take back.")
            return
        self._changes = self._changes.undo()
        self._show()
        self.say("Taken back.")

    def action_save(self) -> None:
        """Ask where to, unless something is missing that every routine needs."""
        lacks = missing(self.draft)
        if lacks:
            self.say(lacks, is_fault=True)
            self._leaves_when_saved = False
            return
        name = str(self.path) if self.path else name_for(self.draft.text("title"))
        question = Question(
            name="file", label="Under which name?", value=name, fault=forms.file_name
        )
        about = "A name alone goes into the folder you are in."
        self._ask(
            "Save the routine", [question], lambda told: self._save(told["file"]), dict, about
        )

    def action_back(self) -> None:
        """Leave; if something would be lost, ask."""
        if self.draft.data == self._saved.data:
            self.dismiss(None)
            return
        answers = [("Save it", "save"), ("Leave without saving", "leave")]
        text = "What you changed since is only on this screen."
        self.app.push_screen(
            ChoiceScreen("This routine is not saved.", text, answers, escape="go on writing"),
            self._leave,
        )

    def saved(self, path: Path, draft: RoutineDraft, content: bytes) -> None:
        """Know that the draft is in this file now, and say so."""
        self.path, self.known, self._saved = path, content, draft
        self._change(draft)
        version = draft.said.get("version", 1)
        again = f" as version {version}" if version > 1 else ""
        sentence = f"Saved{again}: {path}"
        if self._leaves_when_saved:
            self.dismiss(sentence)
        else:
            self.say(sentence)

    @on(DoseGrid.Wanted)
    def _set(self, event: DoseGrid.Wanted) -> None:
        row = self._grid.row
        self._change(self.draft.tell_of(row, {event.word: event.value}), f"{row} {event.word}")

    @on(DoseGrid.Marked)
    def _another(self) -> None:
        self._changes = self._changes.rest()
        self._show_marked()

    @on(DoseGrid.Refused)
    def _refuse(self, event: DoseGrid.Refused) -> None:
        self.say(event.sentence, is_fault=True)

    @property
    def _grid(self) -> DoseGrid:
        return self.query_one(DoseGrid)

    def _marked(self) -> Exercise | None:
        return self._grid.exercises[self._grid.row] if self.draft.listed else None

    def _own_names(self) -> list[str]:
        return [each.name for each in self.draft.listed if each.is_own]

    def _has_room(self) -> bool:
        has_room = len(self.draft.listed) < MOST_EXERCISES
        if not has_room:
            self.say(f"A routine has at most {MOST_EXERCISES} exercises.", is_fault=True)
        return has_room

    def _ask(
        self,
        title: str,
        questions: Sequence[Question],
        answered: Callable[[Any], None],
        meaning: Callable[[Mapping[str, str]], Said],
        about: str = "",
    ) -> None:
        """Ask, and hand on what the answers mean; nothing, where the form was left."""

        def take(answers: Mapping[str, str] | None) -> None:
            if answers is not None:
                answered(meaning(answers))
            else:
                self._leaves_when_saved = False

        self.app.push_screen(FormScreen(title, questions, about), take)

    def _tell(self, said: Said) -> None:
        self._change(self.draft.tell(said))

    def _add_item(self, item: Item | None) -> None:
        if item is None:
            return
        names = [each.name for each in self.draft.listed]
        if item.exercise.id in names:
            self._show(names.index(item.exercise.id))
            self.say(
                f"{item.exercise.name} is in the routine already. Give it more sets or times a day."
            )
        else:
            self._add(from_library(item.exercise))

    def _add(self, said: Said) -> None:
        """Put it below the marked one, where one looks for it."""
        row = min(self._grid.row + 1, len(self.draft.listed))
        self._change(self.draft.add(said, row), row=row)

    def _open_catalogue(self, told: Said) -> None:
        self._catalogue = told["file"]
        self.post_message(CatalogueWanted(self._catalogue))

    def _save(self, typed: str) -> None:
        self.post_message(RoutineSaveWanted(self.draft, self._bench.opened, typed, self.known))

    def _leave(self, answer: str | None) -> None:
        if answer == "save":
            self._leaves_when_saved = True
            self.action_save()
        elif answer == "leave":
            self.dismiss(None)

    def _change(self, draft: RoutineDraft, about: str = "", row: int | None = None) -> None:
        self._changes = self._changes.change(draft, about)
        self._show(row)

    def _show(self, row: int | None = None) -> None:
        """Show the whole draft, and mark a line."""
        routine = self.routine
        self._grid.show(routine.exercises, row)
        self.query_one("#called", Plain).say(called(routine))
        self.query_one("#length", Plain).say(length(routine))
        self.query_one("#advice", Plain).say(thoughts(routine, self._bench.library))
        self._show_marked()

    def _show_marked(self) -> None:
        marked = self._marked()
        figure = self.query_one(Figure)
        shown = (marked.pose or marked.id) if marked else ""
        figure.exercise = shown if Figure.knows(shown) else ""
        figure.display = bool(figure.exercise)
        usual = self._bench.library.exercises.get(marked.id) if marked else None
        self.query_one("#steps", Plain).say(numbered(marked.steps if marked else ()))
        told = [f"Usual: {in_words(usual)}" if usual else "", marked.note if marked else ""]
        self.query_one("#marked", Plain).say("\n".join(filter(None, told)))
