"""The real app on a diary of its own, at a fixed time, without a terminal."""

from collections.abc import Callable
from pathlib import Path

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.settings import Settings
from selfcare.diary.unfinished import Unfinished
from selfcare.domain.clock import FixedClock
from selfcare.domain.exercises.catalogue import catalogue
from selfcare.domain.exercises.library import Library
from selfcare.domain.insights.insights import insights
from selfcare.domain.profile import flags
from selfcare.domain.routines.routine import Routine
from selfcare.domain.safety.signs import Book
from selfcare.domain.safety.watching import Watch
from selfcare.domain.vocabulary import Vocabulary
from selfcare.knowledge.loader import load
from selfcare.sharing.routines.assigned import Assigned
from selfcare.sharing.routines.samples import sample_routines
from selfcare.tui.app import SelfcareApp
from selfcare.tui.areas.desk import Services
from tests.tui.settling import until_settled


@pytest.fixture(autouse=True)
def _settle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pilot wait for the app, not for the processor."""
    for waiting in ("app.wait_for_idle", "pilot.wait_for_idle", "pilot.Pilot._wait_for_screen"):
        monkeypatch.setattr(f"textual.{waiting}", until_settled)


@pytest.fixture(autouse=True)
def _is_awake(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let keys count at once on a warning that came up by itself: a pilot means what it presses."""
    monkeypatch.setattr("selfcare.tui.screens.warnings.GUARD", 0.0)


@pytest.fixture
def holds_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """For a test that holds up a worker on purpose: nobody waits long for that one."""
    monkeypatch.setattr("tests.tui.settling.PATIENCE", 0.05)


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return Vocabulary.from_data(load("zones"), load("words"))


@pytest.fixture(scope="session")
def routines() -> list[Routine]:
    return sample_routines(Library.from_data(load("exercises")))


@pytest.fixture
def make_app(
    home: Home,
    diary: Diary,
    vocabulary: Vocabulary,
    clock: FixedClock,
    routines: list[Routine],
    tmp_path: Path,
) -> Callable[[], SelfcareApp]:
    """Make the app anew, as it is when somebody opens it again."""
    library = Library.from_data(load("exercises"))
    assigned = Assigned(diary, lambda: library)

    def playable() -> list[Routine]:
        own = assigned.routines(clock.now().date())
        slugs = {each.slug for each in own}
        return [*own, *(each for each in routines if each.slug not in slugs)]

    services = Services(
        diary=diary,
        vocabulary=vocabulary,
        clock=clock,
        routines=playable,
        assigned=lambda: assigned,
        agenda=lambda: assigned.agenda(clock.now().date()),
        insights=lambda since: insights(diary.entries(since), clock.now().date()),
        exercises=lambda: catalogue(load("exercises"), load("muscles"), vocabulary.areas),
        flags=lambda: flags(load("profile"), load("exercises")),
        watch=lambda: Watch(
            diary, clock, lambda: Book.from_data(load("warnings"), load("questions"))
        ),
        folder=tmp_path,
        unfinished=Unfinished(home.desk),
        settings=Settings(home),
    )
    return lambda: SelfcareApp(services)


@pytest.fixture
def app(make_app: Callable[[], SelfcareApp]) -> SelfcareApp:
    return make_app()


@pytest.fixture
def downloads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which one looks for a file first; somebody's home is around it."""
    folder = tmp_path / "person" / "Downloads"
    folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder.parent))
    return folder
