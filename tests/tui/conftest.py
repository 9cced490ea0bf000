"""The real app on a diary of its own, at a fixed time, without a terminal."""

from collections.abc import Callable

import pytest

from selfcare.diary.diary import Diary
from selfcare.domain.clock import FixedClock
from selfcare.domain.vocabulary import Vocabulary
from selfcare.knowledge.loader import load
from selfcare.tui.app import SelfcareApp


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return Vocabulary.from_data(load("zones"), load("words"))


@pytest.fixture
def make_app(diary: Diary, vocabulary: Vocabulary, clock: FixedClock) -> Callable[[], SelfcareApp]:
    """Make the app anew, as it is when somebody opens it again."""
    return lambda: SelfcareApp(diary, vocabulary, clock)


@pytest.fixture
def app(make_app: Callable[[], SelfcareApp]) -> SelfcareApp:
    return make_app()
