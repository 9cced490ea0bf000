"""Reading about muscles, places and the massage."""

from contextlib import suppress
from typing import Final

from selfcare.tui.areas.desk import Desk
from selfcare.tui.messages import LearnWanted

_WHAT_TO_DO: Final = "F4 says what to do now."


class Learning(Desk):
    """Answers those who want to read."""

    def on_learn_wanted(self, _message: LearnWanted) -> None:
        """Show the cards."""
        from selfcare.domain.learning.making import make_cards
        from selfcare.domain.learning.warned import with_warnings
        from selfcare.knowledge.loader import load
        from selfcare.tui.screens.learn import LearnScreen

        areas = self.given.vocabulary.areas
        cards = make_cards(load("muscles"), load("learn"), load("warnings"), areas)
        with suppress(OSError):  # the look for warnings says so
            signs = [raised.sign for raised in self._services.watch().warnings()]
            cards = with_warnings(cards, signs, _WHAT_TO_DO)
        self.push_screen(LearnScreen(cards, areas, glyphs=self.given.preference("glyphs")))
