"""What a test needs that only some machines have."""

import os
from importlib import import_module
from types import ModuleType
from typing import NoReturn

import pytest


def needed(module: str) -> ModuleType:
    """Return a module; where it is missing, skip the test, or fail where everything has to be there."""
    try:
        return import_module(module)
    except ImportError:
        lacking(module)


def lacking(what: str) -> NoReturn:
    """Skip the test that lacks something, or fail it where everything has to be there."""
    said = f"{what} is not installed"
    if "SELFCARE_TESTS_NEED_EVERYTHING" in os.environ:
        pytest.fail(said)
    pytest.skip(said, allow_module_level=True)
