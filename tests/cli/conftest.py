"""Typing a command, in process, with the real clock."""

import pytest

from selfcare.cli.main import main
from tests.cli.typed import Type, Typed


@pytest.fixture
def type_in(capsys: pytest.CaptureFixture[str]) -> Type:
    def type_it(*arguments: str) -> Typed:
        code = main(arguments)
        typed = Typed(code, *capsys.readouterr())
        assert "Traceback" not in typed.err
        return typed

    return type_it
