"""How an exercise is done, step by step."""

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from selfcare.domain.routines import Exercise
from selfcare.domain.text import clean


class Steps(Static):
    """Numbered steps, and below them what to take care of."""

    DEFAULT_CSS = """
    Steps { height: auto; }
    """
    _shown: Exercise | None = None

    def show(self, exercise: Exercise) -> None:
        """Show this exercise, if it is another one."""
        if exercise != self._shown:
            self._shown = exercise
            self.update(_laid_out(exercise))


def _laid_out(exercise: Exercise) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=1)
    table.add_column()
    for number, step in enumerate(exercise.steps, 1):
        table.add_row(Text(str(number), "bold"), Text(clean(step)))
    for mark, texts in (("!", exercise.cautions), ("+", (exercise.note,))):
        for text in filter(None, texts):
            table.add_row()
            table.add_row(Text(mark, "bold"), Text(clean(text)))
    return table
