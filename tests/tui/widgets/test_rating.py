import pytest
from textual.app import App, ComposeResult

from selfcare.tui.widgets.rating import Rating


class Asking(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.answers: list[int | None] = []

    def compose(self) -> ComposeResult:
        yield Rating()

    def on_rating_answered(self, event: Rating.Answered) -> None:
        self.answers.append(event.rating)


@pytest.mark.parametrize(
    ("keys", "answers"),
    [
        (["0"], [0]),
        (["1", "0"], [1, 0]),
        (["t"], [10]),
        (["enter"], [None]),
        (["right", "right", "right", "left", "enter"], [1]),
        (["left", "space"], [0]),
        (["t", "right", "enter"], [10, 10]),
    ],
)
async def test_one_key_answers_and_a_one_never_waits_for_a_zero(
    keys: list[str], answers: list[int | None]
) -> None:
    app = Asking()
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        await pilot.pause()
    assert app.answers == answers


@pytest.mark.parametrize("width", [80, 60, 24])
async def test_every_number_is_there_and_can_be_clicked(width: int) -> None:
    app = Asking()
    async with app.run_test(size=(width, 5)) as pilot:
        rating = app.query_one(Rating)
        row = rating.render().plain.splitlines()[0]
        assert row.split() == [str(number) for number in range(11)]
        for number in (0, 7, 10):
            await pilot.click(Rating, offset=(row.index(str(number)), 0))
        await pilot.click(Rating, offset=(2, 1))
        await pilot.pause()
    assert app.answers == [0, 7, 10]


async def test_the_mark_is_seen_without_colour_and_the_ends_are_named() -> None:
    app = Asking()
    async with app.run_test() as pilot:
        await pilot.press("4")
        cells, ends = app.query_one(Rating).render().plain.splitlines()
    assert "[4]" in cells
    assert ends.split("   ")[0] == "none"
    assert ends.endswith("worst imaginable")
