"""The packaged facts are read once, and only when somebody asks."""

import pytest

from selfcare.knowledge.loader import load


def test_facts_are_read_once() -> None:
    assert load("zones") is load("zones")


def test_an_unknown_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        load("recipes")
