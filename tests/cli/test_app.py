"""Opening the app, and what is said when it stops by itself."""

import pytest

from selfcare.cli import app
from selfcare.cli.context import Context
from selfcare.cli.main import COULD_NOT, main
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Visit


class Stopped:
    """An app that has met a fault."""

    return_code = 1

    def run(self) -> None:
        """Do nothing: it is over."""


def test_an_app_that_stops_by_a_fault_says_what_was_kept_and_does_not_pass_for_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "has_full_terminal", lambda: True)
    monkeypatch.setattr(app, "make_app", lambda *_, **__: Stopped())
    assert main([]) == COULD_NOT
    assert "What was saved before is kept" in capsys.readouterr().err


def test_an_app_that_is_opened_makes_the_backup_of_the_hour(home: Home, clock: FixedClock) -> None:
    context = Context(home, clock)
    context.diary.add(Visit())
    made = app.make_app(context)
    made._services.back_up()
    assert len(list(context.home.data.glob("backups/*/*.json"))) == 1
    assert app.make_app(context, is_demo=True)._services.back_up is bool
