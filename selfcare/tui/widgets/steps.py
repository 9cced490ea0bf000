"""How an exercise is done, step by step."""

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from selfcare.domain.routines.routine import Exercise
from selfcare.domain.text import clean


class Steps(Static):
    """Numbered steps, the one that the figure shows marked, and below them what to take care of."""

    DEFAULT_CSS = """
    Steps { height: auto; }
    """
    _shown: tuple[Exercise, int] | None = None

    def show(self, exercise: Exercise, step: int = 0) -> None:
        """Show this exercise, if it is another one, or another step of it; 0 marks no step."""
        if (exercise, step) != self._shown:
            self._shown = (exercise, step)
            self.update(_laid_out(exercise, step))


def _laid_out(exercise: Exercise, marked: int) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=2)
    table.add_column()
    for number, step in enumerate(exercise.steps, 1):
        mark, style = ("▸", "bold") if number == marked else (" ", "")
        table.add_row(Text(f"{mark}{number}", "bold"), Text(clean(step), style))
    for mark, texts in (("!", exercise.cautions), ("+", (exercise.note,))):
        for text in filter(None, texts):
            table.add_row()
            table.add_row(Text(f" {mark}", "bold"), Text(clean(text)))
    return table
