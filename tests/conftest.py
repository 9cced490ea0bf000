"""The same time, zone, home and screen for every test; nothing of the developer's own."""

import gc
import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from tests.needed import lacking

settings.register_profile(
    "selfcare",
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.load_profile("selfcare")

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 17, 5, tzinfo=ZONE)
"""A Sunday afternoon."""


LONGEST_NAME = 80
"""Characters of a value that may stand in a test's name."""


def pytest_collection_finish() -> None:
    """Look for waste less often: thousands of tests stay in memory, and were gone through each time."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a long value by its length: in full, megabytes would go from process to process."""
    if isinstance(val, str | bytes) and len(val) > LONGEST_NAME:
        return f"{argname} of {len(val):,}"
    return None


@pytest.fixture(autouse=True)
def _away_from_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [n for n in os.environ if n.startswith(("SELFCARE", "XDG_", "TEXTUAL"))]:
        if name not in {"SELFCARE_TESTS_NEED_EVERYTHING", "TEXTUAL_SNAPSHOT_TEMPDIR"}:
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    monkeypatch.setenv("SELFCARE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SELFCARE_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW, ZONE)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(data=tmp_path / "home", state=tmp_path / "state")


@pytest.fixture
def diary(home: Home, clock: FixedClock) -> Diary:
    return Diary(home, clock)


@pytest.fixture
def _umask() -> Iterator[None]:
    """Run the test as somebody whose new files would be readable by everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose program is missing here, or fail it where everything has to be there."""
    for mark in item.iter_markers("needs"):
        program = mark.args[0]
        if not shutil.which(program):
            lacking(program)
