"""Pictures that came with a routine: opened by a key, which is there only where they are."""

from pathlib import Path

import pytest

from selfcare.domain.clock import FixedClock
from selfcare.domain.playing.moment import Stage
from selfcare.reminding import viewer
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.following import FollowingScreen
from selfcare.tui.screens.player import PlayerScreen
from tests.conftest import NOW, ZONE
from tests.sharing.files import mailed
from tests.sharing.routines.test_accepting import Ticking
from tests.tui.reading import said, shown
from tests.tui.test_following import follow, press
from tests.tui.test_logging import SIZE

PICTURED = "    picture: {0}.png\n"
ANOTHER = "  - name: Towel\n    steps: [Pull.]\n    hold: 20 s\n    repetitions: 3\n"


@pytest.fixture
def clock() -> FixedClock:
    return Ticking(NOW, ZONE)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the viewer was given."""
    given: list[Path] = []

    def show(path: Path, folder: Path) -> str:
        assert path.parent == folder
        given.append(path)
        return ""

    monkeypatch.setattr(viewer, "show", show)
    return given


def pictured(folder: Path, *names: str) -> Path:
    """Return a routine whose second and later exercises have these pictures."""
    for name in names:
        (folder / f"{name}.png").write_bytes(b"\x89PNG")
    return mailed(folder, more=ANOTHER.join(PICTURED.format(name) for name in names))


async def test_the_page_opens_the_only_picture_or_asks_which(
    app: SelfcareApp, tmp_path: Path, opened: list[Path]
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, pictured(tmp_path, "calf"))
        await press(pilot, "r", "d")
        assert "g Picture" in shown(app)
        await press(pilot, "g")
        assert [path.name for path in opened] == ["v1-calf.png"]
        await press(pilot, "escape", "escape")
        await follow(pilot, app, pictured(tmp_path, "calf", "towel"))
        await press(pilot, "r", "d", "g")
        assert isinstance(app.screen, ChoiceScreen)
        assert "2  Towel" in shown(app)
        await press(pilot, "escape", "g", "2")
        assert isinstance(app.screen, FollowingScreen)
    assert [path.name for path in opened] == ["v1-calf.png", "v2-towel.png"]


async def test_without_a_picture_there_is_no_key(
    app: SelfcareApp, tmp_path: Path, opened: list[Path]
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(tmp_path))
        await press(pilot, "r", "d", "g")
        assert isinstance(app.screen, FollowingScreen)
        assert "Picture" not in shown(app)
    assert opened == []


async def test_the_player_pauses_while_the_picture_of_this_exercise_is_looked_at(
    app: SelfcareApp, tmp_path: Path, opened: list[Path]
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, pictured(tmp_path, "calf"))
        await press(pilot, "s", "g", "4", "g")
        assert isinstance(app.screen, PlayerScreen)
        player = app.screen.player
        assert (player.exercise.name, player.stage) == ("Chin tuck", Stage.RUNNING)
        assert "Picture" not in shown(app)
        assert opened == []
        while app.screen.player.exercise.name != "Calf":
            await press(pilot, "right")
        assert "g Picture" in shown(app)
        await press(pilot, "g")
        assert app.screen.player.stage is Stage.PAUSED
        await press(pilot, "g")
        assert app.screen.player.stage is Stage.PAUSED
    assert [path.name for path in opened] == ["v1-calf.png"] * 2


async def test_what_goes_wrong_is_said_on_the_page_and_in_the_player(
    app: SelfcareApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(viewer, "show", lambda *_: "There is no desktop here. [/]")
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, pictured(tmp_path, "calf"))
        await press(pilot, "r", "d", "g")
        assert said(app) == "There is no desktop here. [/]"
        monkeypatch.setattr(app, "notify", lambda sentence, **_: told.append(sentence))
        await press(pilot, "s", "4")
        assert isinstance(app.screen, PlayerScreen)
        while app.screen.player.exercise.name != "Calf":
            await press(pilot, "right")
        await press(pilot, "g")
    assert told == ["There is no desktop here. [/]"]


async def test_a_picture_that_did_not_come_along_is_said_to_be_missing(
    app: SelfcareApp, tmp_path: Path, opened: list[Path]
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(tmp_path, more=PICTURED.format("gone")))
        await press(pilot, "r", "d", "g")
        assert said(app) == "The picture gone.png did not come with this routine."
    assert opened == []
