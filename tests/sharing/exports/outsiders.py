"""Programs and libraries that read our files knowing nothing of ours."""

import os
from importlib import import_module
from types import ModuleType

import pytest


def outsider(name: str) -> ModuleType:
    """Return a library, or skip where it is missing; where everything is needed, fail."""
    try:
        return import_module(name)
    except ImportError:
        if "SELFCARE_TESTS_NEED_EVERYTHING" in os.environ:
            pytest.fail(f"{name} is not installed")
        pytest.skip(f"{name} is not installed")
