"""What leads through a routine without looking: a voice; and what leads a breath: a mark or words."""

import pytest
from textual.app import App

from selfcare.diary.home import Home
from selfcare.diary.settings import Settings
from selfcare.domain.playing.player import Player
from selfcare.domain.preferences import Breath
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.player import PlayerScreen
from selfcare.tui.widgets.breath import BreathMark
from selfcare.tui.widgets.figure import PLAIN, Manner
from tests.tui.reading import shown
from tests.tui.test_logging import press
from tests.tui.test_player import ROUTINE


class Recorder:
    """A speaker that only remembers."""

    def __init__(self) -> None:
        self.problem = ""
        self.said: list[str] = []

    def say(self, sentence: str) -> None:
        self.said.append(sentence)


class Host(App[None]):
    """As little of an app as the player needs."""

    def __init__(
        self, speaker: Recorder | None = None, breath: Breath | None = None, manner: Manner = PLAIN
    ) -> None:
        super().__init__()
        self.moment = 1000.0
        self.play = PlayerScreen(
            Player.of(ROUTINE),
            monotonic=lambda: self.moment,
            manner=manner,
            speaker=speaker,
            breath=breath,
        )

    def on_mount(self) -> None:
        self.push_screen(self.play)

    def wait(self, seconds: float) -> None:
        end = self.moment + seconds
        while self.moment < end:
            self.moment += 0.5
            self.play.tick()

    def breath(self) -> str:
        return str(self.play.query_one(BreathMark).render())


async def test_the_voice_says_what_to_do_and_what_comes_next() -> None:
    speaker = Recorder()
    host = Host(speaker)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        host.wait(60)
        await pilot.pause()
    assert speaker.said == [
        "Get ready. Neck.",
        "Hold.",
        "Get ready. Hip [/b].",
        "Hold.",
        "That was the last one.",
    ]


async def test_a_voice_that_fails_is_told_once_and_the_routine_goes_on() -> None:
    speaker = Recorder()
    host = Host(speaker)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        speaker.problem = "The words [/] could not be spoken."
        host.wait(1)
        await pilot.pause()
        assert [note.message for note in host._notifications] == [speaker.problem]
        speaker.problem = "Again."
        host.wait(12)
        await pilot.pause()
        assert len(host._notifications) == 1
        assert speaker.said == ["Get ready. Neck."]
        assert "Hold" in host.play.query_one("#standing").render().__str__()


async def test_the_mark_widens_while_one_breathes_in_and_narrows_again() -> None:
    host = Host(breath=Breath(4, 6))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert host.breath() == ""
        host.wait(11)
        widths = []
        for _ in range(7):
            widths.append(host.breath().count("━"))
            host.wait(1)
        assert "Breathe out" in host.breath()
        assert widths[0] < widths[1] < widths[2] < widths[3]
        assert widths[3] > widths[4] > widths[5] > widths[6]


async def test_without_movement_it_is_words_and_seconds() -> None:
    host = Host(breath=Breath(4, 6), manner=Manner(reduced=True))
    async with host.run_test(size=(60, 20)) as pilot:
        await pilot.press("enter")
        host.wait(10)
        assert host.breath() == "Breathe in · 4"
        host.wait(5)
        assert host.breath() == "Breathe out · 5"


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (140, 40)])
async def test_the_mark_has_its_line_and_the_countdown_its_room(size: tuple[int, int]) -> None:
    host = Host(breath=Breath(4, 6))
    async with host.run_test(size=size) as pilot:
        await pilot.press("enter")
        host.wait(12)
        await pilot.pause()
        assert host.play.query_one(BreathMark).region.height == 1
        assert host.play.query_one("#countdown").region.height >= 3
        assert "Breathe in" in host.breath()


async def test_who_does_not_want_it_has_no_mark() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert not host.play.query(BreathMark)


async def test_the_settings_switch_voice_breath_and_bell(app: SelfcareApp, home: Home) -> None:
    for name, value in (("speech", "on"), ("breathing", "3-4"), ("bell", "off")):
        Settings(home).set(name, value)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "r", "enter")
        screen = app.screen
        assert isinstance(screen, PlayerScreen)
        assert screen.query(BreathMark)
        assert not screen._may_ring
        assert screen._speaker is None, "the app of the tests has no voice"


async def test_in_a_small_window_the_rule_to_stop_is_seen_before_the_start(
    app: SelfcareApp,
) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "r", "down", "enter")
        assert "Stop an exercise when pain goes above" in shown(app)
        assert "get advice first" in " ".join(shown(app).split())
