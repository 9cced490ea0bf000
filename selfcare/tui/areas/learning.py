"""Reading about muscles, places and the massage."""

from selfcare.tui.areas.desk import Desk
from selfcare.tui.messages import LearnWanted


class Learning(Desk):
    """Answers those who want to read."""

    def on_learn_wanted(self, _message: LearnWanted) -> None:
        """Show the cards."""
        from selfcare.domain.learning_cards import make_cards
        from selfcare.knowledge.loader import load
        from selfcare.tui.screens.learn import LearnScreen

        areas = self.given.vocabulary.areas
        cards = make_cards(load("muscles"), load("learn"), load("warnings"), areas)
        self.push_screen(LearnScreen(cards, areas, glyphs=self.given.preference("glyphs")))
